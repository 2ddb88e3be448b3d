//! What is said of a list: of each row, of how it was read, and why nothing came of it.
use std::io;
use std::path::PathBuf;

use super::{Counter, Given};
use crate::app::import::{Counts, Fate, Request, Row};
use crate::app::notice::Failure;
use crate::domain::intake::{Cell, Head, HeadFault, Unreadable, Wrong};
use crate::domain::record::{Field, Record};
use crate::domain::text;
use crate::domain::zone::Zone;
use crate::intake::{Stop, Summary, Verdict, What};
use crate::runtime::said;
use crate::store::StoreError;
use crate::words::{Said, Words};

/// Why nothing came of a list.
pub(super) enum Broken {
    File(Unreadable),
    Head(HeadFault),
    Store(StoreError),
    /// The file of the rows that are left out.
    Rejects(PathBuf, io::Error),
    /// The list says something else than what was shown.
    Changed,
    /// No row below the head.
    Empty,
    /// A row is wrong that was not when it was shown.
    Wrong,
    /// It was not wanted any more; whether some rows are recorded.
    Stopped {
        some: bool,
    },
}

impl Broken {
    /// Why an import ended early; whether it records by portions.
    pub(super) fn of(stop: Stop, some: bool) -> Self {
        match stop {
            Stop::Cancelled => Broken::Stopped { some },
            Stop::Wrong => Broken::Wrong,
            Stop::File(why) => Broken::File(why),
            Stop::Store(error) => Broken::Store(error),
        }
    }
}

/// What is to be said of a row beside its fate: `masked` = without what identifies a person.
pub fn sentence(
    words: &Words,
    head: &Head,
    verdict: &Verdict<'_>,
    (zone, masked): (Zone, bool),
) -> String {
    let numbered =
        |id, number: &dyn ToString| vec![words.with(id, &[("number", number.to_string().into())])];
    let mut said = match &verdict.what {
        What::New { twin: None } | What::Known(None) | What::Changed => Vec::new(),
        What::New { twin: Some(number) } => numbered("import-twin", number),
        What::Known(Some(number)) => numbered("import-known-as", number),
        What::Wrong(wrong) => vec![wrongs(words, head, wrong, (zone, masked))],
        What::Aside => vec![words.with("import-aside", &[("text", beginning(verdict).into())])],
    };
    if !matches!(verdict.what, What::Wrong(_) | What::Aside) {
        let none = |place| words.with("import-read-none", &[("column", head.name(place).into())]);
        said.extend(head.without_number(verdict.line).into_iter().map(none));
    }
    if !verdict.differs.is_empty() {
        let fields: Vec<String> = verdict.differs.iter().map(|f| words.field_inside(*f)).collect();
        said.push(words.with("import-differs", &[("fields", fields.join(", ").into())]));
    }
    if let Some((letter, received)) = verdict.dated_after {
        let args =
            [("letter", words.date(letter).into()), ("received", words.date(received).into())];
        said.push(words.with("import-letter-after", &args));
    }
    if verdict.line.hidden {
        said.push(words.say("import-hidden"));
    }
    let stray = verdict.record.as_ref().and_then(Record::stray);
    said.extend(stray.map(|(field, stray)| words.stray(&words.field(field), &stray)));
    said.join("; ")
}

/// What a row begins with by which it is known again, and no number of a person.
fn beginning(verdict: &Verdict<'_>) -> String {
    const DIGITS_MAX: usize = 8;
    let said = verdict.line.cells.iter().filter(|cell| !cell.is_blank()).map(Cell::shown);
    let open = |text: &String| text.bytes().filter(u8::is_ascii_digit).count() < DIGITS_MAX;
    said.into_iter().find(open).map_or_else(|| "…".to_owned(), |text| text::shown(&text))
}

/// Everything that is wrong in a row, and what now.
pub fn wrongs(words: &Words, head: &Head, wrong: &[Wrong], how: (Zone, bool)) -> String {
    let said = |w: &Wrong| {
        let said = words.wrong_cell(head, w, how);
        let what = said.what.trim_end_matches('.').to_owned();
        said.hint.map_or(what.clone(), |hint| format!("{what}. {hint}"))
    };
    wrong.iter().map(said).collect::<Vec<_>>().join(" ")
}

/// A summary as the desk shows it.
pub(super) const fn counts(summary: Summary) -> Counts {
    let Summary { rows, new, known, changed, wrong, aside, .. } = summary;
    Counts { rows, new, known, changed, wrong, aside }
}

