//! The rows of `report_case`, `report_attempt` and `report_pause`: the trace of each case, an index
//! of the facts, written with them and rebuilt from them.
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::error::{StoreError, blob};
use super::shelf::Shelf;
use crate::domain::attempt::EndKind;
use crate::domain::case::Case;
use crate::domain::course::Outcome;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::report::{Close, Ended, Mark, Stop, Trace};
use crate::domain::timing::Verdict;

const TABLES: [&str; 3] = ["report_case", "report_attempt", "report_pause"];

/// The columns of [`close`].
pub(super) const CLOSE: &str = "closed_at, closed_by, outcome, net_s, target_s, verdict";
/// The columns of [`ended`].
pub(super) const ENDED: &str = "step, attempt, started_at, ended_at, ended_by, ending, elapsed_s, \
    target_s, verdict, off_hours, delay_s";
/// The columns of [`stop`].
pub(super) const STOP: &str = "paused_at, resumed_at, reason";

/// The trace as it is kept: what only a calendar can measure is measured when it is read.
pub(super) fn of(case: &Case, shelf: &Shelf) -> Trace {
    Trace::of(case, &shelf.settings.calendar).timeless()
}

/// Forgets all traces.
pub(super) fn clear(conn: &Connection) -> Result<(), StoreError> {
    for table in TABLES {
        conn.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

/// Compares the kept traces with the cases, one after the other.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// The rows that the cases told, a table each.
    told: [u64; 3],
}

impl Traces {
    /// Whether the case's trace is kept as its facts tell it.
    pub fn is_kept(
        &mut self,
        conn: &Connection,
        kept: &Shelf,
        case: &Case,
    ) -> Result<bool, StoreError> {
        let facts = of(case, kept);
        let stops = facts.ended.iter().map(|ended| ended.stops.len() as u64).sum();
        for (sum, rows) in self.told.iter_mut().zip([1, facts.ended.len() as u64, stops]) {
            *sum += rows;
        }
        match load(conn, &case.id) {
            Ok(stored) => Ok(stored == Some(facts)),
            Err(StoreError::Corrupt { .. }) => Ok(false),
            Err(other) => Err(other),
        }
    }

    /// After the last case: one of which rows lie here, but no facts.
    pub fn orphan(&self, conn: &Connection) -> Result<Option<CaseId>, StoreError> {
        for (table, told) in TABLES.iter().zip(self.told) {
            let count = format!("SELECT count(*) FROM {table}");
            let rows: i64 = conn.query_row(&count, [], |r| r.get(0))?;
            if u64::try_from(rows) != Ok(told) {
                let strange = format!(
                    "SELECT case_id FROM {table} WHERE case_id NOT IN (SELECT case_id FROM fact
                     WHERE case_id IS NOT NULL) LIMIT 1"
                );
                let id: Option<Vec<u8>> = conn.query_row(&strange, [], |r| r.get(0)).optional()?;
                return Ok(Some(Uuid::from_slice(&id.unwrap_or_default()).unwrap_or_default()));
            }
        }
        Ok(None)
    }
}

/// Writes it in place of what was there.
pub(super) fn replace(conn: &Connection, id: &CaseId, trace: &Trace) -> Result<(), StoreError> {
    for table in TABLES {
        let sql = format!("DELETE FROM {table} WHERE case_id = ?1");
        conn.prepare_cached(&sql)?.execute([blob(id)])?;
    }
    insert(conn, id, trace)
}

/// Writes it where there is none.
pub(super) fn insert(conn: &Connection, id: &CaseId, trace: &Trace) -> Result<(), StoreError> {
    let Trace { judged, registered, close, .. } = trace;
    let close = close.as_ref();
    let case = "INSERT INTO report_case VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    conn.prepare_cached(case)?.execute(params![
        blob(id),
        judged,
        registered.at.unix(),
        registered.by,
        close.map(|c| c.mark.at.unix()),
        close.map(|c| &c.mark.by),
        close.map(|c| c.outcome.code()),
        close.map(|c| c.net_s),
        close.and_then(|c| c.target_s),
        close.and_then(|c| c.verdict).map(Verdict::code),
    ])?;
    for (place, ended) in (0_u32..).zip(&trace.ended) {
        save_ended(conn, id, place, ended)?;
    }
    Ok(())
}

