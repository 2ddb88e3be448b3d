//! Why an officer may not do what is asked, as data with a stable code.
use chrono::NaiveDate;

use crate::domain::instant::Instant;

/// A denial. Nothing has changed but, after a wrong PIN, the record of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// Nobody has signed in as this officer.
    PinNeeded { officer: String },
    /// The officer has no PIN to sign in with.
    PinMissing { officer: String, able: Vec<String> },
    /// So many tries are left before one must wait.
    PinWrong { officer: String, left: u32 },
    /// After too many wrong tries nobody can sign in as the officer until then.
    PinWaits { officer: String, until: Instant },
    /// A new PIN needs so many digits.
    PinDigits { min: usize, max: usize },
    /// A new PIN that everybody would try first.
    PinTrivial,
    /// The repeated new PIN is another one.
    PinDiffers,
    /// The step is another's; those who may do it now.
    NotYourStep { step: u16, executor: String, able: Vec<String> },
    /// "a.n." a role that is neither the officer's nor one that the officer stands in for.
    NotActingFor { executor: String, able: Vec<String> },
    /// Only an administrator may; those that there are.
    AdministratorNeeded { able: Vec<String> },
    /// Nobody has worked by this procedure or calendar yet: an administrator is the first.
    RulesUnproven { able: Vec<String> },
    /// Nothing can be enforced without an administrator who has a PIN.
    NoAdministrator,
    /// While it is enforced the last administrator cannot go.
    LastAdministrator { officer: String },
    /// A deputy's last day lies before the first.
    Period { from: NaiveDate, until: NaiveDate },
    /// The officer stands in for no such role.
    NoStandIn { officer: String, role: String },
}

impl Denied {
    /// The code of the denial that signing in ends.
    pub const PIN_NEEDED: &str = "pin_needed";

    /// The stable code, as `refused.<code>` in JSON errors and `refusal-<code>` in the words.
    pub const fn code(&self) -> &'static str {
        match self {
            Denied::PinNeeded { .. } => Self::PIN_NEEDED,
            Denied::PinMissing { .. } => "pin_missing",
            Denied::PinWrong { .. } => "pin_wrong",
            Denied::PinWaits { .. } => "pin_waits",
            Denied::PinDigits { .. } => "pin_digits",
            Denied::PinTrivial => "pin_trivial",
            Denied::PinDiffers => "pin_differs",
            Denied::NotYourStep { .. } => "not_your_step",
            Denied::NotActingFor { .. } => "not_acting_for",
            Denied::AdministratorNeeded { .. } => "administrator_needed",
            Denied::RulesUnproven { .. } => "rules_unproven",
            Denied::NoAdministrator => "no_administrator",
            Denied::LastAdministrator { .. } => "last_administrator",
            Denied::Period { .. } => "period",
            Denied::NoStandIn { .. } => "no_stand_in",
        }
    }
}