impl Counter<'_> {
    pub(super) fn row(&self, head: &Head, verdict: &Verdict<'_>, masked: bool) -> Row {
        let fate = match &verdict.what {
            What::New { twin: None } => Fate::New,
            What::New { twin: Some(_) } => Fate::Twin,
            What::Known(_) => Fate::Known,
            What::Changed => Fate::Changed,
            What::Wrong(_) => Fate::Wrong,
            What::Aside => Fate::Aside,
        };
        let name = if let Some(record) = &verdict.record {
            record.text(Field::Name).to_owned()
        } else {
            // Of a row that is not understood, what stands in the column of the names.
            let cell = head.place(Field::Name).and_then(|place| verdict.line.cells.get(place));
            cell.map(Cell::shown).unwrap_or_default()
        };
        let said = sentence(self.words, head, verdict, (self.calendar.zone(), masked));
        Row { no: verdict.line.no, fate, name: text::shown(&name), said: text::shown(&said) }
    }

    /// What should be known of how the list was read; `left` rows are not shown.
    pub(super) fn notes(&self, given: &Given<'_>, summary: Summary, left: u64) -> Vec<String> {
        let (words, mut notes) = (self.words, Vec::new());
        if let Some((sheet, others)) = given.table.sheets().filter(|(_, others)| !others.is_empty())
        {
            let args = [("sheet", sheet.into()), ("others", others.join(", ").into())];
            notes.push(words.with("import-desk-sheet", &args));
        }
        if let Some(encoding) = given.table.encoding().filter(|encoding| *encoding != "UTF-8") {
            notes.push(words.with("import-read-encoding", &[("encoding", encoding.into())]));
        }
        let unknown: Vec<&str> = given.head.unknown().collect();
        if !unknown.is_empty() {
            let heads = [("heads", unknown.join(", ").into())];
            notes.push(words.with("import-not-taken", &heads));
        }
        if summary.differing > 0 {
            let count = [("count", summary.differing.into())];
            notes.push(words.with("import-differing", &count));
        }
        if left > 0 {
            notes.push(words.with("import-desk-more", &[("count", left.into())]));
        }
        if summary.hidden > 0 {
            let count = [("count", summary.hidden.into())];
            notes.push(words.with("import-hidden-rows", &count));
        }
        notes.iter().map(|note| text::shown(note)).collect()
    }

    /// Why nothing came of it, in words.
    pub(super) fn failure(&self, order: &Request, why: Broken) -> Failure {
        let (words, path) = (self.words, order.path.as_str());
        let of_path = |id: &str| Said {
            what: words.with(id, &[("path", path.into())]),
            hint: Some(words.say(&format!("{id}-hint"))),
        };
        let (code, said) = match why {
            Broken::File(why) => (why.code().to_owned(), words.unreadable_table(path, &why)),
            Broken::Head(fault) => {
                // The command line's hint names options that a desk has not.
                let hint = Some(words.say("import-desk-head-hint"));
                let what = words.head_fault(path, &fault).what;
                (fault.code().to_owned(), Said { what, hint })
            }
            Broken::Store(error) => {
                (error.code().to_owned(), said(words, &error, self.calendar.zone()))
            }
            Broken::Rejects(path, error) => {
                let path = path.display().to_string();
                ("file".to_owned(), rejected(words, &path, &error))
            }
            Broken::Changed => ("changed".to_owned(), of_path("import-desk-changed")),
            Broken::Wrong => ("wrong".to_owned(), of_path("import-desk-changed")),
            Broken::Empty => ("empty".to_owned(), of_path("import-empty")),
            Broken::Stopped { some } => {
                let id = if some { "import-cancelled-portions" } else { "import-cancelled" };
                let hint = some.then(|| words.say("import-cancelled-portions-hint"));
                ("cancelled".to_owned(), Said { what: words.say(id), hint })
            }
        };
        Failure { code, what: said.what, hint: said.hint, conflict: false }
    }
}

fn rejected(words: &Words, path: &str, error: &io::Error) -> Said {
    if error.kind() == io::ErrorKind::AlreadyExists {
        let what = words.with("import-exists", &[("path", path.into())]);
        return Said { what, hint: Some(words.say("import-desk-exists-hint")) };
    }
    let args = [("path", path.into()), ("detail", error.to_string().into())];
    Said { what: words.with("cli-unwritable", &args), hint: None }
}
