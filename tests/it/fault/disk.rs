//! A disk as the log of calls tells it: what is surely on it, and what may or may not be when the
//! power goes.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One call that changed the disk, or one acknowledgement.
#[derive(Debug, Clone)]
pub enum Call {
    Made(PathBuf),
    Wrote { path: PathBuf, at: usize, bytes: Vec<u8> },
    Cut { path: PathBuf, size: usize },
    Synced(PathBuf),
    Renamed { from: PathBuf, to: PathBuf },
    Linked { from: PathBuf, to: PathBuf },
    Removed(PathBuf),
    Said(String),
}

/// Reads the log of the library.
pub fn read(log: &[u8]) -> Vec<Call> {
    let mut rest = log;
    let mut take = |n: usize| {
        let (taken, left) = rest.split_at(n);
        rest = left;
        taken.to_vec()
    };
    let mut calls = Vec::new();
    let mut left = log.len();
    while left > 0 {
        let what = take(1)[0];
        let head = take(32);
        let number = |i: usize| {
            usize::try_from(u64::from_le_bytes(head[i * 8..i * 8 + 8].try_into().unwrap())).unwrap()
        };
        let text = |bytes: Vec<u8>| PathBuf::from(String::from_utf8(bytes).unwrap());
        let path = text(take(number(0)));
        let other = text(take(number(1)));
        let bytes = take(number(3));
        left -= 33 + number(0) + number(1) + number(3);
        calls.push(match what {
            b'N' => Call::Made(path),
            b'W' => Call::Wrote { path, at: number(2), bytes },
            b'T' => Call::Cut { path, size: number(2) },
            b'S' => Call::Synced(path),
            b'R' => Call::Renamed { from: path, to: other },
            b'L' => Call::Linked { from: path, to: other },
            b'U' => Call::Removed(path),
            b'A' => Call::Said(String::from_utf8_lossy(&bytes).into_owned()),
            other => panic!("the log has {other}"),
        });
    }
    calls
}

/// What becomes of writes that nobody waited for when the power goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsynced {
    Dropped,
    Kept,
    /// Only so many of each file's, the last of them cut at a sector.
    Torn(usize),
}

#[derive(Debug, Default, Clone)]
struct File {
    sure: Vec<u8>,
    unsure: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Size(usize),
}

impl Change {
    fn apply(&self, to: &mut Vec<u8>) {
        match self {
            Change::Write(at, bytes) => {
                let end = at + bytes.len();
                to.resize(to.len().max(end), 0);
                to[*at..end].copy_from_slice(bytes);
            }
            Change::Size(size) => to.resize(*size, 0),
        }
    }

    /// What a torn write leaves: its first sectors.
    fn torn(&self) -> Self {
        const SECTOR: usize = 512;
        match self {
            Change::Write(at, bytes) => {
                Change::Write(*at, bytes[..bytes.len() / 2 / SECTOR * SECTOR].to_vec())
            }
            Change::Size(size) => Change::Size(*size),
        }
    }
}

/// The files of a folder. Names come and go in the order of the calls; their contents need a sync.
#[derive(Debug, Default)]
pub struct Disk {
    files: BTreeMap<PathBuf, File>,
}

impl Disk {
    /// One more call was made.
    pub fn take(&mut self, call: &Call) {
        match call {
            Call::Made(path) => {
                self.files.insert(path.clone(), File::default());
            }
            Call::Wrote { path, at, bytes } => {
                self.change(path, Change::Write(*at, bytes.clone()));
            }
            Call::Cut { path, size } => self.change(path, Change::Size(*size)),
            Call::Synced(path) => {
                if let Some(file) = self.files.get_mut(path) {
                    for change in std::mem::take(&mut file.unsure) {
                        change.apply(&mut file.sure);
                    }
                }
            }
            Call::Renamed { from, to } => {
                let file = self.files.remove(from).unwrap_or_default();
                self.files.insert(to.clone(), file);
            }
            Call::Linked { from, to } => {
                let file = self.files.get(from).cloned().unwrap_or_default();
                self.files.insert(to.clone(), file);
            }
            Call::Removed(path) => {
                self.files.remove(path);
            }
            Call::Said(_) => {}
        }
    }

    fn change(&mut self, path: &Path, change: Change) {
        self.files.entry(path.to_owned()).or_default().unsure.push(change);
    }

    /// How many writes nobody has waited for.
    pub fn unsure(&self) -> usize {
        self.files.values().map(|file| file.unsure.len()).sum()
    }

    /// Lays the disk out in `folder` as it is found when the power is back.
    pub fn lay_out(&self, folder: &Path, unsynced: Unsynced) {
        for (path, file) in &self.files {
            let name = path.file_name().unwrap();
            // Shared memory is no file: it is made anew from the log.
            if name.to_string_lossy().ends_with("-shm") {
                continue;
            }
            let mut bytes = file.sure.clone();
            let kept = match unsynced {
                Unsynced::Dropped => 0,
                Unsynced::Kept => file.unsure.len(),
                Unsynced::Torn(n) => n % (file.unsure.len() + 1),
            };
            file.unsure.iter().take(kept).for_each(|change| change.apply(&mut bytes));
            if let (Unsynced::Torn(_), Some(next)) = (unsynced, file.unsure.get(kept)) {
                next.torn().apply(&mut bytes);
            }
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
}
