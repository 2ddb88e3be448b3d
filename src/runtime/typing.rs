//! What the archive answers while somebody types: likely duplicates and drafts.
use super::Archive;
use crate::app::Input;
use crate::clock;
use crate::domain::fact::CaseId;
use crate::domain::queue::Row;
use crate::domain::record::Record;
use crate::store::{Access, StoreError};

impl Archive {
    /// Likely duplicates of any of `records`, each once.
    pub(super) fn similar(&self, records: &[Record]) -> Result<Vec<Row>, StoreError> {
        let mut rows: Vec<Row> = Vec::new();
        for record in records {
            let found = self.store.as_ref().map_or(Ok(Vec::new()), |s| s.duplicates(record))?;
            let seen: Vec<CaseId> = rows.iter().map(|row| row.id).collect();
            rows.extend(found.into_iter().filter(|row| !seen.contains(&row.id)));
        }
        Ok(rows)
    }

    pub(super) fn load_draft(&mut self, kind: &str) -> Result<Option<String>, StoreError> {
        match self.store.as_mut().filter(|s| s.access() == Access::ReadWrite) {
            Some(store) => store.desk_draft(kind, clock::now()),
            None => Ok(None),
        }
    }

    pub(super) fn save_draft(&mut self, kind: &str, body: Option<&str>) -> Option<Input> {
        let store = self.store.as_mut()?;
        let saved = store.save_desk_draft(kind, clock::now(), body);
        saved.err().map(|error| Input::Unkept(self.failure(&error)))
    }
}
