//! When backups are made by the program itself, where they lie, and how many stay.
use std::path::{Path, PathBuf};

use chrono::{Datelike, Timelike};
use uuid::Uuid;

use crate::domain::instant::Instant;
use crate::domain::zone::Zone;

/// How often the first desk of a period makes a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    Hour,
    Day,
    Week,
    Month,
}

/// The settings of `[backup]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backups {
    /// None = never by itself.
    pub every: Option<Every>,
    /// How many of the newest stay whatever their age.
    pub keep: usize,
    pub folder: PathBuf,
}

impl Every {
    /// The values of the key, in its order.
    pub(super) const CODES: &'static [&'static str] =
        &["hourly", "daily", "weekly", "monthly", "never"];

    pub(super) fn parse(code: &str) -> Option<Self> {
        match code {
            "hourly" => Some(Every::Hour),
            "daily" => Some(Every::Day),
            "weekly" => Some(Every::Week),
            "monthly" => Some(Every::Month),
            _ => None,
        }
    }

    /// The period that `at` lies in, as it stands in a file's name.
    fn period(self, zone: Zone, at: Instant) -> String {
        let local = zone.local(at);
        let day = local.date();
        match self {
            Every::Hour => format!("{day}T{:02}", local.hour()),
            Every::Day => day.to_string(),
            Every::Week => {
                let week = day.iso_week();
                format!("{}-W{:02}", week.year(), week.week())
            }
            Every::Month => format!("{}-{:02}", day.year(), day.month()),
        }
    }

    /// After how many seconds a newest backup is older than it should be: two periods, and a long
    /// weekend for the shorter ones.
    pub const fn old_s(self) -> i64 {
        const DAY_S: i64 = 24 * 3_600;
        match self {
            Every::Hour | Every::Day => 4 * DAY_S,
            Every::Week => 14 * DAY_S,
            Every::Month => 62 * DAY_S,
        }
    }
}

impl Backups {
    /// The folder beside the store, unless another one is named.
    pub(super) fn new(every: &str, keep: i64, folder: &str, (near, db): (&Path, &Path)) -> Self {
        let folder = if folder.trim().is_empty() {
            db.parent().unwrap_or(Path::new("")).join("backups")
        } else {
            near.join(folder)
        };
        Self { every: Every::parse(every), keep: usize::try_from(keep).unwrap_or(7), folder }
    }

    /// The backup of the period that `at` lies in; none when none is made.
    pub fn due(&self, db: &Path, database: Uuid, zone: Zone, at: Instant) -> Option<PathBuf> {
        let period = self.every?.period(zone, at);
        Some(self.named(db, database, &period))
    }

    /// A backup that somebody asks for now; `no` tells those of one second apart.
    pub fn asked(
        &self,
        db: &Path,
        database: Uuid,
        (zone, at): (Zone, Instant),
        no: u32,
    ) -> PathBuf {
        let moment = zone.local(at).format("%Y-%m-%dT%H%M%S");
        let again = if no > 1 { format!("-{no}") } else { String::new() };
        self.named(db, database, &format!("{moment}{again}"))
    }

    /// Stores that share a folder are told apart by the end of their id.
    fn named(&self, db: &Path, database: Uuid, moment: &str) -> PathBuf {
        let stem = db.file_stem().map_or_else(|| "loket".into(), |s| s.to_string_lossy());
        let id = database.simple().to_string();
        let end = id.get(26..).unwrap_or_default();
        self.folder.join(format!("{stem}-{moment}-{end}.db"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_names_its_backup() {
        let zone = Zone::parse("Asia/Makassar").unwrap();
        let at = Instant::parse_rfc3339("2026-11-22T23:30:00Z").unwrap();
        let db = Path::new("/data/loket.db");
        let name = |every: &str, folder: &str| {
            let backups = Backups::new(every, 7, folder, (Path::new("/etc/loket"), db));
            backups.due(db, Uuid::nil(), zone, at).map(|p| p.display().to_string())
        };
        assert_eq!(
            ["hourly", "daily", "weekly", "monthly"].map(|every| name(every, "").unwrap()),
            [
                "/data/backups/loket-2026-11-23T07-000000.db",
                "/data/backups/loket-2026-11-23-000000.db",
                "/data/backups/loket-2026-W48-000000.db",
                "/data/backups/loket-2026-11-000000.db",
            ]
        );
        assert_eq!(name("never", ""), None);
        assert_eq!(
            name("daily", "simpan").unwrap(),
            "/etc/loket/simpan/loket-2026-11-23-000000.db"
        );
        assert_eq!(name("daily", "/mnt").unwrap(), "/mnt/loket-2026-11-23-000000.db");
    }
}
