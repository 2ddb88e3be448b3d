//! The style as tests over the source text: who may see whom, sizes, words, and paths that exist.
mod imports;
mod listing;
mod names;
mod paths;
mod shape;

use std::fs;
use std::path::{Path, PathBuf};

/// A Rust file of ours.
#[derive(Clone)]
struct File {
    /// From the root, as `src/domain/case.rs`.
    path: String,
    text: String,
}

impl File {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The lines of code that run in the product: no remarks, nothing from the test module on.
    fn product(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = (1..).zip(self.text.lines());
        let product = lines.take_while(|(_, line)| *line != "#[cfg(test)]");
        product.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under `folder`, in order of path.
fn files(folder: &str) -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(folder).unwrap();
        let (below, here): (Vec<PathBuf>, Vec<PathBuf>) =
            entries.map(|entry| entry.unwrap().path()).partition(|path| path.is_dir());
        folders.extend(below);
        for path in here.iter().filter(|path| path.extension().is_some_and(|e| e == "rs")) {
            let text = fs::read_to_string(path).unwrap();
            let path = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.push(File { path, text });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Nothing is wrong, or all of it is said at once.
fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
