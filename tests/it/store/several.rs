//! Several windows on one store: nothing lost, nothing done twice, everybody told.
use std::path::Path;
use std::sync::Barrier;
use std::thread;

use loket::store::{Store, StoreError};
use uuid::Uuid;

use super::desk::{Counter, open, place, settings};
use crate::support::{Stamp, finish, note};

#[test]
fn a_store_can_live_on_a_thread_of_its_own() {
    fn moves<T: Send>() {}
    moves::<Store>();
}

#[test]
fn whoever_comes_first_creates_and_all_succeed() {
    const COUNT: u8 = 8;
    let (_folder, path) = place();
    let start = Barrier::new(usize::from(COUNT));
    let create = |seed: u8| -> (Uuid, u64) {
        start.wait();
        let access = loket::store::Access::ReadWrite;
        let genesis = super::desk::genesis(seed);
        let opened = Store::open(&path, access, settings(), genesis);
        let mut counter = Counter::new(opened.unwrap().unwrap());
        counter.stamp = Stamp::new(u32::from(seed) + 100);
        counter.register(u32::from(seed));
        let database = counter.store.database().unwrap();
        (database, counter.store.head().unwrap().pos)
    };
    let made: Vec<(Uuid, u64)> = thread::scope(|scope| {
        let create = &create;
        let running: Vec<_> = (0..COUNT).map(|seed| scope.spawn(move || create(seed))).collect();
        running.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert!(made.iter().all(|(database, _)| *database == made[0].0));
    let counter = Counter::new(open(&path));
    assert_eq!(counter.store.head().unwrap().pos, u64::from(COUNT) + 1);
    assert_eq!(counter.verify().difference, None);
}

/// Acts of one window: `count` registrations, each with a note.
fn work(path: &Path, seed: u32, count: u32) {
    let mut counter = Counter::new(open(path));
    counter.stamp = Stamp::new(seed);
    for n in 0..count {
        let id = counter.register(seed * 1000 + n);
        counter.act(id, &note("dicatat"));
    }
}

#[test]
fn four_windows_lose_nothing() {
    const EACH: u32 = 25;
    let (_folder, path) = place();
    drop(open(&path));
    thread::scope(|scope| {
        for seed in 1..=4 {
            let path = &path;
            scope.spawn(move || work(path, seed, EACH));
        }
    });
    let counter = Counter::new(open(&path));
    let report = counter.verify();
    assert_eq!((report.difference, report.facts), (None, u64::from(4 * EACH * 2 + 1)));
    let rows = counter.store.all_rows(None).unwrap();
    let serials: Vec<u32> = rows.iter().rev().map(|r| r.number.serial).collect();
    assert_eq!(serials, (1..=4 * EACH).collect::<Vec<_>>());
}

#[test]
fn of_two_who_finish_the_same_step_one_wins() {
    let (_folder, path) = place();
    let mut first = Counter::new(open(&path));
    let mut second = Counter::new(open(&path));
    second.stamp = Stamp::new(2);
    let token = second.store.tip().unwrap();
    let id = first.register(1);
    assert_ne!(second.store.tip().unwrap(), token);
    let case = first.case(id);
    let acts = [&mut first, &mut second].map(|c| c.stamp.one(Some(&case), &finish()));
    let start = Barrier::new(2);
    let answers = thread::scope(|scope| {
        let running = [&mut first, &mut second].into_iter().zip(&acts).map(|(counter, act)| {
            let start = &start;
            scope.spawn(move || {
                start.wait();
                counter.store.append(act)
            })
        });
        let running: Vec<_> = running.collect();
        running.into_iter().map(|t| t.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(answers.iter().filter(|a| a.is_ok()).count(), 1);
    let lost = answers.into_iter().find_map(Result::err).unwrap();
    assert!(matches!(lost, StoreError::Conflict { expected: 1, found: 2, .. }), "{lost}");
    assert_eq!(first.case(id).course.step(), Some(2));
    assert_eq!(first.case(id), second.case(id));
}

#[test]
fn a_writer_that_does_not_let_go_is_not_waited_for_for_ever() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (_, act) = counter.stamp.register(1);
    let busy = counter.store.append(&act).unwrap_err();
    assert_eq!((busy.code(), busy.exit()), ("busy", 5));
    assert!(counter.store.open_rows(None).unwrap().is_empty());
    other.execute_batch("ROLLBACK").unwrap();
    counter.store.append(&act).unwrap();
}
