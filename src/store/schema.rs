//! The tables, their migrations, and the fingerprint by which a changed schema is seen.
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use sha2::{Digest, Sha256};

use super::difference::Difference;
use super::error::StoreError;
use crate::domain::hex;

/// "LOKT" at byte 68 of the file.
pub const APPLICATION_ID: u32 = 0x4c4f_4b54;
/// At byte 60 of the file: how many migrations it has seen.
pub const VERSION: u32 = 3;
/// SHA-256 over every row of `sqlite_schema` after [`VERSION`] migrations.
pub const FINGERPRINT: &str = "a9627bb7a7134c309ce34ee7b22f6abb160bc5ed5ea79d0288ce2a6763f89084";

const STEPS: &[M<'_>] = &[
    M::up(include_str!("schema.sql")),
    M::up(include_str!("schema-2.sql")),
    // One file an area, so that each index is read by itself.
    M::up(concat!(
        include_str!("schema-3/rows.sql"),
        include_str!("schema-3/report.sql"),
        include_str!("schema-3/alerts.sql"),
        include_str!("schema-3/certificates.sql"),
        include_str!("schema-3/imports.sql"),
        include_str!("schema-3/case.sql"),
        include_str!("schema-3/search.sql"),
    )),
];

/// Brings the schema to [`VERSION`], each step in a transaction of its own together with its
/// number and the application id. Where the tables are not those of the number that the file states,
/// somebody changed the one or the other.
pub(super) fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    match Migrations::from_slice(STEPS).to_latest(conn).map_err(StoreError::from) {
        Err(StoreError::Engine { .. } | StoreError::Ended) => Err(changed(conn)?),
        other => other,
    }
}

/// What is said of a file whose schema and number do not belong together.
pub(super) fn changed(conn: &Connection) -> Result<StoreError, StoreError> {
    Ok(StoreError::Integrity(Difference::Schema { found: fingerprint(conn)? }))
}

/// Refuses a file of an older number whose schema is that of [`VERSION`].
pub(super) fn require_older(conn: &Connection) -> Result<(), StoreError> {
    if fingerprint(conn)? == FINGERPRINT { Err(changed(conn)?) } else { Ok(()) }
}

/// The fingerprint of the schema as it stands in the file.
///
/// # Errors
/// When it cannot be read.
pub fn fingerprint(conn: &Connection) -> Result<String, StoreError> {
    const ALL: &str = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema
        ORDER BY type, name";
    let mut statement = conn.prepare(ALL)?;
    let mut rows = statement.query([])?;
    let mut digest = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..4 {
            let text: String = row.get(column)?;
            digest.update((text.len() as u64).to_be_bytes());
            digest.update(text);
        }
    }
    Ok(hex(&digest.finalize()))
}

/// Refuses a schema that is not exactly ours: a dropped guard, an added trigger, a replaced table.
pub(super) fn require(conn: &Connection) -> Result<(), StoreError> {
    let found = fingerprint(conn)?;
    if found == FINGERPRINT {
        Ok(())
    } else {
        Err(StoreError::Integrity(Difference::Schema { found }))
    }
}
