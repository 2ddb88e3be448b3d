//! Where a person's data still lie: in the store, in drafts, in copies.
use std::path::Path;

use rusqlite::params;

use super::error::{StoreError, blob};
use super::{Store, open, place};
use crate::domain::fact::CaseId;

/// Whether the store or backup `file` still holds personal values of one of `cases`.
///
/// # Errors
/// When it cannot be read.
pub fn holds(file: &Path, cases: &[CaseId]) -> Result<bool, StoreError> {
    let conn = open::source(file)?;
    let mut statement = conn.prepare(
        "SELECT EXISTS (SELECT 1 FROM fact f JOIN subject s ON s.fact = f.id
         WHERE f.case_id = ?1 AND s.body IS NOT NULL)",
    )?;
    for case in cases {
        if statement.query_row([blob(case)], |r| r.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Store {
    /// Forgets every draft in which one of `marks` occurs; how many.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn forget_drafts(&mut self, marks: &[String]) -> Result<usize, StoreError> {
        self.write(|conn, _, _| {
            let mut gone = 0;
            for mark in marks.iter().filter(|mark| !mark.is_empty()) {
                let forget = "DELETE FROM draft WHERE instr(body, ?1) > 0";
                gone += conn.execute(forget, params![mark])?;
            }
            Ok(gone)
        })
    }

    /// Whether nothing waits in the log beside the file: what was overwritten is gone from the disk.
    pub fn log_is_empty(&self) -> bool {
        self.path().is_none_or(|path| !place::has_log(path))
    }
}
