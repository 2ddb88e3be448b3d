//! What another calendar makes of an open case.
use serde::{Deserialize, Serialize};

use crate::domain::calendar::Calendar;
use crate::domain::case::Case;
use crate::domain::fact::{CaseId, Number};
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::queue::Row;
use crate::domain::timing::Standing;

/// An open case whose due time or standing another calendar changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub case: CaseId,
    pub number: Number,
    pub due: (Option<Instant>, Option<Instant>),
    pub standing: (Standing, Standing),
}

/// A moved due time as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    pub case: CaseId,
    pub from: Option<Instant>,
    pub to: Option<Instant>,
}

impl Moved {
    /// As it is recorded.
    pub const fn shift(&self) -> Shift {
        Shift { case: self.case, from: self.due.0, to: self.due.1 }
    }
}

/// How `case` stands under another calendar than the reading's; none where nothing changes.
pub fn moved(case: &Case, reading: Reading<'_>, other: &Calendar) -> Option<Moved> {
    let (before, after) =
        (Row::of(case, reading), Row::of(case, Reading { calendar: other, ..reading }));
    let due = (before.due_at, after.due_at);
    let standing = (before.standing(reading.now), after.standing(reading.now));
    let number = case.number.clone();
    let changes = due.0 != due.1 || standing.0 != standing.1;
    changes.then_some(Moved { case: case.id, number, due, standing })
}
