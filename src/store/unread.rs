//! Whether a disk gives a file's bytes at all. What the engine cannot read it calls damaged; only a
//! look at the bytes tells a bad disk from a bad file.
use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::error::StoreError;
use super::place::sibling;

/// Files that were looked at, by device and inode. They stay open: closing one would drop the locks of
/// every connection of this process to the same file.
static OPEN: Mutex<Vec<((u64, u64), File)>> = Mutex::new(Vec::new());

/// Refuses a file, or the log beside it, whose bytes the disk does not give.
pub(super) fn require_readable(path: &Path) -> Result<(), StoreError> {
    for file in [path.to_owned(), sibling(path, "-wal")] {
        match through(&file) {
            Err(error) if is_of_disk(&error) => {
                let detail = error.to_string();
                return Err(StoreError::Unreadable { path: file, detail });
            }
            _ => {}
        }
    }
    Ok(())
}

/// The same failure, unless the disk does not give the bytes of the file that it is about.
pub(super) fn unless_unreadable(error: StoreError, path: &Path) -> StoreError {
    let of_content = matches!(
        error,
        StoreError::Corrupt { .. }
            | StoreError::Integrity(_)
            | StoreError::Foreign { application: None, .. }
    );
    match of_content.then(|| require_readable(path)) {
        Some(Err(unreadable)) => unreadable,
        Some(Ok(())) | None => error,
    }
}

/// A file that is not there, or not ours to open, says nothing of the disk.
fn is_of_disk(error: &io::Error) -> bool {
    !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied)
}

/// Reads every byte.
fn through(path: &Path) -> io::Result<()> {
    const PIECE: usize = 1 << 20;
    let meta = std::fs::metadata(path)?;
    let id = (meta.dev(), meta.ino());
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    if !open.iter().any(|(known, _)| *known == id) {
        open.push((id, File::open(path)?));
    }
    let Some((_, file)) = open.iter().find(|(known, _)| *known == id) else { return Ok(()) };
    let (mut at, mut piece) = (0, vec![0; PIECE]);
    loop {
        match file.read_at(&mut piece, at) {
            Ok(0) => return Ok(()),
            Ok(read) => at += read as u64,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
