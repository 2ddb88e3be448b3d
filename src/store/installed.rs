//! SOPs that the office installed: kept whole among the revisions, made known by a fact of the office.
use std::sync::Arc;

use rusqlite::Connection;
use uuid::Uuid;

use super::Store;
use super::chain::{self, Salts};
use super::error::StoreError;
use super::office::{self, OfficeBody, Signed};
use super::permit;
use super::revision;
use super::shelf::Shelf;
use crate::domain::instant::Instant;
use crate::domain::procedures::Procedure;
use crate::domain::sop::Sop;

impl Store {
    /// Keeps `sop`, read from a file called `file`, for new registrations and migrations, under the
    /// fact id `id`. Whether it was not installed yet: a second time, or a retry, changes nothing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn install_sop(
        &mut self,
        id: Uuid,
        at: Instant,
        by: &str,
        sop: &Arc<Sop>,
        file: &str,
    ) -> Result<bool, StoreError> {
        let signed = Signed { id, at, by };
        self.write(|conn, shelf, salts| install(conn, shelf, signed, sop, file, salts))
    }

    /// The SOPs that were installed, in that order.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn installed_sops(&self) -> Result<Vec<Procedure>, StoreError> {
        self.told(installed(&self.conn, &self.shelf))
    }
}

fn install(
    conn: &Connection,
    shelf: &Shelf,
    signed: Signed<'_>,
    sop: &Arc<Sop>,
    file: &str,
    salts: &mut Salts,
) -> Result<bool, StoreError> {
    let known = installed(conn, shelf)?;
    let newest = known.iter().rev().find(|p| p.sop.file().id == sop.file().id);
    if newest.is_some_and(|p| p.sop.revision() == sop.revision()) {
        return Ok(false);
    }
    if chain::is_known(conn, &signed.id)? {
        return Ok(false);
    }
    permit::office(conn, shelf, signed)?;
    if !revision::is_kept(conn, sop.revision())? {
        revision::keep(conn, sop.revision(), "sop", sop.file())?;
    }
    let body = OfficeBody::SopInstalled {
        sop: sop.file().id.clone(),
        revision: sop.revision().to_owned(),
        file: file.to_owned(),
    };
    office::record(conn, signed, &body, salts)?;
    Ok(true)
}

fn installed(conn: &Connection, shelf: &Shelf) -> Result<Vec<Procedure>, StoreError> {
    let mut found = Vec::new();
    for (envelope, body) in office::facts(conn)? {
        let OfficeBody::SopInstalled { revision, file, .. } = body else { continue };
        let sop = shelf.sops.get(conn, &revision)?.ok_or_else(|| StoreError::lost(&revision))?;
        found.push(Procedure { sop, file, installed: Some((envelope.at, envelope.officer)) });
    }
    Ok(found)
}
