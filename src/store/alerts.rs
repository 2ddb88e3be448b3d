//! The log of alerts and the index of their answers. A crossing is told once for all terminals:
//! whoever notes a ring first is the one who announces it elsewhere.
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row as SqlRow, params};
use uuid::Uuid;

use super::beside::Beside;
use super::error::{StoreError, blob};
use super::shelf::Shelf;
use super::{jumps, office};
use crate::domain::alert::{
    Alert, Answer, Book, Crossing, Logged, Ring, Signed, Snooze, Threshold, Told,
};
use crate::domain::case::Case;
use crate::domain::fact::{CaseId, Number};
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::jump::Shown;

/// The columns that [`answer`] reads.
const ANSWER: &str =
    "w.acknowledged_at, w.acknowledged_by, w.snoozed_at, w.snoozed_by, w.snoozed_until";

/// Notes that `rings` were told at `now`; those that nobody had noted before, in order.
pub(super) fn claim(
    conn: &Connection,
    shelf: &Shelf,
    rings: &[Ring],
    now: Instant,
) -> Result<Vec<Ring>, StoreError> {
    let mut statement = conn.prepare_cached(
        "INSERT INTO alert_told VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, 0, ?8)
         ON CONFLICT DO UPDATE SET rung_at = excluded.rung_at, ring = excluded.ring
         WHERE ring < excluded.ring",
    )?;
    let mut won = Vec::new();
    for ring in rings {
        let Crossing { step, attempt, threshold, crossed_at } = ring.alert.crossing;
        let noted = statement.execute(params![
            blob(&ring.alert.case),
            step,
            attempt,
            threshold_code(threshold),
            crossed_at.unix(),
            now.unix(),
            ring.at.unix(),
            shelf.basis,
        ])?;
        if noted > 0 {
            won.push(ring.clone());
        }
    }
    Ok(won)
}

/// What is known of the alerts of open cases.
pub(super) fn book(conn: &Connection) -> Result<Book, StoreError> {
    let mut book = Book { mute: office::mute(conn)?, ..Book::default() };
    let mut told = conn.prepare_cached(
        "SELECT a.case_id, a.step, a.attempt, a.threshold, a.crossed_at, a.ring, a.rung_at
         FROM alert_told a JOIN case_row c ON c.id = a.case_id WHERE c.open = 1",
    )?;
    let mut rows = told.query([])?;
    while let Some(row) = rows.next()? {
        let told = Told { ring: instant(row, 5)?, at: instant(row, 6)? };
        book.told.insert(key(row)?, told);
    }
    let mut answers = conn.prepare_cached(&format!(
        "SELECT w.case_id, w.step, w.attempt, w.threshold, w.crossed_at, {ANSWER}
         FROM alert_answer w JOIN case_row c ON c.id = w.case_id WHERE c.open = 1"
    ))?;
    let mut rows = answers.query([])?;
    while let Some(row) = rows.next()? {
        book.answers.insert(key(row)?, answer(row, 5)?);
    }
    Ok(book)
}

/// The alerts of open cases that were told after `at`, as the clock showed it then.
pub(super) fn told_after(conn: &Connection, at: Instant) -> Result<Vec<Shown>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT a.case_id, a.step, a.attempt, a.threshold, a.crossed_at
         FROM alert_told a JOIN case_row c ON c.id = a.case_id
         WHERE c.open = 1 AND a.told_at > ?1
         ORDER BY a.crossed_at, a.case_id, a.threshold, a.step, a.attempt",
    )?;
    let mut rows = statement.query([at.unix()])?;
    let mut shown = Vec::new();
    while let Some(row) = rows.next()? {
        let (case, crossing) = key(row)?;
        shown.push(Shown { case, crossing });
    }
    Ok(shown)
}

/// The newest alerts of the log, newest first, those of closed cases included.
pub(super) fn log(conn: &Connection, limit: usize) -> Result<Vec<Logged>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT a.case_id, a.step, a.attempt, a.threshold, a.crossed_at, {ANSWER}, a.told_at, a.void,
             c.prefix, c.year, c.serial
         FROM alert_told a JOIN case_row c ON c.id = a.case_id
         LEFT JOIN alert_answer w USING (case_id, step, attempt, threshold, crossed_at)
         ORDER BY a.told_at DESC, a.crossed_at DESC, c.year DESC, c.serial DESC LIMIT ?1"
    ))?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let shown = jumps::changes(conn, 0)?.into_iter().flat_map(|change| change.shown);
    let shown: BTreeSet<Shown> = shown.collect();
    let mut rows = statement.query([limit])?;
    let mut log = Vec::new();
    while let Some(row) = rows.next()? {
        let (case, crossing) = key(row)?;
        let number = Number { prefix: row.get(12)?, year: row.get(13)?, serial: row.get(14)? };
        log.push(Logged {
            alert: Alert { case, number, crossing },
            answer: answer(row, 5)?,
            told_at: instant(row, 10)?,
            void: row.get(11)?,
            set_back: shown.contains(&Shown { case, crossing }),
        });
    }
    Ok(log)
}

/// Writes the answers of a case as its facts tell them, and marks the told crossings that are no
/// more.
pub(super) fn project(conn: &Connection, shelf: &Shelf, case: &Case) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM alert_answer WHERE case_id = ?1")?
        .execute([blob(&case.id)])?;
    insert(conn, case)?;
    mark(conn, shelf, case)
}

