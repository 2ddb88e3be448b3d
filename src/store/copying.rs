//! A copy of the pages under another name: claimed by one process, readable by its owner alone, and
//! given its own name only when it is whole.
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::place;
use super::pragma::guard;

/// Pages copied between two looks at the progress: a quarter of a megabyte.
const PAGES: i32 = 64;

/// A file under a temporary name that no other process works on. Removed unless it was named.
pub(super) struct Draft {
    pub path: PathBuf,
    file: File,
    named: bool,
}

impl Draft {
    /// Claims the temporary name of `to`. What a killed process left under it is overwritten.
    pub fn claim(to: &Path) -> Result<Self, StoreError> {
        let path = place::sibling(to, "-new");
        let failed = |error: &io::Error| unwritable(&path, error);
        let mut options = OpenOptions::new();
        let options = options.write(true).create(true).truncate(false).mode(0o600);
        let file =
            options.custom_flags(libc_nofollow()).open(&path).map_err(|error| failed(&error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::Busy),
            // Some file systems over a network have no locks.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(failed(&error)),
        }
        // Whoever held it may have named it meanwhile: then this is no longer the file of that name.
        let (ours, there) = (file.metadata(), std::fs::metadata(&path));
        match (ours, there) {
            (Ok(ours), Ok(there)) if ours.ino() == there.ino() && ours.dev() == there.dev() => {}
            _ => return Err(StoreError::Busy),
        }
        file.set_len(0).map_err(|error| failed(&error))?;
        Ok(Self { path, file, named: false })
    }

    /// Copies every page of `from` as it stands in its transaction, durably. `progress` hears (pages
    /// done, in all).
    pub fn fill(
        &self,
        from: &Connection,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), StoreError> {
        self.copy(from, progress).map_err(|error| self.told(error))?;
        self.file.sync_all().map_err(|error| unwritable(&self.path, &error))
    }

    /// Changes the copy before it is named, durably.
    pub fn update(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let changed = (|| {
            let mut conn = unlocked(&self.path)?;
            work(&mut conn)?;
            conn.close().map_err(|(_, error)| error.into())
        })();
        changed.map_err(|error| self.told(error))?;
        self.file.sync_all().map_err(|error| unwritable(&self.path, &error))
    }

    fn copy(
        &self,
        from: &Connection,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), StoreError> {
        let mut to = unlocked(&self.path)?;
        let copy = Backup::new(from, &mut to)?;
        loop {
            let step = copy.step(PAGES)?;
            let now = copy.progress();
            let count = |pages: i32| u64::try_from(pages).unwrap_or_default();
            progress(count(now.pagecount - now.remaining), count(now.pagecount));
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                StepResult::Busy | StepResult::Locked | _ => return Err(StoreError::Busy),
            }
        }
        drop(copy);
        to.close().map_err(|(_, error)| error.into())
    }

    /// What a failure while copying means.
    fn told(&self, error: StoreError) -> StoreError {
        let path = self.path.clone();
        let disk = matches!(error, StoreError::Disk { .. });
        if matches!(error, StoreError::Full) || disk && place::is_full(&path) {
            return StoreError::NoRoom { path };
        }
        if let StoreError::Disk { detail, .. } = error {
            return StoreError::Unwritable { path, detail };
        }
        error
    }

    /// Gives the finished file its name; over another file only when `over`. Durable when the folder
    /// is synced.
    pub fn name(mut self, to: &Path, over: bool) -> Result<(), StoreError> {
        let named = if over { std::fs::rename(&self.path, to) } else { give(&self.path, to) };
        named.map_err(|error| {
            let there = error.kind() == ErrorKind::AlreadyExists;
            if there { StoreError::Exists { path: to.to_owned() } } else { unwritable(to, &error) }
        })?;
        self.named = true;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.named {
            let _gone = std::fs::remove_file(&self.path);
        }
    }
}

/// A name that is a link to somewhere else is nobody's temporary file.
#[allow(clippy::cast_possible_wrap, reason = "a flag, not a number")]
fn libc_nofollow() -> i32 {
    rustix::fs::OFlags::NOFOLLOW.bits() as i32
}

/// A connection to a file that nobody else works on: it needs no locks, which a network share may
/// not have, and leaves nothing beside it.
fn unlocked(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags_and_vfs(path, flags, c"unix-none")?;
    guard(&conn)?;
    // Without locks there is no shared memory: the log of a copy can only be left alone.
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    // The whole file is synced at its end, and a killed copy is thrown away.
    conn.pragma_update(None, "journal_mode", "MEMORY")?;
    conn.pragma_update(None, "synchronous", 0)?;
    Ok(conn)
}

/// Renames without ever replacing a file.
fn give(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Ok(()) => return Ok(()),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            Err(error) => return Err(error.into()),
        }
    }
    if to.symlink_metadata().is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    std::fs::rename(from, to)
}

/// Makes the names in the folder of `path` durable.
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|error| unwritable(folder, &error))
}

/// A failure to write what is not the store.
pub(super) fn unwritable(path: &Path, error: &io::Error) -> StoreError {
    let path = path.to_owned();
    if matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
        return StoreError::NoRoom { path };
    }
    StoreError::Unwritable { path, detail: error.to_string() }
}
