//! The rights of whom the data are about (UU 27/2022): a copy of them, their correction, their erasure.
use std::fs::OpenOptions;
use std::io::{self, BufRead, IsTerminal};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Subcommand;
use serde_json::{Value, json};
use uuid::Uuid;

use super::acts::When;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::{Run, find, missing, not_found, sop_of};
use crate::clock;
use crate::domain::case::Case;
use crate::domain::certificate::Listed;
use crate::domain::command::Command;
use crate::domain::fact::{Body, CaseId};
use crate::domain::record::{Field, Record};
use crate::domain::sop::Sop;
use crate::runtime::printing::keep;
use crate::store::{Store, holds};

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

type Cases = Vec<(Case, Arc<Sop>)>;

/// What is kept of a person.
struct Held {
    cases: Cases,
    /// Rows of lists of certificates.
    listed: Vec<Listed>,
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
    fn subject_of(&self, store: &Store, who: &str) -> Result<Held, Failure> {
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
    fn archive_there(&mut self) -> Result<Store, Failure> {
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
            let said =
                self.words.with("keep-exported", &[("path", path.display().to_string().into())]);
            self.out.said(&said)?;
        } else if self.options.json {
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

    fn erase_subject(&mut self, who: &str, yes: bool) -> Outcome {
        let mut store = self.archive_there()?;
        let Held { cases, listed } = self.subject_of(&store, who)?;
        if !yes {
            self.confirm(who, &cases, listed.len())?;
        }
        let officer = self.officer()?;
        let mut facts = 0;
        for (case, _) in &cases {
            facts += store.erase(clock::uuid_v7(self.now), self.now, &officer, case.id)?;
        }
        let rows = store.erase_listed(clock::uuid_v7(self.now), self.now, &officer, &listed)?;
        let told = cases.iter().map(|(case, _)| &case.record);
        let told = told.chain(listed.iter().map(Listed::record));
        let marks = told.flat_map(|record| {
            [Field::Nik, Field::Nip, Field::Name].map(|f| record.text(f).to_owned())
        });
        let marks: Vec<String> = marks.collect();
        let drafts = store.forget_drafts(&marks)?;
        // Pages that moved may have left a trace of what they held: the file is written anew.
        store.compact()?;
        // What was printed lies beside the store until it is printed anew.
        keep::forget(&keep::folder(&self.config.db), i64::MAX);
        let ids: Vec<CaseId> = cases.iter().map(|(case, _)| case.id).collect();
        let listed: Vec<Uuid> = listed.iter().map(Listed::id).collect();
        let copies = self.copies_that_hold(&store, &ids, &listed)?;
        self.say_erased(&cases, (facts, drafts, rows), &copies, store.log_is_empty())
    }

    fn say_erased(
        &mut self,
        cases: &Cases,
        (facts, drafts, rows): (usize, usize, usize),
        copies: &[PathBuf],
        gone: bool,
    ) -> Outcome {
        let numbers: Vec<String> = cases.iter().map(|(case, _)| case.number.to_string()).collect();
        let copies: Vec<String> = copies.iter().map(|p| p.display().to_string()).collect();
        if self.options.json {
            let data = json!({
                "cases": numbers, "facts": facts, "drafts": drafts, "listed": rows, "copies": copies,
                "log_emptied": gone,
            });
            let stamp = self.stamp();
            self.out.json("subject_erased", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let args = [
            ("cases", self.words.list(&numbers).into()),
            ("facts", facts.into()),
            ("drafts", drafts.into()),
        ];
        let said = self.words.with("keep-erased", &args);
        if !cases.is_empty() {
            self.out.line(&said)?;
        }
        if rows > 0 {
            let said = self.words.with("keep-erased-listed", &[("rows", rows.into())]);
            self.out.line(&said)?;
        }
        for copy in copies {
            let said = self.words.with("keep-still-holds", &[("path", copy.into())]);
            self.out.line(&said)?;
        }
        if !gone {
            let said = self.words.say("keep-log-held");
            self.out.line(&said)?;
        }
        Ok(exit::OK)
    }

    /// The backups and the copies set aside that still hold personal values of `cases`.
    fn copies_that_hold(
        &self,
        store: &Store,
        cases: &[CaseId],
        listed: &[Uuid],
    ) -> Result<Vec<PathBuf>, Failure> {
        let kept = self.kept(store.database()?).into_iter().map(|k| k.file);
        let name = self.config.db.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folder = self.config.db.parent().filter(|p| !p.as_os_str().is_empty());
        let beside = std::fs::read_dir(folder.unwrap_or(Path::new(".")));
        let beside = beside.into_iter().flatten().filter_map(|e| Some(e.ok()?.path()));
        let sides = ["-wal", "-shm", "-lock", ""].map(|side| format!("{name}{side}"));
        let copy = |path: &PathBuf| {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            file.starts_with(&name) && !sides.contains(&file) && path.is_file()
        };
        let mut all: Vec<PathBuf> = kept.chain(beside.filter(copy)).collect();
        all.retain(|path| holds(path, cases, listed).unwrap_or(false));
        Ok(all)
    }

    /// What is erased is gone for good: the number is typed, or `--yes` said.
    fn confirm(&mut self, who: &str, cases: &Cases, listed: usize) -> Result<(), Failure> {
        let refused = || Failure::said(exit::REFUSED, "refused.not_confirmed", "keep-confirm", []);
        let typed_here = io::stdin().is_terminal() && io::stderr().is_terminal();
        if !typed_here {
            return Err(refused());
        }
        // Who stands in lists only has no case's number to type.
        let number = cases.first().map_or(who.to_owned(), |(case, _)| case.number.to_string());
        let count = cases.len() + listed;
        let args = [("number", number.as_str().into()), ("count", count.into())];
        let asked = self.words.with("keep-confirm-ask", &args);
        self.out.ask(&asked)?;
        let mut typed = String::new();
        io::stdin().lock().read_line(&mut typed)?;
        if typed.trim() == number { Ok(()) } else { Err(refused()) }
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
