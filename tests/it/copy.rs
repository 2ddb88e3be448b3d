//! Copying: field by field in the order in which AMS asks, a whole personal number only when picked by
//! name and on record, and never the number itself on the screen.
use loket::app::form::Slot;
use loket::app::key::{Key, parse_keys};
use loket::app::layer::Layer;
use loket::app::notice::{Blocked, Notice};
use loket::app::{Effect, Input, update};

use super::desk::{Desk, morning, two_desks};
use super::screen::demo;

const NIK: &str = "7602035204780001";

/// What was asked to be copied, and what was asked of the store, by `keys`.
fn press(desk: &mut Desk, keys: &str) -> Vec<String> {
    let mut copied = Vec::new();
    for key in parse_keys(keys).unwrap() {
        let mut effects =
            std::collections::VecDeque::from(update(&mut desk.app, desk.now, Input::Key(key)));
        while let Some(effect) = effects.pop_front() {
            if let Effect::Copy(text) = &effect {
                copied.push(text.clone());
            }
            if let Some(input) = desk.archive.serve(&effect) {
                effects.extend(update(&mut desk.app, desk.now, input));
            }
        }
    }
    copied
}

/// A desk with a case whose NIK is known.
fn desk_with_nik() -> (tempfile::TempDir, Desk) {
    let (folder, mut desk, _) = two_desks();
    desk.press("e");
    let Some(Layer::Form(form)) = desk.app.layers.last() else { panic!("no form") };
    let nik = Slot::Data(loket::domain::record::Field::Nik);
    let at = form.fields.iter().position(|field| field.slot == nik).unwrap();
    desk.press(&"<tab> ".repeat(at));
    desk.give(Input::Paste(NIK.into()));
    desk.press("<c-s>");
    assert_eq!(desk.case().record.get(loket::domain::record::Field::Nik), Some(NIK));
    (folder, desk)
}

#[test]
fn enter_copies_and_goes_on_to_the_next_field() {
    let (_folder, mut desk) = desk_with_nik();
    let before = desk.kinds().len();
    let number = desk.case().number.to_string();
    let copied = press(&mut desk, "y <enter> <enter> <enter> <enter>");
    let summary = format!("{number} · Nurhayati · Dinas Kesehatan · 800/1/X · 2026-11-20");
    assert_eq!(copied, [number.as_str(), "800/1/X", summary.as_str(), "Nurhayati"]);
    assert_eq!(desk.kinds().len(), before, "what is public leaves no trace");
    assert!(matches!(desk.app.layers.as_slice(), [Layer::Menu(menu)] if menu.at == 4));
}

#[test]
fn a_whole_number_is_copied_once_its_reading_is_on_record() {
    let (_folder, mut desk) = desk_with_nik();
    assert_eq!(press(&mut desk, "y 5"), [NIK]);
    assert_eq!(desk.kinds().last(), Some(&"reveal"));
    assert!(matches!(desk.app.notice, Some(Notice::Copied(_, true))), "{:?}", desk.app.notice);
    let said = format!("{:?}", desk.app.notice);
    assert!(!said.contains(NIK), "{said}");
    assert_eq!(press(&mut desk, "<esc> y 1").len(), 1);
    assert_eq!(desk.kinds().iter().filter(|kind| **kind == "reveal").count(), 1);
}

#[test]
fn reading_leaves_undo_what_it_was() {
    let (_folder, mut desk) = desk_with_nik();
    press(&mut desk, "y 5 <esc>");
    desk.press("u");
    assert_eq!(desk.kinds().last(), Some(&"undo"));
    assert_eq!(desk.case().record.get(loket::domain::record::Field::Nik), None);
}

#[test]
fn a_desk_that_only_reads_copies_what_is_not_personal() {
    let (_folder, mut desk) = desk_with_nik();
    desk.app.station.read_only = true;
    assert_eq!(press(&mut desk, "y 2 5"), ["800/1/X"]);
    let Some(Layer::Menu(menu)) = desk.app.layers.last() else { panic!("no list") };
    let nik = loket::app::menu::items(&desk.app, menu).remove(4);
    assert_eq!(nik.blocked, Some(Blocked::ReadOnly));
    desk.app.station.mask = false;
    assert_eq!(press(&mut desk, "5"), [NIK], "where nothing is masked nothing is revealed");
}

#[test]
fn an_empty_field_says_so() {
    let (folder, _, _) = two_desks();
    let path = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&path, "Rina", morning());
    assert!(press(&mut desk, "y 6").is_empty());
    let Some(Layer::Menu(menu)) = desk.app.layers.last() else { panic!("no list") };
    let items = loket::app::menu::items(&desk.app, menu);
    assert_eq!((menu.at, &items[5].blocked), (5, &Some(Blocked::Empty)));
    assert_eq!(items[5].keys, [Key::Char('6')]);
}

#[test]
fn the_screen_and_the_output_never_show_the_whole_number() {
    for keys in ["y", "y 5", "y 5 6 <esc> ] ] ]"] {
        let screen = demo("id", "120x30", keys);
        let digits = |run: &str| run.len() >= 16 && run.chars().all(|c| c.is_ascii_digit());
        let runs = screen.split(|c: char| !c.is_ascii_digit());
        assert!(!runs.into_iter().any(digits), "{screen}");
        assert!(!screen.contains('\u{1b}') && !screen.contains("52;c"), "{screen}");
    }
}

#[test]
fn the_list_names_the_case_that_is_copied_from_though_others_are_marked() {
    let screen = demo("en", "80x24", "v y");
    let row = screen.lines().find(|line| line.contains("Copy · PSE-2026-"));
    assert!(row.is_some_and(|row| !row.contains("marked")), "{screen}");
    let marked = demo("en", "80x24", "v");
    assert!(marked.contains("1 case marked ("), "{marked}");
}
