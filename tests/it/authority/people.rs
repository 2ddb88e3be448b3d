//! Decisions about the office's people: who may take them, and what can never be.
use loket::domain::authority::Denied;
use loket::domain::instant::Instant;
use loket::store::{Decree, StoreError};

use super::office::{Office, RINA, SYAM, denied, set_pin};
use crate::store::desk::{Counter, memory};

fn administrator(name: &str, on: bool) -> Decree {
    Decree::Administrator { name: name.into(), on }
}

const ON: Decree = Decree::Enforce { on: true };
const OFF: Decree = Decree::Enforce { on: false };

#[test]
fn nothing_is_enforced_without_an_administrator_who_has_a_pin() {
    let mut counter = Counter::new(memory());
    let mut decree = |decree: &Decree| {
        let id = counter.stamp.uuid();
        counter.store.decree(id, counter.stamp.now, "Rina", decree)
    };
    assert_eq!(denied(decree(&ON)), Denied::NoAdministrator);
    decree(&Decree::Add { name: "Syam".into(), roles: Vec::new() }).unwrap();
    decree(&administrator("Syam", true)).unwrap();
    assert_eq!(denied(decree(&ON)), Denied::NoAdministrator, "no PIN");
    decree(&set_pin("Syam", SYAM)).unwrap();
    assert!(matches!(denied(decree(&ON)), Denied::PinNeeded { .. }), "by whoever proves it");
}

#[test]
fn the_last_administrator_stays_while_it_is_enforced() {
    let mut office = Office::enforced();
    let last = Denied::LastAdministrator { officer: "Syam".into() };
    let retire = Decree::Retire { name: "Syam".into() };
    assert_eq!(denied(office.decree("Syam", &retire)), last);
    assert_eq!(denied(office.decree("Syam", &administrator("Syam", false))), last);
    office.decree("Syam", &administrator("Rina", true)).unwrap();
    office.decree("Syam", &administrator("Syam", false)).unwrap();
    assert!(matches!(denied(office.decree("Syam", &OFF)), Denied::AdministratorNeeded { .. }));
    office.sign_in("Rina", RINA).unwrap();
    office.decree("Rina", &OFF).unwrap();
    office.decree("Siapa saja", &Decree::Retire { name: "Rina".into() }).unwrap();
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn people_are_the_administrators_business_where_it_is_enforced() {
    let mut office = Office::enforced();
    office.sign_in("Rina", RINA).unwrap();
    let day = "2026-11-23".parse().unwrap();
    let role = || "verifikator".to_owned();
    let rina = || "Rina".to_owned();
    let decrees = [
        Decree::Add { name: "Dewi".into(), roles: Vec::new() },
        Decree::Retire { name: "Syam".into() },
        administrator("Rina", true),
        Decree::StandIn { name: rina(), role: role(), from: day, until: day },
        Decree::StandInEnds { name: rina(), role: role(), day },
        set_pin("Syam", "64209185"),
        OFF,
    ];
    let pos = office.counter.store.tip().unwrap();
    for decree in &decrees {
        let needs = Denied::AdministratorNeeded { able: vec!["Syam".into()] };
        assert_eq!(denied(office.decree("Rina", decree)), needs, "{decree:?}");
    }
    assert_eq!(office.counter.store.tip().unwrap(), pos);
}

#[test]
fn a_pin_is_changed_by_its_owner_or_an_administrator_also_where_nothing_is_enforced() {
    let mut office = Office::new();
    assert!(matches!(
        denied(office.decree("Siapa saja", &set_pin("Rina", "64209185"))),
        Denied::PinNeeded { .. }
    ));
    office.sign_in("Rina", RINA).unwrap();
    office.decree("Rina", &set_pin("Rina", "64209185")).unwrap();
    assert!(matches!(
        denied(office.decree("Rina", &set_pin("Syam", "64209185"))),
        Denied::AdministratorNeeded { .. }
    ));
    office.sign_in("Syam", SYAM).unwrap();
    office.decree("Syam", &set_pin("Rina", RINA)).unwrap();
}

#[test]
fn what_is_so_already_is_not_recorded_twice_and_nonsense_not_at_all() {
    let mut office = Office::enforced();
    let pos = office.counter.store.tip().unwrap();
    office.decree("Syam", &ON).unwrap();
    office.decree("Syam", &administrator("Syam", true)).unwrap();
    let (from, until) = ("2026-11-23".parse().unwrap(), "2026-11-22".parse().unwrap());
    let (name, role) = ("Rina".to_owned(), "verifikator".to_owned());
    let backwards = Decree::StandIn { name: name.clone(), role: role.clone(), from, until };
    assert_eq!(denied(office.decree("Syam", &backwards)), Denied::Period { from, until });
    let ended = Decree::StandInEnds { name, role, day: from };
    assert!(matches!(denied(office.decree("Syam", &ended)), Denied::NoStandIn { .. }));
    let stranger = administrator("Dewi", true);
    let unknown = office.decree("Syam", &stranger).unwrap_err();
    assert_eq!(unknown, StoreError::OfficerUnknown { name: "Dewi".into() });
    assert_eq!(office.counter.store.tip().unwrap(), pos);
}

#[test]
fn a_retry_records_once() {
    let mut office = Office::enforced();
    let (id, now): (_, Instant) = (office.counter.stamp.uuid(), office.counter.stamp.now);
    let decree = set_pin("Rina", "64209185");
    for _ in 0..2 {
        office.counter.store.decree(id, now, "Syam", &decree).unwrap();
    }
    office.sign_in("Rina", "64209185").unwrap();
    assert_eq!(office.counter.verify().difference, None);
}
