//! Who works here and what was decided about them: the fold of the office's facts, read again only
//! when there are new ones.
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::codec::Envelope;
use super::error::{StoreError, blob};
use super::office::{OfficeBody, facts};
use crate::domain::authority::{Staff, Tries};
use crate::domain::instant::Instant;
use crate::domain::officer::{Officer, StandIn};
use crate::domain::pin::Sealed;

/// The people, and what proves who they are.
#[derive(Debug, Clone, Default)]
pub(super) struct Roster {
    pub staff: Arc<Staff>,
    /// The fact that set the PIN of an officer.
    pins: BTreeMap<Uuid, Uuid>,
    tries: BTreeMap<Uuid, Tries>,
}

impl Roster {
    /// The fact that set the PIN of an officer.
    pub fn pin(&self, officer: &Uuid) -> Option<Uuid> {
        self.pins.get(officer).copied()
    }

    /// The wrong tries for an officer since the last right one.
    pub fn tries(&self, officer: &Uuid) -> Tries {
        self.tries.get(officer).copied().unwrap_or_default()
    }
}

/// The newest roster that was read, and the office's newest fact then.
#[derive(Debug, Default)]
pub(super) struct Roll(RefCell<Option<(Mark, Arc<Roster>)>>);

/// Position and hash: after a transaction that was given up another fact may stand at a position.
type Mark = Option<(i64, [u8; 32])>;

impl Roll {
    /// The roster as the facts tell it now.
    pub fn read(&self, conn: &Connection) -> Result<Arc<Roster>, StoreError> {
        let mut newest = conn.prepare_cached(
            "SELECT pos, hash FROM fact WHERE case_id IS NULL ORDER BY pos DESC LIMIT 1",
        )?;
        let mark: Mark = newest.query_row([], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
        let known = self.0.borrow().clone().filter(|(known, _)| *known == mark);
        if let Some((_, roster)) = known {
            return Ok(roster);
        }
        let roster = Arc::new(fold(conn)?);
        *self.0.borrow_mut() = Some((mark, Arc::clone(&roster)));
        Ok(roster)
    }
}

/// A PIN as it is kept under the fact that set it.
pub(super) fn sealed(conn: &Connection, fact: &Uuid) -> Result<Sealed, StoreError> {
    let mut statement = conn.prepare_cached("SELECT body FROM subject WHERE fact = ?1")?;
    let body: Option<Option<Vec<u8>>> =
        statement.query_row(params![blob(fact)], |r| r.get(0)).optional()?;
    body.flatten().map_or(Ok(Sealed::default()), |bytes| Ok(serde_json::from_slice(&bytes)?))
}

fn fold(conn: &Connection) -> Result<Roster, StoreError> {
    let mut folded = Folded::default();
    for (envelope, body) in facts(conn)? {
        folded.take(&envelope, body);
    }
    Ok(folded.roster())
}

#[derive(Default)]
struct Folded {
    staff: Staff,
    pins: BTreeMap<Uuid, Uuid>,
    tries: BTreeMap<Uuid, Tries>,
}

impl Folded {
    fn take(&mut self, envelope: &Envelope, body: OfficeBody) {
        let (id, at) = (envelope.id, envelope.at);
        match body {
            OfficeBody::OfficerAdded { name, roles } => {
                self.staff.officers.push(Officer::new(id, name, roles, at));
            }
            OfficeBody::OfficerRetired { officer } => {
                self.of(officer, |known| known.retired_at = Some(at));
            }
            OfficeBody::Enforced { on } => self.staff.enforced = on,
            OfficeBody::AdministratorNamed { officer } => {
                self.of(officer, |known| known.administers = true);
            }
            OfficeBody::AdministratorEnded { officer } => {
                self.of(officer, |known| known.administers = false);
            }
            OfficeBody::PinSet { officer, .. } => self.pin_set(officer, id, at),
            OfficeBody::PinRefused { officer, tries: count, until } => {
                self.tries.insert(officer, Tries { count, until });
            }
            OfficeBody::PinAccepted { officer } => {
                self.tries.remove(&officer);
            }
            OfficeBody::DeputyNamed { officer, role, from, until } => {
                let named = StandIn { id, role, from, until, ended: false };
                self.of(officer, |known| known.stands_in.push(named));
            }
            OfficeBody::DeputyEnded { deputy } => {
                let all = self.staff.officers.iter_mut().flat_map(|o| &mut o.stands_in);
                all.filter(|named| named.id == deputy).for_each(|named| named.ended = true);
            }
            OfficeBody::ClockChanged { before, after, .. } => {
                let by_s = after.since(before);
                self.tries.values_mut().for_each(|tries| *tries = tries.moved(by_s));
            }
            OfficeBody::Genesis { .. }
            | OfficeBody::Erased { .. }
            | OfficeBody::Muted { .. }
            | OfficeBody::SopInstalled { .. }
            | OfficeBody::Restored { .. }
            | OfficeBody::CertificatesListed { .. }
            | OfficeBody::HolidaysTaken(_)
            | OfficeBody::CertificatesErased { .. }
            | OfficeBody::Exported { .. } => {}
        }
    }

    fn of(&mut self, id: Uuid, change: impl FnOnce(&mut Officer)) {
        self.staff.officers.iter_mut().find(|officer| officer.id == id).map(change);
    }

    fn pin_set(&mut self, officer: Uuid, fact: Uuid, at: Instant) {
        self.pins.insert(officer, fact);
        self.tries.remove(&officer);
        self.of(officer, |known| known.pin_since = Some(at));
    }

    fn roster(self) -> Roster {
        Roster { staff: Arc::new(self.staff), pins: self.pins, tries: self.tries }
    }
}
