//! The recipe by which a store's file is opened: look first, touch last.
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::identity::{identify, known_version};
use super::office::{self, Genesis};
use super::place::{self, Look, Place};
use super::pragma::{guard, log_ahead, require_engine, settle};
use super::unread::unless_unreadable;
use super::{before, chain, log, schema};

/// How a store is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    ReadWrite,
    ReadOnly,
}

/// An open connection and what was seen on the way.
pub(super) struct Opened {
    pub conn: Connection,
    /// None in memory.
    pub place: Option<Place>,
    /// Others could read the file until now.
    pub exposed: bool,
}

/// Opens, creating a missing file for [`Access::ReadWrite`]; none when it is missing otherwise.
pub(super) fn open(
    path: &Path,
    access: Access,
    genesis: &mut Genesis,
) -> Result<Option<Opened>, StoreError> {
    require_engine()?;
    if place::look(path)? == Look::Nothing {
        if access == Access::ReadOnly {
            return Ok(None);
        }
        place::masked(|| create(path, genesis))?;
    }
    let real = path.canonicalize();
    let path = real.map_err(|error| StoreError::system(path, "realpath", &error))?;
    let opened = match open_existing(&path, access) {
        // A read that failed in passing looks like damage: only the second look counts.
        Err(StoreError::Corrupt { .. }) => open_existing(&path, access),
        other => other,
    };
    opened.map(Some).map_err(|error| unless_unreadable(error, &path).at(Some(&path)))
}

/// Opens a file of an older format for writing, so that it can be read at all; none when it is not
/// one, or not ours to change.
pub(super) fn older(path: &Path) -> Result<Option<Opened>, StoreError> {
    require_engine()?;
    let there = place::look(path)? == Look::File;
    if !there || identify(path)? == schema::VERSION || !place::is_ours(path)? {
        return Ok(None);
    }
    if !place::is_writable(path)? {
        return Ok(None);
    }
    open_existing(path, Access::ReadWrite).map(Some)
}

fn open_existing(path: &Path, access: Access) -> Result<Opened, StoreError> {
    place::require_local(path)?;
    let place = Place::of(path)?;
    let version = identify(path)?;
    if place::is_ours(path)? && place::is_writable(path)? {
        log::require_own(path)?;
    }
    if access == Access::ReadOnly {
        return Ok(Opened { conn: read_only(path)?, place: Some(place), exposed: false });
    }
    if !place::is_ours(path)? {
        return Err(StoreError::NotOwner { path: path.to_owned() });
    }
    if !place::is_writable(path)? {
        return Err(StoreError::ReadOnly);
    }
    place::free_sides(path)?;
    // What the engine makes beside the file gets the file's mode: one that others may read is looked
    // at without making anything, and taken from them before it is opened.
    if version == schema::VERSION {
        let alone = place::is_exposed(path)? && !place::is_in_use(path);
        reader(path, alone).map_err(unwritable)?;
    }
    let exposed = place::tighten(path)?;
    let conn = writer(path).map_err(unwritable)?;
    Ok(Opened { conn, place: Some(place), exposed })
}

/// What can be read and is denied cannot be written.
fn unwritable(error: StoreError) -> StoreError {
    if matches!(error, StoreError::Denied { .. }) { StoreError::ReadOnly } else { error }
}

/// A store in memory: for the demo and for tests.
pub(super) fn in_memory(genesis: &mut Genesis) -> Result<Opened, StoreError> {
    require_engine()?;
    let mut conn = Connection::open_in_memory()?;
    guard(&conn)?;
    schema::migrate(&mut conn)?;
    settle(&conn)?;
    office::begin(&conn, genesis)?;
    schema::require(&conn)?;
    Ok(Opened { conn, place: None, exposed: false })
}

/// Makes the whole store under another name and renames it: whoever sees the file sees it complete.
fn create(path: &Path, genesis: &mut Genesis) -> Result<(), StoreError> {
    let folder = place::make_folder(path)?;
    place::require_local(&folder)?;
    let path = match (path.canonicalize(), path.file_name()) {
        (Ok(real), _) => real,
        (Err(_), Some(name)) => folder.join(name),
        (Err(_), None) => {
            return Err(StoreError::NotAFile { path: path.to_owned() });
        }
    };
    let _lock = place::lock(&path)?;
    if place::look(&path)? == Look::File {
        return Ok(());
    }
    let new = place::sibling(&path, "-new");
    place::make_file(&new)?;
    let made = fill(&new, genesis);
    made.map_err(|error| error.at(Some(&new)))?;
    place::rename(&new, &path, &folder)
}

