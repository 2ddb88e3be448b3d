//! A row of the table as the data of one applicant, with everything that is wrong in it.
use super::cell::{Cell, Line};
use super::column::Column;
use super::day::{Order, day, order};
use super::head::Head;
use super::plain::{is_nothing, unwrapped};
use super::sound::{short, sound};
use super::spoilt::Spoilt;
use crate::domain::instant::Instant;
use crate::domain::moment;
use crate::domain::record::{self, Field, Kind, Record};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::zone::{Edge, Zone};

/// One applicant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    pub record: Record,
    /// When the letter came in, where the table says it.
    pub received: Option<Instant>,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The column from 0; none for the row as a whole.
    pub place: Option<usize>,
    pub field: Option<Field>,
    /// As the file writes it.
    pub value: String,
    pub why: Spoilt,
}

/// Reads rows under one head.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    pub head: &'a Head,
    /// What was said for every row; a cell that says something goes before it.
    pub common: &'a [(Field, String)],
    pub zone: Zone,
    pub now: Instant,
}

impl Reader<'_> {
    /// The applicant of a row.
    ///
    /// # Errors
    /// Everything that is wrong in it, in the order of its columns.
    pub fn read(&self, line: &Line) -> Result<Row, Vec<Wrong>> {
        let (mut row, mut wrong) = (Row::default(), Vec::new());
        for (field, value) in self.common.iter().filter(|(_, value)| !value.trim().is_empty()) {
            match field.read(value) {
                Ok(kept) => row.record.set(*field, Some(kept)),
                Err(refusal) => wrong.push(whole(refusal)),
            }
        }
        for (place, column) in self.head.useful() {
            let Some(cell) = line.cells.get(place) else { continue };
            let short = short(column, cell);
            let turned = short.and_then(|()| self.turned(place, cell).map_or(Ok(()), Err));
            let taken = turned.and_then(|()| self.take(column, cell, &mut row));
            let Err(why) = taken else { continue };
            let field = match column {
                Column::Field(field) => Some(field),
                Column::Received | Column::Ignored => None,
            };
            wrong.push(Wrong { place: Some(place), field, value: cell.shown(), why });
        }
        let beyond = line.cells.iter().skip(self.head.columns.len()).find(|c| !c.is_blank());
        if let Some(cell) = beyond.filter(|_| self.head.no > 0) {
            let value = cell.shown();
            wrong.push(Wrong { place: None, field: None, value, why: Spoilt::Surplus });
        }
        if wrong.is_empty() { Ok(row) } else { Err(wrong) }
    }

    /// Why a date of a column that writes the month in front is not taken: of another nobody knows
    /// which of its numbers is the month, and a spreadsheet has guessed it where it shows a date.
    fn turned(&self, place: usize, cell: &Cell) -> Option<Spoilt> {
        self.head.columns.get(place).filter(|named| named.month_first)?;
        let said = match cell {
            Cell::Text(text) => order(text)?,
            Cell::Date(at) => order(&at.format("%d-%m-%Y").to_string())?,
            Cell::Empty
            | Cell::Number(_)
            | Cell::Flag(_)
            | Cell::Failed(_)
            | Cell::Uncalculated
            | Cell::Merged(_) => return None,
        };
        match said {
            Order::DayFirst => None,
            Order::MonthFirst(date) => Some(Spoilt::MonthFirst { date }),
            Order::Either(here, there) => Some(Spoilt::MonthOrDay { here, there }),
        }
    }

    fn take(&self, column: Column, cell: &Cell, row: &mut Row) -> Result<(), Spoilt> {
        let inner = unwrapped(cell);
        let cell = inner.as_ref().unwrap_or(cell);
        match column {
            Column::Field(field) => {
                if let Some(text) = text(field, cell)? {
                    let kept = field.read(&text).map_err(|refusal| in_short(&text, refusal));
                    row.record.set(field, Some(kept?));
                }
            }
            Column::Received => row.received = self.received(cell)?,
            Column::Ignored => {}
        }
        Ok(())
    }

    /// A date alone is its first second: the clock counts from the day's first working hour.
    fn received(&self, cell: &Cell) -> Result<Option<Instant>, Spoilt> {
        let local = |at| self.zone.instant(at, Edge::Open);
        match cell {
            Cell::Date(at) => Ok(Some(local(*at))),
            Cell::Text(text) if !text.trim().is_empty() => {
                sound(text)?;
                let date = day(text).map(|d| local(d.and_time(chrono::NaiveTime::MIN)));
                let unclear = || Spoilt::Refused(Refusal::TimeUnclear(text.trim().to_owned()));
                let moment = || moment::parse(text, self.zone, self.now);
                date.or_else(moment).ok_or_else(unclear).map(Some)
            }
            Cell::Empty
            | Cell::Text(_)
            | Cell::Number(_)
            | Cell::Flag(_)
            | Cell::Failed(_)
            | Cell::Uncalculated
            | Cell::Merged(_) => dated(cell).map(|_| None),
        }
    }
}

fn whole(refusal: Refusal) -> Wrong {
    Wrong {
        place: None,
        field: refusal.field(),
        value: String::new(),
        why: Spoilt::Refused(refusal),
    }
}

/// A number that is shorter than it must be lacks digits: neither NIK nor NIP begins with a zero that
/// a spreadsheet could have dropped.
fn in_short(text: &str, refusal: Refusal) -> Spoilt {
    let Refusal::FieldInvalid { why: Invalid::Digits { count }, .. } = &refusal else {
        let rounded = matches!(refusal, Refusal::FieldInvalid { why: Invalid::Rounded, .. });
        return if rounded { Spoilt::Rounded } else { Spoilt::Refused(refusal) };
    };
    let bare = record::bare_digits(text);
    let digits = bare.bytes().all(|b| b.is_ascii_digit());
    if digits && !bare.is_empty() && bare.len() < *count {
        return Spoilt::DigitsMissing { found: bare.len(), count: *count };
    }
    Spoilt::Refused(refusal)
}

