//! The power goes at any moment: the disk is built anew from the calls up to there, with what nobody
//! waited for dropped, kept or torn. What was acknowledged before is there, once.
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use super::disk::{Call, Disk, Unsynced, read};
use super::{is_long, shim};
use crate::store::desk::{Counter, open, place};
use crate::support::{Stamp, finish, note};

const STORE: &str = "LOKET_TEST_POWER_STORE";

/// The process whose calls are recorded: acts, checkpoints and reopenings, each act acknowledged.
#[test]
fn child() {
    let Ok(path) = std::env::var(STORE) else {
        return;
    };
    let mut stamp = Stamp::new(3);
    for sitting in 0..3 {
        let mut counter = Counter::new(open(Path::new(&path)));
        counter.stamp = std::mem::replace(&mut stamp, Stamp::new(0));
        for n in 0..8 {
            let (id, act) = counter.stamp.register(sitting * 10 + n);
            let facts = counter.store.append(&act).unwrap();
            println!("\nACK {}", facts[0].id);
            for command in [note("catatan"), finish()] {
                let facts = counter.act(id, &command);
                println!("\nACK {}", facts[0].id);
            }
        }
        stamp = std::mem::replace(&mut counter.stamp, Stamp::new(0));
    }
}

fn recorded() -> Option<Vec<Call>> {
    let library = shim()?;
    let (folder, path) = place();
    let log = tempfile::NamedTempFile::new().unwrap();
    let run = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "fault::power::child", "--nocapture", "--test-threads=1"])
        .env(STORE, &path)
        .env("LD_PRELOAD", library)
        .env("FAULT_UNDER", folder.path())
        .env("FAULT_LOG", log.path())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(run.status.success());
    Some(read(&std::fs::read(log.path()).unwrap()))
}

/// What is found when the power is back, and whether all that was acknowledged is among it.
fn check(disk: &Disk, unsynced: Unsynced, acked: &BTreeSet<String>, what: &str) {
    let (folder, path) = place();
    disk.lay_out(folder.path(), unsynced);
    let counter = Counter::new(open(&path));
    assert_eq!(counter.verify().difference, None, "{what}");
    let mut there = BTreeSet::new();
    let mut see = |case: loket::domain::case::Case| {
        for fact in &case.facts {
            assert!(there.insert(fact.id.to_string()), "{what}: {} is there twice", fact.id);
        }
    };
    counter.store.each_case(&mut see).unwrap();
    let lost: Vec<&String> = acked.difference(&there).collect();
    assert!(lost.is_empty(), "{what}: lost {lost:?}");
}

#[test]
fn what_was_acknowledged_survives_a_cut_of_the_power() {
    const CUTS: usize = 130;
    let Some(calls) = recorded() else { return };
    let every = if is_long() { 1 } else { (calls.len() / CUTS).max(1) };
    let (mut disk, mut acked, mut cuts) = (Disk::default(), BTreeSet::new(), 0);
    for (n, call) in calls.iter().enumerate() {
        disk.take(call);
        if let Call::Said(text) = call {
            acked.extend(text.lines().filter_map(|l| l.strip_prefix("ACK ")).map(str::to_owned));
        }
        if n % every > 0 {
            continue;
        }
        for unsynced in [Unsynced::Dropped, Unsynced::Kept, Unsynced::Torn(n)] {
            if unsynced != Unsynced::Dropped && disk.unsure() == 0 {
                continue;
            }
            cuts += 1;
            check(&disk, unsynced, &acked, &format!("cut after call {n}, {unsynced:?}"));
        }
    }
    assert_eq!(acked.len(), 3 * 8 * 3);
    assert!(cuts > 200, "{cuts} cuts");
}

/// The check would be worth nothing if it could not see a loss.
#[test]
fn a_store_that_does_not_wait_for_the_disk_is_found_out() {
    let Some(calls) = recorded() else { return };
    let impatient = calls.into_iter().filter(|call| !matches!(call, Call::Synced(_)));
    let mut disk = Disk::default();
    let mut acked = 0;
    for call in impatient {
        acked += usize::from(matches!(&call, Call::Said(text) if text.contains("ACK ")));
        disk.take(&call);
    }
    let (folder, path) = place();
    disk.lay_out(folder.path(), Unsynced::Dropped);
    let empty = std::fs::metadata(&path).map_or(0, |file| file.len());
    assert!(acked > 0 && empty == 0, "{acked} acknowledged, {empty} bytes there");
}
