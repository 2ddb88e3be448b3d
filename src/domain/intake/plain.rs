//! A cell without what people and spreadsheets write around a value, or in place of one.
use super::cell::{Cell, Line};
use super::head::Head;
use crate::domain::intake::Column;
use crate::domain::record::Kind;

/// What a list writes where there is no number.
const NOTHING: [&str; 12] = [
    "-",
    "--",
    "–",
    "—",
    ".",
    "tidak ada",
    "tdk ada",
    "belum ada",
    "tidak punya",
    "nihil",
    "n/a",
    "none",
];

/// Whether a text stands for no number at all.
pub(super) fn is_nothing(text: &str) -> bool {
    NOTHING.contains(&text.trim().to_lowercase().as_str())
}

/// The text in `="7602…"`, by which a text file keeps a spreadsheet from reckoning.
pub(super) fn unwrapped(cell: &Cell) -> Option<Cell> {
    let Cell::Text(text) = cell else { return None };
    let inner = text.trim().strip_prefix("=\"")?.strip_suffix('"')?;
    (!inner.contains('"')).then(|| Cell::Text(inner.to_owned()))
}

impl Head {
    /// The places of a row where a number is due and `-` or the like says that there is none.
    pub fn without_number(&self, line: &Line) -> Vec<usize> {
        let numbers = self.useful().filter(|(_, column)| {
            matches!(column, Column::Field(field) if matches!(field.kind(), Kind::Digits(_) | Kind::Email | Kind::Phone))
        });
        let nothing = |place: &usize| matches!(line.cells.get(*place), Some(Cell::Text(text)) if is_nothing(text));
        numbers.map(|(place, _)| place).filter(nothing).collect()
    }
}
