//! Further connections that see exactly what the first one sees, so that several threads can read
//! one store at once.
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::place::{self, Place};
use super::{chain, open};

/// Two more of what [`of`] answers.
pub(super) fn two(first: &Connection, place: Option<&Place>) -> Option<[Connection; 2]> {
    Some([of(first, place)?, of(first, place)?])
}

/// Another connection to the store of `first`, which is within a transaction that has read nothing yet;
/// none where it cannot be made sure that both see the same, for then one is enough.
fn of(first: &Connection, place: Option<&Place>) -> Option<Connection> {
    let place = place.filter(|place| place::is_in_use(&place.path))?;
    let second = open::connect(&place.path, OpenFlags::SQLITE_OPEN_READ_ONLY).ok()?;
    place.require().ok()?;
    sees_the_same(first, &second).ok().filter(|same| *same)?;
    Some(second)
}

/// The first looks between two looks of the second: where nobody wrote between those, all three see
/// the same.
fn sees_the_same(first: &Connection, second: &Connection) -> Result<bool, StoreError> {
    let version = |conn: &Connection| -> rusqlite::Result<i64> {
        conn.pragma_query_value(None, "data_version", |r| r.get(0))
    };
    let before = version(second)?;
    let tip = chain::tip(first)?;
    second.execute_batch("BEGIN")?;
    Ok(chain::tip(second)? == tip && version(second)? == before)
}

#[cfg(test)]
mod tests {
    use super::super::{pragma, schema};
    use super::*;

    #[test]
    fn both_see_the_same_though_somebody_writes_on() {
        let folder = tempfile::tempdir().unwrap();
        let open = || Connection::open(folder.path().join("loket.db")).unwrap();
        let drafts = |conn: &Connection| -> i64 {
            conn.query_row("SELECT count(*) FROM draft", [], |r| r.get(0)).unwrap()
        };
        let mut writer = open();
        schema::migrate(&mut writer).unwrap();
        pragma::log_ahead(&writer).unwrap();
        let (first, second) = (open(), open());
        first.execute_batch("BEGIN").unwrap();
        assert!(sees_the_same(&first, &second).unwrap());
        writer.execute_batch("INSERT INTO draft VALUES ('a', 0, '', x'00')").unwrap();
        assert_eq!([&first, &second, &writer].map(drafts), [0, 0, 1]);
    }
}
