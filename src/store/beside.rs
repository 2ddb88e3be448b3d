//! Rows in the order of their cases: a table is read once, beside the cases that are walked along in
//! the same order, and each case meets its own.
use std::cmp::Ordering;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Row, Rows, Statement};
use uuid::Uuid;

use super::difference::Difference;
use super::error::{StoreError, blob};
use crate::domain::fact::CaseId;

/// A table that is read so.
pub(super) struct Beside<'s> {
    rows: Rows<'s>,
    /// The column of the id.
    id: usize,
    /// What a row is that no case meets.
    stray: fn(CaseId) -> Difference,
}

impl<'s> Beside<'s> {
    /// Of a statement that answers ids of cases in its last column, rising.
    pub fn new(statement: &'s mut Statement<'_>) -> Result<Self, StoreError> {
        let id = statement.column_count().saturating_sub(1);
        let mut rows = statement.query([])?;
        rows.advance()?;
        Ok(Self { rows, id, stray: |case| Difference::Row { case } })
    }

    /// The same, where a row that no case meets is `stray`.
    pub fn or(self, stray: fn(CaseId) -> Difference) -> Self {
        Self { stray, ..self }
    }

    /// The rows of the next case; a row before them is one that no case meets.
    pub fn of<T>(
        &mut self,
        case: &CaseId,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut met = Vec::new();
        while let Some(row) = self.rows.get() {
            match row.get_ref(self.id)?.as_bytes().map_err(rusqlite::Error::from)?.cmp(blob(case)) {
                Ordering::Less => return self.end().map(|()| met),
                Ordering::Equal => met.push(read(row)?),
                Ordering::Greater => break,
            }
            self.rows.advance()?;
        }
        Ok(met)
    }

    /// After the last case: no row is left.
    pub fn end(&self) -> Result<(), StoreError> {
        let Some(row) = self.rows.get() else { return Ok(()) };
        let id = row.get_ref(self.id)?.as_bytes().ok().and_then(|id| Uuid::from_slice(id).ok());
        Err(StoreError::Integrity((self.stray)(id.unwrap_or_default())))
    }
}
