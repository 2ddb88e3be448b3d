//! What was typed and not yet recorded: outside the chain, one a kind, guarded by a checksum.
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::difference::Difference;
use super::error::StoreError;
use crate::domain::instant::Instant;

/// The draft of a kind.
pub(super) fn load(conn: &Connection, kind: &str) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT body FROM draft WHERE kind = ?1")?;
    Ok(statement.query_row([kind], |r| r.get(0)).optional()?)
}

/// Keeps `body` as the draft of a kind, or forgets it.
pub(super) fn save(
    conn: &Connection,
    kind: &str,
    at: Instant,
    body: Option<&str>,
) -> Result<(), StoreError> {
    let Some(body) = body else {
        conn.prepare_cached("DELETE FROM draft WHERE kind = ?1")?.execute([kind])?;
        return Ok(());
    };
    conn.prepare_cached(
        "INSERT OR REPLACE INTO draft (kind, at, body, sum) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![kind, at.unix(), body, sum(kind, at.unix(), body)])?;
    Ok(())
}

/// The drafts whose kind begins so, by the rest of it.
pub(super) fn beginning(
    conn: &Connection,
    prefix: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT substr(kind, length(?1) + 1), body FROM draft
         WHERE substr(kind, 1, length(?1)) = ?1 ORDER BY kind",
    )?;
    let found = statement.query_map([prefix], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The first draft that is not as it was kept.
pub(super) fn check(conn: &Connection) -> Result<Option<Difference>, StoreError> {
    let mut statement = conn.prepare("SELECT kind, at, body, sum FROM draft ORDER BY kind")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, body): (String, String) = (row.get(0)?, row.get(2)?);
        let kept: Vec<u8> = row.get(3)?;
        if kept != sum(&kind, row.get(1)?, &body) {
            return Ok(Some(Difference::Draft { kind }));
        }
    }
    Ok(None)
}

fn sum(kind: &str, at: i64, body: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update((kind.len() as u64).to_be_bytes())
        .chain_update(kind)
        .chain_update(at.to_be_bytes())
        .chain_update(body)
        .finalize()
        .into()
}
