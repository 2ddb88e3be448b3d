//! Registration: one applicant from options, or the applicants of a letter from a table, as one act.
use std::sync::Arc;

use serde_json::{Value, json};

use super::act::Decided;
use super::acts::Register;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::Run;
use super::sheet::{self, Row};
use crate::clock;
use crate::domain::command::{Command, Occasion};
use crate::domain::decide::{Decision, decide};
use crate::domain::queue;
use crate::domain::record::{self, Field, Record};

impl Register {
    /// The typed values by field.
    fn typed(&self) -> Vec<(Field, String)> {
        let values = [
            (Field::Name, &self.name),
            (Field::Nik, &self.nik),
            (Field::NikReason, &self.nik_reason),
            (Field::Nip, &self.nip),
            (Field::NipReason, &self.nip_reason),
            (Field::Position, &self.position),
            (Field::Agency, &self.agency),
            (Field::Email, &self.email),
            (Field::Phone, &self.phone),
            (Field::LetterNo, &self.letter_no),
            (Field::LetterDate, &self.letter_date),
            (Field::Subject, &self.subject),
            (Field::Agenda, &self.agenda),
            (Field::Class, &self.class),
            (Field::Expires, &self.expires),
        ];
        let given = values.into_iter();
        given.filter_map(|(field, typed)| Some((field, typed.clone()?))).collect()
    }
}

/// A record and what the rules decide on it.
type Checked = (Record, Decision);

impl Run<'_> {
    /// `loket register`.
    pub fn register(&mut self, asked: &Register) -> Outcome {
        self.refuse_in_the_past()?;
        let rows = match &asked.from {
            Some(path) => sheet::read(path)?,
            None => vec![Row::default()],
        };
        let occasion = Occasion {
            now: self.now,
            at: asked.when.at.as_deref().map(|t| self.time(t)).transpose()?,
            officer: self.officer()?,
            roles: Vec::new(),
            on_behalf_of: asked.when.on_behalf_of.clone(),
        };
        let mut checked = Vec::with_capacity(rows.len());
        for row in &rows {
            checked.push(self.checked(&asked.typed(), row, &occasion)?);
        }
        if asked.dry_run {
            return self.would_register(&checked);
        }
        let mut store = self.new_archive()?;
        let mut decided: Vec<Decided> = Vec::with_capacity(checked.len());
        for (record, decision) in checked {
            let twins = store.duplicates(&record)?;
            self.warn(&record, &decision, &twins);
            decided.push((clock::uuid_v7(self.now), 0, decision));
        }
        self.record(&mut store, decided, &occasion.officer)
    }

    /// One applicant before the rules; a refusal names the line of the table.
    fn checked(
        &self,
        common: &[(Field, String)],
        row: &Row,
        occasion: &Occasion,
    ) -> Result<Checked, Failure> {
        let typed = common.iter().chain(&row.values);
        let typed: Vec<(Field, String)> =
            typed.map(|(field, value)| (*field, self.typed(*field, value))).collect();
        let sop = &self.config.sop;
        let decision =
            Record::read(typed.iter().map(|(f, v)| (*f, v.as_str()))).and_then(|record| {
                let command = Command::Register { record: record.clone() };
                decide(None, self.law(sop), &command, occasion).map(|decision| (record, decision))
            });
        decision.map_err(|refusal| Failure::Refused {
            refusal,
            sop: Some(Arc::clone(sop)),
            number: row.place.clone(),
        })
    }

    fn would_register(&mut self, checked: &[Checked]) -> Outcome {
        let store = self.archive()?;
        for (record, decision) in checked {
            let twins = store.as_ref().map(|s| s.duplicates(record)).transpose()?;
            self.warn(record, decision, &twins.unwrap_or_default());
        }
        if self.options.json {
            let data: Value = checked
                .iter()
                .map(|(record, _)| json!({ "set": self.view().record(record) }))
                .collect();
            let stamp = self.stamp();
            self.out.json("plan", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let cells = |record: &Record| -> Vec<Cell> {
            let shown = [Field::Name, Field::Agency, Field::LetterNo];
            shown.map(|field| record.text(field).into()).into()
        };
        let rows: Vec<Vec<Cell>> = checked.iter().map(|(record, _)| cells(record)).collect();
        self.out.table(&[], &rows)?;
        let note = self.words.say("cli-dry-run");
        self.out.note(&note);
        Ok(exit::OK)
    }

    /// What is likely a mistake, said and never refused.
    fn warn(&mut self, record: &Record, decision: &Decision, twins: &[queue::Row]) {
        let name = || record.text(Field::Name).to_owned();
        if !twins.is_empty() {
            let numbers: Vec<String> = twins.iter().map(|t| t.number.to_string()).collect();
            let args = [("name", name().into()), ("numbers", numbers.join(", ").into())];
            let note = self.words.with("cli-warn-duplicate", &args);
            self.out.note(&note);
        }
        let received = self.config.zone.date(decision.at);
        let letter = record::date(record.text(Field::LetterDate));
        if let Some(letter) = letter.filter(|letter| *letter > received) {
            let args = [
                ("letter", self.words.date(letter).into()),
                ("received", self.words.date(received).into()),
            ];
            let note = self.words.with("cli-warn-letter-date", &args);
            self.out.note(&note);
        }
    }
}
