//! A turn of a course: what a clock fact does, and how a step begins and a case ends.
use serde::{Deserialize, Serialize};

use super::attempt::Frozen;
use super::instant::Instant;

/// Rule 6: how the next step begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// At the instant the one before it is finished.
    #[default]
    Handoff,
    /// When somebody starts it.
    Claim,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Done,
    Rejected,
    Cancelled,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Outcome; 3] = [Outcome::Done, Outcome::Rejected, Outcome::Cancelled];

    /// The code of `domain.md`: `done`, `rejected`, `cancelled`.
    pub const fn code(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Rejected => "rejected",
            Outcome::Cancelled => "cancelled",
        }
    }
}

/// What a clock fact does to the course. Steps count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    Register,
    Start,
    Finish,
    Pause,
    Resume,
    Return {
        to: u16,
    },
    Reopen {
        to: u16,
    },
    Reject,
    Cancel,
    /// New step targets in seconds, from now on (migrate), and how later steps begin, if that
    /// changes too.
    Retarget {
        targets_s: Vec<Option<i64>>,
        mode: Option<Mode>,
    },
}

impl Move {
    /// Whether an attempt begins or ends with it, or both.
    pub const fn opens_or_ends(&self) -> bool {
        match self {
            Move::Register
            | Move::Start
            | Move::Finish
            | Move::Return { .. }
            | Move::Reopen { .. }
            | Move::Reject
            | Move::Cancel => true,
            Move::Pause | Move::Resume | Move::Retarget { .. } => false,
        }
    }
}

/// One clock fact as the course takes it; `seq` points back at the fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    pub at: Instant,
    pub seq: u32,
    pub mv: Move,
    pub frozen: Option<Frozen>,
}
