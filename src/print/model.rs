//! What a template gets: every text ready to print in the language of the page, personal numbers
//! masked unless they were asked for. `docs/printing.md` tells it to who writes templates.
use serde::Serialize;

/// A whole form. A form of cases has `cases`, the book has `register`, the month has `report`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Form {
    /// `id`, `en`.
    pub lang: &'static str,
    /// The form's code: `receipt`.
    pub kind: &'static str,
    pub page: Page,
    pub office: Office,
    pub printed: Printed,
    pub cases: Vec<Sheet>,
    pub register: Option<Register>,
    pub report: Option<Report>,
}

/// The paper as it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Page {
    /// `a4`, `f4`, `half`.
    pub paper: &'static str,
    pub width_mm: u16,
    pub height_mm: u16,
}

/// The head of a letter and who signs; what the office has not said is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Office {
    /// `Pemerintah Kabupaten Mamuju`.
    pub government: Option<String>,
    /// The office itself; where it has not said its name, the procedure's.
    pub name: String,
    pub address: Option<String>,
    /// Telephone, site, e-mail.
    pub contact: Option<String>,
    /// A picture as a `data:` address.
    pub logo: Option<String>,
    /// Where it is signed: `Mamuju`.
    pub place: Option<String>,
    pub signer: Signer,
}

/// Who signs; where the office has not said a title, the executor of the first step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Signer {
    pub title: String,
    pub name: Option<String>,
    pub rank: Option<String>,
    pub nip: Option<String>,
}

/// When it was printed, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Printed {
    pub at: Moment,
    pub by: String,
    /// The office's zone: `WITA`.
    pub zone: String,
}

/// A moment in the office's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// RFC 3339.
    pub at: String,
    /// `23 November 2026`.
    pub date: String,
    /// `Senin`.
    pub day: String,
    /// `10.42`.
    pub time: String,
    /// `23-11-2026 10.42`.
    pub short: String,
}

/// A word of the program: its stable code, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    pub code: String,
    pub text: String,
}

/// Working time: `8:20`, `1:02:03`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Span {
    pub seconds: i64,
    pub text: String,
}

/// Something that can be ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub code: String,
    pub text: String,
    pub chosen: bool,
}

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

/// The register book of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Register {
    /// `November 2026`.
    pub month: String,
    pub rows: Vec<Entry>,
    pub closing: Vec<Count>,
}

/// A line of the register book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub no: u32,
    pub number: String,
    pub received: Option<Moment>,
    pub agenda: Option<String>,
    pub letter_number: String,
    pub letter_date: Option<String>,
    pub applicant: String,
    pub nip: Option<String>,
    pub position: Option<String>,
    pub agency: String,
    pub officer: Option<String>,
    pub closed: Option<Moment>,
    pub elapsed: Span,
    pub status: Term,
    /// Beyond the sum of the standards.
    pub late: bool,
    pub new_expires: Option<String>,
}

/// How many of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    pub code: String,
    pub text: String,
    pub count: String,
}

/// The report of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// `November 2026`.
    pub period: String,
    pub summary: Vec<Figure>,
    pub steps: Vec<Group>,
    pub officers: Vec<Group>,
    pub agencies: Vec<Group>,
    pub pauses: Vec<Figure>,
    /// The twelve months that end with the period.
    pub months: Vec<Month>,
    /// The newest record that the figures are made of; absent before the first.
    pub head: Option<Head>,
}

/// A figure and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Stable: `registered`, `done`; of a pause the code of its reason.
    pub code: String,
    pub text: String,
    pub value: String,
    /// What belongs beside it: `n = 37`.
    pub beside: Option<String>,
}

/// The figures of a step, an officer, an agency. Those of steps count attempts, those of agencies
/// cases that are done; an officer's are the attempts that he ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The number of a step.
    pub no: Option<u16>,
    pub name: String,
    pub standard: Option<String>,
    pub count: String,
    pub late: String,
    /// On time: `86,5%`, `–` of nothing.
    pub rate: String,
    pub median: Option<String>,
    pub p90: Option<String>,
    pub worst: Option<String>,
    pub returned: String,
}

/// A month of the trend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Month {
    pub name: String,
    pub registered: String,
    pub done: String,
    pub late: String,
    pub rate: String,
    /// The rate in whole percent, for a bar; absent of nothing.
    pub percent: Option<u8>,
}

/// A place in the chain of facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    pub records: String,
    pub hash: String,
}
