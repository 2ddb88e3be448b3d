//! Worked-example tables: histories with the figures that an authority expects of them, evaluated
//! with the product's own clock (`loket clock check`). A table describes its fields in its `meta`.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::calendar::{Calendar, CalendarFile, Exception, Holiday, HolidayKind, Season, Week};
use super::course::{Course, Mode, Move, Outcome, Turn};
use super::figures::{Reading, Total};
use super::instant::Instant;
use super::timing::{self, Clock, Phase, Standing, Warning};
use super::zone::Zone;

/// A table, read and with its calendars compiled.
#[derive(Debug)]
pub struct Table {
    calendars: BTreeMap<String, Calendar>,
    rows: Vec<Value>,
}

/// Why a table cannot be evaluated at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableError {
    /// Not JSON, or not of the table's form; line and column count from 1.
    Form { line: usize, column: usize, detail: String },
    /// `meta.tz` does not begin with an offset.
    Zone(String),
    /// A calendar breaks rule 2; where, as a path below its name.
    Calendar { name: String, path: String },
}

/// One row's outcome; no differences = passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub id: String,
    pub differences: Vec<Difference>,
}

/// One figure that differs, both as JSON text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub field: String,
    pub expected: String,
    pub got: String,
}

#[derive(Deserialize)]
struct TableForm {
    meta: MetaForm,
    calendars: BTreeMap<String, CalendarForm>,
    cases: Vec<Value>,
}

#[derive(Deserialize)]
struct MetaForm {
    tz: String,
}

#[derive(Deserialize)]
struct CalendarForm {
    #[serde(default)]
    week: Week,
    #[serde(default)]
    seasons: Vec<SeasonForm>,
    #[serde(default)]
    holidays: BTreeMap<NaiveDate, String>,
    #[serde(default)]
    exceptions: BTreeMap<NaiveDate, Vec<(String, String)>>,
    #[serde(default)]
    holiday_years: Option<Vec<i32>>,
}

#[derive(Deserialize)]
struct SeasonForm {
    from: NaiveDate,
    to: NaiveDate,
    week: Week,
}

#[derive(Deserialize)]
struct RowForm {
    level: Level,
    calendar: String,
    #[serde(default)]
    target_s: Option<i64>,
    #[serde(default = "near_pct")]
    near_pct: u8,
    #[serde(default)]
    step_targets_s: BTreeMap<u16, Option<i64>>,
    #[serde(default)]
    mode: Mode,
    events: Vec<EventForm>,
    now: String,
    expect: Map<String, Value>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Level {
    Step,
    Case,
}

#[derive(Deserialize)]
struct EventForm {
    #[serde(default)]
    id: String,
    at: String,
    r#type: EventType,
    #[serde(default)]
    of: Option<String>,
    #[serde(default)]
    to: Option<u16>,
    #[serde(default)]
    target_s: Option<i64>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum EventType {
    Register,
    Start,
    Done,
    Pause,
    Resume,
    Return,
    Reopen,
    Reject,
    Cancel,
    Retarget,
    Undo,
}

fn near_pct() -> u8 {
    80
}

impl Table {
    /// Reads a table and compiles its calendars.
    ///
    /// # Errors
    /// When the text is not a table, its zone is unknown, or a calendar breaks rule 2.
    pub fn parse(text: &str) -> Result<Self, TableError> {
        let form: TableForm = serde_json::from_str(text).map_err(|error| TableError::Form {
            line: error.line(),
            column: error.column(),
            detail: error.to_string(),
        })?;
        let tz = form.meta.tz.split_whitespace().next().unwrap_or_default();
        let zone = Zone::parse(tz).ok_or_else(|| TableError::Zone(form.meta.tz.clone()))?;
        let mut calendars = BTreeMap::new();
        for (name, calendar) in form.calendars {
            let compiled = Calendar::new(calendar.into_file(), zone).map_err(|faults| {
                let path = faults.first().map(|f| f.path.join(".")).unwrap_or_default();
                TableError::Calendar { name: name.clone(), path }
            })?;
            calendars.insert(name, compiled);
        }
        Ok(Self { calendars, rows: form.cases })
    }

    /// Evaluates every row, in order.
    pub fn check(&self) -> Vec<Checked> {
        self.rows.iter().enumerate().map(|(i, row)| self.check_row(i, row)).collect()
    }

    fn check_row(&self, index: usize, row: &Value) -> Checked {
        let named = row.get("id").and_then(Value::as_str).map(ToOwned::to_owned);
        let id = named.unwrap_or_else(|| format!("cases[{index}]"));
        let differences = self.evaluate(row).unwrap_or_else(|problem| {
            vec![Difference { field: "row".into(), expected: "evaluable".into(), got: problem }]
        });
        Checked { id, differences }
    }

