//! Alerts in the archive: what is known of them, who tells one first, and mutes.
use super::Archive;
use crate::app::Input;
use crate::app::alerts::Known;
use crate::clock;
use crate::domain::alert::{Book, Ring};
use crate::domain::instant::Instant;
use crate::domain::queue::Row;
use crate::store::{Store, StoreError};

/// How much of the log a desk shows.
const LOG_MAX: usize = 50;

impl Archive {
    pub(super) fn alerts(&self) -> Input {
        self.answer(self.known_alerts(), |known| Input::Alerts(Box::new(known)))
    }

    fn known_alerts(&self) -> Result<Known, StoreError> {
        let Some(store) = &self.store else { return Ok(Known::default()) };
        if let Some(then) = self.as_of {
            return self.known_then(store, then);
        }
        Ok(Known { book: store.alert_book()?, log: store.alert_log(LOG_MAX)? })
    }

    /// What had been answered by then to the alerts of the cases that were open.
    fn known_then(&self, store: &Store, then: Instant) -> Result<Known, StoreError> {
        let mut book = Book::default();
        let rows = self.rows_as_of(store, then)?;
        let alerting = |row: &&Row| row.status.is_open() && row.is_alerting(then);
        for row in rows.iter().filter(alerting) {
            let case = store.case(row.id)?.and_then(|case| case.as_of(then));
            let answers = case.map(|case| case.answers()).unwrap_or_default();
            book.answers.extend(answers.into_iter().map(|(of, answer)| ((row.id, of), answer)));
        }
        Ok(Known { book, log: Vec::new() })
    }

    /// Those that nobody had noted before; all of them where that cannot be found out: better
    /// announced twice than never.
    pub(super) fn claim(&mut self, rings: &[Ring], at: Instant) -> Option<Input> {
        let store = self.store.as_mut()?;
        let rings = store.claim(rings, at).unwrap_or_else(|_| rings.to_vec());
        Some(Input::Claimed { rings, at })
    }

    pub(super) fn mute(&mut self, until: Instant, by: &str, at: Instant) -> Input {
        let muted = self.record_mute(until, by, at).map_err(|error| self.failure(&error));
        Input::Muted(Box::new(muted))
    }

    fn record_mute(&mut self, until: Instant, by: &str, at: Instant) -> Result<Known, StoreError> {
        if let Some(store) = &mut self.store {
            store.mute(clock::uuid_v7(at), at, by, until)?;
            self.seen = store.tip()?;
        }
        self.known_alerts()
    }
}
