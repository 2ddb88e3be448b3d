//! A list of holidays: what it adds to the calendar and does to open cases is shown, then taken: as a
//! calendar file of its own, named in the configuration, recorded in the store.
use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::Datelike;
use serde_json::{Value, json};

use super::args::HolidayList;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::clock;
use crate::config::edit::Change;
use crate::config::file::Value as Setting;
use crate::config::keep;
use crate::domain::calendar::Calendar;
use crate::domain::holidays::{self, Addition, Misread, Moved, Taken, Told};
use crate::domain::instant::Instant;
use crate::domain::intake::Unreadable;
use crate::domain::text;
use crate::intake::{self, Table, decoded};
use crate::runtime::settings::Keeper;
use crate::source;
use crate::store::Store;

/// What a list would do.
struct Plan {
    addition: Addition,
    after: Arc<Calendar>,
    moved: Vec<Moved>,
}

impl Run<'_> {
    /// `loket calendar import`.
    pub fn import_holidays(&mut self, asked: &HolidayList) -> Outcome {
        self.refuse_in_the_past()?;
        let source = asked.source.as_deref().map(text::read_line).transpose();
        let source = source
            .map_err(|why| Failure::refused(crate::domain::refusal::Refusal::TextInvalid(why)))?;
        let told = self.told(&asked.file, source.as_deref())?;
        let path = self.free_path(&told);
        let plan = self.plan_holidays(&told, &path)?;
        if asked.dry_run || plan.addition.is_empty() {
            return self.answer_holidays(&plan, None);
        }
        if !asked.yes {
            self.confirm_holidays(&plan)?;
        }
        self.take_holidays(&path, &plan)?;
        self.answer_holidays(&plan, Some(&path))
    }

    /// The days of the file.
    fn told(&self, file: &Path, source: Option<&str>) -> Result<Vec<Told>, Failure> {
        let path = file.display().to_string();
        let unreadable = |why: Unreadable| Failure::Unreadable { path: path.clone(), why };
        let bytes = intake::read(file).map_err(unreadable)?;
        let read = if let Some(text) = decoded(&bytes).filter(|text| holidays::is_ics(text)) {
            holidays::ics(&text, source)
        } else {
            let mut table = Table::new(bytes, None).map_err(unreadable)?;
            let mut lines = Vec::new();
            let kept = table.each(&mut |line| {
                if lines.len() <= holidays::DAYS_MAX {
                    lines.push(line);
                }
                Ok(())
            });
            kept.map_err(unreadable)?;
            holidays::table(&lines, source)
        };
        let told = read.map_err(|wrong| self.misread(&path, &wrong))?;
        if told.is_empty() {
            return Err(Failure::usage("usage.no_rows", "holiday-empty", [("path", path)]));
        }
        Ok(told)
    }

    /// The first rows that are not understood.
    fn misread(&self, path: &str, wrong: &[Misread]) -> Failure {
        const TOLD_MAX: usize = 3;
        let said = |w: &Misread| {
            let why = self.words.say(&format!("holiday-why-{}", w.why.code()));
            let value: String = text::shown(&w.value).chars().take(60).collect();
            let line = w.line.to_string();
            let args = [("path", path.into()), ("line", line.into()), ("why", why.into())];
            let at = self.words.with("holiday-at", &args);
            if value.is_empty() { at } else { format!("{at} (“{value}”)") }
        };
        let mut rows: Vec<String> = wrong.iter().take(TOLD_MAX).map(said).collect();
        let more = wrong.len().saturating_sub(TOLD_MAX);
        if more > 0 {
            rows.push(self.words.with("holiday-more", &[("count", more.into())]));
        }
        let args = [("rows", rows.join("; ")), ("count", wrong.len().to_string())];
        Failure::said(exit::INVALID, "invalid.holidays", "holiday-misread", args)
    }

    /// The first name beside the configuration that no file has: `libur-2027.toml`.
    fn free_path(&self, told: &[Told]) -> PathBuf {
        let year = told.first().map_or(0, |t| t.holiday.date.year());
        let name = |no: u32| match no {
            1 => format!("libur-{year}.toml"),
            no => format!("libur-{year}-{no}.toml"),
        };
        let paths = (1..).map(|no| self.config.folder().join(name(no)));
        let mut free = paths.filter(|path| path.symlink_metadata().is_err());
        free.next().unwrap_or_default()
    }

    fn plan_holidays(&self, told: &[Told], path: &Path) -> Result<Plan, Failure> {
        let before = &self.config.calendar;
        let id = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let year = told.first().map_or(0, |t| t.holiday.date.year()).to_string();
        let title = self.words.with("holiday-title", &[("year", year.into())]);
        let addition = holidays::addition(before, told, &id, &title);
        let merged = before.file().clone().merge(addition.file.clone());
        let after = Calendar::new(merged, before.zone()).map_err(|_| {
            Failure::usage("usage.no_rows", "holiday-empty", [("path", id.clone())])
        })?;
        let mut moved = Vec::new();
        if let Some(store) = self.archive()? {
            for row in store.open_rows(None)? {
                let case = store.case(row.id)?;
                moved.extend(case.and_then(|c| holidays::moved(&c, self.reading(), &after)));
            }
        }
        Ok(Plan { addition, after: Arc::new(after), moved })
    }

    /// The file first, which nobody reads yet; then the configuration that names it; then the record.
    fn take_holidays(&mut self, path: &Path, plan: &Plan) -> Result<(), Failure> {
        let officer = self.officer()?;
        let mut store = self.new_archive()?;
        let unwritable = |error: &io::Error| {
            let args = [("path", path.display().to_string()), ("detail", error.to_string())];
            Failure::said(exit::WORLD, "world.file", "cli-unwritable", args)
        };
        let remark = self.words.say("holiday-remark");
        let text = source::calendar_text(&plan.addition.file, &remark);
        keep::create(path, &text).map_err(|error| unwritable(&error))?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
        let mut files = self.calendar_files();
        files.extend(name.clone());
        let change = Change::Set { key: "calendar.files".to_owned(), value: Setting::List(files) };
        let mut keeper = Keeper::new(self.flags.clone(), self.environment.clone());
        match keeper.change(&change) {
            Ok(config) => self.config = config,
            Err(why) => {
                let _withdrawn = std::fs::remove_file(path);
                return Err(why.into());
            }
        }
        self.record_holidays(&mut store, &officer, name.unwrap_or_default(), plan)
    }

    fn record_holidays(
        &self,
        store: &mut Store,
        officer: &str,
        file: String,
        plan: &Plan,
    ) -> Result<(), Failure> {
        store.adopt(self.settings_in_force())?;
        let taken = Taken {
            revision: self.config.calendar.revision().to_owned(),
            file,
            source: plan.addition.file.source.clone(),
            days: plan.addition.file.holiday.iter().map(|h| h.date).collect(),
            moved: plan.moved.iter().map(Moved::shift).collect(),
        };
        store.record_holidays(clock::uuid_v7(self.now), self.now, officer, taken)?;
        Ok(())
    }

    /// The calendar files in force, as the configuration names them.
    fn calendar_files(&self) -> Vec<String> {
        let shown = self.config.origins.iter().find(|s| s.key == "calendar.files");
        match shown.and_then(|s| s.value.as_ref()) {
            Some(Setting::List(files)) if !self.is_always_open() => files.clone(),
            _ => Vec::new(),
        }
    }

    /// A pattern that is open always has no holidays unless some are asked for.
    fn is_always_open(&self) -> bool {
        let file = self.config.calendar.file();
        file.holiday.is_empty() && file.holiday_years.is_none()
    }

    fn confirm_holidays(&mut self, plan: &Plan) -> Result<(), Failure> {
        let refused =
            || Failure::said(exit::REFUSED, "refused.not_confirmed", "holiday-confirm", []);
        if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
            return Err(refused());
        }
        self.say_addition(plan)?;
        let asked = self.words.say("holiday-confirm-ask");
        self.out.ask(&asked)?;
        let mut typed = String::new();
        io::stdin().lock().read_line(&mut typed)?;
        let yes = matches!(typed.trim().to_lowercase().as_str(), "y" | "ya" | "yes");
        if yes { Ok(()) } else { Err(refused()) }
    }

    fn answer_holidays(&mut self, plan: &Plan, path: Option<&Path>) -> Outcome {
        let file = path.map(|p| p.display().to_string());
        if self.options.json {
            let data = self.holidays_json(plan, file.as_deref());
            let stamp = self.stamp();
            self.out.json("holidays", &stamp, &data)?;
            return Ok(exit::OK);
        }
        self.say_addition(plan)?;
        let args = [
            ("new", plan.addition.file.holiday.len().into()),
            ("known", plan.addition.known.into()),
            ("moved", plan.moved.len().into()),
            ("path", file.clone().unwrap_or_default().into()),
        ];
        let id = if file.is_some() { "holiday-taken" } else { "holiday-foreseen" };
        let note = self.words.with(id, &args);
        self.out.note(&note);
        Ok(exit::OK)
    }

    /// The new days, and what becomes of the open cases.
    fn say_addition(&mut self, plan: &Plan) -> io::Result<()> {
        let days = plan.addition.file.holiday.iter().map(|h| {
            let kind = self.words.holiday(h.kind);
            [self.words.date(h.date), kind, h.name.clone(), h.source.clone()].map(Cell::from).into()
        });
        let rows: Vec<Vec<Cell>> = days.collect();
        self.out.table(&[], &rows)?;
        let time = |at: Option<Instant>| {
            at.map_or_else(|| "–".to_owned(), |at| self.words.moment(self.config.zone, at))
        };
        let cases = plan.moved.iter().map(|m| {
            let due = format!("{} → {}", time(m.due.0), time(m.due.1));
            let standings = [m.standing.0, m.standing.1].map(|s| self.words.standing(s));
            let said =
                if m.standing.0 == m.standing.1 { String::new() } else { standings.join(" → ") };
            vec![m.number.to_string().into(), due.into(), said.into()]
        });
        let rows: Vec<Vec<Cell>> = cases.collect();
        self.out.table(&[], &rows)?;
        for year in &plan.addition.partly {
            let note = self.words.with("holiday-partly", &[("year", year.to_string().into())]);
            self.out.note(&note);
        }
        Ok(())
    }

    fn holidays_json(&self, plan: &Plan, file: Option<&str>) -> Value {
        let zone = self.config.zone;
        let time = |at: Option<Instant>| at.map(|at| zone.rfc3339(at));
        let moved = |m: &Moved| {
            json!({
                "number": m.number.to_string(), "due_before": time(m.due.0),
                "due_after": time(m.due.1), "standing_before": m.standing.0.code(),
                "standing_after": m.standing.1.code(),
            })
        };
        json!({
            "file": file, "revision_before": self.config.calendar.revision(),
            "revision_after": plan.after.revision(), "known": plan.addition.known,
            "holiday": plan.addition.file.holiday, "years": plan.addition.file.holiday_years,
            "years_partly": plan.addition.partly,
            "moved": plan.moved.iter().map(moved).collect::<Vec<_>>(),
        })
    }
}
