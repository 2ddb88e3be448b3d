//! Whose certificate lapses when: the rows of `certificate_row`, an index of the cases and of the
//! lists, written with them and rebuilt from them.
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::error::{StoreError, blob};
use crate::domain::case::{Case, Status};
use crate::domain::certificate::Listed;
use crate::domain::query::day_number;
use crate::domain::queue::folded;
use crate::domain::record::{self, Field, Record};

/// A certificate and whose it is, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holder {
    id: Uuid,
    listed: bool,
    expires: Option<i64>,
    /// A new one is on its way.
    renewing: bool,
    nik: Option<String>,
    nip: Option<String>,
    name: String,
    agency: String,
}

impl Holder {
    /// That of a case; none when it knows no certificate and renews none, or knows nobody any more.
    pub fn of_case(case: &Case) -> Option<Self> {
        let record = &case.record;
        let awaits = record.get(Field::AwaitingBsre).is_some();
        let renewed = record.get(Field::NewExpires);
        let done = matches!(case.status(), Status::Done | Status::Archived);
        let renewing = case.status().is_open() || (done && awaits && renewed.is_none());
        let expires = renewed.or(record.get(Field::Expires)).and_then(record::date);
        let expires = expires.map(day_number);
        Self { expires, renewing, ..Self::named(case.id, record) }.worth_a_row()
    }

    /// That of a row of a list.
    pub fn of_listed(listed: &Listed) -> Option<Self> {
        let expires = listed.expires().map(day_number);
        let named = Self::named(listed.id(), listed.record());
        Self { listed: true, expires, ..named }.worth_a_row()
    }

    fn named(id: Uuid, record: &Record) -> Self {
        let kept = |field| record.get(field).map(ToOwned::to_owned);
        Self {
            id,
            listed: false,
            expires: None,
            renewing: false,
            nik: kept(Field::Nik),
            nip: kept(Field::Nip),
            name: folded(record.text(Field::Name)),
            agency: folded(record.text(Field::Agency)),
        }
    }

    fn worth_a_row(self) -> Option<Self> {
        let somebody = self.nik.is_some() || self.nip.is_some() || !self.name.is_empty();
        Some(self).filter(|row| somebody && (row.renewing || row.expires.is_some()))
    }

    /// The stored one.
    pub fn load(conn: &Connection, id: &Uuid) -> Result<Option<Self>, StoreError> {
        const ONE: &str = "SELECT listed, expires, renewing, nik, nip, name_key, agency_key, id
            FROM certificate_row WHERE id = ?1";
        Ok(conn.prepare_cached(ONE)?.query_row([blob(id)], Self::read).optional()?)
    }

    /// The stored ones in the order of their cases, without those that only a list tells of.
    pub const ALL: &str = "SELECT listed, expires, renewing, nik, nip, name_key, agency_key, id
        FROM certificate_row
        WHERE id NOT IN (SELECT id FROM certificate_listed) OR id IN (SELECT id FROM case_row)
        ORDER BY id";

    /// A row of these.
    pub fn read(r: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: Uuid::from_bytes(r.get(7)?),
            listed: r.get(0)?,
            expires: r.get(1)?,
            renewing: r.get(2)?,
            nik: r.get(3)?,
            nip: r.get(4)?,
            name: r.get(5)?,
            agency: r.get(6)?,
        })
    }

    /// Writes `row` in place of what was there for `id`.
    pub fn replace(conn: &Connection, id: &Uuid, row: Option<&Self>) -> Result<(), StoreError> {
        conn.prepare_cached("DELETE FROM certificate_row WHERE id = ?1")?.execute([blob(id)])?;
        row.map_or(Ok(()), |row| row.insert(conn))
    }

    /// Writes it where there is none.
    pub fn insert(&self, conn: &Connection) -> Result<(), StoreError> {
        let row = self;
        conn.prepare_cached("INSERT INTO certificate_row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?
            .execute(params![
                blob(&row.id),
                row.listed,
                row.expires,
                row.renewing,
                row.nik,
                row.nip,
                row.name,
                row.agency
            ])?;
        Ok(())
    }
}
