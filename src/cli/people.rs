//! Decisions about the office's people: PINs, administrators, deputies, and whether who may do what
//! is enforced.
use chrono::NaiveDate;
use serde_json::json;

use super::failure::{Failure, Outcome, exit};
use super::officer::line;
use super::run::Run;
use crate::clock;
use crate::domain::authority::Denied;
use crate::domain::record;
use crate::domain::refusal::Refusal;
use crate::store::{Decree, StoreError};

/// What is asked about a deputy.
#[derive(Debug, clap::Args)]
pub struct Deputy {
    #[arg(allow_hyphen_values = true)]
    pub name: String,
    #[arg(long, value_name = "ROLE")]
    pub role: String,
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE", required_unless_present = "end")]
    pub until: Option<String>,
    #[arg(long, conflicts_with_all = ["from", "until"])]
    pub end: bool,
}

impl Run<'_> {
    /// `loket officer pin`: of the one who is named, else of the one who acts.
    pub fn give_pin(&mut self, name: Option<&str>) -> Result<(), Failure> {
        let own = self.officer()?;
        let name = name.map_or(Ok(own), line)?;
        let mut store = self.store_of_people(&name)?;
        let staff = store.staff()?;
        let unknown = || StoreError::OfficerUnknown { name: name.clone() };
        let officer = staff.named(&name).ok_or_else(unknown)?;
        if staff.enforced || officer.pin_since.is_some() {
            let who = self.sign_in(&mut store)?;
            if staff.enforced && !who.administers && who.name != officer.name {
                return Err(Failure::refused(Refusal::Denied(staff.needs_administrator())));
            }
        }
        let pin = self.new_pin(&officer.name)?;
        let by = self.officer()?;
        let decree = Decree::Pin { name: officer.name.clone(), pin };
        Ok(store.decree(clock::uuid_v7(self.now), self.now, &by, &decree)?)
    }

    /// `loket officer admin`.
    pub fn name_administrator(&mut self, name: &str, end: bool) -> Result<(), Failure> {
        let name = line(name)?;
        self.decide(&Decree::Administrator { name, on: !end })
    }

    /// `loket officer deputy`.
    pub fn name_deputy(&mut self, asked: &Deputy) -> Result<(), Failure> {
        let (name, role) = (line(&asked.name)?, self.role(&asked.role)?);
        let today = self.config.zone.date(self.now);
        if asked.end {
            return self.decide(&Decree::StandInEnds { name, role, day: today });
        }
        let from = asked.from.as_deref().map_or(Ok(today), day)?;
        let until = asked.until.as_deref().map_or(Ok(from), day)?;
        self.decide(&Decree::StandIn { name, role, from, until })
    }

    /// `loket officer enforce`.
    pub fn enforce(&mut self, state: &str) -> Outcome {
        let on = state == "on";
        self.decide(&Decree::Enforce { on })?;
        if self.options.json {
            let stamp = self.stamp();
            self.out.json("enforcement", &stamp, &json!({ "enforced": on }))?;
            return Ok(exit::OK);
        }
        let said = self.words.say(if on { "cli-enforced" } else { "cli-not-enforced" });
        self.out.said(&said)?;
        Ok(exit::OK)
    }

    fn decide(&mut self, decree: &Decree) -> Result<(), Failure> {
        let by = self.officer()?;
        let mut store = self.store_of_people(&by)?;
        let id = clock::uuid_v7(self.now);
        match store.decree(id, self.now, &by, decree) {
            Err(StoreError::Refused(Denied::PinNeeded { .. })) => {
                self.sign_in(&mut store)?;
                Ok(store.decree(id, self.now, &by, decree)?)
            }
            decided => Ok(decided?),
        }
    }

    /// Where no store is, nobody works yet.
    fn store_of_people(&mut self, name: &str) -> Result<crate::store::Store, Failure> {
        self.refuse_in_the_past()?;
        if !self.config.db.exists() {
            return Err(StoreError::OfficerUnknown { name: name.to_owned() }.into());
        }
        self.store_as_it_is()
    }

    /// The key of the executor that is named.
    pub fn role(&self, role: &str) -> Result<String, Failure> {
        let all = self.procedures(self.archive()?.as_ref())?;
        let unknown = || Refusal::UnknownExecutor { name: role.to_owned(), known: all.executors() };
        let executor = all.executor(role).ok_or_else(|| Failure::refused(unknown()))?;
        Ok(executor.key.clone())
    }
}

fn day(typed: &str) -> Result<NaiveDate, Failure> {
    let wrong = || Failure::usage("usage.date", "report-usage-date", [("value", typed.to_owned())]);
    record::date(typed).ok_or_else(wrong)
}
