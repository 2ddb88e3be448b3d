//! What the fields of forms are for, and which forms there are.
use std::borrow::Cow;

use crate::domain::ams::Ams;
use crate::domain::command::Command;
use crate::domain::record::{Field, Kind};

/// What a field of a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    Data(Field),
    Reason,
    Note,
    Text,
    At,
    Behalf,
    Step,
    PauseReason,
    /// Which procedure a registration follows.
    Sop,
    /// Which revision of its procedure a case goes on with.
    Revision,
    ArchiveClass,
    ForwardTo,
    LetterClass,
    Officer,
    Document,
    OfficerName,
    /// Whether an officer does the work of the executor at this place of the SOP's list.
    Role(usize),
    /// What AMS says.
    Ams,
    /// The file of a certificate.
    File,
    /// The certificate is right all the same.
    Accept,
    /// The last digits of the case's number, against the wrong case.
    Confirm,
}

impl Slot {
    /// The stable key in drafts: there are as many roles as the procedure has executors.
    pub fn key(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Slot::Role(i) => return Cow::Owned(format!("@role_{i}")),
            Slot::Data(field) => field.key(),
            Slot::Reason => "@reason",
            Slot::Note => "@note",
            Slot::Text => "@text",
            Slot::At => "@at",
            Slot::Behalf => "@behalf",
            Slot::Step => "@step",
            Slot::PauseReason => "@pause_reason",
            Slot::Sop => "@sop",
            Slot::Revision => "@revision",
            Slot::ArchiveClass => "@archive_class",
            Slot::ForwardTo => "@forward_to",
            Slot::LetterClass => "@letter_class",
            Slot::Officer => "@officer",
            Slot::Document => "@document",
            Slot::OfficerName => "@officer_name",
            Slot::Ams => "@ams",
            Slot::File => "@file",
            Slot::Accept => "@accept",
            Slot::Confirm => "@confirm",
        })
    }

    /// Whether it tells applicants of one letter apart.
    pub fn is_of_applicant(self) -> bool {
        const OWN: [Field; 9] = [
            Field::Name,
            Field::Nip,
            Field::NipReason,
            Field::Nik,
            Field::NikReason,
            Field::Position,
            Field::Email,
            Field::Phone,
            Field::Expires,
        ];
        matches!(self, Slot::Data(field) if OWN.contains(&field))
    }

    /// Whether it holds a date.
    pub fn is_date(self) -> bool {
        matches!(self, Slot::Data(field) if field.kind() == Kind::Date)
    }
}

/// Which form it is, and so which command it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormKind {
    Register,
    Start,
    Finish,
    Pause,
    Return,
    Reject,
    Cancel,
    Reopen,
    Archive,
    Unarchive,
    Migrate,
    Note,
    Disposition,
    Edit,
    Assign,
    Correct,
    Receive,
    FollowUp,
    Certificate,
    /// Adds an officer; about no case.
    Officer,
}

impl FormKind {
    /// Whether the form is about the attempt that was open, not the case as such.
    pub const fn is_about_the_step(self) -> bool {
        matches!(self, FormKind::Start | FormKind::Finish | FormKind::Pause | FormKind::Return)
    }

    /// Whether the form, for several cases, asks when it was and for whom.
    pub const fn is_timed(self) -> bool {
        !matches!(self, FormKind::Archive | FormKind::Note | FormKind::Assign | FormKind::Edit)
    }

    /// The command that a filled form of this kind gives, with stand-ins for what is typed; none
    /// where the form is about no case, or about more than its own fields.
    pub fn stand_in(self) -> Option<Command> {
        let text = || "1".to_owned();
        Some(match self {
            FormKind::Start => Command::Start,
            FormKind::Finish => Command::Finish { set: Vec::new(), reason: None },
            FormKind::Pause => Command::Pause { reason: String::new(), note: None },
            FormKind::Return => Command::Return { to: 1, reason: text() },
            FormKind::Reject => Command::Reject { reason: text() },
            FormKind::Cancel => Command::Cancel { reason: text() },
            FormKind::Reopen => Command::Reopen { to: 1, reason: text() },
            FormKind::Archive => Command::Archive { class: None },
            FormKind::Unarchive => Command::Unarchive { reason: None },
            FormKind::Note => Command::Note { text: text() },
            FormKind::Disposition => Command::Disposition { text: text(), to: None, class: None },
            FormKind::Edit | FormKind::Certificate => Command::Edit { set: Vec::new() },
            FormKind::FollowUp => {
                Command::FollowUp { ams: Ams::New.code().to_owned(), expires: None }
            }
            FormKind::Assign => Command::Assign { officer: text() },
            FormKind::Register
            | FormKind::Correct
            | FormKind::Receive
            | FormKind::Migrate
            | FormKind::Officer => {
                return None;
            }
        })
    }

    /// The stable id, as in the words (`form-<id>`) and in the kinds of drafts.
    pub const fn id(self) -> &'static str {
        match self {
            FormKind::Register => "register",
            FormKind::Start => "start",
            FormKind::Finish => "finish",
            FormKind::Pause => "pause",
            FormKind::Return => "return",
            FormKind::Reject => "reject",
            FormKind::Cancel => "cancel",
            FormKind::Reopen => "reopen",
            FormKind::Archive => "archive",
            FormKind::Unarchive => "unarchive",
            FormKind::Migrate => "migrate",
            FormKind::Note => "note",
            FormKind::Disposition => "disposition",
            FormKind::Edit => "edit",
            FormKind::Assign => "assign",
            FormKind::Correct => "correct",
            FormKind::Receive => "receive",
            FormKind::FollowUp => "follow-up",
            FormKind::Certificate => "certificate",
            FormKind::Officer => "officer",
        }
    }
}
