//! What every store promises, whether it lies on disk or in memory.
use loket::domain::case::Status;
use loket::domain::command::Command;
use loket::domain::fact::Number;
use loket::domain::record::Record;
use loket::store::{Erasure, Found, StoreError};

use super::desk::each_kind;
use crate::support::{finish, note, record, sop_titled};

#[test]
fn a_case_comes_back_as_it_was_told() {
    each_kind(|mut counter| {
        let id = counter.register(1);
        counter.stamp.pass(120);
        let recorded = counter.act(id, &finish());
        counter.act(id, &note("dijanjikan selesai siang"));
        let case = counter.case(id);
        assert_eq!(case.number.to_string(), "PSE-2026-0001");
        assert_eq!(case.record, record(1));
        assert_eq!(case.version(), 3);
        assert_eq!(case.facts[1..2], recorded);
        assert_eq!(case.notes[0].text, "dijanjikan selesai siang");
        assert_eq!(case.course.step(), Some(2));
        assert!(case.facts.iter().all(|f| f.hash.len() == 64));
        assert_eq!(counter.verify().difference, None);
    });
}

#[test]
fn a_retry_answers_what_is_recorded_and_records_nothing_twice() {
    each_kind(|mut counter| {
        let (_, act) = counter.stamp.register(1);
        let first = counter.store.append(&act).unwrap();
        let head = counter.store.head().unwrap();
        assert_eq!(counter.store.append(&act).unwrap(), first);
        assert_eq!(counter.store.head().unwrap(), head);
        let (_, mut other) = counter.stamp.register(2);
        other.entries[0].bodies[0].0 = act.entries[0].bodies[0].0;
        let refused = counter.store.append(&other).unwrap_err();
        assert_eq!((refused.code(), refused.exit()), ("act_differs", 5));
    });
}

#[test]
fn a_second_window_is_told_who_came_between() {
    each_kind(|mut counter| {
        let id = counter.register(1);
        let seen = counter.case(id);
        let late = counter.stamp.one(Some(&seen), &finish());
        counter.stamp.pass(60);
        counter.act(id, &finish());
        counter.act(id, &note("a"));
        let refused = counter.store.append(&late).unwrap_err();
        let expected = StoreError::Conflict {
            case: id,
            expected: 1,
            found: 3,
            by: "Sari".to_owned(),
            at: counter.stamp.now,
            kinds: vec!["finish".to_owned(), "note".to_owned()],
        };
        assert_eq!(refused, expected);
        assert_eq!(refused.exit(), 5);
        assert_eq!(counter.case(id).version(), 3);
    });
}

#[test]
fn an_act_over_several_cases_is_all_or_none() {
    each_kind(|mut counter| {
        let ids = [1, 2, 3].map(|n| counter.register(n));
        let cases = ids.map(|id| counter.case(id));
        let stale = [0, 1, 2].map(|i| counter.stamp.entry(Some(&cases[i]), &note("bersama")));
        counter.act(ids[2], &note("lebih dulu"));
        let head = counter.store.head().unwrap();
        let act = counter.stamp.act(stale.to_vec());
        let refused = counter.store.append(&act).unwrap_err();
        assert!(matches!(refused, StoreError::Conflict { case, .. } if case == ids[2]));
        assert_eq!(counter.store.head().unwrap(), head);
        assert_eq!(counter.case(ids[0]).version(), 1);
        let fresh = ids.map(|id| {
            let case = counter.case(id);
            counter.stamp.entry(Some(&case), &note("bersama"))
        });
        let act = counter.stamp.act(fresh.to_vec());
        assert_eq!(counter.store.append(&act).unwrap().len(), 3);
        assert_eq!(counter.store.cases_of_act(act.id).unwrap(), ids);
        assert_eq!(counter.verify().difference, None);
    });
}

#[test]
fn a_case_that_nobody_registered_is_unknown() {
    each_kind(|mut counter| {
        let id = counter.register(1);
        let mut case = counter.case(id);
        case.id = counter.stamp.uuid();
        let act = counter.stamp.one(Some(&case), &finish());
        let refused = counter.store.append(&act).unwrap_err();
        assert_eq!(refused, StoreError::UnknownCase { case: case.id });
        assert_eq!(counter.store.case(case.id).unwrap(), None);
    });
}

#[test]
fn numbers_count_within_the_office_year() {
    each_kind(|mut counter| {
        counter.stamp.now = crate::support::at("2026-12-31T15:59:00Z");
        let old = counter.register(1);
        counter.stamp.pass(60);
        let new = counter.register(2);
        let number = |year, serial| Number { prefix: "PSE".to_owned(), year, serial };
        assert_eq!(counter.case(old).number, number(2026, 1));
        assert_eq!(counter.case(new).number, number(2027, 1));
        assert_eq!(counter.store.find("1").unwrap(), Found::One(new));
        assert_eq!(counter.store.find("pse-2026-0001").unwrap(), Found::One(old));
        assert_eq!(counter.store.find("2026-1").unwrap(), Found::One(old));
        assert_eq!(counter.store.find("XYZ-2026-1").unwrap(), Found::None);
        assert_eq!(counter.store.find("2").unwrap(), Found::None);
        assert_eq!(counter.store.find("").unwrap(), Found::None);
        assert_eq!(counter.store.find(&old.to_string()).unwrap(), Found::One(old));
        let reject = Command::Reject { reason: "tidak berhak".to_owned() };
        counter.act(new, &reject);
        assert_eq!(counter.store.find("001").unwrap(), Found::One(new), "closed, and still meant");
    });
}

