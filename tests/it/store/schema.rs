//! The schema: one fingerprint, compiled in, and guards that hold.
use loket::store::{Access, StoreError, schema};
use rusqlite::Connection;

use super::desk::{Counter, open, place, try_open};
use crate::support::note;

#[test]
fn the_fingerprint_is_that_of_the_schema_as_created() {
    let (_folder, path) = place();
    let opened = try_open(&path, Access::ReadWrite).map(|_| ());
    let conn = Connection::open(&path);
    let found = conn.map(|conn| schema::fingerprint(&conn));
    assert_eq!(found, Ok(Ok(schema::FINGERPRINT.to_owned())), "{opened:?}");
}

#[test]
fn facts_are_guarded_by_the_file_itself() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let id = counter.register(1);
    counter.act(id, &note("a"));
    let conn = Connection::open(&path).unwrap();
    for (sql, why) in [
        ("UPDATE fact SET seq = seq", "never changed"),
        ("DELETE FROM fact", "never removed"),
        ("INSERT OR REPLACE INTO fact SELECT * FROM fact WHERE pos = 2", "without gaps"),
        (
            "INSERT INTO fact SELECT 9, randomblob(16), case_id, 9, act, canonical, hash FROM fact",
            "without gaps",
        ),
        ("DELETE FROM subject", "erased in place"),
        ("UPDATE subject SET body = x'00'", "erased or left alone"),
        ("INSERT OR REPLACE INTO subject SELECT * FROM subject", "never replaced"),
        ("UPDATE revision SET kind = kind", "never changed"),
        ("DELETE FROM revision", "never removed"),
        ("INSERT OR REPLACE INTO revision SELECT * FROM revision", "never replaced"),
    ] {
        let refused = conn.execute_batch(sql).unwrap_err().to_string();
        assert!(refused.contains(why), "{sql}: {refused}");
    }
    assert_eq!(counter.verify().difference, None);
}

#[test]
fn a_number_that_is_not_that_of_the_schema_is_a_change_from_outside() {
    for number in [1, 2, -1] {
        let (folder, path) = place();
        Counter::new(open(&path)).register(1);
        let set = format!("PRAGMA user_version = {number}");
        Connection::open(&path).unwrap().execute_batch(&set).unwrap();
        let files = || std::fs::read_dir(folder.path()).unwrap().count();
        let before = files();
        for access in [Access::ReadOnly, Access::ReadWrite] {
            let refused = try_open(&path, access).map(|_| ()).unwrap_err();
            assert_eq!((refused.code(), refused.exit()), ("broken_schema", 6), "{number}");
        }
        assert!(files() <= before + 1, "{number}: a copy was kept");
    }
}

#[test]
fn a_changed_schema_is_seen_before_anything_else() {
    for sql in [
        "DROP TRIGGER fact_update",
        "CREATE TRIGGER extra AFTER INSERT ON fact BEGIN DELETE FROM draft; END",
        "DROP INDEX case_queue",
        "CREATE TABLE extra (a)",
        "DROP TABLE draft; CREATE VIEW draft AS WITH RECURSIVE n(kind, at, body, sum) AS
            (SELECT '', 0, '', x'' UNION ALL SELECT kind, at + 1, body, sum FROM n)
            SELECT * FROM n",
    ] {
        let (_folder, path) = place();
        let counter = Counter::new(open(&path));
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let seen = counter.verify().difference.unwrap();
        assert_eq!(seen.code(), "broken_schema", "{sql}");
        drop(counter);
        for access in [Access::ReadOnly, Access::ReadWrite] {
            let refused = try_open(&path, access).map(|_| ()).unwrap_err();
            assert!(matches!(refused, StoreError::Integrity(_)), "{sql}");
            assert_eq!((refused.code(), refused.exit()), ("broken_schema", 6));
        }
    }
}

/// What the first format's row index was; its columns are all that matters here.
const FIRST_ROWS: &str = "DROP TABLE case_row;
    CREATE TABLE case_row (id BLOB PRIMARY KEY, prefix TEXT NOT NULL, year INTEGER NOT NULL,
      serial INTEGER NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL,
      open INTEGER NOT NULL, search TEXT NOT NULL) STRICT;
    INSERT INTO case_row SELECT DISTINCT case_id, 'PSE', 2026, 1, 1, 'running', 1, '' FROM fact
      WHERE case_id IS NOT NULL;
    PRAGMA user_version = 1";

/// The tables that the first format did not have.
fn newer_tables(conn: &Connection) -> Vec<String> {
    const NEWER: &str = "SELECT name FROM sqlite_schema WHERE type = 'table'
        AND name NOT IN ('fact', 'subject', 'revision', 'case_row', 'draft')
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'case\\_search\\_%' ESCAPE '\\'";
    let mut tables = conn.prepare(NEWER).unwrap();
    tables.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_store_of_the_first_format_gets_the_rows_of_this_one_from_its_facts() {
    for access in [Access::ReadWrite, Access::ReadOnly] {
        let (_folder, path) = place();
        let mut counter = Counter::new(open(&path));
        let id = counter.register(1);
        counter.act(id, &note("a"));
        let rows = counter.store.all_rows(None).unwrap();
        drop(counter);
        let conn = Connection::open(&path).unwrap();
        for table in newer_tables(&conn) {
            conn.execute_batch(&format!("DROP TABLE {table}")).unwrap();
        }
        conn.execute_batch(FIRST_ROWS).unwrap();
        drop(conn);
        let store = try_open(&path, access).unwrap().unwrap();
        assert_eq!(store.all_rows(None).unwrap(), rows, "{access:?}");
        assert_eq!(store.access(), access);
        assert_eq!(Counter::new(store).verify().difference, None);
    }
}
