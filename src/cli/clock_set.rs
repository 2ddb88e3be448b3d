//! The machine's clock as commands see it: one that was set goes on record before the act, and is
//! said.
use super::run::Run;
use crate::clock;
use crate::domain::jump::{ClockChange, Seen};
use crate::store::{Store, Witness};

impl Run<'_> {
    /// Looks at the clock before an act. What cannot be recorded is seen again with the next act.
    pub fn see_clock(&mut self, store: &mut Store) {
        let by = self.officer().unwrap_or_default();
        store.watch_clock(Witness { by, seen: Seen::Command, look: Box::new(clock::sight) });
        let Ok(before) = store.tip() else { return };
        if store.see_clock().is_err() {
            return;
        }
        for change in store.clock_changes(before).unwrap_or_default() {
            self.note_clock(&change);
        }
    }

    /// How often the clock was set, and when last.
    pub fn clock_set(&self, id: &str, count: usize, last: &ClockChange) -> String {
        let last = self.words.clock_jump(last.jump, self.config.zone);
        self.words.with(id, &[("count", count.into()), ("last", last.into())])
    }

    /// Says on standard error that the clock was set, and what to do.
    pub fn note_clock(&mut self, change: &ClockChange) {
        let words = &self.words;
        let mut said = vec![words.clock_jump(change.jump, self.config.zone)];
        if !change.shown.is_empty() {
            let args = [("count", change.shown.len().into())];
            said.push(words.with("clock-set-shown", &args));
        }
        said.push(words.say("clock-set-check"));
        self.out.note(&said.join(" "));
    }
}
