//! The first sight of the tree: what stands at the top is what the architecture names.
use std::process::Command;

use super::{assert_none, root};

/// What may stand at the top, hidden tool configuration aside.
const TOP: [&str; 10] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "benches",
    "docs",
    "fuzz",
    "src",
    "tests",
];

/// The entries of `paths` at the top that nothing names.
fn strange<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let tops = paths.filter_map(|path| path.split('/').next());
    let mut strange: Vec<String> = tops
        .filter(|top| !top.starts_with('.') && !TOP.contains(top))
        .map(|top| format!("{top}: not of the tree's first sight"))
        .collect();
    strange.dedup();
    strange
}

#[test]
fn nothing_lies_about_at_the_top() {
    let listed = Command::new("git").args(["ls-files"]).current_dir(root()).output();
    let Some(listed) = listed.ok().filter(|output| output.status.success()) else {
        return eprintln!("skipped: not a git work tree, so what belongs to it is not known");
    };
    assert_none(&strange(String::from_utf8(listed.stdout).unwrap().lines()));
}

#[test]
fn what_lies_about_is_found() {
    let paths = ["Cargo.toml", "src/lib.rs", ".ci/run", "laporan.xlsx", "tmp/a", "tmp/b"];
    assert_eq!(strange(paths.into_iter()).len(), 2);
}
