//! The rights of whom the data are about (UU 27/2022): a copy of them, their correction, their erasure.
use std::fs::OpenOptions;
use std::io::{self, BufRead, IsTerminal};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Subcommand;
use serde_json::{Value, json};

use super::acts::When;
use super::failure::{Failure, Outcome, exit};
use super::run::{Run, find, missing, not_found, sop_of};
use crate::clock;
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::fact::{Body, CaseId};
use crate::domain::record::Field;
use crate::domain::sop::Sop;
use crate::runtime::printing;
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

type Found = Vec<(Case, Arc<Sop>)>;

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

    /// The cases of a person, by NIK or NIP, or the one case that is named.
    fn cases_of(&self, store: &Store, who: &str) -> Result<Found, Failure> {
        let digits: String = who.chars().filter(char::is_ascii_digit).collect();
        let field = match digits.len() {
            16 => Some(Field::Nik),
            18 => Some(Field::Nip),
            _ => None,
        };
        let (Some(field), false) = (field, who.contains(char::is_alphabetic)) else {
            let id = find(store, who)?;
            return Ok(vec![self.case(store, id)?]);
        };
        let was = |case: &Case| {
            case.facts.iter().any(|fact| {
                matches!(&fact.body, Body::Edit { private, .. }
                    if private.old.get(field) == Some(digits.as_str()))
            })
        };
        let mut found = Vec::new();
        store.each_case(&mut |case| {
            if case.record.get(field) == Some(digits.as_str()) || was(&case) {
                found.push(case);
            }
        })?;
        let pinned = |case: Case| Ok((sop_of(store, &case.sop_revision)?, case));
        let found = found.into_iter().map(pinned).collect::<Result<Vec<_>, Failure>>()?;
        let found: Found = found.into_iter().map(|(sop, case)| (case, sop)).collect();
        if found.is_empty() { Err(not_found(who)) } else { Ok(found) }
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
        let mut cases = self.cases_of(&store, who)?;
        self.options.reveal = true;
        self.reveal(&mut store, &mut cases)?;
        let data = cases.iter().map(|(case, sop)| self.view().whole(case, sop)).collect();
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
        let cases = self.cases_of(&store, who)?;
        if !yes {
            self.confirm(&cases)?;
        }
        let officer = self.officer()?;
        let mut facts = 0;
        for (case, _) in &cases {
            facts += store.erase(clock::uuid_v7(self.now), self.now, &officer, case.id)?;
        }
        let marks = |case: &Case| {
            [Field::Nik, Field::Nip, Field::Name].map(|f| case.record.text(f).to_owned())
        };
        let marks: Vec<String> = cases.iter().flat_map(|(case, _)| marks(case)).collect();
        let drafts = store.forget_drafts(&marks)?;
        // Pages that moved may have left a trace of what they held: the file is written anew.
        store.compact()?;
        // What was printed lies beside the store until it is printed anew.
        printing::forget(&self.config.db, i64::MAX);
        let ids: Vec<CaseId> = cases.iter().map(|(case, _)| case.id).collect();
        let copies = self.copies_that_hold(&store, &ids)?;
        self.say_erased(&cases, (facts, drafts), &copies, store.log_is_empty())
    }

    fn say_erased(
        &mut self,
        cases: &Found,
        (facts, drafts): (usize, usize),
        copies: &[PathBuf],
        gone: bool,
    ) -> Outcome {
        let numbers: Vec<String> = cases.iter().map(|(case, _)| case.number.to_string()).collect();
        let copies: Vec<String> = copies.iter().map(|p| p.display().to_string()).collect();
        if self.options.json {
            let data = json!({
                "cases": numbers, "facts": facts, "drafts": drafts, "copies": copies,
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
        self.out.line(&said)?;
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
    fn copies_that_hold(&self, store: &Store, cases: &[CaseId]) -> Result<Vec<PathBuf>, Failure> {
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
        all.retain(|path| holds(path, cases).unwrap_or(false));
        Ok(all)
    }

    /// What is erased is gone for good: the number is typed, or `--yes` said.
    fn confirm(&mut self, cases: &Found) -> Result<(), Failure> {
        let refused = || Failure::said(exit::REFUSED, "refused.not_confirmed", "keep-confirm", []);
        let typed_here = io::stdin().is_terminal() && io::stderr().is_terminal();
        let Some((first, _)) = cases.first().filter(|_| typed_here) else { return Err(refused()) };
        let number = first.number.to_string();
        let args = [("number", number.as_str().into()), ("count", cases.len().into())];
        let asked = self.words.with("keep-confirm-ask", &args);
        self.out.notes.write_all(asked.as_bytes())?;
        self.out.notes.flush()?;
        let mut typed = String::new();
        io::stdin().lock().read_line(&mut typed)?;
        if typed.trim() == number { Ok(()) } else { Err(refused()) }
    }
}

/// A new file for its owner alone; never over another one.
fn write_new(path: &Path, data: &Value) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    serde_json::to_writer_pretty(&mut file, data)?;
    file.sync_all()
}
