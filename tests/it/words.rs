//! The languages: both say the same things, nothing is missing, Indonesian is Indonesian.
mod facts;
mod figures;
mod files;
mod refusals;

use std::fs;
use std::path::{Path, PathBuf};

use loket::domain::instant::Instant;
use loket::domain::sop::Sop;
use loket::domain::zone::Zone;
use loket::source;
use loket::words::{Lang, Words};

fn id() -> Words {
    Words::new(Lang::Id)
}

fn en() -> Words {
    Words::new(Lang::En)
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn zone() -> Zone {
    Zone::parse("Asia/Makassar").unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

fn sop() -> Sop {
    source::sop(source::builtin_sops()[0].1).unwrap()
}

/// Whole: nothing unresolved, no unknown id, no mark that nobody sees.
fn assert_whole(said: &str) {
    let broken = ['‹', '›', '{', '}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    assert!(!said.trim().is_empty() && !said.contains(broken), "{said}");
}

/// The text of every Rust file under `folder`.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
