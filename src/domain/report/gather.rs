//! Rows in, figures out: memory holds a number a row, never the rows.
use std::collections::BTreeMap;

use super::figures::Tally;
use super::group::Grouping;
use super::trend::Weeks;
use super::{Bucket, By, Close, Ended, Mark, Material, Period, Report, Subject, Trace};
use crate::domain::calendar::Calendar;

/// A report that is being made.
#[derive(Debug)]
pub struct Gathering<'a> {
    period: Period,
    calendar: &'a Calendar,
    total: Tally,
    by: [Grouping; 3],
    weeks: Weeks,
    months: Vec<Bucket>,
}

impl<'a> Gathering<'a> {
    /// Nothing yet, of these days; `calendar` measures pauses only.
    pub fn new(period: Period, calendar: &'a Calendar) -> Self {
        Self {
            period,
            calendar,
            total: Tally::default(),
            by: By::ALL.map(Grouping::new),
            weeks: Weeks::new(period, calendar.zone()),
            months: period.year().into_iter().map(Bucket::new).collect(),
        }
    }

    /// Takes of a case what belongs to the period.
    pub fn take(&mut self, subject: &Subject, trace: &Trace) {
        let zone = self.calendar.zone();
        let (from, to) = self.period.span(zone);
        let within = |mark: &Mark| from <= mark.at && mark.at < to;
        for month in &mut self.months {
            month.count(zone, trace);
        }
        if within(&trace.registered) {
            self.register(subject, &trace.registered);
        }
        if let Some(close) = trace.close.as_ref().filter(|close| within(&close.mark)) {
            self.close(subject, close);
        }
        for ended in trace.ended.iter().filter(|ended| within(&ended.mark)) {
            self.end(subject, ended);
        }
    }

    /// Takes the rows of a period, chosen already.
    pub(super) fn take_all(&mut self, material: &Material) {
        let of = |id| material.subjects.get(id);
        for (id, mark) in &material.registered {
            if let Some(subject) = of(id) {
                self.register(subject, mark);
            }
        }
        for (id, close) in &material.closed {
            if let Some(subject) = of(id) {
                self.close(subject, close);
            }
        }
        for (id, ended) in &material.ended {
            if let Some(subject) = of(id) {
                self.end(subject, ended);
            }
        }
        self.months.clone_from(&material.months);
    }

    fn register(&mut self, subject: &Subject, mark: &Mark) {
        self.total.register();
        self.weeks.register(mark);
        self.by.iter_mut().for_each(|by| by.register(subject, mark));
    }

    fn close(&mut self, subject: &Subject, close: &Close) {
        self.total.close(close);
        self.weeks.close(close);
        self.by.iter_mut().for_each(|by| by.close(subject, close));
    }

    fn end(&mut self, subject: &Subject, ended: &Ended) {
        self.total.end(ended, self.calendar);
        self.by.iter_mut().for_each(|by| by.end(subject, ended, self.calendar));
    }

    /// The figures of what was taken.
    pub fn report(self) -> Report {
        let total = self.total.figures();
        let [steps, officers, agencies] = self.by.map(Grouping::groups);
        let sops = || steps.iter().rev().filter_map(|group| group.sop.as_ref());
        let label = |code: &String| {
            let reason = sops().find_map(|sop| sop.pause_reason(code))?;
            Some((code.clone(), reason.label.clone()))
        };
        let reasons: BTreeMap<_, _> = total.steps.pauses.keys().filter_map(label).collect();
        Report {
            period: self.period,
            total,
            steps,
            officers,
            agencies,
            weeks: self.weeks.buckets,
            months: self.months,
            reasons,
            clock: Vec::new(),
        }
    }
}
