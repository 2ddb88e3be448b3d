//! The rows: the queue, all cases, search, likely duplicates, and numbers that two cases share.
use loket::domain::command::Command;
use loket::domain::queue::{self, Row};
use loket::domain::record::{Field, Record};
use loket::store::Found;

use super::desk::{Counter, each_kind};
use crate::support::{ask, finish};

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|r| r.name.as_str()).collect()
}

#[test]
fn two_numbers_written_alike_are_both_named() {
    let mut settings = super::desk::settings();
    settings.number_prefix = "TTE".to_owned();
    let (_folder, path) = super::desk::place();
    let mut counter = Counter::new(super::desk::open(&path));
    counter.register(1);
    drop(counter.store);
    let access = loket::store::Access::ReadWrite;
    let genesis = super::desk::genesis(9);
    let store = loket::store::Store::open(&path, access, settings, genesis);
    counter.store = store.unwrap().unwrap();
    counter.register(2);
    let Found::Many(numbers) = counter.store.find("1").unwrap() else {
        panic!("one of two was chosen");
    };
    let written: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    assert_eq!(written, ["PSE-2026-0001", "TTE-2026-0001"]);
}

#[test]
fn the_queue_comes_in_the_order_of_urgency() {
    each_kind(|mut counter| {
        let pause =
            Command::Pause { reason: "lainnya".to_owned(), note: Some("menunggu".to_owned()) };
        for n in 0..40 {
            let id = counter.register(n);
            counter.stamp.pass(i64::from(n % 7) * 30);
            if n % 3 == 0 {
                counter.act(id, &finish());
            }
            if n % 5 == 0 {
                counter.act(id, &pause);
            }
            if n % 11 == 0 {
                let reason = "uji".to_owned();
                counter.act(id, &Command::Cancel { reason });
            }
        }
        let rows = counter.store.open_rows(None).unwrap();
        let mut sorted = rows.clone();
        queue::sort(&mut sorted);
        assert_eq!(rows, sorted);
        assert_eq!(rows.len(), 36);
        assert_eq!(counter.store.open_rows(Some(9)).unwrap(), rows[..9]);
        let all = counter.store.all_rows(Some(3)).unwrap();
        assert_eq!(all.iter().map(|r| r.number.serial).collect::<Vec<_>>(), [40, 39, 38]);
        assert_eq!(counter.store.all_rows(None).unwrap().len(), 40);
        let mut seen = 0;
        let mut see = |case: loket::domain::case::Case| {
            seen += 1;
            assert_eq!(case.facts[0].case, case.id);
        };
        counter.store.each_case(&mut see).unwrap();
        assert_eq!(seen, 40);
    });
}

#[test]
fn every_word_of_a_search_must_occur_somewhere() {
    each_kind(|mut counter| {
        let first = counter.register(1);
        counter.register(12);
        counter.act(first, &Command::Cancel { reason: "uji".to_owned() });
        let found = |query: &str| {
            let rows = counter.store.page(&ask(query, 10)).unwrap();
            names(&rows).join(", ")
        };
        assert_eq!(found("pemohon"), "Pemohon 12, Pemohon 1");
        assert_eq!(found("  KOMINFO  pemohon 12 "), "Pemohon 12");
        assert_eq!(found("pse-2026-0001"), "Pemohon 1");
        assert_eq!(found("005/12/"), "Pemohon 12");
        assert_eq!(found("7602.01-0000000012"), "Pemohon 12");
        assert_eq!(found("7602 0100 0000 0012"), "Pemohon 12");
        assert_eq!(found("100% _"), "");
        assert_eq!(found(""), "Pemohon 12, Pemohon 1");
        assert_eq!(counter.store.page(&ask("pemohon", 1)).unwrap().len(), 1);
    });
}

#[test]
fn a_likely_duplicate_shares_the_letter_and_the_person() {
    each_kind(|mut counter| {
        let id = counter.register(1);
        counter.register(2);
        let like = |fields: &[(Field, &str)]| {
            let typed = fields.iter().map(|(f, v)| (*f, *v));
            let rows = counter.store.duplicates(&Record::read(typed).unwrap());
            rows.unwrap().iter().map(|r| r.id).collect::<Vec<_>>()
        };
        let letter = (Field::LetterNo, "005 / 1 / KOMINFO");
        assert_eq!(like(&[letter, (Field::Name, "PEMOHON  1")]), [id]);
        assert_eq!(like(&[letter, (Field::Nik, "7602010000000001")]), [id]);
        // Cyrillic letters for Latin ones, in the name and in the letter's number.
        assert_eq!(like(&[letter, (Field::Name, "P\u{435}m\u{43e}hon 1")]), [id]);
        let copied = (Field::LetterNo, "005/1/K\u{43e}minf\u{43e}");
        assert_eq!(like(&[copied, (Field::Name, "Pemohon 1")]), [id]);
        assert!(like(&[letter, (Field::Name, "Lain")]).is_empty());
        assert!(like(&[letter]).is_empty());
        assert!(like(&[(Field::Name, "Pemohon 1")]).is_empty());
    });
}
