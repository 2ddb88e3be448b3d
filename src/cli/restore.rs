//! Restoring: what it would do, told first; done only when nobody works and nothing is lost unasked.
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::progress::Progress;
use super::run::Run;
use crate::clock;
use crate::store::{Comparison, Present, Rehearsal, StoreError, kept, rehearse};
use crate::words::Arg;

impl Run<'_> {
    /// `loket restore`.
    pub fn restore(&mut self, file: &Path, check: bool, force: bool) -> Outcome {
        self.refuse_in_the_past()?;
        self.require_backup(file)?;
        let rehearsal = {
            let mut progress = Progress::new(&self.words, !self.options.quiet);
            let mut hear = |stage, done, all| progress.hear(stage, done, all);
            let rehearsed = rehearse(file, &self.config.db, self.settings_in_force(), &mut hear);
            rehearsed.map_err(|error| of_backup(file, error))?
        };
        let found = rehearsal.found.clone();
        if check {
            return self.say_comparison(file, &found);
        }
        if !force && kept::is_spoilt(file) {
            let args = [("path", file.display().to_string())];
            return Err(Failure::said(exit::REFUSED, "refused.head", "keep-head-spoilt", args));
        }
        if !force && (found.lost > 0 || found.is_another()) {
            let id = if found.is_another() { "keep-another" } else { "keep-would-lose" };
            let args = [("lost", found.lost.to_string())];
            return Err(Failure::said(exit::REFUSED, "refused.restore_loses", id, args));
        }
        self.put_back(file, rehearsal, &found)
    }

    fn put_back(&mut self, file: &Path, rehearsal: Rehearsal, found: &Comparison) -> Outcome {
        self.require_administrator()?;
        let db = self.config.db.clone();
        let local = self.config.zone.local(self.now).format("%Y%m%d-%H%M%S");
        let aside = free_name(&db, &format!(".before-{local}"));
        let kept = rehearsal.restore(&aside)?;
        self.record_what_was_left(found)?;
        let aside = kept.then(|| aside.display().to_string());
        if self.options.json {
            let data = json!({
                "path": db.display().to_string(), "from": file.display().to_string(),
                "database": found.database.to_string(), "facts": found.head.pos,
                "head": found.head.hash, "aside": aside,
            });
            let stamp = self.stamp();
            self.out.json("restore", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let facts = count(found.head.pos);
        let args = [("facts", facts.into()), ("head", found.head.hash.as_str().into())];
        let said = self.words.with("keep-restored", &args);
        self.out.line(&said)?;
        if let Some(aside) = aside {
            let said = self.words.with("keep-aside", &[("path", aside.into())]);
            self.out.line(&said)?;
        }
        Ok(exit::OK)
    }

    /// Facts that were left behind are named in the chain, so that heads kept of them explain
    /// themselves.
    fn record_what_was_left(&mut self, found: &Comparison) -> Result<(), Failure> {
        let heads = self.kept(found.database);
        let reading = self.archive()?;
        let missing = reading.as_ref().map_or(Ok(Vec::new()), |store| store.missing(&heads))?;
        let left = if found.is_another() { 0 } else { found.lost };
        if missing.is_empty() && left == 0 {
            return Ok(());
        }
        let mut hashes: Vec<String> = missing.iter().map(|k| k.head.hash.clone()).collect();
        if let Present::Store { head, .. } = &found.present {
            hashes.push(head.hash.clone());
        }
        hashes.sort();
        hashes.dedup();
        drop(reading);
        let officer = self.officer()?;
        let mut store = self.store_as_it_is()?;
        store.record_restored(clock::uuid_v7(self.now), self.now, &officer, left, hashes)?;
        Ok(())
    }

    /// The backup must be a file, and another one than the store.
    fn require_backup(&self, file: &Path) -> Result<(), Failure> {
        let path = || [("path", file.display().to_string())];
        let Ok(meta) = std::fs::metadata(file) else {
            return Err(Failure::said(exit::NOT_FOUND, "not_found.file", "keep-no-file", path()));
        };
        let same = |db: std::fs::Metadata| (db.dev(), db.ino()) == (meta.dev(), meta.ino());
        if std::fs::metadata(&self.config.db).is_ok_and(same) {
            return Err(Failure::said(
                exit::REFUSED,
                "refused.same_file",
                "keep-same-file",
                path(),
            ));
        }
        Ok(())
    }

    fn say_comparison(&mut self, file: &Path, found: &Comparison) -> Outcome {
        if self.options.json {
            let stamp = self.stamp();
            self.out.json("restore_check", &stamp, &comparison_json(file, found))?;
            return Ok(exit::OK);
        }
        let path: Arg<'_> = file.display().to_string().into();
        let args = [
            ("path", path.clone()),
            ("facts", count(found.head.pos).into()),
            ("cases", count(found.cases).into()),
            ("head", found.head.hash.as_str().into()),
        ];
        let whole = self.words.with("keep-whole", &args);
        self.out.line(&whole)?;
        let compared = match &found.present {
            Present::Nothing => self.words.say("keep-present-nothing"),
            Present::Unreadable(error) => {
                let why = crate::runtime::said(&self.words, error, self.config.zone).what;
                self.words.with("keep-present-unreadable", &[("why", why.into())])
            }
            Present::Store { .. } if found.is_another() => {
                self.words.with("keep-present-another", &[("lost", count(found.lost).into())])
            }
            Present::Store { .. } => {
                let args =
                    [("lost", count(found.lost).into()), ("gained", count(found.gained).into())];
                self.words.with("keep-present-compared", &args)
            }
        };
        self.out.line(&compared)?;
        if kept::is_spoilt(file) {
            let note = self.words.with("keep-head-spoilt", &[("path", path)]);
            self.out.note(&note);
        } else if kept::read(file).is_none() {
            let note = self.words.say("keep-no-head");
            self.out.note(&note);
        }
        let said = self.words.say("keep-only-checked");
        self.out.line(&said)?;
        Ok(exit::OK)
    }
}

/// `db` with `end` behind it, or the first of `end-2`, `end-3` … that nothing has.
fn free_name(db: &Path, end: &str) -> PathBuf {
    let named = |no: u32| {
        let mut name = db.as_os_str().to_owned();
        name.push(if no > 1 { format!("{end}-{no}") } else { end.to_owned() });
        PathBuf::from(name)
    };
    let mut no = 1;
    while named(no).symlink_metadata().is_ok() {
        no += 1;
    }
    named(no)
}

fn count(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn comparison_json(file: &Path, found: &Comparison) -> Value {
    let (state, present) = match &found.present {
        Present::Nothing => ("missing", Value::Null),
        Present::Unreadable(error) => ("unreadable", json!({ "code": error.code() })),
        Present::Store { database, head } => (
            if found.is_another() { "another" } else { "compared" },
            json!({ "database": database.to_string(), "facts": head.pos, "head": head.hash }),
        ),
    };
    json!({
        "path": file.display().to_string(), "database": found.database.to_string(),
        "facts": found.head.pos, "cases": found.cases, "head": found.head.hash,
        "state": state, "present": present, "lost": found.lost, "gained": found.gained,
    })
}

/// What is wrong with the backup, not with the store that is worked with.
#[allow(clippy::wildcard_enum_match_arm, reason = "all others say themselves what they are about")]
fn of_backup(file: &Path, error: StoreError) -> Failure {
    let (exit, path) = (error.exit(), ("path", file.display().to_string()));
    match error {
        StoreError::Corrupt { detail } => {
            let args = [path, ("detail", detail)];
            Failure::said(exit, "store.corrupt", "keep-backup-damaged", args)
        }
        StoreError::Foreign { .. } => {
            Failure::said(exit, "store.foreign", "keep-backup-foreign", [path])
        }
        StoreError::NotAFile { .. } => {
            Failure::said(exit, "store.not_a_file", "keep-backup-no-file", [path])
        }
        error => error.into(),
    }
}
