//! The figures of a period. Pure: the rows come from the archive, every figure can be taken apart
//! into the cases behind it (`behind`).
//!
//! What belongs to a period, in days of the office, as the facts are known when asked (undone facts
//! never happened, corrected ones happened when corrected):
//! - a case is **registered** in it by its registration;
//! - a case is **done, rejected or cancelled** in it by its last end; while it is reopened it is not
//!   closed. An archived case ended as it did before;
//! - an **attempt** at a step belongs to it by its end, whatever becomes of its case.
//!
//! Verdicts are the frozen ones (rule 16). The on-time rate of cases counts those done, net time
//! against the sum of the standards; rejected and cancelled ones stand apart (rule 22). The rate of
//! steps counts attempts finished or sent back; those that ended with a rejection or cancellation
//! stand apart. What has no standard is measured and not judged. Times of steps are elapsed working
//! time, those of cases the net sum over attempts. Median and p90 are nearest ranks.
//! **Off hours** counts attempts flagged by rule 20, the **entry delay** is typed minus happened of
//! the fact that ended the attempt, a **pause** belongs to its attempt; these three count attempts
//! however they ended.
pub mod behind;
pub mod figures;
pub mod group;
pub mod material;
pub mod period;
pub mod trace;
pub mod trend;

use std::collections::BTreeMap;

use super::calendar::Calendar;
use super::sop::Label;

pub use behind::{Behind, Figure};
pub use figures::{CaseFigures, Figures, Paused, Spread, StepFigures, Times};
pub use group::{By, Group, Key};
pub use material::{Material, Subject};
pub use period::Period;
pub use trace::{Close, Ended, Mark, Stop, Trace};
pub use trend::Bucket;

use figures::Tally;

/// What an office can say of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub period: Period,
    pub total: Figures,
    pub steps: Vec<Group>,
    pub officers: Vec<Group>,
    pub agencies: Vec<Group>,
    /// The newest weeks of the period.
    pub weeks: Vec<Bucket>,
    /// The twelve months that end with the period's last.
    pub months: Vec<Bucket>,
    /// What the reason codes of pauses mean, as the procedures of the cases say.
    pub reasons: BTreeMap<String, Label>,
}

impl Report {
    /// The figures of `material`; `calendar` measures pauses only.
    pub fn of(material: &Material, calendar: &Calendar) -> Self {
        let mut tally = Tally::default();
        material.registered.iter().for_each(|_| tally.register());
        material.closed.iter().for_each(|(_, close)| tally.close(close));
        material.ended.iter().for_each(|(_, ended)| tally.end(ended, calendar));
        let total = tally.figures();
        let groups = |by| group::groups(material, by, calendar);
        let steps = groups(By::Step);
        let reasons = total.steps.pauses.keys().filter_map(|code| {
            let sops = steps.iter().filter_map(|group| group.sop.as_ref());
            let reason = sops.filter_map(|sop| sop.pause_reason(code)).last()?;
            Some((code.clone(), reason.label.clone()))
        });
        Self {
            period: material.period,
            reasons: reasons.collect(),
            total,
            steps,
            officers: groups(By::Officer),
            agencies: groups(By::Agency),
            weeks: trend::weeks(material),
            months: material.months.clone(),
        }
    }

    /// The groups of one kind.
    pub fn groups(&self, by: By) -> &[Group] {
        match by {
            By::Step => &self.steps,
            By::Officer => &self.officers,
            By::Agency => &self.agencies,
        }
    }
}
