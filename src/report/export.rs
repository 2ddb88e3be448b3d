//! Cases into a file, one after the other: a workbook, a table, an array. Memory does not grow with
//! them.
use std::io::{self, BufWriter, Write};
use std::path::Path;

use rust_xlsxwriter::XlsxError;
use serde_json::Value;

use super::book::Book;
use super::csv::Csv;
use super::fresh::Fresh;
use super::ledger::{Reader, Table};
use super::sections::{self, sections};
use crate::domain::case::Case;
use crate::domain::report::{By, Report};
use crate::domain::sop::Sop;
use crate::domain::text::SafeJson;

/// What is written.
#[derive(Clone, Copy)]
pub enum Form<'a> {
    /// Every table, and the figures before them.
    Xlsx,
    /// One table; with the mark by which Excel knows UTF-8, or without.
    Csv(Table, bool),
    /// An object a case, as `json` makes it, behind these words.
    Json { json: &'a dyn Fn(&Case, &Sop) -> Value, head: &'a str },
}

/// An export on its way.
pub struct Exporter<'a> {
    /// None where it goes to a stream.
    fresh: Option<Fresh>,
    reader: Reader<'a>,
    sink: Sink<'a>,
}

enum Sink<'a> {
    Book { book: Box<Book>, places: Vec<(Table, usize)> },
    Csv { csv: Box<Csv<'a, Stream<'a>>>, table: Table },
    Json { out: Stream<'a>, json: &'a dyn Fn(&Case, &Sop) -> Value, count: u64 },
}

type Stream<'a> = Box<dyn Write + 'a>;

impl<'a> Exporter<'a> {
    /// Begins to write into `fresh`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(fresh: Fresh, form: Form<'a>, reader: Reader<'a>) -> io::Result<Self> {
        let sink = match form {
            Form::Xlsx => workbook(fresh.draft(), reader).map_err(world)?,
            Form::Csv(..) | Form::Json { .. } => {
                written(Box::new(BufWriter::new(fresh.file()?)), form, reader)?
            }
        };
        Ok(Self { fresh: Some(fresh), reader, sink })
    }

    /// Begins to write into a stream, which takes no workbook.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn into_stream(out: Stream<'a>, form: Form<'a>, reader: Reader<'a>) -> io::Result<Self> {
        Ok(Self { fresh: None, reader, sink: written(out, form, reader)? })
    }

    /// One case more.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn take(&mut self, case: &Case, sop: &Sop) -> io::Result<()> {
        match &mut self.sink {
            Sink::Book { book, places } => {
                for (table, place) in places {
                    for row in table.rows(case, sop, self.reader) {
                        book.row(*place, &row).map_err(world)?;
                    }
                }
            }
            Sink::Csv { csv, table } => {
                for row in table.rows(case, sop, self.reader) {
                    csv.row(&row)?;
                }
            }
            Sink::Json { out, json, count } => {
                let comma = if *count > 0 { ",\n" } else { "\n" };
                *count += 1;
                write!(out, "{comma}{}", SafeJson(&json(case, sop)))?;
            }
        }
        Ok(())
    }

    /// The file in its place; `report` says what a workbook's first sheet sums up.
    ///
    /// # Errors
    /// When it cannot be written; then it is not there.
    pub fn end(self, report: &Report) -> io::Result<()> {
        match self.sink {
            Sink::Book { mut book, .. } => {
                summary(&mut book, report, self.reader).map_err(world)?;
                if let Some(fresh) = &self.fresh {
                    book.save(fresh.draft()).map_err(world)?;
                }
            }
            Sink::Csv { csv, .. } => csv.end()?.flush()?,
            Sink::Json { mut out, .. } => {
                out.write_all(b"]}\n")?;
                out.flush()?;
            }
        }
        self.fresh.map_or(Ok(()), Fresh::keep)
    }
}

fn written<'a>(mut out: Stream<'a>, form: Form<'a>, reader: Reader<'a>) -> io::Result<Sink<'a>> {
    match form {
        Form::Xlsx => Err(io::ErrorKind::Unsupported.into()),
        Form::Csv(table, marked) => {
            let zone = reader.reading.calendar.zone();
            let mut csv = Csv::new(out, reader.words, zone, marked)?;
            csv.heads(&table.heads(reader.words))?;
            Ok(Sink::Csv { csv: Box::new(csv), table })
        }
        Form::Json { json, head } => {
            out.write_all(head.as_bytes())?;
            Ok(Sink::Json { out, json, count: 0 })
        }
    }
}

/// The sheet of the figures comes first and is filled last.
const SUMMARY: usize = 0;

fn workbook<'a>(draft: &Path, reader: Reader<'_>) -> Result<Sink<'a>, XlsxError> {
    let words = reader.words;
    let folder = draft.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut book = Book::new(folder, reader.reading.now, reader.reading.calendar.zone())?;
    let summary = book.free_sheet(&words.say("report-sheet-summary"))?;
    book.widths(summary, &[34, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14])?;
    let mut places = Vec::new();
    for table in Table::ALL {
        let name = words.coded("report-sheet", table.code());
        places.push((table, book.sheet(&name, &table.heads(words))?));
    }
    Ok(Sink::Book { book: Box::new(book), places })
}

fn summary(book: &mut Book, report: &Report, reader: Reader<'_>) -> Result<(), XlsxError> {
    let words = reader.words;
    book.words(SUMMARY, &[sections::period(report.period, words)])?;
    for section in sections(report, &By::ALL, words) {
        book.row(SUMMARY, &[])?;
        book.words(SUMMARY, &[words.coded("report-section", section.code)])?;
        book.words(SUMMARY, &section.heads)?;
        for row in &section.rows {
            book.row(SUMMARY, row)?;
        }
    }
    Ok(())
}

fn world(error: XlsxError) -> io::Error {
    if let XlsxError::IoError(error) = error { error } else { io::Error::other(error.to_string()) }
}
