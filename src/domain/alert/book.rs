//! What is known of alerts besides the clocks: what was told, what was answered, what is muted.
use std::collections::BTreeMap;

use super::{Alert, Answer, Crossing, Signed};
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;

/// No alert makes a sound from `from` on and before `until`; then those that did ring again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mute {
    pub from: Instant,
    pub until: Instant,
    /// Who said so last.
    pub signed: Signed,
}

impl Mute {
    /// What holds after `signed` has muted until `until`: a mute that still runs goes on, or ends.
    #[must_use]
    pub fn after(before: Option<Mute>, signed: Signed, until: Instant) -> Mute {
        let runs = before.filter(|mute| signed.at < mute.until);
        let from = runs.map_or(signed.at, |mute| mute.from);
        Mute { from, until: until.max(signed.at), signed }
    }

    /// Whether it is in force at `now`.
    pub fn holds(&self, now: Instant) -> bool {
        self.from <= now && now < self.until
    }
}

/// That an alert rang somewhere, the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When it was to be heard.
    pub ring: Instant,
    /// When it was told.
    pub at: Instant,
}

/// What the store knows of the alerts of open cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    pub told: BTreeMap<(CaseId, Crossing), Told>,
    pub answers: BTreeMap<(CaseId, Crossing), Answer>,
    pub mute: Option<Mute>,
}

impl Book {
    /// What was answered to a crossing.
    pub fn answer(&self, case: CaseId, crossing: Crossing) -> Answer {
        self.answers.get(&(case, crossing)).cloned().unwrap_or_default()
    }

    /// Until when nothing makes a sound, if that is so at `now`.
    pub fn muted(&self, now: Instant) -> Option<&Mute> {
        self.mute.as_ref().filter(|mute| mute.holds(now))
    }
}

/// An alert that was told, as the log keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    pub alert: Alert,
    pub told_at: Instant,
    pub answer: Answer,
    /// A correction, an undoing, a new target or another calendar took the crossing away.
    pub void: bool,
    /// It was told before the clock was set back: its time comes a second time, and it stays told.
    pub set_back: bool,
}
