//! What the archive finds for the desk: pages, counts, the past, saved views.
use std::cell::RefCell;
use std::sync::Arc;

use super::Archive;
use crate::app::{Counted, Find, Input, SavedView, Tally};
use crate::clock;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::query::Order;
use crate::domain::query::page::page;
use crate::domain::queue::Row;
use crate::store::{Store, StoreError};

/// The rows of the instant that is asked about, by calendar and near threshold, once folded.
#[derive(Debug, Default)]
pub struct Past(RefCell<Option<(Basis, Arc<Vec<Row>>)>>);

type Basis = (String, u8);

impl Archive {
    pub(super) fn find(&self, find: &Find) -> Input {
        let read = match (&self.store, self.as_of) {
            (None, _) => Ok(Vec::new()),
            (Some(store), None) => store.page(&find.ask),
            (Some(store), Some(at)) => {
                self.rows_as_of(store, at).map(|rows| page(&*rows, &find.ask))
            }
        };
        let find = Box::new(find.clone());
        self.answer(read, |rows| Input::Found { find, sops: self.sops(&rows), rows })
    }

    pub(super) fn count(&self, tally: &Tally) -> Input {
        let Tally { generation, sieve, before } = tally;
        let order = before.as_ref().map(|(order, row)| (*order, &**row));
        let count = |before| match (&self.store, self.as_of) {
            (None, _) => Ok(0),
            (Some(store), None) => store.count(sieve, before),
            (Some(store), Some(at)) => {
                let comes = |row: &Row| {
                    before.is_none_or(|(order, at): (Order, &Row)| order.compare(row, at).is_lt())
                };
                let rows = self.rows_as_of(store, at)?;
                Ok(rows.iter().filter(|row| sieve.admits(row) && comes(row)).count())
            }
        };
        let counted = count(None)
            .and_then(|total| Ok((total, order.map(|order| count(Some(order))).transpose()?)));
        let generation = *generation;
        self.answer(counted, |(total, before)| {
            Input::Counted(Counted { generation, total, before })
        })
    }

    pub(super) fn views(&self) -> Input {
        let read = self.store.as_ref().map_or(Ok(Vec::new()), Store::views);
        let kept = |(name, line)| SavedView { name, line, kept: true };
        self.answer(read, |views| Input::Views(views.into_iter().map(kept).collect()))
    }

    pub(super) fn save_view(&mut self, name: &str, line: Option<&str>) -> Option<Input> {
        let saved = self.store.as_mut()?.save_view(name, clock::now(), line);
        Some(match saved {
            Ok(()) => self.views(),
            Err(error) => Input::Failed(self.failure(&error)),
        })
    }

    /// Every case as it was at `now`: folded once, until another process writes.
    pub(super) fn rows_as_of(
        &self,
        store: &Store,
        now: Instant,
    ) -> Result<Arc<Vec<Row>>, StoreError> {
        let basis = (self.calendar.revision().to_owned(), self.near_pct);
        if let Some((_, rows)) = self.past.0.borrow().as_ref().filter(|(of, _)| *of == basis) {
            return Ok(Arc::clone(rows));
        }
        let reading = Reading { calendar: &self.calendar, near_pct: self.near_pct, now };
        let mut rows = Vec::new();
        store.each_case(&mut |case| {
            let Some(case) = case.as_of(now) else { return };
            rows.push(Row::of(&case, reading));
        })?;
        let rows = Arc::new(rows);
        self.past.0.replace(Some((basis, Arc::clone(&rows))));
        Ok(rows)
    }
}
