//! What prose says of files is true: the map, the README and the remarks name files that exist.
use std::fs;

use super::{File, assert_none, files, root};

/// The words of a text that look like paths: `src/words/mod.rs`, `app/queue`, `assets/clock/`.
fn mentioned(text: &str) -> Vec<&str> {
    let stops = |c: char| c.is_whitespace() || "`'\"()[]{},;:|│┌└├┤─►◄▼▲<>*".contains(c);
    text.split(stops)
        .map(|word| word.trim_end_matches(['.', '/']))
        .filter(|word| word.contains('/') && word.chars().all(is_of_a_path))
        .collect()
}

fn is_of_a_path(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-')
}

fn exists(path: &str) -> bool {
    [path.to_owned(), format!("{path}.rs")].iter().any(|path| root().join(path).exists())
}

/// Whether `word` is a path of ours: it begins in a folder of the top level.
fn is_ours(word: &str) -> bool {
    ["src/", "assets/", "tests/", "docs/", "benches/", ".ci/"]
        .iter()
        .any(|top| word.starts_with(top))
}

/// The paths in `text` that name nothing. In the map they may begin below `src/`.
fn dead(name: &str, text: &str, in_src: bool) -> Vec<String> {
    let folders: Vec<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| format!("{}/", path.file_name().unwrap().to_str().unwrap()))
        .collect();
    let below = |word: &str| in_src && folders.iter().any(|folder| word.starts_with(folder));
    let mut dead = Vec::new();
    for word in mentioned(text) {
        if (is_ours(word) && !exists(word)) || (below(word) && !exists(&format!("src/{word}"))) {
            dead.push(format!("{name}: {word}"));
        }
    }
    dead
}

/// The remarks of a file.
fn remarks(text: &str) -> String {
    let lines = text.lines().map(str::trim_start).filter(|line| line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn remarks_name_files_that_exist() {
    let of = |file: &File| dead(&file.path, &remarks(&file.text), false);
    let ours = [files("src"), files("tests")].concat();
    assert_none(&ours.iter().flat_map(of).collect::<Vec<_>>());
}

#[test]
fn the_map_names_files_that_exist() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    assert_none(&dead("src/lib.rs", &remarks(&map), true));
    let areas: Vec<&str> = map.lines().filter_map(|l| l.strip_prefix("pub mod ")).collect();
    for area in areas.iter().filter_map(|a| a.strip_suffix(';')) {
        let told = [format!("`{area}/`"), format!("`{area}.rs`")];
        assert!(told.iter().any(|t| map.contains(t)), "the map does not tell of {area}");
    }
}

#[test]
fn the_readme_names_files_that_exist() {
    if let Ok(readme) = fs::read_to_string(root().join("README.md")) {
        assert_none(&dead("README.md", &readme, false));
    }
    assert!(exists("Cargo.toml"));
}

#[test]
fn a_dead_path_is_found() {
    assert_eq!(dead("x", "see `src/none.rs`.", false).len(), 1);
    assert_eq!(dead("x", "app/none ──► domain/case", true), ["x: app/none"]);
    assert_none(&dead("x", "in `src/domain/case.rs`, and/or km/h at app/none", false));
}
