//! What happened, append-only: the closed set of facts. A personal value stands only in a body's
//! `private` part, which the store keeps apart from the chained bytes.
pub use super::act::{Act, Entry};
pub use super::number::Number;
pub use super::said::{Changes, Slip, Words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::alert::Threshold;
use super::certificate::Identity;
use super::course::{Frozen, Judged, Mode, Move};
use super::instant::Instant;
use super::record::{Field, Record};

/// The store-wide identity of a case.
pub type CaseId = Uuid;
/// The identity of an act: facts recorded together share it.
pub type ActId = Uuid;

/// One fact about a case as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub id: Uuid,
    pub case: CaseId,
    /// Position within the case, from 1 without gaps; the last one is the case's version.
    pub seq: u32,
    pub act: ActId,
    /// When it happened.
    pub at: Instant,
    /// When it was typed.
    pub recorded_at: Instant,
    /// The machine's clock lay before the last clock fact when it was typed (rule 15).
    pub skewed: bool,
    pub officer: String,
    /// The executor (SOP key) for whom the officer acted: "a.n.".
    pub on_behalf_of: Option<String>,
    /// The chain's hash at this fact, in hexadecimal; empty until recorded.
    pub hash: String,
    pub body: Body,
}

/// The kinds of facts and what each carries. The order is the order of `domain.md`'s table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Body {
    Register {
        number: Number,
        /// The pinned SOP (rule 17).
        sop: String,
        sop_revision: String,
        private: Record,
    },
    Start,
    Finish {
        step: u16,
        frozen: Frozen,
        /// The reason of a late finish, if one was given.
        private: Words,
    },
    Pause {
        /// A code of the pinned SOP.
        reason: String,
        private: Words,
    },
    Resume,
    Return {
        to: u16,
        frozen: Option<Frozen>,
        private: Words,
    },
    Reject {
        frozen: Option<Frozen>,
        private: Words,
    },
    Cancel {
        frozen: Option<Frozen>,
        private: Words,
    },
    Reopen {
        to: u16,
        private: Words,
    },
    Archive {
        class: Option<String>,
    },
    Unarchive {
        private: Words,
    },
    Receive {
        document: String,
    },
    Unreceive {
        document: String,
    },
    Edit {
        fields: Vec<Field>,
        private: Changes,
    },
    Note {
        private: Words,
    },
    Assign {
        officer: String,
    },
    Disposition {
        class: Option<String>,
        private: Slip,
    },
    /// A new time for an earlier fact (by its seq).
    Correct {
        fact: u32,
        to: Instant,
        /// The judgements made anew because of it; those before stay in their facts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        judged: Vec<Judged>,
        private: Words,
    },
    FollowUp {
        ams_status: String,
        expires: Option<NaiveDate>,
    },
    /// The new certificate, by its first and its last day in the office's zone.
    Certificate {
        serial: String,
        fingerprint: String,
        not_before: NaiveDate,
        expires: NaiveDate,
        private: Identity,
    },
    /// A new SOP revision with its step targets in seconds and how its steps begin.
    Migrate {
        sop_revision: String,
        targets_s: Vec<Option<i64>>,
        mode: Mode,
        private: Words,
    },
    /// Voids facts (by their seqs).
    Undo {
        facts: Vec<u32>,
    },
    /// Unvoids them.
    Redo {
        facts: Vec<u32>,
    },
    /// Audit: personal numbers were shown unmasked.
    Reveal,
    /// Audit: an alert was acknowledged.
    Acknowledge {
        step: u16,
        attempt: u16,
        threshold: Threshold,
        crossed_at: Instant,
    },
    /// Audit: an alert was put off; it rings again at `until`.
    Snooze {
        step: u16,
        attempt: u16,
        threshold: Threshold,
        crossed_at: Instant,
        until: Instant,
    },
}

