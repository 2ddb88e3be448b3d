//! AMS, the system of BSrE: the statuses that it gives a certificate, and what it asks for.
use chrono::NaiveDate;

use super::case::Case;
use super::fact::{Body, Fact};
use super::record::{self, Field, Record};
use super::refusal::Refusal;
use super::sop::Sop;
use super::zone::Zone;

/// A status of AMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ams {
    Issue,
    Expired,
    Renew,
    WaitingForVerification,
    New,
    NoCertificate,
    NotRegistered,
    Suspend,
    Revoke,
}

impl Ams {
    /// Every status, in the order of `domain.md`.
    pub const ALL: [Ams; 9] = [
        Ams::Issue,
        Ams::Expired,
        Ams::Renew,
        Ams::WaitingForVerification,
        Ams::New,
        Ams::NoCertificate,
        Ams::NotRegistered,
        Ams::Suspend,
        Ams::Revoke,
    ];

    /// The status as AMS writes it.
    pub const fn code(self) -> &'static str {
        match self {
            Ams::Issue => "ISSUE",
            Ams::Expired => "EXPIRED",
            Ams::Renew => "RENEW",
            Ams::WaitingForVerification => "WAITING_FOR_VERIFICATION",
            Ams::New => "NEW",
            Ams::NoCertificate => "NO_CERTIFICATE",
            Ams::NotRegistered => "NOT_REGISTERED",
            Ams::Suspend => "SUSPEND",
            Ams::Revoke => "REVOKE",
        }
    }

    /// The status that a person means: case, blanks and dashes do not matter.
    pub fn parse(typed: &str) -> Option<Self> {
        let wanted = typed.trim().to_uppercase().replace([' ', '-'], "_");
        Ams::ALL.into_iter().find(|status| status.code() == wanted)
    }
}

/// The step whose gate asks when AMS got the request; none where the procedure does not ask.
pub fn handed_over_in(sop: &Sop) -> Option<u16> {
    let asks =
        |step: &u16| sop.gate_fields(*step).iter().flatten().any(|f| *f == Field::SubmittedAt);
    (1..=sop.steps()).find(asks)
}

/// Whether it can be said of a case that AMS has it.
///
/// # Errors
/// It is closed, or has not come to the step that hands it over.
pub fn can_be_handed_over(case: &Case, sop: &Sop) -> Result<(), Refusal> {
    case.course.step().ok_or(Refusal::AlreadyClosed)?;
    has_come_so_far(case, sop)
}

/// Whether a case has come to the step that hands it over, if it is open.
///
/// # Errors
/// It has not.
pub fn has_come_so_far(case: &Case, sop: &Sop) -> Result<(), Refusal> {
    match handed_over_in(sop).zip(case.course.step()) {
        Some((step, current)) if current < step => Err(Refusal::HandedOverLater { step, current }),
        _ => Ok(()),
    }
}

/// What is odd about the day until which a new certificate is said to be valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OddExpiry {
    /// It is over on the day on which it is recorded.
    Over,
    /// It ends no later than the old one.
    NotLater { old: NaiveDate },
}

/// Whether `new` is odd for a certificate that is issued on `day` to whoever stands in `record`.
pub fn odd_expiry(record: &Record, new: NaiveDate, day: NaiveDate) -> Option<OddExpiry> {
    let old = record.get(Field::Expires).and_then(record::date).filter(|old| new <= *old);
    if new <= day { Some(OddExpiry::Over) } else { old.map(|old| OddExpiry::NotLater { old }) }
}

/// What is odd about the last day of the new certificate that a fact of `case` tells of.
pub fn odd_expiry_of(case: &Case, fact: &Fact, zone: Zone) -> Option<(NaiveDate, OddExpiry)> {
    #[allow(clippy::wildcard_enum_match_arm, reason = "no other fact has such a day")]
    let new = match &fact.body {
        Body::Edit { private, .. } => record::date(private.new.get(Field::NewExpires)?)?,
        Body::FollowUp { expires, .. } => (*expires)?,
        _ => return None,
    };
    Some((new, odd_expiry(&case.record, new, zone.date(fact.at))?))
}

/// What AMS asks of an applicant, in its order.
pub const FIELDS: [Field; 7] = [
    Field::Name,
    Field::Nik,
    Field::Nip,
    Field::Position,
    Field::Agency,
    Field::Email,
    Field::Phone,
];
