//! Sums over working time (rules 2, 4, 19): `W(a,b)`, its inverse, and the walk behind both.
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};

use super::calendar::{Calendar, Window};
use super::instant::Instant;
use super::zone::Edge;

/// How far ahead a date is searched before the answer is "none" (rule 19).
pub const SEARCH_DAYS: i64 = 400;

/// A stretch of working time as instants, `open < close`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    pub open: Instant,
    pub close: Instant,
}

impl Calendar {
    /// `W(a,b)`: seconds of [a,b) inside working time; 0 when b <= a (rule 4).
    pub fn work_s(&self, a: Instant, b: Instant) -> i64 {
        if b <= a {
            return 0;
        }
        self.opens(a, b).map(|o| o.close.min(b).since(o.open.max(a)).max(0)).sum()
    }

    /// The first instant with `W(a, it) = seconds`; `a` itself for 0. None within
    /// [`SEARCH_DAYS`] of `a` = none (rule 19).
    pub fn advance(&self, a: Instant, seconds: i64) -> Option<Instant> {
        if seconds <= 0 {
            return Some(a);
        }
        let mut left = seconds;
        for o in self.opens(a, horizon(a)) {
            let from = o.open.max(a);
            let length = o.close.since(from);
            if length >= left {
                return Some(from.plus(left));
            }
            left -= length;
        }
        None
    }

    /// The first instant at or after `a` that lies inside working time, within the bound of
    /// rule 19.
    pub fn next_open(&self, a: Instant) -> Option<Instant> {
        self.opens(a, horizon(a)).next().map(|o| o.open.max(a))
    }

    /// Whether `at` lies inside a window; a close is outside (half-open).
    pub fn is_open(&self, at: Instant) -> bool {
        self.opens(at, at.plus(1)).next().is_some_and(|o| o.open <= at)
    }

    /// The working time that ends after `a` and begins before `b`, in order, never overlapping.
    pub fn opens(&self, a: Instant, b: Instant) -> impl Iterator<Item = Open> + '_ {
        let first = self.zone().date(a).checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN);
        Opens {
            calendar: self,
            date: Some(first),
            last: self.zone().date(b),
            next: 0,
            reached: None,
        }
        .skip_while(move |o| o.close <= a)
        .take_while(move |o| o.open < b)
    }

    fn span(&self, date: NaiveDate, window: Window) -> Open {
        let reading =
            |second: u32| date.and_time(NaiveTime::MIN) + TimeDelta::seconds(i64::from(second));
        Open {
            open: self.zone().instant(reading(window.open_s), Edge::Open),
            close: self.zone().instant(reading(window.close_s), Edge::Close),
        }
    }
}

fn horizon(a: Instant) -> Instant {
    const DAY_S: i64 = 86_400;
    a.plus(SEARCH_DAYS * DAY_S)
}

/// Walks the calendar day by day. Working time is a union (rule 2), so a window that begins before
/// the last one ended (an ambiguous hour) is cut to what it adds.
struct Opens<'a> {
    calendar: &'a Calendar,
    date: Option<NaiveDate>,
    last: NaiveDate,
    next: usize,
    reached: Option<Instant>,
}

impl Iterator for Opens<'_> {
    type Item = Open;

    fn next(&mut self) -> Option<Open> {
        loop {
            let date = self.date.filter(|date| *date <= self.last)?;
            let Some(window) = self.calendar.day(date).0.get(self.next) else {
                self.date = date.succ_opt();
                self.next = 0;
                continue;
            };
            self.next += 1;
            let whole = self.calendar.span(date, *window);
            let open = self.reached.map_or(whole.open, |reached| whole.open.max(reached));
            if open < whole.close {
                self.reached = Some(whole.close);
                return Some(Open { open, close: whole.close });
            }
        }
    }
}
