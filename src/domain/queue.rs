//! The queue: one light row a case, kept as an index of its facts, and the order of urgency.
use std::sync::Arc;

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::ams::Ams;
use super::awaiting::Awaiting;
use super::calendar::Calendar;
use super::case::{Case, Status};
use super::fact::{CaseId, Number};
use super::figures::Reading;
use super::instant::{Instant, Span};
use super::query::Order;
use super::record::{self, Field};
use super::timing::{self, Phase, Standing};

/// What drives the step clock of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// The open segment began here.
    Running {
        since: Instant,
    },
    Paused {
        since: Instant,
    },
    /// Claim mode: nobody has started the step.
    Waiting {
        since: Instant,
    },
    Closed {
        at: Instant,
    },
}

impl Pace {
    /// Running, waiting, paused, closed: the queue's order of groups.
    pub const fn group(self) -> u8 {
        match self {
            Pace::Running { .. } => 0,
            Pace::Waiting { .. } => 1,
            Pace::Paused { .. } => 2,
            Pace::Closed { .. } => 3,
        }
    }
}

/// A part of what a case is narrowed by, folded; the first four are lines of [`Row::search`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Name = 1,
    Agency = 2,
    /// Without blanks.
    Letter = 3,
    Officer = 4,
    /// The id of the SOP.
    Sop,
    /// The classification in the archive.
    Filed,
}

impl Part {
    /// Whether free words are looked for in it too.
    pub const fn is_searched(self) -> bool {
        !matches!(self, Part::Sop | Part::Filed)
    }
}

/// A case as the queue shows it. No standing: that depends on the time of looking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub id: CaseId,
    pub number: Number,
    pub version: u32,
    pub status: Status,
    /// How it ended, also where it is archived.
    pub outcome: Option<Status>,
    pub name: String,
    pub agency: String,
    pub letter_no: String,
    pub officer: Option<String>,
    /// The SOP revision that names the step; rows share it.
    pub sop_revision: Arc<str>,
    pub step: Option<u16>,
    pub attempt: Option<u16>,
    pub pace: Pace,
    /// Working seconds of the open attempt's ended segments.
    pub before_s: i64,
    pub target_s: Option<i64>,
    pub due_at: Option<Instant>,
    pub near_at: Option<Instant>,
    pub overrun_from: Option<Instant>,
    pub registered_at: Instant,
    /// The day on which the old certificate ends.
    pub expires: Option<NaiveDate>,
    /// What AMS said last.
    pub ams: Option<Ams>,
    /// Submitted, and the new certificate is not known.
    pub awaiting: Option<Awaiting>,
    /// The class of the letter.
    pub class: Option<String>,
    /// The id of the SOP, folded; rows share it.
    pub sop: Arc<str>,
    /// The classification under which it is archived, folded; empty = none.
    pub filed: String,
    /// What the case is found by, folded, one line each: number, name, agency, letter number
    /// without blanks, officer, letter number, NIK, NIP.
    pub search: String,
}

/// A row's clock at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowClock {
    pub elapsed_s: i64,
    pub remaining_s: Option<i64>,
    pub standing: Standing,
    pub phase: Phase,
}

impl Row {
    /// The row of `case`; `reading.now` does not matter.
    pub fn of(case: &Case, reading: Reading<'_>) -> Self {
        let course = &case.course;
        let registered_at = course.registered_at.unwrap_or(reading.now);
        let open = course.open();
        let segments: &[Span] = open.map_or(&[], |a| &a.segments);
        let target_s = open.and_then(|a| a.target_s);
        let deadlines = timing::deadlines(reading.calendar, segments, target_s, reading.near_pct);
        let ended = segments.iter().filter_map(|s| s.to.map(|to| (s.from, to)));
        Self {
            id: case.id,
            number: case.number.clone(),
            version: case.version(),
            status: case.status(),
            outcome: case.ended(),
            name: case.record.text(Field::Name).to_owned(),
            agency: case.record.text(Field::Agency).to_owned(),
            letter_no: case.record.text(Field::LetterNo).to_owned(),
            officer: case.officer.clone(),
            sop_revision: case.sop_revision.as_str().into(),
            step: course.step(),
            attempt: open.map(|a| a.no),
            pace: pace(case, registered_at),
            before_s: ended.map(|(a, b)| reading.calendar.work_s(a, b)).sum(),
            target_s,
            due_at: deadlines.due_at,
            near_at: deadlines.near_at,
            overrun_from: deadlines.overrun_from,
            registered_at,
            expires: case.record.get(Field::Expires).and_then(record::date),
            ams: case.ams(),
            awaiting: case.awaiting(),
            class: case.record.get(Field::Class).map(ToOwned::to_owned),
            sop: folded(&case.sop).into(),
            filed: folded(case.filed.as_deref().unwrap_or_default()),
            search: search(case),
        }
    }

