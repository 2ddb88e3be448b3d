//! For all texts: tables, workbooks, announcements and the calls of programs.
use calamine::{Data, Reader as _, Xlsx};
use loket::domain::alert::Occasion;
use loket::domain::zone::Zone;
use loket::notify::hook::Call;
use loket::notify::sequence::{notification, title};
use loket::notify::terminal::{Protocol, Within};
use loket::notify::{Announcement, Event, Urgency};
use loket::report::Cell;
use loket::report::book::Book;
use loket::report::csv::Csv;
use loket::words::{Lang, Words};
use proptest::prelude::*;

use super::fixed;
use super::nasty::{driving, nasty};
use crate::support::monday;

fn zone() -> Zone {
    Zone::parse("Asia/Makassar").unwrap()
}

fn event(text: &str) -> Event {
    Event {
        urgency: Urgency::Late,
        occasion: Occasion::Missed,
        number: text.to_owned(),
        step: 3,
        step_name: text.to_owned(),
        crossed_at: monday(),
        remaining_s: Some(-5),
        applicant: Some(text.to_owned()),
    }
}

proptest! {
    #![proptest_config(fixed(200))]

    #[test]
    fn no_cell_of_a_csv_begins_a_formula(text in nasty()) {
        let words = Words::new(Lang::Id);
        let mut csv = Csv::new(Vec::new(), &words, zone(), false).unwrap();
        csv.row(&[text.as_str().into(), Cell::Count(-1)]).unwrap();
        let written = String::from_utf8(csv.end().unwrap()).unwrap();
        prop_assert_eq!(driving(&written), None);
        let mut reader = csv::ReaderBuilder::new();
        let mut reader =
            reader.delimiter(b';').has_headers(false).from_reader(written.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        let begins = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
        prop_assert!(!record[0].trim_start().starts_with(begins), "{record:?}");
        prop_assert_eq!(&record[1], "-1");
    }

    #[test]
    fn announcements_are_one_line_and_end_no_command(text in nasty()) {
        let words = Words::new(Lang::En);
        let said = Announcement::of(&[event(&text)], &words, zone()).unwrap();
        for part in [&said.title, &said.body, &said.about] {
            prop_assert_eq!(driving(part), None);
            prop_assert!(!part.contains('\n'));
        }
        let own = title(&text);
        let inner = own.strip_prefix("\u{1b}]2;").and_then(|t| t.strip_suffix("\u{1b}\\"));
        prop_assert_eq!(driving(inner.unwrap()), None);
        for protocol in [Protocol::Osc777, Protocol::Osc9, Protocol::Osc99] {
            let sent = notification(protocol, Within::Nothing, &said);
            for command in sent.split_terminator("\u{1b}\\") {
                let inner = command.strip_prefix("\u{1b}]").unwrap();
                prop_assert_eq!(driving(inner), None);
            }
        }
    }

    #[test]
    fn a_program_of_the_office_gets_no_control_bytes(text in nasty()) {
        let words = Words::new(Lang::En);
        let event = event(&text);
        let said = Announcement::of(std::slice::from_ref(&event), &words, zone()).unwrap();
        let call = Call::of(&["notify".to_owned()], &event, &said, zone()).unwrap();
        let given = call.arguments.iter().chain(call.environment.iter().map(|(_, value)| value));
        for value in given {
            prop_assert_eq!(driving(value), None);
            prop_assert!(!value.contains('\n') && value.chars().count() <= 400);
        }
    }
}

proptest! {
    #![proptest_config(fixed(60))]

    #[test]
    fn a_text_in_a_workbook_is_a_text(text in nasty()) {
        prop_assert_eq!(driving(&in_a_workbook(&text)), None);
    }
}

/// What a text has become in a workbook, where it must be a text.
fn in_a_workbook(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let mut book = Book::new(folder.path(), monday(), zone()).unwrap();
    let sheet = book.sheet("A", &["Nama".to_owned()]).unwrap();
    book.row(sheet, &[text.into(), Cell::Count(7)]).unwrap();
    book.save(&path).unwrap();
    let mut read: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    assert!(read.worksheet_formula("A").unwrap().is_empty(), "{text:?}");
    let range = read.worksheet_range("A").unwrap();
    let kept = range.get_value((1, 0));
    let Some(Data::String(kept)) = kept else { panic!("{text:?} became {kept:?}") };
    kept.clone()
}

#[test]
fn what_looks_like_something_else_stays_a_text_in_a_workbook() {
    let looks = ["=1+1", "7602010101900001", "007", "-2", "1e5", "2026-11-23", "12:30", "TRUE"];
    for text in looks.into_iter().chain(["https://contoh.go.id", "mailto:a@b.id", "#REF!"]) {
        assert_eq!(in_a_workbook(text), text);
    }
}

#[test]
fn a_cell_is_filled_to_the_brim_and_no_further() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::new(folder.path(), monday(), zone()).unwrap();
    let sheet = book.sheet("A", &["Nama".to_owned()]).unwrap();
    for text in ["\u{10000}".repeat(20_000), "x".repeat(40_000)] {
        assert!(book.row(sheet, &[text.as_str().into()]).is_ok());
    }
}
