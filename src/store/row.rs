//! The queue's rows in `case_row`: an index of the facts, written with them and rebuilt from them.
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};
use uuid::Uuid;

use super::error::{StoreError, blob};
use super::shelf::Shelf;
use crate::domain::case::{Case, Status};
use crate::domain::fact::{CaseId, Number};
use crate::domain::instant::Instant;
use crate::domain::queue::{Pace, Row};
use crate::domain::record::{Field, Record};

/// The columns of [`read`].
pub(super) const COLUMNS: &str = "id, prefix, year, serial, version, status, name, agency, \
    letter_no, officer, sop_revision, step, attempt, pace, pace_at, before_s, target_s, due_at, \
    near_at, overrun_from, registered_at, basis";

/// A row as stored, with what it is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Projection {
    pub row: Row,
    pub basis: i64,
    pub open: bool,
    pub keys: Keys,
}

/// What a case is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Keys {
    pub nik: Option<String>,
    pub name: String,
    pub letter: String,
    pub search: String,
}

impl Keys {
    /// Keys of a record; the search text needs the number as well.
    pub fn of(record: &Record, number: &str) -> Self {
        let text = |field| record.text(field);
        let searched = [
            number,
            text(Field::Name),
            text(Field::Agency),
            text(Field::LetterNo),
            text(Field::Nik),
            text(Field::Nip),
        ];
        Self {
            nik: record.get(Field::Nik).map(ToOwned::to_owned),
            name: folded(text(Field::Name)),
            letter: folded(text(Field::LetterNo)).replace(' ', ""),
            search: searched.map(str::to_lowercase).join("\n"),
        }
    }
}

/// Case and blanks do not tell names apart.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

impl Projection {
    pub fn of(case: &Case, shelf: &Shelf) -> Self {
        Self {
            row: shelf.row(case),
            basis: shelf.basis,
            open: case.status().is_open(),
            keys: Keys::of(&case.record, &case.number.to_string()),
        }
    }

    /// The stored one.
    pub fn load(conn: &Connection, shelf: &Shelf, id: &CaseId) -> Result<Option<Self>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, open, nik, name_key, letter_key, search FROM case_row WHERE id = ?1"
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let stored = statement.query_row([blob(id)], |r| {
            let (row, basis) = read(r, shelf.settings.calendar.revision())?;
            Ok(Self {
                row,
                basis,
                open: r.get(22)?,
                keys: Keys {
                    nik: r.get(23)?,
                    name: r.get(24)?,
                    letter: r.get(25)?,
                    search: r.get(26)?,
                },
            })
        });
        Ok(stored.optional()?)
    }

    /// Writes it in place of what was there.
    pub fn save(&self, conn: &Connection) -> Result<(), StoreError> {
        const SAVE: &str = "INSERT INTO case_row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, \
            ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, \
            ?25, ?26, ?27)";
        let (row, keys) = (&self.row, &self.keys);
        let (pace, pace_at) = pace_columns(row.pace);
        conn.prepare_cached("DELETE FROM case_row WHERE id = ?1")?.execute([blob(&row.id)])?;
        conn.prepare_cached(SAVE)?.execute(params![
            blob(&row.id),
            row.number.prefix,
            row.number.year,
            row.number.serial,
            row.version,
            row.status.code(),
            self.open,
            row.name,
            row.agency,
            row.letter_no,
            row.officer,
            row.sop_revision,
            row.step,
            row.attempt,
            pace,
            pace_at.unix(),
            row.before_s,
            row.target_s,
            row.due_at.map(Instant::unix),
            row.near_at.map(Instant::unix),
            row.overrun_from.map(Instant::unix),
            row.registered_at.unix(),
            self.basis,
            keys.nik,
            keys.name,
            keys.letter,
            keys.search,
        ])?;
        Ok(())
    }

    /// The same without what the calendar decides: comparable under another basis.
    pub fn timeless(mut self) -> Self {
        self.basis = 0;
        self.row.before_s = 0;
        (self.row.due_at, self.row.near_at, self.row.overrun_from) = (None, None, None);
        self
    }
}

/// Running, waiting, paused, closed: the queue's order of groups.
const fn pace_columns(pace: Pace) -> (u8, Instant) {
    match pace {
        Pace::Running { since } => (0, since),
        Pace::Waiting { since } => (1, since),
        Pace::Paused { since } => (2, since),
        Pace::Closed { at } => (3, at),
    }
}

/// A row of [`COLUMNS`] and its basis. Rows of the basis in force were made under `calendar`.
pub(super) fn read(r: &SqlRow<'_>, calendar: &str) -> rusqlite::Result<(Row, i64)> {
    let instant = |column| Ok::<_, rusqlite::Error>(Instant::from_unix(r.get(column)?));
    let maybe = |column| {
        let unix: Option<i64> = r.get(column)?;
        Ok::<_, rusqlite::Error>(unix.map(Instant::from_unix))
    };
    let row = Row {
        id: Uuid::from_bytes(r.get(0)?),
        number: Number { prefix: r.get(1)?, year: r.get(2)?, serial: r.get(3)? },
        version: r.get(4)?,
        status: status(r)?,
        name: r.get(6)?,
        agency: r.get(7)?,
        letter_no: r.get(8)?,
        officer: r.get(9)?,
        sop_revision: r.get(10)?,
        step: r.get(11)?,
        attempt: r.get(12)?,
        pace: pace(r.get(13)?, instant(14)?)?,
        before_s: r.get(15)?,
        target_s: r.get(16)?,
        due_at: maybe(17)?,
        near_at: maybe(18)?,
        overrun_from: maybe(19)?,
        registered_at: instant(20)?,
        calendar_revision: calendar.to_owned(),
    };
    Ok((row, r.get(21)?))
}

fn status(r: &SqlRow<'_>) -> rusqlite::Result<Status> {
    let code = r.get_ref(5)?.as_str()?;
    let found = Status::ALL.into_iter().find(|s| s.code() == code);
    found.ok_or_else(|| rusqlite::Error::InvalidColumnType(5, "status".to_owned(), Type::Text))
}

fn pace(group: i64, at: Instant) -> rusqlite::Result<Pace> {
    match group {
        0 => Ok(Pace::Running { since: at }),
        1 => Ok(Pace::Waiting { since: at }),
        2 => Ok(Pace::Paused { since: at }),
        3 => Ok(Pace::Closed { at }),
        other => Err(rusqlite::Error::IntegralValueOutOfRange(13, other)),
    }
}
