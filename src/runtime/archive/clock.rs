//! The machine's clock in the archive: who looks at it, and what is on record of it.
use super::Archive;
use crate::app::Input;
use crate::clock;
use crate::domain::jump::Seen;
use crate::store::Witness;

impl Archive {
    /// From now on the clock is looked at whenever something is written, and when asked.
    pub fn watch_clock(&mut self, officer: &str) {
        let witness =
            Witness { by: officer.to_owned(), seen: Seen::Desk, look: Box::new(clock::sight) };
        if let Some(store) = &mut self.store {
            store.watch_clock(witness);
        }
    }

    /// Looks at the clock now. What cannot be recorded is seen again with the next act.
    pub fn see_clock(&mut self, officer: &str) {
        if let Some(store) = &mut self.store {
            store.is_watched_by(officer);
            let _again = store.see_clock();
        }
    }

    /// The jumps that came on record since this was last asked, whoever saw them.
    pub fn clock_news(&mut self) -> Option<Input> {
        let store = self.store.as_ref().filter(|_| self.as_of.is_none())?;
        let tip = store.tip().ok()?;
        if tip == self.clock_seen {
            return None;
        }
        let changes = store.clock_changes(self.clock_seen).ok()?;
        self.clock_seen = tip;
        (!changes.is_empty()).then_some(Input::ClockChanged(changes))
    }
}
