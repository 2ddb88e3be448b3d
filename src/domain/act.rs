//! An act as the store is asked to record it: facts with ids made beforehand, all or none.
use uuid::Uuid;

use super::fact::{ActId, Body, CaseId};
use super::instant::Instant;

/// What one act asks the store to record in one case, on top of `expected_version`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub case: CaseId,
    /// The version that the decision was made on; 0 for a registration.
    pub expected_version: u32,
    /// For whom the officer acts in this case: steps of several cases have executors of their own.
    pub on_behalf_of: Option<String>,
    pub skewed: bool,
    /// Each with the id made for it beforehand, so that a retry records it once.
    pub bodies: Vec<(Uuid, Instant, Body)>,
}

/// An act: its facts are recorded together or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub id: ActId,
    pub recorded_at: Instant,
    pub officer: String,
    pub entries: Vec<Entry>,
}
