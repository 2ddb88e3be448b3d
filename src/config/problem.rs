//! What is wrong with the configuration, as data with a place; worded by the language files.
use std::path::{Path, PathBuf};

use super::keys::Kind;
use crate::domain::fault::Fault;
use crate::domain::query::Mistake;
use crate::domain::refusal::Invalid;
use crate::domain::text;
use crate::source;
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
    /// The file that was asked for is not there.
    Missing,
    /// The file is there and cannot be read.
    Unreadable {
        detail: String,
    },
    /// A file that the configuration names is not there.
    NotThere,
    /// What is wrong with a file that the configuration names at a line, under a key.
    Named {
        key: &'static str,
        config: PathBuf,
        line: usize,
        what: Box<What>,
    },
    /// A folder, a pipe or a device.
    NotAFile,
    /// Larger than a person writes.
    TooLarge {
        bytes: u64,
    },
    /// Not UTF-8 from there on.
    NotText {
        line: usize,
        column: usize,
    },
    /// A key stands there in a form that is not changed from here.
    Shape {
        key: String,
    },
    /// Not TOML; in the words of the reader.
    Syntax {
        detail: String,
    },
    UnknownSection {
        name: String,
        nearest: Option<String>,
    },
    /// A section stands there as if it were a key.
    NotASection {
        name: String,
    },
    /// The text of a key holds a character that nobody sees; the position counts from 1.
    Unseen {
        key: String,
        position: usize,
    },
    /// The text of a key says nothing.
    Blank {
        key: String,
    },
    UnknownKey {
        name: String,
        nearest: Option<String>,
    },
    /// The value is of another kind, out of bounds or unknown.
    Value {
        key: String,
        kind: Kind,
        nearest: Option<String>,
    },
    /// An SOP or a calendar file is not valid.
    File(Box<Fault>),
    /// No SOP file has this id.
    UnknownSop {
        name: String,
        nearest: Option<String>,
    },
    /// No theme has this name.
    UnknownTheme {
        name: String,
        known: String,
        nearest: Option<String>,
    },
    /// `[views]` has a query that is not understood.
    View {
        name: String,
        mistake: Box<Mistake>,
    },
    /// The name of a view does not show.
    ViewName(Invalid),
    /// `[keys]` names no action of the desk.
    UnknownAction {
        name: String,
        nearest: Option<String>,
    },
    /// `[keys]` gives what is no key of the keyboard.
    UnreadableKey {
        name: String,
        key: String,
    },
    /// `[keys]` gives a key that means another action already.
    KeyConflict {
        name: String,
        key: String,
        with: String,
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
    /// A problem of the whole file at `path`.
    pub fn of_file(path: &Path, what: What) -> Self {
        let (line, column) = what.place();
        Self { path: path.to_path_buf(), line, column, what }
    }

    /// A mistake of the SOP or calendar file at `path`.
    pub fn of(path: PathBuf, mistake: source::Mistake) -> Self {
        Self {
            path,
            line: mistake.line,
            column: mistake.column,
            what: What::File(Box::new(mistake.fault)),
        }
    }

    /// `path:line:column: what`, safe to show.
    pub fn say(&self, words: &Words) -> String {
        let path = self.path.display();
        let what = self.what.say(words);
        let line = if self.path.as_os_str().is_empty() {
            what
        } else if self.line == 0 {
            format!("{path}: {what}")
        } else {
            format!("{path}:{}:{}: {what}", self.line, self.column)
        };
        text::shown(&line)
    }
}

impl What {
    /// Where in the file it is, as far as it knows that itself.
    pub const fn place(&self) -> (usize, usize) {
        if let What::Named { what, .. } = self {
            return what.place();
        }
        if let What::NotText { line, column } = self { (*line, *column) } else { (0, 0) }
    }

