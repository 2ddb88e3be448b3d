//! `loket subject erase`: what is kept of a person goes for good, and where it may still lie is told.
use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use serde_json::json;
use uuid::Uuid;

use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use super::subject::{Cases, Held};
use crate::clock;
use crate::domain::certificate::Listed;
use crate::domain::fact::CaseId;
use crate::domain::record::Field;
use crate::runtime::printing::keep;
use crate::store::{Erased, Erasure, databases, holds, sweep};

/// Where erased values may still lie.
struct Traces {
    /// Backups, what killed ones left, and copies set aside.
    copies: Vec<PathBuf>,
    /// The file was written anew without them.
    cleared: bool,
    /// Nothing waits in the log.
    log_emptied: bool,
}

impl Run<'_> {
    pub(super) fn erase_subject(&mut self, who: &str, yes: bool) -> Outcome {
        let mut store = self.archive_there()?;
        let held = self.subject_of(&store, who)?;
        if !yes {
            self.confirm(who, &held.cases, held.listed.len())?;
        }
        let (officer, database) = (self.officer()?, store.database()?);
        let erased = store.erase(self.now, &officer, &self.erasure(&held))?;
        // From here on it is done: what fails is told as what is left to do.
        sweep(&self.config.backups.folder, database);
        let traces = Traces {
            // Pages that moved may have left a trace of what they held: the file is written anew.
            cleared: store.compact().is_ok(),
            log_emptied: store.log_is_empty(),
            copies: self.copies_that_hold(&held),
        };
        // What was printed lies beside the store until it is printed anew.
        keep::forget(&keep::folder(&self.config.db), i64::MAX);
        self.say_erased(&held.cases, erased, &traces)?;
        if traces.cleared {
            return Ok(exit::OK);
        }
        Err(Failure::said(exit::WORLD, "world.not_cleared", "keep-not-cleared", []))
    }

    fn erasure(&self, held: &Held) -> Erasure {
        let told = held.cases.iter().map(|(case, _)| &case.record);
        let told = told.chain(held.listed.iter().map(Listed::record));
        let marks = told.flat_map(|record| {
            [Field::Nik, Field::Nip, Field::Name].map(|f| record.text(f).to_owned())
        });
        let id = || clock::uuid_v7(self.now);
        Erasure {
            cases: held.cases.iter().map(|(case, _)| (id(), case.id)).collect(),
            listed: (id(), held.listed.clone()),
            marks: marks.collect(),
        }
    }

    fn say_erased(
        &mut self,
        cases: &Cases,
        erased: Erased,
        traces: &Traces,
    ) -> Result<(), Failure> {
        let numbers: Vec<String> = cases.iter().map(|(case, _)| case.number.to_string()).collect();
        let copies: Vec<String> = traces.copies.iter().map(|p| p.display().to_string()).collect();
        if self.options.json {
            let data = json!({
                "cases": numbers, "facts": erased.facts, "drafts": erased.drafts,
                "listed": erased.rows, "copies": copies, "log_emptied": traces.log_emptied,
                "cleared": traces.cleared,
            });
            let stamp = self.stamp();
            return Ok(self.out.json("subject_erased", &stamp, &data)?);
        }
        let args = [
            ("cases", self.words.list(&numbers).into()),
            ("facts", erased.facts.into()),
            ("drafts", erased.drafts.into()),
        ];
        let said = self.words.with("keep-erased", &args);
        if !cases.is_empty() {
            self.out.line(&said)?;
        }
        if erased.rows > 0 {
            let said = self.words.with("keep-erased-listed", &[("rows", erased.rows.into())]);
            self.out.line(&said)?;
        }
        for copy in copies {
            let said = self.words.with("keep-still-holds", &[("path", copy.into())]);
            self.out.line(&said)?;
        }
        if !traces.log_emptied && traces.cleared {
            let said = self.words.say("keep-log-held");
            self.out.line(&said)?;
        }
        Ok(())
    }

    /// The databases in the folder of the backups and beside the store that still hold personal values
    /// of what is `held`.
    fn copies_that_hold(&self, held: &Held) -> Vec<PathBuf> {
        let cases: Vec<CaseId> = held.cases.iter().map(|(case, _)| case.id).collect();
        let listed: Vec<Uuid> = held.listed.iter().map(Listed::id).collect();
        let store = &self.config.db;
        let folders =
            [self.config.backups.folder.as_path(), store.parent().unwrap_or(Path::new(""))];
        let all = folders.into_iter().flat_map(|folder| databases(folder, store));
        let name = store.file_name().unwrap_or_default().to_string_lossy();
        let holding = |path: &PathBuf| {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            // One of ours that is not whole may hold anything.
            let ours = || file.ends_with("-new") || file.starts_with(&*name);
            holds(path, &cases, &listed).unwrap_or_else(|_| ours())
        };
        let mut copies: Vec<PathBuf> = Vec::new();
        for path in all.filter(holding) {
            if !copies.contains(&path) {
                copies.push(path);
            }
        }
        copies
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
