//! The figures of a row as the clock has them, under the names of the table.
use serde_json::{Map, Value, json};

use crate::domain::course::{Course, Outcome};
use crate::domain::figures::{Reading, Total};
use crate::domain::timing::{self, Clock, Phase, Standing, Warning};

pub(super) fn step_figures(course: &Course, reading: Reading<'_>) -> Map<String, Value> {
    let clock = match course.attempts.last() {
        Some(attempt) => course.clock(attempt, reading),
        None => waiting(course, reading),
    };
    let verdict = timing::verdict(clock.elapsed_s, clock.target_s)
        .filter(|_| clock.phase == Phase::Done)
        .map(timing::Verdict::code);
    let off_hours = course.attempts.last().is_some_and(|a| a.off_hours(reading.calendar));
    let warnings = clock.warnings.iter().filter(|w| matches!(w, Warning::HolidaysNotLoaded(_)));
    object(json!({
        "elapsed_s": clock.elapsed_s,
        "target_s": clock.target_s,
        "remaining_s": clock.remaining_s,
        "status": verdict.unwrap_or(clock.standing.code()),
        "phase": clock.phase.code(),
        "due_at": clock.due_at.map(|t| t.to_string()),
        "near_at": clock.near_at.map(|t| t.to_string()),
        "overrun_from": clock.overrun_from.map(|t| t.to_string()),
        "skew": clock.skew,
        "off_hours": off_hours,
        "warnings": warnings.map(|w| w.code()).collect::<Vec<_>>(),
    }))
}

/// The clock of a step that nobody has started.
fn waiting(course: &Course, reading: Reading<'_>) -> Clock {
    let (at, skew) = course.evaluated(reading.now);
    let target_s = course.step_target_s(1);
    let since = course.registered_at;
    Clock {
        elapsed_s: 0,
        target_s,
        remaining_s: target_s,
        standing: timing::standing(0, target_s, 100),
        phase: Phase::Waiting,
        due_at: None,
        near_at: None,
        overrun_from: None,
        skew,
        warnings: since
            .map_or_else(Vec::new, |since| timing::unlisted_years(reading.calendar, since, at)),
    }
}

pub(super) fn case_figures(
    course: &Course,
    reading: Reading<'_>,
    target_s: Option<i64>,
) -> Map<String, Value> {
    let total = course.total(reading);
    let (at, skew) = course.evaluated(reading.now);
    let attempts: Vec<Value> = course
        .attempts
        .iter()
        .map(|a| {
            let verdict =
                a.verdict_so_far(reading.calendar, at).map_or("no_standard", |v| v.code());
            json!([a.step, a.no, a.elapsed_s(reading.calendar, at), verdict])
        })
        .collect();
    object(json!({
        "attempts": attempts,
        "net_s": total.net_s,
        "gross_s": total.gross_s,
        "wall_s": total.wall_s,
        "wait_s": total.wait_s,
        "target_s": target_s.unwrap_or(total.target_s),
        "status": case_status(course, &total, target_s, reading.near_pct),
        "outcome": course.closed.map(|(outcome, _)| outcome_word(outcome)),
        "skew": skew,
    }))
}

fn case_status(
    course: &Course,
    total: &Total,
    target_s: Option<i64>,
    near_pct: u8,
) -> &'static str {
    let target = target_s.or(Some(total.target_s)).filter(|t| *t > 0);
    let standing = timing::standing(total.net_s, target, near_pct);
    match course.closed {
        Some((Outcome::Rejected | Outcome::Cancelled, _)) => "excluded",
        Some((Outcome::Done, _)) => {
            timing::verdict(total.net_s, target).map_or(Standing::NoStandard.code(), |v| v.code())
        }
        None => standing.code(),
    }
}

fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "selesai",
        Outcome::Rejected => "ditolak",
        Outcome::Cancelled => "dibatalkan",
    }
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}
