//! One day's work in figures.
use super::case::Case;
use super::figures::Reading;
use super::timing::Standing;
use super::turn::Outcome;

/// What came in and what was finished on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Today {
    pub registered: usize,
    /// Brought to their end; rejected and cancelled ones are not counted (rule 22).
    pub finished: usize,
    /// Of the finished ones, those whose total stayed within their standard.
    pub on_time: usize,
}

impl Today {
    /// Counts a case that was closed on the day.
    pub fn close(&mut self, case: &Case, reading: Reading<'_>) {
        if matches!(case.course.closed, Some((Outcome::Done, _))) {
            self.finished += 1;
            let late = case.course.total(reading).standing == Standing::Breached;
            self.on_time += usize::from(!late);
        }
    }

    /// The on-time rate in percent; none while nothing was finished.
    pub fn percent(self) -> Option<usize> {
        (self.on_time * 100).checked_div(self.finished)
    }
}
