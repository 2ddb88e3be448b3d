//! Closed cases counted by the year in which they ended, how, and under which classification they lie:
//! what an archive is kept and cleared by.
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
        const COUNT: &str = "SELECT status, max(filed_as), count(*) FROM case_row
            WHERE open = 0 AND closed_at >= ?1 AND closed_at < ?2
            GROUP BY status, filed ORDER BY status, filed";
        let ends: (Option<i64>, Option<i64>) =
            self.conn.query_row(ENDS, [], |r| Ok((r.get(0)?, r.get(1)?)))?;
        let (Some(first), Some(last)) = ends else { return Ok(Vec::new()) };
        let year = |unix| chrono::Datelike::year(&zone.date(Instant::from_unix(unix)));
        let mut statement = self.conn.prepare_cached(COUNT)?;
        let mut kept = Vec::new();
        for year in (year(first)..=year(last)).rev() {
            let Some((from, to)) = bounds(year, zone) else { continue };
            let rows = statement.query_map(params![from, to], |r| {
                let status: String = r.get(0)?;
                Ok((status, r.get::<_, Option<String>>(1)?, r.get::<_, i64>(2)?))
            })?;
            for row in rows {
                let (status, class, count) = row?;
                let found = Status::ALL.into_iter().find(|s| s.code() == status);
                let status = found.ok_or_else(|| StoreError::corrupt("an unknown status"))?;
                let count = u64::try_from(count).unwrap_or_default();
                kept.push(Kept { year, status, class, count });
            }
        }
        Ok(kept)
    }
}
