//! A workbook that is written row by row: memory does not grow with it. Dates, durations and rates
//! are numbers that a spreadsheet can calculate with; text is never a formula.
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::cell::Cell;
use super::guarded::guarded;
use crate::domain::instant::Instant;
use crate::domain::text::SafeText;
use crate::domain::zone::Zone;

/// The rows that a sheet can hold, its head among them.
pub const ROWS_MAX: u32 = 1_048_576;
/// What a cell can hold, in units of UTF-16.
const CELL_UNITS_MAX: usize = 32_767;
/// How wide a column may become, in characters.
const WIDTH_MAX: u16 = 48;
/// What `23-11-2026 10:42:07` needs.
const MOMENT_WIDTH: u16 = 20;

/// A workbook that is being written.
pub struct Book {
    workbook: Workbook,
    zone: Zone,
    formats: Formats,
    sheets: Vec<Shape>,
}

/// What is known of a sheet.
#[derive(Default)]
struct Shape {
    /// The next row.
    next: u32,
    /// How many columns its head has.
    columns: u16,
    /// How wide its columns are, in characters.
    widths: Vec<u16>,
}

struct Formats {
    head: Format,
    title: Format,
    day: Format,
    moment: Format,
    duration: Format,
    rate: Format,
    count: Format,
}

impl Book {
    /// An empty one as of `now`; what does not fit into memory waits in `folder`.
    ///
    /// # Errors
    /// When the folder cannot be used.
    pub fn new(folder: &Path, now: Instant, zone: Zone) -> Result<Self, XlsxError> {
        // The library asks the machine for the time before it can be told one.
        let mut workbook = guarded(|| Ok(Workbook::new()))?;
        workbook.set_tempdir(folder)?;
        let made = ExcelDateTime::from_timestamp(now.unix())?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
        let number = |format: &str| Format::new().set_num_format(format);
        let formats = Formats {
            head: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            title: Format::new().set_bold().set_font_size(13),
            day: number("dd-mm-yyyy"),
            moment: number("dd-mm-yyyy hh:mm:ss"),
            duration: number("[h]:mm:ss"),
            rate: number("0.0%"),
            count: number("#,##0"),
        };
        Ok(Self { workbook, zone, formats, sheets: Vec::new() })
    }

