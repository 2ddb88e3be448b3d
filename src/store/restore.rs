//! A backup back in the store's place: copied there, checked and compared first; what lay there is
//! set aside, never removed.
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Row, TransactionBehavior};
use uuid::Uuid;

use super::backup::{Progress, Stage};
use super::chain::{self, Head};
use super::copying::{Draft, sync_folder, unwritable};
use super::error::StoreError;
use super::kept;
use super::open;
use super::place::{self, Look};
use super::shelf::{Settings, Shelf};
use super::verify::{self, Asked};
use super::{index, office, schema};

/// What a backup holds, and what restoring it would do to the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    pub database: Uuid,
    pub head: Head,
    pub cases: u64,
    pub present: Present,
    /// Facts of the store that the backup does not have.
    pub lost: u64,
    /// Facts of the backup that the store does not have.
    pub gained: u64,
}

/// What lies where the backup would go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Present {
    Nothing,
    /// It cannot be read, and why: what would be lost is not known.
    Unreadable(StoreError),
    Store {
        database: Uuid,
        head: Head,
    },
}

impl Comparison {
    /// Whether the store is of another office, or of another time of its own.
    pub fn is_another(&self) -> bool {
        matches!(&self.present, Present::Store { database, .. } if *database != self.database)
    }
}

impl Comparison {
    /// Why nothing is put in the place of another program's database. What is none, or has lost its
    /// head, may be what is left of a store.
    fn anothers(&self) -> Option<StoreError> {
        let Present::Unreadable(error) = &self.present else { return None };
        let another = |id: &u32| *id != schema::APPLICATION_ID;
        let foreign = matches!(error, StoreError::Foreign { application, .. }
            if application.as_ref().is_some_and(another));
        foreign.then(|| error.clone())
    }
}

/// A backup that lies as a checked copy beside the store, ready to take its place. Dropped, it is
/// gone and nothing has changed.
pub struct Rehearsal {
    copy: Draft,
    db: PathBuf,
    pub found: Comparison,
}

/// Copies the backup `file` beside the store `db`, checks the copy, and compares it with the store.
///
/// # Errors
/// When the backup is no store of ours, differs from what was recorded, or cannot be copied.
pub fn rehearse(
    file: &Path,
    db: &Path,
    settings: Settings,
    progress: Progress<'_>,
) -> Result<Rehearsal, StoreError> {
    let shelf = Shelf::new(settings);
    let db = db.canonicalize().unwrap_or_else(|_| db.to_owned());
    if let Look::File = place::look(&db)? {
        place::require_local(&db)?;
    }
    let source = open::source(file).map_err(|error| error.at(Some(file)))?;
    let snapshot = source.unchecked_transaction()?;
    chain::tip(&snapshot)?;
    // On a new computer there is not even the folder.
    place::make_folder(&db)?;
    let copy = Draft::claim(&place::sibling(&db, "-restored"))?;
    copy.fill(&source, &mut |done, all| progress(Stage::Copying, done, all))?;
    drop(snapshot);
    copy.update(|conn| modernize(conn, &shelf))?;
    let conn = open::alone(&copy.path)?;
    let anchor = kept::read(file).map(|kept| kept.head.hash);
    let mut checking = |done, all| progress(Stage::Checking, done, all);
    let asked = Asked { conn: &conn, shelf: &shelf, head: anchor.as_deref(), others: None };
    let report = verify::verify(asked, &mut checking)?;
    if let Some(difference) = report.difference {
        return Err(StoreError::Integrity(difference));
    }
    let database = office::database(&conn)?;
    let mut found = Comparison {
        database,
        head: report.head,
        cases: report.cases,
        present: Present::Nothing,
        lost: 0,
        gained: report.facts,
    };
    compare(&conn, &db, &mut found)?;
    Ok(Rehearsal { copy, db, found })
}

/// A copy of an older format is brought to ours before it is checked.
fn modernize(conn: &mut Connection, shelf: &Shelf) -> Result<(), StoreError> {
    let version: u32 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version >= schema::VERSION {
        return Ok(());
    }
    schema::migrate(conn)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    index::rebuild(&tx, shelf)?;
    Ok(tx.commit()?)
}