    /// Keeps what it says alike with another row once for both.
    pub fn share(&mut self, other: &Self) {
        for (own, theirs) in
            [(&mut self.sop_revision, &other.sop_revision), (&mut self.sop, &other.sop)]
        {
            if own == theirs {
                *own = Arc::clone(theirs);
            }
        }
    }

    /// A part of what the case is found by, folded.
    pub fn part(&self, part: Part) -> &str {
        match part {
            Part::Sop => &self.sop,
            Part::Filed => &self.filed,
            Part::Name | Part::Agency | Part::Letter | Part::Officer => {
                self.search.split('\n').nth(part as usize).unwrap_or_default()
            }
        }
    }

    /// The clock at `now` under the calendar that the row was made under.
    pub fn clock(&self, calendar: &Calendar, near_pct: u8, now: Instant) -> RowClock {
        let (running_s, phase) = match self.pace {
            Pace::Running { since } => {
                let at = now.max(since);
                let open = if calendar.is_open(at) { Phase::Running } else { Phase::OutsideHours };
                (calendar.work_s(since, at), open)
            }
            Pace::Paused { .. } => (0, Phase::Paused),
            Pace::Waiting { .. } => (0, Phase::Waiting),
            Pace::Closed { .. } => (0, Phase::Done),
        };
        let elapsed_s = self.before_s + running_s;
        RowClock {
            elapsed_s,
            remaining_s: self.target_s.map(|t| t - elapsed_s),
            standing: timing::standing(elapsed_s, self.target_s, near_pct),
            phase,
        }
    }

    /// The standing at `now` from the row's own instants, without a walk over the calendar: near
    /// from `near_at` on, breached one second after `overrun_from` (rule 9).
    pub fn standing(&self, now: Instant) -> Standing {
        if self.target_s.is_none() {
            Standing::NoStandard
        } else if self.overrun_from.is_some_and(|from| from < now) {
            Standing::Breached
        } else if self.near_at.is_some_and(|at| at <= now) {
            Standing::Near
        } else {
            Standing::Ok
        }
    }

    /// Whether the step is near or late at `now`.
    pub fn is_alerting(&self, now: Instant) -> bool {
        matches!(self.standing(now), Standing::Near | Standing::Breached)
    }
}

fn pace(case: &Case, registered_at: Instant) -> Pace {
    let course = &case.course;
    if let Some((_, at)) = course.closed {
        return Pace::Closed { at };
    }
    if let Some(wait) = course.wait {
        return Pace::Waiting { since: wait.since };
    }
    let Some(attempt) = course.open() else {
        return Pace::Running { since: registered_at };
    };
    match (attempt.is_paused(), attempt.pauses.last(), attempt.segments.last()) {
        (true, Some(pause), _) => Pace::Paused { since: pause.span.from },
        (_, _, Some(segment)) => Pace::Running { since: segment.from },
        (_, _, None) => Pace::Running { since: attempt.started_at },
    }
}

/// Sorts rows as the counter works them off: the first due, then waiting, then paused.
pub fn sort(rows: &mut [Row]) {
    Order::default().sort(rows);
}

/// The number of a letter as it is known again: blanks and case do not tell two apart.
pub fn letter_key(number: &str) -> String {
    folded(number).replace(' ', "")
}

/// Case and blanks do not tell texts apart.
pub fn folded(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    // What most names are needs no tables.
    if joined.is_ascii() {
        joined.make_ascii_lowercase();
        return joined;
    }
    joined.nfc().collect::<String>().to_lowercase()
}

fn search(case: &Case) -> String {
    let text = |field| folded(case.record.text(field));
    let letter = text(Field::LetterNo);
    let officer = folded(case.officer.as_deref().unwrap_or_default());
    let number = folded(&case.number.to_string());
    let bare = letter.replace(' ', "");
    let (nik, nip) = (text(Field::Nik), text(Field::Nip));
    [number, text(Field::Name), text(Field::Agency), bare, officer, letter, nik, nip].join("\n")
}
