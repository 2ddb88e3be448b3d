//! Which alerts have rung at one terminal: each ring once, in order, however the ticks fall.
use std::collections::BTreeMap;

use super::ring::Bell;
use super::{Alert, Book, Crossing, Rules};
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::queue::Row;

/// Why an alert rings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// It was crossed while nobody was there.
    Missed,
    Crossed,
    /// It is still so: repeated, or put off until now.
    Again,
}

impl Occasion {
    /// The stable code: `missed`, `crossed`, `again`.
    pub const fn code(self) -> &'static str {
        match self {
            Occasion::Missed => "missed",
            Occasion::Crossed => "crossed",
            Occasion::Again => "again",
        }
    }
}

/// An alert that rings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    pub alert: Alert,
    /// When it should be heard.
    pub at: Instant,
    pub occasion: Occasion,
}

/// What a terminal has heard.
#[derive(Debug, Clone, Default)]
pub struct Lookout {
    heard: BTreeMap<(CaseId, Crossing), Instant>,
    /// The first look: what it finds was missed, and what was told before it is not told again.
    began: Option<Instant>,
    /// Nothing rings before, unless a case or an answer changes.
    due: Option<Instant>,
}

impl Lookout {
    /// Whether a look can find something at `now`, while neither cases nor answers have changed.
    pub fn is_due(&self, now: Instant) -> bool {
        self.began.is_none() || self.due.is_some_and(|due| due <= now)
    }

    /// When the next look is due, while neither cases nor answers change.
    pub const fn due(&self) -> Option<Instant> {
        self.due
    }

    /// What rings at `now`, in the order in which it should be heard. `rows` are the open cases.
    pub fn look(&mut self, rows: &[Row], book: &Book, rules: Rules<'_>, now: Instant) -> Vec<Ring> {
        let first = self.began.is_none();
        self.began.get_or_insert(now);
        let mut rings = Vec::new();
        self.due = None;
        for row in rows {
            for crossing in row.crossings() {
                let answer = book.answer(row.id, crossing);
                let bell = Bell::new(rules, row, crossing, &answer).under(book.mute.as_ref());
                let next = bell.next(now);
                self.due = [self.due, next].into_iter().flatten().min();
                if let Some(at) = bell.last(now)
                    && let Some(occasion) = self.hear(row.id, crossing, at, book)
                {
                    let alert = Alert { case: row.id, number: row.number.clone(), crossing };
                    let occasion = if first { Occasion::Missed } else { occasion };
                    rings.push(Ring { alert, at, occasion });
                }
            }
        }
        rings.sort_by_key(|ring| (ring.at, ring.alert.crossing.crossed_at));
        rings
    }

    /// Notes a ring; none where it was heard here, or told elsewhere before this terminal was there.
    fn hear(
        &mut self,
        case: CaseId,
        crossing: Crossing,
        at: Instant,
        book: &Book,
    ) -> Option<Occasion> {
        let key = (case, crossing);
        let elsewhere = book.told.get(&key).filter(|told| self.began.is_none_or(|b| told.at < b));
        let before = self.heard.get(&key).copied().max(elsewhere.map(|told| told.ring));
        if before.is_some_and(|before| at <= before) {
            return None;
        }
        self.heard.insert(key, at);
        Some(if before.is_some() { Occasion::Again } else { Occasion::Crossed })
    }
}
