//! `loket clock check`: an office proves the clock with worked examples. Needs neither a store nor
//! a configuration.
use std::io;
use std::path::Path;

use serde_json::{Value, json};

use super::failure::{Failure, Outcome, exit};
use super::procedure::{unfit, unread};
use super::run::Run;
use crate::config::problem::{Problem, What};
use crate::config::reading;
use crate::domain::example::{Checked, Table, TableError};

const SHIPPED: &str = include_str!("../../assets/clock/examples.json");
const SHIPPED_NAME: &str = "assets/clock/examples.json";

impl Run<'_> {
    /// Evaluates the table of `file`, the shipped one if none is named; `-` is standard input.
    pub fn check_clock(&mut self, file: Option<&Path>) -> Outcome {
        let (name, text) = match file {
            None => (Path::new(SHIPPED_NAME), SHIPPED.to_owned()),
            Some(path) => (path, read(path)?),
        };
        let table = Table::parse(&text).map_err(|error| invalid(name, error))?;
        let rows = table.check();
        let wrong: Vec<&Checked> = rows.iter().filter(|r| !r.differences.is_empty()).collect();
        if self.options.json {
            let data = json!({
                "passed": rows.len() - wrong.len(), "failed": wrong.len(),
                "differences": differences(&wrong),
            });
            let stamp = self.stamp();
            self.out.json("clock_check", &stamp, &data)?;
        } else {
            for row in &wrong {
                for difference in &row.differences {
                    let args = [
                        ("row", row.id.as_str().into()),
                        ("field", difference.field.as_str().into()),
                        ("expected", difference.expected.as_str().into()),
                        ("got", difference.got.as_str().into()),
                    ];
                    let line = self.words.with("cli-clock-differs", &args);
                    self.out.line(&line)?;
                }
            }
            let count = format!("{} passed, {} failed", rows.len() - wrong.len(), wrong.len());
            self.out.line(&count)?;
        }
        if wrong.is_empty() {
            return Ok(exit::OK);
        }
        let args = [("count", wrong.len().to_string())];
        let id = "cli-clock-failed";
        Err(Failure::said(exit::INTEGRITY, "integrity.clock", id, args))
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    /// A table of thousands of rows.
    const BYTES_MAX: u64 = 16 << 20;
    let read = if path == Path::new("-") {
        reading::text_from(io::stdin().lock(), BYTES_MAX).map(Some)
    } else {
        reading::text_of(path, BYTES_MAX)
    };
    let text = read.map_err(|what| unfit(path, what))?;
    text.ok_or_else(|| unread(path, &io::ErrorKind::NotFound.into()))
}

fn invalid(path: &Path, error: TableError) -> Failure {
    match error {
        TableError::Form { line, column, detail } => {
            // The reader counts the columns of an empty line from 0.
            problem(path, (line.max(1), column.max(1)), What::Table { detail })
        }
        TableError::Zone(zone) => problem(path, (0, 0), What::TableZone { zone }),
        TableError::Calendar { name, path: at } => {
            let place = format!("{name}.{at}");
            problem(path, (0, 0), What::TableCalendar { place })
        }
    }
}

fn problem(path: &Path, (line, column): (usize, usize), what: What) -> Failure {
    Failure::Invalid(vec![Problem { path: path.to_path_buf(), line, column, what }])
}

fn differences(wrong: &[&Checked]) -> Value {
    let all = wrong.iter().flat_map(|row| {
        row.differences.iter().map(
            |d| json!({ "row": row.id, "field": d.field, "expected": d.expected, "got": d.got }),
        )
    });
    all.collect()
}
