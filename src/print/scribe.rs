//! Writes values as a page shows them: dates in full, personal numbers masked, nothing unseen. One
//! for a whole form.
use chrono::{Datelike, NaiveDate};

use super::model::{Choice, Moment, Span, Term};
use crate::domain::instant::Instant;
use crate::domain::record::{CLASSES, Field, Kind, Record, masked};
use crate::domain::text;
use crate::domain::zone::Zone;
use crate::words::Words;

/// The language, the office's zone, and whether personal numbers stand in full.
#[derive(Debug, Clone, Copy)]
pub struct Scribe<'a> {
    pub words: &'a Words,
    pub zone: Zone,
    pub revealed: bool,
}

impl Scribe<'_> {
    /// An outside text, its lines kept, whatever nobody would see on paper replaced.
    pub fn text(&self, outside: &str) -> String {
        outside.lines().map(text::shown).collect::<Vec<_>>().join("\n")
    }

    /// The same; a blank one is absent.
    pub fn some(&self, outside: Option<&str>) -> Option<String> {
        outside.filter(|text| !text.trim().is_empty()).map(|text| self.text(text))
    }

    /// A moment in the office's zone.
    pub fn moment(&self, at: Instant) -> Moment {
        let day = self.zone.date(at);
        Moment {
            at: self.zone.rfc3339(at),
            date: self.words.date_written(day),
            day: self.words.say(&format!("weekday-{}", day.weekday().number_from_monday())),
            time: self.words.time(self.zone, at),
            short: self.words.moment(self.zone, at),
        }
    }

    /// A duration.
    pub fn span(&self, seconds: i64) -> Span {
        Span { seconds, text: self.words.duration(seconds) }
    }

    /// So many minutes of a standard.
    pub fn minutes(&self, seconds: i64) -> String {
        let minutes = [("minutes", (seconds / 60).into())];
        if seconds % 60 == 0 {
            self.words.with("print-minutes", &minutes)
        } else {
            self.words.duration(seconds)
        }
    }

    /// A kept value as the page says it.
    pub fn field(&self, record: &Record, field: Field) -> Option<String> {
        let kept = record.get(field)?;
        let shown = if self.revealed { kept.to_owned() } else { masked(field, kept) };
        let written = match field.kind() {
            Kind::Date => shown.parse().ok().map(|day: NaiveDate| self.words.date_written(day)),
            Kind::Line
            | Kind::Text
            | Kind::Digits(_)
            | Kind::Email
            | Kind::Phone
            | Kind::Instant
            | Kind::Flag
            | Kind::Choice(_) => None,
        };
        let written = written.unwrap_or_else(|| self.words.value(field, &shown, self.zone));
        self.some(Some(&written))
    }

    /// The classes of a letter, `own` chosen; where none is said, none is.
    pub fn classes(&self, own: Option<&str>) -> Vec<Choice> {
        let one = |code: &str| Choice {
            code: code.to_owned(),
            text: self.words.coded("class", code),
            chosen: own == Some(code),
        };
        CLASSES.into_iter().map(one).collect()
    }
}

/// A code and its word.
pub(super) fn term(code: &str, text: String) -> Term {
    Term { code: code.to_owned(), text }
}
