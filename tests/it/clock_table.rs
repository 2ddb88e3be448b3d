//! The worked-example table: the shipped one holds, and whatever is wrong in a table is told.
use std::collections::BTreeSet;
use std::fs;

use loket::domain::example::{Checked, Table, TableError};
use serde_json::{Value, json};

fn shipped() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/clock/examples.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn check(table: &Value) -> Vec<Checked> {
    Table::parse(&table.to_string()).unwrap().check()
}

/// A figure that is not `value`.
fn another(value: &Value) -> Value {
    match value {
        Value::Number(n) => json!(n.as_i64().unwrap() + 1),
        Value::Bool(b) => json!(!b),
        Value::String(text) => match text.strip_suffix("0+08:00") {
            Some(instant) => json!(format!("{instant}1+08:00")),
            None => json!(format!("{text}?")),
        },
        Value::Array(items) => json!([items.as_slice(), &[json!(1)]].concat()),
        Value::Null | Value::Object(_) => json!(0),
    }
}

#[test]
fn the_shipped_table_holds_and_says_why() {
    let table = shipped();
    let rows = table["cases"].as_array().unwrap();
    for checked in check(&table) {
        assert_eq!(checked.differences, Vec::new(), "{}", checked.id);
    }
    let ids: BTreeSet<&str> = rows.iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), rows.len());
    assert!(rows.iter().all(|r| r["title"].as_str().unwrap().len() > 5));
    assert!(rows.len() >= 66, "{}", rows.len());
}

#[test]
fn every_kind_of_event_and_every_calendar_has_an_example() {
    let table = shipped();
    let rows = table["cases"].as_array().unwrap();
    let events = rows.iter().flat_map(|r| r["events"].as_array().unwrap());
    let kinds: BTreeSet<&str> = events.map(|e| e["type"].as_str().unwrap()).collect();
    for kind in [
        "register", "start", "done", "pause", "resume", "return", "reopen", "reject", "cancel",
        "retarget", "undo",
    ] {
        assert!(kinds.contains(kind), "{kind}");
    }
    let used: BTreeSet<&str> = rows.iter().map(|r| r["calendar"].as_str().unwrap()).collect();
    for name in table["calendars"].as_object().unwrap().keys() {
        // The calendar before and after a late decree are one example together.
        assert!(used.contains(name.as_str()) || name == "N25r2", "{name}");
    }
}

#[test]
fn every_wrong_figure_is_reported_alone() {
    let table = shipped();
    let mut tried = 0;
    for (i, row) in table["cases"].as_array().unwrap().iter().enumerate() {
        let mut wrong = row.clone();
        for (field, value) in row["expect"].as_object().unwrap() {
            wrong["expect"][field] = another(value);
            let mut one = table.clone();
            one["cases"] = json!([wrong]);
            let checked = check(&one);
            assert_eq!(checked[0].id, row["id"].as_str().unwrap());
            assert_eq!(checked[0].differences.len(), 1, "{i} {field}: {checked:?}");
            let difference = &checked[0].differences[0];
            assert_eq!(&difference.field, field);
            assert_ne!(difference.expected, difference.got);
            wrong["expect"][field] = value.clone();
            tried += 1;
        }
    }
    assert!(tried > 400, "{tried}");
}

#[test]
fn a_field_that_nobody_knows_is_a_difference() {
    let mut table = shipped();
    table["cases"][0]["expect"]["colour"] = json!("red");
    let checked = check(&table);
    assert_eq!(checked[0].differences[0].field, "colour");
    assert_eq!(checked[0].differences[0].got, "?");
    assert!(checked[1].differences.is_empty());
}

#[test]
fn a_row_that_cannot_be_read_fails_and_the_others_are_checked() {
    for (field, value) in [
        ("calendar", json!("none")),
        ("now", json!("kemarin")),
        ("target_s", json!(0)),
        ("level", json!("office")),
        ("events", json!([{"id": "e1", "at": "2026-07-06T25:00:00+08:00", "type": "start"}])),
        (
            "events",
            json!([{"id": "e1", "at": "2026-07-06T09:00:00+08:00", "type": "retarget", "target_s": 0}]),
        ),
        ("events", json!([{"id": "e1", "at": "2026-07-06T09:00:00+08:00", "type": "return"}])),
        ("events", json!([{"id": "e1", "at": "2026-07-06T09:00:00+08:00", "type": "sleep"}])),
    ] {
        let mut table = shipped();
        table["cases"][0][field] = value.clone();
        let checked = check(&table);
        let fields: Vec<&str> = checked[0].differences.iter().map(|d| d.field.as_str()).collect();
        assert_eq!(fields, ["row"], "{field} {value}");
        assert!(checked[1..].iter().all(|c| c.differences.is_empty()));
    }
}

#[test]
fn a_table_that_is_none_says_where() {
    let error = |text: &str| Table::parse(text).unwrap_err();
    assert!(matches!(error("{\n  ]"), TableError::Form { line: 2, column: 3, .. }));
    assert!(matches!(error("{}"), TableError::Form { .. }));
    let mut table = shipped();
    table["meta"]["tz"] = json!("WITA");
    assert_eq!(error(&table.to_string()), TableError::Zone("WITA".to_owned()));
    for windows in [
        json!([["08:00", "08:00"]]),
        json!([["08:00", "12:00"], ["11:59", "13:00"]]),
        json!([["08:00", "24:01"]]),
        json!([["8:00", "12:00"]]),
    ] {
        let mut table = shipped();
        table["calendars"]["T"]["week"]["1"] = windows.clone();
        let TableError::Calendar { name, path } = error(&table.to_string()) else {
            panic!("{windows}");
        };
        assert_eq!((name.as_str(), path.starts_with("week.mon")), ("T", true), "{path}");
    }
    let season = json!({"from": "2026-03-01", "to": "2026-03-02", "week": {}});
    let mut table = shipped();
    table["calendars"]["T"]["seasons"] = json!([season, season]);
    assert!(matches!(error(&table.to_string()), TableError::Calendar { .. }));
}
