//! Killed at any moment: what was acknowledged is there, once.
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use loket::domain::case::Case;

use super::desk::{Counter, open, place};
use crate::support::{Stamp, finish};

const STORE: &str = "LOKET_TEST_CRASH_STORE";
const SEED: &str = "LOKET_TEST_CRASH_SEED";

/// The process that is killed: works without end and acknowledges every fact once it is durable.
#[test]
fn child() {
    const ACTS_MAX: u32 = 5_000;
    let (Ok(path), Ok(seed)) = (std::env::var(STORE), std::env::var(SEED)) else {
        return;
    };
    let seed: u32 = seed.parse().unwrap();
    let mut counter = Counter::new(open(Path::new(&path)));
    counter.stamp = Stamp::new(seed);
    for n in 0..ACTS_MAX {
        let (id, act) = counter.stamp.register(n);
        let mut facts = counter.store.append(&act).unwrap();
        acknowledge(&facts[0].id.to_string());
        facts = counter.act(id, &finish());
        acknowledge(&facts[0].id.to_string());
    }
}

fn acknowledge(id: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\nACK {id}").unwrap();
    out.flush().unwrap();
}

/// Starts a child, kills it some time after its `acks`-th acknowledgement; all that it made.
fn kill_after(path: &Path, seed: u32, acks: u32, spins: u32) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::crash::child", "--nocapture", "--test-threads=1"])
        .env(STORE, path)
        .env(SEED, seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acked = Vec::new();
    let mut waits = true;
    for line in lines.map_while(Result::ok) {
        if let Some(id) = line.strip_prefix("ACK ") {
            acked.push(id.to_owned());
        }
        if waits && acked.len() >= acks as usize {
            waits = false;
            (0..spins).for_each(|_| std::hint::spin_loop());
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    acked
}

/// How often a process is killed: `LOKET_KILLS=10000` for a long run.
fn points() -> u32 {
    std::env::var("LOKET_KILLS").map_or(300, |kills| kills.parse().unwrap())
}

/// How often each store sees a process killed.
const LIVES: u32 = 10;

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let lives = AtomicU32::new(0);
    let stores = points() / LIVES;
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let life = lives.fetch_add(1, Ordering::Relaxed)
                    && life < stores
                {
                    live_and_die(life);
                }
            });
        }
    });
    assert!(lives.into_inner() >= stores && stores > 0);
}

/// A store whose every process is killed.
fn live_and_die(life: u32) {
    let (_folder, path) = place();
    let mut acked = BTreeSet::new();
    for kill in 0..LIVES {
        let point = life * LIVES + kill;
        let spins = point.wrapping_mul(7_919) % 40_000;
        let ids = kill_after(&path, 10 + point, (point * 5) % 9, spins);
        for id in ids {
            assert!(acked.insert(id.clone()), "{id} was acknowledged twice");
        }
        check(&path, &acked);
    }
    assert!(!acked.is_empty());
}

fn check(path: &Path, acked: &BTreeSet<String>) {
    let counter = Counter::new(open(path));
    assert_eq!(counter.verify().difference, None);
    let mut recorded = BTreeSet::new();
    let mut see = |case: Case| {
        for fact in &case.facts {
            assert!(recorded.insert(fact.id.to_string()), "{} is there twice", fact.id);
        }
    };
    counter.store.each_case(&mut see).unwrap();
    let lost: Vec<&String> = acked.difference(&recorded).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
}

#[test]
fn a_checkpoint_cut_short_is_not_taken_for_damage() {
    let (folder, path) = place();
    drop(open(&path));
    let mut counter = Counter::new(open(&path));
    // Few enough that the log is not moved into the file before its time.
    for n in 0..12 {
        counter.register(n);
    }
    let head = counter.store.head().unwrap();
    let cut = folder.path().join("cut.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let pages = u32::from_be_bytes(bytes[28..32].try_into().unwrap());
    bytes[28..32].copy_from_slice(&(pages + 50).to_be_bytes());
    std::fs::write(&cut, bytes).unwrap();
    std::fs::copy(folder.path().join("loket.db-wal"), folder.path().join("cut.db-wal")).unwrap();
    let recovered = Counter::new(open(&cut));
    assert_eq!(recovered.store.head().unwrap(), head);
    assert_eq!(recovered.verify().difference, None);
}
