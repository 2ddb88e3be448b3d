//! Where forms go: a file for its owner alone, whole or not at all, and the browser that shows it.
use std::fs::{self, DirBuilder};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use super::{Pinned, Unprinted};
use crate::domain::instant::Instant;
use crate::domain::report::Period;
use crate::print::Kind;
use crate::report::Fresh;

/// The file of a form: `receipt-PSE-2026-0117.html`.
pub fn name(kind: Kind, of: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "-+".contains(c) { c } else { '_' };
    format!("{}-{}.html", kind.code(), of.chars().map(safe).collect::<String>())
}

/// What stands in the name of a file of forms of cases: the first number, and how many more.
pub fn of_cases(cases: &[Pinned]) -> String {
    let first = cases.first().map_or_else(String::new, |(case, _)| case.number.to_string());
    match cases.len() {
        0 | 1 => first,
        more => format!("{first}+{}", more - 1),
    }
}

/// What stands in the name of a file of a period.
pub fn of_month(period: Period) -> String {
    period.named()
}

/// Writes a built-in template to a folder, for an office to change; one that lies there stays.
///
/// # Errors
/// When it cannot be written, or lies there.
pub fn export(folder: &Path, name: &str, text: &str) -> Result<(), Unprinted> {
    let unwritten =
        |error: io::Error| Unprinted::File { path: folder.to_owned(), detail: error.to_string() };
    fs::create_dir_all(folder).map_err(unwritten)?;
    write(&folder.join(name), text, false)
}

/// Where forms go that nobody named a file for: beside the store.
pub fn folder(db: &Path) -> PathBuf {
    db.parent().unwrap_or(Path::new("")).join("print")
}

/// Writes a form to `name` in the folder of forms, in place of the one that was printed before.
/// What lies there for longer than a week goes.
///
/// # Errors
/// When it cannot be written.
pub fn keep(folder: &Path, name: &str, html: &str, now: Instant) -> Result<PathBuf, Unprinted> {
    const WEEK_S: i64 = 7 * 24 * 3_600;
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| Unprinted::File { path: folder.to_owned(), detail: error.to_string() })?;
    forget(folder, now.unix() - WEEK_S);
    let path = folder.join(name);
    write(&path, html, true)?;
    Ok(path)
}

/// Removes the forms in the folder that are older than `before` (seconds since 1970).
pub fn forget(folder: &Path, before: i64) {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let old = file.metadata().is_ok_and(|meta| meta.is_file() && meta.mtime() < before);
        if old {
            // One that stays is tried again with the next form.
            let _stays = fs::remove_file(file.path());
        }
    }
}

/// Writes a form for its owner alone, whole or not at all; `over` another file only when told so.
///
/// # Errors
/// When it cannot be written, or something lies there.
pub fn write(path: &Path, html: &str, over: bool) -> Result<(), Unprinted> {
    let fresh = Fresh::begin(path, over, std::process::id());
    let written = fresh.and_then(|fresh| {
        fresh.file()?.write_all(html.as_bytes())?;
        fresh.keep()
    });
    written.map_err(|error| {
        let path = path.to_owned();
        if error.kind() == ErrorKind::AlreadyExists {
            return Unprinted::Exists { path };
        }
        Unprinted::File { path, detail: error.to_string() }
    })
}

/// Shows a form in the browser, which goes on when the program ends.
///
/// # Errors
/// When nothing on this machine opens it.
pub fn show(path: &Path) -> Result<(), Unprinted> {
    open::that_detached(path).map_err(|_| Unprinted::NotOpened { path: path.to_owned() })
}