fn compare(copy: &Connection, db: &Path, found: &mut Comparison) -> Result<(), StoreError> {
    if let Look::Nothing = place::look(db)? {
        return Ok(());
    }
    let read = || -> Result<(Uuid, Head, u64), StoreError> {
        let present = open::source(db)?;
        let common = common(copy, &present)?;
        Ok((office::database(&present)?, chain::head(&present)?, common))
    };
    match read() {
        Ok((database, head, common)) => {
            found.lost = head.pos.saturating_sub(common);
            found.gained = found.head.pos.saturating_sub(common);
            found.present = Present::Store { database, head };
        }
        Err(error) => found.present = Present::Unreadable(error),
    }
    Ok(())
}

/// How many facts two chains begin with in common: equal at a place, they are equal before it.
fn common(a: &Connection, b: &Connection) -> Result<u64, StoreError> {
    let (mut same, mut end) = (0, chain::tip(a)?.0.min(chain::tip(b)?.0));
    while same < end {
        let middle = same + (end - same).div_ceil(2);
        if chain::hash_at(a, middle)? == chain::hash_at(b, middle)? {
            same = middle;
        } else {
            end = middle - 1;
        }
    }
    Ok(same)
}

impl Rehearsal {
    /// Puts the copy in the store's place; what lay there has the name `aside` then. Whether
    /// anything did.
    ///
    /// # Errors
    /// [`StoreError::InUse`] while any process has the store open, [`StoreError::Foreign`] where the
    /// database of another program lies; nothing has changed then.
    pub fn restore(self, aside: &Path) -> Result<bool, StoreError> {
        if let Some(foreign) = self.found.anothers() {
            return Err(foreign);
        }
        let _lock = place::lock(&self.db)?;
        let there = self.db.symlink_metadata().is_ok();
        let readable = matches!(self.found.present, Present::Store { .. });
        let held = there.then(|| hold(&self.db, readable)).transpose().map_err(|e| self.busy(e))?;
        if there {
            set_aside(&self.db, aside)?;
        }
        self.copy.name(&self.db, true)?;
        sync_folder(&self.db)?;
        drop(held);
        Ok(there)
    }

    /// Busy means that somebody works there.
    fn busy(&self, error: StoreError) -> StoreError {
        if error == StoreError::Busy { in_use(&self.db) } else { error }
    }
}

/// Makes sure that no process has the store open and that none opens it before this is dropped. The
/// log of a store that can be read is emptied into it; a damaged one and its log stay as they are.
fn hold(db: &Path, readable: bool) -> Result<Connection, StoreError> {
    const PATIENCE: Duration = Duration::from_secs(1);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(db, flags)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.busy_timeout(PATIENCE)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    let held = if readable {
        // Leaving the write-ahead log needs the file for itself.
        let mode = |r: &Row<'_>| r.get::<_, String>(0);
        let left = conn.pragma_update_and_check(None, "journal_mode", "DELETE", mode)?;
        let held = conn.execute_batch("BEGIN EXCLUSIVE");
        if left == "delete" { held } else { return Err(in_use(db)) }
    } else {
        conn.execute_batch("BEGIN EXCLUSIVE")
    };
    match held.map_err(StoreError::from) {
        Err(StoreError::Busy) => Err(in_use(db)),
        Err(error) if readable => Err(error),
        Ok(()) | Err(_) => Ok(conn),
    }
}

fn in_use(db: &Path) -> StoreError {
    StoreError::InUse { path: db.to_owned() }
}

/// Gives what lies at `db` a second name, with its log; only then is the log taken from `db`.
fn set_aside(db: &Path, aside: &Path) -> Result<(), StoreError> {
    let second = |suffix: &str| -> Result<(), StoreError> {
        let (from, to) = (place::sibling(db, suffix), place::sibling(aside, suffix));
        let linked = fs::hard_link(&from, &to).or_else(|error| {
            let there = to.symlink_metadata().is_ok();
            // Without second names there is a moment without a store.
            if there { Err(error) } else { fs::rename(&from, &to) }
        });
        linked.map_err(|error| {
            let there = error.kind() == ErrorKind::AlreadyExists;
            if there { StoreError::Exists { path: to.clone() } } else { unwritable(&to, &error) }
        })
    };
    second("")?;
    if place::has_log(db) {
        second("-wal")?;
    }
    sync_folder(db)?;
    for side in ["-wal", "-shm", "-journal"] {
        let _none = fs::remove_file(place::sibling(db, side));
    }
    Ok(())
}
