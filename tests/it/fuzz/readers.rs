//! The readers of bytes from outside, each as a function that must come back.
use std::fs;

use loket::config::file;
use loket::config::themes;
use loket::domain::fact::Body;
use loket::domain::holidays;
use loket::domain::intake::{Head, Reader, Unreadable};
use loket::domain::query::{Lexicon, Query};
use loket::domain::text::script::{skeleton, stray};
use loket::domain::text::{SafeJson, SafeText, read};
use loket::intake::Table;
use loket::source;
use loket::store::Access;

use crate::store::desk;
use crate::support::{calendar, monday};

/// A reader by its name.
pub type Named = (&'static str, fn(&[u8]));

pub const READERS: [Named; 11] = [
    ("text", text),
    ("table", table),
    ("settings", settings),
    ("theme", theme),
    ("procedure", procedure),
    ("calendar", times),
    ("keys", keys),
    ("certificate", certificate),
    ("fact", fact),
    ("query", query),
    ("database", database),
];

fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let safe = SafeText::new(&*text);
    assert_eq!(super::super::hostile::nasty::driving(&safe), None);
    if let Ok(kept) = read(&text, 1_000) {
        assert_eq!(*SafeText::new(kept.as_str()), *kept);
    }
    let _ = (stray(&text), skeleton(&text));
    let value = serde_json::Value::from(text.into_owned());
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&SafeJson(&value).to_string()).unwrap(),
        value
    );
}

/// A table as text or as a workbook, row by row.
fn table(bytes: &[u8]) {
    let Ok(mut table) = Table::new(bytes.to_vec(), None) else { return };
    let Ok(top) = table.top() else { return };
    let Ok(mut head) = Head::find(&top, &[]) else { return };
    let _ = table.survey(&mut head, &|| false);
    let zone = calendar().zone();
    let reader = Reader { head: &head, common: &[], zone, now: monday() };
    let _ = table.each::<Unreadable>(&mut |line| {
        let _ = reader.read(&line);
        Ok(())
    });
    let _ = holidays::table(&top, None);
    if let Some(text) = loket::intake::decoded(bytes) {
        let _ = holidays::ics(&text, None);
    }
}

fn settings(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = file::read("config.toml".as_ref(), &text);
    for problem in &read.problems {
        let said = problem.say(&loket::words::Words::new(loket::words::Lang::Id));
        assert_eq!(super::super::hostile::nasty::driving(&said), None);
    }
}

fn theme(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = themes::read("uji", "uji.toml".as_ref(), &text);
}

fn procedure(bytes: &[u8]) {
    let _ = source::sop(&String::from_utf8_lossy(bytes));
}

fn times(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = source::calendar(&[&text], calendar().zone());
    let _ = holidays::ics(&text, None);
}

fn keys(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(keys) = loket::app::key::parse_keys(&text) {
        let told: Vec<String> = keys.iter().map(|key| key.notation()).collect();
        assert_eq!(loket::app::key::parse_keys(&told.join(" ")).unwrap(), keys);
    }
}

fn certificate(bytes: &[u8]) {
    let _ = loket::certificate::parse(bytes);
}

fn fact(bytes: &[u8]) {
    let _ = serde_json::from_slice::<Body>(bytes);
    let _ = loket::domain::example::Table::parse(&String::from_utf8_lossy(bytes));
}

fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = Query::read(&text, &Lexicon::default());
    let _ = Query::parse(&text, &Lexicon::default());
}

/// A file in the place of a store: opened, and checked whole where it opens.
fn database(bytes: &[u8]) {
    let (_folder, path) = desk::place();
    fs::write(&path, bytes).unwrap();
    if let Ok(Some(store)) = desk::try_open(&path, Access::ReadOnly) {
        let _ = store.all_rows(Some(5));
    }
    assert_eq!(fs::read(&path).unwrap(), bytes);
}
