//! What the desk says in one line, as data; the words come at the edge.
use chrono::NaiveDate;

use super::action::Action;
use super::clip::Clip;
use super::journal::Done;
use super::printing::Printed;
use super::settings;
use crate::domain::alert::{Alert, Mute};
use crate::domain::ams::OddExpiry;
use crate::domain::authority::Denied;
use crate::domain::fact::Number;
use crate::domain::instant::Instant;
use crate::domain::query::Mistake;
use crate::domain::refusal::Refusal;
use crate::domain::undo::Retrace;

/// Why an action cannot be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocked {
    /// The rules say no.
    Refused(Refusal),
    NoCase,
    /// The field has no value.
    Empty,
    ReadOnly,
    /// The case is still being read.
    Loading,
    /// No step is near or late.
    NoAlert,
    /// The wall display is for reading only.
    OnWall,
    /// There is no guided demo.
    NoTour,
    /// There is no earlier step to return to.
    FirstStep,
    /// It is about one case, and so many are marked.
    OneOnly(usize),
    /// Nothing was done yet that can be done again on another case.
    NothingToRepeat,
    /// The view has no case below the one that was acted upon.
    NoNext,
    /// Nothing is filtered or ordered that could be kept as a view.
    NothingToSave,
    /// The settings do not say where AMS is.
    NoAmsUrl,
    /// No fact of the history is under the cursor.
    NoFact,
}

/// The world said no: worded where it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The stable code of the error.
    pub code: String,
    pub what: String,
    pub hint: Option<String>,
    /// Somebody else changed the case first: it is read again and asked again.
    pub conflict: bool,
}

impl Failure {
    /// Whether somebody must sign in first.
    pub fn asks_to_sign_in(&self) -> bool {
        self.code == Denied::PIN_NEEDED
    }
}

/// What became of a filter or a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looking {
    /// A part of the filter is not understood and was left out.
    Misread(Mistake),
    /// A view is kept under a name.
    Saved(String),
    Dropped(String),
}

/// A line of news, until its time is over or a key is pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// An act is durable.
    Saved {
        done: Done,
        /// It was the last act once more.
        again: bool,
        /// How many cases are still marked.
        marks: usize,
        /// The case was paused, and that ended with the act.
        ended_pause: bool,
        /// The last day of a new certificate that is odd, and why.
        odd: Option<(NaiveDate, OddExpiry)>,
    },
    Registered {
        number: Number,
        letter_after_receipt: bool,
    },
    /// Another's act, or one of another sitting: undone or redone when it is asked for again.
    ConfirmRetrace {
        way: Retrace,
        again: Action,
        done: Done,
    },
    Undone {
        done: Done,
    },
    Redone {
        done: Done,
    },
    /// This officer acts from now on.
    Officer(String),
    OfficerAdded(String),
    /// An SOP was installed elsewhere; its title.
    SopInstalled(String),
    /// The following acts are done for this executor (SOP key), or for nobody else.
    ActsFor(Option<String>),
    /// An act of this desk that undo or redo cannot reach any more, and what came after it.
    Overtaken {
        way: Retrace,
        done: Done,
        after: Done,
    },
    Blocked(Action, Blocked),
    Alerted(Vec<Alert>),
    /// Alerts were answered: on record, and not to be undone.
    Answered(Done),
    /// Nothing is heard for a while, or everything again.
    Muted(Option<Mute>),
    /// What was crossed while nobody looked, one alert a case, in the order of the crossings.
    Missed(Vec<Alert>),
    /// Another terminal changed the selected case.
    Elsewhere {
        number: Number,
        officer: String,
        at: Instant,
    },
    /// The theme that is on, and how many mistakes its file has.
    Theme {
        name: String,
        problems: usize,
    },
    /// A form was written, and is about to be shown.
    Printed(Box<Printed>),
    DraftKept,
    /// A trial went out by these ways, by their codes.
    Tried(Vec<&'static str>),
    /// It is on the clipboard; true = and that it was read is on record.
    Copied(Clip, bool),
    /// The mouse is the desk's now, or the terminal's.
    Mouse(bool),
    Looking(Looking),
    /// What was typed was thrown away.
    DraftGone,
    /// The applicants of one letter, first and last number.
    RegisteredAll {
        first: Number,
        last: Number,
        count: usize,
    },
    /// There is no field to paste into.
    PasteIgnored,
    /// So many characters of a pasted text found no room.
    PasteCut {
        left: usize,
    },
    Failed(Failure),
    /// Nothing can be written here, as was asked or because the store does not let itself.
    ReadOnly,
    /// What came of a change of the settings.
    Setting(settings::News),
    /// The configuration has mistakes; `loket config check` names them.
    ConfigBroken(usize),
}

/// The most lines of news that are kept.
const NEWS_MAX: usize = 4;

/// What nobody asked for: it waits beside the answers to keys, so that neither hides the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    told: Vec<Notice>,
    seen: bool,
}

impl News {
    /// Tells one more thing. New alerts join those that are still there.
    pub(super) fn tell(&mut self, notice: Notice) {
        self.seen = false;
        if let (Notice::Alerted(new), Some(Notice::Alerted(alerts))) =
            (&notice, self.told.iter_mut().find(|told| matches!(told, Notice::Alerted(_))))
        {
            alerts.extend(new.iter().cloned());
            return;
        }
        self.told.push(notice);
        if self.told.len() > NEWS_MAX {
            self.told.remove(0);
        }
    }

    /// The screen was painted with it.
    pub(super) fn is_seen(&mut self) {
        self.seen = true;
    }

    /// A key was pressed: what was seen is over.
    pub(super) fn quieten(&mut self) {
        if self.seen {
            self.told.clear();
        }
    }

    /// What is told, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.told.iter()
    }
}
