//! Figures as each language writes them (rule 21): durations, dates, times, numbers.
use chrono::{Datelike, NaiveDate, Timelike};

use super::{Lang, Words};
use crate::domain::instant::Instant;
use crate::domain::zone::Zone;

const HOUR_S: i64 = 3600;

impl Words {
    /// Time left, floored: `m:ss` under an hour, else `h:mm`; beyond the standard `+m:ss`.
    pub fn remaining(&self, seconds: i64) -> String {
        if seconds < 0 {
            let over = seconds.saturating_neg();
            format!("+{}:{:02}", over / 60, over % 60)
        } else if seconds < HOUR_S {
            format!("{}:{:02}", seconds / 60, seconds % 60)
        } else {
            format!("{}:{:02}", seconds / HOUR_S, seconds % HOUR_S / 60)
        }
    }

    /// Time spent or allowed: `m:ss` under an hour, else `h:mm:ss`.
    pub fn duration(&self, seconds: i64) -> String {
        let s = seconds.max(0);
        if s < HOUR_S {
            format!("{}:{:02}", s / 60, s % 60)
        } else {
            format!("{}:{:02}:{:02}", s / HOUR_S, s % HOUR_S / 60, s % 60)
        }
    }

    /// `23-11-2026`; in English `2026-11-23`.
    pub fn date(&self, d: NaiveDate) -> String {
        let (year, month, day) = (d.year(), d.month(), d.day());
        match self.lang() {
            Lang::Id => format!("{day:02}-{month:02}-{year:04}"),
            Lang::En => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    /// The standards of a step, the shortest first: `20:00`, of several revisions `20:00–30:00`.
    pub fn standards(&self, standards: &[i64]) -> String {
        let ends = match standards {
            [] => return "–".to_owned(),
            [one] => return self.duration(*one),
            [first, .., last] => [*first, *last],
        };
        ends.map(|seconds| self.duration(seconds)).join("–")
    }

    /// The date after its weekday: `Sen 23-11-2026`.
    pub fn date_day(&self, d: NaiveDate) -> String {
        let weekday = self.say(&format!("weekday-short-{}", d.weekday().number_from_monday()));
        format!("{weekday} {}", self.date(d))
    }

    /// `Senin, 23 November 2026`.
    pub fn date_long(&self, d: NaiveDate) -> String {
        let weekday = self.say(&format!("weekday-{}", d.weekday().number_from_monday()));
        let values = [
            ("weekday", weekday.into()),
            ("day", d.day().to_string().into()),
            ("month", self.month_name(d).into()),
            ("year", d.year().to_string().into()),
        ];
        self.with("date-long", &values)
    }

    /// `23 November 2026`, as a letter writes it.
    pub fn date_written(&self, d: NaiveDate) -> String {
        let values = [
            ("day", d.day().to_string().into()),
            ("month", self.month_name(d).into()),
            ("year", d.year().to_string().into()),
        ];
        self.with("print-date", &values)
    }

    /// `November 2026`.
    pub fn month(&self, d: NaiveDate) -> String {
        let values = [("month", self.month_name(d).into()), ("year", d.year().to_string().into())];
        self.with("month-year", &values)
    }

    fn month_name(&self, d: NaiveDate) -> String {
        self.say(&format!("month-{}", d.month()))
    }

    /// `10.42`, floored; in English `10:42`.
    pub fn time(&self, zone: Zone, t: Instant) -> String {
        let local = zone.local(t);
        let mark = self.time_mark();
        format!("{:02}{mark}{:02}", local.hour(), local.minute())
    }

    /// `10.42.07`; in English `10:42:07`.
    pub fn time_exact(&self, zone: Zone, t: Instant) -> String {
        let mark = self.time_mark();
        format!("{}{mark}{:02}", self.time(zone, t), zone.local(t).second())
    }

    /// `23-11-2026 10.42`.
    pub fn moment(&self, zone: Zone, t: Instant) -> String {
        format!("{} {}", self.date(zone.date(t)), self.time(zone, t))
    }

    /// `23-11-2026 10.42.07`, where a minute is not enough to tell two moments apart.
    pub fn moment_exact(&self, zone: Zone, t: Instant) -> String {
        format!("{} {}", self.date(zone.date(t)), self.time_exact(zone, t))
    }

    fn time_mark(&self) -> char {
        match self.lang() {
            Lang::Id => '.',
            Lang::En => ':',
        }
    }

    /// `1.204`; in English `1,204`.
    pub fn number(&self, n: i64) -> String {
        let separator = match self.lang() {
            Lang::Id => '.',
            Lang::En => ',',
        };
        grouped(&n.to_string(), separator)
    }

    /// `part` of `whole` in percent with one decimal, rounded half up once: `86,5%`. Of nothing: `–`.
    pub fn percent(&self, part: i64, whole: i64) -> String {
        if whole <= 0 {
            return "–".to_owned();
        }
        let (part, whole) = (i128::from(part), i128::from(whole));
        let tenths = (part * 2000 + whole).div_euclid(whole * 2);
        let mark = match self.lang() {
            Lang::Id => ',',
            Lang::En => '.',
        };
        format!("{}{mark}{}%", tenths / 10, (tenths % 10).abs())
    }

    /// How far a day lies from today: `7 hari lagi`, `hari ini`, `3 hari yang lalu`.
    pub fn days(&self, ahead: i64) -> String {
        match ahead {
            0 => self.say("days-today"),
            1.. => self.with("days-left", &[("days", ahead.into())]),
            _ => self.with("days-ago", &[("days", ahead.saturating_neg().into())]),
        }
    }
}

/// The digits of `text` in groups of three.
pub(super) fn grouped(text: &str, separator: char) -> String {
    let mut written = String::with_capacity(text.len() + text.len() / 3);
    for (i, c) in text.char_indices() {
        let rest = text.len() - i;
        let after_digit = written.ends_with(|c: char| c.is_ascii_digit());
        if rest.is_multiple_of(3) && after_digit && c.is_ascii_digit() {
            written.push(separator);
        }
        written.push(c);
    }
    written
}
