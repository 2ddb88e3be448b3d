//! What earlier cases tell while somebody types: values that were used before, and what is known with
//! them. Read along indexes, so that it is as fast with many cases as with few.
use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::error::StoreError;
use super::shelf::Shelf;
use super::{Store, chain};
use crate::domain::fact::{Body, CaseId};
use crate::domain::known::{About, Known};
use crate::domain::queue::folded;
use crate::domain::record::{Field, Record};

/// How many are offered.
const FOUND_MAX: usize = 5;
/// How many cases of one beginning are looked at, and how many newest ones where there is no index.
const LOOKED_MAX: i64 = 60;
/// How many newest facts are looked through for texts.
const FACTS_MAX: i64 = 400;

impl Store {
    /// Values that may be meant by `text`, the likeliest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn known(&self, about: About, text: &str) -> Result<Vec<Known>, StoreError> {
        let (conn, kept) = (&self.conn, &self.shelf);
        self.told(match about {
            About::Agency => agencies(conn, text),
            About::Letter => cases(conn, kept, "letter_key", &folded(text).replace(' ', "")),
            About::Name => cases(conn, kept, "name_key", &folded(text)),
            About::Position => positions(conn, kept, text),
            About::ForwardTo | About::Disposition | About::Reason(_) => texts(conn, about, text),
        })
    }
}

/// Agencies in which `text` occurs, those with most cases first, as the newest case of each writes
/// them. Each agency is one step along the index.
fn agencies(conn: &Connection, text: &str) -> Result<Vec<Known>, StoreError> {
    let mut each = conn.prepare_cached(EACH_AGENCY)?;
    let mut count = conn.prepare_cached(COUNT_AGENCY)?;
    let mut newest = conn.prepare_cached(NEWEST_OF_AGENCY)?;
    let wanted = folded(text);
    let mut found = Vec::new();
    for key in each.query_map([], |r| r.get::<_, String>(0))? {
        let key = key?;
        if !key.is_empty() && key.contains(&wanted) {
            let cases: i64 = count.query_row([&key], |r| r.get(0))?;
            found.push((usize::try_from(cases).unwrap_or_default(), key));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let known = |(count, key): (usize, String)| {
        let value = newest.query_row([&key], |r| r.get(0))?;
        Ok(Known { value, count, fills: Record::default() })
    };
    found.into_iter().take(FOUND_MAX).map(known).collect()
}

const EACH_AGENCY: &str = "WITH RECURSIVE each(key) AS (
    SELECT min(agency_key) FROM case_row
    UNION ALL
    SELECT (SELECT min(agency_key) FROM case_row WHERE agency_key > each.key) FROM each
    WHERE key IS NOT NULL)
  SELECT key FROM each WHERE key IS NOT NULL";
const COUNT_AGENCY: &str = "SELECT count(*) FROM case_row WHERE agency_key = ?1";
const NEWEST_OF_AGENCY: &str = "SELECT agency FROM case_row WHERE agency_key = ?1
  ORDER BY year DESC, serial DESC, prefix DESC LIMIT 1";
const NEWEST: &str = "SELECT id FROM case_row
  ORDER BY year DESC, serial DESC, prefix DESC LIMIT ?1";

/// The newest cases whose `key` begins so, each beginning in its order.
fn begins_sql(key: &str) -> String {
    format!(
        "SELECT id, agency_key, {key} FROM case_row WHERE {key} >= ?1 AND {key} < ?2
         ORDER BY {key}, year, serial, prefix LIMIT {LOOKED_MAX}"
    )
}

/// Letters or applicants that begin so, from the newest case of each.
fn cases(
    conn: &Connection,
    shelf: &Shelf,
    key: &'static str,
    begins: &str,
) -> Result<Vec<Known>, StoreError> {
    let sql = begins_sql(key);
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![begins, format!("{begins}\u{10ffff}")], |r| {
        Ok((Uuid::from_bytes(r.get(0)?), (r.get::<_, String>(2)?, r.get::<_, String>(1)?)))
    })?;
    let mut each: Vec<((String, String), CaseId, usize)> = Vec::new();
    for row in rows {
        let (id, named) = row?;
        match each.iter_mut().find(|(seen, ..)| *seen == named) {
            Some((_, newest, count)) => (*newest, *count) = (id, *count + 1),
            None => each.push((named, id, 1)),
        }
    }
    let letter = key == "letter_key";
    let mut found = Vec::new();
    for (_, id, count) in each.into_iter().take(FOUND_MAX) {
        let Some(case) = shelf.case(conn, &id)? else { continue };
        let value = case.record.text(if letter { Field::LetterNo } else { Field::Name });
        found.push(Known { value: value.to_owned(), count, fills: fills(&case.record, letter) });
    }
    Ok(found)
}

