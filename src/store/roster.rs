//! Who works here, from the facts of the office: officers come and go on record.
use rusqlite::Connection;

use super::chain::{self, Salts};
use super::error::StoreError;
use super::office::{OfficeBody, Signed, facts, record};
use crate::domain::officer::Officer;

/// Everybody who ever worked here, in the order of their coming.
pub(super) fn officers(conn: &Connection) -> Result<Vec<Officer>, StoreError> {
    let mut officers: Vec<Officer> = Vec::new();
    for (envelope, body) in facts(conn)? {
        if let OfficeBody::OfficerAdded { name, roles } = body {
            let (id, added_at) = (envelope.id, envelope.at);
            officers.push(Officer { id, name, roles, added_at, retired_at: None });
        } else if let OfficeBody::OfficerRetired { officer } = body {
            for known in officers.iter_mut().filter(|o| o.id == officer) {
                known.retired_at = Some(envelope.at);
            }
        }
    }
    Ok(officers)
}

/// Adds an officer; a retry with the same id changes nothing.
pub(super) fn add(
    conn: &Connection,
    signed: Signed<'_>,
    name: &str,
    roles: &[String],
    salts: &mut Salts,
) -> Result<(), StoreError> {
    if chain::is_known(conn, &signed.id)? {
        return Ok(());
    }
    if active(conn, name)?.is_some() {
        return Err(StoreError::OfficerKnown { name: name.to_owned() });
    }
    let body = OfficeBody::OfficerAdded { name: name.to_owned(), roles: roles.to_vec() };
    record(conn, signed, &body, salts)
}

/// Retires an officer; a retry with the same id changes nothing.
pub(super) fn retire(
    conn: &Connection,
    signed: Signed<'_>,
    name: &str,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    if chain::is_known(conn, &signed.id)? {
        return Ok(());
    }
    let officer =
        active(conn, name)?.ok_or_else(|| StoreError::OfficerUnknown { name: name.to_owned() })?;
    let body = OfficeBody::OfficerRetired { officer: officer.id };
    record(conn, signed, &body, salts)
}

fn active(conn: &Connection, name: &str) -> Result<Option<Officer>, StoreError> {
    let wanted = name.trim().to_lowercase();
    let here = |o: &Officer| o.retired_at.is_none() && o.name.to_lowercase() == wanted;
    Ok(officers(conn)?.into_iter().find(here))
}
