//! Rows out: the queue, all cases, search and likely duplicates. Rows made under another basis are
//! folded anew on the way, so that nobody sees times of another calendar.
use rusqlite::{Connection, Params, ToSql, params};

use super::error::StoreError;
use super::row::{self, COLUMNS, Keys};
use super::shelf::Shelf;
use crate::domain::queue::{self, Row};
use crate::domain::record::{Record, bare_digits};

/// The order of [`Row::urgency`], which an index holds.
const URGENT: &str = "due_at IS NULL, due_at, pace, prefix, year, serial";
const NEWEST: &str = "year DESC, serial DESC, prefix";

/// Open cases, most urgent first.
pub(super) fn open(
    conn: &Connection,
    shelf: &Shelf,
    limit: Option<usize>,
) -> Result<Vec<Row>, StoreError> {
    let sql = open_sql();
    if !shelf.is_stale(conn)? {
        return rows(conn, shelf, &sql, [limit_of(limit)]);
    }
    let mut rows = rows(conn, shelf, &sql, [-1_i64])?;
    queue::sort(&mut rows);
    rows.truncate(limit.unwrap_or(usize::MAX));
    Ok(rows)
}

/// All cases, newest number first.
pub(super) fn all(
    conn: &Connection,
    shelf: &Shelf,
    limit: Option<usize>,
) -> Result<Vec<Row>, StoreError> {
    rows(conn, shelf, &all_sql(), [limit_of(limit)])
}

fn open_sql() -> String {
    format!("SELECT {COLUMNS} FROM case_row WHERE open = 1 ORDER BY {URGENT} LIMIT ?1")
}

fn all_sql() -> String {
    format!("SELECT {COLUMNS} FROM case_row ORDER BY {NEWEST} LIMIT ?1")
}

/// Cases in which every word of `query` occurs, open ones first, then the newest number. Digits are
/// found however they are typed.
pub(super) fn search(
    conn: &Connection,
    shelf: &Shelf,
    query: &str,
    limit: usize,
) -> Result<Vec<Row>, StoreError> {
    const WORDS_MAX: usize = 16;
    let query = query.to_lowercase();
    let words: Vec<&str> = query.split_whitespace().take(WORDS_MAX).collect();
    let (mut tests, mut values) = (String::new(), Vec::new());
    for word in words {
        tests.push_str(" AND (instr(search, ?) > 0 OR instr(search, ?) > 0)");
        let bare = bare_digits(word);
        let digits = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit());
        values.push(word.to_owned());
        values.push(if digits { bare } else { word.to_owned() });
    }
    let limit = limit_of(Some(limit));
    let sql = format!(
        "SELECT {COLUMNS} FROM case_row WHERE TRUE{tests}
         ORDER BY open DESC, {NEWEST} LIMIT {limit}"
    );
    let values: Vec<&dyn ToSql> = values.iter().map(|v| v as &dyn ToSql).collect();
    rows(conn, shelf, &sql, values.as_slice())
}

/// Cases of the same letter whose NIK or name is the same.
pub(super) fn duplicates(
    conn: &Connection,
    shelf: &Shelf,
    record: &Record,
) -> Result<Vec<Row>, StoreError> {
    let keys = Keys::of(record, "");
    let sql = format!(
        "SELECT {COLUMNS} FROM case_row
         WHERE letter_key = ?1 AND ?1 <> '' AND (nik = ?2 OR (name_key = ?3 AND ?3 <> ''))
         ORDER BY {NEWEST}"
    );
    rows(conn, shelf, &sql, params![keys.letter, keys.nik, keys.name])
}

fn limit_of(limit: Option<usize>) -> i64 {
    limit.map_or(-1, |n| i64::try_from(n).unwrap_or(i64::MAX))
}

fn rows(
    conn: &Connection,
    shelf: &Shelf,
    sql: &str,
    values: impl Params,
) -> Result<Vec<Row>, StoreError> {
    let calendar = shelf.settings.calendar.revision();
    let mut statement = conn.prepare_cached(sql)?;
    let read: Vec<(Row, i64)> =
        statement.query_map(values, |r| row::read(r, calendar))?.collect::<Result<_, _>>()?;
    read.into_iter()
        .map(|(row, basis)| {
            if basis == shelf.basis || !row.status.is_open() {
                return Ok(row);
            }
            let case = shelf.case(conn, &row.id)?;
            let case = case.ok_or(StoreError::UnknownCase { case: row.id })?;
            Ok(shelf.row(&case))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(sql: &str) -> String {
        let mut conn = Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&mut conn).unwrap();
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = statement.query_map([40], |r| r.get::<_, String>(3)).unwrap();
        steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_page_is_a_walk_along_an_index() {
        assert_eq!(plan(&open_sql()), "SCAN case_row USING INDEX case_queue");
        assert_eq!(plan(&all_sql()), "SCAN case_row USING INDEX case_newest");
    }
}
