//! Restoring: the same content back, the old store kept, nothing done while somebody works.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use loket::store::{Access, Comparison, Present, StoreError, rehearse};

use super::backup::{backup, facts};
use super::desk::{Counter, files, genesis, mode, open, place, read, refused, settings, tamper};
use crate::support::{Stamp, note};

/// A store of three facts, its backup, and one fact more.
fn worked() -> (tempfile::TempDir, PathBuf, PathBuf, Counter) {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let id = counter.register(1);
    counter.act(id, &note("catatan"));
    let to = folder.path().join("salinan.db");
    backup(&counter.store, &to).unwrap();
    counter.register(2);
    (folder, path, to, counter)
}

fn compare(file: &Path, db: &Path) -> Result<Comparison, StoreError> {
    Ok(rehearse(file, db, settings(), &mut |_, _, _| {})?.found.clone())
}

fn restore(file: &Path, db: &Path, aside: &Path) -> Result<bool, StoreError> {
    rehearse(file, db, settings(), &mut |_, _, _| {})?.restore(aside)
}

fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = files(folder).into_iter();
    names.map(|name| (name.clone(), std::fs::read(folder.join(name)).unwrap())).collect()
}

#[test]
fn the_same_content_comes_back_and_the_old_store_stays() {
    let (folder, path, to, counter) = worked();
    let (before, old) = (facts(&read(&to)), facts(&counter.store));
    drop(counter);
    let aside = folder.path().join("lama.db");
    assert!(restore(&to, &path, &aside).unwrap());
    assert_eq!(mode(&path), 0o600);
    assert_eq!(facts(&read(&path)), before);
    assert_eq!(facts(&read(&aside)), old);
    let mut again = Counter::new(open(&path));
    assert_eq!(again.verify().difference, None);
    again.stamp = Stamp::new(500);
    again.register(9);
    let empty = folder.path().join("baru").join("loket.db");
    std::fs::create_dir(empty.parent().unwrap()).unwrap();
    assert!(!restore(&to, &empty, &aside).unwrap());
    assert_eq!(facts(&read(&empty)), before);
}

#[test]
fn a_drill_changes_nothing_and_counts_what_would_be_lost() {
    let (folder, path, to, counter) = worked();
    let (head, database) = (counter.store.head().unwrap(), counter.store.database().unwrap());
    drop(counter);
    let before = bytes(folder.path());
    let found = compare(&to, &path).unwrap();
    assert!(bytes(folder.path()) == before);
    assert_eq!((found.lost, found.gained, found.head.pos, found.cases), (1, 0, 3, 1));
    assert_eq!(found.present, Present::Store { database, head });
    tamper(&path, "UPDATE fact SET hash = zeroblob(32) WHERE pos = 3");
    assert_eq!(compare(&to, &path).unwrap().lost, 2, "what differs is lost with what follows");
    std::fs::write(&path, "rusak sama sekali").unwrap();
    let found = compare(&to, &path).unwrap();
    assert!(matches!(found.present, Present::Unreadable(_)), "{found:?}");
}

#[test]
fn nothing_is_restored_while_the_store_is_open() {
    let (folder, path, to, mut counter) = worked();
    let aside = folder.path().join("lama.db");
    let refused = restore(&to, &path, &aside).unwrap_err();
    assert_eq!((refused.code(), refused.exit()), ("in_use", 5));
    assert!(!aside.exists());
    counter.register(3);
    assert_eq!(counter.verify().difference, None);
    drop(counter);
    let reader = read(&path);
    reader.open_rows(None).unwrap();
    assert_eq!(restore(&to, &path, &aside).unwrap_err().code(), "in_use");
    drop(reader);
    assert!(restore(&to, &path, &aside).unwrap());
}

#[test]
fn another_programs_database_is_never_replaced() {
    let (folder, path, to, counter) = worked();
    drop(counter);
    for id in [0, 0x1234] {
        let other = folder.path().join(format!("surat-{id}.sqlite"));
        let conn = rusqlite::Connection::open(&other).unwrap();
        conn.pragma_update(None, "application_id", id).unwrap();
        conn.execute_batch("CREATE TABLE surat (no INTEGER)").unwrap();
        drop(conn);
        let before = std::fs::read(&other).unwrap();
        let aside = folder.path().join("lama.db");
        assert_eq!(restore(&to, &other, &aside).unwrap_err().code(), "foreign");
        assert!(std::fs::read(&other).unwrap() == before && !aside.exists());
    }
    let damaged = path;
    std::fs::write(&damaged, "rusak sama sekali").unwrap();
    assert!(restore(&to, &damaged, &folder.path().join("rusak.db")).unwrap());
}

#[test]
fn a_broken_backup_takes_no_place() {
    let (folder, path, to, counter) = worked();
    drop(counter);
    let before = std::fs::read(&path).unwrap();
    tamper(&to, "UPDATE subject SET salt = zeroblob(32)");
    let aside = folder.path().join("lama.db");
    assert_eq!(restore(&to, &path, &aside).unwrap_err().code(), "broken_private");
    std::fs::write(&to, "bukan basis data").unwrap();
    assert_eq!(restore(&to, &path, &aside).unwrap_err().code(), "foreign");
    assert!(std::fs::read(&path).unwrap() == before);
    assert!(!aside.exists());
}

#[test]
fn a_cut_backup_is_told_from_the_head_beside_it() {
    let (_folder, path, to, counter) = worked();
    drop(counter);
    tamper(
        &to,
        "DELETE FROM subject WHERE fact IN (SELECT id FROM fact WHERE pos = 3);
         DELETE FROM fact WHERE pos = 3",
    );
    assert_eq!(compare(&to, &path).unwrap_err().code(), "head_unknown");
}

#[test]
fn a_damaged_store_is_set_aside_with_its_log() {
    let (folder, path, to, counter) = worked();
    let wal = std::fs::read(folder.path().join("loket.db-wal")).unwrap();
    assert!(!wal.is_empty());
    drop(counter);
    std::fs::write(&path, "rusak").unwrap();
    std::fs::write(folder.path().join("loket.db-wal"), &wal).unwrap();
    let aside = folder.path().join("lama.db");
    assert!(restore(&to, &path, &aside).unwrap());
    assert!(std::fs::read(&aside).unwrap() == b"rusak", "the damaged file was touched");
    assert!(std::fs::read(folder.path().join("lama.db-wal")).unwrap() == wal);
    assert_eq!(facts(&read(&path)), facts(&read(&to)));
}

#[test]
fn a_log_of_another_database_is_never_adopted() {
    let (folder, path) = place();
    let mut ours = Counter::new(open(&path));
    ours.register(1);
    drop(ours);
    let other = folder.path().join("lain.db");
    let theirs = loket::store::Store::open(&other, Access::ReadWrite, settings(), genesis(9));
    let mut theirs = Counter::new(theirs.unwrap().unwrap());
    theirs.register_many(60);
    let log = folder.path().join("loket.db-wal");
    std::fs::copy(folder.path().join("lain.db-wal"), &log).unwrap();
    let before = std::fs::read(&path).unwrap();
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let refused = refused(&path, access);
        assert_eq!((refused.code(), refused.exit()), ("broken_log", 6));
    }
    assert!(std::fs::read(&path).unwrap() == before);
    std::fs::remove_file(&log).unwrap();
    let _index = std::fs::remove_file(folder.path().join("loket.db-shm"));
    assert_eq!(Counter::new(open(&path)).store.head().unwrap().pos, 2);
}
