//! What is wrong with a cell or a row of a table, as data with a stable code. Worded by that code:
//! `intake-<code>` and `intake-<code>-hint`.
use chrono::NaiveDate;

use crate::domain::refusal::Refusal;

/// Why a value is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spoilt {
    /// Written as a power of ten: `7,60205E+15`.
    Rounded,
    /// A number cell longer than the 15 digits that a spreadsheet keeps.
    LastDigitsLost,
    /// A number that begins with a zero in life and not in the file.
    LeadingZeroLost {
        found: usize,
        count: usize,
    },
    /// A personal number that is too short.
    DigitsMissing {
        found: usize,
        count: usize,
    },
    /// A number where a date is due: how a spreadsheet counts days.
    Serial {
        date: Option<NaiveDate>,
    },
    /// A date that can only be read with the month in front: `11/30/2026`.
    MonthFirst {
        date: NaiveDate,
    },
    /// A date in a column of such dates: with the day in front, with the month in front.
    MonthOrDay {
        here: NaiveDate,
        there: NaiveDate,
    },
    /// A date where a text is due: `1/2` as the first of February.
    TurnedDate,
    /// A number, or true or false, where a text is due.
    NotText,
    /// `#N/A`, `#REF!`, `####`.
    Failed {
        code: String,
    },
    Uncalculated,
    /// The value stands in another cell of this range.
    Merged {
        range: String,
    },
    /// The letters were lost when the file was saved in another encoding.
    Garbled,
    /// The same applicant and letter as in this row.
    Twice {
        row: u64,
    },
    /// More cells than the head has columns.
    Surplus,
    /// What the rules say.
    Refused(Refusal),
}

impl Spoilt {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Spoilt::Rounded => "rounded",
            Spoilt::LastDigitsLost => "last_digits_lost",
            Spoilt::LeadingZeroLost { .. } => "leading_zero_lost",
            Spoilt::DigitsMissing { .. } => "digits_missing",
            Spoilt::Serial { .. } => "date_serial",
            Spoilt::MonthFirst { .. } => "month_first",
            Spoilt::MonthOrDay { .. } => "month_or_day",
            Spoilt::TurnedDate => "turned_date",
            Spoilt::NotText => "not_text",
            Spoilt::Failed { .. } => "failed_formula",
            Spoilt::Uncalculated => "uncalculated",
            Spoilt::Merged { .. } => "merged",
            Spoilt::Garbled => "garbled",
            Spoilt::Twice { .. } => "twice",
            Spoilt::Surplus => "surplus",
            Spoilt::Refused(refusal) => refusal.code(),
        }
    }
}
