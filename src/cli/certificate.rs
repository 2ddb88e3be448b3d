//! The new certificate of a case: its file read, shown beside the case, and recorded.
use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::acts::When;
use super::failure::{Failure, Outcome, exit};
use super::out::{Cell, Tone};
use super::run::Run;
use crate::certificate;
use crate::domain::awaiting::Awaiting;
use crate::domain::case::Case;
use crate::domain::certificate::{Certificate, Doubt, compare, line};
use crate::domain::command::Command;

impl Run<'_> {
    /// `loket certificate`: recorded if it fits, or if somebody says that it is right all the same.
    pub fn certificate(
        &mut self,
        case: &str,
        file: &Path,
        (accept, dry_run): (bool, bool),
        when: &When,
    ) -> Outcome {
        let read = certificate::read(file)
            .map_err(|why| Failure::Certificate { path: file.to_owned(), why })?;
        let store = self.archive_of(case)?;
        let (named, _) = self.named(&store, case)?;
        drop(store);
        let at = when.at.as_deref().map(|t| self.time(t)).transpose()?.unwrap_or(self.now);
        let doubts = compare(&read, &named, at, self.config.zone);
        if dry_run {
            return self.show_certificate(&read, &named, &doubts);
        }
        let said = doubts.iter().filter(|doubt| accept || !doubt.must_be_accepted());
        let notes: Vec<String> = said.map(|doubt| self.noted(doubt)).collect();
        let command = Command::Certificate { certificate: Box::new(read), accept };
        let outcome = self.act(&[case.to_owned()], when, &command)?;
        for note in &notes {
            self.out.note(note);
        }
        Ok(outcome)
    }

    /// How a case waits for BSrE, and whether it is time to ask.
    pub fn awaiting(&self, awaiting: Awaiting) -> Cell {
        let (calendar, now) = (&self.config.calendar, self.read_at());
        let due = awaiting.is_due(calendar, now, self.config.ams.remind_days);
        let text = self.words.awaiting(awaiting.days(calendar, now), due);
        Cell { text, tone: if due { Tone::Near } else { Tone::Plain } }
    }

    fn noted(&self, doubt: &Doubt) -> String {
        let doubt = self.words.doubt(doubt, self.config.zone);
        self.words.with("certificate-note", &[("doubt", doubt.into())])
    }

    /// What was read, and what of it does not fit.
    fn show_certificate(&mut self, read: &Certificate, case: &Case, doubts: &[Doubt]) -> Outcome {
        if self.options.json {
            let data = self.certificate_json(read, doubts);
            let stamp = self.stamp();
            self.out.json("certificate", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let words = Arc::clone(&self.words);
        let zone = self.config.zone;
        let fits = if doubts.is_empty() {
            let number = case.number.to_string();
            words.with("certificate-fits-whole", &[("number", number.into())])
        } else {
            words.doubts(doubts, zone)
        };
        let lines = [
            ("certificate-subject", self.view().line(&line(&read.subject))),
            ("certificate-issuer", self.view().line(&line(&read.issuer))),
            ("certificate-serial", read.serial.clone()),
            ("certificate-fingerprint", read.fingerprint.clone()),
            ("certificate-valid-from", words.moment(zone, read.not_before)),
            ("certificate-valid-to", words.moment(zone, read.not_after)),
            ("certificate-fits", fits),
        ];
        let rows = lines.map(|(id, text)| vec![Cell::from(words.say(id)), text.into()]);
        self.out.table(&[], &rows)?;
        Ok(exit::OK)
    }

    fn certificate_json(&self, read: &Certificate, doubts: &[Doubt]) -> Value {
        let (view, zone) = (self.view(), self.config.zone);
        let (first, last) = read.days(zone);
        let doubts = doubts.iter().map(|doubt| {
            json!({
                "code": doubt.code(),
                "message": self.words.doubt(doubt, zone),
                "must_be_accepted": doubt.must_be_accepted(),
            })
        });
        json!({
            "serial": read.serial, "fingerprint": read.fingerprint,
            "subject": view.line(&line(&read.subject)), "issuer": view.line(&line(&read.issuer)),
            "not_before": view.at(read.not_before), "not_after": view.at(read.not_after),
            "first_day": first.to_string(), "last_day": last.to_string(),
            "authority": read.authority,
            "doubts": doubts.collect::<Value>(),
        })
    }
}
