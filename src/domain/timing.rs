//! The clock of one attempt (rules 5-10, 18-20): segments and a target in, figures out. Time is an
//! argument; nothing here is stored.
use super::calendar::Calendar;
use super::instant::{Instant, Span};

/// How an attempt stands against its target (rule 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Ok,
    Near,
    Breached,
    NoStandard,
}

/// What the clock is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Running,
    OutsideHours,
    Paused,
    Waiting,
    Done,
}

/// The frozen judgement of an ended attempt (rule 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    OnTime,
    Late,
}

impl Standing {
    /// The code of `domain.md`: `ok`, `near`, `breached`, `no_standard`.
    pub const fn code(self) -> &'static str {
        match self {
            Standing::Ok => "ok",
            Standing::Near => "near",
            Standing::Breached => "breached",
            Standing::NoStandard => "no_standard",
        }
    }
}

impl Phase {
    /// The code of `domain.md`: `running`, `outside_hours`, `paused`, `waiting`, `done`.
    pub const fn code(self) -> &'static str {
        match self {
            Phase::Running => "running",
            Phase::OutsideHours => "outside_hours",
            Phase::Paused => "paused",
            Phase::Waiting => "waiting",
            Phase::Done => "done",
        }
    }
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 2] = [Verdict::OnTime, Verdict::Late];

    /// The code of `domain.md`: `on_time`, `late`.
    pub const fn code(self) -> &'static str {
        match self {
            Verdict::OnTime => "on_time",
            Verdict::Late => "late",
        }
    }
}

/// Rule 8: `breached` iff elapsed > target; else `near` iff elapsed*100 >= target*pct; else `ok`.
/// Seconds; `target_s` absent = measured, never judged.
pub fn standing(elapsed_s: i64, target_s: Option<i64>, near_pct: u8) -> Standing {
    match target_s {
        None => Standing::NoStandard,
        Some(target) if elapsed_s > target => Standing::Breached,
        Some(target) if elapsed_s * 100 >= target * i64::from(near_pct) => Standing::Near,
        Some(_) => Standing::Ok,
    }
}

/// Rule 8 for an ended attempt: `late` iff elapsed > target. No target = no verdict.
pub fn verdict(elapsed_s: i64, target_s: Option<i64>) -> Option<Verdict> {
    target_s.map(|target| if elapsed_s > target { Verdict::Late } else { Verdict::OnTime })
}

/// Rule 9: seconds at which `near` begins, `ceil(target * pct / 100)`.
pub fn near_after_s(target_s: i64, near_pct: u8) -> i64 {
    (target_s * i64::from(near_pct) + 99).div_euclid(100)
}

/// The working seconds of `segments`, an open one up to `now` (rule 5).
pub fn elapsed_s(calendar: &Calendar, segments: &[Span], now: Instant) -> i64 {
    segments.iter().map(|s| s.until(now)).map(|(a, b)| calendar.work_s(a, b)).sum()
}

/// The instants of rule 9, under the target now in force.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Deadlines {
    /// The first instant with elapsed >= target.
    pub due_at: Option<Instant>,
    /// The same for the near threshold.
    pub near_at: Option<Instant>,
    /// The instant from which time beyond the target accumulates.
    pub overrun_from: Option<Instant>,
}

/// Rule 9. `segments` in order, at most the last one open, which is extended for ever.
pub fn deadlines(
    calendar: &Calendar,
    segments: &[Span],
    target_s: Option<i64>,
    near_pct: u8,
) -> Deadlines {
    let Some(target) = target_s else {
        return Deadlines::default();
    };
    Deadlines {
        due_at: reached(calendar, segments, target),
        near_at: reached(calendar, segments, near_after_s(target, near_pct)),
        overrun_from: exceeded(calendar, segments, target),
    }
}

/// The first instant with elapsed >= `seconds`.
fn reached(calendar: &Calendar, segments: &[Span], seconds: i64) -> Option<Instant> {
    let mut before = 0;
    for segment in segments {
        let wanted = seconds - before;
        let Some(to) = segment.to else {
            return calendar.advance(segment.from, wanted);
        };
        let length = calendar.work_s(segment.from, to);
        if length >= wanted {
            return calendar.advance(segment.from, wanted);
        }
        before += length;
    }
    None
}

/// The last instant with elapsed <= `seconds`, if elapsed ever goes beyond it.
fn exceeded(calendar: &Calendar, segments: &[Span], seconds: i64) -> Option<Instant> {
    let mut before = 0;
    for segment in segments {
        let beyond = |at| calendar.next_open(at);
        let left = seconds - before;
        let Some(to) = segment.to else {
            return calendar.advance(segment.from, left).and_then(beyond);
        };
        let length = calendar.work_s(segment.from, to);
        if length > left {
            return calendar.advance(segment.from, left).and_then(beyond);
        }
        before += length;
    }
    None
}

/// The figures of an attempt at one instant. Seconds and instants; JSON name in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    pub elapsed_s: i64,
    pub target_s: Option<i64>,
    /// target - elapsed; negative once beyond it.
    pub remaining_s: Option<i64>,
    pub standing: Standing,
    pub phase: Phase,
    pub due_at: Option<Instant>,
    pub near_at: Option<Instant>,
    pub overrun_from: Option<Instant>,
    /// The evaluation was asked for before the last live clock fact (rule 15).
    pub skew: bool,
    pub warnings: Vec<Warning>,
}

/// What the reader of a clock should know (rule 19).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// The holiday list of a touched year is not loaded.
    HolidaysNotLoaded(i32),
    /// No due time was found within [`super::working::SEARCH_DAYS`].
    NoDueFound,
}

impl Warning {
    /// `holidays_not_loaded:2027`, `no_due_found`.
    pub fn code(self) -> String {
        match self {
            Warning::HolidaysNotLoaded(year) => format!("holidays_not_loaded:{year}"),
            Warning::NoDueFound => "no_due_found".to_owned(),
        }
    }
}

/// Rule 19: the years from `first` to `last` (office time) whose holidays are not listed.
pub fn unlisted_years(calendar: &Calendar, first: Instant, last: Instant) -> Vec<Warning> {
    let zone = calendar.zone();
    (zone.year(first)..=zone.year(last))
        .filter(|year| !calendar.knows_year(*year))
        .map(Warning::HolidaysNotLoaded)
        .collect()
}
