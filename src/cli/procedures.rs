//! The SOPs that this office has, of the program, the configuration and the store; one installed, and
//! cases moved to another revision.
use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::act::Decided;
use super::acts::{Migrate, When};
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::procedure::{invalid, read};
use super::run::Run;
use super::show::short;
use crate::clock;
use crate::config::problem::{Problem, What};
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::migration::{self, Ahead, StepChange};
use crate::domain::procedures::{Procedure, Procedures};
use crate::domain::sop::{Sop, Step};
use crate::domain::text;
use crate::source;
use crate::store::Store;

/// A case that is to be moved, and the SOP that it follows now.
type Moved = (Case, Arc<Sop>);

impl Run<'_> {
    /// All SOPs, those of the store too if there is one.
    pub fn procedures(&self, store: Option<&Store>) -> Result<Procedures, Failure> {
        let installed = store.map(Store::installed_sops).transpose()?;
        Ok(self.config.procedures(installed.unwrap_or_default()))
    }

    /// An SOP that the configuration names and no file has may be one that the store keeps.
    pub fn know_installed(&mut self) {
        let named = |problem: &Problem| {
            let What::UnknownSop { name, .. } = &problem.what else { return None };
            Some(name.clone())
        };
        if !self.config.problems.iter().any(|problem| named(problem).is_some()) {
            return;
        }
        let store = self.archive().ok().flatten();
        let installed = store.and_then(|store| store.installed_sops().ok()).unwrap_or_default();
        let is_kept = |id: String| installed.iter().any(|known| known.sop.file().id == id);
        self.config.problems.retain(|problem| !named(problem).is_some_and(&is_kept));
    }

    /// The SOP that a person names, or that new registrations follow when nobody names one.
    pub fn chosen_sop(
        &self,
        store: Option<&Store>,
        name: Option<&str>,
    ) -> Result<Arc<Sop>, Failure> {
        let all = self.procedures(store)?;
        match name {
            None => Ok(all.default_of(&self.config.sop_default, &self.config.sop)),
            Some(name) => named(&all, name),
        }
    }

    /// `loket sop install`.
    pub fn install_sop(&mut self, path: &Path) -> Outcome {
        let content = read(path)?;
        let sop = Arc::new(source::sop(&content).map_err(|m| invalid(path, m))?);
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let file = text::shown(&file.unwrap_or_default());
        let by = self.officer()?;
        let mut store = self.new_archive()?;
        let id = clock::uuid_v7(self.now);
        let new = store.install_sop(id, self.now, &by, &sop, &file)?;
        if self.options.json {
            let mut data = super::procedure::sop_json(&sop);
            if let Value::Object(keys) = &mut data {
                keys.insert("installed".to_owned(), new.into());
            }
            let stamp = self.stamp();
            self.out.json("sop", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let args = [
            ("id", sop.file().id.as_str().into()),
            ("revision", short(sop.revision()).into()),
            ("count", sop.steps().into()),
        ];
        let said = if new { "record-sop-installed" } else { "record-sop-known" };
        let said = self.words.with(said, &args);
        self.out.said(&said)?;
        Ok(exit::OK)
    }

    /// `loket migrate`.
    pub fn migrate(&mut self, asked: &Migrate) -> Outcome {
        let first = asked.cases.cases.first().map(String::as_str).unwrap_or_default();
        let mut store = self.archive_to(first, asked.dry_run)?;
        let to = self.chosen_sop(Some(&store), Some(&asked.sop))?;
        store.offer_sop(Arc::clone(&to));
        let cases = self.named_once(&store, &asked.cases.cases)?;
        let command = Command::Migrate { to: Arc::clone(&to), reason: asked.reason.clone() };
        let decided = self.decided_all(&store, &cases, &command, &asked.when)?;
        if asked.dry_run {
            return self.say_migration(&cases, &to);
        }
        let officer = self.officer()?;
        self.record(&mut store, decided, &officer)
    }

    fn decided_all(
        &self,
        store: &Store,
        cases: &[Moved],
        command: &Command,
        when: &When,
    ) -> Result<Vec<Decided>, Failure> {
        let occasion = self.occasion(store, when)?;
        let mut decided = Vec::with_capacity(cases.len());
        for (case, sop) in cases {
            let decision = self.decided(case, sop, command, &occasion, cases.len() > 1)?;
            decided.push((case.id, case.version(), decision));
        }
        Ok(decided)
    }

    /// What would change, a line a step, the open one marked.
    fn say_migration(&mut self, cases: &[Moved], to: &Sop) -> Outcome {
        if self.options.json {
            let data: Value =
                cases.iter().map(|(case, sop)| self.move_json(case, sop, to)).collect();
            let stamp = self.stamp();
            self.out.json("plan", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let heads = ["number", "step", "standard", "standard-new", "now"];
        let heads = heads.map(|h| self.words.say(&format!("record-head-{h}")));
        let mut rows = Vec::new();
        for (case, sop) in cases {
            let ahead = Ahead::of(case, to, &self.config.calendar, self.read_at());
            for change in migration::steps(sop, to) {
                rows.push(self.change_cells(case, &change, ahead.as_ref()));
            }
        }
        self.out.table(&heads, &rows)?;
        let note = self.words.say("cli-dry-run");
        self.out.note(&note);
        Ok(exit::OK)
    }

    fn change_cells(
        &self,
        case: &Case,
        change: &StepChange<'_>,
        ahead: Option<&Ahead>,
    ) -> Vec<Cell> {
        let short = |step: &Step| self.words.label(&step.short).to_owned();
        let (old, new) = (change.old.map(short), change.new.map(short));
        let title = match (old, new) {
            (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
            (old, new) => new.or(old).unwrap_or_default(),
        };
        let standard = |step: Option<&Step>| match step.map(|s| s.standard_min) {
            None => self.words.say("record-no-step"),
            Some(None) => self.words.say("standing-no-standard"),
            Some(Some(minutes)) => self.minutes(minutes),
        };
        let here = ahead.filter(|ahead| ahead.step == change.no);
        vec![
            case.number.to_string().into(),
            format!("{} {title}", change.no).into(),
            standard(change.old).into(),
            standard(change.new).into(),
            here.map(|ahead| self.ahead(ahead)).unwrap_or_default().into(),
        ]
    }

    /// How the open step stands after it: what is left, and what its gate will miss.
    fn ahead(&self, ahead: &Ahead) -> String {
        let left = ahead.remaining_s().map(|s| self.words.remaining(s));
        let left = left.unwrap_or_else(|| self.words.say("standing-no-standard"));
        if ahead.documents.is_empty() {
            return left;
        }
        let args = [("left", left.into()), ("documents", ahead.documents.join(", ").into())];
        self.words.with("record-ahead-missing", &args)
    }

    fn move_json(&self, case: &Case, sop: &Sop, to: &Sop) -> Value {
        let side = |step: Option<&Step>, target_s: Option<i64>| {
            step.map(|s| json!({"title": s.title, "executor": s.executor, "target_s": target_s}))
        };
        let steps: Vec<Value> = migration::steps(sop, to)
            .iter()
            .map(|change| {
                let (old, new) = change.targets_s();
                json!({
                    "no": change.no,
                    "old": side(change.old, old),
                    "new": side(change.new, new),
                    "differs": change.differs(),
                })
            })
            .collect();
        let ahead = Ahead::of(case, to, &self.config.calendar, self.read_at());
        let ahead = ahead.map(|ahead| {
            json!({
                "step": ahead.step,
                "elapsed_s": ahead.elapsed_s,
                "target_s": ahead.target_s,
                "remaining_s": ahead.remaining_s(),
                "documents_missing": ahead.documents,
            })
        });
        json!({
            "number": case.number.to_string(),
            "sop": case.sop,
            "from": sop.revision(),
            "to": to.revision(),
            "steps": steps,
            "open": ahead,
        })
    }
}

/// The newest revision of the SOP of an id, or the revision that begins so.
pub fn named(all: &Procedures, name: &str) -> Result<Arc<Sop>, Failure> {
    let found = all.named(name).map(|p: &Procedure| Arc::clone(&p.sop));
    found.ok_or_else(|| {
        let args = [("id", name.to_owned())];
        Failure::said(exit::NOT_FOUND, "not_found.sop", "cli-no-sop", args)
    })
}