    /// A sheet with a frozen head; its place, from 0.
    ///
    /// # Errors
    /// When two have the same name.
    pub fn sheet(&mut self, name: &str, heads: &[String]) -> Result<usize, XlsxError> {
        let place = self.free_sheet(name)?;
        let format = self.formats.head.clone();
        let sheet = self.workbook.worksheet_from_index(place)?;
        for (column, head) in (0..).zip(heads) {
            sheet.write_string_with_format(0, column, head, &format)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        if let Some(shape) = self.sheets.get_mut(place) {
            (shape.next, shape.columns) = (1, u16::try_from(heads.len()).unwrap_or(u16::MAX));
        }
        let widths: Vec<u16> = heads.iter().map(|head| width(head)).collect();
        self.widths(place, &widths)?;
        Ok(place)
    }

    /// A sheet without a head, for tables below each other.
    ///
    /// # Errors
    /// When two have the same name.
    pub fn free_sheet(&mut self, name: &str) -> Result<usize, XlsxError> {
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        self.sheets.push(Shape::default());
        Ok(self.sheets.len() - 1)
    }

    /// A row of bold words: a title, or the heads of a table.
    ///
    /// # Errors
    /// When the sheet is full.
    pub fn words(&mut self, place: usize, words: &[String]) -> Result<(), XlsxError> {
        let format = if words.len() > 1 { &self.formats.head } else { &self.formats.title };
        guarded(|| {
            let (row, sheet) = next(&mut self.workbook, &mut self.sheets, place)?;
            for (column, word) in (0..).zip(words) {
                sheet.write_string_with_format(row, column, word, format)?;
            }
            Ok(())
        })
    }

    /// How wide the columns of a sheet are, in characters.
    ///
    /// # Errors
    /// When there is no such sheet.
    pub fn widths(&mut self, place: usize, widths: &[u16]) -> Result<(), XlsxError> {
        let sheet = self.workbook.worksheet_from_index(place)?;
        for (column, width) in (0..).zip(widths) {
            sheet.set_column_width(column, f64::from(*width))?;
        }
        if let Some(shape) = self.sheets.get_mut(place) {
            shape.widths = widths.to_vec();
        }
        Ok(())
    }

    /// Makes room for the moments of a row: what does not fit is shown as `####`.
    fn make_room(&mut self, place: usize, cells: &[Cell]) -> Result<(), XlsxError> {
        let Some(shape) = self.sheets.get_mut(place) else { return Ok(()) };
        for ((column, width), cell) in (0..).zip(&mut shape.widths).zip(cells) {
            if matches!(cell, Cell::Moment(_)) && *width < MOMENT_WIDTH {
                *width = MOMENT_WIDTH;
                let sheet = self.workbook.worksheet_from_index(place)?;
                sheet.set_column_width(column, f64::from(MOMENT_WIDTH))?;
            }
        }
        Ok(())
    }

    /// One row more.
    ///
    /// # Errors
    /// When the sheet is full.
    pub fn row(&mut self, place: usize, cells: &[Cell]) -> Result<(), XlsxError> {
        guarded(|| self.write(place, cells))
    }

    fn write(&mut self, place: usize, cells: &[Cell]) -> Result<(), XlsxError> {
        self.make_room(place, cells)?;
        let zone = self.zone;
        let Formats { day, moment, duration, rate, count, .. } = &self.formats;
        let (row, sheet) = next(&mut self.workbook, &mut self.sheets, place)?;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty | Cell::Rate(_, 0) => continue,
                Cell::Text(text) => sheet.write_string(row, column, kept(text))?,
                Cell::Count(n) => sheet.write_number_with_format(row, column, real(*n), count)?,
                Cell::Seconds(s) => {
                    sheet.write_number_with_format(row, column, real(*s) / DAY_S, duration)?
                }
                Cell::Rate(part, whole) => {
                    let share = real(*part) / real(*whole);
                    sheet.write_number_with_format(row, column, share, rate)?
                }
                Cell::Day(date) => {
                    sheet.write_number_with_format(row, column, serial(*date), day)?
                }
                Cell::Moment(at) => {
                    let local = zone.local(*at);
                    let seconds = local.signed_duration_since(local.date().into()).num_seconds();
                    let serial = serial(local.date()) + real(seconds) / DAY_S;
                    sheet.write_number_with_format(row, column, serial, moment)?
                }
            };
        }
        Ok(())
    }

    /// Writes the whole to `path`, each table with a filter over its head.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save(mut self, path: &Path) -> Result<(), XlsxError> {
        for (place, Shape { next: rows, columns, .. }) in self.sheets.iter().enumerate() {
            if let Some(last) = columns.checked_sub(1) {
                let sheet = self.workbook.worksheet_from_index(place)?;
                sheet.autofilter(0, 0, rows.saturating_sub(1), last)?;
            }
        }
        let mut draft = Draft { file: File::create(path)?, failed: None };
        guarded(|| self.workbook.save_to_writer(&mut draft))?;
        draft.failed.map_or(Ok(()), |error| Err(error.into()))
    }
}

/// The file on a disk that may fail. The writer of archives says on standard error what it could not
/// finish, in its own words: it is told nothing, and the failure is kept for whoever asked.
struct Draft {
    file: File,
    failed: Option<io::Error>,
}

impl Draft {
    fn attempt(&mut self, work: impl FnOnce(&mut File) -> io::Result<()>) {
        if self.failed.is_none() {
            self.failed = work(&mut self.file).err();
        }
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(|file| file.write_all(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt(File::flush);
        Ok(())
    }
}

/// The next row of a sheet.
fn next<'a>(
    workbook: &'a mut Workbook,
    sheets: &mut [Shape],
    place: usize,
) -> Result<(u32, &'a mut Worksheet), XlsxError> {
    let row = match sheets.get_mut(place) {
        Some(shape) if shape.next < ROWS_MAX => {
            shape.next += 1;
            shape.next - 1
        }
        Some(_) | None => return Err(XlsxError::RowColumnLimitError),
    };
    Ok((row, workbook.worksheet_from_index(place)?))
}

const DAY_S: f64 = 86_400.0;

/// The number that spreadsheets have for a day: whole days since 30 December 1899.
fn serial(day: NaiveDate) -> f64 {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or(day);
    real(day.signed_duration_since(first).num_days())
}

/// Seconds and counts stay far below the 53 bits of a number in a sheet.
#[allow(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers")]
const fn real(int: i64) -> f64 {
    int as f64
}

fn width(head: &str) -> u16 {
    let chars = u16::try_from(head.chars().count()).unwrap_or(WIDTH_MAX);
    chars.saturating_add(4).clamp(12, WIDTH_MAX)
}

/// What a cell can hold.
fn kept(text: &SafeText<'_>) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= CELL_UNITS_MAX
    };
    text.chars().take_while(fits).collect()
}
