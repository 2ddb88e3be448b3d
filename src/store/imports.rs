//! Registrations of a list: taken in one transaction, each known again by its keys. The keys are an
//! index of the registration facts, so what is edited later does not make a row new.
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use uuid::Uuid;

use super::Store;
use super::append::append_entry;
use super::beside::Beside;
use super::chain::{self, Salts};
use super::error::{StoreError, blob};
use super::office::{self, OfficeBody, Signed};
use super::open::Access;
use super::permit;
use super::place::Place;
use super::pragma::Room;
use super::search;
use super::shelf::Shelf;
use crate::domain::case::Case;
use crate::domain::fact::{Act, Body, CaseId, Entry, Number};
use crate::domain::holidays::Taken;
use crate::domain::instant::Instant;
use crate::domain::intake::{Key, keys};
use crate::domain::record::Record;

/// A list being taken in, inside one transaction.
pub struct Intake<'a> {
    conn: &'a Connection,
    shelf: &'a Shelf,
    salts: &'a mut Salts,
    act: &'a Act,
}

impl Store {
    /// Runs `work` in one transaction that is durable when it succeeds and leaves nothing when it
    /// fails. The registrations are facts of `act`, whose own entries stay empty: a list need never
    /// be in memory as a whole.
    ///
    /// # Errors
    /// What the store or `work` says.
    pub fn take_in<T, E: From<StoreError>>(
        &mut self,
        act: &Act,
        work: impl FnOnce(&mut Intake<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly.into());
        }
        let path = self.place.as_ref().map(|place| place.path.as_path());
        let told = |error: StoreError| error.at(path);
        let begun = self.conn.transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = begun.map_err(|error| told(error.into()))?;
        self.place.as_ref().map_or(Ok(()), Place::require).map_err(told)?;
        let (settled, salts) = (&self.shelf, &mut self.salts);
        let room = Room::of(&tx).map_err(told)?;
        let done = work(&mut Intake { conn: &tx, shelf: settled, salts, act })?;
        search::fill(&tx).map_err(told)?;
        drop(room);
        tx.commit().map_err(|error| told(error.into()))?;
        Ok(done)
    }

    /// Records under the fact id `id` that a list of holidays was taken, and keeps the calendar in
    /// force whole; a retry changes nothing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn record_holidays(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        taken: Taken,
    ) -> Result<(), StoreError> {
        let signed = Signed { id, at: recorded_at, by };
        self.write(|conn, shelf, salts| {
            if chain::is_known(conn, &id)? {
                return Ok(());
            }
            permit::office(conn, shelf, signed)?;
            shelf.keep_calendar(conn)?;
            office::record(conn, signed, &OfficeBody::HolidaysTaken(taken), salts)
        })
    }

    /// The case of each key, in their order.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn registered(&self, keys: &[Key]) -> Result<Vec<Option<Number>>, StoreError> {
        self.told(find(&self.conn, keys))
    }

    /// The data of the case with that number, as they are now.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn record_of(&self, number: &Number) -> Result<Option<Record>, StoreError> {
        let found = || {
            let mut statement = self.conn.prepare_cached(
                "SELECT id FROM case_row WHERE prefix = ?1 AND year = ?2 AND serial = ?3",
            )?;
            let Number { prefix, year, serial } = number;
            let id: Option<[u8; 16]> =
                statement.query_row(params![prefix, year, serial], |r| r.get(0)).optional()?;
            let Some(id) = id.map(Uuid::from_bytes) else { return Ok(None) };
            Ok(self.shelf.case(&self.conn, &id)?.map(|case| case.record))
        };
        self.told(found())
    }
}

impl Intake<'_> {
    /// The case of each key, in their order, those taken in just now among them.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn registered(&self, keys: &[Key]) -> Result<Vec<Option<Number>>, StoreError> {
        find(self.conn, keys)
    }

    /// Takes in one registration.
    ///
    /// # Errors
    /// As [`Store::append`]; the transaction is to be given up then.
    pub fn add(&mut self, entry: &Entry) -> Result<(), StoreError> {
        append_entry(self.conn, self.shelf, self.act, entry, self.salts)
    }
}

fn find(conn: &Connection, keys: &[Key]) -> Result<Vec<Option<Number>>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT c.prefix, c.year, c.serial FROM registered r JOIN case_row c ON c.id = r.case_id
         WHERE r.key = ?1 ORDER BY c.year DESC, c.serial DESC LIMIT 1",
    )?;
    let mut found = Vec::with_capacity(keys.len());
    for key in keys {
        let number = statement.query_row([key], |r| {
            Ok(Number { prefix: r.get(0)?, year: r.get(1)?, serial: r.get(2)? })
        });
        found.push(number.optional()?);
    }
    Ok(found)
}

/// Writes the keys of a registration; other bodies have none.
pub(super) fn save(conn: &Connection, case: &CaseId, body: &Body) -> Result<(), StoreError> {
    let Body::Register { private, .. } = body else { return Ok(()) };
    let mut statement =
        conn.prepare_cached("INSERT OR IGNORE INTO registered (key, case_id) VALUES (?1, ?2)")?;
    for key in keys(private) {
        statement.execute(params![key, blob(case)])?;
    }
    Ok(())
}

/// Forgets the keys of a case whose personal values are erased.
pub(super) fn forget(conn: &Connection, case: &CaseId) -> Result<(), StoreError> {
    conn.execute("DELETE FROM registered WHERE case_id = ?1", [blob(case)])?;
    Ok(())
}

/// The keys in the order of their cases.
pub(super) const ALL: &str = "SELECT key, case_id FROM registered ORDER BY case_id, key";

/// Whether the keys of a case are those of its registration.
pub(super) fn is_so(all: &mut Beside<'_>, case: &Case) -> Result<bool, StoreError> {
    let mut told = match case.facts.first().map(|fact| &fact.body) {
        Some(Body::Register { private, .. }) => keys(private),
        _ => Vec::new(),
    };
    told.sort_unstable();
    Ok(all.of(&case.id, |r| r.get::<_, Key>(0))? == told)
}
