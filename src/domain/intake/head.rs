//! Which row names the columns, and what each column holds.
use super::cell::{Cell, Line, letters};
use super::column::{self, Column};
use super::day::{Order, order};
use crate::domain::record::{Field, Kind};

/// A column that somebody has said the meaning of: `Nama ASN=name`, `C=nik`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub which: AskedFor,
    pub column: Column,
}

/// How a column is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedFor {
    /// Counted from 0.
    Place(usize),
    Head(String),
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// As the file writes it; empty where there is no head.
    pub head: String,
    /// None = nobody knows what it holds.
    pub column: Option<Column>,
    /// One of its dates can only be read with the month in front.
    pub month_first: bool,
}

/// The columns, and the row that names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Its number in the file; 0 where every column was said by its place.
    pub no: u64,
    pub columns: Vec<Named>,
}

/// Why the columns are not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadFault {
    /// No row names a column of applicants.
    None,
    /// Two columns, named as people name them, hold the same.
    /// `place` = the letters of the second.
    Twice { column: Column, first: String, second: String, place: String },
    /// The same, but of the other sheets of the workbook these do.
    Elsewhere { sheet: String, fits: Vec<String> },
    /// No column is called so.
    Unknown { name: String, heads: Vec<String> },
    /// No column of the table and no option gives it.
    Missing { fields: Vec<Field>, heads: Vec<String> },
}

impl HeadFault {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            HeadFault::None => "head_none",
            HeadFault::Elsewhere { .. } => "head_elsewhere",
            HeadFault::Twice { .. } => "head_twice",
            HeadFault::Unknown { .. } => "head_unknown",
            HeadFault::Missing { .. } => "head_missing",
        }
    }
}

/// The most rows above the head: titles, letterheads.
pub const ABOVE_MAX: usize = 40;

impl Asked {
    /// Reads `COLUMN=FIELD`; none when it is no such pair or nobody knows the field.
    pub fn parse(text: &str) -> Option<Self> {
        let (which, key) = text.rsplit_once('=')?;
        let column = column::of_key(key).or_else(|| column::of_head(key))?;
        let which = which.trim();
        let place = place(which).map(AskedFor::Place);
        (!which.is_empty())
            .then(|| Self { which: place.unwrap_or_else(|| AskedFor::Head(which.into())), column })
    }

    fn is(&self, index: usize, head: &str) -> bool {
        match &self.which {
            AskedFor::Place(place) => *place == index,
            AskedFor::Head(name) => column::plain(name) == column::plain(head),
        }
    }
}

fn is_dated(column: Column) -> bool {
    match column {
        Column::Field(field) => field.kind() == Kind::Date,
        Column::Received => true,
        Column::Ignored => false,
    }
}

/// `C` and `3` are the third column.
fn place(text: &str) -> Option<usize> {
    const LETTERS_MAX: usize = 3;
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse::<usize>().ok()?.checked_sub(1);
    }
    let upper = text.bytes().all(|b| b.is_ascii_uppercase()) && text.len() <= LETTERS_MAX;
    let value = |sum: usize, b: u8| sum * 26 + usize::from(b - b'A') + 1;
    (upper && column::of_head(text).is_none()).then(|| text.bytes().fold(0, value) - 1)
}

impl Head {
    /// The head among the first rows of a table: the row in which most columns are known.
    ///
    /// # Errors
    /// Why the columns are not known.
    pub fn find(lines: &[Line], asked: &[Asked]) -> Result<Self, HeadFault> {
        let heads: Vec<Self> = lines.iter().take(ABOVE_MAX).map(|l| Self::of(l, asked)).collect();
        let by_place = |a: &Asked| matches!(a.which, AskedFor::Place(_));
        let best =
            heads.into_iter().filter(|h| h.knows_by_name(asked)).rev().max_by_key(Self::score);
        let head = match best {
            Some(head) => head,
            None if !asked.is_empty() && asked.iter().all(by_place) => Self::by_place(asked),
            None => return Err(HeadFault::None),
        };
        head.require_sense(asked)?;
        Ok(head)
    }

    /// The columns that hold something of use, by their place from 0.
    pub fn useful(&self) -> impl Iterator<Item = (usize, Column)> {
        let useful = self.columns.iter().enumerate();
        useful.filter_map(|(i, named)| Some((i, named.column.filter(|c| *c != Column::Ignored)?)))
    }

    /// Whether it has columns of dates.
    pub fn has_dates(&self) -> bool {
        self.useful().any(|(_, column)| is_dated(column))
    }

    /// Hears a row before any is read: one date shows in which order a column writes all of them.
    pub fn hear(&mut self, line: &Line) {
        if self.is_above(line) {
            return;
        }
        for (named, cell) in self.columns.iter_mut().zip(&line.cells) {
            let Cell::Text(text) = cell else { continue };
            let swapped = || matches!(order(text), Some(Order::MonthFirst(_)));
            named.month_first |= named.column.is_some_and(is_dated) && swapped();
        }
    }

