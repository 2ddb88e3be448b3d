//! Pictures of the screen: the README's are made here from the demo and fail when they drift;
//! `UPDATE_EXPECT=1 cargo test` draws them anew. And a picture as a user asks for one.
use std::path::Path;
use std::process::{Command, Output};

use expect_test::expect_file;

/// The demo at a Monday morning, so that the same keys always give the same picture.
const AT: &str = "2026-11-23T10:42:00+08:00";

fn loket(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["demo", "--at", AT, "--as", "Rina"])
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("TZ", "America/New_York")
        .output()
        .unwrap()
}

/// What `args` draw in `theme`.
fn drawn(theme: &str, args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let config = format!("[desk]\ntheme = \"{theme}\"\n");
    std::fs::write(folder.path().join("c.toml"), config).unwrap();
    let whole = [args, &["--config", "c.toml", "--svg", "p.svg"]].concat();
    let output = loket(folder.path(), &whole);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
    let picture = std::fs::read_to_string(folder.path().join("p.svg")).unwrap();
    assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>\n"));
    picture
}

/// The pictures of the README: name, theme, language, size, keys.
const PICTURES: [(&str, &str, &str, &str, &str); 7] = [
    ("main", "dark", "id", "120x30", "<esc>"),
    ("register", "dark", "id", "120x30", "n"),
    ("history", "dark", "en", "120x30", "] ] ]"),
    ("light", "light", "en", "100x24", "<esc>"),
    ("contrast", "contrast", "id", "80x24", "<esc>"),
    ("colour-blind", "colour-blind", "en", "100x24", "<esc>"),
    ("small", "dark", "id", "60x16", "<esc>"),
];

#[test]
fn the_pictures_of_the_readme_are_what_the_desk_shows() {
    let readme = include_str!("../../README.md");
    for (name, theme, lang, size, keys) in PICTURES {
        let picture = drawn(theme, &["--lang", lang, "--size", size, "--keys", keys]);
        let file = format!("docs/pictures/{name}.svg");
        assert!(readme.contains(&file), "{file} is not in the README");
        expect_file![format!("../../{file}")].assert_eq(&picture);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    assert_eq!(folder.read_dir().unwrap().count(), PICTURES.len(), "a picture that nobody makes");
}

#[test]
fn a_picture_stands_beside_a_printed_screen_and_replaces_an_older_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.svg");
    std::fs::write(&file, "an older one").unwrap();
    let output = loket(folder.path(), &["--svg", "p.svg", "--print", "--keys", "?"]);
    assert!(output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().contains("Bantuan"));
    assert!(std::fs::read_to_string(&file).unwrap().contains(">Bantuan</tspan>"));
    let names: Vec<_> = folder.path().read_dir().unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["p.svg"], "something was left over");
}

#[test]
fn a_picture_without_colour_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let output = loket(folder.path(), &["--svg", "p.svg", "--color", "never"]);
    assert!(output.status.success());
    let picture = std::fs::read_to_string(folder.path().join("p.svg")).unwrap();
    let fills: std::collections::BTreeSet<&str> =
        picture.split("fill=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(fills.into_iter().collect::<Vec<_>>(), ["#0c0c0c", "#cccccc"]);
}

#[test]
fn where_a_picture_cannot_be_written_is_said() {
    let folder = tempfile::tempdir().unwrap();
    for (file, said) in [("none/p.svg", "none/p.svg cannot be written: "), (".", ". cannot")] {
        let output = loket(folder.path(), &["--lang", "en", "--svg", file]);
        assert_eq!(output.status.code(), Some(1), "{file}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains(said), "{stderr}");
        assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    }
}
