//! The register book: one line a case, and how many there were of each kind.
use super::case::total;
use super::model::{Count, Entry, Register};
use super::scribe::{Scribe, term};
use crate::domain::case::{Case, Status};
use crate::domain::course::Outcome;
use crate::domain::record::Field;
use crate::words::Told;

/// How many cases of a month stand where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Closing {
    all: i64,
    open: i64,
    done: i64,
    rejected: i64,
    cancelled: i64,
}

impl Closing {
    /// Counts a case; an archived one by how it was closed.
    pub fn count(&mut self, case: &Case) {
        self.all += 1;
        match case.course.closed.map(|(outcome, _)| outcome) {
            None => self.open += 1,
            Some(Outcome::Done) => self.done += 1,
            Some(Outcome::Rejected) => self.rejected += 1,
            Some(Outcome::Cancelled) => self.cancelled += 1,
        }
    }

    fn counts(&self, scribe: Scribe<'_>) -> Vec<Count> {
        let words = scribe.words;
        let count = |code: &str, text: String, count: i64| Count {
            code: code.to_owned(),
            text,
            count: words.number(count),
        };
        vec![
            count("registered", words.say("print-count-registered"), self.all),
            count("done", words.status(Status::Done), self.done),
            count("rejected", words.status(Status::Rejected), self.rejected),
            count("cancelled", words.status(Status::Cancelled), self.cancelled),
            count("open", words.say("print-count-open"), self.open),
        ]
    }
}

/// The book of a month from its lines.
pub fn book(scribe: Scribe<'_>, month: String, rows: Vec<Entry>, closing: &Closing) -> Register {
    Register { month, rows, closing: closing.counts(scribe) }
}

/// A case as line `no` of the book.
pub fn entry(scribe: Scribe<'_>, told: Told<'_>, no: u32) -> Entry {
    let case = told.case;
    let field = |field| scribe.field(&case.record, field);
    let (total, status) = (total(scribe, told), case.status());
    Entry {
        no,
        number: case.number.to_string(),
        received: case.course.registered_at.map(|at| scribe.moment(at)),
        agenda: field(Field::Agenda),
        letter_number: field(Field::LetterNo).unwrap_or_default(),
        letter_date: field(Field::LetterDate),
        applicant: field(Field::Name).unwrap_or_default(),
        nip: field(Field::Nip),
        position: field(Field::Position),
        agency: field(Field::Agency).unwrap_or_default(),
        officer: scribe.some(case.officer.as_deref()),
        closed: case.course.closed.map(|(_, at)| scribe.moment(at)),
        elapsed: total.net,
        status: term(status.code(), scribe.words.case_status_on(case, scribe.zone)),
        late: total.late,
        new_expires: field(Field::NewExpires),
    }
}
