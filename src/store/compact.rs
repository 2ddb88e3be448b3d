//! Gives the file's unused space back.
use std::fs;

use rusqlite::limits::Limit;

use super::Store;
use super::error::StoreError;
use super::open::Access;
use super::place::Place;

impl Store {
    /// Rewrites the file without its unused pages; how many bytes that freed. No fact changes.
    ///
    /// # Errors
    /// When it is open for reading only, busy, or the disk has no room for the copy.
    pub fn compact(&mut self) -> Result<u64, StoreError> {
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        self.place.as_ref().map_or(Ok(()), Place::require)?;
        self.checkpoint();
        let before = self.size();
        let compacted = self.vacuum();
        self.told(compacted)?;
        self.checkpoint();
        Ok(before.saturating_sub(self.size()))
    }

    /// The copy is a database that `SQLite` attaches, which nobody else may.
    fn vacuum(&self) -> Result<(), StoreError> {
        self.conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let done = self.conn.execute_batch("VACUUM");
        self.conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        Ok(done?)
    }

    fn size(&self) -> u64 {
        let file = self.path().map(fs::metadata);
        file.and_then(Result::ok).map_or(0, |m| m.len())
    }
}
