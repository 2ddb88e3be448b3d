//! Facts in: acts, mutes; and what is kept beside the chain. Officers: see `people`; erasure: see
//! `erasing`.
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::chain::Salts;
use super::error::StoreError;
use super::office::Signed;
use super::open::Access;
use super::place::Place;
use super::reads::VIEW;
use super::shelf::Shelf;
use super::{Store, alerts, append, draft, index, jumps, office, permit};
use crate::domain::alert::Ring;
use crate::domain::fact::{Act, Fact};
use crate::domain::instant::Instant;

impl Store {
    /// Records an act, durable when answered: all of it or nothing. Registrations get the next
    /// number of their office year. An act whose facts are recorded already is answered with them.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when a case has moved on, [`StoreError::Gone`] when the file is no
    /// longer the one that was opened; nothing is recorded then, nor after any
    /// other error. After [`StoreError::Disk`] the outcome may be unknown: retry the same act.
    pub fn append(&mut self, act: &Act) -> Result<Vec<Fact>, StoreError> {
        self.write(|conn, shelf, salts| append::append(conn, shelf, act, salts))
    }

    /// Records under the fact id `id` that a backup took the store's place, and the heads that were
    /// left behind with it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn record_restored(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        left: u64,
        heads: Vec<String>,
    ) -> Result<(), StoreError> {
        let signed = Signed { id, at: recorded_at, by };
        self.write(|conn, _, salts| office::restored(conn, signed, left, heads, salts))
    }

    /// Records under the fact id `id` that alerts make no sound before `until`; a retry changes
    /// nothing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn mute(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        until: Instant,
    ) -> Result<(), StoreError> {
        let signed = Signed { id, at: recorded_at, by };
        self.write(|conn, shelf, salts| {
            permit::counter(conn, shelf, signed.by)?;
            office::muted(conn, signed, until, salts)
        })
    }

    /// Notes that alerts rang at `now`; those that nobody had noted before, in order: who notes a
    /// ring first announces it outside the terminals.
    ///
    /// # Errors
    /// When it cannot be written; nothing is noted then.
    pub fn claim(&mut self, rings: &[Ring], now: Instant) -> Result<Vec<Ring>, StoreError> {
        self.write(|conn, shelf, _| alerts::claim(conn, shelf, rings, now))
    }

    /// Records under the fact id `id` that so many cases left the archive with their personal
    /// numbers in full.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn record_exported(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        cases: u64,
    ) -> Result<(), StoreError> {
        let signed = Signed { id, at: recorded_at, by };
        self.write(|conn, shelf, salts| {
            permit::counter(conn, shelf, signed.by)?;
            office::exported(conn, signed, cases, salts)
        })
    }

    /// Keeps what was typed and is not yet recorded, or forgets it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save_draft(
        &mut self,
        kind: &str,
        at: Instant,
        body: Option<&str>,
    ) -> Result<(), StoreError> {
        self.write(|conn, _, _| draft::save(conn, kind, at, body))
    }

    /// Keeps a query under a name, or forgets it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save_view(
        &mut self,
        name: &str,
        at: Instant,
        query: Option<&str>,
    ) -> Result<(), StoreError> {
        self.save_draft(&format!("{VIEW}{name}"), at, query)
    }

    /// Writes every index row anew from the facts; how many cases there are.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn rebuild(&mut self) -> Result<u64, StoreError> {
        self.write(|conn, shelf, _| index::rebuild(conn, shelf))
    }

    /// Runs `work` in one immediate transaction, on the file that was opened.
    pub(super) fn write<T>(
        &mut self,
        work: impl FnOnce(&Connection, &Shelf, &mut Salts) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        let (place, witness) = (self.place.as_ref(), self.witness.as_mut());
        let done = transact(&mut self.conn, &self.shelf, &mut self.salts, |conn, shelf, salts| {
            place.map_or(Ok(()), Place::require)?;
            witness.map_or(Ok(()), |witness| jumps::see(conn, witness, salts))?;
            work(conn, shelf, salts)
        });
        self.told(done)
    }
}

fn transact<T>(
    conn: &mut Connection,
    shelf: &Shelf,
    salts: &mut Salts,
    work: impl FnOnce(&Connection, &Shelf, &mut Salts) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&tx, shelf, salts)?;
    tx.commit()?;
    Ok(done)
}
