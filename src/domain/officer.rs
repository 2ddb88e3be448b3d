//! An officer as the office's own facts tell it. What one may do is in `authority`.
use chrono::NaiveDate;
use uuid::Uuid;

use super::instant::Instant;
use super::refusal::{Invalid, Refusal};
use super::text;

/// Somebody who works at the counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The id of the fact that added the officer.
    pub id: Uuid,
    pub name: String,
    /// Executors (SOP keys) whose work the officer does; empty = not known.
    pub roles: Vec<String>,
    pub added_at: Instant,
    /// Absent while the officer works here.
    pub retired_at: Option<Instant>,
    /// Since when the officer has the PIN that holds now, if there is one.
    pub pin_since: Option<Instant>,
    /// Keeps the roll: officers, their PINs, who stands in for whom.
    pub administers: bool,
    /// The roles of others that the officer was named for.
    pub stands_in: Vec<StandIn>,
}

/// A named deputy: an officer does the work of a role that is not the officer's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// The id of the fact that named the deputy.
    pub id: Uuid,
    /// The executor (SOP key).
    pub role: String,
    /// The first day and the last one, in the office's zone.
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// It was ended before its last day.
    pub ended: bool,
}

impl StandIn {
    /// Whether it holds on `day`.
    pub fn holds(&self, day: NaiveDate) -> bool {
        !self.ended && (self.from..=self.until).contains(&day)
    }
}

impl Officer {
    /// Somebody who begins to work here: no PIN yet, nobody's deputy.
    pub fn new(id: Uuid, name: String, roles: Vec<String>, added_at: Instant) -> Self {
        Self {
            id,
            name,
            roles,
            added_at,
            retired_at: None,
            pin_since: None,
            administers: false,
            stands_in: Vec::new(),
        }
    }

    /// Whether the officer works here now.
    pub const fn works_here(&self) -> bool {
        self.retired_at.is_none()
    }

    /// Whether `name` is this officer's, whatever its case.
    pub fn is_named(&self, name: &str) -> bool {
        self.name.to_lowercase() == name.trim().to_lowercase()
    }

    /// Whether the officer does the work of `role` on `day`: by own role or as its named deputy.
    pub fn plays(&self, role: &str, day: NaiveDate) -> bool {
        let stands_in = |s: &StandIn| s.role == role && s.holds(day);
        self.roles.iter().any(|own| own == role) || self.stands_in.iter().any(stands_in)
    }
}

/// The names of those who work here now.
pub fn working(officers: &[Officer]) -> Vec<String> {
    let here = officers.iter().filter(|o| o.retired_at.is_none());
    here.map(|o| o.name.clone()).collect()
}

/// The officer whom `typed` names, as registered; anybody where nobody is.
///
/// # Errors
/// When officers are registered and this is none of them.
pub fn named(typed: &str, known: &[String]) -> Result<String, Refusal> {
    let refused = |why| {
        if why == Invalid::Blank { Refusal::OfficerRequired } else { Refusal::TextInvalid(why) }
    };
    let name = text::read_line(typed).map_err(refused)?;
    let same = |other: &&String| other.to_lowercase() == name.to_lowercase();
    match known.iter().find(same) {
        Some(registered) => Ok(registered.clone()),
        None if known.is_empty() => Ok(name),
        None => Err(Refusal::UnknownOfficer { name, known: known.to_vec() }),
    }
}