/// What a cell says in a field; none = nothing.
fn text(field: Field, cell: &Cell) -> Result<Option<String>, Spoilt> {
    match (field.kind(), cell) {
        (_, Cell::Empty) => Ok(None),
        (_, Cell::Failed(code)) => Err(Spoilt::Failed { code: code.clone() }),
        (_, Cell::Uncalculated) => Err(Spoilt::Uncalculated),
        (_, Cell::Merged(range)) => Err(Spoilt::Merged { range: range.clone() }),
        (Kind::Date, Cell::Text(text)) if !text.trim().is_empty() => {
            sound(text)?;
            let serial = text.trim().parse().ok().filter(|n| is_serial(*n)).and_then(of_serial);
            match (day(text), serial) {
                (Some(date), _) => Ok(Some(date.to_string())),
                (None, Some(date)) => Err(Spoilt::Serial { date: Some(date) }),
                (None, None) => Ok(Some(text.clone())),
            }
        }
        (Kind::Date, other) => dated(other),
        (_, Cell::Date(_)) => Err(Spoilt::TurnedDate),
        (_, Cell::Flag(_)) => Err(Spoilt::NotText),
        (Kind::Digits(count), Cell::Number(number)) => digits(*number, count).map(Some),
        (_, Cell::Number(number)) => numbered(field, *number).map(Some),
        (Kind::Digits(_) | Kind::Email | Kind::Phone, Cell::Text(text)) if is_nothing(text) => {
            Ok(None)
        }
        (_, Cell::Text(text)) => written(field, text),
    }
}

/// A date cell, or a number that was one.
fn dated(cell: &Cell) -> Result<Option<String>, Spoilt> {
    match cell {
        Cell::Date(at) => Ok(Some(at.date().to_string())),
        Cell::Number(number) => Err(Spoilt::Serial {
            date: Some(*number).filter(|n| is_serial(*n)).and_then(of_serial),
        }),
        Cell::Flag(_) => Err(Spoilt::NotText),
        Cell::Failed(code) => Err(Spoilt::Failed { code: code.clone() }),
        Cell::Uncalculated => Err(Spoilt::Uncalculated),
        Cell::Merged(range) => Err(Spoilt::Merged { range: range.clone() }),
        Cell::Empty | Cell::Text(_) => Ok(None),
    }
}

/// The days that a spreadsheet counts for the years 1982 to 2064.
fn is_serial(number: f64) -> bool {
    (30_000.0..60_000.0).contains(&number)
}

/// The date of a serial number in the system of 1900.
fn of_serial(number: f64) -> Option<chrono::NaiveDate> {
    let days = format!("{number:.0}").parse::<u64>().ok()?;
    chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days))
}

/// A personal number in a number cell: its digits, if none can have been lost.
fn digits(number: f64, count: usize) -> Result<String, Spoilt> {
    let digits = whole_number(number).ok_or(Spoilt::NotText)?;
    if is_too_long(number) || (digits.len() > DIGITS_KEPT && digits.ends_with('0')) {
        return Err(Spoilt::LastDigitsLost);
    }
    let found = digits.len();
    if found < count { Err(Spoilt::DigitsMissing { found, count }) } else { Ok(digits) }
}

/// The digits of a number that a spreadsheet keeps.
const DIGITS_KEPT: usize = 15;

/// Beyond 2^53 not even a program writes every whole number.
fn is_too_long(number: f64) -> bool {
    const WHOLE_MAX: f64 = 9_007_199_254_740_992.0;
    number.abs() >= WHOLE_MAX
}

fn whole_number(number: f64) -> Option<String> {
    let whole = number.is_finite() && number >= 0.0 && number.fract() == 0.0;
    whole.then(|| format!("{number:.0}"))
}

/// A number cell where a text is due: numbers of letters and phones may be written so.
fn numbered(field: Field, number: f64) -> Result<String, Spoilt> {
    let digits = whole_number(number).ok_or(Spoilt::NotText)?;
    if digits.len() > DIGITS_KEPT {
        return Err(Spoilt::LastDigitsLost);
    }
    if field == Field::Phone && lost_its_zero(&digits) {
        return lost_zero(&digits);
    }
    let numbers = [Field::Phone, Field::LetterNo, Field::Agenda, Field::Serial];
    if numbers.contains(&field) { Ok(digits) } else { Err(Spoilt::NotText) }
}

fn lost_zero<T>(digits: &str) -> Result<T, Spoilt> {
    Err(Spoilt::LeadingZeroLost { found: digits.len(), count: digits.len() + 1 })
}

/// A mobile number of Indonesia begins with 08.
fn lost_its_zero(digits: &str) -> bool {
    digits.starts_with('8') && (9..=12).contains(&digits.len())
}

/// A text cell: without the apostrophe by which a spreadsheet is told that it is a text.
fn written(field: Field, text: &str) -> Result<Option<String>, Spoilt> {
    sound(text)?;
    let text = text.trim();
    let text = text.strip_prefix('\'').unwrap_or(text);
    let numeric = matches!(field.kind(), Kind::Digits(_))
        || matches!(field, Field::Phone | Field::LetterNo | Field::Agenda);
    if numeric && record::is_rounded(text) {
        return Err(Spoilt::Rounded);
    }
    let all_digits = text.bytes().all(|b| b.is_ascii_digit());
    if field == Field::Phone && all_digits && lost_its_zero(text) {
        return lost_zero(text);
    }
    Ok(Some(text.to_owned()).filter(|t| !t.trim().is_empty()))
}