    fn say(&self, words: &Words) -> String {
        match self {
            What::Missing => words.say("cli-config-missing"),
            What::NotThere => words.say("config-not-there"),
            What::Named { key, config, line, what } => named(words, what, key, (config, *line)),
            What::NotAFile => words.say("config-not-a-file"),
            What::TooLarge { bytes } => {
                words.with("config-too-large", &[("bytes", (*bytes).into())])
            }
            What::NotText { .. } => words.say("config-not-text"),
            What::Shape { key } => keyed(words, "config-shape", key),
            What::Unreadable { detail } => {
                words.with("cli-config-unreadable", &[("detail", detail.into())])
            }
            What::Syntax { detail } => detailed(words, "cli-config-syntax", detail),
            What::Value { key, kind, .. } => {
                let args = [("key", key.into()), ("wanted", kind.say(words).into())];
                self.with_meant(words, words.with("cli-config-value", &args))
            }
            What::NotASection { name } => keyed(words, "config-not-a-section", name),
            What::Unseen { key, position } => unseen(words, key, *position),
            What::Blank { key } => keyed(words, "config-blank", key),
            What::UnknownSection { name, .. } => self.unknown(words, "section", name),
            What::UnknownKey { name, .. } => self.unknown(words, "key", name),
            What::UnknownSop { name, .. } => self.unknown(words, "sop", name),
            What::UnknownTheme { name, known, .. } => {
                let args = [("name", name.into()), ("known", known.into())];
                self.with_meant(words, words.with("theme-unknown", &args))
            }
            What::UnknownAction { name, .. } => self.unknown(words, "action", name),
            What::ViewName(why) => detailed(words, "view-unseen", &words.invalid(why)),
            What::View { name, mistake } => view(words, name, mistake),
            What::UnreadableKey { name, key } => {
                let args = [("name", name.into()), ("key", key.into())];
                words.with("cli-config-unreadable-key", &args)
            }
            What::KeyConflict { name, key, with } => {
                let args = [("name", name.into()), ("key", key.into()), ("with", with.into())];
                words.with("cli-config-key-conflict", &args)
            }
            What::File(fault) => words.fault(fault),
            What::Table { detail } => detailed(words, "cli-clock-table", detail),
            What::TableZone { zone } => words.with("cli-clock-zone", &[("zone", zone.into())]),
            What::TableCalendar { place } => {
                words.with("cli-clock-calendar", &[("place", place.into())])
            }
        }
    }

    fn unknown(&self, words: &Words, what: &str, name: &str) -> String {
        let said = words.with(&format!("cli-config-unknown-{what}"), &[("name", name.into())]);
        self.with_meant(words, said)
    }

    /// `said`, and what is likely meant.
    fn with_meant(&self, words: &Words, said: String) -> String {
        let (What::UnknownSection { nearest: Some(name), .. }
        | What::UnknownKey { nearest: Some(name), .. }
        | What::UnknownSop { nearest: Some(name), .. }
        | What::UnknownTheme { nearest: Some(name), .. }
        | What::UnknownAction { nearest: Some(name), .. }
        | What::Value { nearest: Some(name), .. }) = self
        else {
            return said;
        };
        let meant = words.with("cli-did-you-mean", &[("name", name.into())]);
        format!("{}. {meant}", said.trim_end_matches('.'))
    }
}

fn keyed(words: &Words, id: &str, key: &str) -> String {
    words.with(id, &[("key", key.into())])
}

fn detailed(words: &Words, id: &str, detail: &str) -> String {
    words.with(id, &[("detail", one_line(detail).into())])
}

fn named(words: &Words, what: &What, key: &str, (config, line): (&Path, usize)) -> String {
    let (what, place) = (what.say(words), format!("{}:{line}", config.display()));
    let args = [("what", what.into()), ("key", key.into()), ("place", place.into())];
    words.with("config-named", &args)
}

fn unseen(words: &Words, key: &str, position: usize) -> String {
    words.with("config-unseen", &[("key", key.into()), ("position", position.into())])
}

fn view(words: &Words, name: &str, mistake: &Mistake) -> String {
    let said = words.mistake(mistake);
    let hint = said.hint.map(|hint| format!(" {hint}")).unwrap_or_default();
    let what = format!("{}{hint}", said.what);
    words.with("view-broken", &[("name", name.into()), ("what", what.into())])
}

impl Kind {
    /// What a value must be, in words.
    pub fn say(self, words: &Words) -> String {
        match self {
            Kind::Text => words.say("cli-kind-text"),
            Kind::Zone => words.say("cli-kind-zone"),
            Kind::Url => words.say("cli-kind-url"),
            Kind::Prefix => words.say("cli-kind-prefix"),
            Kind::OneOf(known) => {
                words.with("cli-kind-one-of", &[("known", known.join(", ").into())])
            }
            Kind::Int { min, max } => {
                words.with("cli-kind-int", &[("min", min.into()), ("max", max.into())])
            }
            Kind::Flag => words.say("cli-kind-flag"),
            Kind::Colour => words.say("theme-kind-colour"),
            Kind::Paint => words.say("theme-kind-paint"),
            Kind::List => words.say("cli-kind-list"),
        }
    }
}

/// The readers of other libraries explain over several lines; the first one says what.
fn one_line(detail: &str) -> String {
    detail.split_whitespace().collect::<Vec<_>>().join(" ")
}
