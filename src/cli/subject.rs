//! The rights of whom the data are about (UU 27/2022): a copy of them, their correction, their erasure.
use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Subcommand;
use serde_json::{Value, json};

use super::acts::When;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::{Run, find, missing, not_found, sop_of};
use crate::domain::case::Case;
use crate::domain::certificate::Listed;
use crate::domain::command::Command;
use crate::domain::fact::Body;
use crate::domain::record::{Field, Record};
use crate::domain::sop::Sop;
use crate::store::Store;

/// `loket subject`.
#[derive(Debug, Subcommand)]
pub enum Subject {
    Export {
        who: String,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Correct {
        case: String,
        #[arg(required = true, value_name = "FIELD=VALUE")]
        set: Vec<String>,
        #[arg(long, required = true, allow_hyphen_values = true, value_name = "TEXT")]
        reason: String,
    },
    Erase {
        who: String,
        #[arg(long)]
        yes: bool,
    },
}

/// Cases, each with its procedure.
pub(super) type Cases = Vec<(Case, Arc<Sop>)>;

/// What is kept of a person.
pub(super) struct Held {
    pub cases: Cases,
    /// Rows of lists of certificates.
    pub listed: Vec<Listed>,
}

impl Run<'_> {
    /// `loket subject`.
    pub fn subject(&mut self, what: &Subject) -> Outcome {
        self.refuse_in_the_past()?;
        match what {
            Subject::Export { who, output } => self.export_subject(who, output.as_deref()),
            Subject::Correct { case, set, reason } => self.correct_subject(case, set, reason),
            Subject::Erase { who, yes } => self.erase_subject(who, *yes),
        }
    }

    /// What is kept of a person, by NIK or NIP, or by the one case that is named.
    pub(super) fn subject_of(&self, store: &Store, who: &str) -> Result<Held, Failure> {
        let number = number(who);
        let cases = match &number {
            Some((field, digits)) => cases_with(store, *field, digits)?,
            None => vec![self.case(store, find(store, who)?)?],
        };
        let mut asked: Vec<Record> = cases.iter().map(|(case, _)| case.record.clone()).collect();
        asked.extend(number.map(|(field, digits)| {
            let mut record = Record::default();
            record.set(field, Some(digits));
            record
        }));
        let mut listed: Vec<Listed> = Vec::new();
        for record in &asked {
            let more = store.listed_of(record)?;
            listed.extend(more.into_iter().filter(|row| !listed.contains(row)).collect::<Vec<_>>());
        }
        if cases.is_empty() && listed.is_empty() {
            return Err(not_found(who));
        }
        Ok(Held { cases, listed })
    }
    pub(super) fn archive_there(&mut self) -> Result<Store, Failure> {
        if !self.config.db.exists() {
            return Err(missing(&self.config.db));
        }
        self.new_archive()
    }

    /// Everything that is kept of a person, in full; that it was shown is recorded.
    fn export_subject(&mut self, who: &str, output: Option<&Path>) -> Outcome {
        let mut store = self.archive_there()?;
        let Held { mut cases, listed } = self.subject_of(&store, who)?;
        self.options.reveal = true;
        self.reveal(&mut store, &mut cases)?;
        let whole = cases.iter().map(|(case, sop)| self.view().whole(case, sop));
        let data = whole.chain(listed.iter().map(|row| self.listed_json(row))).collect();
        let data = Value::Array(data);
        let stamp = self.stamp();
        if let Some(path) = output {
            let whole = json!({ "schema": "loket.subject/1", "as_of": stamp, "data": data });
            write_new(path, &whole).map_err(|error| {
                let args = [("path", path.display().to_string()), ("detail", error.to_string())];
                Failure::said(exit::WORLD, "world.file", "cli-unwritable", args)
            })?;
            return self.say_written(path);
        }
        if self.options.json {
            self.out.json("subject", &stamp, &data)?;
        } else {
            for (case, sop) in &cases {
                self.in_full(case, sop)?;
                self.out.line("")?;
            }
            for row in &listed {
                let rows: Vec<Vec<Cell>> = row
                    .record()
                    .iter()
                    .map(|(field, kept)| {
                        vec![self.words.field(field).into(), kept.to_owned().into()]
                    })
                    .collect();
                self.out.table(&[], &rows)?;
                self.out.line("")?;
            }
        }
        Ok(exit::OK)
    }

    /// A correction is an edit with its reason as a note.
    fn correct_subject(&mut self, case: &str, set: &[String], reason: &str) -> Outcome {
        let set = self.setting(set)?;
        let (names, when) = ([case.to_owned()], When::default());
        let quiet = std::mem::replace(&mut self.options.json, false);
        let said = std::mem::replace(&mut self.out.quiet, true);
        let text = self.words.with("keep-corrected-because", &[("reason", reason.into())]);
        let noted = self.act(&names, &when, &Command::Edit { set });
        (self.options.json, self.out.quiet) = (quiet, said);
        noted?;
        self.act(&names, &when, &Command::Note { text })
    }
}

/// The number that `who` is, if it is one of a person.
fn number(who: &str) -> Option<(Field, String)> {
    let digits: String = who.chars().filter(char::is_ascii_digit).collect();
    let field = match digits.len() {
        16 => Field::Nik,
        18 => Field::Nip,
        _ => return None,
    };
    (!who.contains(char::is_alphabetic)).then_some((field, digits))
}

/// The cases in which the number stands, or once did.
fn cases_with(store: &Store, field: Field, digits: &str) -> Result<Cases, Failure> {
    let was = |case: &Case| {
        case.facts.iter().any(|fact| {
            matches!(&fact.body, Body::Edit { private, .. }
                if private.old.get(field) == Some(digits))
        })
    };
    let mut found = Vec::new();
    store.each_case(&mut |case| {
        if case.record.get(field) == Some(digits) || was(&case) {
            found.push(case);
        }
    })?;
    let pinned = |case: Case| sop_of(store, &case.sop_revision).map(|sop| (case, sop));
    found.into_iter().map(pinned).collect()
}

/// A new file for its owner alone; never over another one.
fn write_new(path: &Path, data: &Value) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    serde_json::to_writer_pretty(&mut file, data)?;
    file.sync_all()
}
