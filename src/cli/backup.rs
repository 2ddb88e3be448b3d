//! Backups: made, and how old the newest one is.
use std::path::{Path, PathBuf};

use serde_json::json;

use super::failure::{Failure, Outcome, exit};
use super::progress::Progress;
use super::run::{Run, missing};
use crate::store::{How, Kept, Store, StoreError, kept};

/// The most backups of one second.
const NAMES_MAX: u32 = 1_000;

impl Run<'_> {
    /// `loket backup`.
    pub fn backup(&mut self, file: Option<&Path>, force: bool) -> Outcome {
        self.refuse_in_the_past()?;
        let store = self.archive()?.ok_or_else(|| missing(&self.config.db))?;
        let mut no = 1;
        let made = loop {
            let (to, is_ours) = self.place(&store, file, no)?;
            if file.is_none() {
                store.make_folder_of(&to)?;
            }
            let how = How { over: force && !is_ours, automatic: false, made_at: self.now };
            let mut progress = Progress::new(&self.words, !self.options.quiet);
            match store.backup(&to, how, &mut |stage, done, all| progress.hear(stage, done, all)) {
                // Nobody chose the name, so nobody is asked for another one.
                Err(StoreError::Exists { .. }) if is_ours && no < NAMES_MAX => no += 1,
                made => break made?,
            }
        };
        self.say_backup(&made)
    }

    /// Where the backup goes, and whether its name is ours: the `no`th of this second then.
    fn place(
        &self,
        store: &Store,
        file: Option<&Path>,
        no: u32,
    ) -> Result<(PathBuf, bool), Failure> {
        let name = || -> Result<PathBuf, Failure> {
            let (config, database) = (&self.config, store.database()?);
            Ok(config.backups.asked(&config.db, database, (config.zone, self.now), no))
        };
        Ok(match file {
            None => (name()?, true),
            Some(folder) if folder.is_dir() => {
                (folder.join(name()?.file_name().unwrap_or_default()), true)
            }
            Some(file) => (file.to_path_buf(), false),
        })
    }

    fn say_backup(&mut self, made: &Kept) -> Outcome {
        let path = made.file.display().to_string();
        if self.options.json {
            let bytes = std::fs::metadata(&made.file).map_or(0, |meta| meta.len());
            let data = json!({
                "path": path, "database": made.database.to_string(), "facts": made.head.pos,
                "head": made.head.hash, "bytes": bytes,
            });
            let stamp = self.stamp();
            self.out.json("backup", &stamp, &data)?;
        } else {
            let facts = self.words.number(i64::try_from(made.head.pos).unwrap_or(i64::MAX));
            let hash = made.head.hash.as_str();
            let args = [("path", path.into()), ("facts", facts.into()), ("head", hash.into())];
            let said = self.words.with("keep-made", &args);
            self.out.line(&said)?;
        }
        Ok(exit::OK)
    }

    /// Notes how old the newest backup of the store is.
    pub fn note_backup_age(&mut self, kept: &[Kept]) {
        if let Some(spoilt) = kept::spoilt(&self.config.backups.folder) {
            let path = spoilt.display().to_string();
            let note = self.words.with("keep-head-spoilt", &[("path", path.into())]);
            self.out.note(&note);
        }
        // One that a clock gone wrong dates ahead says nothing of how old the newest one is.
        let today = self.config.zone.date(self.now);
        let there = |k: &&Kept| k.file.is_file() && self.config.zone.date(k.made_at) <= today;
        let ahead = kept.iter().rev().find(|k| k.file.is_file());
        let note = match kept.iter().rev().find(there).or(ahead) {
            Some(newest) if !there(&newest) => {
                let path = newest.file.display().to_string();
                self.words.with("keep-ahead", &[("path", path.into())])
            }
            None => {
                let folder = self.config.backups.folder.display().to_string();
                self.words.with("keep-none", &[("folder", folder.into())])
            }
            Some(newest) => {
                let zone = self.config.zone;
                let days = zone.date(newest.made_at) - today;
                let args = [
                    ("path", newest.file.display().to_string().into()),
                    ("when", self.words.days(days.num_days()).into()),
                ];
                self.words.with("keep-newest", &args)
            }
        };
        self.out.note(&note);
    }

    /// The heads that the store must explain: its own, where it is a backup itself, else those of all
    /// its backups.
    pub fn kept_of(&self, database: Option<uuid::Uuid>) -> Vec<Kept> {
        match (kept::read(&self.config.db), database) {
            (Some(own), _) => vec![own],
            (None, Some(database)) => self.kept(database),
            (None, None) => Vec::new(),
        }
    }

    /// What is kept of the store's backups, oldest first.
    pub fn kept(&self, database: uuid::Uuid) -> Vec<Kept> {
        let mut all = kept::all(&self.config.backups.folder);
        all.retain(|k| k.database == database);
        all
    }
}
