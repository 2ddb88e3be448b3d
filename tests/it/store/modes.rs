//! Modes and owners: what others may not read, what nobody may write, and what lies beside it.
use std::os::unix::fs::PermissionsExt;

use loket::store::{Access, StoreError};
use rusqlite::Connection;

use super::desk::{Counter, files, mode, open, place, read, refused};

#[test]
fn what_others_could_read_is_taken_from_them() {
    let (folder, path) = place();
    drop(open(&path));
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o664)).unwrap();
    drop(read(&path));
    assert_eq!(mode(&path), 0o664, "reading changes nothing");
    let store = open(&path);
    assert!(store.was_exposed());
    let all = files(folder.path());
    assert_eq!(all, ["loket.db", "loket.db-lock", "loket.db-shm", "loket.db-wal"]);
    for name in all {
        assert_eq!(mode(&folder.path().join(&name)), 0o600, "{name}");
    }
}

#[test]
fn a_log_that_others_could_read_is_taken_from_them() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    for name in files(folder.path()) {
        let name = folder.path().join(name);
        std::fs::set_permissions(name, PermissionsExt::from_mode(0o644)).unwrap();
    }
    assert!(open(&path).was_exposed());
    for name in ["loket.db", "loket.db-shm", "loket.db-wal"] {
        assert_eq!(mode(&folder.path().join(name)), 0o600, "{name}");
    }
    counter.register(2);
}

#[test]
fn reading_a_read_only_file_makes_nothing() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    drop(counter);
    for kept in [0o400, 0o444] {
        std::fs::set_permissions(&path, PermissionsExt::from_mode(kept)).unwrap();
        let store = read(&path);
        assert_eq!(store.head().unwrap().pos, 2);
        assert_eq!(files(folder.path()), ["loket.db", "loket.db-lock"]);
        drop(store);
        assert_eq!(files(folder.path()), ["loket.db", "loket.db-lock"]);
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
        drop(open(&path));
    }
}

#[test]
fn a_file_made_read_only_while_facts_wait_in_its_log_is_read_whole() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o400)).unwrap();
    assert_eq!(read(&path).head().unwrap().pos, 2);
    assert_eq!(mode(&folder.path().join("loket.db-wal")), 0o600);
}

#[test]
fn side_files_that_no_writer_could_open_are_given_back() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    let sides = ["loket.db-shm", "loket.db-wal"].map(|name| folder.path().join(name));
    for side in &sides {
        std::fs::set_permissions(side, PermissionsExt::from_mode(0o400)).unwrap();
    }
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o400)).unwrap();
    assert_eq!(refused(&path, Access::ReadWrite), StoreError::ReadOnly);
    assert!(sides.iter().all(|side| mode(side) == 0o400), "a refusal changes nothing");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
    let store = open(&path);
    assert!(sides.iter().all(|side| mode(side) == 0o600));
    assert_eq!(store.head().unwrap().pos, 2);
}

#[test]
fn a_file_that_was_made_read_only_stays_so() {
    let (folder, path) = place();
    drop(open(&path));
    let before = (std::fs::read(&path).unwrap(), files(folder.path()));
    for kept in [0o444, 0o400] {
        std::fs::set_permissions(&path, PermissionsExt::from_mode(kept)).unwrap();
        assert_eq!(refused(&path, Access::ReadWrite), StoreError::ReadOnly);
        assert_eq!(mode(&path), kept);
    }
    assert_eq!((std::fs::read(&path).unwrap(), files(folder.path())), before);
}

#[test]
fn an_open_that_fails_leaves_the_mode_alone() {
    let (folder, path) = place();
    drop(open(&path));
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE lain (a)").unwrap();
    drop(conn);
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
    assert_eq!(refused(&path, Access::ReadWrite).code(), "broken_schema");
    assert_eq!(mode(&path), 0o640);
    assert_eq!(files(folder.path()), ["loket.db", "loket.db-lock"]);
}

#[test]
fn what_cannot_be_written_can_be_read() {
    if rustix::process::geteuid().is_root() {
        println!("skipped: root may write everywhere");
        return;
    }
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    drop(counter);
    std::fs::remove_file(folder.path().join("loket.db-lock")).unwrap();
    std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o500)).unwrap();
    let head = read(&path).head();
    let in_folder = refused(&path, Access::ReadWrite);
    let new = refused(&folder.path().join("lain.db"), Access::ReadWrite);
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o400)).unwrap();
    let again = read(&path).head();
    let file = refused(&path, Access::ReadWrite);
    std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o700)).unwrap();
    assert_eq!((head.unwrap().pos, again.unwrap().pos), (2, 2));
    assert_eq!((in_folder, file), (StoreError::ReadOnly, StoreError::ReadOnly));
    assert_eq!((new.code(), new.exit()), ("denied", 1));
}

#[test]
fn another_users_store_is_only_looked_at() {
    if !rustix::process::geteuid().is_root() {
        println!("skipped: only root may give a file away");
        return;
    }
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    let give = |name: &str| std::os::unix::fs::chown(folder.path().join(name), Some(65_534), None);
    give("loket.db").unwrap();
    assert_eq!(refused(&path, Access::ReadWrite).code(), "not_owner");
    assert_eq!(refused(&path, Access::ReadOnly).code(), "not_owner", "facts wait in the log");
    drop(counter);
    assert_eq!(read(&path).head().unwrap().pos, 2);
    assert_eq!(files(folder.path()), ["loket.db", "loket.db-lock"]);
}
