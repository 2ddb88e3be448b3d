//! A backup of the store: copied while others write, reopened, verified, and only then named.
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::copying::{Draft, sync_folder};
use super::error::StoreError;
use super::kept::{self, Kept};
use super::place;
use super::verify::{self, Asked, Report};
use super::{Store, chain, leftover, office, open};
use crate::domain::instant::Instant;

/// How a backup is made.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// Over a file that is there.
    pub over: bool,
    /// By the program itself, which may remove it one day.
    pub automatic: bool,
    pub made_at: Instant,
}

/// What takes a while, and how far it is: pages copied, facts checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Copying,
    Checking,
}

/// Hears how far a long work is: (stage, done, in all).
pub type Progress<'a> = &'a mut dyn FnMut(Stage, u64, u64);

impl Store {
    /// Copies the store as it now is to `to`, while others write: made under another name, reopened,
    /// verified, named; its head is kept beside it. What killed backups left there goes.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where something lies already, [`StoreError::NoRoom`],
    /// [`StoreError::Unwritable`]; [`StoreError::Busy`] while another process makes the same backup.
    /// What the check of the copy finds is [`StoreError::Integrity`]. Nothing new lies at `to` then;
    /// where another backup was replaced, one whose head could not be written stays.
    pub fn backup(&self, to: &Path, how: How, progress: Progress<'_>) -> Result<Kept, StoreError> {
        self.require_elsewhere(to)?;
        if to.symlink_metadata().is_ok_and(|there| !how.over || !there.is_file()) {
            return Err(StoreError::Exists { path: to.to_owned() });
        }
        let draft = Draft::claim(to)?;
        let database = self.told(office::database(&self.conn))?;
        leftover::sweep(to.parent().unwrap_or(Path::new("")), database);
        let head = {
            let snapshot = self.conn.unchecked_transaction()?;
            let head = self.told(chain::head(&snapshot))?;
            draft.fill(&self.conn, &mut |done, all| progress(Stage::Copying, done, all))?;
            head
        };
        let report = self.check_copy(&draft.path, &head.hash, progress)?;
        if let Some(difference) = report.difference {
            return Err(StoreError::Integrity(difference));
        }
        let (made_at, automatic) = (how.made_at, how.automatic);
        let made = Kept { file: to.to_owned(), head, database, made_at, automatic };
        let beside = kept::Beside::write(&made)?;
        draft.name(to, how.over)?;
        // Without its head a backup proves nothing; what it replaced is gone, so then it stays.
        let done = sync_folder(to).and_then(|()| beside.name());
        if done.is_err() && !how.over {
            kept::remove(to);
        }
        done.map(|()| made)
    }

    /// Makes the folder that `to` lies in, if need be, for its owner alone.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make_folder_of(&self, to: &Path) -> Result<(), StoreError> {
        let made = place::make_folder(to).map(drop);
        made.map_err(|error| {
            let (path, detail) = (to.to_owned(), error.to_string());
            let full = error == StoreError::Full;
            if full { StoreError::NoRoom { path } } else { StoreError::Unwritable { path, detail } }
        })
    }

    /// Verifies a file that nobody writes, as it lies on the disk.
    pub(super) fn check_copy(
        &self,
        file: &Path,
        head: &str,
        progress: Progress<'_>,
    ) -> Result<Report, StoreError> {
        let conn = open::alone(file)?;
        let mut checking = |done, all| progress(Stage::Checking, done, all);
        let asked = Asked { conn: &conn, shelf: &self.shelf, head: Some(head), others: None };
        verify::verify(asked, &mut checking)
    }

    /// A copy over the store itself, or over what lies beside it, would be its end.
    fn require_elsewhere(&self, to: &Path) -> Result<(), StoreError> {
        let Some(store) = self.path() else { return Ok(()) };
        let same = |file: PathBuf| match (fs::metadata(file), fs::metadata(to)) {
            (Ok(a), Ok(b)) => (a.dev(), a.ino()) == (b.dev(), b.ino()),
            _ => false,
        };
        let named = |suffix: &str| real(&place::sibling(store, suffix)) == real(to);
        let sides = ["", "-wal", "-shm", "-lock", "-new", "-journal"];
        if same(store.to_owned()) || sides.iter().any(|suffix| named(suffix)) {
            return Err(StoreError::Exists { path: to.to_owned() });
        }
        Ok(())
    }
}

/// A path whose folder is spelled in one way.
fn real(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    folder.join(path.file_name().unwrap_or_default())
}
