//! The file: made for its owner alone, looked at before it is touched, whole after a clean close.
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use loket::store::{Access, StoreError, schema};
use rusqlite::Connection;

use super::desk::{Counter, files, mode, open, place, read, refused, try_open};
use crate::support::{monday, note};

#[test]
fn reading_a_missing_store_makes_nothing() {
    let (folder, path) = place();
    assert!(try_open(&path, Access::ReadOnly).unwrap().is_none());
    let deep = folder.path().join("a/b/loket.db");
    assert!(try_open(&deep, Access::ReadOnly).unwrap().is_none());
    assert!(files(folder.path()).is_empty());
    std::fs::write(&path, "").unwrap();
    assert!(try_open(&path, Access::ReadOnly).unwrap().is_none());
    assert_eq!(files(folder.path()), ["loket.db"]);
}

#[test]
fn a_store_is_its_owners_alone() {
    let (folder, _) = place();
    let path = folder.path().join("a/b/loket.db");
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    assert_eq!(mode(&folder.path().join("a")), 0o700);
    assert_eq!(mode(&folder.path().join("a/b")), 0o700);
    let made = files(&folder.path().join("a/b"));
    assert_eq!(made, ["loket.db", "loket.db-lock", "loket.db-shm", "loket.db-wal"]);
    for name in made {
        assert_eq!(mode(&folder.path().join("a/b").join(&name)), 0o600, "{name}");
    }
    assert!(!counter.store.was_exposed());
}

/// What writes a file, and the application that it names.
type Maker<'a> = (&'a dyn Fn(&Path), Option<u32>);

#[test]
fn a_foreign_file_stays_byte_for_byte() {
    let make_database = |path: &Path| {
        let conn = Connection::open(path).unwrap();
        conn.pragma_update(None, "journal_mode", "WAL").unwrap();
        conn.pragma_update(None, "application_id", 0x1234).unwrap();
        conn.execute_batch("CREATE TABLE a (b); INSERT INTO a VALUES (1)").unwrap();
    };
    let text = |path: &Path| std::fs::write(path, "surat penting\n").unwrap();
    let zeros = |path: &Path| std::fs::write(path, [0; 5000]).unwrap();
    let torn = |path: &Path| {
        make_database(path);
        let bytes = std::fs::read(path).unwrap();
        std::fs::write(path, &bytes[..80]).unwrap();
    };
    let makers: [Maker<'_>; 4] =
        [(&make_database, Some(0x1234)), (&text, None), (&zeros, None), (&torn, Some(0x1234))];
    for (make, application) in makers {
        let (folder, path) = place();
        make(&path);
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).unwrap();
        let before = std::fs::read(&path).unwrap();
        for access in [Access::ReadOnly, Access::ReadWrite] {
            let foreign = StoreError::Foreign { path: path.clone(), application };
            let refused = refused(&path, access);
            assert_eq!(refused, foreign);
            assert_eq!(refused.exit(), 1);
        }
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert_eq!(mode(&path), 0o644);
        assert_eq!(files(folder.path()), ["loket.db"]);
    }
}

#[test]
fn a_folder_is_not_a_store() {
    let (folder, _) = place();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        assert_eq!(refused(folder.path(), access).code(), "not_a_file");
    }
    let below = folder.path().join("berkas");
    std::fs::write(&below, "x").unwrap();
    let refused = refused(&below.join("loket.db"), Access::ReadWrite);
    assert_eq!((refused.code(), refused.exit()), ("disk", 1));
}

#[test]
fn a_newer_store_is_left_alone() {
    let (_folder, path) = place();
    drop(open(&path));
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", schema::VERSION + 1).unwrap();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let refused = refused(&path, access);
        assert!(matches!(refused, StoreError::TooNew { found: 4, known: 3, .. }), "{refused}");
        assert_eq!(refused.exit(), 1);
    }
}

#[test]
fn a_store_that_is_no_longer_there_takes_nothing_more() {
    let (folder, _) = place();
    let inner = folder.path().join("data");
    std::fs::create_dir(&inner).unwrap();
    let there = inner.join("loket.db");
    let mut counter = Counter::new(open(&there));
    counter.register(1);
    let act = counter.stamp.register(2).1;
    let gone = StoreError::Gone { path: there.canonicalize().unwrap() };
    assert_eq!((gone.code(), gone.exit()), ("gone", 1));
    let refuses = |counter: &mut Counter| {
        assert_eq!(counter.store.append(&act).unwrap_err(), gone);
        assert_eq!(counter.store.save_draft("x", monday(), Some("y")).unwrap_err(), gone);
        assert_eq!(counter.store.compact().unwrap_err(), gone);
        assert_eq!(counter.store.head().unwrap().pos, 2, "nothing is recorded");
    };
    let aside = folder.path().join("aside");
    std::fs::rename(&inner, &aside).unwrap();
    refuses(&mut counter);
    std::fs::create_dir(&inner).unwrap();
    let mut other = Counter::new(open(&there));
    other.register(1);
    refuses(&mut counter);
    drop(counter);
    assert_eq!(other.verify().facts, 2, "the one in its place is whole");
    drop(other);
    assert_eq!(read(&there).head().unwrap().pos, 2);
    let mut counter = Counter::new(open(&there));
    let act = counter.stamp.register(3).1;
    std::fs::remove_dir_all(&inner).unwrap();
    assert_eq!(counter.store.append(&act).unwrap_err(), gone);
}

#[test]
fn every_open_reads_and_writes_the_same_chain() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let id = counter.register(1);
    let head = counter.store.head().unwrap();
    counter.store = read(&path);
    assert_eq!(counter.store.head().unwrap(), head);
    let act = counter.stamp.register(2).1;
    assert_eq!(counter.store.append(&act).unwrap_err(), StoreError::ReadOnly);
    assert_eq!(counter.store.rebuild().unwrap_err().exit(), 1);
    counter.store = open(&path);
    counter.act(id, &note("a"));
    drop(counter);
    assert_eq!(files(folder.path()), ["loket.db", "loket.db-lock"]);
}

#[test]
fn a_clean_close_leaves_a_file_that_can_be_copied() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let looker = read(&path);
    counter.register(1);
    let head = counter.store.head().unwrap();
    drop(counter);
    let copy = folder.path().join("salinan.db");
    std::fs::copy(&path, &copy).unwrap();
    assert_eq!(read(&copy).head().unwrap(), head);
    drop(looker);
}

#[test]
fn a_copy_without_its_log_is_seen_by_a_head_kept_elsewhere() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    for n in 0..5 {
        counter.register(n);
    }
    let head = counter.store.head().unwrap().hash;
    let copy = folder.path().join("salinan.db");
    std::fs::copy(&path, &copy).unwrap();
    let cut = read(&copy);
    assert_eq!(cut.verify(None, &mut |_, _| {}).unwrap().difference, None);
    let seen = cut.verify(Some(&head), &mut |_, _| {}).unwrap().difference;
    assert_eq!(seen.unwrap().code(), "head_unknown");
}

#[test]
fn names_that_mean_something_to_sqlite_are_only_names() {
    let (folder, _) = place();
    for name in ["a?mode=memory", "b%20c#d", ":memory:", "file:e", "f\u{e9} g"] {
        let path = folder.path().join(name);
        let mut counter = Counter::new(open(&path));
        counter.register(1);
        drop(counter);
        assert_eq!(read(&path).head().unwrap().pos, 2, "{name}");
    }
}
