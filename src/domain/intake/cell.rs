//! A cell and a row as a file holds them, before anybody asks what they mean.
use chrono::NaiveDateTime;

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    /// A number cell of a workbook: a spreadsheet keeps no more than 15 digits of it.
    Number(f64),
    Date(NaiveDateTime),
    Flag(bool),
    /// An error of the spreadsheet, such as `#N/A`.
    Failed(String),
    /// A formula whose result the file does not hold.
    Uncalculated,
    /// Below or beside the first cell of a merged range (`B4:B9`), which alone has the value.
    Merged(String),
}

impl Cell {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty | Cell::Merged(_) => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_)
            | Cell::Date(_)
            | Cell::Flag(_)
            | Cell::Failed(_)
            | Cell::Uncalculated => false,
        }
    }

    /// As a person reads it in the file.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty | Cell::Uncalculated | Cell::Merged(_) => String::new(),
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(at) if at.time() == chrono::NaiveTime::MIN => at.date().to_string(),
            Cell::Date(at) => at.format("%Y-%m-%d %H:%M").to_string(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::Failed(code) => code.clone(),
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its number in the file, from 1: the row of a sheet, the line of a text.
    pub no: u64,
    /// The sheet does not show it.
    pub hidden: bool,
    pub cells: Vec<Cell>,
}

impl Line {
    /// Whether every cell says nothing.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}

/// The letters of a column counted from 0: `A`, `Z`, `AA`.
pub fn letters(column: usize) -> String {
    const LETTERS: usize = 26;
    let mut name = String::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % LETTERS).unwrap_or_default();
        name.insert(0, char::from(b'A' + digit));
        left = (left - 1) / LETTERS;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_letters() {
        for (no, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(no), name);
        }
    }
}
