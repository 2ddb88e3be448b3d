//! Who works at the counter, as the store has it on record.
use serde_json::{Value, json};

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::clock;
use crate::domain::officer::Officer;
use crate::domain::procedures::Procedures;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::text;
use crate::domain::zone::Zone;
use crate::store::StoreError;

impl Run<'_> {
    /// `loket officer`.
    pub fn officers(&mut self, what: &args::Officer) -> Outcome {
        match what {
            args::Officer::List => {}
            args::Officer::Add { name, role } => self.add_officer(name, role)?,
            args::Officer::Retire { name } => self.retire_officer(name)?,
            args::Officer::Pin { name } => self.give_pin(name.as_deref())?,
            args::Officer::Admin { name, end } => self.name_administrator(name, *end)?,
            args::Officer::Deputy(asked) => self.name_deputy(asked)?,
            args::Officer::Enforce { state } => return self.enforce(state),
        }
        let officers = match self.archive()? {
            Some(store) => store.officers()?,
            None => Vec::new(),
        };
        self.show_officers(&officers)
    }

    fn add_officer(&mut self, name: &str, roles: &[String]) -> Result<(), Failure> {
        let name = line(name)?;
        let mut keys = Vec::with_capacity(roles.len());
        for role in roles.iter().flat_map(|r| r.split(',')) {
            let key = self.role(role)?;
            if !keys.contains(&key) {
                keys.push(key);
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
        if self.options.json {
            let zone = self.config.zone;
            let data: Value = officers.iter().map(|officer| told(officer, zone)).collect();
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
        let rows: Vec<Vec<Cell>> = officers.iter().map(|o| self.row_of(o, &all)).collect();
        let heads = ["officer", "roles", "since", "until", "pin", "duty"];
        let heads = heads.map(|h| self.words.say(&format!("cli-head-{h}")));
        self.out.table(&heads, &rows)?;
        Ok(exit::OK)
    }

    fn row_of(&self, officer: &Officer, all: &Procedures) -> Vec<Cell> {
        let zone = self.config.zone;
        let title =
            |key: &String| all.executor(key).map_or_else(|| key.clone(), |e| e.title.clone());
        let roles: Vec<String> = officer.roles.iter().map(title).collect();
        let retired = officer.retired_at.map(|t| self.words.date(zone.date(t)));
        let mut duties = Vec::new();
        if officer.administers {
            duties.push(self.words.say("cli-administrator"));
        }
        let today = zone.date(self.now);
        for named in officer.stands_in.iter().filter(|s| !s.ended && s.until >= today) {
            let args = [
                ("role", title(&named.role).into()),
                ("from", self.words.date(named.from).into()),
                ("until", self.words.date(named.until).into()),
            ];
            duties.push(self.words.with("cli-deputy", &args));
        }
        let pin = if officer.pin_since.is_some() { "cli-pin-yes" } else { "cli-pin-no" };
        [
            officer.name.clone(),
            roles.join(", "),
            self.words.date(zone.date(officer.added_at)),
            retired.unwrap_or_default(),
            self.words.say(pin),
            duties.join("; "),
        ]
        .map(Cell::from)
        .into()
    }
}

fn told(officer: &Officer, zone: Zone) -> Value {
    let deputies = officer.stands_in.iter().filter(|named| !named.ended);
    let deputies: Value = deputies
        .map(|s| json!({"role": s.role, "from": s.from.to_string(), "until": s.until.to_string()}))
        .collect();
    json!({
        "id": officer.id.to_string(), "name": officer.name, "roles": officer.roles,
        "added_at": zone.rfc3339(officer.added_at),
        "retired_at": officer.retired_at.map(|t| zone.rfc3339(t)),
        "pin_since": officer.pin_since.map(|t| zone.rfc3339(t)),
        "administrator": officer.administers, "deputy_for": deputies,
    })
}

/// A name as typed.
pub fn line(name: &str) -> Result<String, Failure> {
    text::read_line(name).map_err(|why| {
        let blank = why == Invalid::Blank;
        Failure::refused(if blank { Refusal::OfficerRequired } else { Refusal::TextInvalid(why) })
    })
}
