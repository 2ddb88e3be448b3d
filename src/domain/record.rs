//! The data of a case: a closed list of fields, each with its kind and its check. One row a field.
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::contact;
use super::instant::Instant;
use super::refusal::{Invalid, Refusal};
use super::spelled::spelled;
use super::text;
use super::text::script::{Stray, stray};

/// What a field holds, and so how it is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Line,
    Text,
    /// Exactly so many digits; blanks, dots and dashes between them are dropped.
    Digits(usize),
    /// How somebody is reached.
    Email,
    Phone,
    Date,
    /// RFC 3339, kept in UTC.
    Instant,
    /// `true`.
    Flag,
    Choice(&'static [&'static str]),
}

/// The classes of a letter (sifat surat).
pub const CLASSES: [&str; 4] = ["biasa", "segera", "sangat_segera", "rahasia"];

macro_rules! fields {
    ($($variant:ident $key:literal $kind:expr;)*) => {
        /// A field of a case. Its key is stable in SOP files, on the command line and in JSON.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Field { $(#[serde(rename = $key)] $variant,)* }

        impl Field {
            /// Every field, in the order in which people are asked for it.
            pub const ALL: &'static [Field] = &[$(Field::$variant,)*];

            /// The stable key.
            pub const fn key(self) -> &'static str {
                match self { $(Field::$variant => $key,)* }
            }

            /// What it holds.
            pub const fn kind(self) -> Kind {
                match self { $(Field::$variant => $kind,)* }
            }
        }
    };
}

fields! {
    LetterNo "letter_no" Kind::Line;
    LetterDate "letter_date" Kind::Date;
    Agency "agency" Kind::Line;
    Name "name" Kind::Line;
    Nip "nip" Kind::Digits(18);
    NipReason "nip_reason" Kind::Line;
    Nik "nik" Kind::Digits(16);
    NikReason "nik_reason" Kind::Line;
    Position "position" Kind::Line;
    Email "email" Kind::Email;
    Phone "phone" Kind::Phone;
    Expires "expires" Kind::Date;
    Class "class" Kind::Choice(&CLASSES);
    Agenda "agenda" Kind::Line;
    Subject "subject" Kind::Text;
    SubmittedAt "submitted_at" Kind::Instant;
    NewExpires "new_expires" Kind::Date;
    AwaitingBsre "awaiting_bsre" Kind::Flag;
    Serial "serial" Kind::Line;
}

/// Registration cannot do without these.
pub const REQUIRED: [Field; 4] = [Field::LetterNo, Field::LetterDate, Field::Agency, Field::Name];

impl Field {
    /// The field of a key; dashes and underscores alike.
    pub fn parse(key: &str) -> Option<Self> {
        let key = key.replace('-', "_");
        Field::ALL.iter().copied().find(|f| f.key() == key)
    }

    /// The value as it is kept.
    ///
    /// # Errors
    /// What the field's kind does not accept.
    pub fn read(self, value: &str) -> Result<String, Refusal> {
        self.check(value).map_err(|why| Refusal::FieldInvalid { field: self, why })
    }

    fn check(self, value: &str) -> Result<String, Invalid> {
        match self.kind() {
            Kind::Line => text::read_line(value),
            Kind::Text => text::read(value, text::TEXT_CHARS_MAX),
            Kind::Digits(count) => digits(value, count),
            Kind::Email => contact::email(value),
            Kind::Phone => contact::phone(value),
            Kind::Date => meant(value).map(|date| date.to_string()),
            Kind::Instant => {
                Instant::parse_rfc3339(value.trim()).map(|t| t.to_string()).ok_or(Invalid::Instant)
            }
            Kind::Flag => flag(value),
            Kind::Choice(known) => choice(value, known),
        }
    }
}

/// A date as people write it: `2026-11-20` or `20-11-2026`, with dashes, dots or slashes, or
/// `20 November 2026`.
pub fn date(text: &str) -> Option<NaiveDate> {
    in_digits(text).or_else(|| spelled(text))
}

fn in_digits(text: &str) -> Option<NaiveDate> {
    let text = text.trim().replace(['.', '/'], "-");
    let digits_first = |n: usize| text.find('-') == Some(n);
    if digits_first(4) {
        NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()
    } else if text.rsplit('-').next().is_some_and(|year| year.len() == 4) {
        NaiveDate::parse_from_str(&text, "%d-%m-%Y").ok()
    } else {
        None
    }
}

/// The years that somebody means: no letter of the Republic is older, and no certificate ends later.
const YEARS: RangeInclusive<i32> = 1_945..=2_099;

