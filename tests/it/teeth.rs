//! Teeth: seeded bugs for each promise and each kind of test, and the test that must turn red with each.
//! A run of every push checks that each bug still fits the code, and that none is missing; `LOKET_TEETH=all` (or `=NAME,NAME`) seeds them one after the
//! other into a copy of the tree and demands red. `.ci/teeth` does that.
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::docs::assert_made;

/// The kinds of test that must have teeth; of hostile texts, every way by which one can come out.
const ROWS: [&str; 21] = [
    "a kill",
    "every failing call",
    "a cut of the power",
    "a full disk",
    "several processes",
    "flipped bits",
    "backups",
    "terminal",
    "hostile text: everywhere",
    "hostile text: screen",
    "hostile text: command line",
    "hostile text: errors",
    "hostile text: JSON",
    "hostile text: notifications and titles",
    "hostile text: CSV",
    "hostile text: XLSX",
    "hostile files",
    "readers of bytes",
    "paste",
    "time",
    "privacy",
];

/// A bug: in `file` the text `find` is replaced by `put`, and the test `red` of the kind `row` fails.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tooth {
    #[serde(skip)]
    name: String,
    row: String,
    file: String,
    red: String,
    find: String,
    put: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every bug, by name; the first part of a name is its promise.
fn teeth() -> Vec<Tooth> {
    let entries = fs::read_dir(root().join("tests/teeth")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let tooth: Tooth = toml::from_str(&text).unwrap_or_else(|e| panic!("{path:?}: {e}"));
        Tooth { name: path.file_stem().unwrap().to_str().unwrap().to_owned(), ..tooth }
    };
    paths.iter().map(read).collect()
}

#[test]
fn every_seeded_bug_still_fits_the_code() {
    for Tooth { name, file, find, put, .. } in teeth() {
        let text = fs::read_to_string(root().join(&file)).unwrap();
        assert_eq!(text.matches(&find).count(), 1, "{name}: {file} has other words now");
        assert_ne!(find, put, "{name}");
    }
}

#[test]
fn every_promise_has_a_seeded_bug_and_names_the_test_that_sees_it() {
    let promises = include_str!("../../docs/promises.md");
    let teeth = teeth();
    for tooth in &teeth {
        assert!(promises.contains(&format!("`{}`", tooth.red)), "{}: {}", tooth.name, tooth.red);
    }
    for promise in 1..=10 {
        let own = format!("p{promise}-");
        assert!(teeth.iter().any(|tooth| tooth.name.starts_with(&own)), "P{promise}");
    }
}

#[test]
fn every_kind_of_test_has_a_seeded_bug_and_the_promises_list_them() {
    let teeth = teeth();
    let mut table = String::from("| kind of test | seeded bugs |\n|---|---|\n");
    let mut listed = 0;
    for row in ROWS {
        let own = teeth.iter().filter(|tooth| tooth.row == row);
        let names: Vec<String> = own.map(|tooth| format!("`{}`", tooth.name)).collect();
        assert!(!names.is_empty(), "no bug for {row}");
        listed += names.len();
        let _ = writeln!(table, "| {row} | {} |", names.join(", "));
    }
    assert_eq!(listed, teeth.len(), "a bug is of a kind that is none");
    assert_made("docs/promises.md", "teeth", &table);
}

/// Makes `to` what `from` is. A file that is the same already keeps its time, so that it is not built
/// again.
fn mirror(from: &Path, to: &Path) {
    if from.is_file() {
        let text = fs::read(from).unwrap();
        if fs::read(to).ok().as_ref() != Some(&text) {
            fs::write(to, text).unwrap();
        }
        return;
    }
    fs::create_dir_all(to).unwrap();
    let names = |folder: &Path| -> Vec<_> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    };
    for name in names(to).into_iter().filter(|name| !from.join(name).exists()) {
        let gone = to.join(name);
        if gone.is_dir() { fs::remove_dir_all(gone) } else { fs::remove_file(gone) }.unwrap();
    }
    for name in names(from) {
        mirror(&from.join(&name), &to.join(&name));
    }
}

/// A copy of the tree in which bugs are seeded, with a target folder that all of them share.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join("teeth"));
        fs::create_dir_all(&copy.0).unwrap();
        let parts = ["Cargo.toml", "Cargo.lock", "README.md", "src", "assets", "tests", "docs"];
        for part in parts.into_iter().chain(["benches"]).filter(|part| root().join(part).exists()) {
            mirror(&root().join(part), &copy.0.join(part));
        }
        copy
    }

    /// Whether the test fails; a tree that is not built is neither green nor red.
    fn is_red(&self, test: &str) -> bool {
        let cargo = std::env::var("LOKET_CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let mut words = cargo.split(' ');
        let output = Command::new(words.next().unwrap())
            .args(words)
            .args(["test", "--test", "it", "--", "--exact", test])
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", self.0.join("target"))
            .env_remove("LOKET_TEETH")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let counted = |line: &str| said.lines().any(|l| l.starts_with(line));
        let red = counted("test result: FAILED. 0 passed; 1 failed");
        let green = counted("test result: ok. 1 passed; 0 failed");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(red || green, "{test} was not run:\n{said}\n{err}");
        red
    }

    /// Whether its test is red while a bug is seeded.
    fn bites(&self, tooth: &Tooth) -> bool {
        let path = self.0.join(&tooth.file);
        let text = fs::read_to_string(&path).unwrap();
        let seeded = text.replacen(&tooth.find, &tooth.put, 1);
        assert_ne!(seeded, text, "{}: {} has other words now", tooth.name, tooth.file);
        fs::write(&path, seeded).unwrap();
        let red = self.is_red(&tooth.red);
        fs::write(&path, text).unwrap();
        red
    }
}

#[test]
fn each_seeded_bug_turns_its_test_red() {
    let Ok(wanted) = std::env::var("LOKET_TEETH") else { return };
    let copy = Copy::new();
    let chosen = |tooth: &Tooth| wanted == "all" || wanted.split(',').any(|w| w == tooth.name);
    let teeth: Vec<Tooth> = teeth().into_iter().filter(chosen).collect();
    // All of them before the first bug, so that the sound tree is built once.
    for tooth in &teeth {
        assert!(!copy.is_red(&tooth.red), "{} is red without a bug", tooth.red);
    }
    let mut blunt = Vec::new();
    for tooth in &teeth {
        let red = copy.bites(tooth);
        println!("{} {}: {}", if red { "red  " } else { "GREEN" }, tooth.name, tooth.red);
        if !red {
            blunt.push(tooth.name.clone());
        }
    }
    assert!(blunt.is_empty(), "no test sees {blunt:?}");
}
