//! Acts on one or several cases: found, decided by the rules, recorded together or not at all,
//! answered as they then are.
use std::sync::Arc;

use serde_json::Value;

use super::acts::When;
use super::columns::Give;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::{Run, find};
use crate::clock;
use crate::domain::ams;
use crate::domain::case::Case;
use crate::domain::command::{Command, Occasion};
use crate::domain::decide::{Decision, decide};
use crate::domain::fact::{Body, CaseId, Fact};
use crate::domain::moment;
use crate::domain::officer;
use crate::domain::record::Record;
use crate::domain::sop::Sop;
use crate::store::{Store, StoreError};

/// How often an act that lost a race is decided again.
const TRIES_MAX: u32 = 5;

/// A case, its SOP, and what was decided in it.
pub type Decided = (CaseId, u32, Decision);

impl Run<'_> {
    /// `command` on every case that `names` names, as one act.
    pub fn act(&mut self, names: &[String], when: &When, command: &Command) -> Outcome {
        self.act_at_step(names, when, command, None)
    }

    /// As [`Run::act`], only while every case is at `step`, if one is named. What moves no clock is
    /// decided again where somebody else was faster.
    pub fn act_at_step(
        &mut self,
        names: &[String],
        when: &When,
        command: &Command,
        step: Option<u16>,
    ) -> Outcome {
        let first = names.first().map(String::as_str).unwrap_or_default();
        let mut store = self.archive_of(first)?;
        let occasion = self.occasion(&store, when)?;
        let command = &with_known_officer(&store, command)?;
        let mut again = if moves_a_clock(command) { 0 } else { TRIES_MAX };
        loop {
            let cases = self.named_once(&store, names)?;
            let mut decided = Vec::with_capacity(cases.len());
            for (case, sop) in &cases {
                still_at(case, step)?;
                let occasion = at_its_minute(&occasion, when, case);
                let decision = self.decided(case, sop, command, &occasion, cases.len() > 1)?;
                decided.push((case.id, case.version(), decision));
            }
            let ids = decided.iter().map(|(id, _, _)| *id).collect();
            match store.append(&clock::stamp(decided, occasion.officer.as_str(), self.now)) {
                Ok(facts) => return self.recorded(&mut store, ids, &facts),
                Err(StoreError::Conflict { .. }) if again > 0 => again -= 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The cases that `names` names, each once.
    pub fn named_once(
        &self,
        store: &Store,
        names: &[String],
    ) -> Result<Vec<(Case, Arc<Sop>)>, Failure> {
        let mut cases: Vec<(Case, Arc<Sop>)> = Vec::with_capacity(names.len());
        for name in names {
            let id = find(store, name)?;
            if cases.iter().all(|(case, _)| case.id != id) {
                cases.push(self.case(store, id)?);
            }
        }
        Ok(cases)
    }

    /// What the rules decide on one case; a refusal names the case where there are `several`.
    pub fn decided(
        &self,
        case: &Case,
        sop: &Arc<Sop>,
        command: &Command,
        occasion: &Occasion,
        several: bool,
    ) -> Result<Decision, Failure> {
        decide(Some(case), self.law(sop), command, occasion).map_err(|refusal| Failure::Refused {
            refusal,
            sop: Some(Arc::clone(sop)),
            number: several.then(|| case.number.to_string()),
        })
    }

    /// Says that a letter only looks like another; never refused.
    pub fn warn_of_look_alikes(&mut self, record: &Record) {
        if let Some((field, stray)) = record.stray() {
            let note = self.words.stray(&self.words.field(field), &stray);
            self.out.note(&note);
        }
    }

    /// Records one act and answers with the cases as they then are.
    pub fn record(&mut self, store: &mut Store, decided: Vec<Decided>, officer: &str) -> Outcome {
        let ids: Vec<CaseId> = decided.iter().map(|(id, _, _)| *id).collect();
        let facts = store.append(&clock::stamp(decided, officer, self.now))?;
        self.recorded(store, ids, &facts)
    }

    fn recorded(&mut self, store: &mut Store, ids: Vec<CaseId>, facts: &[Fact]) -> Outcome {
        let mut cases = Vec::with_capacity(ids.len());
        for id in ids {
            cases.push(self.case(store, id)?);
        }
        for fact in facts {
            if let Body::Edit { private, .. } = &fact.body {
                self.warn_of_look_alikes(&private.new);
            }
            let case = cases.iter().find(|(case, _)| case.id == fact.case);
            let odd = case.and_then(|(case, _)| self.odd_expiry(case, fact));
            if let Some(note) = odd {
                self.out.note(&note);
            }
        }
        self.reveal(store, &mut cases)?;
        self.answer(&cases, facts)?;
        Ok(exit::OK)
    }

    /// What is odd about the last day of the new certificate that a fact tells of.
    fn odd_expiry(&self, case: &Case, fact: &Fact) -> Option<String> {
        let (new, odd) = ams::odd_expiry_of(case, fact, self.config.calendar.zone())?;
        Some(self.words.odd_expiry(new, odd))
    }

    /// Records that personal numbers of one case are shown, where they are.
    pub fn reveal(&self, store: &mut Store, cases: &mut [(Case, Arc<Sop>)]) -> Result<(), Failure> {
        let [(case, sop)] = cases else { return Ok(()) };
        if !self.options.reveal {
            return Ok(());
        }
        self.refuse_in_the_past()?;
        let occasion = self.occasion(store, &When::default())?;
        let decision = self.decided(case, sop, &Command::Reveal, &occasion, false)?;
        let decided = vec![(case.id, case.version(), decision)];
        store.append(&clock::stamp(decided, occasion.officer, self.now))?;
        (*case, *sop) = self.case(store, case.id)?;
        Ok(())
    }

    fn answer(&mut self, cases: &[(Case, Arc<Sop>)], facts: &[Fact]) -> Result<(), Failure> {
        let stamp = self.stamp();
        if self.options.json {
            let view = self.view();
            let data: Vec<Value> = cases.iter().map(|(c, s)| view.case(c, s)).collect();
            match data.as_slice() {
                [one] => self.out.json("case", &stamp, one)?,
                _ => self.out.json("cases", &stamp, &Value::Array(data))?,
            }
            return Ok(());
        }
        if self.out.quiet {
            return Ok(());
        }
        let rows: Vec<Vec<Cell>> = cases
            .iter()
            .map(|(case, sop)| {
                let said = facts.iter().filter(|f| f.case == case.id);
                let said: Vec<String> =
                    said.map(|f| self.words.fact(f, sop, self.config.zone)).collect();
                let now = self.words.case_now(case);
                vec![
                    case.number.to_string().into(),
                    now.into(),
                    self.step(case.course.step(), sop).into(),
                    said.join("; ").into(),
                ]
            })
            .collect();
        let give = Give { whole: &[0], out: &[] };
        self.out.table_that_gives(&[], &rows, &give)?;
        Ok(())
    }

    /// `2/5 Verifikasi`, or nothing where no step is open.
    pub fn step(&self, no: Option<u16>, sop: &Sop) -> String {
        let step = no.and_then(|no| Some((no, sop.step(no)?)));
        step.map_or_else(String::new, |(no, step)| {
            format!("{no}/{} {}", sop.steps(), self.words.label(&step.short))
        })
    }
}

/// A case goes to an officer who works here; to anybody where no officer is registered.
fn with_known_officer(store: &Store, command: &Command) -> Result<Command, Failure> {
    let Command::Assign { officer } = command else { return Ok(command.clone()) };
    let known = officer::working(&store.officers()?);
    let officer = officer::named(officer, &known).map_err(Failure::refused)?;
    Ok(Command::Assign { officer })
}

/// The occasion for one case: a time typed to the minute of its last act is that act's.
fn at_its_minute(occasion: &Occasion, when: &When, case: &Case) -> Occasion {
    let (Some(typed), Some(at)) = (when.at.as_deref(), occasion.at) else {
        return occasion.clone();
    };
    let at = moment::same_minute(typed, at, case.course.last_at);
    Occasion { at: Some(at), ..occasion.clone() }
}

/// Whether the clock of a case depends on `command`: then a person decides again, not we.
const fn moves_a_clock(command: &Command) -> bool {
    !matches!(
        command,
        Command::Note { .. }
            | Command::Receive { .. }
            | Command::Unreceive { .. }
            | Command::Edit { .. }
            | Command::Assign { .. }
            | Command::Disposition { .. }
            | Command::Acknowledge
            | Command::Snooze { .. }
            | Command::FollowUp { .. }
            | Command::Certificate { .. }
    )
}

fn still_at(case: &Case, step: Option<u16>) -> Result<(), Failure> {
    let now = case.course.step();
    let Some(step) = step.filter(|step| Some(*step) != now) else {
        return Ok(());
    };
    let now = now.map_or_else(|| "–".to_owned(), |now| now.to_string());
    let args = [("case", case.number.to_string()), ("step", step.to_string()), ("now", now)];
    Err(Failure::said(exit::CHANGED, "changed", "cli-changed", args))
}
