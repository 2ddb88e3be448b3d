//! What a template gets of a month: the register book and the report. Texts only.
use serde::Serialize;

use super::{Moment, Span, Term};

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
    /// A sentence each time that the machine's clock was set.
    pub clock: Vec<String>,
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
