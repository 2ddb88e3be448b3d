//! What a template gets: every text ready to print in the language of the page, personal numbers
//! masked unless they were asked for. `docs/printing.md` tells it to who writes templates.
mod book;
mod case;

use serde::Serialize;

pub use book::{Count, Entry, Figure, Group, Head, Month, Register, Report};
pub use case::{
    Applicant, Certificate, Document, Letter, Note, Pause, Procedure, Sheet, Slip, Step, Total,
};

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
