//! What is kept of a person is erased for good (UU 27/2022): all of it in one act, or nothing.
use uuid::Uuid;

use super::error::StoreError;
use super::office::Signed;
use super::{Store, draft, listed, office, permit};
use crate::domain::certificate::Listed;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;

/// What is to be erased of a person.
#[derive(Debug, Clone, Default)]
pub struct Erasure {
    /// Each under the id of the fact that it was done.
    pub cases: Vec<(Uuid, CaseId)>,
    /// Rows of lists, under the id of theirs.
    pub listed: (Uuid, Vec<Listed>),
    /// Drafts in which one of these occurs go, as those about the cases do.
    pub marks: Vec<String>,
}

/// How much of each was erased.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    pub facts: usize,
    pub rows: usize,
    pub drafts: usize,
}

impl Store {
    /// Erases personal values for good and records that it was done; the chain stays whole. What was
    /// overwritten may lie in the file until it is compacted.
    ///
    /// # Errors
    /// When it cannot be written: nothing is erased then.
    pub fn erase(
        &mut self,
        recorded_at: Instant,
        by: &str,
        what: &Erasure,
    ) -> Result<Erased, StoreError> {
        let signed = |id| Signed { id, at: recorded_at, by };
        let (id, rows) = &what.listed;
        let erased = self.write(|conn, shelf, salts| {
            permit::office(conn, shelf, signed(*id))?;
            let mut erased = Erased::default();
            for (id, case) in &what.cases {
                erased.facts += office::erase(conn, shelf, signed(*id), case, salts)?;
            }
            erased.rows = listed::erase(conn, signed(*id), rows, salts)?;
            let cases: Vec<CaseId> = what.cases.iter().map(|(_, case)| *case).collect();
            erased.drafts = draft::forget(conn, &cases, &what.marks)?;
            Ok(erased)
        })?;
        self.checkpoint();
        Ok(erased)
    }
}
