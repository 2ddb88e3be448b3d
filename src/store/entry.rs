//! The entries of an index as bytes: they compare as the engine compares them, and are counted.
use std::hash::{DefaultHasher, Hasher};

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::error::StoreError;

/// Entries as they were read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entries {
    pub count: u64,
    /// The same whatever the order.
    pub sum: u64,
    pub rises: bool,
}

impl Entries {
    pub const NONE: Self = Self { count: 0, sum: 0, rises: true };

    pub fn take(&mut self, entry: &[u8]) {
        let mut hasher = DefaultHasher::new();
        hasher.write(entry);
        self.count += 1;
        self.sum = self.sum.wrapping_add(hasher.finish());
    }
}

/// Sees whether entries rise, one after the other.
pub(super) struct Order {
    unique: bool,
    keys: usize,
    last: Vec<u8>,
    /// Where the keys of the last entry end; none where one of them is absent.
    last_keys: Option<usize>,
}

impl Order {
    /// Of entries that begin with `keys` key values.
    pub const fn new(unique: bool, keys: usize) -> Self {
        Self { unique, keys, last: Vec::new(), last_keys: None }
    }

    /// Whether `entry` may stand after the last one, which it becomes.
    pub fn follows(&mut self, entry: &Entry) -> bool {
        let end = self.keys.checked_sub(1).and_then(|last| entry.ends.get(last)).copied();
        let end = end.unwrap_or_default();
        let same =
            || self.last_keys.is_some_and(|last| self.last.get(..last) == entry.bytes.get(..end));
        let follows = self.last.is_empty() || self.last < entry.bytes && !(self.unique && same());
        self.last.clone_from(&entry.bytes);
        self.last_keys = (entry.absent.is_none_or(|first| first >= self.keys)).then_some(end);
        follows
    }
}

/// Values one behind the other, as bytes that compare as they do.
#[derive(Default)]
pub(super) struct Entry {
    pub bytes: Vec<u8>,
    /// Where each of them ends.
    ends: Vec<usize>,
    /// The place of the first one that is absent.
    absent: Option<usize>,
}

impl Entry {
    /// The first `columns` values of a row.
    pub fn read(&mut self, row: &Row<'_>, columns: usize) -> Result<(), StoreError> {
        self.clear();
        for column in 0..columns {
            let value = row.get_ref(column)?;
            put(&mut self.bytes, value)?;
            self.ended(value == ValueRef::Null);
        }
        Ok(())
    }

    /// Those of `all` that stand at `places`.
    pub fn pick(&mut self, all: &Self, places: &[usize]) {
        self.clear();
        for place in places {
            let begin = place.checked_sub(1).and_then(|before| all.ends.get(before)).copied();
            let value =
                all.ends.get(*place).and_then(|end| all.bytes.get(begin.unwrap_or(0)..*end));
            let value = value.unwrap_or_default();
            self.bytes.extend_from_slice(value);
            self.ended(value == [ABSENT]);
        }
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.absent = None;
    }

    fn ended(&mut self, is_absent: bool) {
        if is_absent && self.absent.is_none() {
            self.absent = Some(self.ends.len());
        }
        self.ends.push(self.bytes.len());
    }
}

/// What stands for no value; no other one begins so.
const ABSENT: u8 = 0;

/// Appends a value so that bytes compare as values do (BINARY, rising): nothing, numbers, texts, bytes.
fn put(to: &mut Vec<u8>, value: ValueRef<'_>) -> Result<(), StoreError> {
    let bytes = match value {
        ValueRef::Null => {
            to.push(ABSENT);
            return Ok(());
        }
        ValueRef::Integer(int) => {
            to.push(1);
            to.extend_from_slice(&(int ^ i64::MIN).to_be_bytes());
            return Ok(());
        }
        ValueRef::Real(_) => return Err(StoreError::corrupt("a fraction in an index")),
        ValueRef::Text(bytes) => {
            to.push(2);
            bytes
        }
        ValueRef::Blob(bytes) => {
            to.push(3);
            bytes
        }
    };
    if bytes.contains(&0) {
        for part in bytes.split_inclusive(|byte| *byte == 0) {
            to.extend_from_slice(part);
            if part.ends_with(&[0]) {
                to.push(0xff);
            }
        }
    } else {
        to.extend_from_slice(bytes);
    }
    to.extend_from_slice(&[0, 0]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn values_compare_as_the_engine_compares_them() {
        let conn = Connection::open_in_memory().unwrap();
        let sql = "SELECT column1 FROM (VALUES (NULL), (-9), (-1), (0), (7), (''), ('a'),
            ('a' || char(0)), ('a' || char(0) || 'b'), ('a' || char(1)), ('ab'), (x''), (x'00'),
            (x'0000'), (x'0001'), (x'01')) ORDER BY random()";
        let read = |sql: &str| -> Vec<Vec<u8>> {
            let mut statement = conn.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| {
                let mut bytes = Vec::new();
                put(&mut bytes, row.get_ref(0)?).unwrap();
                Ok(bytes)
            });
            rows.unwrap().map(Result::unwrap).collect()
        };
        let ordered = read(&format!("SELECT column1 FROM ({sql}) ORDER BY column1"));
        assert!(ordered.is_sorted_by(|a, b| a < b) && ordered.len() == 16);
    }
}
