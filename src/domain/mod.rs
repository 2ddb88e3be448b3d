//! The rules. No I/O, no clock, no terminal, no database: cannot fail except by [`refusal::Refusal`].
pub mod act;
pub mod alert;
pub mod ams;
pub mod attempt;
pub mod authority;
pub mod awaiting;
pub mod calendar;
pub mod case;
pub mod certificate;
pub mod command;
mod correct;
pub mod course;
pub mod decide;
pub mod example;
pub mod explain;
pub mod fact;
pub mod fault;
pub mod figures;
pub mod holidays;
pub mod instant;
pub mod intake;
pub mod jump;
pub mod known;
pub mod migration;
pub mod moment;
pub mod number;
pub mod officer;
pub mod pin;
pub mod preview;
pub mod procedures;
pub mod query;
pub mod queue;
pub mod record;
pub mod refusal;
pub mod report;
pub mod retention;
pub mod said;
pub mod sop;
pub mod text;
pub mod timing;
pub mod today;
pub mod turn;
pub mod undo;
pub mod working;
pub mod zone;

use serde::Serialize;
use sha2::{Digest, Sha256};

/// The revision of a content: SHA-256 over its canonical JSON, in hexadecimal.
pub fn revision(content: &impl Serialize) -> String {
    let value = serde_json::to_value(content).unwrap_or_default();
    hex(&Sha256::digest(value.to_string()))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    text.extend(halves.filter_map(|half| char::from_digit(u32::from(half), 16)));
    text
}
