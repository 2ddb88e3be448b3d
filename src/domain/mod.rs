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
pub mod contact;
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
mod spelled;
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
    let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' - 10 + half });
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
    text
}
