//! Who sits at a desk: a number that no other open desk has, held by a lock that ends with the
//! process, so that what a crashed desk left is known to be nobody's.
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::place::sibling;

/// A desk's place among the desks that are open on the store.
pub(super) struct Sitting {
    /// From 1.
    pub no: u32,
    _held: Option<File>,
}

/// More desks than this on one store share the last number.
const DESKS_MAX: u32 = 64;

impl Sitting {
    /// The lowest free number. In memory, and where no lock can be had, it is the first.
    pub fn take(path: Option<&Path>) -> Self {
        let Some(path) = path else { return Self { no: 1, _held: None } };
        for no in 1..DESKS_MAX {
            match hold(path, no) {
                Held::Ours(file) => return Self { no, _held: Some(file) },
                Held::Taken => {}
                Held::Unknown => return Self { no: 1, _held: None },
            }
        }
        Self { no: DESKS_MAX, _held: None }
    }
}

/// Whether no open desk has the number.
pub(super) fn is_free(path: Option<&Path>, no: u32) -> bool {
    path.is_none_or(|path| matches!(hold(path, no), Held::Ours(_)))
}

enum Held {
    Ours(File),
    Taken,
    Unknown,
}

fn hold(path: &Path, no: u32) -> Held {
    let path = sibling(path, &format!("-desk{no}"));
    let opened = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(path);
    let Ok(file) = opened else { return Held::Unknown };
    match file.try_lock() {
        Ok(()) => Held::Ours(file),
        Err(TryLockError::WouldBlock) => Held::Taken,
        Err(TryLockError::Error(_)) => Held::Unknown,
    }
}
