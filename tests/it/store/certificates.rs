//! Certificates that lists tell of, and the radar over them and the cases.
use chrono::{Days, NaiveDate};
use loket::domain::certificate::{Lapse, LapseAsk, Listed, Source, Span, Taken};
use loket::domain::command::Command;
use loket::domain::record::{Field, Record};
use loket::domain::refusal::Refusal;
use loket::store::{Erasure, Store};
use uuid::Uuid;

use super::desk::{Counter, each_kind, memory, open, place, tamper};
use crate::support::{monday, record};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn day(days: i64) -> String {
    let days = chrono::Duration::days(days);
    (today() + days).to_string()
}

fn listed(name: &str, nik: &str, days: i64) -> Listed {
    let expires = day(days);
    let values = [(Field::Name, name), (Field::Nik, nik), (Field::Expires, expires.as_str())];
    Listed::read(values).unwrap()
}

fn nik(n: u32) -> String {
    format!("76020101019{n:05}")
}

fn take(store: &mut Store, id: u128, list: &[Listed]) -> Option<Taken> {
    let id = Uuid::from_u128(id);
    store.take_certificates(id, monday(), "Rina", list.to_vec(), &mut |_| true).unwrap()
}

fn all(store: &Store, days: u64) -> Vec<Lapse> {
    let to = today().checked_add_days(Days::new(days)).unwrap();
    store.lapses(&LapseAsk { from: None, to, after: None, limit: usize::MAX }).unwrap()
}

fn names(lapses: &[Lapse]) -> Vec<&str> {
    lapses.iter().map(|lapse| lapse.name.as_str()).collect()
}

#[test]
fn a_list_is_taken_whole_once_or_not_at_all() {
    each_kind(|mut counter| {
        let store = &mut counter.store;
        let list =
            [listed("Ani", &nik(1), 5), listed("Budi", &nik(2), 50), listed("Ani", &nik(1), 5)];
        let first = store.take_certificates(
            Uuid::from_u128(90),
            monday(),
            "Rina",
            list.to_vec(),
            &mut |rows| rows < 2,
        );
        assert_eq!((first.unwrap(), all(store, 400).len()), (None, 0));
        assert_eq!(store.knows_certificate(&list[0]).unwrap(), None);
        let tip = store.tip().unwrap();
        assert_eq!(take(store, 91, &list), Some(Taken { new: 2, changed: 0, known: 1 }));
        assert_eq!(take(store, 92, &list), Some(Taken { new: 0, changed: 0, known: 3 }));
        assert_eq!(store.tip().unwrap(), tip + 1);
        assert_eq!(store.knows_certificate(&list[0]).unwrap(), Some(true));
        let values = [(Field::Name, "Ani"), (Field::Nik, &nik(1)), (Field::Expires, &day(5))];
        let more = Listed::read(values.into_iter().chain([(Field::Agency, "Dinas")])).unwrap();
        assert_eq!(store.knows_certificate(&more).unwrap(), Some(false));
        assert_eq!(take(store, 93, &[more]), Some(Taken { new: 0, changed: 1, known: 0 }));
        assert_eq!(all(store, 90)[0].agency, "Dinas");
        assert_eq!(counter.verify().difference, None);
    });
}

#[test]
fn a_row_of_a_list_has_a_name_and_a_day() {
    let none: [(Field, &str); 0] = [];
    assert_eq!(Listed::read(none), Err(Refusal::FieldRequired(Field::Name)));
    for expires in ["", "2026-02-30", "45000"] {
        let values = [(Field::Name, "Ani"), (Field::Expires, expires)];
        let refused = Listed::read(values).unwrap_err();
        assert_eq!(refused.code(), "field_invalid", "{expires}");
    }
    let same = |serial: &str| {
        let values =
            [(Field::Name, "Ani"), (Field::Serial, serial), (Field::Expires, "2026-12-01")];
        Listed::read(values).unwrap().id()
    };
    assert_eq!(same("00:0A:1B"), same("a1b"));
    assert_ne!(same("0A:1B"), same("0A:1C"));
}

#[test]
fn each_person_is_seen_once_by_the_newest_certificate() {
    let mut counter = Counter::new(memory());
    let store = &mut counter.store;
    let bare = |name: &str, days: i64| {
        Listed::read([(Field::Name, name), (Field::Expires, day(days).as_str())]).unwrap()
    };
    take(
        store,
        91,
        &[
            listed("Ani", &nik(1), -400),
            listed("ANI, S.Kom.", &nik(1), 20),
            listed("Budi", &nik(2), -1),
            // Another number is another person; no number says nothing else.
            listed("Budi", &nik(3), 7),
            bare("Citra", 0),
            bare("citra", 91),
            bare("Dewi", 90),
        ],
    );
    let seen = all(store, 90);
    assert_eq!(names(&seen), ["Budi", "Budi", "ANI, S.Kom.", "Dewi"]);
    let tallies = store.lapse_tallies(today()).unwrap();
    let counts: Vec<(Span, usize)> = tallies.iter().map(|t| (t.span, t.count)).collect();
    let expected = [
        (Span::Lapsed, 1),
        (Span::Week, 1),
        (Span::Fortnight, 0),
        (Span::Month, 1),
        (Span::Quarter, 1),
    ];
    assert_eq!(counts, expected);
}

