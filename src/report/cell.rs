//! One value of a table, before it is known how it will be written: on a screen, in a spreadsheet.
use chrono::{NaiveDate, Timelike};

use crate::domain::instant::Instant;
use crate::domain::text::SafeText;
use crate::domain::zone::Zone;
use crate::words::Words;

/// A value with its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Never a number or a formula, whatever it looks like.
    Text(SafeText<'static>),
    Count(i64),
    /// A duration.
    Seconds(i64),
    /// So many of so many; nothing of none.
    Rate(i64, i64),
    Day(NaiveDate),
    Moment(Instant),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned().into()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) }
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Cell::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl Cell {
    /// A duration, where there is one.
    pub fn seconds(seconds: Option<i64>) -> Self {
        seconds.map_or(Cell::Empty, Cell::Seconds)
    }

    /// A moment, where there is one.
    pub fn moment(at: Option<Instant>) -> Self {
        at.map_or(Cell::Empty, Cell::Moment)
    }

    /// As people read it on a screen: `1.204`, `4:12`, `86,5%`.
    pub fn shown(&self, words: &Words, zone: Zone) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.to_string(),
            Cell::Count(count) => words.number(*count),
            Cell::Seconds(seconds) => words.duration(*seconds),
            Cell::Rate(part, whole) => words.percent(*part, *whole),
            Cell::Day(day) => words.date(*day),
            Cell::Moment(at) => words.moment(zone, *at),
        }
    }

    /// As a spreadsheet reads it from a text file: plain digits, `h:mm:ss`, `2026-11-23 10:42:07`.
    pub fn plain(&self, words: &Words, zone: Zone) -> String {
        match self {
            Cell::Empty | Cell::Rate(_, 0) => String::new(),
            Cell::Text(text) => text.replace('\n', " "),
            Cell::Count(count) => count.to_string(),
            Cell::Seconds(s) => format!("{}:{:02}:{:02}", s / 3600, s % 3600 / 60, s % 60),
            Cell::Rate(part, whole) => words.percent(*part, *whole),
            Cell::Day(day) => day.to_string(),
            Cell::Moment(at) => {
                let local = zone.local(*at);
                let (h, m, s) = (local.hour(), local.minute(), local.second());
                format!("{} {h:02}:{m:02}:{s:02}", local.date())
            }
        }
    }
}
