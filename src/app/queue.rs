//! The queue pane's state: rows, which of them are shown, and a selection that holds the case.
use std::collections::BTreeSet;

use super::marks::Marks;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::queue::{Row, sort};
use crate::domain::record::bare_digits;

/// Which cases the pane shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Open cases, most urgent first.
    Open,
    /// Open cases that are near or late.
    Alerts,
    /// Every case, closed and archived ones included, as the store found them.
    All,
}

/// Rows of the pane.
///
/// Invariant: `open` is in the order of urgency and holds open cases only.
#[derive(Debug, Clone)]
pub struct Queue {
    pub view: View,
    pub filter: String,
    pub marks: Marks,
    open: Vec<Row>,
    found: Vec<Row>,
    shown: Vec<usize>,
    selected: Option<CaseId>,
    /// Where the selected case was among the shown rows when last looked for.
    at: usize,
    /// Counts the changes of `open`.
    pub revision: u64,
    /// Index of the first row on the screen.
    pub top: usize,
    /// All open cases have been read.
    pub loaded: bool,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            view: View::Open,
            filter: String::new(),
            marks: Marks::default(),
            open: Vec::new(),
            found: Vec::new(),
            shown: Vec::new(),
            selected: None,
            at: 0,
            revision: 0,
            top: 0,
            loaded: false,
        }
    }
}

impl Queue {
    /// The open cases, shown or not.
    pub fn open(&self) -> &[Row] {
        &self.open
    }

    /// How many rows are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether no row is shown.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The shown row at `index`.
    pub fn row(&self, index: usize) -> Option<&Row> {
        let source = if self.view == View::All { &self.found } else { &self.open };
        self.shown.get(index).and_then(|i| source.get(*i))
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&Row> {
        self.position().and_then(|i| self.row(i))
    }

    /// The selected row's index among the shown ones.
    pub fn position(&self) -> Option<usize> {
        let id = self.selected?;
        let is_it = |i: &usize| self.row(*i).is_some_and(|r| r.id == id);
        Some(self.at).filter(is_it).or_else(|| (0..self.len()).find(is_it))
    }

    /// Replaces the open cases; `whole` = these are all.
    pub fn set_open(&mut self, rows: Vec<Row>, whole: bool, now: Instant) {
        self.loaded |= whole;
        self.change(now, |queue| {
            queue.open = rows;
            queue.revision += 1;
            if whole {
                queue.marks.look_at_counter(&queue.open);
            }
        });
    }

    /// Replaces what the store found.
    pub fn set_found(&mut self, rows: Vec<Row>, now: Instant) {
        self.change(now, |queue| {
            queue.found = rows;
            queue.marks.look_at(&queue.found);
        });
    }

    /// Puts cases that this desk has changed in their places, or takes them off when they have left
    /// the counter.
    pub fn put(&mut self, rows: Vec<Row>, now: Instant) {
        self.change(now, |queue| {
            let ids: BTreeSet<CaseId> = rows.iter().map(|row| row.id).collect();
            queue.revision += 1;
            queue.open.retain(|row| !ids.contains(&row.id));
            for row in rows {
                queue.marks.acted(&row);
                if let Some(found) = queue.found.iter_mut().find(|r| r.id == row.id) {
                    found.clone_from(&row);
                }
                if row.status.is_open() {
                    queue.open.push(row);
                }
            }
            sort(&mut queue.open);
        });
    }

    /// Shows another view or filter.
    pub fn show(&mut self, view: View, filter: String, now: Instant) {
        self.change(now, |queue| {
            queue.view = view;
            queue.filter = filter;
        });
    }

    /// Time has gone on: only the view of alerts depends on it.
    pub fn tick(&mut self, now: Instant) {
        if self.view == View::Alerts {
            self.change(now, |_| {});
        }
    }

    /// Selects a case if it is shown.
    pub fn select(&mut self, id: CaseId) {
        if let Some(at) = (0..self.len()).find(|i| self.row(*i).is_some_and(|r| r.id == id)) {
            self.select_index(at);
        }
    }

    /// Moves the selection by so many rows, stopping at the ends.
    pub fn move_by(&mut self, rows: isize) {
        let at = self.position().unwrap_or(0).saturating_add_signed(rows);
        self.select_index(at.min(self.len().saturating_sub(1)));
    }

    /// Selects the row at `index`.
    pub fn select_index(&mut self, index: usize) {
        if let Some(id) = self.row(index).map(|r| r.id) {
            self.selected = Some(id);
            self.at = index;
        }
    }

    /// Keeps the selection on the screen when `height` rows fit.
    pub fn scroll(&mut self, height: usize) {
        self.top = top_for(self.top, self.position().unwrap_or(0), self.len(), height);
    }

    /// The selection holds the case; when that has gone, it is the row that took its place.
    fn change(&mut self, now: Instant, change: impl FnOnce(&mut Self)) {
        let before = self.position().unwrap_or(0);
        change(self);
        let filter = Filter::new(&self.filter);
        self.shown = match self.view {
            View::All => (0..self.found.len()).collect(),
            View::Open => indexes(&self.open, |row| filter.admits(row)),
            View::Alerts => indexes(&self.open, |row| filter.admits(row) && row.is_alerting(now)),
        };
        if let Some(at) = self.position() {
            self.at = at;
        } else if !self.is_empty() {
            self.selected = None;
            self.select_index(before.min(self.len().saturating_sub(1)));
        }
        self.count_marks();
    }
}

fn indexes(rows: &[Row], admits: impl Fn(&Row) -> bool) -> Vec<usize> {
    rows.iter().enumerate().filter(|(_, row)| admits(row)).map(|(i, _)| i).collect()
}

/// The first row on the screen so that `at` is among the `height` rows shown.
pub fn top_for(top: usize, at: usize, len: usize, height: usize) -> usize {
    let height = height.max(1);
    let lowest = (at + 1).saturating_sub(height);
    top.clamp(lowest, at.max(lowest)).min(len.saturating_sub(height))
}

/// Free words over number, name, agency and letter; digits match however typed.
struct Filter(Vec<String>);

impl Filter {
    fn new(text: &str) -> Self {
        Self(text.split_whitespace().map(str::to_lowercase).collect())
    }

    fn admits(&self, row: &Row) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let text = format!("{} {} {} {}", row.number, row.name, row.agency, row.letter_no);
        let text = text.to_lowercase();
        let digits = bare_digits(&text);
        self.0.iter().all(|word| text.contains(word) || digits.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::top_for;

    #[test]
    fn the_selection_stays_on_the_screen() {
        assert_eq!(top_for(0, 0, 100, 10), 0);
        assert_eq!(top_for(0, 10, 100, 10), 1);
        assert_eq!(top_for(50, 20, 100, 10), 20);
        assert_eq!(top_for(95, 99, 100, 10), 90);
        assert_eq!(top_for(5, 3, 4, 10), 0);
        assert_eq!(top_for(0, 0, 0, 0), 0);
    }
}
