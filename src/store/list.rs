//! Rows out: the queue, pages of what a query finds, and likely duplicates. Rows made under another
//! basis are folded anew on the way, so that nobody sees times of another calendar.
use std::collections::BTreeSet;

use rusqlite::{Connection, Params, params};

use super::error::StoreError;
use super::query::{Among, Sql};
use super::row::{self, COLUMNS};
use super::search::Narrowed;
use super::shelf::Shelf;
use crate::domain::fact::Number;
use crate::domain::query::page::page as page_of;
use crate::domain::query::{Ask, Order, Sieve};
use crate::domain::queue::{Part, Row, folded, letter_key};
use crate::domain::record::{Field, Record};
use crate::domain::text::script::skeleton;

/// How many cases of one letter, or of one name, are looked at for look-alikes.
const ALIKE_MAX: usize = 500;

/// The page that is asked for.
pub(super) fn page(conn: &Connection, shelf: &Shelf, ask: &Ask) -> Result<Vec<Row>, StoreError> {
    let stale = stale(conn, shelf)?;
    let sql = asked(conn, ask, basis(shelf, &stale))?;
    let mut rows = rows(conn, shelf, &sql.text, sql.values().as_slice())?;
    if ask.start.is_backwards() {
        rows.reverse();
    }
    if stale.is_empty() {
        return Ok(rows);
    }
    rows.extend(stale);
    Ok(page_of(&rows, ask))
}

/// The rows of that page, one after the other: none is kept. Backwards pages begin with their last.
pub(super) fn each(
    conn: &Connection,
    shelf: &Shelf,
    ask: &Ask,
    see: &mut dyn FnMut(&Row),
) -> Result<(), StoreError> {
    if shelf.is_stale(conn)? {
        page(conn, shelf, ask)?.iter().for_each(see);
        return Ok(());
    }
    let sql = asked(conn, ask, None)?;
    let mut statement = conn.prepare_cached(&sql.text)?;
    let mut rows = statement.query(sql.values().as_slice())?;
    while let Some(row) = rows.next()? {
        see(&row::read(row)?.0);
    }
    Ok(())
}

/// What asks for a page; only a few cases are fetched by their words.
fn asked(conn: &Connection, ask: &Ask, basis: Option<i64>) -> Result<Sql, StoreError> {
    let few = Narrowed::by(&ask.sieve).map(|narrowed| narrowed.few(conn)).transpose()?.flatten();
    Ok(Sql::page(COLUMNS, ask, few.as_ref().map_or(Among::All, Among::These), basis))
}

/// How many cases the sieve admits; with a row, how many of them come before it.
pub(super) fn count(
    conn: &Connection,
    shelf: &Shelf,
    sieve: &Sieve,
    before: Option<(Order, &Row)>,
) -> Result<usize, StoreError> {
    let stale = stale(conn, shelf)?;
    let narrowed = Narrowed::by(sieve);
    let among = narrowed.as_ref().map_or(Among::All, Among::Found);
    let mut sql = Sql::select("count(*)", sieve, among, basis(shelf, &stale));
    if let Some((order, row)) = before {
        sql.before(order, row);
    }
    let mut statement = conn.prepare_cached(&sql.text)?;
    let count: i64 = statement.query_row(sql.values().as_slice(), |r| r.get(0))?;
    let comes = |row: &&Row| {
        before.is_none_or(|(order, at)| order.compare(row, at).is_lt()) && sieve.admits(row)
    };
    Ok(usize::try_from(count).unwrap_or_default() + stale.iter().filter(comes).count())
}

