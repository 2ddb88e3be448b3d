//! Proves that the store says what was recorded, or names the first place that differs.
use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::chain::{self, Head, line};
use super::difference::Difference;
use super::error::StoreError;
use super::office;
use super::ordered;
use super::pragma::Room;
use super::search;
use super::shelf::Shelf;
use super::walk::Walk;
use super::{draft, kept_rows, listed, open, schema};
use crate::domain::hex;

/// What was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub database: Option<Uuid>,
    pub facts: u64,
    pub cases: u64,
    /// Facts whose personal values were erased, as recorded.
    pub erased: u64,
    pub head: Head,
    /// Absent when everything is as recorded.
    pub difference: Option<Difference>,
}

/// What is verified: the caller holds a read transaction.
pub(super) struct Asked<'a> {
    pub conn: &'a Connection,
    pub shelf: &'a Shelf,
    /// One that was kept elsewhere.
    pub head: Option<&'a str>,
    /// Another connection that sees the same, to read the file on a thread of its own.
    pub second: Option<Connection>,
}

/// Checks everything. `progress` hears (done, total).
pub(super) fn verify(
    asked: Asked<'_>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Report, StoreError> {
    let again = Asked { second: None, conn: asked.conn, shelf: asked.shelf, head: asked.head };
    let first = once(asked, progress)?;
    if matches!(first.difference, None | Some(Difference::Head { .. })) {
        return Ok(first);
    }
    // A read that failed in passing looks like damage: only the second look counts, and it takes
    // nothing from memory.
    again.conn.execute_batch("PRAGMA shrink_memory")?;
    once(again, progress)
}

/// Whether everything in the file at `path` is as recorded, through a connection of its own.
pub(super) fn is_whole(path: &Path, shelf: &Shelf) -> Result<bool, StoreError> {
    let conn = open::source(path)?;
    let snapshot = conn.unchecked_transaction()?;
    let asked = Asked { conn: &snapshot, shelf, head: None, second: None };
    Ok(verify(asked, &mut |_, _| {})?.difference.is_none())
}

fn once(asked: Asked<'_>, progress: &mut dyn FnMut(u64, u64)) -> Result<Report, StoreError> {
    let mut report = Report {
        database: None,
        facts: 0,
        cases: 0,
        erased: 0,
        head: Head { pos: 0, hash: String::new() },
        difference: None,
    };
    match check(asked, progress, &mut report) {
        Ok(()) => {}
        Err(StoreError::Integrity(difference)) => report.difference = Some(difference),
        Err(StoreError::Corrupt { detail }) => {
            report.difference = Some(Difference::File { detail });
        }
        Err(error) => return Err(error),
    }
    Ok(report)
}

/// What the file says of itself is told before what it says of the office.
fn check(
    asked: Asked<'_>,
    progress: &mut dyn FnMut(u64, u64),
    report: &mut Report,
) -> Result<(), StoreError> {
    let Asked { conn, shelf, head, second } = asked;
    let _room = Room::of(conn)?;
    schema::require(conn)?;
    let Some(second) = second else {
        check_file(conn)?;
        return check_content(conn, shelf, head, progress, report);
    };
    std::thread::scope(|scope| {
        let file = scope.spawn(move || check_file(&second));
        let content = check_content(conn, shelf, head, progress, report);
        file.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        content
    })
}

fn check_content(
    conn: &Connection,
    shelf: &Shelf,
    head: Option<&str>,
    progress: &mut dyn FnMut(u64, u64),
    report: &mut Report,
) -> Result<(), StoreError> {
    let total: i64 = conn.query_row("SELECT count(*) FROM fact", [], |r| r.get(0))?;
    let mut steps = Steps { done: 0, total: chain::position(total)?.saturating_mul(2), progress };
    check_revisions(conn)?;
    check_chain(conn, head, &mut steps, report)?;
    report.head = chain::head(conn)?;
    report.database = Some(office::database(conn)?);
    kept_rows::check(conn, shelf, &mut |case| {
        report.cases += 1;
        steps.step(case.facts.len() as u64);
    })?;
    search::check(conn)?;
    let kept = draft::check(conn)?;
    match kept.map_or_else(|| listed::check(conn), |found| Ok(Some(found)))? {
        Some(difference) => Err(StoreError::Integrity(difference)),
        None => Ok(()),
    }
}

/// Tells how far the check is, every so many facts.
struct Steps<'a> {
    done: u64,
    total: u64,
    progress: &'a mut dyn FnMut(u64, u64),
}

impl Steps<'_> {
    fn step(&mut self, by: u64) {
        const EVERY: u64 = 1_000;
        let before = self.done / EVERY;
        self.done += by;
        if self.done / EVERY > before || self.done == self.total {
            (self.progress)(self.done, self.total);
        }
    }
}

fn check_file(conn: &Connection) -> Result<(), StoreError> {
    // The full check would look every row up in every index.
    let detail: String = conn.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    let differs = if detail == "ok" { ordered::check(conn)? } else { Some(detail) };
    if let Some(detail) = differs {
        return Err(StoreError::Integrity(Difference::File { detail }));
    }
    // Values that belong to no fact are counted along the chain.
    Ok(())
}

fn check_revisions(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT hash, content FROM revision ORDER BY hash")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (hash, content): (String, String) = (row.get(0)?, row.get(1)?);
        if hex(&Sha256::digest(content)) != hash {
            return Err(StoreError::Integrity(Difference::Revision { hash }));
        }
    }
    Ok(())
}

/// Walks the chain once: positions, encoding, links, commitments, and the anchor.
fn check_chain(
    conn: &Connection,
    head: Option<&str>,
    steps: &mut Steps<'_>,
    report: &mut Report,
) -> Result<(), StoreError> {
    let anchor = head.map(|text| text.trim().to_lowercase());
    let mut anchored = anchor.is_none();
    let mut walk = Walk::default();
    let mut statement = conn.prepare(
        "SELECT f.canonical, f.hash, s.body, s.salt, s.fact IS NOT NULL, f.pos, f.id, f.case_id,
            f.seq, f.act
         FROM fact f LEFT JOIN subject s ON s.fact = f.id ORDER BY f.pos",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line = line(row)?;
        walk.link(row, &line)?;
        anchored = anchored || anchor.as_deref() == Some(hex(&line.hash).as_str());
        steps.step(1);
    }
    report.facts = walk.pos;
    report.erased = walk.missing.len() as u64;
    let subjects: i64 = conn.query_row("SELECT count(*) FROM subject", [], |r| r.get(0))?;
    if chain::position(subjects)? != walk.subjects {
        return Err(StoreError::Integrity(Difference::Private { pos: 0 }));
    }
    let unexplained = walk.missing.iter().find(|(_, id)| !walk.erased.contains(id));
    if let Some((pos, _)) = unexplained {
        return Err(StoreError::Integrity(Difference::Private { pos: *pos }));
    }
    match anchor.filter(|_| !anchored) {
        Some(hash) => Err(StoreError::Integrity(Difference::Head { hash })),
        None => Ok(()),
    }
}
