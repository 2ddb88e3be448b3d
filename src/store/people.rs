//! What is recorded of the office's people: who comes and goes, PINs, deputies, and whether who may
//! do what is enforced. Each is one fact under an id made beforehand; a retry changes nothing.
use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use super::Store;
use super::chain::{self, Salts};
use super::error::{StoreError, blob};
use super::office::{OfficeBody, Signed, record};
use super::permit;
use super::roster::Roster;
use super::shelf::Shelf;
use crate::domain::authority::Denied;
use crate::domain::instant::Instant;
use crate::domain::officer::{Officer, StandIn};
use crate::domain::pin::Pin;

/// A decision about the office's people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decree {
    /// Somebody begins to work here, for these executors (SOP keys).
    Add {
        name: String,
        roles: Vec<String>,
    },
    Retire {
        name: String,
    },
    /// The officer administers the office from now on, or no longer.
    Administrator {
        name: String,
        on: bool,
    },
    /// The officer does the work of a role (SOP key) from the first day to the last.
    StandIn {
        name: String,
        role: String,
        from: NaiveDate,
        until: NaiveDate,
    },
    /// The officer does so no longer, though the last day is not over on `day`.
    StandInEnds {
        name: String,
        role: String,
        day: NaiveDate,
    },
    /// The officer's PIN from now on.
    Pin {
        name: String,
        pin: Pin,
    },
    /// Who may do what is enforced from now on, or only recorded.
    Enforce {
        on: bool,
    },
}

impl Store {
    /// Records a decision about the office's people under the fact id `id`, as decided by `by`.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where an administrator must decide it, or the office would be left
    /// without one; [`StoreError::OfficerKnown`] and [`StoreError::OfficerUnknown`].
    pub fn decree(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        decree: &Decree,
    ) -> Result<(), StoreError> {
        let signed = Signed { id, at: recorded_at, by };
        let seat = self.write(|conn, shelf, salts| {
            if chain::is_known(conn, &id)? {
                return Ok(shelf.seat);
            }
            let roster = shelf.roll.read(conn)?;
            let hall = Hall { roster: &roster, shelf, by };
            hall.allow(decree)?;
            let Some(body) = hall.body(decree, salts)? else { return Ok(shelf.seat) };
            record(conn, signed, &body, salts)?;
            if body == (OfficeBody::Enforced { on: true }) {
                shelf.keep_rules(conn)?;
            }
            let OfficeBody::PinSet { officer, replaces, .. } = body else { return Ok(shelf.seat) };
            replaces.map_or(Ok(()), |old| forget(conn, &old))?;
            Ok(permit::goes_on(shelf.seat, officer, id))
        })?;
        self.shelf.seat = seat;
        Ok(())
    }

    /// Adds an officer under the fact id `id`, as recorded by `by`; a retry changes nothing.
    ///
    /// # Errors
    /// [`StoreError::OfficerKnown`] when somebody of that name works here.
    pub fn add_officer(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        name: &str,
        roles: &[String],
    ) -> Result<(), StoreError> {
        let decree = Decree::Add { name: name.to_owned(), roles: roles.to_vec() };
        self.decree(id, recorded_at, by, &decree)
    }

    /// Retires an officer under the fact id `id`; a retry changes nothing.
    ///
    /// # Errors
    /// [`StoreError::OfficerUnknown`] when nobody of that name works here.
    pub fn retire_officer(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        name: &str,
    ) -> Result<(), StoreError> {
        self.decree(id, recorded_at, by, &Decree::Retire { name: name.to_owned() })
    }
}

/// Where a decision about people is made: by whom, among whom.
struct Hall<'a> {
    roster: &'a Roster,
    shelf: &'a Shelf,
    by: &'a str,
}

