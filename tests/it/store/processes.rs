//! Several processes on one store: nothing lost, nothing done twice; one that is stopped while it
//! writes keeps nobody for ever; an answer that never came is asked for again.
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use loket::domain::fact::Act;
use loket::store::StoreError;

use super::desk::{Counter, open, place};
use crate::support::{Stamp, note};

const STORE: &str = "LOKET_TEST_PROCESS_STORE";
const WORK: &str = "LOKET_TEST_PROCESS_WORK";

/// The process that a test starts: `work SEED ACTS`, `hold`, or `vanish SEED`.
#[test]
fn child() {
    let (Ok(path), Ok(work)) = (std::env::var(STORE), std::env::var(WORK)) else { return };
    let path = Path::new(&path);
    assert!(path.exists());
    let words: Vec<&str> = work.split(' ').collect();
    let number = |word: &str| word.parse::<u32>().unwrap();
    match *words.as_slice() {
        ["work", seed, acts] => work_as(path, number(seed), number(acts)),
        ["hold"] => hold(path),
        ["vanish", seed] => vanish(path, number(seed)),
        _ => panic!("{work}"),
    }
}

fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").unwrap();
    out.flush().unwrap();
}

/// Records an act, again and again while others write.
pub fn insist(counter: &mut Counter, act: &Act) {
    while let Err(error) = counter.store.append(act) {
        assert!(matches!(error, StoreError::Busy), "{error}");
    }
}

fn work_as(path: &Path, seed: u32, acts: u32) {
    let mut counter = Counter::new(open(path));
    counter.stamp = Stamp::new(seed);
    for n in 0..acts / 2 {
        let (id, act) = counter.stamp.register(seed * 10_000 + n);
        insist(&mut counter, &act);
        let case = counter.case(id);
        let act = counter.stamp.one(Some(&case), &note("dicatat"));
        insist(&mut counter, &act);
    }
}

/// Holds the right to write until its input ends.
fn hold(path: &Path) {
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    say("HELD");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    conn.execute_batch("ROLLBACK").unwrap();
}

/// The act that a process of this seed records; the same wherever it is made.
fn act_of(seed: u32) -> Act {
    Stamp::new(seed).register(seed).1
}

/// Records an act, and is killed before anybody is told.
fn vanish(path: &Path, seed: u32) {
    open(path).append(&act_of(seed)).unwrap();
    say("DURABLE");
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

/// A process of this test.
pub struct Process {
    child: Child,
    input: Option<ChildStdin>,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Process {
    pub fn start(path: &Path, work: &str) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::processes::child", "--nocapture", "--test-threads=1"])
            .env(STORE, path)
            .env(WORK, work)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { input: child.stdin.take(), child, lines }
    }

    /// Waits until it says a word.
    pub fn says(mut self, word: &str) -> Self {
        assert!(self.lines.by_ref().map(Result::unwrap).any(|line| line == word));
        self
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap();
        assert!(sent.success());
    }

    /// Lets it go on to its end.
    pub fn release(mut self) {
        drop(self.input.take());
        let rest: Vec<String> = self.lines.by_ref().map_while(Result::ok).collect();
        assert!(self.child.wait().unwrap().success(), "{rest:?}");
    }
}

/// Processes and the acts of each: `LOKET_WINDOWS=all` for a long run.
fn size() -> (u32, u32) {
    let long = std::env::var("LOKET_WINDOWS").is_ok_and(|all| all == "all");
    if long { (8, 1_000) } else { (4, 200) }
}

#[test]
fn many_processes_lose_nothing_and_do_nothing_twice() {
    let (count, acts) = size();
    let (_folder, path) = place();
    drop(open(&path));
    let start = |seed| Process::start(&path, &format!("work {seed} {acts}"));
    let working: Vec<Process> = (1..=count).map(start).collect();
    working.into_iter().for_each(Process::release);
    let counter = Counter::new(open(&path));
    let report = counter.verify();
    assert_eq!((report.difference, report.facts), (None, u64::from(count * acts + 1)));
    let rows = counter.store.all_rows(None).unwrap();
    let serials: Vec<u32> = rows.iter().rev().map(|r| r.number.serial).collect();
    assert_eq!(serials, (1..=count * acts / 2).collect::<Vec<_>>());
}

#[test]
fn an_act_whose_answer_never_came_is_recorded_once() {
    let (_folder, path) = place();
    drop(open(&path));
    for seed in 1..=20 {
        let vanishing = Process::start(&path, &format!("vanish {seed}")).says("DURABLE");
        vanishing.signal("KILL");
        let mut again = Counter::new(open(&path));
        let facts = again.store.append(&act_of(seed)).unwrap();
        assert_eq!(facts.len(), 1);
        assert_eq!(again.store.head().unwrap().pos, u64::from(seed) + 1);
        assert_eq!(again.verify().difference, None);
        vanishing.ends_killed();
    }
}

impl Process {
    /// It was killed.
    fn ends_killed(mut self) {
        assert!(!self.child.wait().unwrap().success());
    }
}
