//! The form of a table as JSON, and what its rows mean for the clock.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::domain::calendar::{CalendarFile, Exception, Holiday, HolidayKind, Season, Week};
use crate::domain::course::{Course, Mode, Move, Turn};
use crate::domain::instant::Instant;

#[derive(Deserialize)]
pub(super) struct TableForm {
    pub(super) meta: MetaForm,
    pub(super) calendars: BTreeMap<String, CalendarForm>,
    pub(super) cases: Vec<Value>,
}

#[derive(Deserialize)]
pub(super) struct MetaForm {
    pub(super) tz: String,
}

#[derive(Deserialize)]
pub(super) struct CalendarForm {
    #[serde(default)]
    pub(super) week: Week,
    #[serde(default)]
    pub(super) seasons: Vec<SeasonForm>,
    #[serde(default)]
    pub(super) holidays: BTreeMap<NaiveDate, String>,
    #[serde(default)]
    pub(super) exceptions: BTreeMap<NaiveDate, Vec<(String, String)>>,
    #[serde(default)]
    pub(super) holiday_years: Option<Vec<i32>>,
}

#[derive(Deserialize)]
pub(super) struct SeasonForm {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) week: Week,
}

#[derive(Deserialize)]
pub(super) struct RowForm {
    pub(super) level: Level,
    pub(super) calendar: String,
    #[serde(default)]
    pub(super) target_s: Option<i64>,
    #[serde(default = "near_pct")]
    pub(super) near_pct: u8,
    #[serde(default)]
    pub(super) step_targets_s: BTreeMap<u16, Option<i64>>,
    #[serde(default)]
    pub(super) mode: Mode,
    pub(super) events: Vec<EventForm>,
    pub(super) now: String,
    pub(super) expect: Map<String, Value>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Level {
    Step,
    Case,
}

#[derive(Deserialize)]
pub(super) struct EventForm {
    #[serde(default)]
    pub(super) id: String,
    pub(super) at: String,
    pub(super) r#type: EventType,
    #[serde(default)]
    pub(super) of: Option<String>,
    #[serde(default)]
    pub(super) to: Option<u16>,
    #[serde(default)]
    pub(super) target_s: Option<i64>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum EventType {
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

impl CalendarForm {
    pub(super) fn into_file(self) -> CalendarFile {
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
    pub(super) fn course(&self) -> Result<Course, String> {
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
    pub(super) fn mv(&self) -> Result<Option<Move>, String> {
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
            EventType::Retarget => Move::Retarget { targets_s: vec![self.target_s], mode: None },
            EventType::Undo => return Ok(None),
        }))
    }
}

pub(super) fn instant(text: &str) -> Result<Instant, String> {
    /// Years that a counter works in; far ones would be walked through day by day.
    const YEARS: std::ops::RangeInclusive<i32> = 1970..=2199;
    let year = |at: &Instant| chrono::Datelike::year(&at.utc());
    let found = Instant::parse_rfc3339(text).filter(|at| YEARS.contains(&year(at)));
    found.ok_or_else(|| format!("not an instant of 1970 to 2199: {text}"))
}
