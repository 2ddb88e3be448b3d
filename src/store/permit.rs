//! Who has signed in at this store, and whether that permits what is to be recorded: asked inside
//! the transaction that records it, of the facts as they are there. Decides nothing itself; the
//! rules are the domain's.
use rusqlite::Connection;
use uuid::Uuid;

use super::Store;
use super::chain::Salts;
use super::error::StoreError;
use super::office::{OfficeBody, Signed, record};
use super::revision;
use super::roster::{self, Roster};
use super::shelf::Shelf;
use crate::domain::authority::{Bench, Denied};
use crate::domain::fact::{Act, Body, Entry};
use crate::domain::instant::Instant;
use crate::domain::officer::Officer;
use crate::domain::pin::Pin;

/// Somebody who has proven who it is: the officer, and the PIN that was asked for, by its fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seat {
    officer: Uuid,
    pin: Uuid,
}

/// That somebody has signed in, for another connection of the same desk. Whether it still permits
/// anything is asked again with each fact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pass(Option<Seat>);

impl Store {
    /// Who has signed in here, for another connection.
    pub const fn pass(&self) -> Pass {
        Pass(self.shelf.seat)
    }

    /// Whoever has signed in where `pass` is from may act here too.
    pub const fn admit(&mut self, pass: Pass) {
        self.shelf.seat = pass.0;
    }

    /// Lets the officer of a name act here from now on. A wrong PIN is recorded under the fact id
    /// `id`, as is the right one that comes after wrong ones, before this answers.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when the PIN is wrong, missing, or not to be tried yet; whoever had
    /// signed in stays so then.
    pub fn sign_in(
        &mut self,
        id: Uuid,
        now: Instant,
        name: &str,
        pin: &Pin,
    ) -> Result<Officer, StoreError> {
        let tried = self.write(|conn, shelf, salts| {
            attempt(conn, shelf, Signed { id, at: now, by: name }, pin, salts)
        })?;
        let (officer, seat) = tried.map_err(StoreError::Refused)?;
        self.shelf.seat = Some(seat);
        Ok(officer)
    }

    /// Nobody acts here until somebody signs in.
    pub fn sign_out(&mut self) {
        self.shelf.seat = None;
    }
}

/// A try to sign in; that it was made is recorded whatever it answers.
fn attempt(
    conn: &Connection,
    shelf: &Shelf,
    signed: Signed<'_>,
    pin: &Pin,
    salts: &mut Salts,
) -> Result<Result<(Officer, Seat), Denied>, StoreError> {
    let roster = shelf.roll.read(conn)?;
    let Some(officer) = roster.staff.named(signed.by) else {
        return Err(StoreError::OfficerUnknown { name: signed.by.to_owned() });
    };
    let signed = Signed { by: &officer.name, ..signed };
    let name = officer.name.clone();
    let Some(fact) = roster.pin(&officer.id) else {
        return Ok(Err(missing(&roster, officer)));
    };
    let tries = roster.tries(&officer.id);
    if let Some(until) = tries.waits(signed.at) {
        return Ok(Err(Denied::PinWaits { officer: name, until }));
    }
    if roster::sealed(conn, &fact)?.opens_with(pin) {
        if tries.count > 0 {
            record(conn, signed, &OfficeBody::PinAccepted { officer: officer.id }, salts)?;
        }
        return Ok(Ok((officer.clone(), Seat { officer: officer.id, pin: fact })));
    }
    let tries = tries.after(signed.at);
    let refused =
        OfficeBody::PinRefused { officer: officer.id, tries: tries.count, until: tries.until };
    record(conn, signed, &refused, salts)?;
    Ok(Err(match tries.until {
        Some(until) => Denied::PinWaits { officer: name, until },
        None => Denied::PinWrong { officer: name, left: tries.left() },
    }))
}

fn missing(roster: &Roster, officer: &Officer) -> Denied {
    let able = roster.staff.administrators().map(|o| o.name.clone()).collect();
    Denied::PinMissing { officer: officer.name.clone(), able }
}

