//! Forms of random cases: each renders, whatever stands in the data, and no data becomes markup.
use std::sync::Arc;

use loket::domain::command::Command;
use loket::domain::record::Field;
use loket::print::model::{Form, Moment, Office, Page, Printed, Register};
use loket::print::{Closing, Kind, Paper, Scribe, Templates, book, entry, sheet};
use loket::words::{Lang, Told, Words};
use proptest::prelude::*;

use super::case::{Desk, commands};
use super::oracle::DAY_S;
use super::runner;

/// What no page may hold as it stands here.
const HOSTILE: &str = "<zq onload=\"x('&')\">{{ say(1) }}</style>\u{202e}\u{1b}[31m";

/// A form of every kind with the one case of the desk on it.
fn form(kind: Kind, page: Page, desk: &Desk, words: &Words) -> Form {
    let calendar = &desk.calendar;
    let scribe = Scribe { words, zone: calendar.zone(), revealed: true };
    let now = desk.last();
    let told = Told { case: &desk.case, sop: &desk.sop, reading: desk.reading(now) };
    let mut closing = Closing::default();
    closing.count(&desk.case);
    let register: Register =
        book(scribe, scribe.text(HOSTILE), vec![entry(scribe, told, 1)], &closing);
    let at: Moment = scribe.moment(now);
    Form {
        lang: words.lang().code(),
        kind: kind.code(),
        page,
        office: Office { name: scribe.text(HOSTILE), ..Office::default() },
        printed: Printed { at, by: scribe.text(HOSTILE), zone: "WITA".to_owned() },
        cases: vec![sheet(scribe, told)],
        register: Some(register),
        report: None,
    }
}

#[test]
fn every_form_renders_and_no_data_becomes_markup() {
    let words = Lang::ALL.map(|lang| Arc::new(Words::new(lang)));
    let templates = Templates::default();
    let cases = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Report);
    let kinds: Vec<(Kind, Paper)> =
        cases.flat_map(|kind| kind.papers().map(move |paper| (kind, paper))).collect();
    let check = |(start, commands, english): (i64, Vec<(i64, Command)>, bool)| {
        let mut desk = Desk::follow(start, &commands);
        for field in Field::ALL {
            desk.case.record.set(*field, Some(HOSTILE.to_owned()));
        }
        desk.case.officer = Some(HOSTILE.to_owned());
        for note in &mut desk.case.notes {
            HOSTILE.clone_into(&mut note.text);
        }
        let words = &words[usize::from(english)];
        for (kind, paper) in &kinds {
            let form = form(*kind, paper.page(*kind), &desk, words);
            let html = templates.render(*kind, &form, words).unwrap();
            prop_assert!(!html.contains("<zq"), "{}", html);
            let unseen = html.contains(['\u{202e}', '\u{1b}']);
            prop_assert!(!unseen);
            prop_assert!(html.contains("&lt;zq"));
            prop_assert_eq!(html.matches("</style>").count(), 1);
            prop_assert_eq!(html.matches("<section").count(), html.matches("</section>").count());
        }
        Ok(())
    };
    runner(50, 30).run(&(0..DAY_S, commands(), any::<bool>()), check).unwrap();
}
