//! A table in memory, as it lay in the file; its rows are read one after the other, as often as one
//! likes, and none of them is kept.
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::delimited::Delimited;
use super::job::Stop;
use super::kind::{self, Kind};
use super::workbook::Workbook;
use super::{FILE_BYTES_MAX, encoding};
use crate::domain::intake::{ABOVE_MAX, Asked, Head, HeadFault, Line, Unreadable};

/// A table and what is known of it beforehand.
pub struct Table {
    form: Form,
    /// The most rows that it can have.
    pub rows: u64,
}

enum Form {
    Text(Delimited),
    Workbook(Box<Workbook>),
}

/// The bytes of the file at `path`; `-` is standard input. What never ends is not waited for.
///
/// # Errors
/// Why it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let system = |error: &io::Error| {
        let missing = error.kind() == io::ErrorKind::NotFound;
        let detail = error.to_string();
        if missing { Unreadable::Missing } else { Unreadable::System { detail } }
    };
    if path == Path::new("-") {
        return bounded(io::stdin().lock()).map_err(|e| system(&e))?;
    }
    // Opening a pipe waits for its writer: first it is looked at.
    if !fs::metadata(path).map_err(|e| system(&e))?.is_file() {
        return Err(Unreadable::NotAFile);
    }
    let file = File::open(path).map_err(|e| system(&e))?;
    bounded(file).map_err(|e| system(&e))?
}

fn bounded(from: impl Read) -> io::Result<Result<Vec<u8>, Unreadable>> {
    let mut bytes = Vec::new();
    from.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Ok(Err(Unreadable::TooLarge { max_mb: FILE_BYTES_MAX >> 20 }));
    }
    Ok(Ok(bytes))
}

impl Table {
    /// The table in `bytes`; of a workbook the sheet of that name, else the first that is shown.
    ///
    /// # Errors
    /// Why there is none.
    pub fn new(bytes: Vec<u8>, sheet: Option<&str>) -> Result<Self, Unreadable> {
        match kind::of(&bytes)? {
            Kind::Workbook => {
                let book = Workbook::new(bytes, sheet)?;
                Ok(Self { rows: book.rows(), form: Form::Workbook(Box::new(book)) })
            }
            Kind::Text => {
                let (text, encoding) = encoding::text(&bytes);
                drop(bytes);
                let text = Delimited::new(text, encoding)?;
                Ok(Self { rows: text.lines(), form: Form::Text(text) })
            }
        }
    }

    /// Shows every row that says something to `see`, in order.
    ///
    /// # Errors
    /// What is wrong with the file, or what `see` ends it with.
    pub fn each<E: From<Unreadable>>(
        &mut self,
        see: &mut dyn FnMut(Line) -> Result<(), E>,
    ) -> Result<(), E> {
        match &mut self.form {
            Form::Text(text) => text.each(see),
            Form::Workbook(book) => book.each(see),
        }
    }

    /// The rows among which the head is looked for.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn top(&mut self) -> Result<Vec<Line>, Unreadable> {
        top_of(&mut |see| self.each(see))
    }

    /// The head among the first rows; of a workbook that has it on another sheet, on which.
    ///
    /// # Errors
    /// Why there is none.
    pub fn head(&mut self, asked: &[Asked]) -> Result<Head, Headless> {
        let none = match Head::find(&self.top().map_err(Headless::File)?, asked) {
            Err(none @ HeadFault::None) => none,
            found => return found.map_err(Headless::Head),
        };
        let Form::Workbook(book) = &mut self.form else { return Err(Headless::Head(none)) };
        let sheet = book.sheet().to_owned();
        let mut fits = book.others().to_vec();
        fits.retain(|other| {
            book.turn_to(other);
            let top = top_of(&mut |see| book.each(see));
            top.is_ok_and(|top| Head::find(&top, asked).is_ok())
        });
        book.turn_to(&sheet);
        let fault = if fits.is_empty() { none } else { HeadFault::Elsewhere { sheet, fits } };
        Err(Headless::Head(fault))
    }

    /// Lets `head` hear every row, so that it knows how its columns are written before any is judged.
    ///
    /// # Errors
    /// What is wrong with the file, or that it was stopped.
    pub fn survey(&mut self, head: &mut Head, stopped: &dyn Fn() -> bool) -> Result<(), Stop> {
        if !head.has_dates() {
            return Ok(());
        }
        self.each(&mut |line| {
            head.hear(&line);
            if stopped() { Err(Stop::Cancelled) } else { Ok(()) }
        })
    }

    /// The sheet that is read, and the others that are shown; none of a text.
    pub fn sheets(&self) -> Option<(&str, &[String])> {
        match &self.form {
            Form::Text(_) => None,
            Form::Workbook(book) => Some((book.sheet(), book.others())),
        }
    }

    /// The encoding of a text.
    pub fn encoding(&self) -> Option<&'static str> {
        match &self.form {
            Form::Text(text) => Some(text.encoding()),
            Form::Workbook(_) => None,
        }
    }
}

/// Why a table has no head.
#[derive(Debug)]
pub enum Headless {
    File(Unreadable),
    Head(HeadFault),
}

/// Shows rows until it is told that they are enough.
type Show<'a> = dyn FnMut(&mut dyn FnMut(Line) -> Result<(), Enough>) -> Result<(), Enough> + 'a;

fn top_of(show: &mut Show<'_>) -> Result<Vec<Line>, Unreadable> {
    let mut lines = Vec::new();
    let ended = show(&mut |line| {
        lines.push(line);
        if lines.len() < ABOVE_MAX { Ok(()) } else { Err(Enough::Rows) }
    });
    match ended {
        Ok(()) | Err(Enough::Rows) => Ok(lines),
        Err(Enough::Wrong(why)) => Err(why),
    }
}

enum Enough {
    Rows,
    Wrong(Unreadable),
}

impl From<Unreadable> for Enough {
    fn from(why: Unreadable) -> Self {
        Enough::Wrong(why)
    }
}
