//! The log beside the file: whether it is this database's own. The engine adopts any log that is
//! whole, also one that was copied there.
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

use super::difference::Difference;
use super::error::StoreError;
use super::open::{connect, immutable};
use super::{office, place};

/// Refuses a log that makes another database of the file.
pub(super) fn require_own(path: &Path) -> Result<(), StoreError> {
    if !place::has_log(path) {
        return Ok(());
    }
    let Some(alone) = alone(path) else { return Ok(()) };
    let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    match genesis(&conn) {
        Some(through) if through != alone => Err(StoreError::Integrity(Difference::Log)),
        _ => Ok(()),
    }
}

/// The id in the file itself; none where a checkpoint is under way.
fn alone(path: &Path) -> Option<Uuid> {
    let conn = immutable(path).ok()?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true).ok()?;
    genesis(&conn)
}

fn genesis(conn: &Connection) -> Option<Uuid> {
    let read = "SELECT canonical FROM fact WHERE pos = 1";
    let canonical: Vec<u8> = conn.query_row(read, [], |r| r.get(0)).ok()?;
    office::genesis_of(&canonical)
}
