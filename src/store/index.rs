//! Keeping the rows as the facts tell them: after an act, after a change of calendar, or anew.
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::alerts;
use super::chain::{LINE, LINES, line};
use super::error::StoreError;
use super::holder::Holder;
use super::imports;
use super::listed;
use super::pragma::Room;
use super::row::Projection;
use super::search;
use super::shelf::Shelf;
use super::trace;
use crate::domain::case::Case;
use crate::domain::fact::{CaseId, Fact};

/// Folds one case and writes everything that is kept of it beside its facts, in place of what was
/// there; its words are promised ([`search::fill`]).
pub(super) fn project(conn: &Connection, shelf: &Shelf, id: &CaseId) -> Result<(), StoreError> {
    let case = shelf.case(conn, id)?.ok_or(StoreError::UnknownCase { case: *id })?;
    Projection::of(&case, shelf).replace(conn)?;
    trace::replace(conn, id, &trace::of(&case, shelf))?;
    alerts::project(conn, shelf, &case)?;
    Holder::replace(conn, id, Holder::of_case(&case).as_ref())
}

/// Writes the same of a case of which nothing is kept yet, and what it is known again by.
pub(super) fn add(conn: &Connection, shelf: &Shelf, case: &Case) -> Result<(), StoreError> {
    Projection::of(case, shelf).insert(conn)?;
    trace::insert(conn, &case.id, &trace::of(case, shelf))?;
    alerts::insert(conn, case)?;
    if let Some(fact) = case.facts.first() {
        imports::save(conn, &case.id, &fact.body)?;
    }
    Holder::of_case(case).map_or(Ok(()), |holder| holder.insert(conn))
}

/// The open cases whose rows were made under another basis.
pub(super) fn stale(conn: &Connection, shelf: &Shelf) -> Result<Vec<CaseId>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id FROM case_row WHERE open = 1 AND basis <> ?1")?;
    let ids = statement.query_map(params![shelf.basis], |r| r.get(0).map(Uuid::from_bytes))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Whether there are cases and no rows: a migration has made the index anew.
pub(super) fn is_missing(conn: &Connection) -> Result<bool, StoreError> {
    const MISSING: &str = "SELECT EXISTS (SELECT 1 FROM fact WHERE case_id IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM case_row)";
    Ok(conn.query_row(MISSING, [], |r| r.get(0))?)
}

/// Writes the rows of all cases anew; how many there are.
pub(super) fn rebuild(conn: &Connection, shelf: &Shelf) -> Result<u64, StoreError> {
    let _room = Room::of(conn)?;
    search::clear(conn)?;
    conn.execute_batch(
        "DELETE FROM case_row; DELETE FROM follow_up_row; DELETE FROM certificate_row;
         DELETE FROM registered;",
    )?;
    trace::clear(conn)?;
    alerts::clear(conn)?;
    let mut count = 0;
    each_case(conn, shelf, &mut |case| {
        count += 1;
        add(conn, shelf, &case)?;
        alerts::mark(conn, shelf, &case)
    })?;
    search::fill(conn)?;
    listed::rebuild(conn)?;
    Ok(count)
}

/// What was said of a request once it was submitted, of a request that has no row.
pub(super) fn orphan(conn: &Connection) -> Result<Option<Uuid>, StoreError> {
    const ORPHAN: &str =
        "SELECT id FROM follow_up_row WHERE id NOT IN (SELECT id FROM case_row) LIMIT 1";
    let id = conn.query_row(ORPHAN, [], |r| r.get::<_, Vec<u8>>(0)).optional()?;
    Ok(id.map(|id| Uuid::from_slice(&id).unwrap_or_default()))
}

/// Folds one case after the other, in the order of their ids; memory holds one at a time.
pub(super) fn each_case(
    conn: &Connection,
    shelf: &Shelf,
    see: &mut dyn FnMut(Case) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql =
        format!("SELECT {LINE} FROM {LINES} WHERE f.case_id IS NOT NULL ORDER BY f.case_id, f.seq");
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut facts: Vec<Fact> = Vec::new();
    while let Some(row) = rows.next()? {
        let fact = line(row)?.fact()?;
        if facts.last().is_some_and(|last| last.case != fact.case) {
            see(shelf.fold(conn, std::mem::take(&mut facts))?)?;
        }
        facts.push(fact);
    }
    if facts.is_empty() {
        return Ok(());
    }
    see(shelf.fold(conn, facts)?)
}
