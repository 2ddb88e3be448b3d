//! An import: each row before the rules, then into the store, all of them or the good ones. A list is
//! read as often as need be and never held.
//!
//! All or nothing is one transaction: other terminals read on, and wait with their writing until it is
//! over. The good ones alone go in by portions, so that nobody waits; what is taken in is known again,
//! so a cut import is ended by giving the same file once more.
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::alike::Alike;
use super::summary::Summary;
use super::table::Table;
use crate::clock;
use crate::domain::command::{Command, Law, Occasion};
use crate::domain::decide::{Decision, decide};
use crate::domain::fact::{Act, Number};
use crate::domain::intake::{Head, Key, Line, Reader, Spoilt, Unreadable, Wrong, keys};
use crate::domain::record::{Field, Record};
use crate::domain::refusal::Refusal;
use crate::store::{Intake, Store, StoreError};

/// What is imported, and under which law.
pub struct Job<'a> {
    pub table: &'a mut Table,
    pub head: &'a Head,
    /// What was said for every row.
    pub common: &'a [(Field, String)],
    pub law: Law<'a>,
    pub occasion: &'a Occasion,
    /// Whether somebody has had enough of it.
    pub stopped: &'a dyn Fn() -> bool,
}

/// What happens to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A new case; `twin` = a case of the same letter that may be the same person's.
    New {
        twin: Option<Number>,
    },
    /// There already; a case by its number.
    Known(Option<Number>),
    /// A certificate that is there and says something new.
    Changed,
    Wrong(Vec<Wrong>),
    /// Nobody's row: a total, a line of a signature.
    Aside,
}

/// A row and what happens to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict<'a> {
    pub line: &'a Line,
    /// Absent where it could not be read.
    pub record: Option<Record>,
    pub what: What,
    /// Where a known row says something else than its case, which stays as it is.
    pub differs: Vec<Field>,
    /// The dates of a letter and of its receipt, where the letter is the later one.
    pub dated_after: Option<(NaiveDate, NaiveDate)>,
}

impl<'a> Verdict<'a> {
    /// Nothing is known of the row yet.
    pub(super) const fn of(line: &'a Line) -> Self {
        let what = What::Wrong(Vec::new());
        Self { line, record: None, what, differs: Vec::new(), dated_after: None }
    }
}

/// Why an import ended early; nothing of its transaction is kept.
#[derive(Debug)]
pub enum Stop {
    Cancelled,
    /// A row was wrong, and all were wanted.
    Wrong,
    File(Unreadable),
    Store(StoreError),
}

impl From<Unreadable> for Stop {
    fn from(why: Unreadable) -> Self {
        Stop::File(why)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Stop::Store(error)
    }
}

/// The cases of keys, in their order.
type Find<'a> = dyn Fn(&[Key]) -> Result<Vec<Option<Number>>, StoreError> + 'a;

/// Who hears of each row.
pub type See<'a> = dyn FnMut(&Verdict<'_>) + 'a;

/// How many rows go in at once where each stands for itself.
const PORTION: usize = 1_000;

impl Job<'_> {
    /// What would happen, row by row; nothing is written.
    ///
    /// # Errors
    /// When the file or the store cannot be read, or it was stopped.
    pub fn rehearse(&mut self, store: Option<&Store>, see: &mut See<'_>) -> Result<Summary, Stop> {
        let find = |keys: &[Key]| store.map_or(Ok(Vec::new()), |store| store.registered(keys));
        let (head, mut judge) = (self.head, Judge::new(self));
        let mut alike = Alike::default();
        self.table.each(&mut |line| {
            judge.require_wanted()?;
            if head.is_above(&line) {
                return Ok(());
            }
            let (mut verdict, _) = judge.judge(&line, &find)?;
            if let (What::Known(Some(number)), Some(store)) = (&verdict.what, store) {
                let kept = store.record_of(number)?;
                let said = verdict.record.as_ref().zip(kept);
                verdict.differs = said.map_or_else(Vec::new, |(said, kept)| said.differing(&kept));
                judge.summary.differing += u64::from(!verdict.differs.is_empty());
            }
            if let (What::New { twin: twin @ None }, Some(store), Some(record)) =
                (&mut verdict.what, store, &verdict.record)
            {
                *twin = alike.find(store, record)?;
            }
            see(&verdict);
            Ok::<(), Stop>(())
        })?;
        Ok(judge.summary)
    }

    /// Takes in every row in one transaction, or none.
    ///
    /// # Errors
    /// As [`Job::rehearse`], and [`Stop::Wrong`]; nothing is recorded then.
    pub fn take_all(
        &mut self,
        store: &mut Store,
        act: &Act,
        see: &mut See<'_>,
    ) -> Result<Summary, Stop> {
        let (head, mut judge) = (self.head, Judge::new(self));
        let table = &mut *self.table;
        store.take_in(act, |intake| {
            table.each(&mut |line| {
                judge.require_wanted()?;
                if head.is_above(&line) {
                    return Ok(());
                }
                let (verdict, decision) = judge.judge(&line, &|keys| intake.registered(keys))?;
                see(&verdict);
                match (&verdict.what, decision) {
                    (What::Wrong(_), _) => Err(Stop::Wrong),
                    (_, Some(decision)) => add(intake, act, decision),
                    (_, None) => Ok(()),
                }
            })
        })?;
        Ok(judge.summary)
    }

    /// Takes in the good rows by portions; `see` hears of the others too.
    ///
    /// # Errors
    /// As [`Job::rehearse`]; earlier portions are recorded then.
    pub fn take_good(
        &mut self,
        store: &mut Store,
        act: &Act,
        see: &mut See<'_>,
    ) -> Result<Summary, Stop> {
        let (head, mut judge) = (self.head, Judge::new(self));
        let mut portion: Vec<(Key, Decision)> = Vec::with_capacity(PORTION);
        let flush = |store: &mut Store, portion: &mut Vec<(Key, Decision)>| {
            store.take_in(act, |intake| {
                portion.drain(..).try_for_each(|(key, decision)| {
                    // Somebody else may have registered it since it was judged.
                    match intake.registered(&[key])?.pop().flatten() {
                        Some(_) => Ok(()),
                        None => add(intake, act, decision),
                    }
                })
            })
        };
        self.table.each(&mut |line| {
            judge.require_wanted()?;
            if head.is_above(&line) {
                return Ok(());
            }
            let find = |keys: &[Key]| store.registered(keys);
            let (verdict, decision) = judge.judge(&line, &find)?;
            see(&verdict);
            let key = verdict.record.as_ref().and_then(|r| keys(r).first().copied());
            portion.extend(key.zip(decision));
            if portion.len() < PORTION { Ok(()) } else { flush(store, &mut portion) }
        })?;
        flush(store, &mut portion)?;
        Ok(judge.summary)
    }
}

