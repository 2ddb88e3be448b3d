//! Signing in at a store: what is asked inside the transaction that records, also of what another
//! process has just recorded; wrong PINs and the wait after them.
use loket::domain::authority::Denied;
use loket::domain::command::Command;
use loket::domain::instant::Instant;
use loket::domain::pin::Pin;
use loket::store::{Decree, StoreError};

use super::office::{Office, RINA, SYAM, WRONG, denied, elsewhere, holding, set_pin};
use crate::store::clock::Machine;
use crate::store::desk::read;
use crate::support::{Stamp, finish, monday, record};

#[test]
fn nothing_is_asked_where_nothing_is_enforced() {
    let mut office = Office::new();
    let id = office.register("Siapa saja", 1).unwrap();
    office.counter.act(id, &finish());
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn only_whoever_has_signed_in_records_and_only_under_the_own_name() {
    let mut office = Office::enforced();
    assert!(office.register("syam", 1).is_ok());
    let needs = |officer: &str| Denied::PinNeeded { officer: officer.into() };
    assert_eq!(denied(office.register("Rina", 2)), needs("Rina"));
    assert_eq!(denied(office.register("Orang Luar", 2)), needs("Orang Luar"));
    office.sign_in("Rina", RINA).unwrap();
    assert!(office.register("Rina", 2).is_ok());
    assert_eq!(denied(office.register("Syam", 3)), needs("Syam"));
    office.counter.store.sign_out();
    assert_eq!(denied(office.register("Rina", 3)), needs("Rina"));
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn a_step_is_recorded_by_its_executor_or_a_named_deputy_and_nothing_else_changes() {
    let mut office = Office::enforced();
    office.sign_in("Rina", RINA).unwrap();
    let id = office.register("Rina", 1).unwrap();
    let head = office.counter.store.head().unwrap();
    let case = office.counter.case(id);
    let mut act = office.counter.stamp.one(Some(&case), &finish());
    act.officer = "Rina".into();
    let executor = "Kepala Dinas".to_owned();
    let not_hers = Denied::NotYourStep { step: 1, executor, able: vec!["Syam".into()] };
    assert_eq!(denied(office.counter.store.append(&act)), not_hers);
    assert_eq!(office.counter.store.head().unwrap(), head);
    office.sign_in("Syam", SYAM).unwrap();
    let day = "2026-11-23".parse().unwrap();
    let (name, role) = ("Rina".to_owned(), "kepala_dinas".to_owned());
    let named = Decree::StandIn { name: name.clone(), role: role.clone(), from: day, until: day };
    office.decree("Syam", &named).unwrap();
    office.sign_in("Rina", RINA).unwrap();
    assert_eq!(office.counter.store.append(&act).unwrap().len(), 1);
    office.sign_in("Syam", SYAM).unwrap();
    office.decree("Syam", &Decree::StandInEnds { name, role, day }).unwrap();
    office.sign_in("Rina", RINA).unwrap();
    let case = office.counter.case(id);
    let mut undo = office.counter.stamp.one(Some(&case), &Command::Undo);
    undo.officer = "Rina".into();
    assert!(matches!(denied(office.counter.store.append(&undo)), Denied::NotYourStep { .. }));
}

#[test]
fn a_list_is_taken_in_by_whoever_has_signed_in() {
    let mut office = Office::enforced();
    office.counter.store.sign_out();
    let entry = office.counter.stamp.entry(None, &Command::Register { record: record(1) });
    let act = office.counter.stamp.act(Vec::new());
    let taken = office.counter.store.take_in(&act, |intake| intake.add(&entry));
    assert!(matches!(denied(taken), Denied::PinNeeded { .. }));
    assert_eq!(office.counter.store.all_rows(None).unwrap().len(), 0);
}

#[test]
fn what_another_process_decides_holds_for_this_one_at_once() {
    let mut office = Office::new();
    let mut other = elsewhere(&office.path);
    let mut stamp = Stamp::new(9);
    other.sign_in(stamp.uuid(), monday(), "Syam", &Pin::typed(SYAM)).unwrap();
    assert!(office.register("Rina", 1).is_ok());
    other.decree(stamp.uuid(), monday(), "Syam", &Decree::Enforce { on: true }).unwrap();
    assert!(matches!(denied(office.register("Rina", 2)), Denied::PinNeeded { .. }));
    office.sign_in("Rina", RINA).unwrap();
    assert!(office.register("Rina", 2).is_ok());
    other.decree(stamp.uuid(), monday(), "Syam", &set_pin("Rina", "90817263")).unwrap();
    assert!(matches!(denied(office.register("Rina", 3)), Denied::PinNeeded { .. }), "a new PIN");
    office.sign_in("Rina", "90817263").unwrap();
    other.retire_officer(stamp.uuid(), monday(), "Syam", "Rina").unwrap();
    assert!(matches!(denied(office.register("Rina", 3)), Denied::PinNeeded { .. }), "retired");
    other.decree(stamp.uuid(), monday(), "Syam", &Decree::Enforce { on: false }).unwrap();
    assert!(office.register("Siapa saja", 3).is_ok());
}

/// Wrong tries until one must wait.
fn shut(office: &mut Office) -> Instant {
    for left in (1..5).rev() {
        let wrong = Denied::PinWrong { officer: "Rina".into(), left };
        assert_eq!(denied(office.sign_in("rina", WRONG)), wrong);
    }
    let until = office.counter.stamp.now.plus(30);
    let waits = Denied::PinWaits { officer: "Rina".into(), until };
    assert_eq!(denied(office.sign_in("Rina", WRONG)), waits);
    assert_eq!(denied(office.sign_in("Rina", RINA)), waits, "also the right one");
    until
}

#[test]
fn after_five_wrong_pins_one_waits_also_in_another_process_and_longer_each_time() {
    let mut office = Office::enforced();
    let until = shut(&mut office);
    let mut other = elsewhere(&office.path);
    let mut stamp = Stamp::new(9);
    let again = other.sign_in(stamp.uuid(), until.plus(-1), "Rina", &Pin::typed(RINA));
    assert!(matches!(denied(again), Denied::PinWaits { .. }));
    let pos = other.tip().unwrap();
    let wrong = other.sign_in(stamp.uuid(), until, "Rina", &Pin::typed(WRONG));
    let longer = Denied::PinWaits { officer: "Rina".into(), until: until.plus(60) };
    assert_eq!(denied(wrong), longer);
    assert_eq!(other.tip().unwrap(), pos + 1, "a wrong PIN is on record");
    drop(other);
    office.counter.stamp.pass(200);
    office.sign_in("Rina", RINA).unwrap();
    for left in [4, 3] {
        assert_eq!(
            denied(office.sign_in("Rina", WRONG)),
            Denied::PinWrong { officer: "Rina".into(), left },
            "the right one began the count anew"
        );
    }
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn a_clock_that_is_set_ends_no_wait() {
    let mut office = Office::enforced();
    let machine = Machine::new();
    machine.is_seen_by(&mut office.counter.store, "Rina", 1);
    let until = shut(&mut office);
    let mut moved = 0;
    for by_s in [7_200, -86_400, 31 * 86_400, 10] {
        moved += by_s;
        machine.set(by_s);
        office.counter.stamp.pass(by_s);
        let waits = Denied::PinWaits { officer: "Rina".into(), until: until.plus(moved) };
        assert_eq!(denied(office.sign_in("Rina", RINA)), waits, "{by_s}");
    }
    machine.pass(30);
    office.counter.stamp.pass(30);
    office.sign_in("Rina", RINA).unwrap();
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn a_new_pin_from_an_administrator_ends_the_wait() {
    let mut office = Office::enforced();
    shut(&mut office);
    office.decree("Syam", &set_pin("Rina", "64209185")).unwrap();
    assert_eq!(office.sign_in("Rina", "64209185"), Ok(()));
}

#[test]
fn a_wrong_pin_leaves_whoever_had_signed_in_where_they_were() {
    let mut office = Office::enforced();
    assert!(matches!(denied(office.sign_in("Rina", WRONG)), Denied::PinWrong { .. }));
    assert!(office.register("Syam", 1).is_ok());
}

#[test]
fn a_pin_lies_in_no_file_and_neither_does_the_one_before_it_in_any_form() {
    let mut office = Office::enforced();
    let hash = |office: &Office| -> Vec<String> {
        let conn = rusqlite::Connection::open(&office.path).unwrap();
        let mut read = conn.prepare("SELECT body FROM subject WHERE body IS NOT NULL").unwrap();
        let bodies = read.query_map([], |r| r.get::<_, Vec<u8>>(0)).unwrap();
        let bodies = bodies.map(|body| String::from_utf8(body.unwrap()).unwrap());
        bodies.filter(|body| body.contains("argon2id")).collect()
    };
    let before = hash(&office);
    assert_eq!(before.len(), 2);
    office.sign_in("Rina", RINA).unwrap();
    office.decree("Rina", &set_pin("Rina", "64209185")).unwrap();
    assert!(office.register("Rina", 1).is_ok(), "the own new PIN needs no new signing in");
    let after = hash(&office);
    assert_eq!(after.len(), 2);
    assert!(!after.contains(&before[1]), "the old one is erased");
    let report = office.counter.verify();
    assert_eq!((report.difference, report.erased), (None, 1));
    drop(office.counter);
    for marker in [SYAM, RINA, "64209185"] {
        assert_eq!(holding(office.folder.path(), marker), Vec::<std::path::PathBuf>::new());
    }
    let conn = rusqlite::Connection::open(&office.path).unwrap();
    let mut chained = conn.prepare("SELECT canonical FROM fact").unwrap();
    let lines = chained.query_map([], |r| r.get::<_, Vec<u8>>(0)).unwrap();
    for line in lines {
        assert!(!String::from_utf8(line.unwrap()).unwrap().contains("argon2"));
    }
}

#[test]
fn a_read_only_store_lets_nobody_in_and_shows_the_people() {
    let office = Office::enforced();
    drop(office.counter);
    let mut store = read(&office.path);
    let tried = store.sign_in(uuid::Uuid::from_u128(1), monday(), "Rina", &Pin::typed(RINA));
    assert_eq!(tried.unwrap_err(), StoreError::ReadOnly);
    let staff = store.staff().unwrap();
    assert!(staff.enforced);
    assert_eq!(staff.administrators().map(|o| o.name.as_str()).collect::<Vec<_>>(), ["Syam"]);
    assert!(store.case(uuid::Uuid::from_u128(5)).unwrap().is_none());
}
