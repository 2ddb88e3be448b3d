//! A sheet of a workbook: its cells as the spreadsheet kept them, row by row.
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use chrono::{NaiveDate, NaiveDateTime};

use super::marks::{self, Marks, Range};
use super::{CELL_CHARS_MAX, COLUMNS_MAX, FILE_BYTES_MAX};
use crate::domain::intake::{Cell, Line, Unreadable, letters};

/// A workbook and the sheet of it that is read.
pub struct Workbook {
    book: Xlsx<Cursor<Vec<u8>>>,
    sheet: String,
    others: Vec<String>,
    marks: Marks,
}

impl Workbook {
    /// The sheet of that name, else the first that is shown.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn new(bytes: Vec<u8>, sheet: Option<&str>) -> Result<Self, Unreadable> {
        marks::require_honest(&bytes)?;
        let book = Xlsx::new(Cursor::new(bytes.as_slice())).map_err(|e| Unreadable::damaged(&e))?;
        let shown = |s: &&calamine::Sheet| {
            s.visible == SheetVisible::Visible && s.typ == SheetType::WorkSheet
        };
        let mut others: Vec<String> =
            book.sheets_metadata().iter().filter(shown).map(|s| s.name.clone()).collect();
        let name = match sheet {
            Some(name) => book.sheet_names().into_iter().find(|s| s.trim() == name.trim()),
            None => others.first().cloned(),
        };
        let name = name.ok_or_else(|| missing(&book, sheet, &others))?;
        others.retain(|other| *other != name);
        let marks = marks::of(&bytes, &name)?;
        let book = Xlsx::new(Cursor::new(bytes)).map_err(|e| Unreadable::damaged(&e))?;
        Ok(Self { book, sheet: name, others, marks })
    }

    /// How many rows the sheet has.
    pub const fn rows(&self) -> u64 {
        self.marks.rows
    }

    /// The name of the sheet that is read.
    pub fn sheet(&self) -> &str {
        &self.sheet
    }

    /// The other sheets that are shown.
    pub fn others(&self) -> &[String] {
        &self.others
    }

    /// Reads that sheet from now on; what is hidden or merged is known of the first one only.
    pub(super) fn turn_to(&mut self, sheet: &str) {
        sheet.clone_into(&mut self.sheet);
    }

    /// Shows every row that says something to `see`.
    pub fn each<E: From<Unreadable>>(
        &mut self,
        see: &mut dyn FnMut(Line) -> Result<(), E>,
    ) -> Result<(), E> {
        let marks = &self.marks;
        let cells =
            self.book.worksheet_cells_reader(&self.sheet).map_err(|e| Unreadable::damaged(&e));
        let mut cells = cells?;
        let mut merged = Merged { rest: &marks.merged, open: Vec::new() };
        let (mut line, mut left) = (Line::default(), FILE_BYTES_MAX);
        loop {
            let next =
                cells.next_cell_with_formula_metadata().map_err(|e| Unreadable::damaged(&e))?;
            let row = next.as_ref().map(|cell| u64::from(cell.pos.0) + 1);
            if row != Some(line.no) && line.no > 0 {
                finish(&mut line, marks, &mut merged);
                if !line.is_blank() {
                    see(std::mem::take(&mut line))?;
                }
            }
            let (Some(next), Some(no)) = (next, row) else { return Ok(()) };
            if no != line.no {
                line = Line { no, ..Line::default() };
            }
            left = left.checked_sub(length(&next.value)).ok_or(Unreadable::Bomb)?;
            let cell = cell(&next.value, next.formula.is_some());
            put(&mut line, next.pos.1, cell)?;
        }
    }
}

