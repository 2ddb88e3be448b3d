//! Stories: what happens at the counter, line by line, told to the rules. The language is described
//! in `stories/README.md`.
mod command;
mod desk;
mod expect;

use std::fs;
use std::path::PathBuf;

use desk::Desk;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/stories"))
}

/// The stories by name, in order.
fn stories() -> Vec<(String, String)> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut stories: Vec<(String, String)> = files
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    stories.sort();
    stories
}

/// What in a story did not come as told, each with its line.
fn told(name: &str, text: &str) -> Vec<String> {
    let mut desk = Desk::new();
    let mut wrong = Vec::new();
    for (no, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Err(problem) = desk.tell(line) {
            wrong.push(format!("{name}:{no}: {line}\n    {problem}"));
        }
    }
    wrong
}

#[test]
fn every_story_comes_as_told() {
    let stories = stories();
    let wrong: Vec<String> = stories.iter().flat_map(|(name, text)| told(name, text)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(stories.len() >= 10);
}

#[test]
fn every_story_expects_something() {
    for (name, text) in stories() {
        let expecting = text.lines().filter(|l| !l.starts_with('#') && l.contains(" | ")).count();
        assert!(expecting >= 3, "{name}");
    }
}

#[test]
fn a_story_that_is_wrong_is_told_apart() {
    let story = "08:00 daftar | 1/5 aman 5m\n08:06 lihat | 1/5 terlambat 1m\n";
    assert_eq!(told("benar", story), Vec::<String>::new());
    for (from, to) in [
        ("1/5 aman", "2/5 aman"),
        ("aman", "hampir"),
        ("5m", "4m59s"),
        ("08:06 lihat", "08:05 lihat"),
        ("terlambat 1m", "ditolak: in_future"),
        ("lihat", "lanjut"),
        ("1m\n", "1m tidak_ada\n"),
    ] {
        let wrong = told("salah", &story.replacen(from, to, 1));
        assert_eq!(wrong.len(), 1, "{from} -> {to}: {wrong:?}");
    }
}