/// The open cases whose rows were made under another basis, folded anew before they are asked or
/// ordered: the engine leaves those rows out then.
fn stale(conn: &Connection, shelf: &Shelf) -> Result<Vec<Row>, StoreError> {
    if !shelf.is_stale(conn)? {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT {COLUMNS} FROM case_row WHERE open = 1 AND basis <> ?1");
    rows(conn, shelf, &sql, [shelf.basis])
}

fn basis(shelf: &Shelf, stale: &[Row]) -> Option<i64> {
    (!stale.is_empty()).then_some(shelf.basis)
}

/// Cases of the same letter whose NIK or name is the same, or looks the same.
pub(super) fn duplicates(
    conn: &Connection,
    shelf: &Shelf,
    record: &Record,
) -> Result<Vec<Row>, StoreError> {
    let text = |field| folded(record.text(field));
    let letter = letter_key(record.text(Field::LetterNo));
    let sql = format!(
        "SELECT {COLUMNS} FROM case_row
         WHERE letter_key = ?1 AND ?1 <> '' AND (nik = ?2 OR (name_key = ?3 AND ?3 <> ''))
         ORDER BY year DESC, serial DESC, prefix DESC"
    );
    let name = text(Field::Name);
    let mut found = rows(conn, shelf, &sql, params![letter, record.get(Field::Nik), name])?;
    for (key, value) in [("letter_key", &letter), ("name_key", &name)] {
        let alike = rows(conn, shelf, &alike_sql(key), params![value])?;
        let both = [(Part::Letter, &letter), (Part::Name, &name)];
        let same = |row: &Row| both.iter().all(|(part, own)| looks_like(row.part(*part), own));
        found.extend(alike.into_iter().filter(same));
    }
    let mut seen = BTreeSet::new();
    found.retain(|row| seen.insert(row.id));
    Ok(found)
}

/// The names of a letter's cases, folded, the newest case last.
pub(super) fn names_of_letter(
    conn: &Connection,
    letter: &str,
) -> Result<Vec<(String, Number)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT name_key, prefix, year, serial FROM case_row
         WHERE letter_key = ?1 AND ?1 <> '' AND name_key <> '' ORDER BY year, serial, prefix",
    )?;
    let named = statement.query_map([letter], |r| {
        Ok((r.get(0)?, Number { prefix: r.get(1)?, year: r.get(2)?, serial: r.get(3)? }))
    })?;
    Ok(named.collect::<Result<_, _>>()?)
}

/// The newest cases with this letter, or with this name: among them are those that only look so.
fn alike_sql(key: &str) -> String {
    format!(
        "SELECT {COLUMNS} FROM case_row WHERE {key} = ?1 AND ?1 <> ''
         ORDER BY year DESC, serial DESC, prefix DESC LIMIT {ALIKE_MAX}"
    )
}

fn looks_like(kept: &str, typed: &str) -> bool {
    kept == typed || (!typed.is_empty() && skeleton(kept) == skeleton(typed))
}

fn rows(
    conn: &Connection,
    shelf: &Shelf,
    sql: &str,
    values: impl Params,
) -> Result<Vec<Row>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut read = statement.query(values)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(row) = read.next()? {
        let (mut row, basis) = row::read(row)?;
        if basis != shelf.basis && row.status.is_open() {
            let case = shelf.case(conn, &row.id)?;
            row = shelf.row(&case.ok_or(StoreError::UnknownCase { case: row.id })?);
        }
        if let Some(last) = rows.last() {
            row.share(last);
        }
        rows.push(row);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::query::{Asker, Lexicon, Query, Start};
    use crate::domain::zone::Zone;

    fn plan(line: &str, start: Start) -> String {
        let mut conn = Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&mut conn).unwrap();
        let query = Query::parse(line, &Lexicon::default()).unwrap();
        let zone = Zone::parse("Asia/Makassar").unwrap();
        let asker = Asker { now: crate::domain::instant::Instant::default(), zone, officer: "" };
        let order = query.order.unwrap_or_default();
        let ask = Ask { sieve: Sieve::new(&query, &asker), order, start, limit: 40 };
        let sql = Sql::page(COLUMNS, &ask, Among::All, None);
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {}", sql.text)).unwrap();
        let steps = statement.query_map(sql.values().as_slice(), |r| r.get::<_, String>(3));
        steps.unwrap().map(Result::unwrap).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_page_is_a_walk_along_an_index() {
        for (line, index) in [
            ("is:open", "case_queue"),
            ("is:closed sort:number", "case_open"),
            ("sort:number", "case_newest"),
            ("sort:newest", "case_registered"),
            ("sort:name", "case_name"),
            ("sort:-agency", "case_agency"),
            ("sort:closed", "case_closed"),
            ("sort:expires", "case_expires"),
            ("status:done sort:number", "case_status"),
            ("nurhayati sort:number", "case_newest"),
        ] {
            let plan = plan(line, Start::First);
            assert!(plan.contains(index) && !plan.contains("B-TREE"), "{line}: {plan}");
        }
    }
}
