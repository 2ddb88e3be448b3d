//! Certificates that lapse, what is known of their holders, and what waits for BSrE, for the desk.
use chrono::NaiveDate;

use super::Archive;
use crate::app::{Input, Renewals};
use crate::domain::awaiting::Awaiting;
use crate::domain::certificate::{Lapse, LapseAsk, Source, renewal};
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::query::{Ask, Order, Sieve, Start};
use crate::domain::record::Record;
use crate::store::StoreError;

/// More requests than any office leaves waiting.
const AWAITING_MAX: usize = 10_000;

impl Archive {
    /// Answers what is asked of certificates and their renewals.
    pub(super) fn renewals(&self, asked: &Renewals) -> Input {
        match asked {
            Renewals::Lapses { ask, today } => self.lapses(ask, *today),
            Renewals::Holder(lapse) => self.renewal(lapse),
            Renewals::Awaiting => self.awaiting(),
        }
    }

    /// A page of the radar, and its counts.
    fn lapses(&self, ask: &LapseAsk, today: NaiveDate) -> Input {
        let read = || -> Result<_, StoreError> {
            let Some(store) = &self.store else { return Ok((Vec::new(), Vec::new())) };
            Ok((store.lapses(ask)?, store.lapse_tallies(today)?))
        };
        let ask = ask.clone();
        self.answer(read(), |(lapses, tallies)| Input::Lapses { ask, lapses, tallies })
    }

    /// What a new registration of the holder begins with.
    fn renewal(&self, lapse: &Lapse) -> Input {
        let read = || -> Result<Record, StoreError> {
            let Some(store) = &self.store else { return Ok(Record::default()) };
            Ok(match lapse.source {
                Source::Case(_) => store.case(lapse.id)?.map(|case| renewal(&case.record)),
                Source::List => store.listed_certificate(lapse.id)?.map(|l| renewal(l.record())),
            }
            .unwrap_or_default())
        };
        let lapse = lapse.clone();
        self.answer(read(), |record| Input::Renewal { lapse, record })
    }

    /// How long the requests wait that do.
    fn awaiting(&self) -> Input {
        let clauses = vec![Clause { negated: false, any: vec![Probe::Awaiting] }];
        let (sieve, order) = (Sieve { clauses }, Order::default());
        let ask = Ask { sieve, order, start: Start::First, limit: AWAITING_MAX };
        let rows = self.store.as_ref().map_or(Ok(Vec::new()), |store| store.page(&ask));
        self.answer(rows, |rows| {
            let awaiting: Vec<Awaiting> = rows.iter().filter_map(|row| row.awaiting).collect();
            Input::Awaiting(awaiting)
        })
    }
}
