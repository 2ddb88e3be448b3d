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
mod gather;
pub mod group;
pub mod material;
pub mod period;
pub mod trace;
pub mod trend;

use std::collections::BTreeMap;

use super::calendar::Calendar;
use super::jump::ClockChange;
use super::queue::folded;
use super::sop::Label;

pub use behind::{Behind, Figure};
pub use figures::{CaseFigures, Figures, Paused, Spread, StepFigures, Times};
pub use gather::Gathering;
pub use group::{By, Group, Key};
pub use material::{Material, Subject};
pub use period::Period;
pub use trace::{Close, Ended, Mark, Stop, Trace};
pub use trend::Bucket;

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
    /// The machine's clock was set within the period.
    pub clock: Vec<ClockChange>,
}

impl Report {
    /// The figures of `material`; `calendar` measures pauses only.
    pub fn of(material: &Material, calendar: &Calendar) -> Self {
        let mut gathering = Gathering::new(material.period, calendar);
        gathering.take_all(material);
        Self { clock: material.clock.clone(), ..gathering.report() }
    }

    /// The groups of one kind.
    pub fn groups(&self, by: By) -> &[Group] {
        match by {
            By::Step => &self.steps,
            By::Officer => &self.officers,
            By::Agency => &self.agencies,
        }
    }

    /// The group that a name means: an officer, an agency, or a step by its number, before it the
    /// procedure where several have one (`id:3`).
    pub fn group(&self, by: By, name: &str) -> Option<&Group> {
        let wanted = folded(name);
        self.groups(by).iter().find(|group| match &group.key {
            Key::Step { sop, no } => {
                (wanted == no.to_string() && !self.is_shared(*no))
                    || wanted == folded(&format!("{sop}:{no}"))
            }
            Key::Officer(key) | Key::Agency(key) => *key == wanted,
        })
    }

    /// Whether several procedures have a step of this number.
    pub fn is_shared(&self, no: u16) -> bool {
        self.steps.iter().filter(|group| group.step() == Some(no)).count() > 1
    }

    /// Keeps of its groups only the one of `key`, and its kind of others.
    pub fn keep(&mut self, key: &Key) {
        for groups in [&mut self.steps, &mut self.officers, &mut self.agencies] {
            if groups.iter().any(|group| group.key == *key) {
                groups.retain(|group| group.key == *key);
            }
        }
    }
}
