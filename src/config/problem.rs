//! What is wrong with the configuration, as data with a place; worded by the language files.
use std::path::PathBuf;

use super::keys::Kind;
use crate::domain::fault::Fault;
use crate::domain::text;
use crate::source::Mistake;
use crate::words::Words;

/// One problem. The line and the column count from 1; 0 = the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub path: PathBuf,
    pub line: usize,
    pub column: usize,
    pub what: What,
}

/// The closed set of problems. None of them stops anything but `config check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The file is there and cannot be read.
    Unreadable {
        detail: String,
    },
    /// Not TOML; in the words of the reader.
    Syntax {
        detail: String,
    },
    UnknownSection {
        name: String,
        nearest: Option<String>,
    },
    UnknownKey {
        name: String,
        nearest: Option<String>,
    },
    /// The value is of another kind, out of bounds or unknown.
    Value {
        key: String,
        kind: Kind,
    },
    /// An SOP or a calendar file is not valid.
    File {
        fault: Option<Box<Fault>>,
        detail: String,
    },
    /// No SOP file has this id.
    UnknownSop {
        name: String,
    },
    /// Not a worked-example table; in the words of the reader.
    Table {
        detail: String,
    },
    /// The table's zone does not begin with an offset.
    TableZone {
        zone: String,
    },
    /// A calendar of the table breaks rule 2.
    TableCalendar {
        place: String,
    },
}

impl Problem {
    /// A mistake of the SOP or calendar file at `path`.
    pub fn of(path: PathBuf, mistake: Mistake) -> Self {
        Self {
            path,
            line: mistake.line,
            column: mistake.column,
            what: What::File { fault: mistake.fault.map(Box::new), detail: mistake.detail },
        }
    }

    /// `path:line:column: what`, safe to show.
    pub fn say(&self, words: &Words) -> String {
        let path = self.path.display();
        let what = self.what.say(words);
        let line = if self.line == 0 {
            format!("{path}: {what}")
        } else {
            format!("{path}:{}:{}: {what}", self.line, self.column)
        };
        text::shown(&line)
    }
}

impl What {
    fn say(&self, words: &Words) -> String {
        match self {
            What::Unreadable { detail } => {
                words.with("cli-config-unreadable", &[("detail", detail.into())])
            }
            What::Syntax { detail } => {
                words.with("cli-config-syntax", &[("detail", one_line(detail).into())])
            }
            What::UnknownSection { name, nearest } => {
                let said = words.with("cli-config-unknown-section", &[("name", name.into())]);
                said + &meant(words, nearest.as_deref())
            }
            What::UnknownKey { name, nearest } => {
                let said = words.with("cli-config-unknown-key", &[("name", name.into())]);
                said + &meant(words, nearest.as_deref())
            }
            What::Value { key, kind } => {
                let wanted = kind.say(words);
                let args = [("key", key.into()), ("wanted", wanted.into())];
                words.with("cli-config-value", &args)
            }
            What::File { fault, detail } => match fault {
                Some(fault) => words.fault(fault),
                None => one_line(detail),
            },
            What::UnknownSop { name } => {
                words.with("cli-config-unknown-sop", &[("name", name.into())])
            }
            What::Table { detail } => {
                words.with("cli-clock-table", &[("detail", one_line(detail).into())])
            }
            What::TableZone { zone } => words.with("cli-clock-zone", &[("zone", zone.into())]),
            What::TableCalendar { place } => {
                words.with("cli-clock-calendar", &[("place", place.into())])
            }
        }
    }
}

impl Kind {
    /// What a value must be, in words.
    fn say(self, words: &Words) -> String {
        match self {
            Kind::Text => words.say("cli-kind-text"),
            Kind::Zone => words.say("cli-kind-zone"),
            Kind::Prefix => words.say("cli-kind-prefix"),
            Kind::OneOf(known) => {
                words.with("cli-kind-one-of", &[("known", known.join(", ").into())])
            }
            Kind::Int { min, max } => {
                words.with("cli-kind-int", &[("min", min.into()), ("max", max.into())])
            }
            Kind::Flag => words.say("cli-kind-flag"),
            Kind::List => words.say("cli-kind-list"),
        }
    }
}

/// ` (did you mean "x"?)`, or nothing.
fn meant(words: &Words, nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| {
        format!(" {}", words.with("cli-did-you-mean", &[("name", name.into())]))
    })
}

/// The readers of other libraries explain over several lines; the first one says what.
fn one_line(detail: &str) -> String {
    detail.split_whitespace().collect::<Vec<_>>().join(" ")
}
