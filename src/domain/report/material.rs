//! What a report of a period is made of: the rows that belong to it, and the cases they are of. From
//! the archive's index or, for the past, from the cases themselves.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::period::Period;
use super::trace::{Close, Ended, Mark, Trace};
use super::trend::Bucket;
use crate::domain::case::Case;
use crate::domain::fact::{CaseId, Number};
use crate::domain::instant::Instant;
use crate::domain::jump::ClockChange;
use crate::domain::record::Field;
use crate::domain::sop::Sop;
use crate::domain::zone::Zone;

/// A case as reports name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub number: Number,
    pub name: String,
    pub agency: String,
    /// The procedure that names its steps.
    pub sop: Arc<Sop>,
}

impl Subject {
    /// The names of a case.
    pub fn of(case: &Case, sop: Arc<Sop>) -> Self {
        let text = |field| case.record.text(field).to_owned();
        let (name, agency) = (text(Field::Name), text(Field::Agency));
        Self { number: case.number.clone(), name, agency, sop }
    }
}

/// The rows of a period; see [`super`] for what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    pub period: Period,
    pub zone: Zone,
    /// The case of every row.
    pub subjects: BTreeMap<CaseId, Subject>,
    pub registered: Vec<(CaseId, Mark)>,
    pub closed: Vec<(CaseId, Close)>,
    pub ended: Vec<(CaseId, Ended)>,
    /// The twelve months that end with the period's last.
    pub months: Vec<Bucket>,
    /// The machine's clock was set, from or to a time of the period.
    pub clock: Vec<ClockChange>,
}

impl Material {
    /// Nothing yet, of these days.
    pub fn new(period: Period, zone: Zone) -> Self {
        let months = period.year().into_iter().map(Bucket::new).collect();
        Self {
            period,
            zone,
            subjects: BTreeMap::new(),
            registered: Vec::new(),
            closed: Vec::new(),
            ended: Vec::new(),
            months,
            clock: Vec::new(),
        }
    }

    /// Takes of the jumps on record what belongs to the period and was known then.
    pub fn take_clock(&mut self, changes: Vec<ClockChange>, then: Option<Instant>) {
        let (from, to) = self.period.span(self.zone);
        let known = |change: &ClockChange| then.is_none_or(|then| change.jump.to <= then);
        self.clock.extend(changes.into_iter().filter(|c| c.is_within(from, to) && known(c)));
    }

    /// Takes of a case what belongs to the period.
    pub fn take(&mut self, id: CaseId, subject: Subject, trace: Trace) {
        let (from, to) = self.period.span(self.zone);
        let within = |mark: &Mark| from <= mark.at && mark.at < to;
        let before = (self.registered.len(), self.closed.len(), self.ended.len());
        for month in &mut self.months {
            month.count(self.zone, &trace);
        }
        self.registered.extend(Some(trace.registered).filter(within).map(|mark| (id, mark)));
        self.closed.extend(trace.close.filter(|c| within(&c.mark)).map(|close| (id, close)));
        let ended = trace.ended.into_iter().filter(|e| within(&e.mark));
        self.ended.extend(ended.map(|ended| (id, ended)));
        if before != (self.registered.len(), self.closed.len(), self.ended.len()) {
            self.subjects.insert(id, subject);
        }
    }
}
