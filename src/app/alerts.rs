//! Which alerts have rung at this desk (rule 18): each crossing once, in order.
use std::collections::BTreeSet;

use crate::domain::fact::{CaseId, Number};
use crate::domain::instant::Instant;
use crate::domain::queue::Row;

/// What was crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Threshold {
    Near,
    Late,
}

/// One crossing of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    pub case: CaseId,
    pub number: Number,
    pub step: u16,
    pub threshold: Threshold,
    pub crossed_at: Instant,
}

type Key = (CaseId, u16, u16, Threshold, Instant);

/// The crossings that have been told.
#[derive(Debug, Clone, Default)]
pub struct Alerts {
    told: BTreeSet<Key>,
    /// The first look at the queue is over: what it found was told as one digest.
    opened: bool,
}

/// What a look at the queue brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ring {
    Nothing,
    /// At start-up: what was missed, as counts of late and near.
    Digest {
        late: usize,
        near: usize,
    },
    /// New crossings, in order.
    New(Vec<Alert>),
}

impl Alerts {
    /// Looks at the open cases at `now`.
    pub fn look(&mut self, rows: &[Row], now: Instant) -> Ring {
        let mut new: Vec<Alert> = Vec::new();
        for row in rows {
            let (Some(step), Some(attempt)) = (row.step, row.attempt) else {
                continue;
            };
            for (threshold, at) in
                [(Threshold::Near, row.near_at), (Threshold::Late, row.overrun_from)]
            {
                let Some(crossed_at) = at.filter(|at| *at <= now) else {
                    continue;
                };
                if self.told.insert((row.id, step, attempt, threshold, crossed_at)) {
                    let number = row.number.clone();
                    new.push(Alert { case: row.id, number, step, threshold, crossed_at });
                }
            }
        }
        new.sort_by_key(|alert| alert.crossed_at);
        let first = !std::mem::replace(&mut self.opened, true);
        match (new.is_empty(), first) {
            (true, _) => Ring::Nothing,
            (false, true) => digest(&new),
            (false, false) => Ring::New(new),
        }
    }
}

/// Counts cases: one that is late was near before.
fn digest(alerts: &[Alert]) -> Ring {
    let late: BTreeSet<CaseId> = cases(alerts, Threshold::Late);
    let near = cases(alerts, Threshold::Near).difference(&late).count();
    Ring::Digest { late: late.len(), near }
}

fn cases(alerts: &[Alert], threshold: Threshold) -> BTreeSet<CaseId> {
    alerts.iter().filter(|a| a.threshold == threshold).map(|a| a.case).collect()
}
