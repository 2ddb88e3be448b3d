//! Marks on cases: they hold the case, never its place, and drop when it leaves the shelf on which
//! it was marked.
use std::collections::{BTreeMap, BTreeSet};

use super::queue::Queue;
use crate::domain::case::Status;
use crate::domain::fact::CaseId;
use crate::domain::queue::{Pace, Row};

/// Where a case is kept: what can be done with it differs, so a mark does not follow it elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Open: running or paused.
    Counter,
    Closed,
    Archived,
}

impl Shelf {
    const fn of(status: Status) -> Self {
        match status {
            Status::Running | Status::Paused => Shelf::Counter,
            Status::Done | Status::Rejected | Status::Cancelled => Shelf::Closed,
            Status::Archived => Shelf::Archived,
        }
    }
}

/// A marked case, as it was when it was marked or this desk last acted upon it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub version: u32,
    pub shelf: Shelf,
    pub paused: bool,
    /// Nobody has started its step (claim mode).
    pub waits: bool,
}

impl Mark {
    fn of(row: &Row) -> Self {
        let (paused, waits) =
            (row.status == Status::Paused, matches!(row.pace, Pace::Waiting { .. }));
        Self { version: row.version, shelf: Shelf::of(row.status), paused, waits }
    }
}

/// The marked cases.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    of: BTreeMap<CaseId, Mark>,
    /// How many of them the view shows.
    shown: usize,
}

impl Marks {
    /// How many cases are marked.
    pub fn len(&self) -> usize {
        self.of.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// How many of them the view does not show.
    pub fn hidden(&self) -> usize {
        self.of.len().saturating_sub(self.shown)
    }

    /// The mark of a case.
    pub fn get(&self, case: CaseId) -> Option<Mark> {
        self.of.get(&case).copied()
    }

    /// The marked cases.
    pub fn ids(&self) -> impl Iterator<Item = CaseId> {
        self.of.keys().copied()
    }

    /// Whether `test` holds of every mark, and there is one.
    pub fn all(&self, test: impl Fn(&Mark) -> bool) -> bool {
        !self.is_empty() && self.of.values().all(test)
    }

    /// Whether `test` holds of any mark.
    pub fn any(&self, test: impl Fn(&Mark) -> bool) -> bool {
        self.of.values().any(test)
    }

    /// Every open case is in `rows`, or has left the counter.
    pub(super) fn look_at_counter(&mut self, rows: &[Row]) {
        if self.is_empty() {
            return;
        }
        self.look_at(rows);
        let open: BTreeSet<CaseId> = rows.iter().map(|row| row.id).collect();
        self.of.retain(|id, mark| mark.shelf != Shelf::Counter || open.contains(id));
    }

    /// What `rows` say of marked cases: one on another shelf loses its mark.
    pub(super) fn look_at(&mut self, rows: &[Row]) {
        if self.is_empty() {
            return;
        }
        for row in rows {
            let Some(mark) = self.of.get_mut(&row.id) else { continue };
            let now = Mark::of(row);
            if mark.shelf == now.shelf {
                *mark = Mark { version: mark.version, ..now };
            } else {
                self.of.remove(&row.id);
            }
        }
    }

    /// This desk has acted: the mark is of the case as it now is.
    pub(super) fn acted(&mut self, row: &Row) {
        self.look_at(std::slice::from_ref(row));
        if let Some(mark) = self.of.get_mut(&row.id) {
            mark.version = row.version;
        }
    }

    /// Counts anew which marks `rows` show.
    pub(super) fn count<'a>(&mut self, rows: impl Iterator<Item = &'a Row>) {
        let of = &self.of;
        self.shown =
            if of.is_empty() { 0 } else { rows.filter(|r| of.contains_key(&r.id)).count() };
    }

    fn toggle(&mut self, row: &Row) {
        if self.of.remove(&row.id).is_none() {
            self.of.insert(row.id, Mark::of(row));
        }
    }
}

impl Queue {
    /// Marks the selected case, or takes its mark off, and goes to the next row.
    pub fn mark_selected(&mut self) {
        if let Some(row) = self.selected().cloned() {
            self.marks.toggle(&row);
            self.move_by(1);
            self.count_marks();
        }
    }

    /// Marks every shown case; where all are marked already, takes all those marks off.
    pub fn mark_shown(&mut self) {
        let all = (0..self.len()).filter_map(|i| self.row(i)).all(|r| self.marks.has(r));
        self.mark_where(|marked| marked == all);
    }

    /// Marks every shown case that is not, and takes the marks off those that are.
    pub fn invert_marks(&mut self) {
        self.mark_where(|_| true);
    }

    /// Takes the marks off `cases`.
    pub fn unmark(&mut self, cases: &[CaseId]) {
        for case in cases {
            self.marks.of.remove(case);
        }
        self.count_marks();
    }

    /// Takes every mark off.
    pub fn clear_marks(&mut self) {
        self.marks = Marks::default();
    }

    /// The rows of marked cases that the desk has at hand.
    pub fn marked_rows(&self) -> impl Iterator<Item = &Row> {
        self.open().iter().filter(|row| self.marks.has(row))
    }

    fn mark_where(&mut self, toggles: impl Fn(bool) -> bool) {
        let mut marks = std::mem::take(&mut self.marks);
        for row in (0..self.len()).filter_map(|i| self.row(i)) {
            if toggles(marks.has(row)) {
                marks.toggle(row);
            }
        }
        self.marks = marks;
        self.count_marks();
    }

    pub(super) fn count_marks(&mut self) {
        let mut marks = std::mem::take(&mut self.marks);
        marks.count((0..self.len()).filter_map(|i| self.row(i)));
        self.marks = marks;
    }
}

impl Marks {
    /// Whether the case of `row` is marked.
    pub fn has(&self, row: &Row) -> bool {
        self.of.contains_key(&row.id)
    }
}
