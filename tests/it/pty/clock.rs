//! The machine's clock is set, and the machine sleeps, under open desks.
use super::{Desk, store};
use crate::machine::Machine;

/// An office that never closes.
fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    std::fs::write(config, "[calendar]\npattern = \"always\"\n").unwrap();
    folder
}

#[test]
fn every_desk_says_at_once_that_the_clock_was_set_and_one_records_it() {
    let Some(machine) = Machine::new() else { return };
    let folder = office();
    let path = store(&folder);
    let bells = ["rina", "yusuf"].map(|name| machine.bell(name));
    let mut desks = bells.each_ref().map(|bell| Desk::open_in(&path, &[], &bell.texts()));
    for desk in &mut desks {
        desk.wait_for("Antrean kosong");
    }
    desks[0].register();
    desks[1].wait_for("Nurhayati");
    machine.set(3_600);
    for bell in &bells {
        bell.ring();
    }
    for desk in &mut desks {
        desk.wait_for("Jam komputer maju 1:00:00");
        desk.wait_for("Periksa tanggal dan jam komputer ini.");
        desk.type_keys("\u{1b}");
        desk.wait_until_gone("Jam komputer maju");
        desk.type_keys("J");
        desk.wait_for("Jam komputer maju 1:00:00");
        desk.type_keys("\u{1b}");
        desk.wait_until_gone("Jam komputer maju");
        desk.type_keys("q");
    }
    assert_eq!(desks.map(|desk| desk.end().0), [0, 0]);
    let found = super::super::store::desk::read(&path).clock_changes(0).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_desk_that_slept_is_late_as_it_wakes_without_a_word_about_the_clock() {
    let Some(machine) = Machine::new() else { return };
    let folder = office();
    let path = store(&folder);
    let bell = machine.bell("rina");
    let mut desk = Desk::open_in(&path, &[], &bell.texts());
    desk.register();
    machine.sleep(8 * 3_600);
    bell.ring();
    desk.wait_for("1 lewat");
    desk.type_keys("q");
    let (code, seen) = desk.end();
    assert_eq!(code, 0);
    assert!(!String::from_utf8_lossy(&seen).contains("Jam komputer"));
    let store = super::super::store::desk::read(&path);
    assert_eq!(store.clock_changes(0).unwrap(), []);
    assert_eq!(store.alert_log(9).unwrap().len(), 2, "near, then late");
}