impl Hall<'_> {
    /// Whether this officer may decide it. A PIN is changed by whoever knows it, or by an
    /// administrator; once there is one, no other names one or turns enforcement on or off.
    fn allow(&self, decree: &Decree) -> Result<(), StoreError> {
        let staff = &self.roster.staff;
        let guarded = match decree {
            Decree::Pin { name, .. } => {
                let own = permit::seated(self.roster, self.shelf, self.by);
                if own.is_ok_and(|officer| officer.is_named(name)) {
                    return Ok(());
                }
                staff.enforced || staff.named(name).is_some_and(|o| o.pin_since.is_some())
            }
            Decree::Enforce { .. } | Decree::Administrator { .. } => {
                staff.administrators().next().is_some()
            }
            Decree::Add { .. }
            | Decree::Retire { .. }
            | Decree::StandIn { .. }
            | Decree::StandInEnds { .. } => staff.enforced,
        };
        if guarded { permit::administrator(self.roster, self.shelf, self.by) } else { Ok(()) }
    }

    /// The fact that a decision becomes; none when it is so already.
    fn body(&self, decree: &Decree, salts: &mut Salts) -> Result<Option<OfficeBody>, StoreError> {
        let staff = &self.roster.staff;
        Ok(Some(match decree {
            Decree::Add { name, roles } => {
                if staff.named(name).is_some() {
                    return Err(StoreError::OfficerKnown { name: name.clone() });
                }
                OfficeBody::OfficerAdded { name: name.clone(), roles: roles.clone() }
            }
            Decree::Retire { name } => {
                OfficeBody::OfficerRetired { officer: self.spared(name)?.id }
            }
            Decree::Administrator { name, on } => {
                let officer = if *on { self.officer(name)? } else { self.spared(name)? };
                if officer.administers == *on {
                    return Ok(None);
                }
                let officer = officer.id;
                if *on {
                    OfficeBody::AdministratorNamed { officer }
                } else {
                    OfficeBody::AdministratorEnded { officer }
                }
            }
            Decree::StandIn { name, role, from, until } => {
                if until < from {
                    let (from, until) = (*from, *until);
                    return Err(StoreError::Refused(Denied::Period { from, until }));
                }
                let officer = self.officer(name)?.id;
                OfficeBody::DeputyNamed { officer, role: role.clone(), from: *from, until: *until }
            }
            Decree::StandInEnds { name, role, day } => self.ended(name, role, *day)?,
            Decree::Pin { name, pin } => self.pin(name, pin, salts)?,
            Decree::Enforce { on } if staff.enforced == *on => return Ok(None),
            Decree::Enforce { on } => {
                if *on && staff.administrators().next().is_none() {
                    return Err(StoreError::Refused(Denied::NoAdministrator));
                }
                OfficeBody::Enforced { on: *on }
            }
        }))
    }

    fn officer(&self, name: &str) -> Result<&Officer, StoreError> {
        let unknown = || StoreError::OfficerUnknown { name: name.to_owned() };
        self.roster.staff.named(name).ok_or_else(unknown)
    }

    /// An officer without whom the office still has an administrator, where it needs one.
    fn spared(&self, name: &str) -> Result<&Officer, StoreError> {
        let (staff, officer) = (&self.roster.staff, self.officer(name)?);
        let others = || staff.administrators().any(|other| other.id != officer.id);
        if staff.enforced && officer.administers && !others() {
            let officer = officer.name.clone();
            return Err(StoreError::Refused(Denied::LastAdministrator { officer }));
        }
        Ok(officer)
    }

    fn ended(&self, name: &str, role: &str, day: NaiveDate) -> Result<OfficeBody, StoreError> {
        let officer = self.officer(name)?;
        let runs = |s: &&StandIn| s.role == role && !s.ended && s.until >= day;
        let none = || {
            let (officer, role) = (officer.name.clone(), role.to_owned());
            StoreError::Refused(Denied::NoStandIn { officer, role })
        };
        let named = officer.stands_in.iter().rev().find(runs).ok_or_else(none)?;
        Ok(OfficeBody::DeputyEnded { deputy: named.id })
    }

    fn pin(&self, name: &str, pin: &Pin, salts: &mut Salts) -> Result<OfficeBody, StoreError> {
        let officer = self.officer(name)?.id;
        let mut salt = [0; 16];
        for (to, from) in salt.iter_mut().zip(salts()) {
            *to = from;
        }
        let no_room = || StoreError::Engine { detail: "argon2".to_owned() };
        let private = pin.sealed(&salt).ok_or_else(no_room)?;
        Ok(OfficeBody::PinSet { officer, replaces: self.roster.pin(&officer), private })
    }
}

/// Erases a PIN that another one replaces.
fn forget(conn: &Connection, pin: &Uuid) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE subject SET salt = NULL, body = NULL WHERE fact = ?1")?
        .execute([blob(pin)])?;
    Ok(())
}
