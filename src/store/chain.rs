//! The chain of facts: positions without gaps, each hash over the one before it.
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use uuid::Uuid;

use super::codec::{self, Envelope, Line};
use super::difference::{Difference, Flaw};
use super::error::{StoreError, blob};
use crate::domain::fact::CaseId;
use crate::domain::hex;
use crate::domain::instant::Instant;

/// Where the salts of the commitments come from.
pub type Salts = Box<dyn FnMut() -> [u8; 32] + Send>;

/// The newest fact of the chain: kept elsewhere, it proves later that nothing was cut off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many facts there are.
    pub pos: u64,
    /// In hexadecimal.
    pub hash: String,
}

/// A fact about to be recorded.
pub(super) struct New<'a, B> {
    pub id: Uuid,
    /// Absent for a fact of the office.
    pub case: Option<(CaseId, u32)>,
    pub act: Uuid,
    pub at: Instant,
    pub recorded_at: Instant,
    pub skewed: bool,
    pub officer: &'a str,
    pub on_behalf_of: Option<&'a str>,
    pub body: &'a B,
}

/// The columns of [`line`], of `fact f LEFT JOIN subject s`.
pub(super) const LINE: &str = "f.canonical, f.hash, s.body";
pub(super) const LINES: &str = "fact f LEFT JOIN subject s ON s.fact = f.id";

pub(super) fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line { canonical: row.get(0)?, hash: row.get(1)?, private: row.get(2)? })
}

/// The position and the hash of the newest fact; zeroes before the first one.
pub(super) fn tip(conn: &Connection) -> Result<(u64, [u8; 32]), StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT pos, hash FROM fact ORDER BY pos DESC LIMIT 1")?;
    let read = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get(1)?));
    let (pos, hash) = statement.query_row([], read).optional()?.unwrap_or((0, [0; 32]));
    Ok((position(pos)?, hash))
}

/// The hash of the fact at `pos`, if there is one.
pub(super) fn hash_at(conn: &Connection, pos: u64) -> Result<Option<[u8; 32]>, StoreError> {
    let pos = i64::try_from(pos).unwrap_or(i64::MAX);
    let mut statement = conn.prepare_cached("SELECT hash FROM fact WHERE pos = ?1")?;
    Ok(statement.query_row([pos], |r| r.get(0)).optional()?)
}

/// A position as a count.
pub(super) fn position(pos: i64) -> Result<u64, StoreError> {
    u64::try_from(pos).map_err(|_| StoreError::corrupt("a negative position"))
}

/// Appends one fact, answered as it now lies in the store; the caller holds the transaction.
pub(super) fn record<B: Serialize>(
    conn: &Connection,
    new: &New<'_, B>,
    salts: &mut Salts,
) -> Result<Line, StoreError> {
    let (pos, prev) = tip(conn)?;
    let (body, private) = codec::split(new.body)?;
    let sealed = private.map(|bytes| (salts(), bytes));
    let envelope = Envelope {
        pos: pos + 1,
        id: new.id,
        case: new.case.map(|(case, _)| case),
        seq: new.case.map(|(_, seq)| seq),
        act: new.act,
        at: new.at,
        recorded_at: new.recorded_at,
        skewed: new.skewed,
        officer: new.officer.to_owned(),
        on_behalf_of: new.on_behalf_of.map(ToOwned::to_owned),
        body,
        private: sealed.as_ref().map(|(salt, bytes)| codec::commitment(salt, bytes)),
    };
    let canonical = codec::canonical(&serde_json::to_value(&envelope)?)?;
    let hash = codec::link(&prev, &canonical);
    conn.prepare_cached(
        "INSERT INTO fact (pos, id, case_id, seq, act, canonical, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        i64::try_from(envelope.pos).unwrap_or(i64::MAX),
        blob(&new.id),
        new.case.as_ref().map(|(case, _)| blob(case)),
        new.case.map(|(_, seq)| seq),
        blob(&new.act),
        canonical,
        hash
    ])?;
    if let Some((salt, bytes)) = &sealed {
        conn.prepare_cached("INSERT INTO subject (fact, salt, body) VALUES (?1, ?2, ?3)")?
            .execute(params![blob(&new.id), salt, bytes])?;
    }
    Ok(Line { canonical, hash, private: sealed.map(|(_, bytes)| bytes) })
}

/// Whether a fact of this id is recorded.
pub(super) fn is_known(conn: &Connection, id: &Uuid) -> Result<bool, StoreError> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM fact WHERE id = ?1")?;
    Ok(statement.exists([blob(id)])?)
}

/// The newest fact, for people.
pub(super) fn head(conn: &Connection) -> Result<Head, StoreError> {
    let (pos, hash) = tip(conn)?;
    Ok(Head { pos, hash: hex(&hash) })
}

/// Recomputes the last links: the cheap check of every open.
pub(super) fn check_tail(conn: &Connection) -> Result<(), StoreError> {
    const TAIL: i64 = 16;
    let (last, _) = tip(conn)?;
    let from = i64::try_from(last).unwrap_or(i64::MAX).saturating_sub(TAIL);
    let mut statement =
        conn.prepare("SELECT pos, canonical, hash FROM fact WHERE pos >= ?1 ORDER BY pos")?;
    let mut rows = statement.query([from])?;
    let (mut expected, mut prev) = (from.max(1), (from < 1).then_some([0; 32]));
    while let Some(row) = rows.next()? {
        let (pos, canonical, hash): (i64, Vec<u8>, [u8; 32]) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let broken = |flaw| {
            let pos = position(pos)?;
            Err(StoreError::Integrity(Difference::Fact { pos, flaw }))
        };
        if pos != expected {
            return broken(Flaw::Position);
        }
        if prev.is_some_and(|prev| codec::link(&prev, &canonical) != hash) {
            return broken(Flaw::Hash);
        }
        (expected, prev) = (pos + 1, Some(hash));
    }
    Ok(())
}
