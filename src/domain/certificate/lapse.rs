//! When certificates lapse: what is asked of the index, and what it answers.
use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::fact::{CaseId, Number};
use crate::domain::record::{Field, Record};

/// How near a lapse is. The order is that of urgency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    Lapsed,
    Week,
    Fortnight,
    Month,
    Quarter,
    /// Beyond ninety days.
    Later,
}

impl Span {
    /// Those that the radar counts.
    pub const WATCHED: [Span; 5] =
        [Span::Lapsed, Span::Week, Span::Fortnight, Span::Month, Span::Quarter];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Span::Lapsed => "lapsed",
            Span::Week => "within_7",
            Span::Fortnight => "within_14",
            Span::Month => "within_30",
            Span::Quarter => "within_90",
            Span::Later => "later",
        }
    }

    /// The most days that are left in it; in the last one, for ever.
    pub const fn days_max(self) -> Option<i64> {
        match self {
            Span::Lapsed => Some(-1),
            Span::Week => Some(7),
            Span::Fortnight => Some(14),
            Span::Month => Some(30),
            Span::Quarter => Some(90),
            Span::Later => None,
        }
    }

    /// The span of so many days left; on its last day a certificate has none left and is valid.
    pub fn of(days: i64) -> Self {
        let within = |span: &Span| span.days_max().is_some_and(|max| days <= max);
        Span::WATCHED.into_iter().find(within).unwrap_or(Span::Later)
    }
}

/// Where a certificate is known from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Case(Number),
    List,
}

/// The newest certificate of a person, as far as the store knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapse {
    /// The case's id, or that of the row of a list.
    pub id: Uuid,
    pub source: Source,
    pub name: String,
    pub agency: String,
    pub expires: NaiveDate,
    /// The case in which it is being renewed.
    pub renewal: Option<(CaseId, Number)>,
}

impl Lapse {
    /// How many days are left on `today`; negative once it has lapsed.
    pub fn days(&self, today: NaiveDate) -> i64 {
        (self.expires - today).num_days()
    }
}

/// A page of lapses, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LapseAsk {
    /// None = whatever has lapsed, however long ago.
    pub from: Option<NaiveDate>,
    /// The last day that counts.
    pub to: NaiveDate,
    /// The page begins behind this one.
    pub after: Option<(NaiveDate, Uuid)>,
    pub limit: usize,
}

/// How many certificates lapse in a span, and how many of them are being renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub span: Span,
    pub count: usize,
    pub renewing: usize,
}

/// What a new registration of a holder begins with: the person, and when the certificate ends.
pub fn renewal(record: &Record) -> Record {
    const KEPT: [Field; 9] = [
        Field::Agency,
        Field::Name,
        Field::Nip,
        Field::NipReason,
        Field::Nik,
        Field::NikReason,
        Field::Position,
        Field::Email,
        Field::Phone,
    ];
    let mut begun = Record::default();
    for field in KEPT {
        begun.set(field, record.get(field).map(ToOwned::to_owned));
    }
    let ends = record.get(Field::NewExpires).or(record.get(Field::Expires));
    begun.set(Field::Expires, ends.map(ToOwned::to_owned));
    begun
}
