//! Copies of a store beside it: what backups that were killed left under their temporary names, and
//! what else may be one. They are whole copies of personal data.
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::{office, open};

/// The copies of the store `database` in `folder` that never got their name, with one that is being
/// made.
pub fn leftovers(folder: &Path, database: Uuid) -> Vec<PathBuf> {
    let id = database.simple().to_string();
    let end = format!("-{}.db-new", id.get(26..).unwrap_or(&id));
    let ours = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file());
        file && name.ends_with("-new") && (name.ends_with(&end) || is_of(path, database))
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(ours).collect();
    found.sort();
    found
}

/// Every file of `folder` that is a database of the engine, but for `store`, whatever it is called.
pub fn databases(folder: &Path, store: &Path) -> Vec<PathBuf> {
    const HEAD: &[u8; 16] = b"SQLite format 3\0";
    let begins = |path: &Path| {
        let mut head = [0; HEAD.len()];
        let file = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file());
        let read = file && File::open(path).and_then(|mut f| f.read_exact(&mut head)).is_ok();
        read && head == *HEAD
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let other = |path: &PathBuf| path.file_name() != store.file_name() || !same(path, store);
    let mut found: Vec<PathBuf> = entries.filter(other).filter(|path| begins(path)).collect();
    found.sort();
    found
}

fn same(a: &Path, b: &Path) -> bool {
    fs::canonicalize(a).ok() == fs::canonicalize(b).ok()
}

fn is_of(path: &Path, database: Uuid) -> bool {
    let said = open::source(path).and_then(|conn| office::database(&conn));
    said.is_ok_and(|said| said == database)
}

/// Removes those of them that nobody works on.
pub fn sweep(folder: &Path, database: Uuid) {
    for path in leftovers(folder, database) {
        let Ok(file) = File::open(&path) else { continue };
        if file.try_lock().is_ok() {
            // One that stays is tried again with the next backup.
            let _stays = fs::remove_file(&path);
        }
    }
}
