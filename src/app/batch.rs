//! What an act would do to each of several cases, before it is done: all or none.
use super::journal::Touched;
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::decide::Decision;
use crate::domain::fact::{ActId, CaseId, Fact, Number};
use crate::domain::instant::Instant;
use crate::domain::record::Field;
use crate::domain::refusal::Refusal;
use crate::domain::undo::Retrace;

/// How old a preview may be, in seconds: it shows times as of its making.
const AGE_S_MAX: i64 = 60;
/// How many cases are asked for at once.
const CHUNK: usize = 32;

/// What was asked for the marked cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub command: Command,
    /// When it happened, as typed and as read.
    pub at: Option<(String, Instant)>,
    pub on_behalf_of: Option<String>,
}

/// Why an act does not go in one of several cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    Refused(Refusal),
    /// Something newer was recorded in it: undo and redo do not reach the act any more.
    MovedOn(Box<Touched>),
    /// It is not there.
    Gone,
}

/// What will happen to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    pub case: CaseId,
    pub number: Option<Number>,
    pub name: String,
    pub version: u32,
    pub sop_revision: String,
    /// What stood before: the step, for the words.
    pub step: Option<u16>,
    pub outcome: Result<Decision, Hindrance>,
    /// The case is paused, and that ends with the act.
    pub ends_pause: bool,
    /// The facts that undo or redo would touch.
    pub facts: Vec<Fact>,
    /// Who changed the case since it was marked or last shown here, and when.
    pub changed: Option<(String, Instant)>,
}

/// What the preview is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plan {
    Act(Order),
    /// The act, and a case that it is in.
    Retrace(Retrace, ActId, CaseId),
}

/// The preview of an act on several cases.
#[derive(Debug, Clone)]
pub struct Batch {
    pub plan: Plan,
    /// What was found out so far; once all is, what is refused stands first.
    pub rows: Vec<Foreseen>,
    /// What was let go of.
    released: Vec<CaseId>,
    pub selected: usize,
    /// It was given to the store and is not answered yet.
    pub sending: bool,
    pub made_at: Instant,
    waiting: Vec<CaseId>,
    asked: Vec<CaseId>,
}

impl Batch {
    /// A preview that has looked at nothing yet.
    pub fn new(plan: Plan, now: Instant) -> Self {
        Self {
            plan,
            rows: Vec::new(),
            released: Vec::new(),
            selected: 0,
            sending: false,
            made_at: now,
            waiting: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// Looks at `cases` next; answers which of them to ask for now.
    pub fn look_at(&mut self, cases: Vec<CaseId>, now: Instant) -> Vec<CaseId> {
        self.made_at = now;
        self.waiting = cases;
        self.asked.clear();
        self.ask()
    }

    /// What to ask for after `asked` came; none when this was asked by nobody.
    pub fn came(&mut self, asked: &[CaseId]) -> bool {
        let ours = self.asked == asked && !asked.is_empty();
        if ours {
            self.asked.clear();
        }
        ours
    }

    /// The cases to ask for now; none when all were.
    pub fn ask(&mut self) -> Vec<CaseId> {
        self.asked = self.waiting.drain(..self.waiting.len().min(CHUNK)).collect();
        self.asked.clone()
    }

    /// How many cases there are in all.
    pub fn total(&self) -> usize {
        self.rows.len() + self.waiting.len() + self.asked.len()
    }

    /// Whether every case was looked at.
    pub fn is_whole(&self) -> bool {
        self.waiting.is_empty() && self.asked.is_empty()
    }

    /// How many cases stand in the way.
    pub fn refused(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome.is_err()).count()
    }

    /// Whether it can be recorded as it stands.
    pub fn is_ready(&self) -> bool {
        self.is_whole() && !self.sending && !self.rows.is_empty() && self.refused() == 0
    }

    /// Whether its times are too old to be recorded.
    pub fn is_stale(&self, now: Instant) -> bool {
        !self.sending && self.is_whole() && now.since(self.made_at) >= AGE_S_MAX
    }

    /// Everything is known: what is refused stands first, then by number.
    pub fn put_in_order(&mut self) {
        let key = |row: &Foreseen| (row.outcome.is_ok(), row.number.clone());
        self.rows.sort_by_cached_key(key);
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    /// The cases of the rows.
    pub fn cases(&self) -> Vec<CaseId> {
        self.rows.iter().map(|row| row.case).collect()
    }

    /// Everything was looked at at once; what was let go of stays away.
    pub fn replace(&mut self, rows: Vec<Foreseen>, now: Instant) {
        self.made_at = now;
        let wanted = |row: &Foreseen| !self.released.contains(&row.case);
        self.rows = rows.into_iter().filter(wanted).collect();
        self.put_in_order();
    }

    /// Lets the cases go that `test` names; answers which.
    pub fn release(&mut self, test: impl Fn(&Foreseen) -> bool) -> Vec<CaseId> {
        let gone: Vec<CaseId> = self.rows.iter().filter(|r| test(r)).map(|r| r.case).collect();
        self.rows.retain(|row| !test(row));
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
        self.released.extend(&gone);
        gone
    }
}

impl Foreseen {
    /// A case and what becomes of it.
    pub fn of(case: &Case, outcome: Result<Decision, Hindrance>) -> Self {
        Self {
            case: case.id,
            number: Some(case.number.clone()),
            name: case.record.text(Field::Name).to_owned(),
            version: case.version(),
            sop_revision: case.sop_revision.clone(),
            step: case.course.step(),
            ends_pause: outcome.as_ref().is_ok_and(|decision| case.ends_pause(&decision.bodies)),
            outcome,
            facts: Vec::new(),
            changed: None,
        }
    }

    /// A case that is not there.
    pub fn gone(case: CaseId) -> Self {
        Self {
            case,
            number: None,
            name: String::new(),
            version: 0,
            sop_revision: String::new(),
            step: None,
            ends_pause: false,
            outcome: Err(Hindrance::Gone),
            facts: Vec::new(),
            changed: None,
        }
    }

    /// The case was changed since version `known`.
    pub fn changed_since(mut self, case: &Case, known: Option<u32>) -> Self {
        let newest = case.facts.last().filter(|f| known.is_some_and(|known| known < f.seq));
        self.changed = newest.map(|f| (f.officer.clone(), f.recorded_at));
        self
    }
}