#[test]
fn pages_follow_one_another_without_gap_or_overlap() {
    let mut counter = Counter::new(memory());
    let list: Vec<Listed> = (0..53).map(|n| listed("Ani", &nik(n), i64::from(n % 7))).collect();
    take(&mut counter.store, 91, &list);
    let whole = all(&counter.store, 90);
    assert_eq!(whole.len(), 53);
    let (mut paged, mut after) = (Vec::new(), None);
    loop {
        let ask = LapseAsk { from: None, to: today() + Days::new(90), after, limit: 10 };
        let page = counter.store.lapses(&ask).unwrap();
        let Some(end) = page.last() else { break };
        after = Some((end.expires, end.id));
        paged.extend(page);
    }
    assert_eq!(paged, whole);
}

#[test]
fn a_case_says_its_new_expiry_and_renews_what_lapses() {
    each_kind(|mut counter| {
        let mut of = |n: u32, values: &[(Field, String)]| {
            let mut record = record(n);
            record.set(Field::Nik, None);
            for (field, value) in values {
                record.set(*field, Some(value.clone()));
            }
            let entry = counter.stamp.entry(None, &Command::Register { record });
            let id = entry.case;
            let act = counter.stamp.act(vec![entry]);
            counter.store.append(&act).unwrap();
            id
        };
        let old = of(1, &[(Field::Nik, nik(1)), (Field::Expires, day(10))]);
        let done = of(2, &[(Field::Nik, nik(2)), (Field::Expires, day(-3))]);
        let set = vec![(Field::NewExpires, day(700))];
        counter.act(done, &Command::Edit { set });
        counter.act(old, &Command::Cancel { reason: "batal".to_owned() });
        take(&mut counter.store, 91, &[listed("Eka", &nik(3), 3), listed("Ani", &nik(1), 4)]);
        let seen = all(&counter.store, 90);
        assert_eq!(names(&seen), ["Eka", "Pemohon 1"]);
        assert!(matches!(seen[1].source, Source::Case(_)) && seen[1].renewal.is_none());
        let mut again = record(9);
        again.set(Field::Nik, Some(nik(3)));
        let entry = counter.stamp.entry(None, &Command::Register { record: again });
        let renewing = entry.case;
        let act = counter.stamp.act(vec![entry]);
        counter.store.append(&act).unwrap();
        let seen = all(&counter.store, 90);
        assert_eq!(seen[0].renewal.as_ref().map(|(id, _)| *id), Some(renewing));
        let before = seen.clone();
        counter.store.rebuild().unwrap();
        assert_eq!(all(&counter.store, 90), before);
        assert_eq!(counter.verify().difference, None);
    });
}

#[test]
fn what_was_changed_from_outside_is_seen() {
    for (sql, code) in [
        ("UPDATE certificate_listed SET body = replace(body, 'Ani', 'Ina')", "broken_listed"),
        ("UPDATE certificate_row SET expires = expires + 1", "broken_listed"),
        ("DELETE FROM certificate_listed", "broken_row"),
        (
            "INSERT INTO follow_up_row VALUES (x'00112233445566778899aabbccddeeff', 'ISSUE', 1, 1)",
            "broken_row",
        ),
    ] {
        let (_folder, path) = place();
        let mut counter = Counter::new(open(&path));
        take(&mut counter.store, 91, &[listed("Ani", &nik(1), 5)]);
        drop(counter);
        tamper(&path, sql);
        let seen = Counter::new(open(&path)).verify().difference.map(|d| d.code());
        assert_eq!(seen, Some(code), "{sql}");
    }
}

#[test]
fn a_persons_rows_are_erased_and_that_is_on_record() {
    let (_folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let store = &mut counter.store;
    take(store, 91, &[listed("Ani", &nik(1), 5), listed("Budi", &nik(2), 6)]);
    let mut asked = Record::default();
    asked.set(Field::Nik, Some(nik(1)));
    let rows = store.listed_of(&asked).unwrap();
    assert_eq!(rows.len(), 1);
    let tip = store.tip().unwrap();
    let what = Erasure { listed: (Uuid::from_u128(95), rows), ..Erasure::default() };
    assert_eq!(store.erase(monday(), "Rina", &what).unwrap().rows, 1);
    assert_eq!((names(&all(store, 90)), store.tip().unwrap()), (vec!["Budi"], tip + 1));
    assert_eq!(counter.verify().difference, None);
}
