//! How the counts went: one bucket a week of the period, one a month of the year behind it.
use super::material::Material;
use super::period::Period;
use super::trace::{Close, Trace};
use crate::domain::course::Outcome;
use crate::domain::instant::Instant;
use crate::domain::timing::Verdict;
use crate::domain::zone::Zone;

/// The cases of some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    pub days: Period,
    /// Registered within them.
    pub registered: u64,
    /// Done within them.
    pub done: u64,
    /// Of these, by their verdict.
    pub on_time: u64,
    pub late: u64,
}

impl Bucket {
    /// Nothing counted yet.
    pub const fn new(days: Period) -> Self {
        Self { days, registered: 0, done: 0, on_time: 0, late: 0 }
    }

    /// Counts what of a case lies within the days.
    pub fn count(&mut self, zone: Zone, trace: &Trace) {
        let (from, to) = self.days.span(zone);
        let within = |at| from <= at && at < to;
        self.registered += u64::from(within(trace.registered.at));
        if let Some(close) = trace.close.as_ref().filter(|close| within(close.mark.at)) {
            self.closed(close);
        }
    }

    fn closed(&mut self, close: &Close) {
        self.done += u64::from(close.outcome == Outcome::Done);
        self.judge(close);
    }

    /// Counts the verdict of a case that is counted as done already.
    pub fn judge(&mut self, close: &Close) {
        self.on_time += u64::from(close.verdict == Some(Verdict::OnTime));
        self.late += u64::from(close.verdict == Some(Verdict::Late));
    }
}

/// The weeks of the material's period.
pub(super) fn weeks(material: &Material) -> Vec<Bucket> {
    let mut weeks: Vec<Bucket> = material.period.weeks().into_iter().map(Bucket::new).collect();
    let zone = material.zone;
    for (_, mark) in &material.registered {
        if let Some(week) = of_day(&mut weeks, zone, mark.at) {
            week.registered += 1;
        }
    }
    for (_, close) in &material.closed {
        if let Some(week) = of_day(&mut weeks, zone, close.mark.at) {
            week.closed(close);
        }
    }
    weeks
}

fn of_day(weeks: &mut [Bucket], zone: Zone, at: Instant) -> Option<&mut Bucket> {
    let day = zone.date(at);
    let after = weeks.partition_point(|week| week.days.last() < day);
    weeks.get_mut(after).filter(|week| week.days.first() <= day)
}