/// Refuses an entry of `act` that the officer may not record, where that is enforced.
pub(super) fn entry(
    conn: &Connection,
    shelf: &Shelf,
    act: &Act,
    entry: &Entry,
) -> Result<(), StoreError> {
    let roster = shelf.roll.read(conn)?;
    if !roster.staff.enforced {
        return Ok(());
    }
    let officer = seated(&roster, shelf, &act.officer)?;
    let case = shelf.case(conn, &entry.case)?;
    let sop = match &case {
        Some(case) => {
            let pinned = shelf.sops.get(conn, &case.sop_revision)?;
            pinned.ok_or_else(|| StoreError::lost(&case.sop_revision))?
        }
        None => shelf.settings.sop.clone(),
    };
    let day = shelf.settings.calendar.zone().date(act.recorded_at);
    let bench = Bench { staff: &roster.staff, officer, day, case: case.as_ref(), sop: &sop };
    let bodies: Vec<&Body> = entry.bodies.iter().map(|(_, _, body)| body).collect();
    bench.permit(entry.on_behalf_of.as_deref(), &bodies).map_err(StoreError::Refused)
}

/// Refuses a body that names a procedure or a calendar by which nobody has worked here yet, but from an
/// administrator, where that is enforced: what the configuration of one program says is no rule of
/// the office.
pub(super) fn rules(
    conn: &Connection,
    shelf: &Shelf,
    act: &Act,
    body: &Body,
) -> Result<(), StoreError> {
    let (sops, calendar) = revision::named(body);
    let mut proven = true;
    for name in sops.into_iter().chain(calendar) {
        proven &= revision::is_kept(conn, name)?;
    }
    if proven {
        return Ok(());
    }
    let roster = shelf.roll.read(conn)?;
    if !roster.staff.enforced || seated(&roster, shelf, &act.officer)?.administers {
        return Ok(());
    }
    Err(StoreError::Refused(roster.staff.unproven()))
}

/// Refuses what any officer may do who has signed in, where that is enforced.
pub(super) fn counter(conn: &Connection, shelf: &Shelf, by: &str) -> Result<(), StoreError> {
    let roster = shelf.roll.read(conn)?;
    if roster.staff.enforced {
        seated(&roster, shelf, by)?;
    }
    Ok(())
}

/// Refuses what only an administrator may do, where that is enforced.
pub(super) fn office(
    conn: &Connection,
    shelf: &Shelf,
    signed: Signed<'_>,
) -> Result<(), StoreError> {
    let roster = shelf.roll.read(conn)?;
    if roster.staff.enforced { administrator(&roster, shelf, signed.by) } else { Ok(()) }
}

/// Refuses whoever is no administrator who has signed in.
pub(super) fn administrator(roster: &Roster, shelf: &Shelf, by: &str) -> Result<(), StoreError> {
    let officer = seated(roster, shelf, by)?;
    if officer.administers {
        Ok(())
    } else {
        Err(StoreError::Refused(roster.staff.needs_administrator()))
    }
}

/// The officer of this name if it is the one who has signed in, still works here, and still has the
/// PIN that was asked for.
pub(super) fn seated<'a>(
    roster: &'a Roster,
    shelf: &Shelf,
    by: &str,
) -> Result<&'a Officer, StoreError> {
    let sits = |officer: &&Officer| {
        let pin = roster.pin(&officer.id);
        pin.is_some_and(|pin| shelf.seat == Some(Seat { officer: officer.id, pin }))
    };
    let named = roster.staff.named(by);
    named.filter(sits).ok_or_else(|| {
        let denied = match named {
            Some(officer) if officer.pin_since.is_none() => missing(roster, officer),
            _ => Denied::PinNeeded { officer: by.to_owned() },
        };
        StoreError::Refused(denied)
    })
}

/// The seat goes on under a PIN that its own officer has just set.
pub(super) fn goes_on(seat: Option<Seat>, officer: Uuid, pin: Uuid) -> Option<Seat> {
    seat.map(|seat| if seat.officer == officer { Seat { officer, pin } } else { seat })
}
