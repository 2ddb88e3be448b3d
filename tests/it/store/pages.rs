//! Pages over many cases: every case once, in order, each page by the key of the last row.
use std::sync::Arc;

use loket::domain::command::Command;
use loket::domain::fact::{CaseId, Entry};
use loket::domain::query::Start;

use super::desk::{Counter, memory, open, place, tamper};
use crate::support::{ask, record};

/// Registers so many cases in one act and cancels nine of ten in another.
fn fill(counter: &mut Counter, cases: u32) {
    let register = |n| Command::Register { record: record(n) };
    let new: Vec<Entry> = (0..cases).map(|n| counter.stamp.entry(None, &register(n))).collect();
    let ids: Vec<CaseId> = new.iter().map(|entry| entry.case).collect();
    let act = counter.stamp.act(new);
    counter.store.append(&act).unwrap();
    counter.stamp.pass(60);
    let cancel = Command::Cancel { reason: "uji".to_owned() };
    let mut closing = Vec::new();
    for id in ids.iter().enumerate().filter(|(i, _)| i % 10 > 0).map(|(_, id)| *id) {
        let case = counter.case(id);
        closing.push(counter.stamp.entry(Some(&case), &cancel));
    }
    let act = counter.stamp.act(closing);
    counter.store.append(&act).unwrap();
}

#[test]
fn every_page_of_many_cases_comes_by_its_key() {
    let mut counter = Counter::new(memory());
    fill(&mut counter, 300);
    for (line, expected) in [
        ("", 300),
        ("is:closed", 270),
        ("sort:name", 300),
        ("sort:closed is:closed", 270),
        ("is:open sort:urgency", 30),
        ("pemohon agency:kominfo -step:1", 270),
        ("7602 0100 0000 0007", 1),
        ("date:2026-10", 0),
    ] {
        let mut ask = ask(line, 40);
        let mut seen = 0;
        loop {
            let rows = counter.store.page(&ask).unwrap();
            let sorted = rows.windows(2).all(|w| ask.order.compare(&w[0], &w[1]).is_lt());
            assert!(sorted && rows.len() <= 40, "{line}");
            seen += rows.len();
            let Some(last) = rows.last() else { break };
            ask.start = Start::After(Box::new(last.clone()));
        }
        assert_eq!(seen, expected, "{line}");
        assert_eq!(counter.store.count(&ask.sieve, None).unwrap(), expected, "{line}");
    }
}

/// Ten thousand open ones lie in the memory of every desk.
#[test]
fn rows_say_once_what_they_say_alike() {
    let mut counter = Counter::new(memory());
    fill(&mut counter, 30);
    let rows = counter.store.open_rows(None).unwrap();
    assert_eq!(rows.len(), 3);
    assert!(rows.windows(2).all(|w| Arc::ptr_eq(&w[0].sop_revision, &w[1].sop_revision)));
    assert!(rows.windows(2).all(|w| Arc::ptr_eq(&w[0].sop, &w[1].sop)));
}

/// A page of the file more a row, from where nothing of an open case stands.
#[test]
fn the_queue_is_read_without_what_reports_are_made_of() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    fill(&mut counter, 20);
    let rows = counter.store.open_rows(None).unwrap();
    tamper(&path, "UPDATE report_case SET outcome = 'done' WHERE closed_at IS NULL");
    assert_eq!(counter.store.open_rows(None).unwrap(), rows);
}
