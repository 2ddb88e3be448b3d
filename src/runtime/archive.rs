//! The archive as the desk sees it: an effect goes in, an input comes out. The same with and
//! without threads.
mod alerts;
mod clock;
mod people;
mod recording;
mod renewals;
mod report;
mod several;

pub use report::{material, unwritten};

use std::collections::BTreeSet;
use std::sync::Arc;

use super::day;
use super::finding::Past;
use super::keeper;
use crate::app::keeping::Keeping;
use crate::app::notice::Failure;
use crate::app::{Effect, Input};
use crate::domain::calendar::Calendar;
use crate::domain::fact::{Act, CaseId};
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::known::About;
use crate::domain::queue::{Row, sort};
use crate::domain::refusal::Refusal;
use crate::domain::sop::Sop;
use crate::domain::today::Today;
use crate::domain::zone::Zone;
use crate::store::{Settings, Store, StoreError};
use crate::words::{Said, Words};

/// How many rows are read before the first screen is painted.
const FIRST_MAX: usize = 100;

/// A store, or the empty one that is not there yet, and how its failures are worded.
pub struct Archive {
    pub(super) store: Option<Store>,
    pub(super) calendar: Arc<Calendar>,
    pub(super) near_pct: u8,
    pub(super) as_of: Option<Instant>,
    pub(super) past: Past,
    words: Words,
    /// An act whose outcome is not known.
    unanswered: Option<Act>,
    /// How many facts the desk has seen.
    seen: u64,
    /// The facts that were looked through for a clock that was set.
    clock_seen: u64,
}

impl Archive {
    /// An archive over `store`; none = a store that was never made, opened for reading.
    pub fn new(
        store: Option<Store>,
        (calendar, near_pct): (Arc<Calendar>, u8),
        as_of: Option<Instant>,
        words: Words,
    ) -> Self {
        let seen = store.as_ref().and_then(|s| s.tip().ok()).unwrap_or_default();
        let past = Past::default();
        let (unanswered, clock_seen) = (None, seen);
        Self { store, calendar, near_pct, as_of, past, words, unanswered, seen, clock_seen }
    }

    /// What is being read is given up once `stop` says so.
    pub fn stop_when(&mut self, stop: impl Fn() -> bool + Send + Sync + 'static) {
        let _slower_to_give_way_without = self.store.as_mut().map(|store| store.stop_when(stop));
    }

    /// SOPs that a case may be registered under, though no fact names them yet.
    pub fn offer(&self, sops: impl IntoIterator<Item = Arc<Sop>>) {
        let Some(store) = &self.store else { return };
        sops.into_iter().for_each(|sop| store.offer_sop(sop));
    }

    /// Answers an effect; none when it is not the store's, or has no answer.
    pub fn serve(&mut self, effect: &Effect) -> Option<Input> {
        match effect {
            Effect::FirstRows => Some(self.first_rows()),
            Effect::Rows => Some(self.rows()),
            Effect::Find(find) => Some(self.find(find)),
            Effect::Count(tally) => Some(self.count(tally)),
            Effect::Views => Some(self.views()),
            Effect::Retention => Some(self.retention()),
            Effect::SaveView { name, line } => self.save_view(name, line.as_deref()),
            Effect::Load(id) => Some(self.load(*id)),
            Effect::Procedures => self.procedures(),
            Effect::People(asked) => self.people(asked),
            Effect::LoadCases(ids) => Some(self.cases(ids)),
            Effect::LoadAct { way, case, act } => Some(self.act(*way, *case, *act)),
            Effect::Append(proposal) => Some(Input::Appended(self.append(proposal))),
            Effect::LoadDraft(kind) => {
                let read = self.load_draft(kind);
                Some(self.answer(read, |body| Input::Draft { kind: kind.clone(), body }))
            }
            Effect::SaveDraft { kind, body } => self.save_draft(kind, body.as_deref()),
            Effect::Similar(records) => {
                let asked = records.clone();
                Some(self.answer(self.similar(records), |rows| Input::Similar { asked, rows }))
            }
            Effect::Known { about, text } => Some(self.known(*about, text)),
            Effect::Alerts => Some(self.alerts()),
            Effect::Claim { rings, at } => self.claim(rings, *at),
            Effect::Mute { until, by, at } => Some(self.mute(*until, by, *at)),
            Effect::Today { from, to } => Some(self.today(*from, *to)),
            Effect::Report(period) => Some(self.report(*period)),
            Effect::Language(lang) => {
                self.words = Words::new(*lang);
                None
            }
            Effect::Renewals(asked) => Some(self.renewals(asked)),
            Effect::Verify => Some(self.verify()),
            Effect::Export(order) => Some(self.export(order)),
            Effect::Import(order) => Some(self.import(order)),
            Effect::StopVerify
            | Effect::Announce(_)
            | Effect::AnnounceOnce { .. }
            | Effect::TryRoutes
            | Effect::StopExport
            | Effect::StopImport
            | Effect::Redraw
            | Effect::Errand(_)
            | Effect::Theme(_)
            | Effect::Copy(_)
            | Effect::Mouse(_)
            | Effect::Configure(_)
            | Effect::Print(_)
            | Effect::Show(_)
            | Effect::Quit => None,
        }
    }

