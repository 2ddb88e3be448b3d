//! A full disk: one clear answer, nothing lost, and it works again when there is room.
use std::path::Path;
use std::process::Command;

use loket::store::StoreError;

use super::desk::{Counter, open};
use crate::support::note;

pub const FOLDER: &str = "LOKET_TEST_FULL_FOLDER";

/// Works on a disk of its own until it is full.
#[test]
fn child() {
    const ACTS_MAX: u32 = 10_000;
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let folder = Path::new(&folder);
    let ballast = folder.join("ballast");
    std::fs::write(&ballast, vec![0; 128 * 1024]).unwrap();
    let path = folder.join("loket.db");
    let mut counter = Counter::new(open(&path));
    let id = counter.register(1);
    let long = "kata ".repeat(700);
    let mut refused = None;
    for _ in 0..ACTS_MAX {
        let case = counter.case(id);
        let act = counter.stamp.one(Some(&case), &note(&long));
        if let Err(error) = counter.store.append(&act) {
            refused = Some((act, error, case.version()));
            break;
        }
    }
    let (act, error, version) = refused.unwrap();
    assert_eq!(error, StoreError::Full);
    assert_eq!(counter.case(id).version(), version);
    assert_eq!(counter.verify().difference, None);
    std::fs::remove_file(&ballast).unwrap();
    counter.store.append(&act).unwrap();
    assert_eq!(counter.case(id).version(), version + 1);
    drop(counter);
    assert_eq!(Counter::new(open(&path)).verify().difference, None);
    println!("\nDONE");
}

#[test]
fn a_full_disk_loses_nothing() {
    assert!(on_a_disk_of_its_own(1, "store::full::child").is_none_or(|out| out.contains("DONE")));
}

/// Runs the test `child` again with a disk of its own of so many MB, whose folder is in [`FOLDER`]:
/// what it wrote. `None`, with the reason printed, where no disk can be mounted.
pub fn on_a_disk_of_its_own(size: u8, child: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "mount -t tmpfs -o size={size}m tmpfs \"${FOLDER}\" || exit 77
        exec \"$0\" --exact {child} --nocapture 2>&1"
    );
    let run = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", &script])
        .arg(std::env::current_exe().unwrap())
        .env(FOLDER, folder.path())
        .output();
    let Some(run) = run.ok().filter(|run| run.status.code() == Some(0) || run.stdout.len() > 9)
    else {
        println!("skipped: no disk of our own can be mounted here");
        return None;
    };
    let out = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{out}");
    Some(out)
}
