//! What a template gets of one case. Texts only; nothing is judged.
use serde::Serialize;

use super::{Choice, Moment, Span, Term};

/// One case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    pub number: String,
    pub status: Term,
    /// When the letter was received and the clock began.
    pub received: Option<Moment>,
    pub closed: Option<Moment>,
    /// When all steps are done if each takes its standard and nothing is paused.
    pub expected: Option<Moment>,
    pub applicant: Applicant,
    pub letter: Letter,
    pub certificate: Certificate,
    pub officer: Option<String>,
    /// Who registered it.
    pub registered_by: String,
    pub procedure: Procedure,
    pub disposition: Option<Slip>,
    /// Every disposition, the newest last.
    pub dispositions: Vec<Slip>,
    /// Who gives the disposition: the executor of the first step.
    pub disposer: String,
    /// The other executors of the procedure, to whom it can go.
    pub forward: Vec<Choice>,
    /// To whom else it went.
    pub forward_other: Option<String>,
    pub steps: Vec<Step>,
    pub documents: Vec<Document>,
    pub pauses: Vec<Pause>,
    pub notes: Vec<Note>,
    pub total: Total,
    /// The hash of the newest fact of the case.
    pub hash: String,
}

/// Who applies; numbers are masked unless they were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Applicant {
    pub name: String,
    pub nip: Option<String>,
    pub nip_reason: Option<String>,
    pub nik: Option<String>,
    pub nik_reason: Option<String>,
    pub position: Option<String>,
    pub agency: String,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// The letter that asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    pub number: String,
    /// `10 November 2026`.
    pub date: Option<String>,
    pub agenda: Option<String>,
    pub subject: Option<String>,
    /// Sifat: every class, the letter's own chosen.
    pub classes: Vec<Choice>,
}

/// The certificate, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certificate {
    pub old_expires: Option<String>,
    pub new_expires: Option<String>,
    pub serial: Option<String>,
    pub submitted: Option<Moment>,
    pub awaiting_bsre: bool,
}

/// The procedure that the case is pinned to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Procedure {
    pub title: String,
    pub number: String,
    pub agency: String,
    pub unit: String,
    /// Enough of the revision to tell it from others.
    pub revision: String,
    /// The sum of the standards: `50 menit`.
    pub standard: String,
    pub warning: String,
}

/// A disposition that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slip {
    pub text: String,
    pub to: Option<String>,
    pub class: Option<String>,
    pub at: Moment,
    pub by: String,
}

/// One attempt at a step, or a step that is still to come (`attempt` 0).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    pub no: u16,
    pub attempt: u16,
    pub title: String,
    pub short: String,
    /// The executor's title.
    pub executor: String,
    /// Who ended it, with a.n. where it was done for another.
    pub officer: Option<String>,
    pub started: Option<Moment>,
    pub ended: Option<Moment>,
    /// `5 menit`; absent = measured only.
    pub standard: Option<String>,
    pub elapsed: Option<Span>,
    pub verdict: Option<Term>,
    /// How it ended; absent while it is open.
    pub end: Option<Term>,
    /// What the clock is doing while it is open.
    pub phase: Option<Term>,
    pub reason: Option<String>,
    /// None of its time lay in working hours.
    pub off_hours: bool,
    /// What the step gives; `done` says whether it did.
    pub output: String,
    pub done: bool,
}

/// A document that the procedure asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    pub key: String,
    pub title: String,
    pub received: Option<Moment>,
    pub by: Option<String>,
}

/// A pause of a step's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pause {
    pub step: u16,
    pub from: Moment,
    pub to: Option<Moment>,
    /// The working time that it took away so far.
    pub lost: Span,
    pub reason: String,
    pub note: Option<String>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    pub at: Moment,
    pub by: String,
    pub text: String,
}

/// The totals of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Total {
    /// The sum of all attempts.
    pub net: Span,
    /// Working time from receipt to close or now.
    pub gross: Span,
    pub target: Span,
    pub standing: Term,
    /// Beyond the sum of the standards.
    pub late: bool,
}