/// What a letter, or an applicant, brings with it.
fn fills(record: &Record, letter: bool) -> Record {
    const LETTER: [Field; 5] =
        [Field::LetterDate, Field::Agency, Field::Class, Field::Agenda, Field::Subject];
    const APPLICANT: [Field; 6] =
        [Field::Agency, Field::Nip, Field::Nik, Field::Position, Field::Email, Field::Phone];
    let fields: &[Field] = if letter { &LETTER } else { &APPLICANT };
    let mut fills = Record::default();
    for field in fields {
        fills.set(*field, record.get(*field).map(ToOwned::to_owned));
    }
    fills
}

/// Positions of the newest cases in which `text` occurs.
fn positions(conn: &Connection, shelf: &Shelf, text: &str) -> Result<Vec<Known>, StoreError> {
    let mut statement = conn.prepare_cached(NEWEST)?;
    let ids = statement.query_map([LOOKED_MAX], |r| r.get(0).map(Uuid::from_bytes))?;
    let mut used = Vec::new();
    for id in ids.collect::<Result<Vec<_>, _>>()? {
        let case = shelf.case(conn, &id)?;
        used.extend(case.and_then(|c| c.record.get(Field::Position).map(ToOwned::to_owned)));
    }
    Ok(most_used(used, text))
}

/// Texts of the newest facts in which `text` occurs.
fn texts(conn: &Connection, about: About, text: &str) -> Result<Vec<Known>, StoreError> {
    let sql = format!(
        "SELECT {} FROM {} WHERE f.case_id IS NOT NULL ORDER BY f.pos DESC LIMIT ?1",
        chain::LINE,
        chain::LINES
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([FACTS_MAX])?;
    let mut used = Vec::new();
    while let Some(row) = rows.next()? {
        let fact = chain::line(row)?.fact()?;
        used.extend(match (&fact.body, about) {
            (Body::Disposition { private, .. }, About::ForwardTo) => private.to.clone(),
            (Body::Disposition { private, .. }, About::Disposition) => Some(private.text.clone()),
            (body, About::Reason(kind)) if body.kind() == kind => {
                body.words().map(ToOwned::to_owned)
            }
            (_, _) => None,
        });
    }
    Ok(most_used(used, text))
}

/// The values in which `text` occurs, the most frequent first, then the newest. `used` = newest first.
fn most_used(used: Vec<String>, text: &str) -> Vec<Known> {
    let wanted = folded(text);
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (place, value) in used.into_iter().enumerate() {
        if !value.trim().is_empty() && folded(&value).contains(&wanted) {
            counts.entry(value).or_insert((0, place)).0 += 1;
        }
    }
    let mut found: Vec<(String, (usize, usize))> = counts.into_iter().collect();
    found.sort_by(|(_, (a, new_a)), (_, (b, new_b))| b.cmp(a).then(new_a.cmp(new_b)));
    let known = |(value, (count, _))| Known { value, count, fills: Record::default() };
    found.into_iter().take(FOUND_MAX).map(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(sql: &str, values: usize) -> String {
        let mut conn = Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&mut conn).unwrap();
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let values = rusqlite::params_from_iter(vec!["1"; values]);
        let steps = statement.query_map(values, |r| r.get::<_, String>(3)).unwrap();
        steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn what_is_asked_while_typing_is_a_walk_along_an_index() {
        let asked = [
            (EACH_AGENCY.to_owned(), 0),
            (COUNT_AGENCY.to_owned(), 1),
            (NEWEST_OF_AGENCY.to_owned(), 1),
            (NEWEST.to_owned(), 1),
            (begins_sql("name_key"), 2),
            (begins_sql("letter_key"), 2),
        ];
        for (sql, values) in asked {
            let plan = plan(&sql, values);
            assert!(plan.contains("INDEX"), "{sql}: {plan}");
            assert!(!plan.contains("SCAN case_row;") && !plan.ends_with("SCAN case_row"), "{plan}");
        }
    }
}
