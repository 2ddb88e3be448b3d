//! A certificate beside the case it is to be recorded in: what does not fit, as data.
use chrono::NaiveDate;

use super::Certificate;
use super::identity::line;
use super::person;
use crate::domain::case::Case;
use crate::domain::instant::Instant;
use crate::domain::record::{self, Field};
use crate::domain::zone::Zone;

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Neither a number nor the name is the applicant's.
    OtherPerson {
        holder: String,
        applicant: String,
    },
    /// The subject has a NIK or a NIP, and not the applicant's.
    NumberDiffers {
        field: Field,
        found: String,
    },
    /// A number is the applicant's, the name is written otherwise.
    NameDiffers {
        holder: String,
        applicant: String,
    },
    /// It may issue certificates, so it is no person's.
    Authority,
    Expired {
        at: Instant,
    },
    NotYetValid {
        from: Instant,
    },
    /// It ends no later than the one that it is to replace.
    NotLater {
        old: NaiveDate,
        new: NaiveDate,
    },
    /// The case has this serial already, from somewhere else than this certificate.
    SameSerial {
        serial: String,
    },
}

impl Doubt {
    /// The stable code, as in JSON and in the words (`certificate-doubt-<code>`).
    pub const fn code(&self) -> &'static str {
        match self {
            Doubt::OtherPerson { .. } => "other_person",
            Doubt::NumberDiffers { .. } => "number_differs",
            Doubt::NameDiffers { .. } => "name_differs",
            Doubt::Authority => "authority",
            Doubt::Expired { .. } => "expired",
            Doubt::NotYetValid { .. } => "not_yet_valid",
            Doubt::NotLater { .. } => "not_later",
            Doubt::SameSerial { .. } => "same_serial",
        }
    }

    /// Whether it is recorded only when somebody says that it is right all the same.
    pub const fn must_be_accepted(&self) -> bool {
        !matches!(self, Doubt::NameDiffers { .. } | Doubt::NotYetValid { .. })
    }
}

/// What of `certificate` does not fit `case` at `now`, the gravest first.
pub fn compare(certificate: &Certificate, case: &Case, now: Instant, zone: Zone) -> Vec<Doubt> {
    let mut doubts = holder(certificate, case);
    if certificate.authority {
        doubts.push(Doubt::Authority);
    }
    if certificate.not_after < now {
        doubts.push(Doubt::Expired { at: certificate.not_after });
    }
    if certificate.not_before > now {
        doubts.push(Doubt::NotYetValid { from: certificate.not_before });
    }
    let (_, new) = certificate.days(zone);
    let old = case.record.get(Field::Expires).and_then(record::date);
    doubts.extend(old.filter(|old| new <= *old).map(|old| Doubt::NotLater { old, new }));
    let serial =
        case.record.get(Field::Serial).filter(|kept| bare(kept) == bare(&certificate.serial));
    doubts.extend(serial.map(|_| Doubt::SameSerial { serial: certificate.serial.clone() }));
    doubts
}

/// Whose it is: a number of the applicant's tells more than a name.
fn holder(certificate: &Certificate, case: &Case) -> Vec<Doubt> {
    const NUMBERS: [(Field, usize); 2] = [(Field::Nik, 16), (Field::Nip, 18)];
    let (mut doubts, mut known) = (Vec::new(), false);
    for (field, digits) in NUMBERS {
        let Some(kept) = case.record.get(field) else { continue };
        let found = certificate.numbers(digits);
        if found.iter().any(|number| number == kept) {
            known = true;
        } else if let Some(other) = found.into_iter().next() {
            doubts.push(Doubt::NumberDiffers { field, found: other });
        }
    }
    let applicant = case.record.text(Field::Name).to_owned();
    let names = certificate.names();
    if names.iter().any(|name| person::same(name, &applicant)) {
        return doubts;
    }
    let holder = if names.is_empty() { line(&certificate.subject) } else { names.join(", ") };
    doubts.insert(
        0,
        if known && doubts.is_empty() {
            Doubt::NameDiffers { holder, applicant }
        } else {
            Doubt::OtherPerson { holder, applicant }
        },
    );
    doubts
}

/// A serial however it is written.
fn bare(serial: &str) -> String {
    let digits = serial.replace([':', ' ', '-'], "").to_lowercase();
    digits.trim_start_matches("0x").trim_start_matches('0').to_owned()
}
