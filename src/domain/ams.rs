//! AMS, the system of BSrE: the statuses that it gives a certificate, and what it asks for.
use super::record::Field;

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
