//! A table of applicants: comma-, semicolon- or tab-separated, its head the keys of fields.
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::failure::{Failure, exit};
use super::values::unknown_field;
use crate::domain::record::Field;

/// One applicant; `place` names the line in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    pub place: Option<String>,
    pub values: Vec<(Field, String)>,
}

/// Reads the table at `path`; `-` is standard input.
///
/// # Errors
/// When it cannot be read, has no rows, or its head names an unknown field.
pub fn read(path: &Path) -> Result<Vec<Row>, Failure> {
    let name = path.display().to_string();
    let workbook = path
        .extension()
        .is_some_and(|e| ["xlsx", "xls", "ods"].iter().any(|known| e.eq_ignore_ascii_case(known)));
    if workbook {
        let args = [("path", name)];
        return Err(Failure::usage("usage.workbook", "cli-usage-workbook", args));
    }
    let text = text(path).map_err(|error| {
        let args = [("path", name.clone()), ("detail", error.to_string())];
        Failure::said(exit::WORLD, "world.file", "cli-unreadable", args)
    })?;
    let mut lines = records(text.trim_start_matches('\u{feff}'))
        .map_err(|line| broken(&name, line, "cli-usage-open-quote"))?
        .into_iter();
    let head = lines.next().map(|(_, head)| head).unwrap_or_default();
    let mut fields = Vec::with_capacity(head.len());
    for key in &head {
        let known = Field::parse(&key.trim().to_lowercase());
        fields.push(known.ok_or_else(|| unknown_field(key.trim()))?);
    }
    let rows = lines.map(|(line, cells)| row(&name, line, &fields, cells));
    let rows: Vec<Row> = rows.collect::<Result<_, _>>()?;
    if rows.is_empty() {
        let args = [("path", name)];
        return Err(Failure::usage("usage.no_rows", "cli-usage-no-rows", args));
    }
    Ok(rows)
}

/// A row of the table; a cell beyond the head belongs to no field.
fn row(name: &str, line: u64, fields: &[Field], cells: Vec<String>) -> Result<Row, Failure> {
    let surplus = cells.iter().skip(fields.len()).any(|cell| !cell.trim().is_empty());
    if surplus {
        return Err(broken(name, line, "cli-usage-surplus"));
    }
    let values = fields.iter().copied().zip(cells).collect();
    Ok(Row { place: Some(format!("{name}:{line}")), values })
}

fn broken(name: &str, line: u64, sentence: &'static str) -> Failure {
    Failure::usage("usage.table", sentence, [("place", format!("{name}:{line}"))])
}

fn text(path: &Path) -> io::Result<String> {
    if path == Path::new("-") {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text)?;
        return Ok(text);
    }
    fs::read_to_string(path)
}

/// The records of RFC 4180, each with the line that it begins on; empty lines are none.
///
/// # Errors
/// The line of a record in which a quote is opened and never closed.
fn records(text: &str) -> Result<Vec<(u64, Vec<String>)>, u64> {
    /// Stands alone on the last line, unless a quote is still open there.
    const END: &str = "\u{4}";
    let first = text.lines().next().unwrap_or_default();
    let separator = [b';', b'\t', b',']
        .into_iter()
        .max_by_key(|c| (first.matches(char::from(*c)).count(), *c == b','))
        .unwrap_or(b',');
    let text = format!("{text}\n{END}");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    let mut last = (1, false);
    for record in reader.records() {
        let record = record.map_err(|_| last.0)?;
        let line = record.position().map_or(1, |at| begins(&text, at));
        last = (line, record.iter().eq([END]));
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            records.push((line, record.iter().map(ToOwned::to_owned).collect()));
        }
    }
    records.pop();
    if last.1 { Ok(records) } else { Err(last.0) }
}

/// The line of the first character of a record: the reader counts from the empty lines before it.
fn begins(text: &str, at: &csv::Position) -> u64 {
    let byte = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(byte..).unwrap_or_default();
    let empty = rest.iter().take_while(|b| matches!(b, b'\n' | b'\r'));
    at.line() + empty.filter(|b| **b == b'\n').map(|_| 1).sum::<u64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_lines_and_both_separators() {
        let text = "name;agency\r\n\"Siti; \"\"Ti\"\"\";\"Dinas\nA\"\n\nBudi;B";
        let row = |line, cells: [&str; 2]| (line, cells.map(str::to_owned).to_vec());
        assert_eq!(
            records(text).unwrap(),
            [
                row(1, ["name", "agency"]),
                row(2, ["Siti; \"Ti\"", "Dinas\nA"]),
                row(5, ["Budi", "B"]),
            ]
        );
        assert_eq!(records("a,b\n1,2").unwrap()[1].1, ["1", "2"]);
        assert_eq!(records("").unwrap(), []);
    }

    #[test]
    fn an_open_quote_is_said_with_its_line() {
        assert_eq!(records("name\nSiti\n\"Budi\nRina\n"), Err(3));
        assert_eq!(records("\"name"), Err(1));
        assert_eq!(records("name\n\"Budi\"\n").unwrap().len(), 2);
    }
}
