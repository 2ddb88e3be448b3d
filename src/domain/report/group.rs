//! Rows put together by step, by officer, by agency.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::figures::{Figures, Tally};
use super::material::Subject;
use super::trace::{Close, Ended, Mark};
use crate::domain::calendar::Calendar;
use crate::domain::fact::Number;
use crate::domain::queue::folded;
use crate::domain::sop::Sop;

/// By what rows are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The step of an attempt. Cases have none: their figures stay 0.
    Step,
    /// Who registered, who ended the attempt, who ended the case.
    Officer,
    /// The agency of the case.
    Agency,
}

impl By {
    /// Every one, in the order in which they are shown.
    pub const ALL: [By; 3] = [By::Step, By::Officer, By::Agency];

    /// The stable name.
    pub const fn code(self) -> &'static str {
        match self {
            By::Step => "step",
            By::Officer => "officer",
            By::Agency => "agency",
        }
    }

    /// The one of a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.code() == code)
    }
}

/// What the rows of a group have in common; names are folded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A step of a procedure, by its id: procedures do not share steps.
    Step {
        sop: String,
        no: u16,
    },
    Officer(String),
    Agency(String),
}

impl Key {
    /// The step that an attempt of `subject` was at.
    pub(super) fn step(subject: &Subject, no: u16) -> Self {
        Key::Step { sop: subject.sop.file().id.clone(), no }
    }

    pub(super) fn officer(name: &str) -> Self {
        Key::Officer(folded(name))
    }

    pub(super) fn agency(subject: &Subject) -> Self {
        Key::Agency(folded(&subject.agency))
    }
}

/// The figures of rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub key: Key,
    /// An officer or an agency as the newest case writes it.
    pub name: String,
    /// The procedure of a step as the newest case pins it.
    pub sop: Option<Arc<Sop>>,
    /// The standards by which the attempts of a step were judged, the shortest first: revisions may
    /// differ.
    pub standards: Vec<i64>,
    /// Steps of another procedure stand in the report too: the number alone does not tell which.
    pub shared: bool,
    pub figures: Figures,
}

impl Group {
    /// The id of a step's procedure.
    pub fn procedure(&self) -> Option<&str> {
        match &self.key {
            Key::Step { sop, .. } => Some(sop),
            Key::Officer(_) | Key::Agency(_) => None,
        }
    }

    /// The number of the step, for a group of one.
    pub const fn step(&self) -> Option<u16> {
        match self.key {
            Key::Step { no, .. } => Some(no),
            Key::Officer(_) | Key::Agency(_) => None,
        }
    }

    /// The longest standard of the step, in seconds.
    pub fn standard_s(&self) -> Option<i64> {
        self.standards.last().copied()
    }
}

/// Puts rows together by one of [`By::ALL`].
#[derive(Debug)]
pub(super) struct Grouping {
    by: By,
    of: BTreeMap<Key, Part>,
}

#[derive(Debug)]
struct Part {
    newest: Number,
    name: String,
    sop: Option<Arc<Sop>>,
    standards: BTreeSet<i64>,
    tally: Tally,
}

impl Grouping {
    pub const fn new(by: By) -> Self {
        Self { by, of: BTreeMap::new() }
    }

    pub fn register(&mut self, subject: &Subject, mark: &Mark) {
        if self.by != By::Step {
            self.part(subject, &mark.by, 0).tally.register();
        }
    }

    pub fn close(&mut self, subject: &Subject, close: &Close) {
        if self.by != By::Step {
            self.part(subject, &close.mark.by, 0).tally.close(close);
        }
    }

    pub fn end(&mut self, subject: &Subject, ended: &Ended, calendar: &Calendar) {
        let part = self.part(subject, &ended.mark.by, ended.step);
        part.standards.extend(ended.target_s);
        part.tally.end(ended, calendar);
    }

    /// The groups: steps in their order, all others with the most work first.
    pub fn groups(self) -> Vec<Group> {
        let procedures = |key: &Key| match key {
            Key::Step { sop, .. } => Some(sop.clone()),
            Key::Officer(_) | Key::Agency(_) => None,
        };
        let shared = self.of.keys().filter_map(procedures).collect::<BTreeSet<_>>().len() > 1;
        let group = |(key, part): (Key, Part)| Group {
            key,
            shared,
            name: part.name,
            sop: part.sop,
            standards: part.standards.into_iter().collect(),
            figures: part.tally.figures(),
        };
        let mut groups: Vec<Group> = self.of.into_iter().map(group).collect();
        if self.by != By::Step {
            groups.sort_by_key(|g| {
                let (cases, steps) = (&g.figures.cases, &g.figures.steps);
                let closed = cases.done.spread.n + cases.rejected + cases.cancelled;
                (Reverse((steps.work.spread.n, closed, cases.registered)), g.key.clone())
            });
        }
        groups
    }

    fn part(&mut self, subject: &Subject, officer: &str, step: u16) -> &mut Part {
        let (key, name, sop) = match self.by {
            By::Step => (Key::step(subject, step), "", Some(&subject.sop)),
            By::Officer => (Key::officer(officer), officer, None),
            By::Agency => (Key::agency(subject), subject.agency.as_str(), None),
        };
        let part = self.of.entry(key).or_insert_with(|| Part {
            newest: subject.number.clone(),
            name: name.to_owned(),
            sop: sop.cloned(),
            standards: BTreeSet::new(),
            tally: Tally::default(),
        });
        let age = |number: &Number| (number.year, number.serial);
        if age(&part.newest) < age(&subject.number) {
            part.newest = subject.number.clone();
            (part.name, part.sop) = (name.to_owned(), sop.cloned());
        }
        part
    }
}
