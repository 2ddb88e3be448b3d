//! What is asked of the rules, and under which circumstances.
use std::sync::Arc;

use super::calendar::Calendar;
use super::certificate::Certificate;
use super::instant::Instant;
use super::record::{Field, Record};
use super::sop::Sop;

/// Typed field values; an empty value clears the field.
pub type Setting = Vec<(Field, String)>;

/// The closed set of commands; texts are as typed and are checked by the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Register {
        record: Record,
    },
    Start,
    /// `set` fills gate fields in the same act; a reason is kept on time too.
    Finish {
        set: Setting,
        reason: Option<String>,
    },
    Pause {
        reason: String,
        note: Option<String>,
    },
    Resume,
    Return {
        to: u16,
        reason: String,
    },
    Reject {
        reason: String,
    },
    Cancel {
        reason: String,
    },
    Reopen {
        to: u16,
        reason: String,
    },
    Archive {
        class: Option<String>,
    },
    Unarchive {
        reason: Option<String>,
    },
    Receive {
        document: String,
    },
    Unreceive {
        document: String,
    },
    Edit {
        set: Setting,
    },
    Note {
        text: String,
    },
    Assign {
        officer: String,
    },
    Disposition {
        text: String,
        to: Option<String>,
        class: Option<String>,
    },
    /// What AMS says of the request; `expires` as typed.
    FollowUp {
        ams: String,
        expires: Option<String>,
    },
    /// The new certificate; `accept` = it is right whatever does not fit.
    Certificate {
        certificate: Box<Certificate>,
        accept: bool,
    },
    /// A new time for the fact with this seq.
    Correct {
        fact: u32,
        to: Instant,
        reason: String,
    },
    /// Another revision of the same SOP.
    Migrate {
        to: Arc<Sop>,
        reason: String,
    },
    Undo,
    Redo,
    Reveal,
    /// Somebody knows of the alert that stands.
    Acknowledge,
    /// The alert that stands is put off for so many minutes.
    Snooze {
        minutes: u16,
    },
}

impl Command {
    /// The stable name of the fact that it is about, as `Body::kind` says it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Command::Register { .. } => "register",
            Command::Start => "start",
            Command::Finish { .. } => "finish",
            Command::Pause { .. } => "pause",
            Command::Resume => "resume",
            Command::Return { .. } => "return",
            Command::Reject { .. } => "reject",
            Command::Cancel { .. } => "cancel",
            Command::Reopen { .. } => "reopen",
            Command::Archive { .. } => "archive",
            Command::Unarchive { .. } => "unarchive",
            Command::Receive { .. } => "receive",
            Command::Unreceive { .. } => "unreceive",
            Command::Edit { .. } => "edit",
            Command::Note { .. } => "note",
            Command::Assign { .. } => "assign",
            Command::Disposition { .. } => "disposition",
            Command::FollowUp { .. } => "follow_up",
            Command::Certificate { .. } => "certificate",
            Command::Correct { .. } => "correct",
            Command::Migrate { .. } => "migrate",
            Command::Undo => "undo",
            Command::Redo => "redo",
            Command::Reveal => "reveal",
            Command::Acknowledge => "acknowledge",
            Command::Snooze { .. } => "snooze",
        }
    }
}

/// The law in force: the case's pinned SOP, the newest calendar, the near threshold in percent.
#[derive(Debug, Clone, Copy)]
pub struct Law<'a> {
    pub sop: &'a Sop,
    pub calendar: &'a Calendar,
    pub near_pct: u8,
}

/// Who asks, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The machine's clock.
    pub now: Instant,
    /// When it happened, if that was said.
    pub at: Option<Instant>,
    pub officer: String,
    /// The executors (SOP keys) whose work the officer does; empty = not known.
    pub roles: Vec<String>,
    /// For whom, if that was said: key, title or short form of an executor.
    pub on_behalf_of: Option<String>,
}