    /// The heads of which nobody knows what they mean.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let unknown = self.columns.iter().filter(|n| n.column.is_none() && !n.head.is_empty());
        unknown.map(|named| named.head.as_str())
    }

    /// The column at a place, as people name it: `C (NIK)`.
    pub fn name(&self, index: usize) -> String {
        let head = self.columns.get(index).map_or("", |named| named.head.as_str());
        let place = letters(index);
        if head.is_empty() { place } else { format!("{place} ({head})") }
    }

    /// The letters of a column, as spreadsheets have them.
    pub fn letters(index: usize) -> String {
        letters(index)
    }

    /// The place of a field's column.
    pub fn place(&self, field: Field) -> Option<usize> {
        self.useful().find(|(_, column)| *column == Column::Field(field)).map(|(place, _)| place)
    }

    /// The heads by which the columns are found again without anybody saying them.
    pub fn spoken(&self) -> impl Iterator<Item = String> {
        let name = |named: &Named| match named.column {
            Some(column) if column::of_head(&named.head) != Some(column) => {
                column.key().unwrap_or(&named.head).to_owned()
            }
            _ => named.head.clone(),
        };
        self.columns.iter().map(name)
    }

    /// Whether a row belongs to the head or to what stands above it.
    pub fn is_above(&self, line: &Line) -> bool {
        let hangs = |cell: &Cell| matches!(cell, Cell::Merged(range) if self.begins(range));
        line.no <= self.no
            || line.cells.iter().any(hangs)
            || (line.no <= self.no + 2 && self.no > 0 && self.is_numbering(line))
    }

    /// Whether a merged range begins in the head and goes no deeper than heads do.
    fn begins(&self, range: &str) -> bool {
        const ROWS_MAX: u64 = 8;
        let row = |cell: &str| {
            let digits = cell.trim_start_matches(|c: char| !c.is_ascii_digit());
            digits.parse::<u64>().ok()
        };
        let (first, last) = range.split_once(':').unwrap_or((range, range));
        row(first).is_some_and(|first| first <= self.no)
            && row(last).is_some_and(|last| last < self.no + ROWS_MAX)
    }

    /// Whether a row below the head only counts the columns: 1, 2, 3.
    pub fn is_numbering(&self, line: &Line) -> bool {
        let said = line.cells.iter().filter(|c| !c.is_blank());
        let counts = |(no, cell): (usize, &Cell)| {
            cell.shown().trim_matches(['(', ')', '.']) == no.to_string()
        };
        let many = line.cells.iter().filter(|c| !c.is_blank()).count() > 1;
        many && (1..).zip(said).all(counts)
    }

    /// The fields that neither a column nor `given` says.
    ///
    /// # Errors
    /// [`HeadFault::Missing`].
    pub fn require(&self, fields: &[Field], given: &[Field]) -> Result<(), HeadFault> {
        let said = |field: &Field| {
            given.contains(field) || self.useful().any(|(_, c)| c == Column::Field(*field))
        };
        let fields: Vec<Field> = fields.iter().copied().filter(|f| !said(f)).collect();
        if fields.is_empty() {
            return Ok(());
        }
        Err(HeadFault::Missing { fields, heads: self.heads() })
    }

    fn heads(&self) -> Vec<String> {
        self.columns.iter().map(|n| n.head.clone()).filter(|h| !h.is_empty()).collect()
    }

    fn of(line: &Line, asked: &[Asked]) -> Self {
        let named = |(index, cell): (usize, &Cell)| {
            let head = cell.shown();
            let said = asked.iter().find(|a| a.is(index, &head)).map(|a| a.column);
            let text = matches!(cell, Cell::Text(_));
            let known = || column::of_head(&head).filter(|_| text);
            Named { column: said.or_else(known), head, month_first: false }
        };
        Self { no: line.no, columns: line.cells.iter().enumerate().map(named).collect() }
    }

    fn by_place(asked: &[Asked]) -> Self {
        let mut columns = Vec::new();
        for said in asked {
            let AskedFor::Place(place) = said.which else { continue };
            let room = columns.len().max(place + 1);
            let blank = Named { head: String::new(), column: None, month_first: false };
            columns.resize(room, blank);
            if let Some(named) = columns.get_mut(place) {
                named.column = Some(said.column);
            }
        }
        Self { no: 0, columns }
    }

    /// Whether the row names applicants, and not only because their column was said by its place.
    fn knows_by_name(&self, asked: &[Asked]) -> bool {
        let by_place = |index: usize| asked.iter().any(|a| a.which == AskedFor::Place(index));
        let names = |column| self.useful().any(|(_, c)| c == column);
        names(Column::Field(Field::Name)) && self.useful().any(|(i, _)| !by_place(i))
    }

    /// How many columns of it are known.
    fn score(&self) -> usize {
        self.columns.iter().filter(|named| named.column.is_some()).count()
    }

    fn require_sense(&self, asked: &[Asked]) -> Result<(), HeadFault> {
        for said in asked {
            let named = self.columns.iter().enumerate().any(|(i, n)| said.is(i, &n.head));
            if !named {
                let name = match &said.which {
                    AskedFor::Head(name) => name.clone(),
                    AskedFor::Place(place) => letters(*place),
                };
                return Err(HeadFault::Unknown { name, heads: self.heads() });
            }
        }
        let useful: Vec<(usize, Column)> = self.useful().collect();
        for (at, (second, column)) in useful.iter().enumerate() {
            let same = useful.iter().take(at).find(|(_, c)| c == column);
            if let Some((first, _)) = same {
                let (column, place) = (*column, letters(*second));
                let (first, second) = (self.name(*first), self.name(*second));
                return Err(HeadFault::Twice { column, first, second, place });
            }
        }
        Ok(())
    }
}
