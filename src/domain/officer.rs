//! An officer as the office's own facts tell it. Recorded, never enforced: see `domain.md`.
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
