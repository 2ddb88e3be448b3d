//! Proves that the store says what was recorded, or names the first place that differs.
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::ScopedJoinHandle;

use rusqlite::Connection;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::chain::{self, Head, line};
use super::difference::Difference;
use super::error::StoreError;
use super::office::{self, OfficeBody};
use super::ordered;
use super::pragma::Room;
use super::revision::Named;
use super::search;
use super::shelf::Shelf;
use super::unread::require_readable;
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

impl Report {
    fn counted(&mut self, links: Links) -> Result<(), StoreError> {
        (self.facts, self.erased) = (links.facts, links.erased);
        let strange = links.strange.map(|hash| StoreError::Integrity(Difference::Head { hash }));
        strange.map_or(Ok(()), Err)
    }
}

/// What is verified: the caller holds a read transaction.
pub(super) struct Asked<'a> {
    pub conn: &'a Connection,
    pub shelf: &'a Shelf,
    /// One that was kept elsewhere.
    pub head: Option<&'a str>,
    /// Others that see the same: the file is read by a thread of its own, and so is the chain.
    pub others: Option<[Connection; 2]>,
}

/// Checks everything. `progress` hears (done, total).
pub(super) fn verify(
    asked: Asked<'_>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Report, StoreError> {
    let again = Asked { others: None, conn: asked.conn, shelf: asked.shelf, head: asked.head };
    let first = once(asked, progress)?;
    if matches!(first.difference, None | Some(Difference::Head { .. })) {
        return Ok(first);
    }
    // A read that failed in passing looks like damage: only the second look counts, and it takes
    // nothing from memory.
    again.conn.execute_batch("PRAGMA shrink_memory")?;
    let conn = again.conn;
    let second = once(again, progress)?;
    match (&second.difference, conn.path()) {
        (Some(_), Some(path)) => require_readable(Path::new(path)).map(|()| second),
        _ => Ok(second),
    }
}

/// Whether everything in the file at `path` is as recorded, through a connection of its own.
pub(super) fn is_whole(path: &Path, shelf: &Shelf) -> Result<bool, StoreError> {
    let conn = open::source(path)?;
    let snapshot = conn.unchecked_transaction()?;
    let asked = Asked { conn: &snapshot, shelf, head: None, others: None };
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
        // What is asked for here every sound file answers.
        Err(StoreError::Corrupt { detail } | StoreError::Engine { detail }) => {
            report.difference = Some(Difference::File { detail });
        }
        Err(error) => return Err(error),
    }
    Ok(report)
}

/// What the file says of itself is told before what the chain says, and that before what is kept.
fn check(
    asked: Asked<'_>,
    progress: &mut dyn FnMut(u64, u64),
    report: &mut Report,
) -> Result<(), StoreError> {
    let Asked { conn, shelf, head, others } = asked;
    let _room = Room::of(conn)?;
    schema::require(conn)?;
    let total: i64 = conn.query_row("SELECT count(*) FROM fact", [], |r| r.get(0))?;
    let (done, total) = (AtomicU64::new(0), chain::position(total)?.saturating_mul(2));
    let mut steps = Steps { done: &done, told: 0, total, progress };
    let Some([file, links]) = others else {
        check_file(conn)?;
        report.counted(check_chain(conn, head, &mut |by| steps.step(by))?)?;
        return check_kept(conn, shelf, &mut steps, report);
    };
    std::thread::scope(|scope| {
        let file = scope.spawn(move || check_file(&file));
        let done = &done;
        let links = scope.spawn(move || {
            check_chain(&links, head, &mut |by| _ = done.fetch_add(by, Ordering::Relaxed))
        });
        let kept = check_kept(conn, shelf, &mut steps, report);
        let file = joined(file);
        report.counted(file.and_then(|()| joined(links))?)?;
        kept
    })
}

fn joined<T>(thread: ScopedJoinHandle<'_, Result<T, StoreError>>) -> Result<T, StoreError> {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Everything that is kept beside the facts, against what they tell.
fn check_kept(
    conn: &Connection,
    shelf: &Shelf,
    steps: &mut Steps<'_>,
    report: &mut Report,
) -> Result<(), StoreError> {
    report.head = chain::head(conn)?;
    report.database = Some(office::database(conn)?);
    let mut named = Named::default();
    kept_rows::check(conn, shelf, &mut |case| {
        report.cases += 1;
        steps.step(case.facts.len() as u64);
        case.facts.iter().for_each(|fact| named.by(&fact.body));
    })?;
    for (_, body) in office::facts(conn)? {
        if let OfficeBody::SopInstalled { revision, .. } = body {
            named.sop(&revision);
        }
    }
    named.lost(conn)?.map_or(Ok(()), |hash| Err(StoreError::lost(hash)))?;
    search::check(conn)?;
    let kept = draft::check(conn)?;
    match kept.map_or_else(|| listed::check(conn), |found| Ok(Some(found)))? {
        Some(difference) => Err(StoreError::Integrity(difference)),
        None => Ok(()),
    }
}

/// Tells how far the check is, every so many facts.
struct Steps<'a> {
    /// Whoever checks beside counts here too.
    done: &'a AtomicU64,
    told: u64,
    total: u64,
    progress: &'a mut dyn FnMut(u64, u64),
}

impl Steps<'_> {
    fn step(&mut self, by: u64) {
        const EVERY: u64 = 1_000;
        let done = self.done.fetch_add(by, Ordering::Relaxed) + by;
        if done / EVERY > self.told / EVERY || done == self.total {
            self.told = done;
            (self.progress)(done, self.total);
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

/// What the chain is made of.
struct Links {
    facts: u64,
    erased: u64,
    /// The head that was kept elsewhere, where no fact has it.
    strange: Option<String>,
}

/// Walks the chain once, behind the revisions that its facts name: positions, encoding, links,
/// commitments, and the anchor. `count` hears of each fact.
fn check_chain(
    conn: &Connection,
    head: Option<&str>,
    count: &mut dyn FnMut(u64),
) -> Result<Links, StoreError> {
    check_revisions(conn)?;
    let anchor = head.map(|text| text.trim().to_lowercase());
    let mut anchored = false;
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
        count(1);
    }
    let subjects: i64 = conn.query_row("SELECT count(*) FROM subject", [], |r| r.get(0))?;
    if chain::position(subjects)? != walk.subjects {
        return Err(StoreError::Integrity(Difference::Private { pos: 0 }));
    }
    let unexplained = walk.missing.iter().find(|(_, id)| !walk.erased.contains(id));
    if let Some((pos, _)) = unexplained {
        return Err(StoreError::Integrity(Difference::Private { pos: *pos }));
    }
    let erased = walk.missing.len() as u64;
    Ok(Links { facts: walk.pos, erased, strange: anchor.filter(|_| !anchored) })
}
