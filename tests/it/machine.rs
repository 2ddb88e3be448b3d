//! A machine whose clock a test sets while the real program runs, and which it puts to sleep. A small
//! library is laid under the program; it needs a C compiler and Linux.
use std::io::Write;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::laid::Library;

static SHIM: Library = Library::new("tests/it/machine/shim.c");

/// A machine; its clock is that of every program that runs on it.
pub struct Machine {
    folder: TempDir,
    library: &'static Path,
}

/// What a program needs in its environment to run on a machine.
pub struct Bell {
    pub environment: [(&'static str, PathBuf); 3],
}

impl Machine {
    /// None, with a printed reason, where nothing can be laid under a program.
    pub fn new() -> Option<Self> {
        let library = SHIM.path()?;
        let machine = Self { folder: tempfile::tempdir().unwrap(), library };
        std::fs::write(machine.shift(), [0; 16]).unwrap();
        Some(machine)
    }

    fn shift(&self) -> PathBuf {
        self.folder.path().join("shift")
    }

    /// The bell of one program on the machine.
    pub fn bell(&self, name: &str) -> Bell {
        let bell = self.folder.path().join(name);
        let made = std::process::Command::new("mkfifo").arg(&bell).status().unwrap();
        assert!(made.success());
        let library = self.library.to_owned();
        let environment =
            [("LD_PRELOAD", library), ("CLOCK_SHIFT", self.shift()), ("CLOCK_BELL", bell)];
        Bell { environment }
    }

    /// Somebody sets the clock; who listens is not told of it yet.
    pub fn set(&self, seconds: i64) {
        self.add(0, seconds);
    }

    /// It slept so long; who listens is not told of it yet.
    pub fn sleep(&self, seconds: i64) {
        self.add(1, seconds);
        self.add(0, seconds);
    }

    fn add(&self, place: u64, seconds: i64) {
        let file = std::fs::File::options().read(true).write(true).open(self.shift()).unwrap();
        let mut ms = [0; 8];
        file.read_exact_at(&mut ms, place * 8).unwrap();
        let ms = i64::from_ne_bytes(ms) + seconds * 1_000;
        file.write_all_at(&ms.to_ne_bytes(), place * 8).unwrap();
    }
}

impl Bell {
    pub fn paths(&self) -> Vec<(&str, &Path)> {
        self.environment.iter().map(|(name, path)| (*name, path.as_path())).collect()
    }

    pub fn texts(&self) -> Vec<(&str, &str)> {
        self.environment.iter().map(|(name, path)| (*name, path.to_str().unwrap())).collect()
    }

    /// The system tells the program that the clock was set, or that the machine woke up.
    pub fn ring(&self) {
        let unless_gone = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap();
        let mut bell = std::fs::File::options();
        let bell = bell.write(true).custom_flags(unless_gone).open(&self.environment[2].1);
        bell.unwrap().write_all(b"!").unwrap();
    }
}
