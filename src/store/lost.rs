//! A store that is gone, or cut to nothing, beside its own backups: none is made in its place.
use std::path::Path;

use super::error::StoreError;
use super::kept::{self, Kept};
use super::place::{self, Look};

/// Refuses where nothing lies at `path`, though a backup of it lies in `folder`.
///
/// # Errors
/// [`StoreError::Lost`] with the newest backup; or when it cannot be looked for.
pub fn require_not_lost(path: &Path, folder: &Path) -> Result<(), StoreError> {
    if place::look(path)? == Look::File {
        return Ok(());
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let of_it = |kept: &Kept| kept.file.is_file() && is_of(&kept.file, &stem);
    match kept::all(folder).into_iter().rev().find(of_it) {
        Some(Kept { file, .. }) => Err(StoreError::Lost { path: path.to_owned(), backup: file }),
        None => Ok(()),
    }
}

/// Whether `file` is named as the program names a backup: the store's name, then a year.
fn is_of(file: &Path, stem: &str) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let moment = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
    moment.and_then(|moment| moment.get(..4)).is_some_and(|y| y.bytes().all(|b| b.is_ascii_digit()))
}
