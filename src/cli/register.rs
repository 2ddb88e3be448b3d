//! Registration: one applicant from options, or the applicants of a letter from a table, as one act.
use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::act::Decided;
use super::acts::Register;
use super::failure::{Failure, Outcome, exit};
use super::import::Given;
use super::importing::Reading;
use super::out::Cell;
use super::run::Run;
use crate::clock;
use crate::domain::command::{Command, Occasion};
use crate::domain::decide::{Decision, decide};
use crate::domain::intake::{Head, Reader, Row, Spoilt, Unreadable, Wrong};
use crate::domain::queue;
use crate::domain::record::{self, Field, Record};
use crate::domain::refusal::Refusal;
use crate::domain::sop::Sop;

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

/// A table was not read to its end.
struct Ended(Failure);

impl From<Unreadable> for Ended {
    fn from(why: Unreadable) -> Self {
        Ended(Failure::Unreadable { path: String::new(), why })
    }
}

impl Run<'_> {
    /// `loket register`.
    pub fn register(&mut self, asked: &Register) -> Outcome {
        self.refuse_in_the_past()?;
        let common = self.common(asked);
        let rows = match &asked.from {
            Some(path) => self.rows(path, &asked.table, common)?,
            None => vec![(None, Row { record: self.read(&common)?, received: None })],
        };
        let occasion = Occasion {
            now: self.now,
            at: asked.when.at.as_deref().map(|t| self.time(t)).transpose()?,
            officer: self.officer()?,
            roles: Vec::new(),
            on_behalf_of: asked.when.on_behalf_of.clone(),
        };
        let sop = self.chosen_sop(self.archive()?.as_ref(), asked.sop.as_deref())?;
        let mut checked = Vec::with_capacity(rows.len());
        for (place, row) in rows {
            checked.push(self.checked(row, place, &sop, &occasion)?);
        }
        if asked.dry_run {
            return self.would_register(&checked);
        }
        let mut store = self.new_archive()?;
        store.offer_sop(sop);
        let mut decided: Vec<Decided> = Vec::with_capacity(checked.len());
        for (record, decision) in checked {
            let twins = store.duplicates(&record)?;
            self.warn(&record, &decision, &twins);
            decided.push((clock::uuid_v7(self.now), 0, decision));
        }
        self.record(&mut store, decided, &occasion.officer)
    }

    /// The values that hold for every applicant.
    fn common(&self, asked: &Register) -> Vec<(Field, String)> {
        let typed = asked.typed().into_iter();
        typed.map(|(field, value)| (field, self.typed(field, &value))).collect()
    }

    fn read(&self, typed: &[(Field, String)]) -> Result<Record, Failure> {
        let read = Record::read(typed.iter().map(|(f, v)| (*f, v.as_str())));
        read.map_err(|refusal| self.refused(refusal, None))
    }

    /// The applicants of a table, each with its line; one that is wrong ends it.
    fn rows(
        &mut self,
        path: &Path,
        how: &Reading,
        common: Vec<(Field, String)>,
    ) -> Result<Vec<(Option<String>, Row)>, Failure> {
        /// One act is held in memory and answered case by case.
        const ROWS_MAX: usize = 5_000;
        let Given { path, mut table, head, common, .. } =
            Self::given(path, how, common, &record::REQUIRED)?;
        let reader = Reader { head: &head, common: &common, zone: self.config.zone, now: self.now };
        let (mut rows, mut aside) = (Vec::new(), Vec::new());
        table
            .each(&mut |line| {
                if head.is_above(&line) || head.is_aside(&line) {
                    if !head.is_above(&line) {
                        aside.push(line.no.to_string());
                    }
                    return Ok(());
                }
                if rows.len() == ROWS_MAX {
                    let args = [("path", path.clone()), ("max", ROWS_MAX.to_string())];
                    return Err(Ended(Failure::usage("usage.too_many", "import-too-many", args)));
                }
                let place = format!("{path}:{}", line.no);
                let row = reader.read(&line).map_err(|wrong| self.wrong(&head, wrong, &place))?;
                rows.push((Some(place), row));
                Ok(())
            })
            .map_err(|Ended(failure)| failure.of_table(&path))?;
        if !aside.is_empty() {
            let args = [("rows", aside.join(", ").into())];
            let note = self.words.with("import-aside-rows", &args);
            self.out.note(&note);
        }
        if rows.is_empty() {
            return Err(Failure::usage("usage.no_rows", "import-empty", [("path", path)]));
        }
        Ok(rows)
    }

    /// The first thing that is wrong in a row.
    fn wrong(&self, head: &Head, wrong: Vec<Wrong>, place: &str) -> Ended {
        let Some(first) = wrong.into_iter().next() else {
            return Ended(Failure::usage(
                "usage.no_rows",
                "import-empty",
                [("path", place.into())],
            ));
        };
        if let Spoilt::Refused(refusal) = first.why {
            return Ended(self.refused(refusal, Some(place.to_owned())));
        }
        let hide = self.config.mask && !self.options.reveal;
        let said = self.words.wrong_cell(head, &first, (self.config.zone, hide));
        let hint = said.hint.unwrap_or_default();
        let args = [("place", place.to_owned()), ("what", said.what), ("hint", hint)];
        Ended(Failure::said(exit::REFUSED, "refused.row", "import-wrong-row", args))
    }

    fn refused(&self, refusal: Refusal, number: Option<String>) -> Failure {
        Failure::Refused { refusal, sop: Some(Arc::clone(&self.config.sop)), number }
    }

    /// One applicant before the rules; a refusal names the line of the table.
    fn checked(
        &self,
        row: Row,
        place: Option<String>,
        sop: &Arc<Sop>,
        occasion: &Occasion,
    ) -> Result<Checked, Failure> {
        let occasion = Occasion { at: row.received.or(occasion.at), ..occasion.clone() };
        let command = Command::Register { record: row.record.clone() };
        let decision = decide(None, self.law(sop), &command, &occasion);
        decision.map(|decision| (row.record, decision)).map_err(|refusal| Failure::Refused {
            refusal,
            sop: Some(Arc::clone(sop)),
            number: place,
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
        self.warn_of_look_alikes(record);
        let received = self.config.zone.date(decision.at);
        if let Some(letter) = record.dated_after(received) {
            let args = [
                ("letter", self.words.date(letter).into()),
                ("received", self.words.date(received).into()),
            ];
            let note = self.words.with("cli-warn-letter-date", &args);
            self.out.note(&note);
        }
    }
}