impl Body {
    /// The stable name, as in JSON and in the words (`fact-<kind>`).
    pub const fn kind(&self) -> &'static str {
        match self {
            Body::Register { .. } => "register",
            Body::Start => "start",
            Body::Finish { .. } => "finish",
            Body::Pause { .. } => "pause",
            Body::Resume => "resume",
            Body::Return { .. } => "return",
            Body::Reject { .. } => "reject",
            Body::Cancel { .. } => "cancel",
            Body::Reopen { .. } => "reopen",
            Body::Archive { .. } => "archive",
            Body::Unarchive { .. } => "unarchive",
            Body::Receive { .. } => "receive",
            Body::Unreceive { .. } => "unreceive",
            Body::Edit { .. } => "edit",
            Body::Note { .. } => "note",
            Body::Assign { .. } => "assign",
            Body::Disposition { .. } => "disposition",
            Body::Correct { .. } => "correct",
            Body::FollowUp { .. } => "follow_up",
            Body::Certificate { .. } => "certificate",
            Body::Migrate { .. } => "migrate",
            Body::Undo { .. } => "undo",
            Body::Redo { .. } => "redo",
            Body::Reveal => "reveal",
            Body::Acknowledge { .. } => "acknowledge",
            Body::Snooze { .. } => "snooze",
        }
    }

    /// Whether it ends the attempt that is open.
    pub const fn ends_attempt(&self) -> bool {
        matches!(
            self,
            Body::Finish { .. } | Body::Return { .. } | Body::Reject { .. } | Body::Cancel { .. }
        )
    }

    /// Audit facts are never undone and never count as the last fact.
    pub const fn is_audit(&self) -> bool {
        matches!(self, Body::Reveal | Body::Acknowledge { .. } | Body::Snooze { .. })
    }

    /// Whether undo voids it: everything but registration, audit, undo and redo.
    pub const fn is_undoable(&self) -> bool {
        !self.is_audit()
            && !matches!(self, Body::Register { .. } | Body::Undo { .. } | Body::Redo { .. })
    }

    /// The move of a clock fact and the judgement frozen in it; none for all other facts.
    pub fn turn(&self) -> Option<(Move, Option<&Frozen>)> {
        Some(match self {
            Body::Register { .. } => (Move::Register, None),
            Body::Start => (Move::Start, None),
            Body::Finish { frozen, .. } => (Move::Finish, Some(frozen)),
            Body::Pause { .. } => (Move::Pause, None),
            Body::Resume => (Move::Resume, None),
            Body::Return { to, frozen, .. } => (Move::Return { to: *to }, frozen.as_ref()),
            Body::Reject { frozen, .. } => (Move::Reject, frozen.as_ref()),
            Body::Cancel { frozen, .. } => (Move::Cancel, frozen.as_ref()),
            Body::Reopen { to, .. } => (Move::Reopen { to: *to }, None),
            Body::Migrate { targets_s, mode, .. } => {
                (Move::Retarget { targets_s: targets_s.clone(), mode: Some(*mode) }, None)
            }
            Body::Archive { .. }
            | Body::Unarchive { .. }
            | Body::Receive { .. }
            | Body::Unreceive { .. }
            | Body::Edit { .. }
            | Body::Note { .. }
            | Body::Assign { .. }
            | Body::Disposition { .. }
            | Body::Correct { .. }
            | Body::FollowUp { .. }
            | Body::Certificate { .. }
            | Body::Undo { .. }
            | Body::Redo { .. }
            | Body::Reveal
            | Body::Acknowledge { .. }
            | Body::Snooze { .. } => return None,
        })
    }

    /// The personal words that people read with the fact: reason or note.
    pub fn words(&self) -> Option<&str> {
        match self {
            Body::Finish { private, .. }
            | Body::Pause { private, .. }
            | Body::Return { private, .. }
            | Body::Reject { private, .. }
            | Body::Cancel { private, .. }
            | Body::Reopen { private, .. }
            | Body::Unarchive { private }
            | Body::Note { private }
            | Body::Correct { private, .. }
            | Body::Migrate { private, .. } => private.text.as_deref(),
            Body::Disposition { private, .. } => Some(&private.text),
            Body::Register { .. }
            | Body::Start
            | Body::Resume
            | Body::Archive { .. }
            | Body::Receive { .. }
            | Body::Unreceive { .. }
            | Body::Edit { .. }
            | Body::Assign { .. }
            | Body::FollowUp { .. }
            | Body::Certificate { .. }
            | Body::Undo { .. }
            | Body::Redo { .. }
            | Body::Reveal
            | Body::Acknowledge { .. }
            | Body::Snooze { .. } => None,
        }
    }
}
