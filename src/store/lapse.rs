//! Which certificates lapse: the newest one of each person, along the index of days, each with the
//! case in which it is being renewed.
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::error::{StoreError, blob};
use super::{Store, listed};
use crate::domain::certificate::{Lapse, LapseAsk, Source, Span, Tally};
use crate::domain::fact::{CaseId, Number};
use crate::domain::query::day_number;
use crate::domain::record::Field;

/// `o` is of the same person as `c` by a number, or by name and agency where no number says
/// otherwise, and lapses later: `c` is not the newest. Of two that lapse on the same day, the one that
/// is not being renewed stands: the renewal was told of the same certificate.
const NEWEST: &str = "
    NOT EXISTS (SELECT 1 FROM certificate_row o WHERE o.nik = c.nik
        AND o.expires >= c.expires
        AND (o.expires, 1 - o.renewing, o.id) > (c.expires, 1 - c.renewing, c.id))
    AND NOT EXISTS (SELECT 1 FROM certificate_row o WHERE o.nip = c.nip
        AND o.expires >= c.expires
        AND (o.expires, 1 - o.renewing, o.id) > (c.expires, 1 - c.renewing, c.id))
    AND NOT EXISTS (SELECT 1 FROM certificate_row o
        WHERE o.name_key = c.name_key AND o.agency_key = c.agency_key AND c.name_key <> ''
        AND o.expires >= c.expires
        AND (o.expires, 1 - o.renewing, o.id) > (c.expires, 1 - c.renewing, c.id)
        AND (o.nik IS NULL OR c.nik IS NULL) AND (o.nip IS NULL OR c.nip IS NULL))";

/// A case of the same person in which a certificate is being renewed: by a number, or by name where
/// no number says otherwise.
const RENEWAL: &str = "
    coalesce(
      (SELECT o.id FROM certificate_row o WHERE o.nik = c.nik AND o.renewing = 1
        ORDER BY o.id DESC LIMIT 1),
      (SELECT o.id FROM certificate_row o WHERE o.nip = c.nip AND o.renewing = 1
        ORDER BY o.id DESC LIMIT 1),
      (SELECT o.id FROM certificate_row o WHERE o.name_key = c.name_key AND o.renewing = 1
        AND c.name_key <> '' AND (o.nik IS NULL OR c.nik IS NULL)
        AND (o.nip IS NULL OR c.nip IS NULL) ORDER BY o.id DESC LIMIT 1))";

impl Store {
    /// A page of the certificates that lapse, the earliest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn lapses(&self, ask: &LapseAsk) -> Result<Vec<Lapse>, StoreError> {
        self.told(page(&self.conn, ask))
    }

    /// How many certificates lapse in each span that is watched, seen on `today`.
    ///
    /// # Errors
    /// When they cannot be counted.
    pub fn lapse_tallies(&self, today: NaiveDate) -> Result<Vec<Tally>, StoreError> {
        self.told(tallies(&self.conn, today))
    }
}

fn page(conn: &Connection, ask: &LapseAsk) -> Result<Vec<Lapse>, StoreError> {
    let mut statement = conn.prepare_cached(&page_sql())?;
    let from = ask.from.map_or(i64::MIN, day_number);
    let (after, id) = ask.after.map_or((i64::MIN, Uuid::nil()), |(day, id)| (day_number(day), id));
    let limit = i64::try_from(ask.limit).unwrap_or(i64::MAX);
    let rows = statement
        .query_map(params![from, day_number(ask.to), after, blob(&id), limit], found)?
        .collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|found| found.told(conn)).collect()
}

fn page_sql() -> String {
    format!(
        "SELECT c.id, c.listed, c.expires, {RENEWAL} FROM certificate_row c
         WHERE c.expires BETWEEN ?1 AND ?2 AND (c.expires, c.id) > (?3, ?4) AND {NEWEST}
         ORDER BY c.expires, c.id LIMIT ?5"
    )
}

