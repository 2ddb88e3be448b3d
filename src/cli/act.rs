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
use crate::domain::case::Case;
use crate::domain::command::{Command, Occasion, Setting};
use crate::domain::decide::{Decision, decide};
use crate::domain::fact::{CaseId, Fact};
use crate::domain::fault::nearest;
use crate::domain::record::Field;
use crate::domain::sop::Sop;
use crate::store::Store;

/// A case, its SOP, and what was decided in it.
pub type Decided = (CaseId, u32, Decision);

impl Run<'_> {
    /// `command` on every case that `names` names, as one act.
    pub fn act(&mut self, names: &[String], when: &When, command: &Command) -> Outcome {
        let first = names.first().map(String::as_str).unwrap_or_default();
        let mut store = self.archive_of(first)?;
        let cases = self.named_once(&store, names)?;
        let occasion = self.occasion(&store, when)?;
        let mut decided = Vec::with_capacity(cases.len());
        for (case, sop) in &cases {
            let decision = self.decided(case, sop, command, &occasion, cases.len() > 1)?;
            decided.push((case.id, case.version(), decision));
        }
        self.record(&mut store, decided, &occasion.officer)
    }

    fn named_once(
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

    /// Records one act and answers with the cases as they then are.
    pub fn record(&mut self, store: &mut Store, decided: Vec<Decided>, officer: &str) -> Outcome {
        let ids: Vec<CaseId> = decided.iter().map(|(id, _, _)| *id).collect();
        let facts = store.append(&clock::stamp(decided, officer, self.now))?;
        let mut cases = Vec::with_capacity(ids.len());
        for id in ids {
            cases.push(self.case(store, id)?);
        }
        self.reveal(store, &mut cases)?;
        self.answer(&cases, &facts)?;
        Ok(exit::OK)
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
                let now = self.words.status(case.status());
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

/// Reads `field=value` pairs; an empty value clears the field.
pub fn setting(pairs: &[String]) -> Result<Setting, Failure> {
    pairs.iter().map(|pair| one_setting(pair)).collect()
}

fn one_setting(pair: &str) -> Result<(Field, String), Failure> {
    let Some((key, value)) = pair.split_once('=') else {
        let args = [("value", pair.to_owned())];
        return Err(Failure::usage("usage.setting", "cli-usage-setting", args));
    };
    let unknown = || unknown_field(key);
    let field = Field::parse(key.trim()).ok_or_else(unknown)?;
    Ok((field, value.to_owned()))
}

/// No field has this key.
pub fn unknown_field(key: &str) -> Failure {
    let known = Field::ALL.iter().map(|f| f.key());
    let near = nearest(&key.replace('-', "_"), known.clone());
    let known = known.collect::<Vec<_>>().join(", ");
    let args = [("key", key.to_owned()), ("nearest", near.unwrap_or_default()), ("known", known)];
    Failure::usage("usage.field", "cli-usage-field", args)
}