/// Writes the answers of a case that has none written yet.
pub(super) fn insert(conn: &Connection, case: &Case) -> Result<(), StoreError> {
    let answers = case.answers();
    if answers.is_empty() {
        return Ok(());
    }
    let mut insert = conn.prepare_cached(
        "INSERT INTO alert_answer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for (crossing, Answer { acknowledged, snoozed }) in answers {
        insert.execute(params![
            blob(&case.id),
            crossing.step,
            crossing.attempt,
            threshold_code(crossing.threshold),
            crossing.crossed_at.unix(),
            acknowledged.as_ref().map(|s| s.at.unix()),
            acknowledged.as_ref().map(|s| &s.by),
            snoozed.as_ref().map(|s| s.signed.at.unix()),
            snoozed.as_ref().map(|s| &s.signed.by),
            snoozed.as_ref().map(|s| s.until.unix()),
        ])?;
    }
    Ok(())
}

/// Marks the told crossings that are no more.
pub(super) fn mark(conn: &Connection, shelf: &Shelf, case: &Case) -> Result<(), StoreError> {
    let mut mark = conn.prepare_cached(
        "UPDATE alert_told SET void = ?6, basis = ?7 WHERE case_id = ?1 AND step = ?2
         AND attempt = ?3 AND threshold = ?4 AND crossed_at = ?5",
    )?;
    for (crossing, _, _) in told(conn, &case.id)? {
        mark.execute(params![
            blob(&case.id),
            crossing.step,
            crossing.attempt,
            threshold_code(crossing.threshold),
            crossing.crossed_at.unix(),
            !case.crosses(crossing, reading(shelf)),
            shelf.basis,
        ])?;
    }
    Ok(())
}

/// Answers and told crossings in the order of their cases.
pub(super) fn all_sql() -> [String; 2] {
    [
        format!(
            "SELECT w.case_id, w.step, w.attempt, w.threshold, w.crossed_at, {ANSWER}, w.case_id
             FROM alert_answer w ORDER BY w.case_id"
        ),
        format!("SELECT {TOLD}, case_id FROM alert_told ORDER BY case_id"),
    ]
}

/// Whether answers and marks are as the facts of `case` tell them; marks that were made under
/// another basis are left out.
pub(super) fn agrees(
    [answers, told]: &mut [Beside<'_>; 2],
    shelf: &Shelf,
    case: &Case,
) -> Result<bool, StoreError> {
    let answers = answers.of(&case.id, |r| Ok((key(r)?.1, answer(r, 5)?)))?;
    let told = told.of(&case.id, mark_of)?;
    let marked = |(crossing, void, basis): (Crossing, bool, i64)| {
        basis != shelf.basis || void != case.crosses(crossing, reading(shelf))
    };
    Ok(BTreeMap::from_iter(answers) == case.answers() && told.into_iter().all(marked))
}

/// Takes out what the facts do not speak of.
pub(super) fn clear(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch(
        "DELETE FROM alert_answer;
         DELETE FROM alert_told WHERE case_id NOT IN
             (SELECT case_id FROM fact WHERE case_id IS NOT NULL);",
    )?;
    Ok(())
}

/// The columns of [`mark_of`].
const TOLD: &str = "case_id, step, attempt, threshold, crossed_at, void, basis";

/// The told crossings of a case, whether each is marked as no more, and under which basis.
fn told(conn: &Connection, case: &CaseId) -> Result<Vec<(Crossing, bool, i64)>, StoreError> {
    let sql = format!("SELECT {TOLD} FROM alert_told WHERE case_id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    let told = statement.query_map([blob(case)], mark_of)?;
    Ok(told.collect::<Result<_, _>>()?)
}

fn mark_of(row: &SqlRow<'_>) -> rusqlite::Result<(Crossing, bool, i64)> {
    Ok((key(row)?.1, row.get(5)?, row.get(6)?))
}

fn reading(shelf: &Shelf) -> Reading<'_> {
    let settings = &shelf.settings;
    let now = Instant::default();
    Reading { calendar: &settings.calendar, near_pct: settings.near_pct, now }
}

const fn threshold_code(threshold: Threshold) -> u8 {
    match threshold {
        Threshold::Near => 0,
        Threshold::Late => 1,
    }
}

/// The key in the first five columns.
fn key(row: &SqlRow<'_>) -> rusqlite::Result<(CaseId, Crossing)> {
    let threshold = if row.get(3)? { Threshold::Late } else { Threshold::Near };
    let (step, attempt) = (row.get(1)?, row.get(2)?);
    let crossing = Crossing { step, attempt, threshold, crossed_at: instant(row, 4)? };
    Ok((Uuid::from_bytes(row.get(0)?), crossing))
}

/// The answer in five columns from `first` on.
fn answer(row: &SqlRow<'_>, first: usize) -> rusqlite::Result<Answer> {
    let signed = |at: usize| -> rusqlite::Result<Option<Signed>> {
        let (unix, by): (Option<i64>, Option<String>) = (row.get(at)?, row.get(at + 1)?);
        Ok(unix.zip(by).map(|(unix, by)| Signed { by, at: Instant::from_unix(unix) }))
    };
    let until: Option<i64> = row.get(first + 4)?;
    let until = until.map(Instant::from_unix);
    let snoozed = signed(first + 2)?.zip(until);
    Ok(Answer {
        acknowledged: signed(first)?,
        snoozed: snoozed.map(|(signed, until)| Snooze { signed, until }),
    })
}

fn instant(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<Instant> {
    row.get(column).map(Instant::from_unix)
}
