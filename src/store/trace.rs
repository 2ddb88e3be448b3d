//! The rows of `report_case`, `report_attempt` and `report_pause`: the trace of each case, an index
//! of the facts, written with them and rebuilt from them.
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};

use super::beside::Beside;
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

/// The stored traces in the order of their cases: cases, attempts, pauses.
pub(super) fn all_sql() -> [String; 3] {
    [
        format!(
            "SELECT {CLOSE}, judged, registered_at, registered_by, case_id FROM report_case
             ORDER BY case_id"
        ),
        format!("SELECT {ENDED}, place, case_id FROM report_attempt ORDER BY case_id"),
        format!(
            "SELECT {STOP}, ended_at, place, pause, case_id FROM report_pause ORDER BY case_id"
        ),
    ]
}

/// Whether the rows of a case are those of `trace`.
pub(super) fn is_kept(
    [cases, attempts, pauses]: &mut [Beside<'_>; 3],
    id: &CaseId,
    trace: &Trace,
) -> Result<bool, StoreError> {
    let mut stored = cases.of(id, case)?;
    let mut ended = attempts.of(id, |r| Ok((no(r, 11)?, ended(r)?)))?;
    ended.sort_by_key(|(place, _)| *place);
    let mut stops = pauses.of(id, |r| Ok(((no(r, 4)?, no(r, 5)?), instant(r, 3)?, stop(r)?)))?;
    stops.sort_by_key(|(place, ..)| *place);
    for ((place, pause), ended_at, stop) in stops {
        match ended.get_mut(place) {
            Some((_, ended)) if ended.mark.at == ended_at && ended.stops.len() == pause => {
                ended.stops.push(stop);
            }
            _ => return Ok(false),
        }
    }
    let in_place = ended.iter().zip(0..).all(|((place, _), no)| *place == no);
    if let Some(stored) = stored.first_mut() {
        stored.ended = ended.into_iter().map(|(_, ended)| ended).collect();
    }
    Ok(in_place && stored.iter().eq([trace]))
}

fn no(r: &Row<'_>, column: usize) -> rusqlite::Result<usize> {
    Ok(r.get::<_, u32>(column)?.try_into().unwrap_or(usize::MAX))
}

/// A row of a case, its attempts not yet read.
fn case(r: &Row<'_>) -> rusqlite::Result<Trace> {
    let closed = r.get::<_, Option<i64>>(0)?.is_some();
    Ok(Trace {
        judged: r.get(6)?,
        registered: Mark { at: instant(r, 7)?, by: r.get(8)? },
        close: if closed { Some(close(r)?) } else { None },
        ended: Vec::new(),
    })
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
