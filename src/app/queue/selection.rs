//! The selection: it holds the case, never the row's number.
use super::Queue;
use crate::domain::fact::CaseId;
use crate::domain::queue::Row;

impl Queue {
    /// The row of a case that is here, shown or not.
    pub(super) fn known(&self, id: CaseId) -> Option<&Row> {
        let is_it = |row: &&Row| row.id == id;
        self.window.rows.iter().find(is_it).or_else(|| self.open().iter().find(is_it))
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

    /// Selects a case if it is shown.
    pub fn select(&mut self, id: CaseId) {
        if let Some(at) = (0..self.len()).find(|i| self.row(*i).is_some_and(|r| r.id == id)) {
            self.select_index(at);
        }
    }

    /// Moves the selection by so many rows, stopping at the ends; further than any page goes, to the
    /// first or the last row there is.
    pub fn move_by(&mut self, rows: isize) {
        const FAR: usize = 1 << 32;
        if self.is_paged() && rows.unsigned_abs() > FAR && self.window.jump(rows > 0) {
            return;
        }
        let at = self.position().unwrap_or(0).saturating_add_signed(rows);
        self.select_index(at.min(self.len().saturating_sub(1)));
    }

    /// Selects the row at `index`.
    pub fn select_index(&mut self, index: usize) {
        self.left = None;
        self.land(index);
    }

    /// Puts the selection on the row at `index`, which nobody chose.
    pub(super) fn land(&mut self, index: usize) {
        if let Some(id) = self.row(index).map(|r| r.id) {
            self.selected = Some(id);
            self.at = index;
        }
    }

    /// Selects the case again that a filter or another view had taken away, if it is shown.
    pub(super) fn come_back(&mut self) {
        let Some(left) = self.left.as_ref().map(|row| row.id) else { return };
        if let Some(at) = (0..self.len()).find(|i| self.row(*i).is_some_and(|r| r.id == left)) {
            self.select_index(at);
        }
    }

    /// Keeps the selection on the screen when `height` rows fit.
    pub fn scroll(&mut self, height: usize) {
        self.top = top_for(self.top, self.position().unwrap_or(0), self.len(), height);
    }
}

/// The first row on the screen so that `at` is among the `height` rows shown.
pub fn top_for(top: usize, at: usize, len: usize, height: usize) -> usize {
    let height = height.max(1);
    let lowest = (at + 1).saturating_sub(height);
    top.clamp(lowest, at.max(lowest)).min(len.saturating_sub(height))
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
