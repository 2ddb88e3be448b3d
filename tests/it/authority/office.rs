//! An office for these tests: its people, their PINs, a store that two can open.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use loket::domain::authority::Denied;
use loket::domain::fact::CaseId;
use loket::domain::pin::Pin;
use loket::domain::sop::Sop;
use loket::source;
use loket::store::{Decree, Store, StoreError};

use crate::store::desk::{Counter, open, place};

/// The administrator's PIN, Rina's, and one that is nobody's. Searched for in every file.
pub const SYAM: &str = "73519426";
pub const RINA: &str = "80264917";
pub const WRONG: &str = "55501923";

/// The built-in procedure of five steps.
pub fn builtin() -> Arc<Sop> {
    Arc::new(source::sop(source::builtin_sops()[0].1).unwrap())
}

/// A store on disk with Syam, who administers, and Rina of the helpdesk; nothing is enforced yet.
pub struct Office {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
    pub counter: Counter,
}

impl Office {
    pub fn new() -> Self {
        let (folder, path) = place();
        let counter = Counter::new(open(&path));
        let mut office = Self { folder, path, counter };
        office.counter.stamp.sop = builtin();
        office.counter.store.offer_sop(builtin());
        let roles = |role: &str| vec![role.to_owned()];
        for (name, role) in [("Syam", "kepala_dinas"), ("Rina", "admin_helpdesk")] {
            office.decree("", &Decree::Add { name: name.into(), roles: roles(role) }).unwrap();
        }
        for (name, pin) in [("Syam", SYAM), ("Rina", RINA)] {
            office.decree("", &set_pin(name, pin)).unwrap();
        }
        office.decree("", &Decree::Administrator { name: "Syam".into(), on: true }).unwrap();
        office
    }

    /// The same, enforced by Syam, who has signed in.
    pub fn enforced() -> Self {
        let mut office = Self::new();
        office.sign_in("Syam", SYAM).unwrap();
        office.decree("Syam", &Decree::Enforce { on: true }).unwrap();
        office
    }

    pub fn decree(&mut self, by: &str, decree: &Decree) -> Result<(), StoreError> {
        let (id, now) = (self.counter.stamp.uuid(), self.counter.stamp.now);
        self.counter.store.decree(id, now, by, decree)
    }

    pub fn sign_in(&mut self, name: &str, pin: &str) -> Result<(), StoreError> {
        let (id, now) = (self.counter.stamp.uuid(), self.counter.stamp.now);
        self.counter.store.sign_in(id, now, name, &Pin::typed(pin)).map(|_| ())
    }

    /// Registers as `name`.
    pub fn register(&mut self, name: &str, n: u32) -> Result<CaseId, StoreError> {
        let (id, mut act) = self.counter.stamp.register(n);
        act.officer = name.to_owned();
        self.counter.store.append(&act).map(|_| id)
    }
}

pub fn set_pin(name: &str, pin: &str) -> Decree {
    Decree::Pin { name: name.into(), pin: Pin::chosen(pin).unwrap() }
}

/// The denial in an answer.
pub fn denied<T: std::fmt::Debug>(answer: Result<T, StoreError>) -> Denied {
    match answer {
        Err(StoreError::Refused(denied)) => denied,
        other => panic!("{other:?}"),
    }
}

/// Another process's view of the same store.
pub fn elsewhere(path: &Path) -> Store {
    let store = open(path);
    store.offer_sop(builtin());
    store
}

/// Every file below `folder` whose bytes hold `marker`.
pub fn holding(folder: &Path, marker: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap_or_default();
            if bytes.windows(marker.len()).any(|window| window == marker.as_bytes()) {
                found.push(path);
            }
        }
    }
    found
}
