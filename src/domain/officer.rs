//! An officer as the office's own facts tell it. Recorded, never enforced: see `domain.md`.
use uuid::Uuid;

use super::instant::Instant;

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
