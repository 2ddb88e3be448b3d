//! What is recorded of the office as a whole: the closed set of its facts.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::fact::CaseId;
use crate::domain::holidays;
use crate::domain::instant::Instant;
use crate::domain::jump::{Seen, Shown};
use crate::domain::pin::Sealed;

/// What happened in the office as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum OfficeBody {
    /// The first fact; the database is told from every other by its id.
    Genesis {
        database: Uuid,
    },
    OfficerAdded {
        name: String,
        roles: Vec<String>,
    },
    /// `officer` is the id of the fact that added the officer.
    OfficerRetired {
        officer: Uuid,
    },
    /// The personal values of a case were erased: `facts` by id.
    Erased {
        case: CaseId,
        facts: Vec<Uuid>,
    },
    /// No alert makes a sound before `until`.
    Muted {
        until: Instant,
    },
    /// An SOP was installed from a file of this name; its revision is kept whole.
    SopInstalled {
        sop: String,
        revision: String,
        file: String,
    },
    /// A backup took the store's place: so many facts were left behind, under these heads.
    Restored {
        left: u64,
        heads: Vec<String>,
    },
    /// A list of certificates was taken.
    CertificatesListed {
        new: u64,
        changed: u64,
    },
    /// A list of holidays was taken into the calendar.
    HolidaysTaken(holidays::Taken),
    /// Rows of lists were erased for good.
    CertificatesErased {
        rows: u64,
    },
    /// Cases left the archive with their personal numbers in full: so many.
    Exported {
        cases: u64,
    },
    /// The machine's clock was set: what it would have shown, and what it showed. Where it went
    /// back, the alerts of open cases that had been told at times that come a second time.
    ClockChanged {
        before: Instant,
        after: Instant,
        seen: Seen,
        shown: Vec<Shown>,
    },
    /// From now on who may do what is enforced, or only recorded.
    Enforced {
        on: bool,
    },
    /// `officer` is the id of the fact that added the officer, here and below.
    AdministratorNamed {
        officer: Uuid,
    },
    AdministratorEnded {
        officer: Uuid,
    },
    /// The officer has this PIN from now on; the one that it replaces, by its fact, is erased.
    PinSet {
        officer: Uuid,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaces: Option<Uuid>,
        #[serde(default)]
        private: Sealed,
    },
    /// A wrong PIN was typed for the officer: so many in a row. Nobody can try before `until`.
    PinRefused {
        officer: Uuid,
        tries: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Instant>,
    },
    /// The right PIN came after wrong ones.
    PinAccepted {
        officer: Uuid,
    },
    /// The officer does the work of a role from the first day to the last, in the office's zone.
    DeputyNamed {
        officer: Uuid,
        role: String,
        from: NaiveDate,
        until: NaiveDate,
    },
    /// `deputy` is the id of the fact that named the deputy.
    DeputyEnded {
        deputy: Uuid,
    },
}
