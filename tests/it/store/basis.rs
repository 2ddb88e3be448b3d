//! Rows and the calendar they were made under: nobody ever sees times of another calendar.
use loket::domain::figures::Reading;
use loket::domain::instant::Instant;
use loket::domain::query::Order;
use loket::domain::queue::Row;
use loket::store::{Access, Settings, Store};

use super::desk::{Counter, genesis, open, place, settings};
use crate::support::{ask, calendar_opening, finish};

fn later() -> Settings {
    let mut settings = settings();
    settings.calendar = calendar_opening("09:00");
    settings
}

fn open_under(path: &std::path::Path, access: Access, settings: Settings) -> Store {
    Store::open(path, access, settings, genesis(7)).unwrap().unwrap()
}

/// The rows that the facts tell under `settings`.
fn told(store: &Store, settings: &Settings) -> Vec<Row> {
    let reading = Reading {
        calendar: &settings.calendar,
        near_pct: settings.near_pct,
        now: Instant::default(),
    };
    let mut rows = Vec::new();
    let mut see = |case: loket::domain::case::Case| {
        if case.status().is_open() {
            rows.push(Row::of(&case, reading));
        }
    };
    store.each_case(&mut see).unwrap();
    loket::domain::queue::sort(&mut rows);
    rows
}

#[test]
fn a_new_calendar_moves_the_due_times() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    for n in 0..5 {
        let id = counter.register(n);
        counter.stamp.pass(30);
        if n == 2 {
            counter.act(id, &finish());
        }
    }
    let early = counter.store.open_rows(None).unwrap();
    let looking = open_under(&path, Access::ReadOnly, later());
    let late = looking.open_rows(None).unwrap();
    assert_ne!(early, late);
    assert_eq!(late, told(&looking, &later()));
    assert_eq!(looking.open_rows(Some(2)).unwrap(), late[..2]);
    let found = looking.page(&ask("pemohon", 9)).unwrap();
    assert!(found.iter().all(|row| late.contains(row)) && found.len() == 5);
    assert_eq!(looking.count(&ask("pemohon", 9).sieve, None).unwrap(), 5);
    let first = Some((Order::default(), &late[3]));
    assert_eq!(looking.count(&ask("pemohon", 9).sieve, first).unwrap(), 3);
    assert_eq!(looking.verify(None, &mut |_, _| {}).unwrap().difference, None);
    let moved = open_under(&path, Access::ReadWrite, later());
    assert_eq!(moved.open_rows(None).unwrap(), late);
    assert_eq!(counter.store.open_rows(None).unwrap(), early, "an old window keeps its own");
    assert_eq!(counter.verify().difference, None);
}

#[test]
fn another_threshold_moves_the_near_times_only() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    let mut sooner = settings();
    sooner.near_pct = 50;
    let rows = open_under(&path, Access::ReadWrite, sooner).open_rows(None).unwrap();
    let before = counter.store.open_rows(None).unwrap();
    assert_eq!(rows[0].due_at, before[0].due_at);
    assert!(rows[0].near_at < before[0].near_at);
}

#[test]
fn the_calendar_of_a_judgement_is_kept() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let id = counter.register(1);
    counter.act(id, &finish());
    counter.store = open_under(&path, Access::ReadWrite, later());
    let stale = counter.stamp.one(Some(&counter.case(id)), &finish_second());
    let refused = counter.store.append(&stale);
    assert!(refused.is_ok(), "a calendar once kept may be named again");
    counter.stamp.calendar = calendar_opening("10:00");
    let (other, act) = counter.stamp.register(2);
    counter.store.append(&act).unwrap();
    let unknown = counter.stamp.one(Some(&counter.case(other)), &finish());
    let refused = counter.store.append(&unknown).unwrap_err();
    assert_eq!(refused.code(), "unknown_revision");
}

fn finish_second() -> loket::domain::command::Command {
    loket::domain::command::Command::Return { to: 1, reason: "kurang".to_owned() }
}
