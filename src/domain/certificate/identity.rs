//! A certificate as its file says it: whose it is, who issued it, and when it is valid (RFC 5280).
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::instant::Instant;
use crate::domain::record::{self, Field, bare_digits};
use crate::domain::text::TEXT_CHARS_MAX;
use crate::domain::zone::Zone;

/// One part of a distinguished name, safe to show: `CN` or a dotted OID, and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    pub value: String,
}

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Pairs of hexadecimal digits between colons, a minus before a negative one.
    pub serial: String,
    /// SHA-256 over the whole certificate, in hexadecimal.
    pub fingerprint: String,
    pub subject: Vec<Attribute>,
    pub issuer: Vec<Attribute>,
    pub not_before: Instant,
    pub not_after: Instant,
    /// It may issue certificates, so it is no person's.
    pub authority: bool,
}

/// The personal part of what is recorded of a certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Identity {
    pub subject: String,
    pub issuer: String,
}

impl Certificate {
    /// The names of whom it is about: common names, else given name and surname.
    pub fn names(&self) -> Vec<String> {
        let of = |name: &str| {
            let named = self.subject.iter().filter(move |a| a.name == name);
            named.map(|a| a.value.clone()).collect::<Vec<_>>()
        };
        let common = of("CN");
        if !common.is_empty() {
            return common;
        }
        let parts = [of("givenName"), of("SN")].concat();
        if parts.is_empty() { Vec::new() } else { vec![parts.join(" ")] }
    }

    /// Every run of exactly `count` digits in the subject, however it is separated.
    pub fn numbers(&self, count: usize) -> Vec<String> {
        let mut found = Vec::new();
        for Attribute { value, .. } in &self.subject {
            for text in [value.clone(), bare_digits(value)] {
                let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|r| r.len() == count);
                found.extend(runs.map(ToOwned::to_owned));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// The first and the last day on which it is valid, in the office's zone.
    pub fn days(&self, zone: Zone) -> (NaiveDate, NaiveDate) {
        // "No expiry" is the last instant of the year 9999 (RFC 5280, 4.1.2.5).
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX);
        (zone.date(self.not_before).min(last), zone.date(self.not_after).min(last))
    }

    /// What is recorded of the person and of the issuer.
    pub fn identity(&self) -> Identity {
        Identity { subject: line(&self.subject), issuer: line(&self.issuer) }
    }
}

/// A distinguished name in one line, most telling part first, no longer than a text may be.
pub fn line(name: &[Attribute]) -> String {
    let parts = name.iter().rev().map(|a| format!("{}={}", a.name, a.value));
    parts.collect::<Vec<_>>().join(", ").chars().take(TEXT_CHARS_MAX).collect()
}

/// `text` with every number in it that may be a NIK or a NIP masked.
pub fn masked(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for run in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let rest = run.get(digits.len()..).unwrap_or_default();
        match digits.len() {
            16 => shown.push_str(&record::masked(Field::Nik, digits)),
            18 => shown.push_str(&record::masked(Field::Nip, digits)),
            _ => shown.push_str(digits),
        }
        shown.push_str(rest);
    }
    shown
}
