//! A calendar as a file states it: weekly pattern, seasons, holidays, exceptions.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A half-open local window of a day, `["07:30", "12:00"]`, as a file writes it.
pub type WindowText = (String, String);

/// The windows of the seven weekdays; a day without windows is closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Week {
    #[serde(alias = "1")]
    pub mon: Vec<WindowText>,
    #[serde(alias = "2")]
    pub tue: Vec<WindowText>,
    #[serde(alias = "3")]
    pub wed: Vec<WindowText>,
    #[serde(alias = "4")]
    pub thu: Vec<WindowText>,
    #[serde(alias = "5")]
    pub fri: Vec<WindowText>,
    #[serde(alias = "6")]
    pub sat: Vec<WindowText>,
    #[serde(alias = "7")]
    pub sun: Vec<WindowText>,
}

/// A dated stretch (both days included) with a week of its own, such as Ramadan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Season {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub name: String,
    pub source: String,
    pub week: Week,
}

/// Why a holiday is one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidayKind {
    /// Libur nasional.
    #[default]
    National,
    /// Cuti bersama.
    JointLeave,
}

/// A closed day and the decree that closed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Holiday {
    pub date: NaiveDate,
    pub name: String,
    pub kind: HolidayKind,
    pub source: String,
}

/// A date with windows of its own, above everything else; no windows = closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Exception {
    pub date: NaiveDate,
    pub windows: Vec<WindowText>,
    pub name: String,
    pub source: String,
}

/// A calendar as a file states it. Several files make one calendar: see [`CalendarFile::merge`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CalendarFile {
    pub id: String,
    pub title: String,
    pub source: String,
    /// The years whose holidays are listed; absent = holidays do not matter, so never warn.
    pub holiday_years: Option<Vec<i32>>,
    pub week: Option<Week>,
    pub season: Vec<Season>,
    pub holiday: Vec<Holiday>,
    pub exception: Vec<Exception>,
}

impl CalendarFile {
    /// This file with the rows of `other` added; a week in `other` replaces this one's.
    pub fn merge(mut self, other: Self) -> Self {
        self.week = other.week.or(self.week);
        self.season.extend(other.season);
        self.holiday.extend(other.holiday);
        self.exception.extend(other.exception);
        self.holiday_years = match (self.holiday_years, other.holiday_years) {
            (Some(mut a), Some(b)) => {
                a.extend(b);
                Some(a)
            }
            (a, b) => a.or(b),
        };
        self
    }
}
