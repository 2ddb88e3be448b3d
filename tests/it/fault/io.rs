//! Every call that touches the disk fails in turn: one clear sentence, nothing damaged, nothing that
//! was acknowledged is lost, and the same act goes well as soon as the disk does.
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::{is_long, shim};

/// What the system says: I/O error, no space, quota, access denied, read-only.
const ERRORS: [i32; 5] = [5, 28, 122, 13, 30];
/// What a run of every push tries, in turn: once an I/O error, and no space from then on.
const FEW: [(i32, bool); 2] = [(5, false), (28, true)];

/// An office whose store lies in a folder of its own.
struct Office(TempDir);

impl Office {
    fn new() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        std::fs::create_dir(office.store()).unwrap();
        office
    }

    fn store(&self) -> PathBuf {
        self.0.path().join("store")
    }

    fn loket(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
        command.env_clear().env("HOME", self.0.path()).args(["--lang", "id", "--as", "Rina"]);
        command.arg("--db").arg(self.store().join("loket.db")).args(words);
        command
    }

    /// The command with the library under it.
    fn laid_under(&self, words: &[&str]) -> Command {
        let mut command = self.loket(words);
        command.env("LD_PRELOAD", shim().unwrap()).env("FAULT_UNDER", self.store());
        command
    }

    /// The command whose call `at` fails, and with `on` all calls after it.
    fn failing(&self, words: &[&str], at: u64, errno: i32, on: bool) -> Command {
        let mut command = self.laid_under(words);
        command.env("FAULT_AT", at.to_string()).env("FAULT_ERRNO", errno.to_string());
        if on {
            command.env("FAULT_ON", "1");
        }
        command
    }

    /// Registers a case.
    fn register(&self) {
        let applicant = ["--name", "Hasriani", "--agency", "Dinas PUPR"];
        let letter = ["--letter-no", "600/17/X", "--letter-date", "2026-11-20"];
        self.json(&[&["register", "--json"], &applicant[..], &letter[..]].concat());
    }

    /// How many calls the command makes when nothing fails.
    fn count(&self, words: &[&str]) -> u64 {
        let count = self.0.path().join("count");
        let run = self.laid_under(words).env("FAULT_COUNT", &count).output().unwrap();
        assert!(run.status.success(), "{}", err(&run));
        std::fs::read_to_string(count).unwrap().trim().parse().unwrap()
    }

    fn json(&self, words: &[&str]) -> serde_json::Value {
        let run = self.loket(words).output().unwrap();
        assert!(run.status.success(), "{words:?}: {}", err(&run));
        serde_json::from_slice(&run.stdout).unwrap()
    }

    /// Takes the files of `other`'s store in place of its own.
    fn copy_from(&self, other: &Path) {
        let _gone = std::fs::remove_dir_all(self.store());
        std::fs::create_dir(self.store()).unwrap();
        for file in std::fs::read_dir(other).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), self.store().join(file.file_name())).unwrap();
        }
    }
}

fn err(run: &Output) -> String {
    String::from_utf8_lossy(&run.stderr).into_owned()
}

/// What the program said to a failing disk: it ended by itself, with one sentence if it failed.
fn said(run: &Output, what: &str) -> bool {
    let (said, code) = (err(run), run.status.code());
    assert!(!said.contains("panicked"), "{what}: {said}");
    if code == Some(0) {
        return true;
    }
    assert!(matches!(code, Some(1 | 5 | 6)), "{what}: {code:?} {said}");
    let lines = said.lines().count();
    assert!((1..=3).contains(&lines), "{what}: {said}");
    false
}

/// Lets each call of `words` fail; `stands` says how often the act stands in the store afterwards.
fn check_each_call(before: &Office, words: &[&str], stands: impl Fn(&Office) -> usize) {
    let office = Office::new();
    office.copy_from(&before.store());
    let calls = office.count(words);
    assert!(calls > 10, "the library sees nothing: {calls}");
    for (at, errno, on) in faults(calls) {
        office.copy_from(&before.store());
        let mut command = office.failing(words, at, errno, on);
        let what = format!("call {at} of {calls}, error {errno}, from then on: {on}");
        let acknowledged = said(&command.output().unwrap(), &what);
        let whole = office.loket(&["verify"]).output().unwrap();
        assert!(whole.status.success(), "{what}: {}", err(&whole));
        let there = stands(&office);
        assert!(there <= 1 && (there == 1 || !acknowledged), "{what}: {there} times");
        let again = office.loket(words).output().unwrap();
        assert!(again.status.success(), "{what}: {}", err(&again));
        assert_eq!(stands(&office), there + 1, "{what}");
    }
}

/// Which call fails, how, and whether all later ones do: a hundred of them, or all.
fn faults(calls: u64) -> Vec<(u64, i32, bool)> {
    const POINTS: u64 = 100;
    if is_long() {
        let ways = ERRORS.iter().flat_map(|errno| [(*errno, false), (*errno, true)]);
        return ways.flat_map(|(errno, on)| (1..=calls).map(move |at| (at, errno, on))).collect();
    }
    let every = usize::try_from(calls.div_ceil(POINTS)).unwrap();
    let points = (1..=calls).step_by(every).zip(FEW.iter().cycle());
    points.map(|(at, (errno, on))| (at, *errno, *on)).collect()
}

#[test]
fn a_note_on_a_failing_disk_is_recorded_or_refused_in_one_sentence() {
    if shim().is_none() {
        return;
    }
    let office = Office::new();
    office.register();
    let notes = |office: &Office| {
        let case = office.json(&["show", "1", "--json"]);
        case["data"]["notes"].as_array().unwrap().len()
    };
    check_each_call(&office, &["note", "1", "catatan"], notes);
}

