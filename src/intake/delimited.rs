//! A table as text: separators found, quotes as RFC 4180 writes them, lines counted as an editor
//! counts them.
use std::io::Read;

use csv::{Position, Reader, ReaderBuilder, StringRecord};

use super::{CELL_CHARS_MAX, COLUMNS_MAX};
use crate::domain::intake::{ABOVE_MAX, Cell, Line, Unreadable, is_head, letters};

/// A text and how it is cut.
pub struct Delimited {
    text: String,
    encoding: &'static str,
    separator: u8,
    /// Lines before the table: `sep=;`.
    skipped: u64,
}

/// Stands alone on the last line, unless a quote is still open there.
const END: &str = "\u{4}";
/// The bytes of a line.
const LINE_MAX: usize = 1 << 20;
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

impl Delimited {
    /// Finds the separator of `text`.
    ///
    /// # Errors
    /// When it is no text.
    pub fn new(text: String, encoding: &'static str) -> Result<Self, Unreadable> {
        if let Some((before, _)) = text.split_once('\0') {
            let line = 1 + before.matches('\n').count() as u64;
            return Err(Unreadable::Nul { line });
        }
        let mut this = Self { text, encoding, separator: b',', skipped: 0 };
        match this.said_separator() {
            Some(said) => (this.separator, this.skipped) = (said, 1),
            None => this.separator = this.likely_separator(),
        }
        this.overlong().map_or(Ok(this), Err)
    }

    /// What is wrong with the first line that no table has: found before any of it is cut.
    fn overlong(&self) -> Option<Unreadable> {
        let (no, line) = (1..).zip(self.text.lines()).find(|(_, line)| line.len() > LINE_MAX)?;
        let separator = char::from(self.separator);
        if line.matches(separator).count() >= COLUMNS_MAX {
            return Some(Unreadable::TooWide { line: no, max: COLUMNS_MAX });
        }
        let cells = line.split(separator).enumerate();
        let (longest, _) = cells.max_by_key(|(_, cell)| cell.len())?;
        let (column, max) = (letters(longest), CELL_CHARS_MAX);
        Some(Unreadable::CellTooLong { line: no, column, max })
    }

    /// At most so many rows.
    pub fn lines(&self) -> u64 {
        1 + self.text.matches('\n').count() as u64
    }

    pub const fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// Shows every row that says something to `see`.
    pub fn each<E: From<Unreadable>>(
        &self,
        see: &mut dyn FnMut(Line) -> Result<(), E>,
    ) -> Result<(), E> {
        let text = self.text.split_inclusive('\n').next().filter(|_| self.skipped > 0);
        let text = self.text.get(text.map_or(0, str::len)..).unwrap_or_default();
        let end = format!("\n{END}");
        let mut reader = reader(self.separator, text.as_bytes().chain(end.as_bytes()));
        let (mut record, mut no, mut ended) = (StringRecord::new(), 1, false);
        while read(&mut reader, &mut record, no)? {
            no = self.skipped + record.position().map_or(1, |at| begins(text, at));
            ended = record.iter().eq([END]);
            if !ended {
                let line = line(no, &record)?;
                if !line.is_blank() {
                    see(line)?;
                }
            }
        }
        if ended { Ok(()) } else { Err(Unreadable::OpenQuote { line: no }.into()) }
    }

    /// What the first line says of it, as spreadsheets do.
    fn said_separator(&self) -> Option<u8> {
        let first = self.text.lines().next()?.trim().to_lowercase();
        let said = first.strip_prefix("sep=")?.bytes().next()?;
        SEPARATORS.contains(&said).then_some(said)
    }

    /// The one by which a line among the first names most columns, else the most frequent.
    fn likely_separator(&self) -> u8 {
        let score = |separator: u8| {
            let lines = self.text.lines().filter(|line| !line.trim().is_empty()).take(ABOVE_MAX);
            let cells = |line: &str| -> (usize, usize) {
                let (mut record, shown) = (StringRecord::new(), beginning(line).as_bytes());
                let read = reader(separator, shown).read_record(&mut record);
                let heads = record.iter().take(COLUMNS_MAX).filter(|cell| is_head(cell)).count();
                if matches!(read, Ok(true)) { (heads, record.len()) } else { (0, 0) }
            };
            lines.map(cells).max().unwrap_or_default()
        };
        let scored = SEPARATORS.into_iter().rev().map(|s| (score(s), s));
        scored.max_by_key(|(score, _)| *score).map_or(b',', |(_, separator)| separator)
    }
}

/// As much of a line as tells how it is cut.
fn beginning(line: &str) -> &str {
    const BYTES: usize = 16_384;
    line.get(..line.floor_char_boundary(BYTES)).unwrap_or(line)
}

fn reader<R: Read>(separator: u8, from: R) -> Reader<R> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(from)
}

fn read<R: Read>(
    reader: &mut Reader<R>,
    record: &mut StringRecord,
    line: u64,
) -> Result<bool, Unreadable> {
    reader.read_record(record).map_err(|_| Unreadable::OpenQuote { line })
}

fn line(no: u64, record: &StringRecord) -> Result<Line, Unreadable> {
    let said = |(i, cell): (usize, &str)| (!cell.trim().is_empty()).then_some(i + 1);
    let width = record.iter().enumerate().filter_map(said).last().unwrap_or_default();
    if width > COLUMNS_MAX {
        return Err(Unreadable::TooWide { line: no, max: COLUMNS_MAX });
    }
    let mut cells = Vec::with_capacity(width);
    for (i, cell) in record.iter().take(width).enumerate() {
        if cell.len() > CELL_CHARS_MAX {
            let (column, max) = (letters(i), CELL_CHARS_MAX);
            return Err(Unreadable::CellTooLong { line: no, column, max });
        }
        cells.push(if cell.is_empty() { Cell::Empty } else { Cell::Text(cell.to_owned()) });
    }
    Ok(Line { no, hidden: false, cells })
}

/// The line of the first character of a record: the reader counts from the empty lines before it.
fn begins(text: &str, at: &Position) -> u64 {
    let byte = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(byte..).unwrap_or_default();
    let empty = rest.iter().take_while(|b| matches!(b, b'\n' | b'\r'));
    at.line() + empty.filter(|b| **b == b'\n').map(|_| 1).sum::<u64>()
}
