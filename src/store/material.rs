//! The rows of a period, read along the indexes of time, so that a month costs what lies in it.
use std::collections::{BTreeSet, btree_map};
use std::sync::Arc;

use rusqlite::Connection;
use uuid::Uuid;

use super::error::{StoreError, blob};
use super::shelf::Shelf;
use super::trace::{CLOSE, ENDED, STOP, close, ended, instant, stop};
use super::{Store, jumps};
use crate::domain::fact::{CaseId, Number};
use crate::domain::instant::Instant;
use crate::domain::report::{Bucket, Ended, Mark, Material, Period, Subject, Trace};
use crate::domain::zone::Zone;

const REGISTERED: &str = "SELECT case_id, registered_at, registered_by FROM report_case
  WHERE registered_at >= ?1 AND registered_at < ?2 ORDER BY registered_at, case_id";
const SUBJECT: &str =
    "SELECT c.prefix, c.year, c.serial, c.name, c.agency, c.sop_revision, r.judged
  FROM case_row c JOIN report_case r ON r.case_id = c.id WHERE c.id = ?1";
const MONTH: &str = "SELECT ifnull(sum(outcome = 'done'), 0), ifnull(sum(verdict = 'on_time'), 0),
    ifnull(sum(verdict = 'late'), 0), ifnull(sum(outcome = 'done' AND NOT judged), 0) FROM report_case
  WHERE closed_at >= ?1 AND closed_at < ?2";
const COMING: &str =
    "SELECT count(*) FROM report_case WHERE registered_at >= ?1 AND registered_at < ?2";
/// Of the others no month counts a verdict (rule 22).
const UNJUDGED: &str = "SELECT case_id FROM report_case
  WHERE closed_at >= ?1 AND closed_at < ?2 AND outcome = 'done' AND NOT judged";

fn closed_sql() -> String {
    format!(
        "SELECT {CLOSE}, case_id FROM report_case WHERE closed_at >= ?1 AND closed_at < ?2
         ORDER BY closed_at, case_id"
    )
}

fn ended_sql() -> String {
    format!(
        "SELECT {ENDED}, case_id, place FROM report_attempt WHERE ended_at >= ?1 AND ended_at < ?2
         ORDER BY ended_at, case_id, place"
    )
}

fn paused_sql() -> String {
    format!(
        "SELECT {STOP}, ended_at, case_id, place FROM report_pause
         WHERE ended_at >= ?1 AND ended_at < ?2 ORDER BY ended_at, case_id, place, pause"
    )
}

impl Store {
    /// What a report of `period` is made of.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn material(&self, period: Period) -> Result<Material, StoreError> {
        let snapshot = self.conn.unchecked_transaction().map_err(StoreError::from);
        self.told(snapshot.and_then(|tx| material(&tx, &self.shelf, period)))
    }
}

fn material(conn: &Connection, shelf: &Shelf, period: Period) -> Result<Material, StoreError> {
    let mut material = Material::new(period, shelf.settings.calendar.zone());
    let span = unix(period, material.zone);
    let mut statement = conn.prepare_cached(REGISTERED)?;
    let rows = statement.query_map(span, |r| {
        Ok((Uuid::from_bytes(r.get(0)?), Mark { at: instant(r, 1)?, by: r.get(2)? }))
    })?;
    material.registered = rows.collect::<Result<_, _>>()?;
    let mut statement = conn.prepare_cached(&closed_sql())?;
    let rows = statement.query_map(span, |r| Ok((Uuid::from_bytes(r.get(6)?), close(r)?)))?;
    material.closed = rows.collect::<Result<_, _>>()?;
    material.ended = all_ended(conn, span)?;
    material.take_clock(jumps::changes(conn, 0)?, None);
    let unjudged = subjects(conn, shelf, &mut material)?;
    let gone: BTreeSet<CaseId> = unjudged.iter().copied().collect();
    material.registered.retain(|(id, _)| !gone.contains(id));
    material.closed.retain(|(id, _)| !gone.contains(id));
    material.ended.retain(|(id, _)| !gone.contains(id));
    for id in unjudged {
        measure(conn, shelf, id, &mut material)?;
    }
    let zone = material.zone;
    for month in &mut material.months {
        count(conn, shelf, month, unix(month.days, zone))?;
    }
    Ok(material)
}

/// From the first second to the one after the last.
fn unix(period: Period, zone: Zone) -> [i64; 2] {
    let (from, to) = period.span(zone);
    [from, to].map(Instant::unix)
}

