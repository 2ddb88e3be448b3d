//! Worked-example tables: histories with the figures that an authority expects of them, evaluated
//! with the product's own clock (`loket clock check`). The format is described in
//! `assets/clock/README.md`.
mod figure;
mod form;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::calendar::Calendar;
use super::figures::Reading;
use super::instant::Instant;
use super::zone::Zone;

use figure::{case_figures, step_figures};
use form::{Level, RowForm, TableForm, instant};

/// A table, read and with its calendars compiled.
#[derive(Debug)]
pub struct Table {
    calendars: BTreeMap<String, Calendar>,
    rows: Vec<Value>,
}

/// Why a table cannot be evaluated at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableError {
    /// Not JSON, or not of the table's form; line and column count from 1.
    Form { line: usize, column: usize, detail: String },
    /// `meta.tz` does not begin with an offset.
    Zone(String),
    /// A calendar breaks rule 2; where, as a path below its name.
    Calendar { name: String, path: String },
}

/// One row's outcome; no differences = passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub id: String,
    pub differences: Vec<Difference>,
}

/// One figure that differs, both as JSON text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub field: String,
    pub expected: String,
    pub got: String,
}

impl Table {
    /// Reads a table and compiles its calendars.
    ///
    /// # Errors
    /// When the text is not a table, its zone is unknown, or a calendar breaks rule 2.
    pub fn parse(text: &str) -> Result<Self, TableError> {
        let form: TableForm = serde_json::from_str(text).map_err(|error| TableError::Form {
            line: error.line(),
            column: error.column(),
            detail: error.to_string(),
        })?;
        let tz = form.meta.tz.split_whitespace().next().unwrap_or_default();
        let zone = Zone::parse(tz).ok_or_else(|| TableError::Zone(form.meta.tz.clone()))?;
        let mut calendars = BTreeMap::new();
        for (name, calendar) in form.calendars {
            let compiled = Calendar::new(calendar.into_file(), zone).map_err(|faults| {
                let path = faults.first().map(|f| f.path.join(".")).unwrap_or_default();
                TableError::Calendar { name: name.clone(), path }
            })?;
            calendars.insert(name, compiled);
        }
        Ok(Self { calendars, rows: form.cases })
    }

    /// Evaluates every row, in order.
    pub fn check(&self) -> Vec<Checked> {
        self.rows.iter().enumerate().map(|(i, row)| self.check_row(i, row)).collect()
    }

    fn check_row(&self, index: usize, row: &Value) -> Checked {
        let named = row.get("id").and_then(Value::as_str).map(ToOwned::to_owned);
        let id = named.unwrap_or_else(|| format!("cases[{index}]"));
        let differences = self.evaluate(row).unwrap_or_else(|problem| {
            vec![Difference { field: "row".into(), expected: "evaluable".into(), got: problem }]
        });
        Checked { id, differences }
    }

    fn evaluate(&self, row: &Value) -> Result<Vec<Difference>, String> {
        let row = RowForm::deserialize(row).map_err(|e| e.to_string())?;
        let calendar = self
            .calendars
            .get(&row.calendar)
            .ok_or_else(|| format!("unknown calendar {}", row.calendar))?;
        let now = instant(&row.now)?;
        let reading = Reading { calendar, near_pct: row.near_pct, now };
        let course = row.course()?;
        let got = match row.level {
            Level::Step => step_figures(&course, reading),
            Level::Case => case_figures(&course, reading, row.target_s),
        };
        Ok(compare(&row.expect, &got))
    }
}

fn compare(expect: &Map<String, Value>, got: &Map<String, Value>) -> Vec<Difference> {
    let differs = |(field, expected): (&String, &Value)| {
        let actual = got.get(field);
        if actual.is_some_and(|actual| same(expected, actual)) {
            return None;
        }
        let got = actual.map_or_else(|| "?".to_owned(), ToString::to_string);
        Some(Difference { field: field.clone(), expected: expected.to_string(), got })
    };
    expect.iter().filter_map(differs).collect()
}

/// Instants compare as instants, whatever their notation; everything else to the letter.
fn same(expected: &Value, got: &Value) -> bool {
    let instant = |v: &Value| v.as_str().and_then(Instant::parse_rfc3339);
    match (instant(expected), instant(got)) {
        (Some(a), Some(b)) => a == b,
        _ => expected == got,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_holds() {
        let table = Table::parse(include_str!("../../../assets/clock/examples.json")).unwrap();
        let rows = table.check();
        let failed: Vec<_> = rows.iter().filter(|row| !row.differences.is_empty()).collect();
        assert!(failed.is_empty(), "{failed:#?}");
        assert!(rows.len() >= 38);
    }
}