    fn evaluate(&self, row: &Value) -> Result<Vec<Difference>, String> {
        let row = RowForm::deserialize(row).map_err(|e| e.to_string())?;
        let calendar = self
            .calendars
            .get(&row.calendar)
            .ok_or_else(|| format!("unknown calendar {}", row.calendar))?;
        let now = instant(&row.now)?;
        let reading = Reading { calendar, near_pct: row.near_pct, now };
        let course = row.course()?;
        let got = match row.level {
            Level::Step => step_figures(&course, reading, row.target_s),
            Level::Case => case_figures(&course, reading, row.target_s),
        };
        Ok(compare(&row.expect, &got))
    }
}

impl CalendarForm {
    fn into_file(self) -> CalendarFile {
        let season = |s: SeasonForm| Season {
            from: s.from,
            to: s.to,
            name: String::new(),
            source: String::new(),
            week: s.week,
        };
        let holiday = |(date, name)| Holiday {
            date,
            name,
            kind: HolidayKind::National,
            source: String::new(),
        };
        let exception = |(date, windows)| Exception {
            date,
            windows,
            name: String::new(),
            source: String::new(),
        };
        CalendarFile {
            id: "table".into(),
            title: String::new(),
            source: String::new(),
            holiday_years: self.holiday_years,
            week: Some(self.week),
            season: self.seasons.into_iter().map(season).collect(),
            holiday: self.holidays.into_iter().map(holiday).collect(),
            exception: self.exceptions.into_iter().map(exception).collect(),
        }
    }
}

impl RowForm {
    /// The row's history on the product's own state machine. A step is a course of one step that
    /// somebody starts.
    fn course(&self) -> Result<Course, String> {
        let targets = match self.level {
            Level::Step => vec![self.target_s],
            Level::Case => self.step_targets_s.values().copied().collect(),
        };
        let retargets = self.events.iter().filter(|e| e.r#type == EventType::Retarget);
        let zero = |target: &Option<i64>| target.is_some_and(|t| t <= 0);
        if targets.iter().any(zero) || retargets.map(|e| e.target_s).any(|t| zero(&t)) {
            return Err("a target is not above zero".into());
        }
        let undone: BTreeSet<&str> = self
            .events
            .iter()
            .filter(|e| e.r#type == EventType::Undo)
            .filter_map(|e| e.of.as_deref())
            .collect();
        let mut turns = Vec::with_capacity(self.events.len() + 1);
        for (i, event) in self.events.iter().enumerate() {
            let seq = u32::try_from(i).unwrap_or(u32::MAX).saturating_add(1);
            let at = instant(&event.at)?;
            let Some(mv) = event.mv()? else { continue };
            if !undone.contains(event.id.as_str()) {
                turns.push(Turn { at, seq, mv, frozen: None });
            }
        }
        let mut mode = self.mode;
        if self.level == Level::Step {
            mode = Mode::Claim;
            if let Some(first) = turns.iter().map(|t| t.at).min() {
                turns.push(Turn { at: first, seq: 0, mv: Move::Register, frozen: None });
            }
        }
        Ok(Course::replay(mode, targets, turns))
    }
}

impl EventForm {
    fn mv(&self) -> Result<Option<Move>, String> {
        let to = || self.to.ok_or_else(|| format!("event {} names no step", self.id));
        Ok(Some(match self.r#type {
            EventType::Register => Move::Register,
            EventType::Start => Move::Start,
            EventType::Done => Move::Finish,
            EventType::Pause => Move::Pause,
            EventType::Resume => Move::Resume,
            EventType::Return => Move::Return { to: to()? },
            EventType::Reopen => Move::Reopen { to: to()? },
            EventType::Reject => Move::Reject,
            EventType::Cancel => Move::Cancel,
            EventType::Retarget => Move::Retarget(vec![self.target_s]),
            EventType::Undo => return Ok(None),
        }))
    }
}

fn instant(text: &str) -> Result<Instant, String> {
    Instant::parse_rfc3339(text).ok_or_else(|| format!("not an instant: {text}"))
}

fn step_figures(
    course: &Course,
    reading: Reading<'_>,
    target_s: Option<i64>,
) -> Map<String, Value> {
    let clock = match course.attempts.last() {
        Some(attempt) => course.clock(attempt, reading),
        None => waiting(target_s, course.evaluated(reading.now).1),
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
fn waiting(target_s: Option<i64>, skew: bool) -> Clock {
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
        warnings: Vec::new(),
    }
}

fn case_figures(
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

fn compare(expect: &Map<String, Value>, got: &Map<String, Value>) -> Vec<Difference> {
    let differs = |(field, expected): (&String, &Value)| {
        let actual = got.get(field);
        if actual.is_some_and(|actual| same(expected, actual)) {
            return None;
        }
        let got = actual.map_or_else(|| "?".to_owned(), ToString::to_string);
        Some(Difference { field: field.clone(), expected: expected.to_string(), got })
    };
    expect.iter().filter_map(differs).collect()
}

/// Instants compare as instants, whatever their notation; everything else to the letter.
fn same(expected: &Value, got: &Value) -> bool {
    let instant = |v: &Value| v.as_str().and_then(Instant::parse_rfc3339);
    match (instant(expected), instant(got)) {
        (Some(a), Some(b)) => a == b,
        _ => expected == got,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_holds() {
        let table = Table::parse(include_str!("../../assets/clock/examples.json")).unwrap();
        let rows = table.check();
        let failed: Vec<_> = rows.iter().filter(|row| !row.differences.is_empty()).collect();
        assert!(failed.is_empty(), "{failed:#?}");
        assert!(rows.len() >= 38);
    }
}
