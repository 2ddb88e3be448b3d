//! What another revision of its procedure changes for a case, before it is decided.
use super::calendar::Calendar;
use super::case::Case;
use super::command::Law;
use super::instant::Instant;
use super::sop::{Sop, Step};

/// A step as it was and as it will be; one of the two may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepChange<'a> {
    pub no: u16,
    pub old: Option<&'a Step>,
    pub new: Option<&'a Step>,
}

impl StepChange<'_> {
    /// The standards before and after, in seconds; absent = measured, never judged.
    pub fn targets_s(&self) -> (Option<i64>, Option<i64>) {
        let seconds = |step: Option<&Step>| step.and_then(|s| s.standard_min).map(|m| m * 60);
        (seconds(self.old), seconds(self.new))
    }

    /// Whether anything of the step will be different.
    pub fn differs(&self) -> bool {
        self.old != self.new
    }
}

/// Every step of either revision, in order.
pub fn steps<'a>(old: &'a Sop, new: &'a Sop) -> Vec<StepChange<'a>> {
    let last = old.steps().max(new.steps());
    (1..=last).map(|no| StepChange { no, old: old.step(no), new: new.step(no) }).collect()
}

/// The open step of a case under the new revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    pub step: u16,
    /// Working seconds of the open attempt; none while the step waits to be started.
    pub elapsed_s: Option<i64>,
    pub target_s: Option<i64>,
    /// Documents (keys) that the gate will ask for and that were not received.
    pub documents: Vec<String>,
}

impl Ahead {
    /// Where `case` will stand at `now`; none when no step is open.
    pub fn of(case: &Case, new: &Sop, calendar: &Calendar, now: Instant) -> Option<Self> {
        let step = case.course.step()?;
        let (at, _) = case.course.evaluated(now);
        let law = Law { sop: new, calendar, near_pct: 0 };
        let index = usize::from(step).checked_sub(1)?;
        Some(Self {
            step,
            elapsed_s: case.course.open().map(|attempt| attempt.elapsed_s(calendar, at)),
            target_s: new.targets_s().get(index).copied().flatten(),
            documents: case.missing_documents(law, step),
        })
    }

    /// What is left of the new standard, in seconds; negative beyond it.
    pub fn remaining_s(&self) -> Option<i64> {
        Some(self.target_s? - self.elapsed_s.unwrap_or_default())
    }
}
