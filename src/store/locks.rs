//! Whether the disk under the store takes locks. Asked only where one was waited for in vain: the engine
//! takes a disk that has none for one on which somebody else holds it.
use std::fs::OpenOptions;
use std::io;
use std::path::Path;

use rustix::fs::{FlockOperation, fcntl_lock};
use rustix::io::Errno;

use super::place;

/// Why the disk takes no lock beside the store at `path`; none where it takes them.
pub(super) fn refused(path: &Path) -> Option<io::Error> {
    // Not the store itself: closing it would end the engine's own locks.
    let file = OpenOptions::new().write(true).open(place::sibling(path, "-lock")).ok()?;
    match fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) | Err(Errno::AGAIN | Errno::ACCESS | Errno::INTR) => None,
        Err(errno) => Some(errno.into()),
    }
}

/// Whether the engine's extended code says that the system refused a lock.
pub(super) const fn is_refusal(extended: i32) -> bool {
    use rusqlite::ffi;
    matches!(
        extended,
        ffi::SQLITE_PROTOCOL
            | ffi::SQLITE_IOERR_LOCK
            | ffi::SQLITE_IOERR_RDLOCK
            | ffi::SQLITE_IOERR_CHECKRESERVEDLOCK
            | ffi::SQLITE_IOERR_SHMLOCK
    )
}
