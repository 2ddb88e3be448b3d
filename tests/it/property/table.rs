//! The worked examples in any notation of their instants: the same figures.
use std::fs;

use chrono::{DateTime, FixedOffset};
use loket::domain::example::Table;
use proptest::prelude::*;
use serde_json::Value;

use super::runner;

/// Every RFC 3339 text in `value` rewritten in the next of `offsets` (minutes).
fn rewrite(value: &mut Value, offsets: &mut impl Iterator<Item = i32>) {
    match value {
        Value::String(text) => {
            if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
                let offset = FixedOffset::east_opt(offsets.next().unwrap() * 60).unwrap();
                *text = instant.with_timezone(&offset).to_rfc3339();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|v| rewrite(v, offsets)),
        Value::Object(fields) => fields.values_mut().for_each(|v| rewrite(v, offsets)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn any_notation_of_the_same_instants_gives_the_same_figures() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/clock/examples.json");
    let table: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let offsets = prop::collection::vec(-1439_i32..1440, 1..20);
    let check = |offsets: Vec<i32>| {
        let mut other = table.clone();
        rewrite(&mut other["cases"], &mut offsets.into_iter().cycle());
        prop_assert_ne!(&other, &table);
        let rows = Table::parse(&other.to_string()).unwrap().check();
        let differing: Vec<_> = rows.iter().filter(|r| !r.differences.is_empty()).collect();
        prop_assert!(differing.is_empty(), "{:#?}", differing);
        Ok(())
    };
    runner(30, 24).run(&offsets, check).unwrap();
}
