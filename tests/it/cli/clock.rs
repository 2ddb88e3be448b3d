//! `clock check`: tables of any length, every difference named, the last line for scripts.
use serde_json::{Value, json};

use super::Office;

const SHIPPED: &str = include_str!("../../../assets/clock/examples.json");

/// `rows` rows made from the shipped ones, each under a name of its own.
fn table(rows: usize) -> Value {
    let mut table: Value = serde_json::from_str(SHIPPED).unwrap();
    let shipped = table["cases"].as_array().unwrap().clone();
    let made = (0..rows).map(|i| {
        let mut row = shipped[i % shipped.len()].clone();
        row["id"] = json!(format!("row-{i}"));
        row
    });
    table["cases"] = made.collect();
    table
}

#[test]
fn the_shipped_table_passes_without_store_or_configuration() {
    let office = Office::new();
    office.write("config.toml", "[broken");
    let answer = office.ok("clock check --lang id");
    let table: Value = serde_json::from_str(SHIPPED).unwrap();
    let rows = table["cases"].as_array().unwrap().len();
    assert_eq!(answer.out.lines().last(), Some(format!("{rows} passed, 0 failed").as_str()));
    assert_eq!(answer.err, "");
    assert!(!office.store().exists());
}

#[test]
fn thousands_of_rows() {
    let office = Office::new();
    office.write("table.json", &table(2_500).to_string());
    let answer = office.ok("clock check table.json");
    assert_eq!(answer.out, "2500 passed, 0 failed\n");
}

#[test]
fn one_wrong_row_is_named_and_is_six() {
    let office = Office::new();
    let mut wrong = table(60);
    let expect = &mut wrong["cases"][41]["expect"];
    let (field, value) = expect.as_object().unwrap().iter().find(|(_, v)| v.is_i64()).unwrap();
    let (field, value) = (field.clone(), value.as_i64().unwrap());
    expect[&field] = json!(value + 1);
    office.write("table.json", &wrong.to_string());
    let answer = office.run("clock check table.json");
    assert_eq!(answer.code, 6);
    let lines: Vec<&str> = answer.out.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("row-41: ") && lines[0].contains(&field), "{}", lines[0]);
    assert_eq!(lines[1], "59 passed, 1 failed");
    assert_eq!(answer.err.lines().count(), 1);
}

#[test]
fn what_is_no_table_is_seven() {
    let office = Office::new();
    office.write("empty.json", "");
    office.write("other.json", "{\"a\": 1}");
    let mut zone = table(1);
    zone["meta"]["tz"] = json!("WITA");
    office.write("zone.json", &zone.to_string());
    let mut calendar = table(1);
    calendar["calendars"]["N"]["week"]["1"] = json!([["12:00", "07:30"]]);
    office.write("calendar.json", &calendar.to_string());
    for file in ["empty", "other", "zone", "calendar"] {
        let answer = office.run(&format!("clock check {file}.json --json"));
        assert_eq!((answer.code, answer.error()["code"].clone()), (7, "invalid.file".into()));
        let message = answer.error()["message"].as_str().unwrap().to_owned();
        assert!(message.starts_with(&format!("{file}.json:")), "{message}");
    }
}
