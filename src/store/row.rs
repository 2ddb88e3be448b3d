//! The queue's rows in `case_row`: an index of the facts, written with them and rebuilt from them.
use chrono::NaiveDate;
use rusqlite::types::Type;
use rusqlite::{Connection, Row as SqlRow, params};
use uuid::Uuid;

use super::error::{StoreError, blob};
use super::search;
use super::shelf::Shelf;
use crate::domain::ams::Ams;
use crate::domain::awaiting::Awaiting;
use crate::domain::case::{Case, Status};
use crate::domain::fact::Number;
use crate::domain::instant::Instant;
use crate::domain::query::day_number;
use crate::domain::queue::{Pace, Part, Row};
use crate::domain::record::Field;

/// The columns of [`read`]. What is open has not ended: the queue is read without that table.
pub(super) const COLUMNS: &str = "id, prefix, year, serial, version, status, name, agency, \
    letter_no, officer, sop_revision, step, attempt, pace, pace_at, before_s, target_s, due_at, \
    near_at, overrun_from, registered_at, expires, class, search, basis, sop, filed, \
    (SELECT ams FROM follow_up_row f WHERE f.id = case_row.id), \
    (SELECT since FROM follow_up_row f WHERE f.id = case_row.id), \
    (SELECT asked_at FROM follow_up_row f WHERE f.id = case_row.id), \
    CASE WHEN open = 0 THEN (SELECT outcome FROM report_case r WHERE r.case_id = case_row.id) END";

/// A row as stored, with what it is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Projection {
    pub row: Row,
    pub basis: i64,
    pub open: bool,
    pub keys: Keys,
}

/// What a case is narrowed and ordered by, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Keys {
    pub nik: Option<String>,
    pub name: String,
    pub agency: String,
    pub letter: String,
    pub officer: String,
    pub closed_at: i64,
    /// The classification in the archive as it was typed.
    pub filed_as: Option<String>,
}

impl Keys {
    fn of(row: &Row, case: &Case) -> Self {
        let part = |part| row.part(part).to_owned();
        Self {
            nik: case.record.get(Field::Nik).map(ToOwned::to_owned),
            name: part(Part::Name),
            agency: part(Part::Agency),
            letter: part(Part::Letter),
            officer: part(Part::Officer),
            closed_at: closed_at(row.pace),
            filed_as: case.filed.clone(),
        }
    }
}

impl Projection {
    pub fn of(case: &Case, shelf: &Shelf) -> Self {
        let row = shelf.row(case);
        let keys = Keys::of(&row, case);
        Self { row, basis: shelf.basis, open: case.status().is_open(), keys }
    }

    /// The stored ones, in the order of their cases.
    pub fn all_sql() -> String {
        format!(
            "SELECT {COLUMNS}, open, nik, name_key, agency_key, letter_key, officer_key, closed_at,
                filed_as, id
             FROM case_row ORDER BY id"
        )
    }

    /// A row of [`Self::all_sql`].
    pub fn read(r: &SqlRow<'_>) -> rusqlite::Result<Self> {
        let (row, basis) = read(r)?;
        Ok(Self {
            row,
            basis,
            open: r.get(31)?,
            keys: Keys {
                nik: r.get(32)?,
                name: r.get(33)?,
                agency: r.get(34)?,
                letter: r.get(35)?,
                officer: r.get(36)?,
                closed_at: r.get(37)?,
                filed_as: r.get(38)?,
            },
        })
    }

    /// Writes it in place of what was there; its words are promised ([`search::fill`]).
    pub fn replace(&self, conn: &Connection) -> Result<(), StoreError> {
        let id = blob(&self.row.id);
        search::replace(conn, &self.row.id, &self.row.search)?;
        conn.prepare_cached("DELETE FROM case_row WHERE id = ?1")?.execute([id])?;
        conn.prepare_cached("DELETE FROM follow_up_row WHERE id = ?1")?.execute([id])?;
        self.write(conn)
    }

    /// Writes it where there is none; its words are promised.
    pub fn insert(&self, conn: &Connection) -> Result<(), StoreError> {
        search::promise(conn, &self.row.id, &self.row.search)?;
        self.write(conn)
    }

