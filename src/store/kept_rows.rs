//! What is kept beside the facts against what they tell: every case is folded once, and meets its rows
//! in every table.
use rusqlite::{Connection, Statement};

use super::beside::Beside;
use super::difference::Difference;
use super::error::StoreError;
use super::holder::Holder;
use super::row::Projection;
use super::shelf::Shelf;
use super::{alerts, imports, index, search, trace};
use crate::domain::case::Case;

/// Folds every case, shows it to `see`, and compares what is kept of it.
pub(super) fn check(
    conn: &Connection,
    shelf: &Shelf,
    see: &mut dyn FnMut(&Case),
) -> Result<(), StoreError> {
    let mut tables = statements(conn)?;
    let mut kept = Kept::new(&mut tables)?;
    // The cases after the first difference are only counted.
    let mut all = Ok(());
    index::each_case(conn, shelf, &mut |case| {
        see(&case);
        if all.is_ok() {
            all = kept.agrees(shelf, &case);
        }
        Ok(())
    })?;
    all?;
    kept.end()?;
    index::orphan(conn)?.map_or(Ok(()), |case| Err(StoreError::Integrity(Difference::Row { case })))
}

/// The tables in the order of [`Kept`].
fn statements(conn: &Connection) -> rusqlite::Result<[Statement<'_>; 9]> {
    let [cases, attempts, pauses] = trace::all_sql().map(|sql| conn.prepare(&sql));
    let [answers, told] = alerts::all_sql().map(|sql| conn.prepare(&sql));
    let rows = conn.prepare(&Projection::all_sql());
    let [texts, keys, holders] =
        [search::ALL, imports::ALL, Holder::ALL].map(|sql| conn.prepare(sql));
    Ok([rows?, texts?, keys?, cases?, attempts?, pauses?, answers?, told?, holders?])
}

struct Kept<'s> {
    rows: Beside<'s>,
    texts: Beside<'s>,
    keys: Beside<'s>,
    traces: [Beside<'s>; 3],
    alerts: [Beside<'s>; 2],
    holders: Beside<'s>,
}

impl<'s> Kept<'s> {
    fn new(tables: &'s mut [Statement<'_>; 9]) -> Result<Self, StoreError> {
        let [rows, texts, keys, cases, attempts, pauses, answers, told, holders] =
            tables.each_mut().map(Beside::new);
        Ok(Self {
            rows: rows?,
            texts: texts?.or(|_| Difference::Search),
            keys: keys?,
            traces: [cases?, attempts?, pauses?],
            alerts: [answers?, told?],
            holders: holders?,
        })
    }

    /// Whether everything that is kept of the next case is what its facts tell.
    fn agrees(&mut self, settled: &Shelf, case: &Case) -> Result<(), StoreError> {
        if case.facts.iter().zip(1..).any(|(fact, seq)| fact.seq != seq) {
            return Err(StoreError::Integrity(Difference::Sequence { case: case.id }));
        }
        match self.is_so(settled, case) {
            Ok(true) => Ok(()),
            Ok(false) | Err(StoreError::Corrupt { .. }) => {
                Err(StoreError::Integrity(Difference::Row { case: case.id }))
            }
            Err(other) => Err(other),
        }
    }

    fn is_so(&mut self, settled: &Shelf, case: &Case) -> Result<bool, StoreError> {
        let told = Projection::of(case, settled);
        let stored = self.rows.of(&case.id, Projection::read)?;
        let says = search::says(&mut self.texts, &case.id, &told.row.search)?;
        Ok(says
            && stored.into_iter().map(|stored| stored.agrees(&told)).eq([true])
            && imports::is_so(&mut self.keys, case)?
            && trace::is_kept(&mut self.traces, &case.id, &trace::of(case, settled))?
            && alerts::agrees(&mut self.alerts, settled, case)?
            && self.holders.of(&case.id, Holder::read)?.into_iter().eq(Holder::of_case(case)))
    }

    /// After the last case.
    fn end(&self) -> Result<(), StoreError> {
        let Self { rows, texts, keys, traces, alerts, holders } = self;
        let mut all = [rows, texts, keys, holders].into_iter().chain(traces).chain(alerts);
        all.try_for_each(Beside::end)
    }
}
