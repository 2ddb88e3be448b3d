//! Reads a file that a person wrote: a regular one, not larger than people write, in UTF-8. What
//! never ends or never begins is not waited for.
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::problem::What;
use crate::source::place::Lines;

/// The most bytes that a file of settings, a procedure or a calendar may have.
pub const FILE_BYTES_MAX: u64 = 1 << 20;

/// The text of the file at `path`; none when there is no file.
///
/// # Errors
/// Why it cannot be read.
pub fn text(path: &Path) -> Result<Option<String>, What> {
    text_of(path, FILE_BYTES_MAX)
}

/// The same of a file that may have so many bytes.
///
/// # Errors
/// Why it cannot be read.
pub fn text_of(path: &Path, bytes_max: u64) -> Result<Option<String>, What> {
    if path == Path::new("/dev/null") {
        return Ok(Some(String::new()));
    }
    let broken = |error: &io::Error| What::Unreadable { detail: error.to_string() };
    let kind = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
            return Ok(None);
        }
        Err(error) => return Err(broken(&error)),
    };
    if !kind.is_file() {
        return Err(What::NotAFile);
    }
    let file = File::open(path).map_err(|e| broken(&e))?;
    text_from(file, bytes_max).map(Some)
}

/// The text of an open file or stream that may have so many bytes.
///
/// # Errors
/// Why it cannot be read.
pub fn text_from(from: impl Read, bytes_max: u64) -> Result<String, What> {
    let mut bytes = Vec::new();
    let read = from.take(bytes_max + 1).read_to_end(&mut bytes);
    read.map_err(|error| What::Unreadable { detail: error.to_string() })?;
    if bytes.len() as u64 > bytes_max {
        return Err(What::TooLarge { bytes: bytes_max });
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..valid).unwrap_or_default();
        let before = String::from_utf8_lossy(before);
        let (line, column) = Lines::of(&before).place(valid);
        What::NotText { line, column }
    })
}

/// `text` without the byte order mark that some editors begin with.
pub fn bare(text: &str) -> &str {
    text.strip_prefix(MARK).unwrap_or(text)
}

/// The byte order mark.
pub const MARK: char = '\u{feff}';
