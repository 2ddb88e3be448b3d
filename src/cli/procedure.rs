//! The procedure: which SOPs there are, one in full, and the check of a file.
use std::io;
use std::path::Path;

use serde_json::{Value, json};

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::Run;
use super::show::short;
use crate::config::problem::{Problem, What};
use crate::config::reading;
use crate::domain::procedures::Procedure;
use crate::domain::sop::{Sop, Step};
use crate::source::{self, Mistake};

impl Run<'_> {
    /// `loket sop`.
    pub fn procedure(&mut self, what: &args::Sop) -> Outcome {
        match what {
            args::Sop::List => self.list_sops(),
            args::Sop::Show { id } => self.show_sop(id.as_deref()),
            args::Sop::Check { file } => self.check_sop(file),
            args::Sop::Install { file } => self.install_sop(file),
        }
    }

    fn list_sops(&mut self) -> Outcome {
        let store = self.archive()?;
        let all = self.procedures(store.as_ref())?;
        let default = all.default_of(&self.config.sop_default, &self.config.sop);
        let is_default = |p: &Procedure| p.sop.revision() == default.revision();
        if self.options.json {
            let one = |p: &Procedure| {
                let mut data = sop_json(&p.sop);
                if let Value::Object(keys) = &mut data {
                    let installed = p.installed.as_ref();
                    let at = installed.map(|(at, _)| self.config.zone.rfc3339(*at));
                    keys.insert("file".into(), p.file.clone().into());
                    keys.insert("default".into(), is_default(p).into());
                    keys.insert("installed_at".into(), at.into());
                    keys.insert("installed_by".into(), installed.map(|(_, by)| by.clone()).into());
                }
                data
            };
            let data: Value = all.iter().map(one).collect();
            let stamp = self.stamp();
            self.out.json("sops", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let rows: Vec<Vec<Cell>> =
            all.iter().map(|p| self.procedure_cells(p, is_default(p))).collect();
        let heads = ["id", "revision", "title", "steps", "file", "use"];
        let heads = heads.map(|h| self.words.say(&format!("cli-head-{h}")));
        self.out.table(&heads, &rows)?;
        Ok(exit::OK)
    }

    fn procedure_cells(&self, procedure: &Procedure, is_default: bool) -> Vec<Cell> {
        let file = procedure.sop.file();
        let minutes = ("minutes", file.total_min.into());
        let count = ("count", procedure.sop.steps().into());
        let note = if is_default { self.words.say("record-sop-default") } else { String::new() };
        [
            file.id.clone(),
            short(procedure.sop.revision()),
            file.title.clone(),
            self.words.with("cli-steps", &[count, minutes]),
            procedure.file.clone(),
            note,
        ]
        .map(Cell::from)
        .into()
    }

    fn show_sop(&mut self, id: Option<&str>) -> Outcome {
        let store = self.archive()?;
        let sop = self.chosen_sop(store.as_ref(), id)?;
        if self.options.json {
            let stamp = self.stamp();
            self.out.json("sop", &stamp, &sop_json(&sop))?;
            return Ok(exit::OK);
        }
        self.sop_head(&sop)?;
        for (no, step) in (1..).zip(&sop.file().step) {
            self.sop_step(&sop, no, step)?;
        }
        Ok(exit::OK)
    }

    fn sop_head(&mut self, sop: &Sop) -> std::io::Result<()> {
        let file = sop.file();
        let head = |id: &str| self.words.say(&format!("cli-head-{id}"));
        let date = |d: chrono::NaiveDate| self.words.date(d);
        let mut rows = vec![
            (head("title"), file.title.clone()),
            (head("number"), file.number.clone()),
            (head("agency"), file.agency.clone()),
            (head("unit"), file.unit.clone()),
            (head("created"), date(file.created_on)),
            (head("effective"), date(file.effective_on)),
            (head("revised"), file.revised_on.map(date).unwrap_or_default()),
            (head("revision"), sop.revision().to_owned()),
            (head("standard"), self.minutes(file.total_min)),
        ];
        for approval in &file.approval {
            let said = format!("{}, {}", approval.role, date(approval.date));
            rows.push((self.words.label(&approval.act).to_owned(), said));
        }
        for change in &file.change {
            let (day, said) = (date(change.date), &change.description);
            let said = format!("{} {day} {said} ({})", change.revision, change.author);
            rows.push((head("change"), said.trim().to_owned()));
        }
        let lists = [
            ("legal", &file.legal_basis),
            ("qualification", &file.qualifications),
            ("equipment", &file.equipment),
            ("linked", &file.linked),
        ];
        for (name, texts) in lists {
            rows.extend(texts.iter().map(|text| (head(name), text.clone())));
        }
        rows.push((head("warning"), file.warning.clone()));
        rows.push((head("records"), file.record_keeping.clone()));
        for reason in &file.pause_reason {
            let said = format!("{}  {}", reason.key, self.words.label(&reason.label));
            rows.push((head("reason"), said));
        }
        self.pairs(rows)
    }

    fn sop_step(&mut self, sop: &Sop, no: u16, step: &Step) -> std::io::Result<()> {
        let head = |id: &str| self.words.say(&format!("cli-head-{id}"));
        let executor = sop.executor(&step.executor).map(|e| e.title.clone());
        let measured = || self.words.say("standing-no-standard");
        let standard = step.standard_min.map_or_else(measured, |m| self.minutes(m));
        let mut gate: Vec<String> = step.gate.documents.clone();
        gate.extend(step.gate.fields.iter().map(|any| any.join("|")));
        let rows = vec![
            (head("step"), format!("{no}/{} {}", sop.steps(), step.title)),
            (head("executor"), executor.unwrap_or_default()),
            (head("requirements"), step.requirements.join("; ")),
            (head("standard"), standard),
            (head("output"), step.output.clone()),
            (head("gate"), gate.join(", ")),
        ];
        if self.out.width.is_some() {
            self.out.line("")?;
        }
        self.pairs(rows)
    }

    /// `5 menit`.
    pub fn minutes(&self, minutes: i64) -> String {
        self.words.with("cli-minutes", &[("minutes", minutes.into())])
    }

    /// Labels and values; a label without a value is left out.
    pub fn pairs(&mut self, rows: Vec<(String, String)>) -> std::io::Result<()> {
        let rows: Vec<Vec<Cell>> = rows
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| vec![label.into(), value.into()])
            .collect();
        self.out.table(&[], &rows)
    }

    fn check_sop(&mut self, path: &Path) -> Outcome {
        let text = read(path)?;
        let sop = source::sop(&text).map_err(|m| invalid(path, m))?;
        if self.options.json {
            let stamp = self.stamp();
            self.out.json("sop", &stamp, &sop_json(&sop))?;
            return Ok(exit::OK);
        }
        let args = [
            ("path", path.display().to_string().into()),
            ("revision", short(sop.revision()).into()),
            ("count", sop.steps().into()),
            ("minutes", sop.file().total_min.into()),
        ];
        let said = self.words.with("cli-sop-valid", &args);
        self.out.said(&said)?;
        Ok(exit::OK)
    }
}

