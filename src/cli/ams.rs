//! The hand-off to AMS: the applicant's data in the order in which AMS asks for them, its address in
//! the browser, and that the request was submitted. Nothing is filled in for anybody.
use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use super::acts::When;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::{Run, not_found};
use crate::domain::ams;
use crate::domain::command::Command;
use crate::domain::record::Field;
use crate::runtime::browser;

/// What passes between the counter and AMS.
#[derive(Debug, Subcommand)]
pub enum Renewal {
    #[command(alias = "sertifikat")]
    Certificate {
        case: String,
        file: PathBuf,
        #[arg(long)]
        accept: bool,
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        when: When,
    },
    Ams {
        case: String,
        #[arg(long)]
        open: bool,
        #[arg(long)]
        submitted: bool,
        #[command(flatten)]
        when: When,
    },
}

impl Run<'_> {
    /// What passes between the counter and AMS.
    pub fn renewal(&mut self, renewal: &Renewal) -> Outcome {
        match renewal {
            Renewal::Certificate { case, file, accept, dry_run, when } => {
                self.certificate(case, file, (*accept, *dry_run), when)
            }
            Renewal::Ams { case, open, submitted, when } => self.ams(case, *open, *submitted, when),
        }
    }

    fn ams(&mut self, case: &str, open: bool, submitted: bool, when: &When) -> Outcome {
        if open {
            self.open_ams()?;
        }
        if submitted {
            let at = when.at.as_deref().map(|t| self.time(t)).transpose()?.unwrap_or(self.now);
            let set = vec![(Field::SubmittedAt, at.to_string())];
            if let Some(store) = self.archive()? {
                let (case, sop) = self.named(&store, case)?;
                ams::can_be_handed_over(&case, &sop).map_err(Failure::refused)?;
            }
            return self.act(&[case.to_owned()], when, &Command::Edit { set });
        }
        let store = self.archive()?.ok_or_else(|| not_found(case))?;
        let mut cases = vec![self.named(&store, case)?];
        drop(store);
        if self.options.reveal {
            let mut store = self.archive_of(case)?;
            self.reveal(&mut store, &mut cases)?;
        }
        let record = cases.first().map(|(case, _)| case.record.clone()).unwrap_or_default();
        let view = self.view();
        let value =
            |field: Field| record.get(field).map_or(Value::Null, |kept| view.value(field, kept));
        if self.options.json {
            let fields =
                ams::FIELDS.map(|field| json!({ "field": field.key(), "value": value(field) }));
            let data = json!({ "url": self.config.ams.url, "fields": fields });
            let stamp = self.stamp();
            self.out.json("ams", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let text = |field| value(field).as_str().unwrap_or_default().to_owned();
        let rows =
            ams::FIELDS.map(|field| vec![Cell::from(self.words.field(field)), text(field).into()]);
        self.out.table(&[], &rows)?;
        Ok(exit::OK)
    }

    /// The address alone: nothing of the case is in it.
    fn open_ams(&mut self) -> Result<(), Failure> {
        let Some(url) = self.config.ams.url.clone() else {
            return Err(Failure::said(exit::REFUSED, "refused.no_ams_url", "ams-no-url", []));
        };
        browser::open(&url).map_err(|error| {
            let args = [("url", url.clone()), ("detail", error.to_string())];
            Failure::said(exit::WORLD, "world.browser", "ams-open-failed", args)
        })?;
        let note = self.words.with("ams-opened", &[("url", url.into())]);
        self.out.note(&note);
        Ok(())
    }
}
