//! The machine's clock: whether it was set, and whether that is on record.
use super::{Finding, Grade};
use crate::cli::run::Run;
use crate::clock;
use crate::store::{Store, StoreError};

/// So long a clock that was set is worth a look.
const RECENT_S: i64 = 7 * 24 * 3_600;

impl Run<'_> {
    pub(super) fn clock_found(&self, store: &Store) -> Result<Finding, StoreError> {
        let attention = ("clock", Grade::Attention);
        if let Some(jump) = store.clock_jump(clock::dial())? {
            let args = [("last", self.words.clock_jump(jump, self.config.zone).into())];
            return Ok(self.graded(attention, "doctor-clock-jumped", &args));
        }
        let set = store.clock_changes(0)?;
        let Some(last) = set.last() else {
            return Ok(self.fine("clock", "doctor-clock-steady", &[]));
        };
        let said = self.words.clock_jump(last.jump, self.config.zone);
        let args = [("count", set.len().into()), ("last", said.into())];
        if self.now.since(last.jump.to) <= RECENT_S {
            return Ok(self.graded(attention, "doctor-clock-recent", &args));
        }
        Ok(self.fine("clock", "doctor-clock-changed", &args))
    }
}