/// Why there is no sheet to be read.
fn missing(book: &Xlsx<Cursor<&[u8]>>, sheet: Option<&str>, shown: &[String]) -> Unreadable {
    let cells = book.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet);
    let sheets: Vec<String> = cells.map(|s| s.name.clone()).collect();
    match sheet {
        _ if sheets.is_empty() => Unreadable::NoSheets,
        None => Unreadable::HiddenSheets { sheets },
        Some(name) => {
            let sheets = if shown.is_empty() { sheets } else { shown.to_vec() };
            Unreadable::NoSheet { name: name.to_owned(), sheets }
        }
    }
}

/// The merged ranges that the walk down the rows is in.
struct Merged<'a> {
    rest: &'a [Range],
    open: Vec<&'a Range>,
}

impl<'a> Merged<'a> {
    fn at(&mut self, row: u32) -> &[&'a Range] {
        while let Some((first, rest)) = self.rest.split_first()
            && first.rows.0 <= row
        {
            self.open.push(first);
            self.rest = rest;
        }
        self.open.retain(|range| range.rows.1 >= row);
        &self.open
    }
}

fn put(line: &mut Line, column: u32, cell: Cell) -> Result<(), Unreadable> {
    if cell.is_blank() {
        return Ok(());
    }
    let (no, column) = (line.no, usize::try_from(column).unwrap_or(usize::MAX));
    if column >= COLUMNS_MAX {
        return Err(Unreadable::TooWide { line: no, max: COLUMNS_MAX });
    }
    if matches!(&cell, Cell::Text(text) if text.len() > CELL_CHARS_MAX) {
        let max = CELL_CHARS_MAX;
        return Err(Unreadable::CellTooLong { line: no, column: letters(column), max });
    }
    let room = line.cells.len().max(column + 1);
    line.cells.resize(room, Cell::Empty);
    if let Some(place) = line.cells.get_mut(column) {
        *place = cell;
    }
    Ok(())
}

/// Says of a whole row what its cells cannot: that it is hidden, that they are merged.
fn finish(line: &mut Line, marks: &Marks, merged: &mut Merged<'_>) {
    let row = u32::try_from(line.no - 1).unwrap_or(u32::MAX);
    line.hidden = marks.hides(row);
    for range in merged.at(row) {
        let (from, to) = (range.columns.0 as usize, range.columns.1 as usize);
        for place in from..=to.min(COLUMNS_MAX - 1) {
            let first = row == range.rows.0 && place == from;
            if place >= line.cells.len() {
                line.cells.resize(place + 1, Cell::Empty);
            }
            if let Some(cell) = line.cells.get_mut(place)
                && !first
                && cell.is_blank()
            {
                *cell = Cell::Merged(range.name.clone());
            }
        }
    }
}

/// The bytes of a text: one that many cells share counts in each of them, as in a file of text.
fn length(value: &DataRef<'_>) -> u64 {
    let text = match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::SharedString(text) => *text,
        DataRef::Empty
        | DataRef::Int(_)
        | DataRef::Float(_)
        | DataRef::Bool(_)
        | DataRef::DateTime(_)
        | DataRef::Error(_) => "",
    };
    text.len() as u64
}

fn cell(value: &DataRef<'_>, is_formula: bool) -> Cell {
    match value {
        DataRef::Empty if is_formula => Cell::Uncalculated,
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => number.to_string().parse().map_or(Cell::Empty, Cell::Number),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(at) => date(*at).map_or(Cell::Number(at.as_f64()), Cell::Date),
        DataRef::DateTimeIso(text) => {
            let read = text.parse::<NaiveDateTime>().ok();
            let day = || Some(text.parse::<NaiveDate>().ok()?.and_time(chrono::NaiveTime::MIN));
            read.or_else(day).map_or_else(|| Cell::Text(text.clone()), Cell::Date)
        }
        DataRef::Error(error) => Cell::Failed(error.to_string()),
    }
}

/// A date of either date system.
fn date(at: ExcelDateTime) -> Option<NaiveDateTime> {
    if !at.is_datetime() || at.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    date.and_hms_opt(hour.into(), minute.into(), second.into())
}
