//! Rows of a table that are nobody's: totals, the place and date below a list, the lines of a
//! signature, numbers written ahead. What may be an applicant is none of them.
use super::cell::{Cell, Line};
use super::column::{Column, plain};
use super::day::day;
use super::head::Head;
use crate::domain::record::{self, Field, Kind};

/// The words that begin a total.
const TOTALS: [&str; 5] = ["jumlah", "total", "subtotal", "sub", "grand"];
/// What else stands in one; a word beside these may be a name.
const COUNTED: [&str; 18] = [
    "pemohon",
    "pegawai",
    "asn",
    "pns",
    "pppk",
    "orang",
    "peserta",
    "data",
    "sertifikat",
    "seluruh",
    "seluruhnya",
    "keseluruhan",
    "semua",
    "applicants",
    "people",
    "rows",
    "all",
    "of",
];

impl Head {
    /// Whether a row is no applicant's: a total, or a line of a signature.
    pub fn is_aside(&self, line: &Line) -> bool {
        /// The bytes of a text: no total and no signature is as long.
        const LINE_MAX: usize = 1_000;
        let Some(name) = self.place(Field::Name) else { return false };
        let is_long = |cell: &Cell| matches!(cell, Cell::Text(text) if text.len() > LINE_MAX);
        if line.cells.iter().any(is_long) {
            return false;
        }
        let points = |(place, column): (usize, Column)| {
            line.cells.get(place).is_some_and(|cell| is_somebodys(column, cell))
        };
        !self.useful().any(points) && (is_total(line) || self.is_signature(line, name))
    }

    /// At most two cells, no name, and no number in front that counts the row among the others.
    fn is_signature(&self, line: &Line, name: usize) -> bool {
        const CELLS_MAX: usize = 2;
        let unnamed = line.cells.get(name).is_none_or(|cell| match cell {
            Cell::Merged(range) => is_one_row(range),
            Cell::Text(text) => text.trim().is_empty() || is_place_and_date(text),
            Cell::Empty => true,
            Cell::Number(_)
            | Cell::Date(_)
            | Cell::Flag(_)
            | Cell::Failed(_)
            | Cell::Uncalculated => false,
        });
        let counts = |place: usize| {
            self.columns.get(place).is_some_and(|named| named.column == Some(Column::Ignored))
        };
        let (mut said, mut numbered) = (0, false);
        for (place, cell) in line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank()) {
            if counts(place) {
                numbered |= cell.shown().chars().all(|c| c.is_ascii_digit() || c == '.');
            } else {
                said += 1;
            }
        }
        unnamed && said <= CELLS_MAX && (said == 0 || !numbered)
    }
}

/// `Jumlah pemohon`, and beside it numbers only.
fn is_total(line: &Line) -> bool {
    let mut said = line.cells.iter().filter(|cell| !cell.is_blank());
    let Some(Cell::Text(text)) = said.next() else { return false };
    let bare = plain(text);
    let mut words = bare.split(' ');
    let first = words.next().is_some_and(|word| TOTALS.contains(&word));
    let counts = |word: &str| {
        TOTALS.contains(&word)
            || COUNTED.contains(&word)
            || word.bytes().all(|b| b.is_ascii_digit())
    };
    let spoken = |cell: &Cell| cell.shown().chars().any(char::is_alphabetic);
    first && words.all(counts) && !said.any(spoken)
}

/// Whether a cell tells of a person or of a letter: the row may be an applicant's.
fn is_somebodys(column: Column, cell: &Cell) -> bool {
    /// As many digits as tell somebody apart.
    const DIGITS_MIN: usize = 8;
    const PHONE_MIN: usize = 6;
    const NUMBER_MIN: f64 = 10_000_000.0;
    let text = cell.shown();
    let text = text.trim_start_matches(['\'', '=', '"']);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let begins = text.starts_with(|c: char| c.is_ascii_digit() || c == '#' || c == '+');
    let broken = matches!(cell, Cell::Failed(_) | Cell::Uncalculated);
    let Column::Field(field) = column else {
        return column == Column::Received && (broken || is_date(cell));
    };
    match (field, field.kind()) {
        _ if cell.is_blank() => false,
        (_, Kind::Digits(_)) => {
            let number = matches!(cell, Cell::Number(number) if *number >= NUMBER_MIN);
            let long = begins && digits >= DIGITS_MIN;
            broken || number || long || text.starts_with('#') || record::is_rounded(text)
        }
        (Field::Phone, _) => broken || (begins && digits >= PHONE_MIN),
        (Field::Email, _) => broken || text.contains('@'),
        (Field::Serial, _) => !text.is_empty(),
        (_, Kind::Date) => broken || is_date(cell),
        _ => broken,
    }
}

fn is_date(cell: &Cell) -> bool {
    matches!(cell, Cell::Date(_)) || matches!(cell, Cell::Text(text) if day(text).is_some())
}

/// `Mamuju, 20 November 2026`.
fn is_place_and_date(text: &str) -> bool {
    text.split_once(',').is_some_and(|(_, date)| day(date).is_some())
}

/// Whether a merged range begins in the row in which it ends.
fn is_one_row(range: &str) -> bool {
    let row = |cell: &str| cell.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned();
    range.split_once(':').is_some_and(|(from, to)| row(from) == row(to))
}
