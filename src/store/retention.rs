//! Closed cases counted by the year in which they ended, how, and under which classification they lie:
//! what an archive is kept and cleared by.
use std::collections::BTreeMap;

use rusqlite::params;

use super::Store;
use super::error::StoreError;
use crate::domain::case::Status;
use crate::domain::instant::Instant;
use crate::domain::retention::Kept;
use crate::domain::zone::{Edge, Zone};

/// The instants at which a year begins and ends.
fn bounds(year: i32, zone: Zone) -> Option<(i64, i64)> {
    let begins = |year| {
        let day = chrono::NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some(zone.instant(day.into(), Edge::Open).unix())
    };
    Some((begins(year)?, begins(year + 1)?))
}

impl Store {
    /// How many cases ended in each year of `zone`, the newest year first, those of one year in the
    /// order of status and classification.
    ///
    /// # Errors
    /// When they cannot be counted.
    pub fn retention(&self, zone: Zone) -> Result<Vec<Kept>, StoreError> {
        self.told(self.count_years(zone))
    }

    fn count_years(&self, zone: Zone) -> Result<Vec<Kept>, StoreError> {
        const ENDS: &str = "SELECT min(closed_at), max(closed_at) FROM case_row WHERE open = 0";
        // In the order of the index: putting a million rows into groups would sort them first.
        const EACH: &str = "SELECT status, filed, filed_as,
                CASE WHEN status = 'archived' THEN
                    (SELECT outcome FROM report_case r WHERE r.case_id = case_row.id) END
            FROM case_row
            WHERE open = 0 AND closed_at >= ?1 AND closed_at < ?2 ORDER BY closed_at";
        let ends: (Option<i64>, Option<i64>) =
            self.conn.query_row(ENDS, [], |r| Ok((r.get(0)?, r.get(1)?)))?;
        let (Some(first), Some(last)) = ends else { return Ok(Vec::new()) };
        let year = |unix| chrono::Datelike::year(&zone.date(Instant::from_unix(unix)));
        let mut statement = self.conn.prepare_cached(EACH)?;
        let mut kept = Vec::new();
        for year in (year(first)..=year(last)).rev() {
            let Some((from, to)) = bounds(year, zone) else { continue };
            let mut groups = Groups::default();
            let mut rows = statement.query(params![from, to])?;
            while let Some(row) = rows.next()? {
                let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
                let class = row.get_ref(2)?.as_str_or_null().map_err(rusqlite::Error::from)?;
                let ended = row.get_ref(3)?.as_str_or_null().map_err(rusqlite::Error::from)?;
                let status = text(0)?;
                groups.count((status, ended.unwrap_or(status)), text(1)?, class);
            }
            for ((status, outcome, _), (class, count)) in groups.0 {
                let known = |code: String| Status::ALL.into_iter().find(|s| s.code() == code);
                let [status, outcome] = [status, outcome].map(|code| {
                    known(code).ok_or_else(|| StoreError::corrupt("an unknown status"))
                });
                kept.push(Kept { year, status: status?, outcome: outcome?, class, count });
            }
        }
        Ok(kept)
    }
}

/// The cases of a year by status, outcome and classification; of each its classification as it was typed.
#[derive(Default)]
struct Groups(BTreeMap<(String, String, String), (Option<String>, u64)>);

impl Groups {
    fn count(&mut self, (status, ended): (&str, &str), filed: &str, class: Option<&str>) {
        let key = (status.to_owned(), ended.to_owned(), filed.to_owned());
        let (typed, count) = self.0.entry(key).or_default();
        if typed.as_deref() < class {
            *typed = class.map(ToOwned::to_owned);
        }
        *count += 1;
    }
}
