//! What this desk did: which act undo and redo are about, and when the last act was saved.
use crate::domain::case::Case;
use crate::domain::fact::{ActId, Body, CaseId, Fact, Number};
use crate::domain::instant::Instant;
use crate::domain::jump::ClockChange;
use crate::domain::undo::Retrace;

/// What an act did in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    pub case: CaseId,
    pub number: Number,
    pub sop_revision: String,
    pub facts: Vec<Fact>,
}

impl Touched {
    /// The facts of `seqs` in `case`.
    pub fn of(case: &Case, seqs: &[u32]) -> Self {
        let facts = case.facts.iter().filter(|f| seqs.contains(&f.seq)).cloned().collect();
        let (number, sop_revision) = (case.number.clone(), case.sop_revision.clone());
        Self { case: case.id, number, sop_revision, facts }
    }

    /// The facts of an act in `case`.
    pub fn by(case: &Case, act: ActId) -> Self {
        let seqs: Vec<u32> = case.facts.iter().filter(|f| f.act == act).map(|f| f.seq).collect();
        Self::of(case, &seqs)
    }
}

/// An act, with its facts in each of its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub act: ActId,
    pub officer: String,
    pub recorded_at: Instant,
    pub cases: Vec<Touched>,
}

impl Done {
    /// The act of the first fact of `cases`; none when they have no facts.
    pub fn of(cases: Vec<Touched>) -> Option<Self> {
        let first = cases.first()?.facts.first()?;
        let (act, officer) = (first.act, first.officer.clone());
        Some(Self { act, officer, recorded_at: first.recorded_at, cases })
    }

    /// Whether the act did something in `case`.
    pub fn touched(&self, case: CaseId) -> bool {
        self.cases.iter().any(|t| t.case == case)
    }
}

/// An act of the journal and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub done: Done,
    /// The act that undid it, as long as it is undone.
    pub undone_by: Option<ActId>,
    /// One of its cases was acted upon since, elsewhere: undo passes over it.
    pub overtaken: bool,
}

impl Entry {
    /// The act that a step begins from: the one itself, or the one that undid it.
    pub fn newest(&self, way: Retrace) -> Option<ActId> {
        match way {
            Retrace::Undo => Some(self.done.act),
            Retrace::Redo => self.undone_by,
        }
    }
}

/// The acts of this sitting.
///
/// Invariant: `done` has the newest last, `undone` the one that redo begins with.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    /// Cases were registered since the newest of `done`, and that is not undone: undo says so before
    /// it goes behind it.
    registered: bool,
    /// When the last act was made durable.
    pub saved_at: Option<Instant>,
    /// The machine's clock was set in this sitting, oldest first.
    pub clock: Vec<ClockChange>,
}

impl Journal {
    /// An act is durable. A new one ends what can be redone.
    pub fn record(&mut self, done: Done) {
        self.undone.clear();
        self.registered = false;
        self.done.push(Entry { done, undone_by: None, overtaken: false });
    }

    /// Cases were registered.
    pub const fn register(&mut self) {
        self.registered = true;
    }

    /// Whether undo would go behind a registration; told once.
    pub fn goes_behind_registration(&mut self) -> bool {
        self.is_behind_registration() && std::mem::take(&mut self.registered)
    }

    /// The same, only looked at.
    pub fn is_behind_registration(&self) -> bool {
        self.registered && self.target(Retrace::Undo).is_some()
    }

    /// `done` was undone by the act `by`: what is left of it in other cases has moved on.
    pub fn undone(&mut self, done: Done, by: ActId) {
        self.done.retain(|entry| entry.done.act != done.act);
        self.undone.push(Entry { done, undone_by: Some(by), overtaken: false });
    }

    /// `done` was done again.
    pub fn redone(&mut self, done: Done) {
        self.undone.retain(|entry| entry.done.act != done.act);
        self.registered = false;
        self.done.push(Entry { done, undone_by: None, overtaken: false });
    }

    /// What the next step would be about.
    pub fn target(&self, way: Retrace) -> Option<&Entry> {
        self.list(way).iter().rev().find(|entry| !entry.overtaken)
    }

    /// Whether a step from `act` is about something that this desk did.
    pub fn has(&self, way: Retrace, act: ActId) -> bool {
        self.list(way).iter().any(|entry| !entry.overtaken && entry.newest(way) == Some(act))
    }

    fn list(&self, way: Retrace) -> &[Entry] {
        match way {
            Retrace::Undo => &self.done,
            Retrace::Redo => &self.undone,
        }
    }

    /// Undo passes over the acts of a case that has moved on elsewhere, unless others have a part.
    pub fn forget(&mut self, case: CaseId) {
        for entry in self.done.iter_mut().chain(&mut self.undone) {
            entry.overtaken |= entry.done.cases.len() == 1 && entry.done.touched(case);
        }
    }

    /// Undo and redo pass over `act`.
    pub fn pass_over(&mut self, act: ActId) {
        for entry in self.done.iter_mut().chain(&mut self.undone) {
            entry.overtaken |= entry.done.act == act;
        }
    }

    /// The acts in the order of time, newest first: those that are undone stand on top, the one
    /// that redo would begin with lowest.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.undone.iter().chain(self.done.iter().rev())
    }

    /// The place at which undo would begin.
    pub fn next_undo(&self) -> usize {
        let passed = self.done.iter().rev().take_while(|entry| entry.overtaken).count();
        let last = (self.undone.len() + self.done.len()).saturating_sub(1);
        (self.undone.len() + passed).min(last)
    }

    /// The act at a place of [`Journal::entries`], and how many steps lead there.
    pub fn steps_to(&self, place: usize) -> Option<(Retrace, ActId, usize)> {
        let entry = self.entries().nth(place)?;
        let (way, on_the_way) = match place.checked_sub(self.undone.len()) {
            None => (Retrace::Redo, self.undone.get(place..)?),
            Some(below) => (Retrace::Undo, self.done.get(self.done.len() - 1 - below..)?),
        };
        if entry.overtaken {
            return None;
        }
        let steps = on_the_way.iter().filter(|entry| !entry.overtaken).count();
        Some((way, entry.done.act, steps))
    }
}

/// What the newest act in `case` undid or did again, if that is what it did.
pub fn retraced(case: &Case) -> Option<(Retrace, Touched)> {
    let newest = &case.facts.last()?.body;
    if let Body::Undo { facts } = newest {
        return Some((Retrace::Undo, Touched::of(case, facts)));
    }
    let Body::Redo { facts } = newest else { return None };
    Some((Retrace::Redo, Touched::of(case, facts)))
}