    /// What is known that may be meant by `text`.
    fn known(&self, about: About, text: &str) -> Input {
        let found = self.store.as_ref().map_or(Ok(Vec::new()), |s| s.known(about, text));
        let text = text.to_owned();
        self.answer(found, |found| Input::Known { about, text, found })
    }

    /// The SOPs that the office installed. Without a store there are none.
    fn procedures(&self) -> Option<Input> {
        let installed = self.store.as_ref()?.installed_sops();
        Some(self.answer(installed, Input::Procedures))
    }

    /// What is kept of closed cases, by year.
    fn retention(&self) -> Input {
        let count = |store: &Store| store.retention(self.calendar.zone());
        self.answer(self.store.as_ref().map_or(Ok(Vec::new()), count), Input::Retention)
    }

    /// The figures of the day.
    fn today(&self, from: Instant, to: Instant) -> Input {
        let reading = Reading { calendar: &self.calendar, near_pct: self.near_pct, now: to };
        let day = |store| day::figures(store, reading, (from, to), self.as_of);
        let read = self.store.as_ref().map_or(Ok(Today::default()), day);
        self.answer(read, Input::Today)
    }

    /// Works under other settings from now on; what is read is right though rows cannot be made anew.
    pub(super) fn adopt(&mut self, settings: Settings) -> Result<(), Failure> {
        self.near_pct = settings.near_pct;
        self.calendar = Arc::clone(&settings.calendar);
        let adopted = self.store.as_mut().map_or(Ok(()), |store| store.adopt(settings));
        adopted.map_err(|error| self.failure(&error))
    }

    /// Whether somebody else has recorded facts since this was last asked.
    pub fn has_changed(&mut self) -> bool {
        let tip = self.store.as_ref().and_then(|s| s.tip().ok());
        let changed = tip.is_some_and(|tip| std::mem::replace(&mut self.seen, tip) != tip);
        if changed {
            self.past = Past::default();
        }
        changed
    }

    /// Checks the store at once: where no other thread can.
    fn verify(&self) -> Input {
        let checked = keeper::check_now(self.store.as_ref());
        Input::Keeping(Keeping::Checked(checked.map_err(|error| self.failure(&error))))
    }

    pub(super) fn answer<T>(
        &self,
        read: Result<T, StoreError>,
        input: impl FnOnce(T) -> Input,
    ) -> Input {
        match read {
            Ok(value) => input(value),
            Err(error) => Input::Failed(self.failure(&error)),
        }
    }

    pub(super) fn failure(&self, error: &StoreError) -> Failure {
        let said = said(&self.words, error, self.calendar.zone());
        let conflict = matches!(error, StoreError::Conflict { .. });
        Failure { code: error.code().to_owned(), what: said.what, hint: said.hint, conflict }
    }

    pub(super) fn sops(&self, rows: &[Row]) -> Vec<Arc<Sop>> {
        self.kept(rows.iter().map(|row| &*row.sop_revision))
    }

    fn kept<'a>(&self, revisions: impl Iterator<Item = &'a str>) -> Vec<Arc<Sop>> {
        let Some(store) = &self.store else { return Vec::new() };
        let revisions: BTreeSet<&str> = revisions.collect();
        revisions.iter().filter_map(|r| store.sop(r).ok().flatten()).collect()
    }

    /// The first screen does not wait for the whole queue.
    fn first_rows(&self) -> Input {
        match (&self.store, self.as_of) {
            (Some(store), None) => {
                let whole = |rows: &Vec<Row>| rows.len() < FIRST_MAX;
                self.answer(store.open_rows(Some(FIRST_MAX)), |rows| Input::Rows {
                    sops: self.sops(&rows),
                    whole: whole(&rows),
                    rows,
                })
            }
            _ => self.rows(),
        }
    }

    fn rows(&self) -> Input {
        let read = match (&self.store, self.as_of) {
            (None, _) => Ok(Vec::new()),
            (Some(store), None) => store.open_rows(None),
            (Some(store), Some(at)) => self.rows_as_of(store, at).map(|rows| {
                let open = rows.iter().filter(|row| row.status.is_open());
                let mut open: Vec<Row> = open.cloned().collect();
                sort(&mut open);
                open
            }),
        };
        self.answer(read, |rows| Input::Rows { sops: self.sops(&rows), rows, whole: true })
    }

    fn load(&self, id: CaseId) -> Input {
        let pinned = |store: &Store| store.pinned(id, self.as_of);
        self.answer(self.store.as_ref().map_or(Ok(None), pinned), |found| {
            let (case, sop) = found.map(|(case, sop)| (Box::new(case), sop)).unzip();
            Input::Loaded { id, case, sop }
        })
    }
}

/// What the store says, in words; of a lost race who was first, when and with what.
pub fn said(words: &Words, error: &StoreError, zone: Zone) -> Said {
    if let StoreError::Refused(denied) = error {
        return words.refusal(&Refusal::Denied(denied.clone()), None, zone);
    }
    let mut values = error.args(zone);
    if let StoreError::Conflict { at, kinds, .. } = error {
        let kinds: Vec<String> = kinds.iter().map(|kind| words.kind(kind)).collect();
        values.retain(|(name, _)| !matches!(*name, "at" | "kinds"));
        values.push(("at", words.moment(zone, *at)));
        values.push(("kinds", words.list(&kinds)));
    }
    words.said("store", error.code(), &values)
}
