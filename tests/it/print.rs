//! The templates that come with the program: their words, their page rules, and what is told of
//! them to who writes others.
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use loket::domain::calendar::Calendar;
use loket::domain::figures::Reading;
use loket::domain::report::{Material, Period, Report, Subject, Trace};
use loket::print::model::{Form, Office, Printed};
use loket::print::{BUILT_IN, Closing, Kind, Paper, Scribe, Templates, book, entry, report, sheet};
use loket::words::{Lang, Told, Words};
use serde_json::Value;

use crate::property::case::Desk;

/// A form that has everything on it.
fn full(kind: Kind, paper: Paper, words: &Words) -> Form {
    let finish = || (60, crate::support::finish());
    let receive = loket::domain::command::Command::Receive { document: "rekomendasi".into() };
    let desk = Desk::follow(0, &[finish(), (30, receive), finish()]);
    let calendar: &Calendar = &desk.calendar;
    let scribe = Scribe { words, zone: calendar.zone(), revealed: false };
    let reading = Reading { calendar, near_pct: 80, now: desk.last() };
    let told = Told { case: &desk.case, sop: &desk.sop, reading };
    let day = calendar.zone().date(desk.last());
    let mut material = Material::new(Period::month(day), calendar.zone());
    let subject = Subject::of(&desk.case, Arc::clone(&desk.sop));
    material.take(desk.case.id, subject, Trace::of(&desk.case, calendar));
    let figures = Report::of(&material, calendar);
    let mut closing = Closing::default();
    closing.count(&desk.case);
    Form {
        lang: words.lang().code(),
        kind: kind.code(),
        page: paper.page(kind),
        office: Office { name: "Dinas".to_owned(), ..Office::default() },
        printed: Printed {
            at: scribe.moment(desk.last()),
            by: "Rina".to_owned(),
            zone: "WITA".to_owned(),
        },
        cases: vec![sheet(scribe, told)],
        register: Some(book(scribe, words.month(day), vec![entry(scribe, told, 1)], &closing)),
        report: Some(report(scribe, &figures, Some((7, "abc".to_owned())))),
    }
}

#[test]
fn every_page_says_its_size_and_needs_nothing_from_elsewhere() {
    let words = Arc::new(Words::new(Lang::Id));
    let sizes = [
        (Kind::Receipt, Paper::Half, "size: 215mm 165mm;"),
        (Kind::Disposition, Paper::F4, "size: 215mm 330mm;"),
        (Kind::ControlSheet, Paper::A4, "size: 210mm 297mm;"),
        (Kind::Register, Paper::A4, "size: 297mm 210mm;"),
        (Kind::Register, Paper::F4, "size: 330mm 215mm;"),
        (Kind::Report, Paper::A4, "size: 210mm 297mm;"),
    ];
    for (kind, paper, size) in sizes {
        let form = full(kind, paper, &words);
        let html = Templates::default().render(kind, &form, &words).unwrap();
        for rule in [size, "@page", "thead { display: table-header-group; }", "default-src 'none'"]
        {
            assert!(html.contains(rule), "{} {rule}", kind.code());
        }
        for other in ["http:", "https:", "<script", "<link", "@import", "url(", "‹"] {
            assert!(!html.contains(other), "{} {other}", kind.code());
        }
    }
}

#[test]
fn every_sentence_of_the_templates_is_there() {
    let (id, en) = (Words::new(Lang::Id), Words::new(Lang::En));
    let mut said = 0;
    for (name, text) in BUILT_IN {
        for part in text.split("say(\"").skip(1) {
            let (sentence, rest) = part.split_once('"').unwrap();
            // Some are completed by a code.
            if !rest.starts_with(" ~") {
                assert!(id.has(sentence) && en.has(sentence), "{name}: {sentence}");
                said += 1;
            }
        }
    }
    assert!(said > 60, "{said}");
}

/// The names of all keys below a value.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            found.extend(map.keys().cloned());
            map.values().for_each(|below| keys(below, found));
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_manual_names_every_key_and_every_template() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/printing.md");
    let manual = std::fs::read_to_string(path).unwrap();
    let form = full(Kind::Report, Paper::A4, &Words::new(Lang::Id));
    let mut all = BTreeSet::new();
    keys(&serde_json::to_value(&form).unwrap(), &mut all);
    assert!(all.len() > 80, "{}", all.len());
    for name in all.iter().map(String::as_str).chain(BUILT_IN.iter().map(|(name, _)| *name)) {
        assert!(manual.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn a_template_that_asks_for_what_there_is_not_is_placed() {
    let words = Arc::new(Words::new(Lang::En));
    let form = full(Kind::Receipt, Paper::Half, &words);
    let broken = |text: &str| {
        let own = [("receipt.html".to_owned(), text.to_owned())];
        Templates::with(own).render(Kind::Receipt, &form, &words).unwrap_err()
    };
    for text in ["\n{% if %}", "\n{{ cases[0].nama }}", "\n{{ say(\"tidak-ada\") }}", "\n{{ x.y }}"]
    {
        let why = broken(text);
        assert_eq!((why.name.as_str(), why.line), ("receipt.html", 2), "{why:?}");
        assert!(!why.detail.is_empty());
    }
    let own = [("parts.html".to_owned(), "\n\n{% macro %}".to_owned())];
    let why = Templates::with(own).check();
    assert_eq!((why[0].name.as_str(), why[0].line), ("parts.html", 3));
}
