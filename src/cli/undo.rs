//! Undo and redo. An act on several cases goes as a whole where none of them has moved on, else
//! only in the case that was named.
use std::sync::Arc;

use serde_json::{Value, json};

use super::act::Decided;
use super::acts::When;
use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use crate::domain::case::Case;
use crate::domain::fact::Fact;
use crate::domain::sop::Sop;
use crate::domain::undo::Retrace;
use crate::store::Store;

impl Run<'_> {
    /// Takes back the newest act of the case, or brings it back.
    pub fn turn_back(&mut self, turn: Retrace, name: &str, dry_run: bool, when: &When) -> Outcome {
        let mut store = self.archive_to(name, dry_run)?;
        let (case, sop) = self.named(&store, name)?;
        if let Err(refusal) = turn.plan(&case) {
            let sop = Some(sop);
            return Err(Failure::Refused { refusal, sop, number: None });
        }
        let cases = self.touched(&store, turn, case, sop)?;
        if dry_run {
            return self.say_plan(turn, &cases);
        }
        let occasion = self.occasion(&store, when)?;
        let mut decided: Vec<Decided> = Vec::with_capacity(cases.len());
        for (case, sop) in &cases {
            let decision = self.decided(case, sop, &turn.command(), &occasion, cases.len() > 1)?;
            decided.push((case.id, case.version(), decision));
        }
        self.record(&mut store, decided, &occasion.officer)
    }

    /// The named case and, where none has moved on, the others of its act.
    fn touched(
        &mut self,
        store: &Store,
        turn: Retrace,
        case: Case,
        sop: Arc<Sop>,
    ) -> Result<Vec<(Case, Arc<Sop>)>, Failure> {
        let Some(act) = turn.act(&case) else {
            return Ok(vec![(case, sop)]);
        };
        let (mut others, mut moved_on) = (Vec::new(), Vec::new());
        for id in store.cases_of_act(act)? {
            if id == case.id {
                continue;
            }
            let (other, sop) = self.case(store, id)?;
            if turn.reaches(act, &other) {
                others.push((other, sop));
            } else {
                moved_on.push(other.number.to_string());
            }
        }
        if moved_on.is_empty() {
            others.insert(0, (case, sop));
            return Ok(others);
        }
        let left: Vec<String> = others.iter().map(|(c, _)| c.number.to_string()).collect();
        let args =
            [("number", case.number.to_string().into()), ("moved", moved_on.join(", ").into())];
        let note = self.words.with("cli-undo-moved-on", &args);
        self.out.note(&note);
        if !left.is_empty() {
            let args = [("numbers", left.join(", ").into())];
            let note = self.words.with("cli-undo-left", &args);
            self.out.note(&note);
        }
        Ok(vec![(case, sop)])
    }

    fn say_plan(&mut self, turn: Retrace, cases: &[(Case, Arc<Sop>)]) -> Outcome {
        let mut plans = Vec::new();
        for (case, sop) in cases {
            let seqs = turn.plan(case).map_err(Failure::refused)?;
            let facts: Vec<&Fact> = seqs.iter().filter_map(|seq| case.fact(*seq)).collect();
            let zone = self.config.zone;
            let text = match turn {
                Retrace::Undo => self.words.undo(&facts, sop, zone),
                Retrace::Redo => self.words.redo(&facts, sop, zone),
            };
            plans.push((case.number.to_string(), seqs, text));
        }
        if self.options.json {
            let data: Value = plans
                .iter()
                .map(|(number, seqs, text)| json!({"number": number, "facts": seqs, "text": text}))
                .collect();
            let stamp = self.stamp();
            self.out.json("plan", &stamp, &data)?;
        } else {
            let rows: Vec<_> = plans
                .into_iter()
                .map(|(number, _, text)| vec![number.into(), text.into()])
                .collect();
            self.out.table(&[], &rows)?;
        }
        Ok(exit::OK)
    }
}
