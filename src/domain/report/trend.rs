//! How the counts went: one bucket a week of the period, one a month of the year behind it.
use super::period::Period;
use super::trace::{Close, Mark, Trace};
use crate::domain::course::Outcome;
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

/// Counts rows by the weeks of a period.
#[derive(Debug)]
pub(super) struct Weeks {
    zone: Zone,
    pub buckets: Vec<Bucket>,
}

impl Weeks {
    pub fn new(period: Period, zone: Zone) -> Self {
        Self { zone, buckets: period.weeks().into_iter().map(Bucket::new).collect() }
    }

    pub fn register(&mut self, mark: &Mark) {
        if let Some(week) = self.of(mark) {
            week.registered += 1;
        }
    }

    pub fn close(&mut self, close: &Close) {
        if let Some(week) = self.of(&close.mark) {
            week.closed(close);
        }
    }

    fn of(&mut self, mark: &Mark) -> Option<&mut Bucket> {
        let day = self.zone.date(mark.at);
        let place = self.buckets.partition_point(|week| week.days.last() < day);
        self.buckets.get_mut(place).filter(|week| week.days.first() <= day)
    }
}
