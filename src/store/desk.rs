//! Drafts of a desk: each open desk has its own, and takes over what a desk that is gone has left.
use super::error::StoreError;
use super::sitting::{self, Sitting};
use super::{Store, draft};
use crate::domain::instant::Instant;

/// How long drafts about closed cases are kept, in seconds.
const CLOSED_S: i64 = 7 * 24 * 3600;

impl Store {
    /// What this desk typed of a kind, or what a desk that is gone has left: that becomes this desk's.
    ///
    /// # Errors
    /// When it cannot be read, or not be taken over.
    pub fn desk_draft(&mut self, kind: &str, now: Instant) -> Result<Option<String>, StoreError> {
        let no = self.sit(now)?;
        let own = draft::of_desk(kind, no);
        if let Some(body) = self.draft(&own)? {
            return Ok(Some(body));
        }
        let path = self.path().map(ToOwned::to_owned);
        let is_free = |other| other != no && sitting::is_free(path.as_deref(), other);
        let Some((left, body)) = self.told(draft::orphan(&self.conn, kind, is_free))? else {
            return Ok(None);
        };
        self.write(|conn, _, _| {
            draft::save(conn, &own, now, Some(&body))?;
            draft::save(conn, &left, now, None)
        })?;
        Ok(Some(body))
    }

    /// Keeps what this desk typed, or forgets it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save_desk_draft(
        &mut self,
        kind: &str,
        now: Instant,
        body: Option<&str>,
    ) -> Result<(), StoreError> {
        let own = draft::of_desk(kind, self.sit(now)?);
        self.save_draft(&own, now, body)
    }

    /// The kinds of the drafts that are kept, of every desk.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn draft_kinds(&self) -> Result<Vec<String>, StoreError> {
        self.told(draft::kinds(&self.conn))
    }

    /// This desk's number; with it old drafts about closed cases go.
    fn sit(&mut self, now: Instant) -> Result<u32, StoreError> {
        if let Some(sitting) = &self.sitting {
            return Ok(sitting.no);
        }
        self.write(|conn, _, _| draft::sweep(conn, now.plus(-CLOSED_S)))?;
        let sitting = Sitting::take(self.path());
        let no = sitting.no;
        self.sitting = Some(sitting);
        Ok(no)
    }
}