fn save_ended(conn: &Connection, id: &CaseId, place: u32, ended: &Ended) -> Result<(), StoreError> {
    const ATTEMPT: &str = "INSERT INTO report_attempt VALUES \
        (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    conn.prepare_cached(ATTEMPT)?.execute(params![
        ended.mark.at.unix(),
        blob(id),
        place,
        ended.step,
        ended.attempt,
        ended.started_at.unix(),
        ended.mark.by,
        ended.end.code(),
        ended.elapsed_s,
        ended.target_s,
        ended.verdict.map(Verdict::code),
        ended.off_hours,
        ended.delay_s,
    ])?;
    for (pause, stop) in (0_u32..).zip(&ended.stops) {
        let row = "INSERT INTO report_pause VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        conn.prepare_cached(row)?.execute(params![
            ended.mark.at.unix(),
            blob(id),
            place,
            pause,
            stop.from.unix(),
            stop.to.unix(),
            stop.reason,
        ])?;
    }
    Ok(())
}

/// The stored one.
pub(super) fn load(conn: &Connection, id: &CaseId) -> Result<Option<Trace>, StoreError> {
    let sql = format!(
        "SELECT {CLOSE}, judged, registered_at, registered_by FROM report_case WHERE case_id = ?1"
    );
    let case = conn.prepare_cached(&sql)?.query_row([blob(id)], |r| {
        let closed = r.get::<_, Option<i64>>(0)?.is_some();
        Ok(Trace {
            judged: r.get(6)?,
            registered: Mark { at: instant(r, 7)?, by: r.get(8)? },
            close: if closed { Some(close(r)?) } else { None },
            ended: Vec::new(),
        })
    });
    let Some(mut trace) = case.optional()? else { return Ok(None) };
    let sql =
        format!("SELECT {ENDED} FROM report_attempt WHERE case_id = ?1 ORDER BY place, ended_at");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([blob(id)], ended)?;
    trace.ended = rows.collect::<Result<_, _>>()?;
    let sql =
        format!("SELECT {STOP}, place FROM report_pause WHERE case_id = ?1 ORDER BY place, pause");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([blob(id)])?;
    while let Some(row) = rows.next()? {
        let place: usize = row.get::<_, u32>(3)?.try_into().unwrap_or(usize::MAX);
        let stop = stop(row)?;
        match trace.ended.get_mut(place) {
            Some(ended) => ended.stops.push(stop),
            None => return Ok(None),
        }
    }
    Ok(Some(trace))
}

/// A row of [`CLOSE`] of a case that is closed.
pub(super) fn close(r: &Row<'_>) -> rusqlite::Result<Close> {
    Ok(Close {
        mark: Mark { at: instant(r, 0)?, by: r.get(1)? },
        outcome: coded(r, 2, &Outcome::ALL, Outcome::code)?,
        net_s: r.get(3)?,
        target_s: r.get(4)?,
        verdict: verdict(r, 5)?,
    })
}

/// A row of [`ENDED`], its pauses not yet read.
pub(super) fn ended(r: &Row<'_>) -> rusqlite::Result<Ended> {
    Ok(Ended {
        step: r.get(0)?,
        attempt: r.get(1)?,
        started_at: instant(r, 2)?,
        mark: Mark { at: instant(r, 3)?, by: r.get(4)? },
        end: coded(r, 5, &EndKind::ALL, EndKind::code)?,
        elapsed_s: r.get(6)?,
        target_s: r.get(7)?,
        verdict: verdict(r, 8)?,
        off_hours: r.get(9)?,
        delay_s: r.get(10)?,
        stops: Vec::new(),
    })
}

/// A row of [`STOP`].
pub(super) fn stop(r: &Row<'_>) -> rusqlite::Result<Stop> {
    Ok(Stop { from: instant(r, 0)?, to: instant(r, 1)?, reason: r.get(2)? })
}

pub(super) fn instant(r: &Row<'_>, column: usize) -> rusqlite::Result<Instant> {
    r.get(column).map(Instant::from_unix)
}

fn verdict(r: &Row<'_>, column: usize) -> rusqlite::Result<Option<Verdict>> {
    if r.get::<_, Option<String>>(column)?.is_none() {
        return Ok(None);
    }
    coded(r, column, &Verdict::ALL, Verdict::code).map(Some)
}

/// The value whose code stands in the column.
fn coded<T: Copy>(
    r: &Row<'_>,
    column: usize,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> rusqlite::Result<T> {
    let said = r.get_ref(column)?.as_str()?;
    let found = all.iter().copied().find(|value| code(*value) == said);
    found.ok_or_else(|| rusqlite::Error::InvalidColumnType(column, said.to_owned(), Type::Text))
}
