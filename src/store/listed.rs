//! Certificates that lists from outside tell of: taken once each, guarded by a checksum, and erased
//! for good when their holder asks for it.
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Store;
use super::chain::Salts;
use super::difference::Difference;
use super::error::{StoreError, blob};
use super::holder::Holder;
use super::office::{self, Signed};
use super::permit;
use crate::domain::certificate::{Listed, Taken};
use crate::domain::instant::Instant;
use crate::domain::queue::folded;
use crate::domain::record::{Field, Record};

impl Store {
    /// Takes a list, all of it or nothing, and records under the fact id `id` that it was taken. A
    /// certificate that is known already is taken once; what the list says of it otherwise counts.
    /// `go_on` hears how many rows were read; where it says no, nothing is taken and none answered.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn take_certificates(
        &mut self,
        id: Uuid,
        recorded_at: Instant,
        by: &str,
        list: impl IntoIterator<Item = Listed>,
        go_on: &mut dyn FnMut(u64) -> bool,
    ) -> Result<Option<Taken>, StoreError> {
        let signed = Signed { id, at: recorded_at, by };
        let mut stopped = false;
        let taken = self.write(|conn, shelf, salts| {
            permit::counter(conn, shelf, by)?;
            let mut taken = Taken::default();
            for (listed, rows) in list.into_iter().zip(1..) {
                match save(conn, &listed)? {
                    None => taken.new += 1,
                    Some(false) => taken.changed += 1,
                    Some(true) => taken.known += 1,
                }
                stopped = !go_on(rows);
                if stopped {
                    // Any error takes back what was written.
                    return Err(StoreError::Busy);
                }
            }
            if taken.new + taken.changed > 0 {
                office::listed(conn, signed, taken, salts)?;
            }
            Ok(taken)
        });
        if stopped { Ok(None) } else { taken.map(Some) }
    }

    /// What taking `listed` would do: none = it is new; whether it is known as it is said.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn knows_certificate(&self, listed: &Listed) -> Result<Option<bool>, StoreError> {
        let read = || Ok(body(&self.conn, &listed.id())?.map(|kept| kept == text(listed)));
        self.told(read().map_err(|error: rusqlite::Error| error.into()))
    }

    /// The row of a list.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn listed_certificate(&self, id: Uuid) -> Result<Option<Listed>, StoreError> {
        self.told(load(&self.conn, &id))
    }

    /// The rows of lists about the person that `record` describes: by a number, or by name where no
    /// number says otherwise.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn listed_of(&self, record: &Record) -> Result<Vec<Listed>, StoreError> {
        self.told(of_person(&self.conn, record))
    }
}

/// Erases rows of lists for good, and records that it was done; how many.
pub(super) fn erase(
    conn: &Connection,
    signed: Signed<'_>,
    rows: &[Listed],
    salts: &mut Salts,
) -> Result<usize, StoreError> {
    let mut erased = 0;
    for row in rows.iter().map(Listed::id) {
        Holder::replace(conn, &row, None)?;
        erased += conn
            .prepare_cached("DELETE FROM certificate_listed WHERE id = ?1")?
            .execute([blob(&row)])?;
    }
    if erased > 0 {
        office::unlisted(conn, signed, erased, salts)?;
    }
    Ok(erased)
}

/// Keeps a row; none = it was not there, else whether it was there as it is.
fn save(conn: &Connection, listed: &Listed) -> Result<Option<bool>, StoreError> {
    let (id, text) = (listed.id(), text(listed));
    let known = body(conn, &id)?.map(|kept| kept == text);
    if known == Some(true) {
        return Ok(known);
    }
    conn.prepare_cached("INSERT OR REPLACE INTO certificate_listed VALUES (?1, ?2, ?3)")?
        .execute(params![blob(&id), text, sum(&id, &text)])?;
    Holder::replace(conn, &id, Holder::of_listed(listed).as_ref())?;
    Ok(known)
}

/// Writes the index rows of all lists anew.
pub(super) fn rebuild(conn: &Connection) -> Result<(), StoreError> {
    each(conn, &mut |id, listed, _| Holder::replace(conn, &id, Holder::of_listed(&listed).as_ref()))
}

/// The first row that is not as it was kept, or whose index row says something else.
pub(super) fn check(conn: &Connection) -> Result<Option<Difference>, StoreError> {
    let mut differs = None;
    each(conn, &mut |id, listed, whole| {
        let same =
            whole && id == listed.id() && Holder::load(conn, &id)? == Holder::of_listed(&listed);
        if !same && differs.is_none() {
            differs = Some(Difference::Listed { id });
        }
        Ok(())
    })?;
    Ok(differs)
}

/// Every row, with whether its checksum holds.
fn each(
    conn: &Connection,
    see: &mut dyn FnMut(Uuid, Listed, bool) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT id, body, sum FROM certificate_listed ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, body): (Uuid, String) = (Uuid::from_bytes(row.get(0)?), row.get(1)?);
        let whole = row.get::<_, Vec<u8>>(2)? == sum(&id, &body);
        see(id, serde_json::from_str(&body)?, whole)?;
    }
    Ok(())
}

fn of_person(conn: &Connection, record: &Record) -> Result<Vec<Listed>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM certificate_row WHERE listed = 1 AND (nik = ?1 OR nip = ?2
            OR (name_key = ?3 AND ?3 <> '' AND (nik IS NULL OR ?1 IS NULL)
                AND (nip IS NULL OR ?2 IS NULL)))
         ORDER BY id",
    )?;
    let (nik, nip) = (record.get(Field::Nik), record.get(Field::Nip));
    let name = folded(record.text(Field::Name));
    let ids = statement.query_map(params![nik, nip, name], |r| r.get(0).map(Uuid::from_bytes))?;
    let mut found = Vec::new();
    for id in ids.collect::<Result<Vec<_>, _>>()? {
        found.extend(load(conn, &id)?);
    }
    Ok(found)
}

/// The row of an id.
pub(super) fn load(conn: &Connection, id: &Uuid) -> Result<Option<Listed>, StoreError> {
    match body(conn, id)? {
        Some(body) => Ok(Some(serde_json::from_str(&body)?)),
        None => Ok(None),
    }
}

fn body(conn: &Connection, id: &Uuid) -> rusqlite::Result<Option<String>> {
    let mut statement = conn.prepare_cached("SELECT body FROM certificate_listed WHERE id = ?1")?;
    statement.query_row([blob(id)], |r| r.get(0)).optional()
}

fn text(listed: &Listed) -> String {
    serde_json::to_string(listed).unwrap_or_default()
}

fn sum(id: &Uuid, body: &str) -> [u8; 32] {
    Sha256::new().chain_update(blob(id)).chain_update(body).finalize().into()
}
