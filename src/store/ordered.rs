//! Every index against its table, each read once from end to end: its entries rise, and they are those
//! that the rows of the table make. The engine's own full check looks every row up in every index.
use rusqlite::Connection;

use super::entry::{Entries, Entry, Order};
use super::error::StoreError;

/// The tables of the schema, those of the index of words among them, and whether each is its own
/// primary key.
const TABLES: &str = "SELECT name, wr FROM pragma_table_list
    WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name";
const INDEXES: &str = "SELECT l.name, l.\"unique\", l.origin = 'pk',
        (SELECT s.sql FROM sqlite_schema s WHERE s.type = 'index' AND s.name = l.name)
    FROM pragma_index_list(?1) l ORDER BY l.name";
const COLUMNS: &str = "SELECT name, key FROM pragma_index_xinfo(?1) ORDER BY seqno";

/// What is wrong with the first index that is not as its table says.
pub(super) fn check(conn: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare(TABLES)?;
    let tables = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let tables: Vec<(String, bool)> = tables.collect::<Result<_, _>>()?;
    for (table, is_key) in tables {
        let indexes = indexes(conn, &table, is_key)?;
        if indexes.is_empty() {
            continue;
        }
        let told = of_table(conn, &table, &indexes)?;
        for (index, told) in indexes.iter().zip(told) {
            let found = if index.is_table { told } else { of_index(conn, &table, index)? };
            let name = &index.name;
            if !found.rises {
                return Ok(Some(format!("entries out of order in {name}")));
            }
            if (found.count, found.sum) != (told.count, told.sum) {
                return Ok(Some(format!("{name} does not hold what {table} says")));
            }
        }
    }
    Ok(None)
}

struct Index {
    name: String,
    unique: bool,
    /// The primary key of a table that has no other order.
    is_table: bool,
    /// Of which rows it holds entries.
    of_rows: Option<String>,
    columns: Vec<String>,
    /// How many of the columns are what was asked to be indexed; the others name the row.
    keys: usize,
}

fn indexes(conn: &Connection, table: &str, is_key: bool) -> Result<Vec<Index>, StoreError> {
    let mut statement = conn.prepare_cached(INDEXES)?;
    let mut rows = statement.query([table])?;
    let mut indexes = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let mut statement = conn.prepare_cached(COLUMNS)?;
        let columns = statement.query_map([&name], |r| {
            let column: Option<String> = r.get(0)?;
            Ok((column.map_or("rowid".to_owned(), |name| quoted(&name)), r.get::<_, bool>(1)?))
        })?;
        let is_table = is_key && row.get(2)?;
        let mut columns: Vec<(String, bool)> = columns.collect::<Result<_, _>>()?;
        columns.retain(|(_, is_key)| *is_key || !is_table);
        let sql: Option<String> = row.get(3)?;
        let of_rows =
            sql.as_deref().and_then(|sql| sql.split_once("WHERE ")).map(|(_, c)| c.to_owned());
        let keys = columns.iter().filter(|(_, is_key)| *is_key).count();
        let columns = columns.into_iter().map(|(name, _)| name).collect();
        indexes.push(Index { name, unique: row.get(1)?, is_table, of_rows, columns, keys });
    }
    Ok(indexes)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// What the rows of a table say of each of its indexes, from one walk over them: each value is read
/// once, however many indexes hold it.
fn of_table(conn: &Connection, table: &str, indexes: &[Index]) -> Result<Vec<Entries>, StoreError> {
    let mut columns: Vec<&String> = indexes.iter().flat_map(|index| &index.columns).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut asked: Vec<String> = columns.iter().map(ToString::to_string).collect();
    asked.extend(indexes.iter().filter_map(|i| i.of_rows.as_ref().map(|rows| format!("({rows})"))));
    let sql = format!("SELECT {} FROM {} {}", asked.join(", "), quoted(table), itself(indexes));
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let place = |name: &String| columns.binary_search(&name).ok();
    let places = |index: &Index| index.columns.iter().filter_map(place).collect::<Vec<_>>();
    let mut readers: Vec<_> = indexes
        .iter()
        .map(|index| (places(index), Order::new(index.unique, index.keys), Entries::NONE))
        .collect();
    let (mut all, mut entry) = (Entry::default(), Entry::default());
    while let Some(row) = rows.next()? {
        all.read(row, columns.len())?;
        let mut condition = columns.len()..;
        for (index, (places, order, entries)) in indexes.iter().zip(&mut readers) {
            let asks = index.of_rows.as_ref().and_then(|_| condition.next());
            if asks.map_or(Ok(true), |column| row.get(column))? {
                entry.pick(&all, places);
                entries.rises &= !index.is_table || order.follows(&entry);
                entries.take(&entry.bytes);
            }
        }
    }
    Ok(readers.into_iter().map(|(.., entries)| entries).collect())
}

/// By what a table is read as it lies, and by no other index.
fn itself(indexes: &[Index]) -> String {
    let key = indexes.iter().find(|index| index.is_table);
    key.map_or("NOT INDEXED".to_owned(), |key| format!("INDEXED BY {}", quoted(&key.name)))
}

fn index_sql(table: &str, index: &Index) -> String {
    let (columns, table, name) = (index.columns.join(", "), quoted(table), quoted(&index.name));
    let of_rows = index.of_rows.as_ref().map(|c| format!(" WHERE {c}")).unwrap_or_default();
    format!("SELECT {columns} FROM {table} INDEXED BY {name}{of_rows}")
}

/// What an index itself says.
fn of_index(conn: &Connection, table: &str, index: &Index) -> Result<Entries, StoreError> {
    let mut statement = conn.prepare(&index_sql(table, index))?;
    let mut rows = statement.query([])?;
    let (mut order, mut entries) = (Order::new(index.unique, index.keys), Entries::NONE);
    let mut entry = Entry::default();
    while let Some(row) = rows.next()? {
        entry.read(row, index.columns.len())?;
        entries.rises &= order.follows(&entry);
        entries.take(&entry.bytes);
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&mut conn).unwrap();
        conn
    }

    #[test]
    fn an_index_is_read_from_itself_and_in_its_own_order() {
        let conn = schema();
        let mut seen = 0;
        let tables = ["fact", "subject", "case_row", "report_attempt", "registered", "case_text"];
        for table in tables {
            let is_key = ["subject", "report_attempt", "registered"].contains(&table);
            for index in indexes(&conn, table, is_key).unwrap().iter().filter(|i| !i.is_table) {
                let sql = format!("EXPLAIN QUERY PLAN {}", index_sql(table, index));
                let plan: String = conn.query_row(&sql, [], |r| r.get(3)).unwrap();
                // Which facts are the office's stands in no index; they are few.
                let whole = plan.contains("COVERING INDEX") || index.name == "fact_office";
                assert!(whole && plan.contains(&index.name), "{plan}");
                seen += 1;
            }
        }
        assert!(seen > 20, "{seen}");
    }

    #[test]
    fn every_index_of_the_schema_rises_and_knows_no_letters() {
        let conn = schema();
        let other = "SELECT count(*) FROM sqlite_schema s, pragma_index_xinfo(s.name) x
            WHERE s.type = 'index' AND (x.desc OR x.coll <> 'BINARY')";
        assert_eq!(conn.query_row(other, [], |r| r.get::<_, i64>(0)), Ok(0));
    }
}
