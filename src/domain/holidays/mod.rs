//! Lists of holidays: what a decree's table or calendar file says, row by row, and what of it is new
//! to a calendar. Pure; a row that is not understood refuses the whole list.
mod ics;
mod moved;
mod table;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, CalendarFile, Holiday, HolidayKind};
use super::refusal::Invalid;

pub use ics::{ics, is_ics};
pub use moved::{Moved, Shift, moved};
pub use table::table;

/// A day off and the line that says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub line: u64,
    pub holiday: Holiday,
}

/// A row that is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    pub line: u64,
    pub why: Why,
    /// As the file writes it.
    pub value: String,
}

/// Why a row is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No date, or none that there is.
    Date,
    /// A day off without a name.
    Name,
    /// Its name or its decree holds a character that nobody sees.
    Unseen,
    /// Its name or its decree is longer than any.
    Long,
    /// Neither national nor joint leave.
    Kind,
    /// Nobody says which decree it comes from.
    Source,
    /// The day stands in the list before.
    Twice,
    /// A rule that repeats a day: holidays here are decreed year by year.
    Repeats,
    /// An event of some hours.
    Timed,
    /// Longer than a month, or it ends before it begins.
    Span,
    /// An event that is not ended, or a line that is none.
    Form,
    /// More days than any decree has.
    Many,
}

impl Why {
    /// The stable code: `holiday-why-<code>` in the words.
    pub const fn code(self) -> &'static str {
        match self {
            Why::Date => "date",
            Why::Name => "name",
            Why::Unseen => "unseen",
            Why::Long => "long",
            Why::Kind => "kind",
            Why::Source => "source",
            Why::Twice => "twice",
            Why::Repeats => "repeats",
            Why::Timed => "timed",
            Why::Span => "span",
            Why::Form => "form",
            Why::Many => "many",
        }
    }
}

/// The most days of a list.
pub const DAYS_MAX: usize = 1_000;

/// A year counts as listed with so many days of it: fewer are a late decree, not the year's list.
const YEAR_DAYS_MIN: usize = 8;

/// What a list adds to a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// The new days and the years that are listed with them.
    pub file: CalendarFile,
    /// Days that the calendar has already.
    pub known: usize,
    /// Years of which it has too few days to count as listed.
    pub partly: Vec<i32>,
}

/// What of `told` is new to `calendar`, as a file called `id`.
pub fn addition(calendar: &Calendar, told: &[Told], id: &str, title: &str) -> Addition {
    let known: BTreeSet<NaiveDate> = calendar.file().holiday.iter().map(|h| h.date).collect();
    let listed: Vec<&Holiday> = told.iter().map(|t| &t.holiday).collect();
    let new: Vec<Holiday> =
        listed.iter().filter(|h| !known.contains(&h.date)).map(|h| (*h).clone()).collect();
    let years: BTreeSet<i32> = listed.iter().map(|h| h.date.year()).collect();
    let unlisted = years.into_iter().filter(|year| !calendar.knows_year(*year));
    let days = |year: i32| listed.iter().filter(|h| h.date.year() == year).count();
    let (whole, partly) = unlisted.partition(|year| days(*year) >= YEAR_DAYS_MIN);
    let mut sources: Vec<&str> = new.iter().map(|h| h.source.as_str()).collect();
    sources.dedup();
    let file = CalendarFile {
        id: id.to_owned(),
        title: title.to_owned(),
        source: sources.first().map_or_else(String::new, ToString::to_string),
        holiday_years: calendar.file().holiday_years.as_ref().map(|_| whole),
        holiday: new.clone(),
        ..CalendarFile::default()
    };
    Addition { file, known: told.len() - new.len(), partly }
}

impl Addition {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        let years = self.file.holiday_years.as_ref();
        self.file.holiday.is_empty() && years.is_none_or(Vec::is_empty)
    }
}

/// A list that was taken, as the office's record keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// The calendar's revision with it.
    pub revision: String,
    /// The name of the calendar file that holds it.
    pub file: String,
    /// The decree, as the list names it first.
    pub source: String,
    pub days: Vec<NaiveDate>,
    /// What became of the open cases.
    pub moved: Vec<Shift>,
}

/// The kind that a text names; none = neither.
fn kind(text: &str) -> Option<HolidayKind> {
    let text = text.trim().to_lowercase();
    if text.contains("cuti bersama") || text.contains("joint") || text == "cuti" {
        Some(HolidayKind::JointLeave)
    } else if text.contains("nasional") || text.contains("national") || text == "libur" {
        Some(HolidayKind::National)
    } else {
        None
    }
}

/// Collects rows under the rules that hold for all lists.
struct Rows<'a> {
    /// Where a row does not say its decree.
    source: Option<&'a str>,
    told: Vec<Told>,
    wrong: Vec<Misread>,
}

impl<'a> Rows<'a> {
    const fn new(source: Option<&'a str>) -> Self {
        Self { source, told: Vec::new(), wrong: Vec::new() }
    }

    fn misread(&mut self, line: u64, why: Why, value: &str) {
        self.wrong.push(Misread { line, why, value: value.trim().to_owned() });
    }

    /// A day off; its own source goes before the list's.
    fn add(&mut self, line: u64, date: NaiveDate, name: &str, said: (HolidayKind, Option<&str>)) {
        let said_name = name;
        let name = super::text::read_line(name);
        let source = said.1.filter(|s| !s.trim().is_empty()).or(self.source);
        let source = source.map(|source| (source, super::text::read_line(source)));
        match (name, source) {
            (Err(why), _) => self.unfit(line, (&why, Why::Name), said_name),
            (_, None) => self.misread(line, Why::Source, ""),
            (_, Some((said, Err(why)))) => self.unfit(line, (&why, Why::Source), said),
            _ if self.told.iter().any(|t| t.holiday.date == date) => {
                self.misread(line, Why::Twice, &date.to_string());
            }
            _ if self.told.len() >= DAYS_MAX => self.misread(line, Why::Many, ""),
            (Ok(name), Some((_, Ok(source)))) => {
                let holiday = Holiday { date, name, kind: said.0, source };
                self.told.push(Told { line, holiday });
            }
        }
    }

    /// A text that is there and cannot be taken; a blank one is `absent`.
    fn unfit(&mut self, line: u64, (why, absent): (&Invalid, Why), said: &str) {
        const CHARS_MAX: usize = 40;
        match why {
            Invalid::Blank => self.misread(line, absent, ""),
            Invalid::TooLong { .. } => {
                let cut: String = said.chars().take(CHARS_MAX).chain(['…']).collect();
                self.misread(line, Why::Long, &cut);
            }
            Invalid::Unseen { .. }
            | Invalid::Marks { .. }
            | Invalid::Digits { .. }
            | Invalid::Rounded
            | Invalid::Email
            | Invalid::Phone
            | Invalid::Date
            | Invalid::Year { .. }
            | Invalid::Instant
            | Invalid::Choice { .. } => self.misread(line, Why::Unseen, said),
        }
    }

    fn end(mut self) -> Result<Vec<Told>, Vec<Misread>> {
        if !self.wrong.is_empty() {
            return Err(self.wrong);
        }
        self.told.sort_by_key(|t| t.holiday.date);
        Ok(self.told)
    }
}
