//! The index of words: the trigrams of what a case is found by, beside its row. It only narrows: the
//! row itself is asked after it, so that both find the same.
use rusqlite::{Connection, OptionalExtension, params};

use super::beside::Beside;
use super::difference::Difference;
use super::error::{StoreError, blob};
use crate::domain::fact::CaseId;
use crate::domain::query::Sieve;
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::queue::Part;

/// Up to so many cases are fetched by their words and then put in order; where there are more, a
/// walk along the order meets them soon enough.
const FEW: usize = 4_096;

/// Characters of a word that the index knows.
const GRAM: usize = 3;

/// The cases among which all those are that a sieve admits, as an expression of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Narrowed(pub String);

impl Narrowed {
    /// None when no word of the sieve is long enough.
    pub fn by(sieve: &Sieve) -> Option<Self> {
        let clauses = sieve.clauses.iter().filter(|clause| !clause.negated);
        let wanted: Vec<String> = clauses.filter_map(clause).collect();
        (!wanted.is_empty()).then(|| Self(wanted.join(" AND ")))
    }

    /// They themselves, when they are few enough to be fetched and put in order.
    pub fn few(&self, conn: &Connection) -> Result<Option<Few>, StoreError> {
        const FIND: &str = "SELECT json_group_array(found), count(*) FROM
            (SELECT rowid AS found FROM case_search WHERE case_search MATCH ?1 LIMIT ?2)";
        let limit = i64::try_from(FEW + 1).unwrap_or(i64::MAX);
        let mut statement = conn.prepare_cached(FIND)?;
        let read = |r: &rusqlite::Row<'_>| Ok((r.get(0)?, r.get(1)?));
        let (docs, found): (String, i64) = statement.query_row(params![self.0, limit], read)?;
        Ok((found < limit).then_some(Few(docs)))
    }
}

/// Some cases by their places in the index, as a list in JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Few(pub String);

/// One of the words of a clause; none when some other probe of it may hold as well.
fn clause(clause: &Clause) -> Option<String> {
    let words = clause.any.iter().map(|probe| match probe {
        Probe::Contains(part, text) if part.is_none_or(Part::is_searched) => grams(text),
        Probe::Contains(..)
        | Probe::Empty(_)
        | Probe::Status(_)
        | Probe::Open(_)
        | Probe::Ams(_)
        | Probe::Awaiting
        | Probe::Waiting
        | Probe::Step(..)
        | Probe::Outcome(_)
        | Probe::Class(_)
        | Probe::Late(..)
        | Probe::Near(..)
        | Probe::Registered(..)
        | Probe::Closed(..)
        | Probe::Expires(..) => None,
    });
    let words: Vec<String> = words.collect::<Option<_>>()?;
    (!words.is_empty()).then(|| format!("({})", words.join(" OR ")))
}

/// Trigrams that cover a text; none when it is too short or has what no index holds. Long numbers
/// begin alike: of them the end will do.
fn grams(text: &str) -> Option<String> {
    const DIGITS_MAX: usize = 9;
    let mut chars: Vec<char> = text.chars().collect();
    if chars.iter().all(char::is_ascii_digit) {
        chars.drain(..chars.len().saturating_sub(DIGITS_MAX));
    }
    if chars.iter().any(|c| c.is_control()) {
        return None;
    }
    let last = chars.len().checked_sub(GRAM)?;
    let starts = (0..last).step_by(GRAM).chain([last]);
    let quoted = starts.filter_map(|start| chars.get(start..start + GRAM)).map(|gram| {
        let gram: String = gram.iter().collect();
        format!("\"{}\"", gram.replace('"', "\"\""))
    });
    Some(format!("({})", quoted.collect::<Vec<_>>().join(" AND ")))
}

/// Promises `text` for a case in place of what its row says until now; to be called before the row
/// is replaced, and [`fill`] after it.
pub(super) fn replace(conn: &Connection, case: &CaseId, text: &str) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached("SELECT search FROM case_row WHERE id = ?1")?;
    let old: Option<String> = statement.query_row([blob(case)], |r| r.get(0)).optional()?;
    match old {
        Some(old) if old == text => Ok(()),
        Some(old) => {
            // What was only promised cannot be forgotten.
            fill(conn)?;
            forget(conn, case, &old)?;
            promise(conn, case, text)
        }
        None => promise(conn, case, text),
    }
}

