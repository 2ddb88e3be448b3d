//! Facts in: one act, one transaction, all or nothing; a retry records nothing twice.
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::chain::{self, LINE, LINES, New, Salts, line};
use super::error::{StoreError, blob};
use super::shelf::Shelf;
use super::{index, permit, search};
use crate::domain::fact::{Act, Body, CaseId, Entry, Fact, Number};
use crate::domain::instant::Instant;

/// Records `act`; the caller holds the transaction. The facts as recorded, in the act's order.
pub(super) fn append(
    conn: &Connection,
    shelf: &Shelf,
    act: &Act,
    salts: &mut Salts,
) -> Result<Vec<Fact>, StoreError> {
    if let Some(facts) = recorded(conn, act)? {
        return Ok(facts);
    }
    for entry in &act.entries {
        append_entry(conn, shelf, act, entry, salts)?;
    }
    search::fill(conn)?;
    recorded(conn, act).map(Option::unwrap_or_default)
}

/// Records one entry; the words of its case are promised ([`search::fill`]).
pub(super) fn append_entry(
    conn: &Connection,
    shelf: &Shelf,
    act: &Act,
    entry: &Entry,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    require_version(conn, entry)?;
    permit::entry(conn, shelf, act, entry)?;
    let mut facts = Vec::with_capacity(entry.bodies.len());
    for (seq, (id, at, body)) in (entry.expected_version + 1..).zip(&entry.bodies) {
        permit::rules(conn, shelf, act, body)?;
        shelf.keep_named(conn, body)?;
        let numbered = numbered(conn, shelf, *at, body)?;
        let new = New {
            id: *id,
            case: Some((entry.case, seq)),
            act: act.id,
            at: *at,
            recorded_at: act.recorded_at,
            skewed: entry.skewed,
            officer: &act.officer,
            on_behalf_of: entry.on_behalf_of.as_deref(),
            body: numbered.as_ref().unwrap_or(body),
        };
        facts.push(chain::record(conn, &new, salts)?.fact()?);
    }
    if facts.is_empty() {
        Ok(())
    } else if entry.expected_version == 0 {
        index::add(conn, shelf, &shelf.fold(conn, facts)?)
    } else {
        index::project(conn, shelf, &entry.case)
    }
}

/// The facts of `act` if they are recorded already; none if not one of them is.
fn recorded(conn: &Connection, act: &Act) -> Result<Option<Vec<Fact>>, StoreError> {
    let sql = format!("SELECT {LINE} FROM {LINES} WHERE f.id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    let (mut facts, mut missing) = (Vec::new(), false);
    for entry in &act.entries {
        for (id, at, body) in &entry.bodies {
            let Some(line) = statement.query_row([blob(id)], line).optional()? else {
                missing = true;
                continue;
            };
            let differs = || StoreError::ActDiffers { act: act.id };
            let fact = line.fact().map_err(|_| differs())?;
            let same = (fact.act, fact.case, fact.at, fact.body.kind());
            if same != (act.id, entry.case, *at, body.kind()) {
                return Err(differs());
            }
            facts.push(fact);
        }
    }
    match (facts.is_empty(), missing) {
        (true, _) => Ok(None),
        (false, false) => Ok(Some(facts)),
        (false, true) => Err(StoreError::ActDiffers { act: act.id }),
    }
}

/// Refuses an entry that was decided on another version than the newest.
fn require_version(conn: &Connection, entry: &Entry) -> Result<(), StoreError> {
    let found = version(conn, &entry.case)?;
    if found == entry.expected_version {
        return Ok(());
    }
    let after = entry.expected_version.min(found.saturating_sub(1));
    let sql =
        format!("SELECT {LINE} FROM {LINES} WHERE f.case_id = ?1 AND f.seq > ?2 ORDER BY f.seq");
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query(params![blob(&entry.case), after])?;
    let (mut newest, mut kinds) = (None, Vec::new());
    while let Some(row) = rows.next()? {
        let fact = line(row)?.fact()?;
        kinds.push(fact.body.kind().to_owned());
        newest = Some(fact);
    }
    let newest = newest.ok_or(StoreError::UnknownCase { case: entry.case })?;
    Err(StoreError::Conflict {
        case: entry.case,
        expected: entry.expected_version,
        found,
        by: newest.officer,
        at: newest.recorded_at,
        kinds,
    })
}

/// The seq of the newest fact of a case, 0 when there is none.
fn version(conn: &Connection, case: &CaseId) -> Result<u32, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT coalesce(max(seq), 0) FROM fact WHERE case_id = ?1")?;
    Ok(statement.query_row([blob(case)], |r: &Row<'_>| r.get(0))?)
}

/// A registration with the next number of its office year; none for every other body.
fn numbered(
    conn: &Connection,
    shelf: &Shelf,
    at: Instant,
    body: &Body,
) -> Result<Option<Body>, StoreError> {
    let mut body = body.clone();
    let Body::Register { number, .. } = &mut body else {
        return Ok(None);
    };
    let settings = &shelf.settings;
    let prefix = settings.number_prefix.clone();
    let year = settings.calendar.zone().year(at);
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(max(serial), 0) + 1 FROM case_row WHERE prefix = ?1 AND year = ?2",
    )?;
    let serial = statement.query_row(params![prefix, year], |r| r.get(0))?;
    *number = Number { prefix, year, serial };
    Ok(Some(body))
}

/// The cases in which an act recorded facts, in the order in which it did.
pub(super) fn cases_of(conn: &Connection, act: &Uuid) -> Result<Vec<CaseId>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT case_id FROM fact WHERE act = ?1 AND case_id IS NOT NULL
         GROUP BY case_id ORDER BY min(pos)",
    )?;
    let ids = statement.query_map([blob(act)], |r| r.get(0).map(Uuid::from_bytes))?;
    Ok(ids.collect::<Result<_, _>>()?)
}
