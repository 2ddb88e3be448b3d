//! Which failure it is: by `SQLite`'s code, the system's error kind and the room on the disk, never
//! by a text.
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::difference::Difference;
use super::error::StoreError;
use super::{locks, place};
use crate::domain::text;

impl StoreError {
    /// The same failure with what only the place of the store can tell: a disk error on a full disk
    /// is a full disk, whatever `SQLite` called it.
    pub(super) fn at(self, place: Option<&Path>) -> Self {
        let Some(place) = place else { return self };
        if matches!(self, StoreError::Disk { .. }) && place::is_full(place) {
            return StoreError::Full;
        }
        if matches!(self, StoreError::Busy)
            && let Some(error) = locks::refused(place)
        {
            return StoreError::NoLocks { path: place.to_owned(), detail: error.to_string() };
        }
        let mut error = self;
        if let StoreError::Denied { path }
        | StoreError::Foreign { path, .. }
        | StoreError::NoLocks { path, .. } = &mut error
            && path.as_os_str().is_empty()
        {
            place.clone_into(path);
        }
        error
    }

    /// What the engine refuses to do with a file that is not whole lies in the file.
    pub(super) fn of_the_file(self) -> Self {
        if let StoreError::Engine { detail } = self { StoreError::Corrupt { detail } } else { self }
    }

    /// A fact names an SOP or calendar that is not kept.
    pub fn lost(revision: impl Into<String>) -> Self {
        StoreError::Integrity(Difference::RevisionLost { hash: revision.into() })
    }

    pub(super) fn corrupt(detail: impl Into<String>) -> Self {
        StoreError::Corrupt { detail: detail.into() }
    }

    /// What could not be read once, and could be read again.
    pub(super) fn read_in_vain(path: &Path) -> Self {
        let (what, error) = (format!("read {}", path.display()), rustix::io::Errno::IO);
        StoreError::Disk { what, detail: error.to_string() }
    }

    /// A failure of the system while doing `what` to `path`.
    pub(super) fn system(path: &Path, what: &str, error: &io::Error) -> Self {
        let kind = error.kind();
        if matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
            StoreError::Full
        } else if kind == ErrorKind::ReadOnlyFilesystem {
            StoreError::ReadOnly
        } else if kind == ErrorKind::InvalidFilename {
            const CHARS_MAX: usize = 60;
            StoreError::BadName { name: text::cut(&path.display().to_string(), CHARS_MAX) }
        } else if kind == ErrorKind::PermissionDenied {
            StoreError::Denied { path: path.to_owned() }
        } else {
            StoreError::Disk {
                what: format!("{what} {}", path.display()),
                detail: error.to_string(),
            }
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        let Some(failure) = error.sqlite_error() else {
            return if is_unreadable(&error) {
                StoreError::Corrupt { detail }
            } else {
                StoreError::Engine { detail }
            };
        };
        by_code(failure.code, failure.extended_code, detail)
    }
}

/// A value that a store of ours would not hold.
fn is_unreadable(error: &rusqlite::Error) -> bool {
    use rusqlite::Error as E;
    matches!(
        error,
        E::FromSqlConversionFailure(..)
            | E::IntegralValueOutOfRange(..)
            | E::Utf8Error(..)
            | E::InvalidColumnType(..)
    )
}

fn by_code(code: ErrorCode, extended: i32, detail: String) -> StoreError {
    let path = PathBuf::new();
    match code {
        _ if locks::is_refusal(extended) => StoreError::NoLocks { path, detail },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::ReadOnly => StoreError::ReadOnly,
        ErrorCode::DiskFull => StoreError::Full,
        // What we write is never so long.
        ErrorCode::DatabaseCorrupt | ErrorCode::TooBig => StoreError::Corrupt { detail },
        ErrorCode::NotADatabase => StoreError::Foreign { path, application: None },
        ErrorCode::PermissionDenied
        | ErrorCode::AuthorizationForStatementDenied
        | ErrorCode::CannotOpen => StoreError::Denied { path },
        ErrorCode::SystemIoFailure
        | ErrorCode::OutOfMemory
        | ErrorCode::NoLargeFileSupport
        | ErrorCode::FileLockingProtocolFailed => {
            StoreError::Disk { what: format!("sqlite {extended}"), detail }
        }
        ErrorCode::OperationInterrupted => StoreError::Ended,
        ErrorCode::InternalMalfunction
        | ErrorCode::OperationAborted
        | ErrorCode::NotFound
        | ErrorCode::SchemaChanged
        | ErrorCode::ConstraintViolation
        | ErrorCode::TypeMismatch
        | ErrorCode::ApiMisuse
        | ErrorCode::ParameterOutOfRange
        | ErrorCode::Unknown
        | _ => StoreError::Engine { detail },
    }
}

impl From<rusqlite_migration::Error> for StoreError {
    fn from(error: rusqlite_migration::Error) -> Self {
        if let rusqlite_migration::Error::RusqliteError { err, .. } = error {
            return err.into();
        }
        StoreError::Engine { detail: error.to_string() }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        StoreError::corrupt(error.to_string())
    }
}