/// Forgets everything; whoever calls fills it anew.
pub(super) fn clear(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("INSERT INTO case_search (case_search) VALUES ('delete-all')", [])?;
    conn.execute("DELETE FROM case_text", [])?;
    Ok(())
}

/// Promises `text` for a case that has none yet.
pub(super) fn promise(conn: &Connection, case: &CaseId, text: &str) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO case_text (case_id, sum) VALUES (?1, ?2)")?
        .execute(params![blob(case), sum(text)])?;
    Ok(())
}

/// Indexes what was promised, from the rows: all of it at once, for every other statement between
/// two of them would make the index write what it has gathered.
pub(super) fn fill(conn: &Connection) -> Result<(), StoreError> {
    const FILL: &str = "INSERT INTO case_search (rowid, text)
        SELECT doc, search FROM case_text CROSS JOIN case_row ON id = case_id
        WHERE doc > (SELECT coalesce(max(id), 0) FROM case_search_docsize) ORDER BY doc";
    conn.prepare_cached(FILL)?.execute([])?;
    Ok(())
}

fn forget(conn: &Connection, case: &CaseId, old: &str) -> Result<(), StoreError> {
    const FORGET: &str =
        "INSERT INTO case_search (case_search, rowid, text) VALUES ('delete', ?1, ?2)";
    let mut statement =
        conn.prepare_cached("DELETE FROM case_text WHERE case_id = ?1 RETURNING doc")?;
    let doc: Option<i64> = statement.query_row([blob(case)], |r| r.get(0)).optional()?;
    if let Some(doc) = doc {
        conn.prepare_cached(FORGET)?.execute(params![doc, old])?;
    }
    Ok(())
}

/// The sums of the texts in the order of their cases.
pub(super) const ALL: &str = "SELECT sum, case_id FROM case_text ORDER BY case_id";

/// Whether `text` is what is indexed for a case.
pub(super) fn says(all: &mut Beside<'_>, case: &CaseId, text: &str) -> Result<bool, StoreError> {
    Ok(all.of(case, |r| r.get::<_, i64>(0))? == [sum(text)])
}

/// Whether exactly the rows are indexed, each once. What is indexed of each is [`says`]'s.
pub(super) fn check(conn: &Connection) -> Result<(), StoreError> {
    const STRAY: &str = "SELECT EXISTS
        (SELECT 1 FROM case_text WHERE case_id NOT IN (SELECT id FROM case_row)
            OR doc NOT IN (SELECT id FROM case_search_docsize))
        OR EXISTS (SELECT 1 FROM case_search_docsize WHERE id NOT IN (SELECT doc FROM case_text))";
    let stray: bool = conn.query_row(STRAY, [], |r| r.get(0))?;
    if stray { Err(StoreError::Integrity(Difference::Search)) } else { Ok(()) }
}

/// FNV-1a in 64 bits: tells a text that was left behind from the one that should be there.
fn sum(text: &str) -> i64 {
    let add = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, add).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn narrowed(probes: Vec<Probe>) -> Option<String> {
        let sieve = Sieve { clauses: vec![Clause { negated: false, any: probes }] };
        Narrowed::by(&sieve).map(|n| n.0)
    }

    #[test]
    fn words_are_covered_by_their_trigrams() {
        let word = |text: &str| narrowed(vec![Probe::Contains(None, text.to_owned())]);
        assert_eq!(word("nur").as_deref(), Some("((\"nur\"))"));
        assert_eq!(word("nurha").as_deref(), Some("((\"nur\" AND \"rha\"))"));
        assert_eq!(word("\"ab").as_deref(), Some("((\"\"\"ab\"))"));
        let nik = word("7602010101900001");
        assert_eq!(nik.as_deref(), Some("((\"101\" AND \"900\" AND \"001\"))"));
        assert_eq!(word("éé").as_deref(), None);
        assert_eq!(word("a\u{0}bc").as_deref(), None);
    }

    #[test]
    fn what_other_probes_may_admit_is_not_narrowed() {
        let word = Probe::Contains(None, "nurhayati".to_owned());
        assert_eq!(narrowed(vec![word.clone(), Probe::Waiting]), None);
        let short = Probe::Contains(None, "nu".to_owned());
        assert_eq!(narrowed(vec![word.clone(), short]), None);
        let negated = Clause { negated: true, any: vec![word] };
        assert_eq!(Narrowed::by(&Sieve { clauses: vec![negated] }), None);
    }
}