#[test]
fn an_sop_is_kept_whole_and_must_be_known() {
    each_kind(|mut counter| {
        let other = sop_titled("Prosedur kedua");
        counter.stamp.sop = other.clone();
        let (id, act) = counter.stamp.register(1);
        let refused = counter.store.append(&act).unwrap_err();
        assert_eq!(refused.code(), "unknown_revision");
        assert_eq!(counter.store.sop(other.revision()).unwrap(), None);
        counter.store.offer_sop(other.clone());
        counter.store.append(&act).unwrap();
        assert_eq!(counter.case(id).sop_revision, other.revision());
        assert_eq!(counter.store.sop(other.revision()).unwrap(), Some(other));
        assert_eq!(counter.verify().difference, None);
    });
}

#[test]
fn officers_come_and_go_on_record() {
    each_kind(|mut counter| {
        let ids = [0; 5].map(|_| counter.stamp.uuid());
        let now = counter.stamp.now;
        let roles = ["petugas".to_owned()];
        let store = &mut counter.store;
        store.add_officer(ids[0], now, "Sari", "Andi", &roles).unwrap();
        store.add_officer(ids[0], now, "Sari", "Andi", &roles).unwrap();
        let twice = store.add_officer(ids[1], now, "Sari", "ANDI", &[]);
        assert_eq!(twice.unwrap_err().code(), "officer_known");
        store.retire_officer(ids[2], now.plus(60), "Sari", " andi ").unwrap();
        let gone = store.retire_officer(ids[3], now, "Sari", "Andi").unwrap_err();
        assert_eq!((gone.code(), gone.exit()), ("officer_unknown", 3));
        store.add_officer(ids[4], now, "Sari", "Andi", &[]).unwrap();
        let officers = store.officers().unwrap();
        assert_eq!(officers.len(), 2);
        assert_eq!(officers[0].roles, roles);
        assert_eq!(officers[0].retired_at, Some(now.plus(60)));
        assert_eq!((officers[1].id, officers[1].retired_at), (ids[4], None));
        assert_eq!(counter.verify().facts, 4);
    });
}

#[test]
fn drafts_lie_beside_the_chain() {
    each_kind(|mut counter| {
        let head = counter.store.head().unwrap();
        let now = counter.stamp.now;
        let store = &mut counter.store;
        assert_eq!(store.draft("register").unwrap(), None);
        store.save_draft("register", now, Some("nama=Andi")).unwrap();
        store.save_draft("register", now, Some("nama=Andi B")).unwrap();
        assert_eq!(store.draft("register").unwrap().as_deref(), Some("nama=Andi B"));
        store.save_draft("register", now, None).unwrap();
        assert_eq!(store.draft("register").unwrap(), None);
        assert_eq!(store.head().unwrap(), head);
    });
}

#[test]
fn erased_personal_values_leave_the_chain_whole() {
    each_kind(|mut counter| {
        let id = counter.register(1);
        counter.act(id, &note("pernah mengeluh"));
        let before = counter.store.head().unwrap();
        let (fact, now) = (counter.stamp.uuid(), counter.stamp.now);
        let what = Erasure { cases: vec![(fact, id)], ..Erasure::default() };
        assert_eq!(counter.store.erase(now, "Sari", &what).unwrap().facts, 2);
        let case = counter.case(id);
        assert_eq!(case.record, Record::default());
        assert_eq!(case.notes[0].text, "");
        assert_eq!(case.status(), Status::Running);
        assert_eq!(case.number.serial, 1);
        assert_eq!(counter.store.page(&crate::support::ask("pemohon", 9)).unwrap(), []);
        let report = counter.store.verify(Some(&before.hash), &mut |_, _| {}).unwrap();
        assert_eq!((report.difference, report.erased), (None, 2));
        counter.act(id, &note("baru"));
        assert_eq!(counter.case(id).notes[1].text, "baru");
    });
}

#[test]
fn the_rows_rebuilt_are_the_rows_kept() {
    each_kind(|mut counter| {
        for n in 0..20 {
            let id = counter.register(n);
            counter.stamp.pass(77);
            counter.act(id, &finish());
            if n % 4 == 0 {
                let to = 1;
                let reason = "kurang".to_owned();
                counter.act(id, &Command::Return { to, reason });
                counter.act(id, &Command::Undo);
            }
        }
        let kept = counter.store.all_rows(None).unwrap();
        let head = counter.store.head().unwrap();
        assert_eq!(counter.store.rebuild().unwrap(), 20);
        assert_eq!(counter.store.all_rows(None).unwrap(), kept);
        assert_eq!(counter.store.head().unwrap(), head);
        assert_eq!(counter.verify().difference, None);
    });
}

#[test]
fn verify_tells_how_far_it_is_and_what_it_saw() {
    each_kind(|mut counter| {
        let id = counter.register(1);
        counter.act(id, &finish());
        let mut told = Vec::new();
        let mut tell = |done, total| told.push((done, total));
        let report = counter.store.verify(None, &mut tell).unwrap();
        assert_eq!((report.facts, report.cases, report.erased), (3, 1, 0));
        assert_eq!(report.head, counter.store.head().unwrap());
        assert_eq!(report.database, Some(counter.store.database().unwrap()));
        assert!(told.iter().all(|(done, total)| done <= total && *total == 6));
        let head = counter.store.head().unwrap().hash.to_uppercase();
        let anchored = counter.store.verify(Some(&head), &mut |_, _| {}).unwrap();
        assert_eq!(anchored.difference, None);
        let lost = counter.store.verify(Some("00"), &mut |_, _| {}).unwrap();
        assert_eq!(lost.difference.unwrap().code(), "head_unknown");
    });
}