/// The attempts that ended within `span`, with their pauses, which are read beside them in the same
/// order.
fn all_ended(conn: &Connection, span: [i64; 2]) -> Result<Vec<(CaseId, Ended)>, StoreError> {
    type Place = (Instant, CaseId, u32);
    let mut statement = conn.prepare_cached(&paused_sql())?;
    let pauses = statement.query_map(span, |r| {
        let place: Place = (instant(r, 3)?, Uuid::from_bytes(r.get(4)?), r.get(5)?);
        Ok((place, stop(r)?))
    })?;
    let mut pauses = pauses.collect::<Result<Vec<_>, _>>()?.into_iter().peekable();
    let mut statement = conn.prepare_cached(&ended_sql())?;
    let mut rows = statement.query(span)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut ended = ended(row)?;
        let place: Place = (ended.mark.at, Uuid::from_bytes(row.get(11)?), row.get(12)?);
        while let Some((_, stop)) = pauses.next_if(|(of, _)| *of == place) {
            ended.stops.push(stop);
        }
        all.push((place.1, ended));
    }
    Ok(all)
}

/// Names the case of every row; answers those without a frozen judgement.
fn subjects(
    conn: &Connection,
    shelf: &Shelf,
    material: &mut Material,
) -> Result<Vec<CaseId>, StoreError> {
    let mut statement = conn.prepare_cached(SUBJECT)?;
    let registered = material.registered.iter().map(|(id, _)| id);
    let closed = material.closed.iter().map(|(id, _)| id);
    let ended = material.ended.iter().map(|(id, _)| id);
    let mut unjudged = Vec::new();
    for id in registered.chain(closed).chain(ended) {
        let btree_map::Entry::Vacant(place) = material.subjects.entry(*id) else { continue };
        let (subject, revision, judged) = statement.query_row([blob(id)], |r| {
            let number = Number { prefix: r.get(0)?, year: r.get(1)?, serial: r.get(2)? };
            let sop = Arc::clone(&shelf.settings.sop);
            let subject = Subject { number, name: r.get(3)?, agency: r.get(4)?, sop };
            Ok((subject, r.get::<_, String>(5)?, r.get::<_, bool>(6)?))
        })?;
        let sop = shelf.sops.get(conn, &revision)?;
        let sop = sop.ok_or_else(|| StoreError::lost(revision))?;
        place.insert(Subject { sop, ..subject });
        if !judged {
            unjudged.push(*id);
        }
    }
    Ok(unjudged)
}

fn trace(conn: &Connection, shelf: &Shelf, id: CaseId) -> Result<Trace, StoreError> {
    let case = shelf.case(conn, &id)?.ok_or(StoreError::UnknownCase { case: id })?;
    Ok(Trace::of(&case, &shelf.settings.calendar))
}

/// Measures anew what has no frozen judgement, as everybody does who reads the case; its rows are
/// taken out already.
fn measure(
    conn: &Connection,
    shelf: &Shelf,
    id: CaseId,
    material: &mut Material,
) -> Result<(), StoreError> {
    let Some(subject) = material.subjects.get(&id).cloned() else { return Ok(()) };
    material.take(id, subject, trace(conn, shelf, id)?);
    Ok(())
}

/// Counts the cases of a month of the trend.
fn count(
    conn: &Connection,
    shelf: &Shelf,
    month: &mut Bucket,
    span: [i64; 2],
) -> Result<(), StoreError> {
    let whole = |int: i64| u64::try_from(int).unwrap_or_default();
    let counts = |r: &rusqlite::Row<'_>| Ok([r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?]);
    let [done, on_time, late, unjudged] = conn.prepare_cached(MONTH)?.query_row(span, counts)?;
    let registered = conn.prepare_cached(COMING)?.query_row(span, |r| r.get(0))?;
    *month = Bucket {
        days: month.days,
        registered: whole(registered),
        done: whole(done),
        on_time: whole(on_time),
        late: whole(late),
    };
    if unjudged == 0 {
        return Ok(());
    }
    let mut statement = conn.prepare_cached(UNJUDGED)?;
    let ids = statement.query_map(span, |r| r.get(0).map(Uuid::from_bytes))?;
    for id in ids.collect::<Result<Vec<_>, _>>()? {
        if let Some(close) = trace(conn, shelf, id)?.close {
            month.judge(&close);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_along_an_index() {
        let mut conn = Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&mut conn).unwrap();
        let (closed, ended, paused) = (closed_sql(), ended_sql(), paused_sql());
        for (sql, index) in [
            (REGISTERED, "INDEX report_registered"),
            (&*closed, "INDEX report_closed"),
            (&*ended, "PRIMARY KEY"),
            (&*paused, "PRIMARY KEY"),
            (MONTH, "COVERING INDEX report_closed"),
            (COMING, "COVERING INDEX report_registered"),
            (UNJUDGED, "INDEX report_closed"),
        ] {
            let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = statement.query_map([0_i64, 1], |r| r.get::<_, String>(3)).unwrap();
            let plan = steps.map(Result::unwrap).collect::<Vec<_>>().join("; ");
            assert!(plan.contains("SEARCH") && plan.contains(index), "{sql}: {plan}");
            assert!(!plan.contains("SCAN"), "{sql}: {plan}");
        }
    }
}
