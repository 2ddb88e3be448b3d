//! What every connection is told before it is used: limits, durability, the write-ahead log; and
//! which engine is new enough.
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

use super::error::StoreError;

/// How long another writer is waited for.
const BUSY: Duration = Duration::from_secs(4);

/// The first `SQLite` without the WAL-reset corruption.
const ENGINE_MIN: i32 = 3_051_003;

pub(super) fn require_engine() -> Result<(), StoreError> {
    if rusqlite::version_number() >= ENGINE_MIN {
        return Ok(());
    }
    Err(StoreError::Engine { detail: format!("SQLite {} is too old", rusqlite::version()) })
}

/// What a file may make the engine do: as little as there is.
pub(super) fn guard(conn: &Connection) -> Result<(), StoreError> {
    const STATEMENTS: usize = 64;
    /// The bytes of a value: no fact, no procedure and no draft comes near it.
    const VALUE_MAX: i32 = 32 << 20;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, VALUE_MAX)?;
    conn.busy_timeout(BUSY)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// Every act survives a power cut: set, and read back.
pub(super) fn settle(conn: &Connection) -> Result<(), StoreError> {
    for (name, value) in [
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("recursive_triggers", 1),
        ("temp_store", 2),
    ] {
        conn.pragma_update(None, name, value)?;
        let found: i64 = conn.pragma_query_value(None, name, |r| r.get(0))?;
        if found != value {
            return Err(StoreError::Engine {
                detail: format!("PRAGMA {name} is {found}, not {value}"),
            });
        }
    }
    Ok(())
}

/// More of the file in memory while a long work goes through all of it; given back when dropped.
pub(super) struct Room<'a>(&'a Connection);

impl<'a> Room<'a> {
    pub fn of(conn: &'a Connection) -> Result<Self, StoreError> {
        cache(conn, 65_536)?;
        Ok(Self(conn))
    }
}

impl Drop for Room<'_> {
    fn drop(&mut self) {
        // What the engine has without being asked.
        let _kept = cache(self.0, 2_000);
    }
}

/// How many kibibytes of the file are kept in memory at most.
fn cache(conn: &Connection, kibibytes: i64) -> rusqlite::Result<()> {
    conn.pragma_update(None, "cache_size", -kibibytes)
}

/// Acts go to a log beside the file, so that readers and a writer do not wait for each other.
pub(super) fn log_ahead(conn: &Connection) -> Result<(), StoreError> {
    let set = |r: &rusqlite::Row<'_>| r.get::<_, String>(0);
    let found = conn.pragma_update_and_check(None, "journal_mode", "WAL", set)?;
    if found == "wal" {
        return Ok(());
    }
    Err(StoreError::Engine { detail: format!("PRAGMA journal_mode is {found}, not wal") })
}
