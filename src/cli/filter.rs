//! The filter of `list`: plain words that must all occur, and `status:`, `step:`, `late:`.
use super::failure::Failure;
use super::run::Run;
use crate::domain::case::Status;
use crate::domain::fault::nearest;
use crate::domain::queue::{Row, RowClock};
use crate::domain::timing::Standing;

/// A filter as typed, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    words: Vec<String>,
    status: Option<Status>,
    step: Option<u16>,
    late: Option<bool>,
}

const KEYS: [&str; 3] = ["status", "step", "late"];

impl Filter {
    /// Reads `typed`; a word with a colon after what is no word is a plain one.
    pub fn read(typed: &str, run: &Run<'_>) -> Result<Self, Failure> {
        let mut filter = Self::default();
        for word in typed.split_whitespace() {
            let (key, value) = word.split_once(':').unwrap_or_default();
            let key = key.to_lowercase();
            if KEYS.contains(&key.as_str()) {
                filter.set(&key, &value.to_lowercase(), run).ok_or_else(|| {
                    let args = [("key", key.clone()), ("value", value.to_owned())];
                    Failure::usage("usage.filter", "cli-usage-filter", args)
                })?;
            } else if !key.is_empty() && key.chars().all(char::is_alphabetic) {
                return Err(unknown(key));
            } else {
                filter.words.push(word.to_lowercase());
            }
        }
        Ok(filter)
    }

    fn set(&mut self, key: &str, value: &str, run: &Run<'_>) -> Option<()> {
        match key {
            "status" => self.status = Some(status(value, run)?),
            "step" => self.step = Some(value.parse().ok()?),
            _ => {
                self.late = Some(match value {
                    "ya" | "yes" | "true" | "1" => true,
                    "tidak" | "no" | "false" | "0" => false,
                    _ => return None,
                });
            }
        }
        Some(())
    }

    /// Whether `row` passes.
    pub fn takes(&self, row: &Row, clock: &RowClock) -> bool {
        let late = row.status.is_open() && clock.standing == Standing::Breached;
        let number = row.number.to_string();
        let officer = row.officer.as_deref().unwrap_or_default();
        let texts = [&number, &row.name, &row.agency, &row.letter_no].map(|t| t.to_lowercase());
        let says = |word: &String| {
            texts.iter().any(|t| t.contains(word)) || officer.to_lowercase().contains(word)
        };
        self.status.is_none_or(|s| s == row.status)
            && self.step.is_none_or(|s| Some(s) == row.step)
            && self.late.is_none_or(|l| l == late)
            && self.words.iter().all(says)
    }
}

/// No filter has this key.
fn unknown(key: String) -> Failure {
    if let Some(meant) = nearest(&key, KEYS) {
        let args = [("key", key), ("nearest", meant)];
        return Failure::usage("usage.filter", "cli-usage-filter-key", args);
    }
    let args = [("key", key), ("known", KEYS.map(|k| format!("{k}:")).join(", "))];
    Failure::usage("usage.filter", "cli-usage-filter-unknown", args)
}

/// A status by its code or by its word in the language.
fn status(value: &str, run: &Run<'_>) -> Option<Status> {
    let same = |s: &Status| s.code() == value || run.words.status(*s).to_lowercase() == value;
    Status::ALL.into_iter().find(same)
}