    fn write(&self, conn: &Connection) -> Result<(), StoreError> {
        const SAVE: &str = "INSERT INTO case_row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, \
            ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, \
            ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35)";
        let (row, keys) = (&self.row, &self.keys);
        let pace_at = pace_at(row.pace);
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
            row.pace.group(),
            pace_at.unix(),
            row.before_s,
            row.target_s,
            row.due_at.map_or(i64::MAX, Instant::unix),
            row.near_at.map(Instant::unix),
            row.overrun_from.map(Instant::unix),
            row.registered_at.unix(),
            row.expires.map_or(i64::MAX, day_number),
            row.class,
            row.search,
            self.basis,
            keys.nik,
            keys.name,
            keys.agency,
            keys.letter,
            keys.officer,
            keys.closed_at,
            row.sop,
            row.filed,
            keys.filed_as,
        ])?;
        self.save_follow_up(conn)
    }

    /// What was said of the request once it was submitted, if anything was.
    fn save_follow_up(&self, conn: &Connection) -> Result<(), StoreError> {
        let Row { id, ams, awaiting, .. } = &self.row;
        if ams.is_none() && awaiting.is_none() {
            return Ok(());
        }
        conn.prepare_cached("INSERT INTO follow_up_row VALUES (?1, ?2, ?3, ?4)")?.execute(
            params![
                blob(id),
                ams.map(Ams::code),
                awaiting.map(|awaiting| awaiting.since.unix()),
                awaiting.map(|awaiting| awaiting.asked_at.unix()),
            ],
        )?;
        Ok(())
    }

    /// Whether it says what `told` says, as far as both were made under the same basis.
    pub fn agrees(self, told: &Self) -> bool {
        if self.basis == told.basis {
            self == *told
        } else {
            self.timeless() == told.clone().timeless()
        }
    }

    /// The same without what the calendar decides: comparable under another basis.
    fn timeless(mut self) -> Self {
        self.basis = 0;
        self.row.before_s = 0;
        (self.row.due_at, self.row.near_at, self.row.overrun_from) = (None, None, None);
        self
    }
}

const fn pace_at(pace: Pace) -> Instant {
    match pace {
        Pace::Running { since } | Pace::Waiting { since } | Pace::Paused { since } => since,
        Pace::Closed { at } => at,
    }
}

const fn closed_at(pace: Pace) -> i64 {
    match pace {
        Pace::Running { .. } | Pace::Waiting { .. } | Pace::Paused { .. } => i64::MIN,
        Pace::Closed { at } => at.unix(),
    }
}

/// A row of [`COLUMNS`] and its basis.
pub(super) fn read(r: &SqlRow<'_>) -> rusqlite::Result<(Row, i64)> {
    let instant = |column| Ok::<_, rusqlite::Error>(Instant::from_unix(r.get(column)?));
    let known = |column| {
        let int: i64 = r.get(column)?;
        Ok::<_, rusqlite::Error>(Some(int).filter(|int| *int != i64::MAX))
    };
    let day = |int| i32::try_from(int).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    let maybe = |column| {
        let unix: Option<i64> = r.get(column)?;
        Ok::<_, rusqlite::Error>(unix.map(Instant::from_unix))
    };
    let row = Row {
        id: Uuid::from_bytes(r.get(0)?),
        number: Number { prefix: r.get(1)?, year: r.get(2)?, serial: r.get(3)? },
        version: r.get(4)?,
        status: status(r)?,
        outcome: r.get::<_, Option<String>>(30)?.as_deref().and_then(ended),
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
        due_at: known(17)?.map(Instant::from_unix),
        near_at: maybe(18)?,
        overrun_from: maybe(19)?,
        registered_at: instant(20)?,
        expires: known(21)?.and_then(day),
        ams: r.get::<_, Option<String>>(27)?.as_deref().and_then(Ams::parse),
        awaiting: maybe(28)?.zip(maybe(29)?).map(|(since, asked_at)| Awaiting { since, asked_at }),
        class: r.get(22)?,
        search: r.get(23)?,
        sop: r.get(25)?,
        filed: r.get(26)?,
    };
    Ok((row, r.get(24)?))
}

fn status(r: &SqlRow<'_>) -> rusqlite::Result<Status> {
    let code = r.get_ref(5)?.as_str()?;
    let found = Status::ALL.into_iter().find(|s| s.code() == code);
    found.ok_or_else(|| rusqlite::Error::InvalidColumnType(5, "status".to_owned(), Type::Text))
}

fn ended(code: &str) -> Option<Status> {
    Status::ENDED.into_iter().find(|status| status.code() == code)
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