/// A date of a year that somebody means, and not of one in which a digit is missing or too many.
fn meant(text: &str) -> Result<NaiveDate, Invalid> {
    let date = date(text).ok_or(Invalid::Date)?;
    let (first, last) = (*YEARS.start(), *YEARS.end());
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(Invalid::Year { first, last }) }
}

/// What stands in a number for each digit that is hidden.
pub const HIDDEN: char = '•';

/// A kept value without what identifies a person: `7602••••••••0001` for NIK and NIP; every other
/// field as it is.
pub fn masked(field: Field, kept: &str) -> String {
    /// How many digits stay at each end.
    const OPEN: usize = 4;
    if !matches!(field.kind(), Kind::Digits(_)) {
        return kept.to_owned();
    }
    let length = kept.chars().count();
    let hides = |i: usize| length <= 2 * OPEN || (OPEN..length - OPEN).contains(&i);
    kept.chars().enumerate().map(|(i, c)| if hides(i) { HIDDEN } else { c }).collect()
}

/// The digits of a number however typed: blanks, dots and dashes dropped.
pub fn bare_digits(value: &str) -> String {
    value.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}')).collect()
}

fn digits(value: &str, count: usize) -> Result<String, Invalid> {
    if is_rounded(value) {
        return Err(Invalid::Rounded);
    }
    let bare = bare_digits(value);
    let whole = bare.len() == count && bare.bytes().all(|b| b.is_ascii_digit());
    if whole { Ok(bare) } else { Err(Invalid::Digits { count }) }
}

/// Whether a spreadsheet wrote the number as a power of ten: its last digits are lost.
pub fn is_rounded(value: &str) -> bool {
    let upper = value.trim().to_uppercase();
    let Some((mantissa, exponent)) = upper.split_once('E') else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits(exponent.trim_start_matches('+')) && digits(&mantissa.replace([',', '.'], ""))
}

fn flag(value: &str) -> Result<String, Invalid> {
    match value.trim().to_lowercase().as_str() {
        "true" | "ya" | "yes" | "1" => Ok("true".to_owned()),
        _ => Err(Invalid::Choice { known: vec!["true".to_owned()] }),
    }
}

fn choice(value: &str, known: &[&str]) -> Result<String, Invalid> {
    let wanted = value.trim().to_lowercase().replace([' ', '-'], "_");
    let found = known.iter().find(|k| **k == wanted).map(ToString::to_string);
    found.ok_or_else(|| Invalid::Choice { known: known.iter().map(ToString::to_string).collect() })
}

/// The values of a case by field, as kept; an absent field has no value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Record(BTreeMap<Field, String>);

impl Record {
    /// The value, if any.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.0.get(&field).map(String::as_str)
    }

    /// The value, or nothing to show.
    pub fn text(&self, field: Field) -> &str {
        self.get(field).unwrap_or_default()
    }

    /// Sets a kept value; absent or empty clears it.
    pub fn set(&mut self, field: Field, value: Option<String>) {
        match value.filter(|v| !v.is_empty()) {
            Some(value) => self.0.insert(field, value),
            None => self.0.remove(&field),
        };
    }

    /// The values in order of their fields.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &str)> {
        self.0.iter().map(|(f, v)| (*f, v.as_str()))
    }

    /// The fields of which it says something else than `other`; where it says nothing it does not.
    pub fn differing(&self, other: &Self) -> Vec<Field> {
        self.iter().filter(|(f, said)| other.get(*f) != Some(*said)).map(|(f, _)| f).collect()
    }

    /// The date of the letter, where it lies after the day on which it was received.
    pub fn dated_after(&self, received: NaiveDate) -> Option<NaiveDate> {
        date(self.text(Field::LetterDate)).filter(|letter| *letter > received)
    }

    /// The first value in which a letter only looks like another.
    pub fn stray(&self) -> Option<(Field, Stray)> {
        let spoken = |field: &Field| {
            matches!(field.kind(), Kind::Line | Kind::Text | Kind::Email | Kind::Phone)
        };
        let values = self.0.iter().filter(|(field, _)| spoken(field));
        values.into_iter().find_map(|(field, value)| Some((*field, stray(value)?)))
    }

    /// Reads typed values; an empty one is absent.
    ///
    /// # Errors
    /// The first value that its field does not accept.
    pub fn read<'a>(typed: impl IntoIterator<Item = (Field, &'a str)>) -> Result<Self, Refusal> {
        let mut record = Self::default();
        for (field, value) in typed {
            if !value.trim().is_empty() {
                record.set(field, Some(field.read(value)?));
            }
        }
        Ok(record)
    }
}
