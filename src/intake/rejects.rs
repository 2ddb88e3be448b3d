//! The rows that were not taken, as a file that can be put right and given again: the table's own
//! columns, and why.
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::domain::intake::{Cell, Head, Line};
use crate::domain::text;

/// The file; it appears when its first row does.
pub struct Rejects {
    path: PathBuf,
    head: Vec<String>,
    file: Option<csv::Writer<BufWriter<File>>>,
}

impl Rejects {
    /// Where the rows of the table at `from` go unless it is said: beside it.
    pub fn beside(from: &Path) -> PathBuf {
        let stem = from.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        from.with_file_name(format!("{stem}-ditolak.csv"))
    }

    /// The rows of a table with `head` will go to `path`; `why` is the head of their last column.
    pub fn new(path: &Path, head: &Head, why: &str) -> Self {
        let mut heads: Vec<String> = head.spoken().collect();
        heads.push(why.to_owned());
        Self { path: path.to_path_buf(), head: heads, file: None }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it cannot be written, or something lies there already.
    pub fn add(&mut self, line: &Line, why: &str) -> io::Result<()> {
        let width = self.head.len() - 1;
        let file = if let Some(file) = &mut self.file {
            file
        } else {
            self.file.insert(begin(&self.path, &self.head)?)
        };
        let cells = line.cells.iter().map(Cell::shown).chain(std::iter::repeat(String::new()));
        let row = cells.take(width).chain([why.to_owned()]).map(|cell| guarded(&cell));
        Ok(file.write_record(row)?)
    }

    /// Ends the file; its path, if there is one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(self) -> io::Result<Option<PathBuf>> {
        let Some(file) = self.file else { return Ok(None) };
        let buffer = file.into_inner().map_err(csv::IntoInnerError::into_error)?;
        let file = buffer.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok(Some(self.path))
    }

    /// Takes the file away again.
    pub fn forget(self) {
        if self.file.is_some() {
            let _gone = fs::remove_file(&self.path);
        }
    }
}

/// Readable by its owner only, and never in another file's place; spreadsheets know it as UTF-8.
fn begin(path: &Path, head: &[String]) -> io::Result<csv::Writer<BufWriter<File>>> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    let mut file = BufWriter::new(file);
    file.write_all("\u{feff}".as_bytes())?;
    let mut file = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(file);
    file.write_record(head.iter().map(|cell| guarded(cell)))?;
    Ok(file)
}

/// A text that no spreadsheet reckons with: no formula, and no number that loses its digits. The
/// apostrophe is dropped when the file is read again.
fn guarded(cell: &str) -> String {
    const DIGITS_SAFE: usize = 11;
    let digits = cell.bytes().all(|b| b.is_ascii_digit());
    let number = digits && (cell.len() > DIGITS_SAFE || (cell.len() > 1 && cell.starts_with('0')));
    let quoted = cell.starts_with('\'');
    if number || quoted { format!("'{cell}") } else { text::uncalculated(cell.to_owned()) }
}
