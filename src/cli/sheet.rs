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
    let mut lines = records(text.trim_start_matches('\u{feff}')).into_iter();
    let head = lines.next().map(|(_, head)| head).unwrap_or_default();
    let mut fields = Vec::with_capacity(head.len());
    for key in &head {
        let known = Field::parse(&key.trim().to_lowercase());
        fields.push(known.ok_or_else(|| unknown_field(key.trim()))?);
    }
    let row = |(line, cells): (usize, Vec<String>)| Row {
        place: Some(format!("{name}:{line}")),
        values: fields.iter().copied().zip(cells).collect(),
    };
    let rows: Vec<Row> = lines.map(row).collect();
    if rows.is_empty() {
        let args = [("path", name)];
        return Err(Failure::usage("usage.no_rows", "cli-usage-no-rows", args));
    }
    Ok(rows)
}

fn text(path: &Path) -> io::Result<String> {
    if path == Path::new("-") {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text)?;
        return Ok(text);
    }
    fs::read_to_string(path)
}

/// The records of RFC 4180 with the number of the line that each begins on; empty lines are none.
fn records(text: &str) -> Vec<(usize, Vec<String>)> {
    let first = text.lines().next().unwrap_or_default();
    let separator = [';', '\t', ',']
        .into_iter()
        .max_by_key(|c| (first.matches(*c).count(), *c == ','))
        .unwrap_or(',');
    let (mut records, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut began, mut quoted) = (1_usize, 1_usize, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            c if quoted => cell.push(c),
            '\r' => {}
            '\n' => {
                cells.push(std::mem::take(&mut cell));
                records.push((began, std::mem::take(&mut cells)));
                began = line;
            }
            c if c == separator => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    records.push((began, cells));
    records.retain(|(_, cells)| cells.iter().any(|c| !c.trim().is_empty()));
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_lines_and_both_separators() {
        let text = "name;agency\r\n\"Siti; \"\"Ti\"\"\";\"Dinas\nA\"\n\nBudi;B";
        let row = |line, cells: [&str; 2]| (line, cells.map(str::to_owned).to_vec());
        assert_eq!(
            records(text),
            [
                row(1, ["name", "agency"]),
                row(2, ["Siti; \"Ti\"", "Dinas\nA"]),
                row(5, ["Budi", "B"]),
            ]
        );
        assert_eq!(records("a,b\n1,2")[1].1, ["1", "2"]);
        assert_eq!(records(""), []);
    }
}