/// The mistakes of the file at `path`.
pub fn invalid(path: &Path, mistakes: Vec<Mistake>) -> Failure {
    Failure::Invalid(mistakes.into_iter().map(|m| Problem::of(path.to_path_buf(), m)).collect())
}

/// An SOP whole.
pub fn sop_json(sop: &Sop) -> Value {
    let file = serde_json::to_value(sop.file()).unwrap_or_default();
    json!({ "id": sop.file().id, "revision": sop.revision(), "sop": file })
}

/// The text of a file that an office wrote: one that is no text is invalid, one that is not there a
/// failure of the world.
pub fn read(path: &Path) -> Result<String, Failure> {
    match reading::text(path) {
        Ok(Some(text)) => Ok(text),
        Ok(None) => Err(unread(path, &io::ErrorKind::NotFound.into())),
        Err(what) => Err(unfit(path, what)),
    }
}

/// Why a file that is there was not taken.
pub fn unfit(path: &Path, what: What) -> Failure {
    if let What::Unreadable { detail } = what {
        return not_read(path, detail);
    }
    unusable(path, what)
}

/// Why the file at `path` was not read.
pub fn unread(path: &Path, error: &io::Error) -> Failure {
    not_read(path, error.to_string())
}

fn not_read(path: &Path, detail: String) -> Failure {
    let args = [("path", path.display().to_string()), ("detail", detail)];
    Failure::said(exit::WORLD, "world.file", "cli-unreadable", args)
}

fn unusable(path: &Path, what: What) -> Failure {
    let (line, column) = what.place();
    let (path, line, column) = (path.to_path_buf(), line.max(1), column.max(1));
    Failure::Invalid(vec![Problem { path, line, column, what }])
}
