//! One attempt at one step: its segments, its pauses, how it ended (rules 5, 8, 20).
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::instant::{Instant, Span};
use super::timing::{self, Verdict};

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndKind {
    Done,
    Returned,
    Rejected,
    Cancelled,
}

impl EndKind {
    /// Every end.
    pub const ALL: [EndKind; 4] =
        [EndKind::Done, EndKind::Returned, EndKind::Rejected, EndKind::Cancelled];

    /// The code of `domain.md`: `done`, `returned`, `rejected`, `cancelled`.
    pub const fn code(self) -> &'static str {
        match self {
            EndKind::Done => "done",
            EndKind::Returned => "returned",
            EndKind::Rejected => "rejected",
            EndKind::Cancelled => "cancelled",
        }
    }

    /// Whether the step's work came to an end by itself: finished or sent back.
    pub const fn is_work(self) -> bool {
        matches!(self, EndKind::Done | EndKind::Returned)
    }
}

/// A judgement frozen when the attempt ended; never recomputed silently (rule 16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    pub elapsed_s: i64,
    pub target_s: Option<i64>,
    pub verdict: Option<Verdict>,
    /// The SOP revision and the calendar revision of the judgement.
    pub sop: String,
    pub calendar: String,
}

/// A judgement made anew, of the attempt that the fact with this seq ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    pub fact: u32,
    #[serde(flatten)]
    pub frozen: Frozen,
}

/// The end of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub at: Instant,
    pub seq: u32,
    pub kind: EndKind,
    pub frozen: Option<Frozen>,
}

/// A pause of an attempt; `seq` is the pausing fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub span: Span,
    pub seq: u32,
}

/// One attempt at one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub step: u16,
    pub no: u16,
    pub target_s: Option<i64>,
    pub started_at: Instant,
    pub segments: Vec<Span>,
    pub pauses: Vec<Pause>,
    pub end: Option<End>,
}

impl Attempt {
    /// Whether the attempt is open and its clock stopped.
    pub fn is_paused(&self) -> bool {
        self.end.is_none() && self.segments.last().is_none_or(|s| s.to.is_some())
    }

    /// Working seconds: the frozen figure of an ended attempt, else the sum up to `now`.
    pub fn elapsed_s(&self, calendar: &Calendar, now: Instant) -> i64 {
        match self.end.as_ref().and_then(|end| end.frozen.as_ref()) {
            Some(frozen) => frozen.elapsed_s,
            None => timing::elapsed_s(calendar, &self.segments, now),
        }
    }

    /// The target that judges the attempt: the frozen one once ended.
    pub fn judged_target_s(&self) -> Option<i64> {
        let frozen = self.end.as_ref().and_then(|end| end.frozen.as_ref());
        frozen.map_or(self.target_s, |frozen| frozen.target_s)
    }

    /// What the verdict is, or would be if the attempt ended `now`.
    pub fn verdict_so_far(&self, calendar: &Calendar, now: Instant) -> Option<Verdict> {
        timing::verdict(self.elapsed_s(calendar, now), self.judged_target_s())
    }

    /// Rule 20: ended, with unpaused wall time, but none of it working time.
    pub fn off_hours(&self, calendar: &Calendar) -> bool {
        let Some(end) = &self.end else { return false };
        let wall_s: i64 =
            self.segments.iter().map(|s| s.until(end.at)).map(|(a, b)| b.since(a)).sum();
        wall_s > 0 && self.elapsed_s(calendar, end.at) == 0
    }

    pub(super) fn stop(&mut self, at: Instant) {
        if let Some(open) = self.segments.last_mut().filter(|s| s.to.is_none()) {
            open.to = Some(at);
        } else if let Some(pause) = self.pauses.last_mut().filter(|p| p.span.to.is_none()) {
            pause.span.to = Some(at);
        }
    }
}