/// A row of the index.
struct Found {
    id: Uuid,
    listed: bool,
    expires: NaiveDate,
    renewal: Option<CaseId>,
}

fn found(r: &Row<'_>) -> rusqlite::Result<Found> {
    let day: i32 = r.get(2)?;
    Ok(Found {
        id: Uuid::from_bytes(r.get(0)?),
        listed: r.get(1)?,
        expires: NaiveDate::from_num_days_from_ce_opt(day).unwrap_or_default(),
        renewal: r.get::<_, Option<[u8; 16]>>(3)?.map(Uuid::from_bytes),
    })
}

impl Found {
    fn told(self, conn: &Connection) -> Result<Lapse, StoreError> {
        let (source, name, agency) = if self.listed {
            let listed = listed::load(conn, &self.id)?.ok_or_else(|| missing(self.id))?;
            let text = |field| listed.record().text(field).to_owned();
            (Source::List, text(Field::Name), text(Field::Agency))
        } else {
            let (number, name, agency) =
                case(conn, &self.id)?.ok_or(StoreError::UnknownCase { case: self.id })?;
            (Source::Case(number), name, agency)
        };
        let renewal = match self.renewal {
            Some(id) => case(conn, &id)?.map(|(number, ..)| (id, number)),
            None => None,
        };
        let (id, expires) = (self.id, self.expires);
        Ok(Lapse { id, source, name, agency, expires, renewal })
    }
}

fn missing(id: Uuid) -> StoreError {
    StoreError::corrupt(format!("row {id} of a list of certificates is missing"))
}

/// Number, name and agency of a case.
fn case(conn: &Connection, id: &CaseId) -> Result<Option<(Number, String, String)>, StoreError> {
    let mut statement = conn
        .prepare_cached("SELECT prefix, year, serial, name, agency FROM case_row WHERE id = ?1")?;
    let read = |r: &Row<'_>| {
        let number = Number { prefix: r.get(0)?, year: r.get(1)?, serial: r.get(2)? };
        Ok((number, r.get(3)?, r.get(4)?))
    };
    Ok(statement.query_row([blob(id)], read).optional()?)
}

fn tallies(conn: &Connection, today: NaiveDate) -> Result<Vec<Tally>, StoreError> {
    let mut statement = conn.prepare_cached(&tally_sql())?;
    let mut from = i64::MIN;
    let mut tallies = Vec::new();
    for span in Span::WATCHED {
        let to = day_number(today) + span.days_max().unwrap_or_default();
        let (count, renewing) = count(&mut statement, from..=to)?;
        tallies.push(Tally { span, count, renewing });
        from = to + 1;
    }
    Ok(tallies)
}

fn tally_sql() -> String {
    format!(
        "SELECT count(*), count({RENEWAL}) FROM certificate_row c
         WHERE c.expires BETWEEN ?1 AND ?2 AND {NEWEST}"
    )
}

fn count(
    statement: &mut rusqlite::CachedStatement<'_>,
    days: RangeInclusive<i64>,
) -> Result<(usize, usize), StoreError> {
    let (count, renewing): (i64, i64) =
        statement.query_row(params![days.start(), days.end()], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok((usize::try_from(count).unwrap_or_default(), usize::try_from(renewing).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_and_a_count_walk_along_the_days() {
        let mut conn = Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&mut conn).unwrap();
        for (sql, values) in [(page_sql(), 5), (tally_sql(), 2)] {
            let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let values = rusqlite::params_from_iter(vec!["1"; values]);
            let steps = statement.query_map(values, |r| r.get::<_, String>(3)).unwrap();
            let plan = steps.map(Result::unwrap).collect::<Vec<_>>().join("; ");
            assert!(
                plan.starts_with("SEARCH c USING COVERING INDEX certificate_expires")
                    || plan.starts_with("SEARCH c USING INDEX certificate_expires"),
                "{plan}"
            );
            assert!(!plan.contains("SCAN"), "{plan}");
        }
    }
}
