//! Letters that only look like others: warned of at the desk, on the command line and before an
//! import, never refused. What is pasted and finds no room is said.
use loket::app::Input;
use loket::app::key::parse_keys;
use loket::runtime::Stage;

use crate::cli::Office;
use crate::support::demo_stage;

const STRAY: &str = "S\u{456}ti Am\u{456}nah";
const COMMON: &str = "--agency 'Dinas Kesehatan' --letter-no 001/KES/2024 --letter-date 2024-09-10";

fn keys(stage: &mut Stage, keys: &str) {
    parse_keys(keys).unwrap().into_iter().for_each(|key| stage.give(Input::Key(key)));
}

#[test]
fn the_command_line_warns_and_records() {
    let office = Office::new();
    let answer = office.ok(&format!("register --name '{STRAY}' {COMMON}"));
    assert!(answer.err.contains("letter 2 (U+0456) looks like “i”"), "{answer:?}");
    let answer = office.ok(&format!("register --name 'Siti Aminah' {COMMON}"));
    assert!(answer.err.contains("PSE-"), "a likely duplicate is not seen: {answer:?}");
    let answer = office.ok("edit 1 position=Bid\u{430}n");
    assert!(answer.err.contains("letter 4 (U+0430) looks like “a”"), "{answer:?}");
}

#[test]
fn an_import_says_it_before_anything_is_taken() {
    let office = Office::new();
    let head = "nama;instansi;nomor surat;tanggal surat\n";
    let row = format!("{STRAY};Dinas Kesehatan;001/KES/2024;2024-09-10\n");
    office.write("a.csv", &[head, &row].concat());
    let said = office.ok("import a.csv --dry-run").out;
    assert!(said.contains("looks like “i”"), "{said}");
    let data = office.ok("import a.csv --dry-run --json").data();
    assert_eq!(data["rows"][0]["look_alike"]["position"], 2, "{data}");
}

#[test]
fn the_form_says_it_while_it_is_typed() {
    let mut stage = demo_stage("en", (120, 40));
    keys(&mut stage, "n");
    stage.give(Input::Paste("005/K\u{43e}minfo".to_owned()));
    let screen = stage.text();
    assert!(screen.contains("letter 6 (U+043E) looks like “o”"), "{screen}");
}

#[test]
fn what_of_a_paste_finds_no_room_is_said() {
    let mut stage = demo_stage("id", (120, 40));
    keys(&mut stage, "n");
    stage.give(Input::Paste("x".repeat(10 << 20)));
    let screen = stage.text();
    assert!(screen.contains("10.481.759 karakter terakhir tidak diambil"), "{screen}");
}