/// Schema and ids first, then the write-ahead log: so the ids stand in the file itself.
fn fill(path: &Path, genesis: &mut Genesis) -> Result<(), StoreError> {
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settle(&conn)?;
    schema::migrate(&mut conn)?;
    let tx = conn.transaction()?;
    office::begin(&tx, genesis)?;
    tx.commit()?;
    log_ahead(&conn)?;
    conn.close().map_err(|(_, error)| StoreError::from(error))
}

fn read_only(path: &Path) -> Result<Connection, StoreError> {
    // Another user's files are only looked at: a log of ours would lock the owner out.
    if !place::is_ours(path)? {
        if place::has_log(path) {
            return Err(StoreError::NotOwner { path: path.to_owned() });
        }
        return reader(path, true);
    }
    // Nor are files made beside one that was made read-only: they would get its mode, and outlive it.
    if !place::is_writable(path)? && !place::is_in_use(path) {
        return reader(path, true);
    }
    match reader(path, false).map_err(|error| error.at(Some(path))) {
        // What the engine makes beside the file may not be made, or there is no room for it.
        Err(StoreError::Denied { .. } | StoreError::ReadOnly | StoreError::Full)
            if !place::has_log(path) =>
        {
            reader(path, true)
        }
        other => other,
    }
}

/// A connection that cannot write; ids, schema and the last facts are checked. `alone`: nobody
/// writes, so no lock is taken and no file made.
fn reader(path: &Path, alone: bool) -> Result<Connection, StoreError> {
    /// No check that an honest file needs comes near it; an endless one ends.
    const STEPS_MAX: i32 = 50_000_000;
    let conn = if alone {
        let conn = immutable(path)?;
        guard(&conn)?;
        conn
    } else {
        connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?
    };
    conn.progress_handler(STEPS_MAX, Some(|| true))?;
    let version = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if known_version(path, version)? < schema::VERSION {
        return Err(StoreError::ReadOnly);
    }
    schema::require(&conn)?;
    chain::check_tail(&conn)?;
    conn.progress_handler(0, None::<fn() -> bool>)?;
    Ok(conn)
}

fn writer(path: &Path) -> Result<Connection, StoreError> {
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if conn.is_readonly("main")? {
        return Err(StoreError::ReadOnly);
    }
    let version = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if known_version(path, version)? < schema::VERSION {
        let _lock = place::lock(path)?;
        schema::require_older(&conn)?;
        before::keep(path, &conn, known_version(path, version)?)?;
        schema::migrate(&mut conn)?;
    }
    schema::require(&conn)?;
    log_ahead(&conn)?;
    settle(&conn)?;
    chain::check_tail(&conn)?;
    Ok(conn)
}

pub(super) fn connect(path: &Path, access: OpenFlags) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    guard(&conn)?;
    Ok(conn)
}

/// A store of any format that we know, for reading its chain: a backup, or what lies where one goes.
/// Where nobody writes nothing is made beside it.
pub(super) fn source(file: &Path) -> Result<Connection, StoreError> {
    require_engine()?;
    if place::look(file)? == Look::Nothing {
        return Err(StoreError::Foreign { path: file.to_owned(), application: None });
    }
    identify(file)?;
    if !place::is_in_use(file) {
        return alone(file);
    }
    log::require_own(file)?;
    connect(file, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// A file that nobody writes, as it lies on the disk.
pub(super) fn alone(file: &Path) -> Result<Connection, StoreError> {
    let conn = immutable(file)?;
    guard(&conn)?;
    Ok(conn)
}

/// A connection that takes no lock, makes no file and reads no log: see `SQLite`'s `immutable`.
pub(super) fn immutable(path: &Path) -> Result<Connection, StoreError> {
    use std::fmt::Write;
    use std::os::unix::ffi::OsStrExt;
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(byte) {
            uri.push(char::from(*byte));
        } else {
            let _ = write!(uri, "%{byte:02x}");
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(uri, flags)?)
}
