//! The README and the map say what is true: the key table is the action table, named files exist.
use std::fmt::Write as _;
use std::path::Path;

use loket::app::action::Action;
use loket::app::keymap::Keymap;
use loket::domain::report::Figure;
use loket::words::{Lang, Words};

/// The key table as the README shows it.
fn keys_table() -> String {
    let (id, en) = (Words::new(Lang::Id), Words::new(Lang::En));
    let (keymap, _) = Keymap::new(&std::collections::BTreeMap::new());
    let mut table = String::from("| key | action | aksi |\n|---|---|---|\n");
    for action in Action::ALL {
        let keys = keymap.keys(*action).iter().map(|k| format!("`{k}`")).collect::<Vec<_>>();
        let word = format!("action-{}", action.id());
        let _ = writeln!(table, "| {} | {} | {} |", keys.join(" "), en.say(&word), id.say(&word));
    }
    table
}

#[test]
fn the_readme_lists_the_keys_that_there_are() {
    assert_made("README.md", "keys", &keys_table());
}

/// What stands in `path` between `<!-- name -->` and its end is `made`; with `UPDATE_EXPECT` it is
/// written anew.
pub fn assert_made(path: &str, name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = std::fs::read_to_string(&path).unwrap();
    let begin = format!("<!-- {name} -->\n");
    let from = text.find(&begin).unwrap() + begin.len();
    let to = text.find(&format!("<!-- /{name} -->")).unwrap();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, format!("{}{made}{}", &text[..from], &text[to..])).unwrap();
        return;
    }
    assert_eq!(&text[from..to], made, "UPDATE_EXPECT=1 cargo test writes the table anew");
}

#[test]
fn the_procedure_in_the_manual_is_a_whole_one() {
    let manual = include_str!("../../docs/sop.md");
    let (_, rest) = manual.split_once("```toml\n").unwrap();
    let (file, _) = rest.split_once("```\n").unwrap();
    let sop = loket::source::sop(file).unwrap();
    assert_eq!((sop.steps(), sop.file().id.as_str()), (2, "legalisir"));
}

#[test]
fn the_manual_of_the_report_names_the_figures_that_can_be_explained() {
    let manual = include_str!("../../docs/report.md");
    let (_, rest) = manual.split_once("is one of ").unwrap();
    let (named, _) = rest.split_once(';').unwrap();
    let named: Vec<&str> = named.split('`').skip(1).step_by(2).collect();
    let known: Vec<&str> = Figure::ALL.iter().map(|figure| figure.code()).collect();
    assert_eq!(named, known);
}

#[test]
fn the_manual_of_officers_lists_the_rights_that_there_are() {
    let en = Words::new(Lang::En);
    let mut table = String::from("| what is recorded | by whom |\n|---|---|\n");
    for (right, kinds) in crate::authority::table::TABLE {
        let kinds: Vec<String> = kinds.split_whitespace().map(|kind| en.kind(kind)).collect();
        let whom = en.say(&format!("right-{}", right.code()));
        let _ = writeln!(table, "| {} | {whom} |", kinds.join(", "));
    }
    assert_made("docs/officers.md", "rights", &table);
}

#[test]
fn the_readme_has_exactly_two_commands_to_begin_with() {
    let readme = include_str!("../../README.md");
    let first = readme.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let commands: Vec<&str> = first.lines().map(|l| l.split('#').next().unwrap().trim()).collect();
    assert_eq!(commands, ["cargo run --release", "cargo test"]);
}

#[test]
fn the_map_names_what_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = include_str!("../../src/lib.rs");
    let folders = ["domain", "store", "app", "ui", "runtime", "cli", "words", "config"];
    let mut named = 0;
    for word in map.split(|c: char| !(c.is_alphanumeric() || "/_.".contains(c))) {
        let Some((folder, rest)) = word.split_once('/') else { continue };
        if folders.contains(&folder) && !rest.is_empty() {
            let place = root.join("src").join(folder).join(rest);
            let exists = place.is_dir() || place.with_extension("rs").exists();
            assert!(exists, "{}", place.display());
            named += 1;
        }
    }
    assert!(named > 15, "the map names {named} files");
    for folder in folders {
        assert!(map.contains(&format!("`{folder}/`")), "{folder} is not on the map");
        assert!(root.join("src").join(folder).is_dir(), "{folder}");
    }
}

/// The tests of a file of `tests/it`, by the path that `cargo test` shows: functions, and the rows of a
/// `tests!` table.
fn tests_of(path: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let file = root.join(path.replace("::", "/")).with_extension("rs");
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let functions = text.split("#[test]").skip(1).filter_map(|rest| rest.split_once("fn "));
    let written = functions.filter_map(|(_, rest)| rest.split_once('(')).map(|(name, _)| name);
    let table = text.split("\ntests! {\n").nth(1).and_then(|rest| rest.split("\n}").next());
    let rows = table.unwrap_or_default().lines().filter_map(|row| row.split_whitespace().next());
    written.chain(rows).map(|name| format!("{path}::{name}")).collect()
}

#[test]
fn every_promise_names_tests_that_exist() {
    let text = include_str!("../../docs/promises.md");
    let named: Vec<&str> =
        text.split('`').skip(1).step_by(2).filter(|t| t.contains("::")).collect();
    assert!(named.len() > 40, "only {} tests are named", named.len());
    for name in named {
        let (path, _) = name.rsplit_once("::").unwrap();
        assert!(tests_of(path).iter().any(|test| test == name), "{name}");
    }
    for promise in 1..=10 {
        assert!(text.contains(&format!("## P{promise} ")), "P{promise}");
    }
}
