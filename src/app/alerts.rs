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
    /// When, and at which revision of the queue, was last looked. What the first look finds is told
    /// as one digest.
    looked: Option<(Instant, u64)>,
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
    /// Looks at the open cases at `now`; `revision` counts their changes.
    pub fn look(&mut self, rows: &[Row], revision: u64, now: Instant) -> Ring {
        let before = self.looked.replace((now, revision));
        if before == self.looked {
            return Ring::Nothing;
        }
        // Rows that have not changed can only have crossed since the last look.
        let since = before.filter(|(_, seen)| *seen == revision).map(|(at, _)| at);
        let is_new = |at: &Instant| *at <= now && since.is_none_or(|since| since < *at);
        let mut new: Vec<Alert> = Vec::new();
        for row in rows {
            let (Some(step), Some(attempt)) = (row.step, row.attempt) else {
                continue;
            };
            for (threshold, at) in
                [(Threshold::Near, row.near_at), (Threshold::Late, row.overrun_from)]
            {
                let Some(crossed_at) = at.filter(is_new) else {
                    continue;
                };
                if self.told.insert((row.id, step, attempt, threshold, crossed_at)) {
                    let number = row.number.clone();
                    new.push(Alert { case: row.id, number, step, threshold, crossed_at });
                }
            }
        }
        new.sort_by_key(|alert| alert.crossed_at);
        match (new.is_empty(), before.is_none()) {
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
