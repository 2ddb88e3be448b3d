//! Who works at the counter. Recorded in the store; who may do what is not enforced.
use serde_json::{Value, json};

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::clock;
use crate::domain::officer::Officer;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::text;
use crate::store::StoreError;

impl Run<'_> {
    /// `loket officer`.
    pub fn officers(&mut self, what: &args::Officer) -> Outcome {
        match what {
            args::Officer::List => {}
            args::Officer::Add { name, role } => self.add_officer(name, role)?,
            args::Officer::Retire { name } => self.retire_officer(name)?,
        }
        let officers = match self.archive()? {
            Some(store) => store.officers()?,
            None => Vec::new(),
        };
        self.show_officers(&officers)
    }

    fn add_officer(&mut self, name: &str, roles: &[String]) -> Result<(), Failure> {
        let name = line(name)?;
        let all = self.procedures(self.archive()?.as_ref())?;
        let mut keys = Vec::with_capacity(roles.len());
        for role in roles.iter().flat_map(|r| r.split(',')) {
            let unknown =
                || Refusal::UnknownExecutor { name: role.to_owned(), known: all.executors() };
            let executor = all.executor(role);
            let key = executor.ok_or_else(|| Failure::refused(unknown()))?;
            if !keys.contains(&key.key) {
                keys.push(key.key.clone());
            }
        }
        let by = self.officer()?;
        let mut store = self.new_archive()?;
        store.add_officer(clock::uuid_v7(self.now), self.now, &by, &name, &keys)?;
        Ok(())
    }

    fn retire_officer(&mut self, name: &str) -> Result<(), Failure> {
        self.refuse_in_the_past()?;
        let name = line(name)?;
        let by = self.officer()?;
        if !self.config.db.exists() {
            return Err(StoreError::OfficerUnknown { name }.into());
        }
        let mut store = self.new_archive()?;
        store.retire_officer(clock::uuid_v7(self.now), self.now, &by, &name)?;
        Ok(())
    }

    fn show_officers(&mut self, officers: &[Officer]) -> Outcome {
        let zone = self.config.zone;
        if self.options.json {
            let one = |o: &Officer| {
                json!({
                    "id": o.id.to_string(), "name": o.name, "roles": o.roles,
                    "added_at": zone.rfc3339(o.added_at),
                    "retired_at": o.retired_at.map(|t| zone.rfc3339(t)),
                })
            };
            let data: Value = officers.iter().map(one).collect();
            let stamp = self.stamp();
            self.out.json("officers", &stamp, &data)?;
            return Ok(exit::OK);
        }
        if officers.is_empty() {
            let note = self.words.say("cli-no-officers");
            self.out.note(&note);
            return Ok(exit::OK);
        }
        let all = self.procedures(self.archive()?.as_ref())?;
        let title = |key: &String| {
            let known = all.executor(key);
            known.map_or_else(|| key.clone(), |e| e.title.clone())
        };
        let rows: Vec<Vec<Cell>> = officers
            .iter()
            .map(|o| {
                let roles: Vec<String> = o.roles.iter().map(title).collect();
                let retired = o.retired_at.map(|t| self.words.date(zone.date(t)));
                [
                    o.name.clone(),
                    roles.join(", "),
                    self.words.date(zone.date(o.added_at)),
                    retired.unwrap_or_default(),
                ]
                .map(Cell::from)
                .into()
            })
            .collect();
        let heads = ["officer", "roles", "since", "until"];
        let heads = heads.map(|h| self.words.say(&format!("cli-head-{h}")));
        self.out.table(&heads, &rows)?;
        Ok(exit::OK)
    }
}

fn line(name: &str) -> Result<String, Failure> {
    text::read_line(name).map_err(|why| {
        let blank = why == Invalid::Blank;
        Failure::refused(if blank { Refusal::OfficerRequired } else { Refusal::TextInvalid(why) })
    })
}
