//! Facts of the office: the genesis, restores, lists, mutes, and the erasure of personal values.
use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::chain::{self, LINE, LINES, New, Salts, line};
use super::codec::Envelope;
use super::error::{StoreError, blob};
pub(super) use super::office_body::OfficeBody;
use super::shelf::Shelf;
use super::{imports, index, search};
use crate::domain::alert::{self, Mute};
use crate::domain::certificate::Taken;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;

/// The birth of a store; randomness and time are arguments.
pub struct Genesis {
    /// The id of a new database.
    pub database: Uuid,
    /// Fresh random salts, for as long as the store is open.
    pub salts: Salts,
    pub now: Instant,
}

/// An act of the office: its one fact's id, who, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signed<'a> {
    pub id: Uuid,
    pub at: Instant,
    pub by: &'a str,
}

pub(super) fn record(
    conn: &Connection,
    signed: Signed<'_>,
    body: &OfficeBody,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    let new = New {
        id: signed.id,
        case: None,
        act: signed.id,
        at: signed.at,
        recorded_at: signed.at,
        skewed: false,
        officer: signed.by,
        on_behalf_of: None,
        body,
    };
    chain::record(conn, &new, salts).map(drop)
}

/// Records the genesis where there is none yet.
pub(super) fn begin(conn: &Connection, genesis: &mut Genesis) -> Result<(), StoreError> {
    if chain::tip(conn)?.0 > 0 {
        return Ok(());
    }
    let signed = Signed { id: genesis.database, at: genesis.now, by: "" };
    let body = OfficeBody::Genesis { database: genesis.database };
    record(conn, signed, &body, &mut genesis.salts)
}

/// The office's facts in order.
pub(super) fn facts(conn: &Connection) -> Result<Vec<(Envelope, OfficeBody)>, StoreError> {
    facts_after(conn, 0)
}

/// Those after the fact at position `after`.
pub(super) fn facts_after(
    conn: &Connection,
    after: u64,
) -> Result<Vec<(Envelope, OfficeBody)>, StoreError> {
    let sql =
        format!("SELECT {LINE} FROM {LINES} WHERE f.case_id IS NULL AND f.pos > ?1 ORDER BY f.pos");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([i64::try_from(after).unwrap_or(i64::MAX)])?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        let envelope = line(row)?.envelope()?;
        let body = serde_json::from_value(envelope.body.clone())?;
        facts.push((envelope, body));
    }
    Ok(facts)
}

/// The id of the database, from its genesis.
pub(super) fn database(conn: &Connection) -> Result<Uuid, StoreError> {
    match facts(conn)?.first() {
        Some((_, OfficeBody::Genesis { database })) => Ok(*database),
        _ => Err(StoreError::corrupt("the chain does not begin with a genesis")),
    }
}

/// The id that the canonical bytes of a genesis name.
pub(super) fn genesis_of(canonical: &[u8]) -> Option<Uuid> {
    let envelope: Envelope = serde_json::from_slice(canonical).ok()?;
    let OfficeBody::Genesis { database } = serde_json::from_value(envelope.body).ok()? else {
        return None;
    };
    Some(database)
}

/// The heads of facts that a restore left behind.
pub(super) fn left_behind(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut left = BTreeSet::new();
    for (_, body) in facts(conn)? {
        if let OfficeBody::Restored { heads, .. } = body {
            left.extend(heads);
        }
    }
    Ok(left)
}

/// Records that a backup took the store's place; a retry with the same id changes nothing.
pub(super) fn restored(
    conn: &Connection,
    signed: Signed<'_>,
    left: u64,
    heads: Vec<String>,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    if chain::is_known(conn, &signed.id)? {
        return Ok(());
    }
    record(conn, signed, &OfficeBody::Restored { left, heads }, salts)
}

/// Records that a list of certificates was taken.
pub(super) fn listed(
    conn: &Connection,
    signed: Signed<'_>,
    taken: Taken,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    let body = OfficeBody::CertificatesListed { new: taken.new, changed: taken.changed };
    record(conn, signed, &body, salts)
}

/// Records that rows of lists were erased.
pub(super) fn unlisted(
    conn: &Connection,
    signed: Signed<'_>,
    rows: usize,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    let rows = u64::try_from(rows).unwrap_or(u64::MAX);
    record(conn, signed, &OfficeBody::CertificatesErased { rows }, salts)
}

/// Records that cases were taken away with their personal numbers; a retry changes nothing.
pub(super) fn exported(
    conn: &Connection,
    signed: Signed<'_>,
    cases: u64,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    if chain::is_known(conn, &signed.id)? {
        return Ok(());
    }
    record(conn, signed, &OfficeBody::Exported { cases }, salts)
}

/// The mute that holds, or held last.
pub(super) fn mute(conn: &Connection) -> Result<Option<Mute>, StoreError> {
    let mut mute = None;
    for (envelope, body) in facts(conn)? {
        if let OfficeBody::Muted { until } = body {
            let signed = alert::Signed { by: envelope.officer, at: envelope.at };
            mute = Some(Mute::after(mute, signed, until));
        }
    }
    Ok(mute)
}

/// Records that alerts make no sound before `until`; a retry with the same id changes nothing.
pub(super) fn muted(
    conn: &Connection,
    signed: Signed<'_>,
    until: Instant,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    if chain::is_known(conn, &signed.id)? {
        return Ok(());
    }
    record(conn, signed, &OfficeBody::Muted { until }, salts)
}

/// Erases the personal values of a case for good (UU 27/2022) and records that it was done; the
/// chain stays whole. How many facts lost theirs.
pub(super) fn erase(
    conn: &Connection,
    shelf: &Shelf,
    signed: Signed<'_>,
    case: &CaseId,
    salts: &mut Salts,
) -> Result<usize, StoreError> {
    let mut statement = conn.prepare(
        "SELECT f.id FROM fact f JOIN subject s ON s.fact = f.id
         WHERE f.case_id = ?1 AND s.body IS NOT NULL ORDER BY f.seq",
    )?;
    let ids = statement.query_map([blob(case)], |r| r.get(0).map(Uuid::from_bytes))?;
    let facts: Vec<Uuid> = ids.collect::<Result<_, _>>()?;
    if facts.is_empty() || chain::is_known(conn, &signed.id)? {
        return Ok(0);
    }
    for id in &facts {
        conn.prepare_cached("UPDATE subject SET salt = NULL, body = NULL WHERE fact = ?1")?
            .execute(params![blob(id)])?;
    }
    let count = facts.len();
    let body = OfficeBody::Erased { case: *case, facts };
    record(conn, signed, &body, salts)?;
    imports::forget(conn, case)?;
    index::project(conn, shelf, case)?;
    search::fill(conn)?;
    Ok(count)
}
