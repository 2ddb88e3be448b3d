//! Heads that are kept beside backups: each must be in the chain, or a recorded restore says why not.
use std::collections::BTreeSet;

use super::difference::Difference;
use super::error::StoreError;
use super::kept::Kept;
use super::{Store, chain, office};
use crate::domain::hex;

impl Store {
    /// The first of the heads `kept` that the chain does not explain.
    ///
    /// # Errors
    /// When the chain cannot be read.
    pub fn require_kept(&self, kept: &[Kept]) -> Result<Option<Difference>, StoreError> {
        let missing = self.missing(kept)?;
        let left: BTreeSet<String> = self.told(office::left_behind(&self.conn))?;
        let last = self.head()?.pos;
        let first = missing.into_iter().find(|k| !left.contains(&k.head.hash));
        Ok(first.map(|k| Difference::Kept {
            file: k.file.display().to_string(),
            pos: k.head.pos,
            last,
        }))
    }

    /// The heads that are not in the chain.
    ///
    /// # Errors
    /// When the chain cannot be read.
    pub fn missing<'k>(&self, kept: &'k [Kept]) -> Result<Vec<&'k Kept>, StoreError> {
        let mut missing = Vec::new();
        for k in kept {
            let found = self.told(chain::hash_at(&self.conn, k.head.pos))?;
            if found.map(|hash| hex(&hash)).as_ref() != Some(&k.head.hash) {
                missing.push(k);
            }
        }
        Ok(missing)
    }
}
