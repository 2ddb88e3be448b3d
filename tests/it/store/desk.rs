//! Stores for tests: in memory and on disk, under the settings of `support`.
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use loket::domain::case::Case;
use loket::domain::command::Command;
use loket::domain::fact::{CaseId, Fact};
use loket::store::{Access, Genesis, Settings, Store, StoreError};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

use crate::support::{Stamp, calendar, monday, record, sop};

pub fn settings() -> Settings {
    Settings { calendar: calendar(), near_pct: 80, number_prefix: "PSE".to_owned(), sop: sop() }
}

/// Salts that count: no two are the same.
pub fn genesis(seed: u8) -> Genesis {
    let mut count = 0_u64;
    Genesis {
        database: Uuid::from_u128(u128::from(seed) + 1),
        salts: Box::new(move || {
            count += 1;
            let mut salt = [seed; 32];
            salt[..8].copy_from_slice(&count.to_be_bytes());
            salt
        }),
        now: monday(),
    }
}

pub fn try_open(path: &Path, access: Access) -> Result<Option<Store>, StoreError> {
    Store::open(path, access, settings(), genesis(7))
}

pub fn open(path: &Path) -> Store {
    try_open(path, Access::ReadWrite).unwrap().unwrap()
}

pub fn read(path: &Path) -> Store {
    try_open(path, Access::ReadOnly).unwrap().unwrap()
}

pub fn memory() -> Store {
    Store::in_memory(settings(), genesis(7)).unwrap()
}

/// Runs `check` on a store of each kind.
pub fn each_kind(check: impl Fn(Counter)) {
    let (_folder, path) = place();
    check(Counter::new(memory()));
    check(Counter::new(open(&path)));
}

/// A folder and the path of a store in it.
pub fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loket.db");
    (folder, path)
}

/// The file's siblings and itself, by name.
pub fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|e| e.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// The permissions of a file.
pub fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().mode() & 0o777
}

/// Why an open is refused.
pub fn refused(path: &Path, access: Access) -> StoreError {
    try_open(path, access).map(|_| ()).unwrap_err()
}

/// Runs `sql` as somebody would who knows how to get around the guards and to put them back.
pub fn tamper(path: &Path, sql: &str) {
    let conn = Connection::open(path).unwrap();
    let mut guards =
        conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let read = |r: &rusqlite::Row<'_>| Ok((r.get(0)?, r.get(1)?));
    let guards: Vec<(String, String)> =
        guards.query_map([], read).unwrap().map(Result::unwrap).collect();
    conn.pragma_update(None, "foreign_keys", 0).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", 1).unwrap();
    for (name, _) in &guards {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    conn.execute_batch(sql).unwrap();
    for (_, sql) in &guards {
        conn.execute_batch(sql).unwrap();
    }
}

/// A store with an officer to work in it.
pub struct Counter {
    pub store: Store,
    pub stamp: Stamp,
}

impl Counter {
    pub fn new(store: Store) -> Self {
        Self { store, stamp: Stamp::new(1) }
    }

    pub fn register(&mut self, n: u32) -> CaseId {
        let (id, act) = self.stamp.register(n);
        self.store.append(&act).unwrap();
        id
    }

    /// Registers `count` applicants in one act, for stores of some size.
    pub fn register_many(&mut self, count: u32) {
        let register = |n| Command::Register { record: record(n) };
        let entries = (0..count).map(|n| self.stamp.entry(None, &register(n))).collect();
        let act = self.stamp.act(entries);
        self.store.append(&act).unwrap();
    }

    pub fn case(&self, id: CaseId) -> Case {
        self.store.case(id).unwrap().unwrap()
    }

    /// Decides and records.
    pub fn act(&mut self, id: CaseId, command: &Command) -> Vec<Fact> {
        let case = self.case(id);
        let act = self.stamp.one(Some(&case), command);
        self.store.append(&act).unwrap()
    }

    pub fn verify(&self) -> loket::store::Report {
        self.store.verify(None, &mut |_, _| {}).unwrap()
    }
}
