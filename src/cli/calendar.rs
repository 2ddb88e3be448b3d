//! The working calendar: what is in force, the check of a file, and the working time between two
//! instants with its ledger.
use std::path::Path;

use chrono::Datelike;
use serde_json::json;

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::procedure;
use super::run::Run;
use crate::domain::calendar::{HolidayKind, Week, WindowText};
use crate::domain::explain;
use crate::domain::timing;
use crate::source;

impl Run<'_> {
    /// `loket calendar`.
    pub fn calendar(&mut self, what: &args::Calendar) -> Outcome {
        match what {
            args::Calendar::Show { year } => self.show_calendar(*year),
            args::Calendar::Check { file } => self.check_calendar(file),
            args::Calendar::Import(asked) => self.import_holidays(asked),
            args::Calendar::Work { from, to } => self.work(from, to),
        }
    }

    fn show_calendar(&mut self, year: Option<i32>) -> Outcome {
        let calendar = self.config.calendar.clone();
        let year = year.unwrap_or_else(|| calendar.zone().year(self.read_at()));
        let file = calendar.file();
        if self.options.json {
            let in_year = |d: chrono::NaiveDate| d.year() == year;
            let data = json!({
                "year": year, "revision": calendar.revision(),
                "timezone": calendar.zone().to_string(), "listed": calendar.knows_year(year),
                "week": file.week,
                "season": file.season.iter()
                    .filter(|s| s.from.year() <= year && year <= s.to.year()).collect::<Vec<_>>(),
                "holiday": file.holiday.iter().filter(|h| in_year(h.date)).collect::<Vec<_>>(),
                "exception": file.exception.iter().filter(|e| in_year(e.date)).collect::<Vec<_>>(),
            });
            let stamp = self.stamp();
            self.out.json("calendar", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let head = |id: &str| self.words.say(&format!("cli-head-{id}"));
        let rows = vec![
            (head("title"), file.title.clone()),
            (head("source"), file.source.clone()),
            (head("zone"), calendar.zone().to_string()),
            (head("revision"), calendar.revision().to_owned()),
        ];
        self.pairs(rows)?;
        if let Some(week) = &file.week {
            self.week(week)?;
        }
        for season in &file.season {
            if season.from.year() <= year && year <= season.to.year() {
                let days = [self.words.date(season.from), self.words.date(season.to)];
                let cells = [days.join(" – "), season.name.clone(), season.source.clone()];
                self.out.table(&[], &[cells.map(Cell::from).into()])?;
                self.week(&season.week)?;
            }
        }
        self.dates(year)?;
        if !calendar.knows_year(year) {
            let note = timing::Warning::HolidaysNotLoaded(year);
            let note = self.warning(note);
            self.out.note(&note);
        }
        self.note_next_year();
        Ok(exit::OK)
    }

    /// From December on next year's list should be there (rule 19).
    fn note_next_year(&mut self) {
        const DECEMBER: u32 = 12;
        let calendar = self.config.calendar.clone();
        let today = calendar.zone().date(self.read_at());
        let next = today.year() + 1;
        if today.month() == DECEMBER && !calendar.knows_year(next) {
            let note = self.words.with("holiday-next-year", &[("year", next.to_string().into())]);
            self.out.note(&note);
        }
    }

    fn warning(&self, warning: timing::Warning) -> String {
        match warning {
            timing::Warning::HolidaysNotLoaded(year) => {
                self.words.with("warning-holidays-not-loaded", &[("year", year.to_string().into())])
            }
            timing::Warning::NoDueFound => self.words.say("warning-no-due-found"),
        }
    }

    fn week(&mut self, week: &Week) -> std::io::Result<()> {
        let days = [&week.mon, &week.tue, &week.wed, &week.thu, &week.fri, &week.sat, &week.sun];
        let row = |(no, windows): (usize, &&Vec<WindowText>)| -> Vec<Cell> {
            let day = self.words.say(&format!("weekday-{no}"));
            let hours: Vec<String> = windows.iter().map(|(a, b)| format!("{a}–{b}")).collect();
            let closed = || self.words.say("cli-closed");
            let hours = if hours.is_empty() { closed() } else { hours.join("  ") };
            vec![day.into(), hours.into()]
        };
        let rows: Vec<Vec<Cell>> = (1..).zip(&days).map(row).collect();
        self.out.table(&[], &rows)
    }

    fn dates(&mut self, year: i32) -> std::io::Result<()> {
        let calendar = self.config.calendar.clone();
        let mut rows: Vec<(chrono::NaiveDate, [String; 3])> = Vec::new();
        for holiday in &calendar.file().holiday {
            let kind = match holiday.kind {
                HolidayKind::National => "holiday-national",
                HolidayKind::JointLeave => "holiday-joint-leave",
            };
            let cells = [self.words.say(kind), holiday.name.clone(), holiday.source.clone()];
            rows.push((holiday.date, cells));
        }
        for exception in &calendar.file().exception {
            let windows = exception.windows.iter().map(|(a, b)| format!("{a}–{b}"));
            let windows: Vec<String> = windows.collect();
            let cells = [windows.join("  "), exception.name.clone(), exception.source.clone()];
            rows.push((exception.date, cells));
        }
        rows.retain(|(date, _)| date.year() == year);
        rows.sort_by_key(|(date, _)| *date);
        let rows: Vec<Vec<Cell>> = rows
            .into_iter()
            .map(|(date, cells)| {
                let mut row: Vec<Cell> = vec![self.words.date(date).into()];
                row.extend(cells.map(Cell::from));
                row
            })
            .collect();
        self.out.table(&[], &rows)
    }

    fn check_calendar(&mut self, path: &Path) -> Outcome {
        let text = procedure::read(path)?;
        let file = source::calendar_checked(&text, self.config.zone);
        let part = file.map_err(|mistakes| procedure::invalid(path, mistakes))?;
        if self.options.json {
            let data = serde_json::to_value(&part).unwrap_or_default();
            let stamp = self.stamp();
            self.out.json("calendar_file", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let args = [
            ("path", path.display().to_string().into()),
            ("seasons", part.season.len().into()),
            ("holidays", part.holiday.len().into()),
            ("exceptions", part.exception.len().into()),
        ];
        let said = self.words.with("cli-calendar-valid", &args);
        self.out.said(&said)?;
        Ok(exit::OK)
    }

    fn work(&mut self, from: &str, to: &str) -> Outcome {
        /// Each day of it becomes some lines.
        const YEARS_MAX: i64 = 10;
        const YEAR_S: i64 = 366 * 86_400;
        let (from, to) = (self.time(from)?, self.time(to)?);
        if to.since(from).abs() > YEARS_MAX * YEAR_S {
            let args = [("years", YEARS_MAX.to_string())];
            return Err(Failure::usage("usage.span", "cli-usage-span", args));
        }
        let calendar = self.config.calendar.clone();
        let lines = explain::stretch(&calendar, from, to);
        let work_s = calendar.work_s(from, to);
        if self.options.json {
            let zone = self.config.zone;
            let data = json!({
                "from": zone.rfc3339(from), "to": zone.rfc3339(to), "work_s": work_s,
                "calendar_revision": calendar.revision(), "lines": self.ledger_json(&lines, None),
            });
            let stamp = self.stamp();
            self.out.json("work", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let rows = self.ledger_rows(&lines);
        self.out.table(&[], &rows)?;
        let args = [
            ("elapsed", self.words.duration(work_s).into()),
            ("seconds", self.words.number(work_s).into()),
        ];
        let sum = self.words.with("cli-work-sum", &args);
        self.out.line(&sum)?;
        Ok(exit::OK)
    }
}
