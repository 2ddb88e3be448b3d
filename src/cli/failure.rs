//! What ends a command without success: data with an exit code and a stable code, worded at the end.
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::config::problem::Problem;
use crate::domain::certificate::Unreadable;
use crate::domain::intake::{self, HeadFault};
use crate::domain::query::Mistake;
use crate::domain::refusal::Refusal;
use crate::domain::sop::Sop;
use crate::domain::text;
use crate::domain::zone::Zone;
use crate::runtime;
use crate::runtime::settings::Unchanged;
use crate::store::StoreError;
use crate::words::{Said, Words};

/// Exit codes: an API, fixed by the contract.
pub mod exit {
    pub const OK: u8 = 0;
    pub const WORLD: u8 = 1;
    pub const USAGE: u8 = 2;
    pub const NOT_FOUND: u8 = 3;
    pub const REFUSED: u8 = 4;
    pub const CHANGED: u8 = 5;
    pub const INTEGRITY: u8 = 6;
    pub const INVALID: u8 = 7;
    pub const LATE: u8 = 10;
    pub const NEAR: u8 = 11;
    /// Ended by signal n: this + n. The terminal may be gone then.
    pub const SIGNALLED: u8 = 128;
}

/// A failure.
#[derive(Debug)]
pub enum Failure {
    /// The rules say no; `number` names the case where several are asked for.
    Refused {
        refusal: Refusal,
        sop: Option<Arc<Sop>>,
        number: Option<String>,
    },
    Store(StoreError),
    /// A file is no table that can be read.
    Unreadable {
        path: String,
        why: intake::Unreadable,
    },
    /// The columns of a table are not known.
    Head {
        path: String,
        fault: HeadFault,
    },
    /// A query that is not understood.
    Query(Mistake),
    /// A configuration, SOP or calendar file is not valid: each mistake, in order.
    Invalid(Vec<Problem>),
    /// A setting was not changed.
    Unchanged(Box<Unchanged>),
    /// A file is not read as a certificate.
    Certificate {
        path: PathBuf,
        why: Unreadable,
    },
    /// Standard output could not be written.
    Output(io::Error),
    /// A sentence of the language files by its id; its hint is `<id>-hint`, if there is one.
    Said {
        exit: u8,
        code: &'static str,
        id: &'static str,
        args: Vec<(&'static str, String)>,
    },
}

/// What a command answers: its exit code.
pub type Outcome = Result<u8, Failure>;

impl Failure {
    /// A failure worded by `id`.
    pub fn said(
        exit: u8,
        code: &'static str,
        id: &'static str,
        args: impl Into<Vec<(&'static str, String)>>,
    ) -> Self {
        Failure::Said { exit, code, id, args: args.into() }
    }

    /// A wrong word on the command line.
    pub fn usage(
        code: &'static str,
        id: &'static str,
        args: impl Into<Vec<(&'static str, String)>>,
    ) -> Self {
        Self::said(exit::USAGE, code, id, args)
    }

    /// The same of the table at `path`, where it is about a table.
    pub fn of_table(self, path: &str) -> Self {
        if let Failure::Unreadable { why, .. } = self {
            return Failure::Unreadable { path: path.to_owned(), why };
        }
        self
    }

    /// The same after what was asked for is done: an answer that nobody got is asked for again, an act
    /// must not be.
    pub fn after_recording(self) -> Self {
        let Failure::Output(error) = &self else { return self };
        if error.kind() == io::ErrorKind::BrokenPipe {
            return self;
        }
        let args = [("detail", error.to_string())];
        Self::said(exit::WORLD, "world.output", "cli-output-failed-recorded", args)
    }

    /// A refusal without a case.
    pub fn refused(refusal: Refusal) -> Self {
        Failure::Refused { refusal, sop: None, number: None }
    }

    /// The exit code.
    pub fn exit(&self) -> u8 {
        match self {
            Failure::Refused { .. } => exit::REFUSED,
            Failure::Store(error) => error.exit(),
            Failure::Unreadable { why, .. } if why.is_of_the_world() => exit::WORLD,
            Failure::Query(_) | Failure::Unreadable { .. } | Failure::Head { .. } => exit::USAGE,
            Failure::Unchanged(why) if why.is_of_the_world() => exit::WORLD,
            Failure::Invalid(_) | Failure::Unchanged(_) => exit::INVALID,
            Failure::Certificate { why, .. } if !why.is_of_the_world() => exit::REFUSED,
            Failure::Output(_) | Failure::Certificate { .. } => exit::WORLD,
            Failure::Said { exit, .. } => *exit,
        }
    }

    /// The stable code.
    pub fn code(&self) -> String {
        match self {
            Failure::Refused { refusal, .. } => format!("refused.{}", refusal.code()),
            Failure::Store(error) => format!("store.{}", error.code()),
            Failure::Unreadable { why, .. } if why.is_of_the_world() => "world.file".to_owned(),
            Failure::Unreadable { why, .. } => format!("table.{}", why.code()),
            Failure::Head { fault, .. } => format!("table.{}", fault.code()),
            Failure::Query(_) => "usage.filter".to_owned(),
            Failure::Invalid(_) => "invalid.file".to_owned(),
            Failure::Unchanged(why) => why.code().to_owned(),
            Failure::Certificate { why, .. } => format!("certificate.{}", why.code()),
            Failure::Output(_) => "world.output".to_owned(),
            Failure::Said { code, .. } => (*code).to_owned(),
        }
    }

    /// What happened and what now, in words.
    pub fn words(&self, words: &Words, zone: Zone) -> Said {
        match self {
            Failure::Refused { refusal, sop, number } => {
                let mut said = words.refusal(refusal, sop.as_deref(), zone);
                if let Some(number) = number {
                    said.what = format!("{number}: {}", said.what);
                }
                said
            }
            // A form of the desk keeps the id of its act; a command that is repeated is a new act.
            Failure::Store(error @ StoreError::Disk { .. }) => {
                let hint = Some(words.say("cli-disk-hint"));
                Said { hint, ..runtime::said(words, error, zone) }
            }
            Failure::Store(error) => runtime::said(words, error, zone),
            Failure::Unchanged(why) => why.say(words),
            Failure::Unreadable { path, why } => words.unreadable_table(path, why),
            Failure::Head { path, fault } => words.head_fault(path, fault),
            Failure::Query(mistake) => words.mistake(mistake),
            Failure::Invalid(problems) => {
                let what = problems.first().map(|first| first.say(words)).unwrap_or_default();
                Said { what, hint: None }
            }
            Failure::Certificate { path, why } => {
                words.unreadable_certificate(*why, &path.display().to_string())
            }
            Failure::Output(error) => {
                let detail = error.to_string();
                Said {
                    what: words.with("cli-output-failed", &[("detail", detail.into())]),
                    hint: None,
                }
            }
            Failure::Said { id, args, .. } => {
                const CHARS_MAX: usize = 400;
                let said = |value: &String| text::cut(value, CHARS_MAX).into();
                let args: Vec<_> = args.iter().map(|(name, v)| (*name, said(v))).collect();
                let hint = format!("{id}-hint");
                Said {
                    what: words.with(id, &args),
                    hint: words.has(&hint).then(|| words.with(&hint, &args)),
                }
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

impl From<Mistake> for Failure {
    fn from(mistake: Mistake) -> Self {
        Failure::Query(mistake)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        if let StoreError::Refused(denied) = error {
            return Failure::refused(Refusal::Denied(denied));
        }
        Failure::Store(error)
    }
}
