//! The figures that people read: the clock of an attempt and the totals of a case (rules 8-12).
use super::calendar::Calendar;
use super::course::{Attempt, Course};
use super::instant::Instant;
use super::timing::{self, Clock, Phase, Standing, Warning};

/// Under which calendar, near threshold (percent) and instant figures are read.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    pub calendar: &'a Calendar,
    pub near_pct: u8,
    pub now: Instant,
}

/// The totals of a case (rule 12), in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// Sum of elapsed over all attempts.
    pub net_s: i64,
    /// Working seconds from registration to close or now, pauses included.
    pub gross_s: i64,
    /// Plain seconds from registration to close or now.
    pub wall_s: i64,
    /// Working seconds of ended waits (claim mode).
    pub wait_s: i64,
    pub target_s: i64,
    /// Rule 8 on `net_s`.
    pub standing: Standing,
}

impl Course {
    /// The clock of `attempt`, one of this course's, as read at `reading.now` (rules 9, 15, 19).
    pub fn clock(&self, attempt: &Attempt, reading: Reading<'_>) -> Clock {
        let Reading { calendar, near_pct, now } = reading;
        let (at, skew) = self.evaluated(now);
        let elapsed_s = attempt.elapsed_s(calendar, at);
        let target_s = attempt.judged_target_s();
        let deadlines = timing::deadlines(calendar, &attempt.segments, target_s, near_pct);
        let first = self.registered_at.unwrap_or(attempt.started_at);
        let mut warnings =
            timing::unlisted_years(calendar, first, at.max(deadlines.due_at.unwrap_or(at)));
        let phase = phase(attempt, calendar, at);
        let runs = matches!(phase, Phase::Running | Phase::OutsideHours);
        if runs && target_s.is_some() && deadlines.due_at.is_none() {
            warnings.push(Warning::NoDueFound);
        }
        Clock {
            elapsed_s,
            target_s,
            remaining_s: target_s.map(|target| target - elapsed_s),
            standing: timing::standing(elapsed_s, target_s, near_pct),
            phase,
            due_at: deadlines.due_at,
            near_at: deadlines.near_at,
            overrun_from: deadlines.overrun_from,
            skew,
            warnings,
        }
    }

    /// The totals at `reading.now` (rules 12, 15).
    pub fn total(&self, reading: Reading<'_>) -> Total {
        let Reading { calendar, near_pct, now } = reading;
        let (at, _) = self.evaluated(now);
        let end = self.closed.map_or(at, |(_, closed_at)| closed_at);
        let from = self.registered_at.unwrap_or(end);
        let net_s = self.attempts.iter().map(|a| a.elapsed_s(calendar, at)).sum();
        let target_s = self.target_s();
        Total {
            net_s,
            gross_s: calendar.work_s(from, end),
            wall_s: end.since(from),
            wait_s: timing::elapsed_s(calendar, &self.waits, at),
            target_s,
            standing: timing::standing(net_s, Some(target_s).filter(|t| *t > 0), near_pct),
        }
    }
}

fn phase(attempt: &Attempt, calendar: &Calendar, at: Instant) -> Phase {
    if attempt.end.is_some() {
        Phase::Done
    } else if attempt.is_paused() {
        Phase::Paused
    } else if calendar.is_open(at) {
        Phase::Running
    } else {
        Phase::OutsideHours
    }
}
