//! What was typed and not yet recorded: outside the chain, one a kind and a desk, guarded by a
//! checksum.
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::difference::Difference;
use super::error::{StoreError, blob};
use crate::domain::instant::Instant;

/// The draft of a kind.
pub(super) fn load(conn: &Connection, kind: &str) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT body FROM draft WHERE kind = ?1")?;
    Ok(statement.query_row([kind], |r| r.get(0)).optional()?)
}

/// Keeps `body` as the draft of a kind, or forgets it.
pub(super) fn save(
    conn: &Connection,
    kind: &str,
    at: Instant,
    body: Option<&str>,
) -> Result<(), StoreError> {
    let Some(body) = body else {
        conn.prepare_cached("DELETE FROM draft WHERE kind = ?1")?.execute([kind])?;
        return Ok(());
    };
    conn.prepare_cached(
        "INSERT OR REPLACE INTO draft (kind, at, body, sum) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![kind, at.unix(), body, sum(kind, at.unix(), body)])?;
    Ok(())
}

/// The drafts whose kind begins so, by the rest of it.
pub(super) fn beginning(
    conn: &Connection,
    prefix: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT substr(kind, length(?1) + 1), body FROM draft
         WHERE substr(kind, 1, length(?1)) = ?1 ORDER BY kind",
    )?;
    let found = statement.query_map([prefix], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// How the second desk and those after it mark the kind of their drafts.
const OF_DESK: char = '@';

/// What may stand behind the case in the kind of a draft: the desk, the officer, the fact.
const MARKS: [char; 3] = [OF_DESK, '~', '#'];

/// The kind under which the desk `no` keeps its draft.
pub(super) fn of_desk(kind: &str, no: u32) -> String {
    if no <= 1 { kind.to_owned() } else { format!("{kind}{OF_DESK}{no}") }
}

/// The newest draft of a kind that a desk left behind, with the kind it is kept under; `is_free`
/// tells which desks are gone.
pub(super) fn orphan(
    conn: &Connection,
    kind: &str,
    is_free: impl Fn(u32) -> bool,
) -> Result<Option<(String, String)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT kind, body FROM draft WHERE kind = ?1 OR (kind > ?2 AND kind < ?3) ORDER BY at DESC",
    )?;
    let marked = |end: &str| format!("{kind}{OF_DESK}{end}");
    let rows = statement.query_map(params![kind, marked(""), marked(":")], |r| {
        Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?))
    })?;
    for row in rows {
        let (kept, body) = row?;
        let no = kept.rsplit_once(OF_DESK).and_then(|(_, no)| no.parse().ok());
        if is_free(no.unwrap_or(1)) {
            return Ok(Some((kept, body)));
        }
    }
    Ok(None)
}

/// The kinds under which drafts are kept.
pub(super) fn kinds(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare("SELECT kind FROM draft ORDER BY kind")?;
    let kinds = statement.query_map([], |r| r.get(0))?;
    Ok(kinds.collect::<Result<_, _>>()?)
}

/// Forgets drafts about cases that were closed and that nobody has touched since `before`.
pub(super) fn sweep(conn: &Connection, before: Instant) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT kind FROM draft WHERE at < ?1")?;
    let old = statement.query_map([before.unix()], |r| r.get::<_, String>(0))?;
    for kind in old.collect::<Result<Vec<_>, _>>()? {
        let about = kind.split_once(':').map(|(_, rest)| rest.split(MARKS).next());
        let Some(case) = about.flatten().and_then(|id| Uuid::try_parse(id).ok()) else { continue };
        conn.prepare_cached(
            "DELETE FROM draft WHERE kind = ?1
             AND NOT EXISTS (SELECT 1 FROM case_row WHERE id = ?2 AND open = 1)",
        )?
        .execute(params![kind, blob(&case)])?;
    }
    Ok(())
}

/// Forgets every draft about one of `cases`, and every one in which one of `marks` occurs; how many.
pub(super) fn forget(
    conn: &Connection,
    cases: &[Uuid],
    marks: &[String],
) -> Result<usize, StoreError> {
    let mut gone = 0;
    for case in cases {
        let about = case.to_string();
        gone += conn.execute("DELETE FROM draft WHERE instr(kind, ?1) > 0", params![about])?;
    }
    let marks: Vec<&String> = marks.iter().filter(|mark| !mark.trim().is_empty()).collect();
    let mut statement = conn.prepare("SELECT kind, body FROM draft")?;
    let drafts = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    for (kind, body) in drafts.collect::<Result<Vec<(String, String)>, _>>()? {
        if marks.iter().any(|mark| occurs(mark, &body)) {
            gone += conn.execute("DELETE FROM draft WHERE kind = ?1", params![kind])?;
        }
    }
    Ok(gone)
}

/// Whether a name occurs in `body` as words, or a number with any gaps.
fn occurs(mark: &str, body: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if mark.bytes().all(|b| b.is_ascii_digit()) {
        return digits(body).contains(mark);
    }
    let words = |text: &str| {
        let letters = |c: char| if c.is_alphanumeric() { c } else { ' ' };
        let text: String = text.chars().map(letters).flat_map(char::to_lowercase).collect();
        format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    words(body).contains(&words(mark))
}

/// The first draft that is not as it was kept.
pub(super) fn check(conn: &Connection) -> Result<Option<Difference>, StoreError> {
    let mut statement = conn.prepare("SELECT kind, at, body, sum FROM draft ORDER BY kind")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, body): (String, String) = (row.get(0)?, row.get(2)?);
        let kept: Vec<u8> = row.get(3)?;
        if kept != sum(&kind, row.get(1)?, &body) {
            return Ok(Some(Difference::Draft { kind }));
        }
    }
    Ok(None)
}

fn sum(kind: &str, at: i64, body: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update((kind.len() as u64).to_be_bytes())
        .chain_update(kind)
        .chain_update(at.to_be_bytes())
        .chain_update(body)
        .finalize()
        .into()
}
