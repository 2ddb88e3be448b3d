//! Where a person's data still lie: in the store, in drafts, in copies.
use std::path::Path;

use rusqlite::Connection;
use uuid::Uuid;

use super::error::{StoreError, blob};
use super::{Store, open, place};
use crate::domain::fact::CaseId;

/// Whether the store or backup `file` still holds personal values of one of `cases`, or one of the
/// rows of lists that are `listed`.
///
/// # Errors
/// When it cannot be read.
pub fn holds(file: &Path, cases: &[CaseId], listed: &[Uuid]) -> Result<bool, StoreError> {
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
    holds_listed(&conn, listed)
}

/// A backup of an older format has no lists.
fn holds_listed(conn: &Connection, listed: &[Uuid]) -> Result<bool, StoreError> {
    const TABLE: &str =
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'certificate_listed')";
    if listed.is_empty() || !conn.query_row(TABLE, [], |r| r.get::<_, bool>(0))? {
        return Ok(false);
    }
    let mut statement = conn.prepare("SELECT 1 FROM certificate_listed WHERE id = ?1")?;
    for id in listed {
        if statement.exists([blob(id)])? {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Store {
    /// Whether nothing waits in the log beside the file: what was overwritten is gone from the disk.
    pub fn log_is_empty(&self) -> bool {
        self.path().is_none_or(|path| !place::has_log(path))
    }
}
