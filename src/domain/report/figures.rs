//! The figures of a set of rows. Seconds are summed whole and rounded once, where they are shown
//! (rule 21).
use std::collections::BTreeMap;

use super::trace::{Close, Ended};
use crate::domain::attempt::EndKind;
use crate::domain::calendar::Calendar;
use crate::domain::course::Outcome;
use crate::domain::timing::Verdict;

/// Everything that is counted of some rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    pub cases: CaseFigures,
    pub steps: StepFigures,
}

/// Cases: registered within the period, or closed within it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFigures {
    pub registered: u64,
    pub rejected: u64,
    pub cancelled: u64,
    /// Net working time of the cases that are done.
    pub done: Times,
}

/// Attempts at steps that ended within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepFigures {
    /// Elapsed time of those that were finished or sent back.
    pub work: Times,
    /// Of these, sent back.
    pub returned: u64,
    /// Ended with their case; outside `work`.
    pub rejected: u64,
    pub cancelled: u64,
    /// Flagged by rule 20, however they ended.
    pub off_hours: u64,
    /// How long after their ends these were typed, however they ended.
    pub delay: Spread,
    /// Their pauses by reason code, however they ended.
    pub pauses: BTreeMap<String, Paused>,
}

/// Pauses for one reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Paused {
    pub count: u64,
    /// Working seconds within them, under the calendar in force.
    pub work_s: i64,
}

/// Times and their verdicts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Times {
    pub on_time: u64,
    pub late: u64,
    pub spread: Spread,
}

impl Times {
    /// How many were judged: the n of the on-time rate (rule 22).
    pub const fn judged(&self) -> u64 {
        self.on_time + self.late
    }
}

/// How seconds are spread. A percentile is the value at the nearest rank: of n values in rising
/// order the one at place ceil(p * n / 100), so it is always one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spread {
    pub n: u64,
    pub sum_s: i64,
    /// The 50th percentile; absent of nothing, like the other two.
    pub median_s: Option<i64>,
    pub p90_s: Option<i64>,
    pub worst_s: Option<i64>,
}

impl Spread {
    /// The spread of `seconds`, in any order.
    pub fn of(mut seconds: Vec<i64>) -> Self {
        seconds.sort_unstable();
        let at = |percent| rank(seconds.len(), percent).and_then(|i| seconds.get(i)).copied();
        Self {
            n: seconds.len() as u64,
            sum_s: seconds.iter().sum(),
            median_s: at(MEDIAN),
            p90_s: at(P90),
            worst_s: at(100),
        }
    }
}

/// The percentile of the median, and the one that names how long nine of ten took at most.
pub const MEDIAN: usize = 50;
pub const P90: usize = 90;

/// The place, from 0, of a percentile among `n` values in rising order; none of nothing.
pub fn rank(n: usize, percent: usize) -> Option<usize> {
    (n * percent).div_ceil(100).checked_sub(1)
}

/// Counts rows one after the other.
#[derive(Debug, Default)]
pub(super) struct Tally {
    figures: Figures,
    net_s: Vec<i64>,
    elapsed_s: Vec<i64>,
    delay_s: Vec<i64>,
}

impl Tally {
    pub fn register(&mut self) {
        self.figures.cases.registered += 1;
    }

    pub fn close(&mut self, close: &Close) {
        let cases = &mut self.figures.cases;
        match close.outcome {
            Outcome::Rejected => cases.rejected += 1,
            Outcome::Cancelled => cases.cancelled += 1,
            Outcome::Done => {
                judge(&mut cases.done, close.verdict);
                self.net_s.push(close.net_s);
            }
        }
    }

    pub fn end(&mut self, ended: &Ended, calendar: &Calendar) {
        let steps = &mut self.figures.steps;
        match ended.end {
            EndKind::Done => {}
            EndKind::Returned => steps.returned += 1,
            EndKind::Rejected => steps.rejected += 1,
            EndKind::Cancelled => steps.cancelled += 1,
        }
        if ended.counts() {
            judge(&mut steps.work, ended.verdict);
            self.elapsed_s.push(ended.elapsed_s);
        }
        steps.off_hours += u64::from(ended.off_hours);
        self.delay_s.push(ended.delay_s);
        for stop in &ended.stops {
            let paused = steps.pauses.entry(stop.reason.clone()).or_default();
            paused.count += 1;
            paused.work_s += calendar.work_s(stop.from, stop.to);
        }
    }

    pub fn figures(self) -> Figures {
        let mut figures = self.figures;
        figures.cases.done.spread = Spread::of(self.net_s);
        figures.steps.work.spread = Spread::of(self.elapsed_s);
        figures.steps.delay = Spread::of(self.delay_s);
        figures
    }
}

fn judge(times: &mut Times, verdict: Option<Verdict>) {
    match verdict {
        Some(Verdict::OnTime) => times.on_time += 1,
        Some(Verdict::Late) => times.late += 1,
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let spread = Spread::of(vec![40, 10, 30, 20]);
        assert_eq!((spread.median_s, spread.p90_s, spread.worst_s), (Some(20), Some(40), Some(40)));
        let ten = Spread::of((1..=10).collect());
        assert_eq!((ten.median_s, ten.p90_s, ten.sum_s), (Some(5), Some(9), 55));
        assert_eq!(Spread::of(vec![7]).p90_s, Some(7));
        assert_eq!(Spread::of(Vec::new()), Spread::default());
    }
}
