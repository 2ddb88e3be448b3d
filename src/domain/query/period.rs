//! Days as people ask for them: `2026-11`, `20-11-2026`, `2026-10..2026-11`, `today`, `<30`. Kept as
//! asked, so that a saved view means today every day; read as days when it is asked.
use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::key::slug;
use crate::domain::record;

/// A stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// From the first day of one to the last day of the other; absent = without end.
    Between(Option<Point>, Option<Point>),
    /// So many days from today: ahead for an expiry, back for everything else.
    Days(Compare, u16),
}

/// How a number of days is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    Less,
    AtMost,
    More,
    AtLeast,
}

/// A year, a month, a day, or one that moves with today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    Year(i32),
    /// By its first day.
    Month(NaiveDate),
    Day(NaiveDate),
    Moving(Moving),
}

/// A stretch that moves with today. A week begins on Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moving {
    Today,
    Yesterday,
    Tomorrow,
    ThisWeek,
    LastWeek,
    NextWeek,
    ThisMonth,
    LastMonth,
    NextMonth,
    ThisYear,
    LastYear,
}

/// The moving stretches by their names.
pub const MOVING: [((&str, &str), Moving); 11] = [
    (("today", "hari-ini"), Moving::Today),
    (("yesterday", "kemarin"), Moving::Yesterday),
    (("tomorrow", "besok"), Moving::Tomorrow),
    (("this-week", "minggu-ini"), Moving::ThisWeek),
    (("last-week", "minggu-lalu"), Moving::LastWeek),
    (("next-week", "minggu-depan"), Moving::NextWeek),
    (("this-month", "bulan-ini"), Moving::ThisMonth),
    (("last-month", "bulan-lalu"), Moving::LastMonth),
    (("next-month", "bulan-depan"), Moving::NextMonth),
    (("this-year", "tahun-ini"), Moving::ThisYear),
    (("last-year", "tahun-lalu"), Moving::LastYear),
];

const COMPARES: [(&str, Compare); 4] =
    [("<=", Compare::AtMost), (">=", Compare::AtLeast), ("<", Compare::Less), (">", Compare::More)];

impl Period {
    /// The period of a text; none when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let compared = COMPARES.iter().find_map(|(sign, c)| Some((text.strip_prefix(sign)?, *c)));
        if let Some((days, compare)) = compared {
            return whole(days, 5).and_then(|d| d.parse().ok()).map(|d| Period::Days(compare, d));
        }
        let end = |text: &str| match text {
            "" => Some(None),
            text => Point::parse(text).map(Some),
        };
        let Some((from, to)) = text.split_once("..") else {
            return Point::parse(text).map(|point| Period::Between(Some(point), Some(point)));
        };
        Some(Period::Between(end(from)?, end(to)?)).filter(|p| *p != Period::Between(None, None))
    }

    /// The first and the last day; absent = without end. `ahead` = days are counted from today on,
    /// else back from today.
    pub fn days(self, today: NaiveDate, ahead: bool) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let (compare, count) = match self {
            Period::Between(from, to) => {
                return (from.map(|p| p.days(today).0), to.map(|p| p.days(today).1));
            }
            Period::Days(compare, count) => (compare, u64::from(count)),
        };
        let least = match compare {
            Compare::Less | Compare::AtLeast => count,
            Compare::AtMost | Compare::More => count + 1,
        };
        // The first distance in days that is not "less": the edge of both halves.
        let edge = if ahead { later(today, least) } else { earlier(today, least) };
        match (compare, ahead) {
            (Compare::Less | Compare::AtMost, true) => (None, Some(earlier(edge, 1))),
            (Compare::More | Compare::AtLeast, true) => (Some(edge), None),
            (Compare::Less | Compare::AtMost, false) => (Some(later(edge, 1)), None),
            (Compare::More | Compare::AtLeast, false) => (None, Some(edge)),
        }
    }
}

impl Point {
    fn parse(text: &str) -> Option<Self> {
        let name = slug(text);
        let moving = MOVING.iter().find(|((en, id), _)| name == *en || name == *id);
        if let Some((_, moving)) = moving {
            return Some(Point::Moving(*moving));
        }
        if let Some(day) = record::date(text) {
            return Some(Point::Day(day)).filter(|_| (1..=9999).contains(&day.year()));
        }
        let text = text.replace(['.', '/'], "-");
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] => Some(Point::Year(exact(year, 4)?.parse().ok()?)),
            [year, month] if year.len() == 4 => Self::month(year, month),
            [month, year] => Self::month(year, month),
            _ => None,
        }
    }

    fn month(year: &str, month: &str) -> Option<Self> {
        let (year, month) = (exact(year, 4)?.parse().ok()?, whole(month, 2)?.parse().ok()?);
        NaiveDate::from_ymd_opt(year, month, 1).map(Point::Month)
    }

    /// The first and the last day.
    fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Point::Day(day) => (day, day),
            Point::Month(first) => month(first),
            Point::Year(year) => self::year(year, today),
            Point::Moving(moving) => moving.days(today),
        }
    }
}

impl Moving {
    fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let monday = earlier(today, u64::from(today.weekday().num_days_from_monday()));
        let week = |monday: NaiveDate| (monday, later(monday, 6));
        let first = today.with_day(1).unwrap_or(today);
        let one = |day: NaiveDate| (day, day);
        match self {
            Moving::Today => one(today),
            Moving::Yesterday => one(earlier(today, 1)),
            Moving::Tomorrow => one(later(today, 1)),
            Moving::ThisWeek => week(monday),
            Moving::LastWeek => week(earlier(monday, 7)),
            Moving::NextWeek => week(later(monday, 7)),
            Moving::ThisMonth => month(first),
            Moving::LastMonth => month(first.checked_sub_months(Months::new(1)).unwrap_or(first)),
            Moving::NextMonth => month(first.checked_add_months(Months::new(1)).unwrap_or(first)),
            Moving::ThisYear => year(today.year(), today),
            Moving::LastYear => year(today.year() - 1, today),
        }
    }
}

fn month(first: NaiveDate) -> (NaiveDate, NaiveDate) {
    let next = first.checked_add_months(Months::new(1));
    (first, next.and_then(|n| n.pred_opt()).unwrap_or(NaiveDate::MAX))
}

fn year(year: i32, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    (day(1, 1), day(12, 31))
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// `text` when it is of one to `most` digits.
fn whole(text: &str, most: usize) -> Option<&str> {
    let digits = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then_some(text)
}

fn exact(text: &str, digits: usize) -> Option<&str> {
    whole(text, digits).filter(|t| t.len() == digits && *t != "0000")
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Between(Some(from), Some(to)) if from == to => from.fmt(f),
            Period::Between(from, to) => {
                let end = |p: &Option<Point>| p.map(|p| p.to_string()).unwrap_or_default();
                write!(f, "{}..{}", end(from), end(to))
            }
            Period::Days(compare, days) => {
                let sign = COMPARES.iter().find(|(_, c)| c == compare).map_or("", |(s, _)| s);
                write!(f, "{sign}{days}")
            }
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Point::Year(year) => write!(f, "{year:04}"),
            Point::Month(first) => write!(f, "{}", first.format("%Y-%m")),
            Point::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Point::Moving(moving) => {
                let named = MOVING.iter().find(|(_, m)| m == moving);
                f.write_str(named.map_or("", |((english, _), _)| english))
            }
        }
    }
}
