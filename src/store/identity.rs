//! Which program a file belongs to, and of which format it is.
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::error::StoreError;
use super::open::immutable;
use super::schema;
use super::unread::unless_unreadable;

/// Reads the ids of bytes 60-63 and 68-71 through a connection that takes no lock and makes no
/// file; the format's version if the file is ours. (Reading them with a file of our own would, on
/// closing it, drop the locks of every other connection of this process to the same file.)
/// What cannot be read is read again before it is called another program's.
pub(super) fn identify(path: &Path) -> Result<u32, StoreError> {
    match version_of(path) {
        Err(StoreError::Foreign { application: None, .. } | StoreError::Corrupt { .. }) => {
            version_of(path).map_err(|error| unless_unreadable(error, path))
        }
        known => known,
    }
}

fn version_of(path: &Path) -> Result<u32, StoreError> {
    let foreign = |application| StoreError::Foreign { path: path.to_owned(), application };
    let conn = immutable(path)?;
    // A checkpoint under way, or cut short, leaves a header that counts pages not yet copied: the
    // log has them, so that is no damage. This is how SQLite is told to read on.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)?;
    let id = |name| conn.pragma_query_value(None, name, |r| r.get::<_, i64>(0));
    let application = id("application_id").map_err(|error| {
        let error = StoreError::from(error);
        let unreadable = matches!(error, StoreError::Foreign { .. } | StoreError::Corrupt { .. });
        if unreadable { foreign(None) } else { error }
    })?;
    let application = u32::try_from(application & 0xffff_ffff).unwrap_or_default();
    if application != schema::APPLICATION_ID {
        return Err(foreign(Some(application)));
    }
    require_schema(&conn)?;
    let version = id("user_version")?;
    if version < 0 { Err(schema::changed(&conn)?) } else { known_version(path, version) }
}

/// Refuses a header of ours that names a way of keeping the schema which the engine does not know. What
/// else is wrong with the schema shows once the log is read with it.
fn require_schema(conn: &Connection) -> Result<(), StoreError> {
    let read = |r: &rusqlite::Row<'_>| r.get::<_, i64>(0);
    let counted = conn.query_row("SELECT count(*) FROM sqlite_schema", [], read);
    match counted.map_err(StoreError::from) {
        Err(StoreError::Engine { detail }) => Err(StoreError::Corrupt { detail }),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// The format, if it is one of ours.
pub(super) fn known_version(path: &Path, found: i64) -> Result<u32, StoreError> {
    let found = u32::try_from(found).unwrap_or(u32::MAX);
    if found > schema::VERSION {
        return Err(StoreError::TooNew { path: path.to_owned(), found, known: schema::VERSION });
    }
    if found == 0 {
        // A store gets its name only when it has its format: somebody took it away.
        return Err(StoreError::Foreign {
            path: path.to_owned(),
            application: Some(schema::APPLICATION_ID),
        });
    }
    Ok(found)
}