fn add(intake: &mut Intake<'_>, act: &Act, decision: Decision) -> Result<(), Stop> {
    let at = act.recorded_at;
    let stamped = clock::stamp(vec![(clock::uuid_v7(at), 0, decision)], act.officer.as_str(), at);
    Ok(stamped.entries.iter().try_for_each(|entry| intake.add(entry))?)
}

/// Judges rows one after the other.
struct Judge<'a> {
    head: &'a Head,
    reader: Reader<'a>,
    law: Law<'a>,
    occasion: &'a Occasion,
    stopped: &'a dyn Fn() -> bool,
    /// The rows of this file by their keys.
    seen: BTreeMap<Key, u64>,
    summary: Summary,
}

impl<'a> Judge<'a> {
    fn new(job: &Job<'a>) -> Self {
        let zone = job.law.calendar.zone();
        let reader = Reader { head: job.head, common: job.common, zone, now: job.occasion.now };
        Self {
            head: job.head,
            reader,
            law: job.law,
            occasion: job.occasion,
            stopped: job.stopped,
            seen: BTreeMap::new(),
            summary: Summary::default(),
        }
    }

    fn require_wanted(&self) -> Result<(), Stop> {
        if (self.stopped)() { Err(Stop::Cancelled) } else { Ok(()) }
    }

    /// What happens to a row below the head; rows above it are passed over by the caller's reader.
    fn judge<'l>(
        &mut self,
        line: &'l Line,
        find: &Find<'_>,
    ) -> Result<(Verdict<'l>, Option<Decision>), Stop> {
        let mut verdict = Verdict::of(line);
        if self.head.is_aside(line) {
            verdict.what = What::Aside;
            self.summary.count(line, &verdict.what);
            return Ok((verdict, None));
        }
        let row = match self.reader.read(line) {
            Ok(row) => row,
            Err(wrong) => return Ok((self.wrong(verdict, wrong), None)),
        };
        let occasion = Occasion { at: row.received.or(self.occasion.at), ..self.occasion.clone() };
        let command = Command::Register { record: row.record.clone() };
        verdict.record = Some(row.record);
        let decision = match decide(None, self.law, &command, &occasion) {
            Ok(decision) => decision,
            Err(refusal) => return Ok((self.wrong(verdict, vec![self.refused(refusal)]), None)),
        };
        let keys = verdict.record.as_ref().map(keys).unwrap_or_default();
        let twice = keys.first().and_then(|key| self.seen.get(key)).copied();
        if let Some(row) = twice {
            let why = Spoilt::Twice { row };
            let wrong = Wrong { place: None, field: None, value: String::new(), why };
            return Ok((self.wrong(verdict, vec![wrong]), None));
        }
        self.seen.extend(keys.iter().map(|key| (*key, line.no)));
        let mut found = find(&keys)?.into_iter();
        if let Some(number) = found.next().flatten() {
            verdict.what = What::Known(Some(number));
            self.summary.count(line, &verdict.what);
            return Ok((verdict, None));
        }
        let received = self.law.calendar.zone().date(decision.at);
        let letter = verdict.record.as_ref().and_then(|record| record.dated_after(received));
        verdict.dated_after = letter.map(|letter| (letter, received));
        verdict.what = What::New { twin: found.flatten().next() };
        self.summary.count(line, &verdict.what);
        Ok((verdict, Some(decision)))
    }

    fn wrong<'l>(&mut self, mut verdict: Verdict<'l>, wrong: Vec<Wrong>) -> Verdict<'l> {
        verdict.what = What::Wrong(wrong);
        self.summary.count(verdict.line, &verdict.what);
        verdict
    }

    /// A refusal at the column whose field it is about.
    fn refused(&self, refusal: Refusal) -> Wrong {
        let field = refusal.field();
        let place = field.and_then(|field| self.head.place(field));
        Wrong { place, field, value: String::new(), why: Spoilt::Refused(refusal) }
    }
}