#[test]
fn an_erasure_on_a_failing_disk_says_whether_it_is_done() {
    if shim().is_none() {
        return;
    }
    let words = ["subject", "erase", "1", "--yes"];
    let before = Office::new();
    before.register();
    let office = Office::new();
    office.copy_from(&before.store());
    let mut cut_short = 0;
    for (at, errno, on) in faults(office.count(&words)) {
        office.copy_from(&before.store());
        let what = format!("call {at}, error {errno}, from then on: {on}");
        let run = office.failing(&words, at, errno, on).output().unwrap();
        let done = said(&run, &what);
        let erased = office.json(&["show", "1", "--json"])["data"]["applicant"]["name"].is_null();
        let told = err(&run).contains("sudah dihapus");
        let unsure = err(&run).contains("Belum tentu tersimpan");
        assert!(if erased { done || told || unsure } else { !done && !told }, "{what}: {run:?}");
        cut_short += usize::from(told);
        let whole = office.loket(&["verify"]).output().unwrap();
        assert!(whole.status.success(), "{what}: {}", err(&whole));
    }
    assert!(cut_short > 0, "no call of the cleaning failed");
}

#[test]
fn a_read_that_fails_once_is_no_damage() {
    const POINTS: u64 = 40;
    const IO_ERROR: i32 = 5;
    if shim().is_none() {
        return;
    }
    let before = Office::new();
    before.register();
    let office = Office::new();
    for words in ["verify", "db rebuild", "list", "note 1 x"] {
        let words: Vec<&str> = words.split(' ').collect();
        office.copy_from(&before.store());
        let calls = office.count(&words);
        for at in (1..=calls).step_by(usize::try_from(calls.div_ceil(POINTS)).unwrap()) {
            office.copy_from(&before.store());
            let run = office.failing(&words, at, IO_ERROR, false).output().unwrap();
            assert_ne!(
                run.status.code(),
                Some(6),
                "{words:?}, call {at} of {calls}: {}",
                err(&run)
            );
        }
    }
}

#[test]
fn a_disk_that_does_not_read_is_no_damage() {
    const POINTS: u64 = 60;
    const IO_ERROR: i32 = 5;
    if shim().is_none() {
        return;
    }
    let before = Office::new();
    before.register();
    let office = Office::new();
    let to = office.0.path().join("salinan.db");
    let backup = format!("backup {}", to.display());
    let mut unread = 0;
    for words in ["verify", "db rebuild", "list", "note 1 x", &backup] {
        let words: Vec<&str> = words.split(' ').collect();
        office.copy_from(&before.store());
        let calls = office.count(&words);
        for at in (1..=calls).step_by(usize::try_from(calls.div_ceil(POINTS)).unwrap()) {
            office.copy_from(&before.store());
            let _gone = std::fs::remove_file(&to);
            let run = office.failing(&words, at, IO_ERROR, true).output().unwrap();
            let what = format!("{words:?}, call {at} of {calls}: {}", err(&run));
            assert!(matches!(run.status.code(), Some(0 | 1 | 5)), "{what}");
            let said = err(&run);
            let blamed = ["rusak:", "kerusakan", "bukan basis"].iter().any(|w| said.contains(w));
            assert!(!blamed, "{what}");
            unread += usize::from(said.contains("Diska tidak dapat membaca"));
        }
    }
    assert!(unread > 20, "{unread}");
}

#[test]
fn a_first_registration_on_a_failing_disk_leaves_a_store_or_none() {
    if shim().is_none() {
        return;
    }
    let office = Office::new();
    let cases = |office: &Office| {
        office.json(&["list", "--all", "--json"])["data"].as_array().unwrap().len()
    };
    let words = "register --name Hasriani --agency PUPR --letter-no 6 --letter-date 2026-11-20";
    check_each_call(&office, &words.split(' ').collect::<Vec<_>>(), cases);
}

#[test]
fn a_backup_without_its_head_is_none() {
    if shim().is_none() {
        return;
    }
    let before = Office::new();
    before.register();
    let office = Office::new();
    office.copy_from(&before.store());
    let to = office.store().join("salinan.db");
    let words = ["backup", to.to_str().unwrap()];
    let calls = office.count(&words);
    let last = calls.saturating_sub(30)..=calls;
    for at in last {
        office.copy_from(&before.store());
        let run = office.failing(&words, at, ERRORS[0], false).output().unwrap();
        let head = office.store().join("salinan.db.head");
        let what = format!("call {at} of {calls}: {}", err(&run));
        assert_eq!(
            (to.exists(), head.exists()),
            (run.status.success(), run.status.success()),
            "{what}"
        );
        if !run.status.success() {
            let again = office.loket(&words).output().unwrap();
            assert!(again.status.success(), "{what}: {}", err(&again));
        }
    }
}

#[test]
fn an_export_on_a_failing_disk_says_one_line_of_ours() {
    const POINTS: u64 = 40;
    if shim().is_none() {
        return;
    }
    let office = Office::new();
    office.register();
    let to = office.store().join("daftar.xlsx");
    let words = ["export", "--all", "-o", to.to_str().unwrap()];
    let calls = office.count(&words);
    for at in (1..=calls).step_by(usize::try_from(calls.div_ceil(POINTS)).unwrap()) {
        let _made = std::fs::remove_file(&to);
        let run = office.failing(&words, at, FEW[1].0, true).output().unwrap();
        let text = err(&run);
        assert!(!run.status.success() && !to.exists(), "call {at} of {calls}: {text}");
        assert_eq!(text.lines().count(), 1, "call {at} of {calls}: {text}");
        assert!(!text.contains("Zip") && !text.contains("Os {"), "call {at} of {calls}: {text}");
    }
}
