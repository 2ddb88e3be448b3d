//! The days that a report is about, and the weeks and months of its trends. No clock: today is an
//! argument.
use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::instant::Instant;
use crate::domain::query::period::Period as Asked;
use crate::domain::zone::{Edge, Zone};

/// Whole days of the office, both included; `first` is never after `last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

/// The stretches that reports are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Month,
    Quarter,
    Year,
}

impl Unit {
    const ALL: [Unit; 3] = [Unit::Month, Unit::Quarter, Unit::Year];

    const fn months(self) -> u32 {
        match self {
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Year => 12,
        }
    }
}

impl Period {
    /// The days from `first` to `last`; none when they end before they begin.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The month of a day.
    pub fn month(day: NaiveDate) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        let next = first.checked_add_months(Months::new(1));
        Self { first, last: next.and_then(|n| n.pred_opt()).unwrap_or(NaiveDate::MAX) }
    }

    /// A stretch as people ask for it: `2026-11`, `11-2026`, `last-month`, `2026`; none when it is
    /// none or has no end.
    pub fn parse(text: &str, today: NaiveDate) -> Option<Self> {
        let (first, last) = Asked::parse(text.trim())?.days(today, false);
        Self::new(first?, last?)
    }

    /// The first day.
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// Whether it is one whole month.
    pub fn is_month(self) -> bool {
        self == Self::month(self.first)
    }

    /// The whole month, quarter or year that it is; none for other days.
    pub fn unit(self) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| self == Self::of(*unit, self.first))
    }

    /// The month, quarter or year of a day.
    pub fn of(unit: Unit, day: NaiveDate) -> Self {
        let month = Self::month(day).first;
        let begins = month.with_month(month.month0() / unit.months() * unit.months() + 1);
        let first = begins.unwrap_or(month);
        let next = first.checked_add_months(Months::new(unit.months()));
        Self { first, last: next.and_then(|n| n.pred_opt()).unwrap_or(NaiveDate::MAX) }
    }

    /// The next longer unit around it; after the year its month of `today`, else its last one.
    pub fn turned(self, today: NaiveDate) -> Self {
        match self.unit() {
            Some(Unit::Month) => Self::of(Unit::Quarter, self.first),
            Some(Unit::Quarter) => Self::of(Unit::Year, self.first),
            Some(Unit::Year) => Self::month(today.clamp(self.first, self.last)),
            None => Self::month(self.first),
        }
    }

    /// As it stands in the names of files: `2026-11`, else its first and last day.
    pub fn named(self) -> String {
        if self.is_month() {
            self.first.format("%Y-%m").to_string()
        } else {
            format!("{}..{}", self.first, self.last)
        }
    }

    /// The unit so many units after it (before it, if negative); of other days the month, counted
    /// from the one in which they begin.
    pub fn moved(self, units: i32) -> Self {
        let unit = self.unit().unwrap_or(Unit::Month);
        let by = Months::new(units.unsigned_abs().saturating_mul(unit.months()));
        let first = Self::of(unit, self.first).first;
        let moved =
            if units < 0 { first.checked_sub_months(by) } else { first.checked_add_months(by) };
        Self::of(unit, moved.unwrap_or(first))
    }

    /// From its first instant to the first one after it.
    pub fn span(self, zone: Zone) -> (Instant, Instant) {
        let begins = |day: NaiveDate| zone.instant(day.into(), Edge::Open);
        let after = self.last.succ_opt().map_or(Instant::from_unix(i64::MAX), begins);
        (begins(self.first), after)
    }

    /// Its newest weeks, Monday to Sunday, at most [`WEEKS_MAX`], cut to its days, oldest first.
    pub fn weeks(self) -> Vec<Self> {
        let mut weeks = Vec::new();
        let mut last = self.last;
        while weeks.len() < WEEKS_MAX && last >= self.first {
            let monday = earlier(last, u64::from(last.weekday().num_days_from_monday()));
            weeks.push(Self { first: monday.max(self.first), last });
            let Some(sunday) = monday.pred_opt() else { break };
            last = sunday;
        }
        weeks.reverse();
        weeks
    }

    /// The [`MONTHS`] months that end with the one of its last day, oldest first.
    pub fn year(self) -> Vec<Self> {
        let end = Self::month(self.last);
        (0..MONTHS).rev().map(|back| end.moved(-back)).collect()
    }
}

/// How many weeks a trend has at most.
pub const WEEKS_MAX: usize = 60;
/// How many months the long trend has.
pub const MONTHS: i32 = 12;

fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn shown(periods: &[Period]) -> Vec<String> {
        periods.iter().map(|p| format!("{}..{}", p.first, p.last)).collect()
    }

    #[test]
    fn weeks_begin_on_monday_and_stay_within_the_month() {
        let weeks = Period::month(day("2026-11-23")).weeks();
        assert_eq!(
            shown(&weeks),
            [
                "2026-11-01..2026-11-01",
                "2026-11-02..2026-11-08",
                "2026-11-09..2026-11-15",
                "2026-11-16..2026-11-22",
                "2026-11-23..2026-11-29",
                "2026-11-30..2026-11-30",
            ]
        );
        let long = Period::new(day("2001-01-01"), day("2026-11-30")).unwrap();
        assert_eq!(long.weeks().len(), WEEKS_MAX);
    }

    #[test]
    fn a_year_ends_with_the_month_of_the_last_day() {
        let year = Period::month(day("2026-02-11")).year();
        assert_eq!(year.len(), 12);
        assert_eq!(shown(&year[..1]), ["2025-03-01..2025-03-31"]);
        assert_eq!(shown(&year[11..]), ["2026-02-01..2026-02-28"]);
        assert_eq!(Period::month(day("2026-01-31")).moved(1), Period::month(day("2026-02-01")));
    }

    #[test]
    fn a_month_turns_into_its_quarter_its_year_and_back() {
        let (today, month) = (day("2026-11-23"), Period::month(day("2026-11-01")));
        let quarter = month.turned(today);
        let year = quarter.turned(today);
        let each = [quarter, year, quarter.moved(-1), quarter.moved(1), year.moved(-1)];
        assert_eq!(
            shown(&each),
            [
                "2026-10-01..2026-12-31",
                "2026-01-01..2026-12-31",
                "2026-07-01..2026-09-30",
                "2027-01-01..2027-03-31",
                "2025-01-01..2025-12-31",
            ]
        );
        assert_eq!(year.turned(today), month);
        assert_eq!(shown(&[year.moved(-1).turned(today)]), ["2025-12-01..2025-12-31"]);
        let week = Period::new(day("2026-11-02"), day("2026-11-08")).unwrap();
        assert_eq!((week.turned(today), week.moved(-1)), (month, month.moved(-1)));
    }

    #[test]
    fn days_are_of_the_office() {
        let zone = Zone::parse("Asia/Makassar").unwrap();
        let (from, to) = Period::month(day("2026-11-30")).span(zone);
        assert_eq!(from.to_string(), "2026-10-31T16:00:00Z");
        assert_eq!(to.to_string(), "2026-11-30T16:00:00Z");
        let today = day("2026-11-23");
        assert_eq!(Period::parse("bulan-lalu", today), Some(Period::month(day("2026-10-01"))));
        assert_eq!(Period::parse("2026-10..", today), None);
    }
}
