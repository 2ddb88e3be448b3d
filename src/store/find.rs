//! Which case somebody means: a number, its serial alone, or an id.
use rusqlite::{Connection, Params};
use uuid::Uuid;

use super::error::{StoreError, blob};
use crate::domain::fact::{CaseId, Number};

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    One(CaseId),
    None,
    /// Several numbers are written so.
    Many(Vec<Number>),
}

/// `117`, `2026-0117`, `PSE-2026-0117` in any case, or an id. A bare serial means the newest year
/// that has it, open or closed: what it means changes only with a new number, never with a case's end.
pub(super) fn find(conn: &Connection, text: &str) -> Result<Found, StoreError> {
    const SELECT: &str = "SELECT id, prefix, year, serial FROM case_row";
    let text = text.trim();
    if let Ok(id) = Uuid::try_parse(text) {
        let found = candidates(conn, &format!("{SELECT} WHERE id = ?1"), [blob(&id)])?;
        return Ok(found.first().map_or(Found::None, |c| Found::One(c.id)));
    }
    let mut parts = text.rsplitn(3, '-');
    let serial = parts.next().and_then(digits);
    let Some(serial) = serial else {
        return Ok(Found::None);
    };
    let by_serial = format!("{SELECT} WHERE serial = ?1 ORDER BY year DESC");
    let mut found = candidates(conn, &by_serial, [serial])?;
    match (parts.next(), parts.next()) {
        (None, _) => {
            let newest = found.first().map(|c| c.number.year);
            found.retain(|c| Some(c.number.year) == newest);
        }
        (Some(year), prefix) => {
            let year = digits(year);
            let same = |c: &Candidate| {
                let prefix = prefix.map(str::to_lowercase);
                prefix.is_none_or(|p| c.number.prefix.to_lowercase() == p)
            };
            found.retain(|c| u32::try_from(c.number.year).ok() == year && same(c));
        }
    }
    Ok(match found.as_slice() {
        [] => Found::None,
        [one] => Found::One(one.id),
        many => Found::Many(many.iter().map(|c| c.number.clone()).collect()),
    })
}

struct Candidate {
    id: CaseId,
    number: Number,
}

fn candidates(
    conn: &Connection,
    sql: &str,
    values: impl Params,
) -> Result<Vec<Candidate>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(values, |r| {
        Ok(Candidate {
            id: Uuid::from_bytes(r.get(0)?),
            number: Number { prefix: r.get(1)?, year: r.get(2)?, serial: r.get(3)? },
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn digits(text: &str) -> Option<u32> {
    let all = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| all)
}
