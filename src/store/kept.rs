//! What is kept beside each backup: the hash of its newest fact, which proves later that nothing was
//! cut off the store; and which of the automatic backups are old enough to go.
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::chain::Head;
use super::copying::{sync_folder, unwritable};
use super::error::StoreError;
use super::place;
use crate::domain::instant::Instant;
use crate::domain::zone::Zone;

/// A backup as the file beside it tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The backup itself, there or not.
    pub file: PathBuf,
    pub head: Head,
    pub database: Uuid,
    pub made_at: Instant,
    /// Made by the program itself, and so its to remove.
    pub automatic: bool,
}

/// The text of the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    head: String,
    position: u64,
    database: Uuid,
    made_at: String,
    automatic: bool,
}

const SUFFIX: &str = ".head";
/// No honest file comes near it.
const BYTES_MAX: u64 = 4_096;

/// The file beside the backup `file`.
pub(super) fn beside(file: &Path) -> PathBuf {
    place::sibling(file, SUFFIX)
}

/// The file beside a backup, whole and durable but without its name; removed unless it gets it.
pub(super) struct Beside {
    new: PathBuf,
    path: PathBuf,
}

impl Beside {
    /// Writes what is kept beside a backup, for its owner alone.
    pub fn write(kept: &Kept) -> Result<Self, StoreError> {
        let path = beside(&kept.file);
        let this = Self { new: place::sibling(&path, "-new"), path };
        let text = Text {
            head: kept.head.hash.clone(),
            position: kept.head.pos,
            database: kept.database,
            made_at: kept.made_at.to_string(),
            automatic: kept.automatic,
        };
        let written = (|| -> io::Result<()> {
            let _left = fs::remove_file(&this.new);
            let mut options = OpenOptions::new();
            let mut file = options.write(true).create_new(true).mode(0o600).open(&this.new)?;
            file.write_all(toml::to_string(&text).unwrap_or_default().as_bytes())?;
            file.sync_all()
        })();
        written.map_err(|error| unwritable(&this.path, &error))?;
        Ok(this)
    }

    /// Gives it its name, durably.
    pub fn name(self) -> Result<(), StoreError> {
        fs::rename(&self.new, &self.path).map_err(|error| unwritable(&self.path, &error))?;
        sync_folder(&self.path)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _named = fs::remove_file(&self.new);
    }
}

/// Takes away a backup that was just made, and what is kept beside it.
pub(super) fn remove(file: &Path) {
    for path in [beside(file), file.to_owned()] {
        let _stays = fs::remove_file(path);
    }
}

/// What is kept beside the backup `file`; none when there is nothing that can be read.
pub fn read(file: &Path) -> Option<Kept> {
    let path = beside(file);
    fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
    let mut text = String::new();
    File::open(path).ok()?.take(BYTES_MAX).read_to_string(&mut text).ok()?;
    let text: Text = toml::from_str(&text).ok()?;
    let hash = text.head.to_lowercase();
    let whole = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    whole.then_some(())?;
    Some(Kept {
        file: file.to_owned(),
        head: Head { pos: text.position, hash },
        database: text.database,
        made_at: Instant::parse_rfc3339(&text.made_at)?,
        automatic: text.automatic,
    })
}

/// Whether something lies beside the backup `file` that is not what is kept there.
pub fn is_spoilt(file: &Path) -> bool {
    fs::symlink_metadata(beside(file)).is_ok() && read(file).is_none()
}

/// The first backup in a folder beside which lies what is not kept there.
pub fn spoilt(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let of = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(SUFFIX)?.to_owned();
        Some(path.with_file_name(name)).filter(|file| file.is_file() && is_spoilt(file))
    };
    entries.filter_map(|entry| of(entry.path())).min()
}

/// Everything that is kept in a folder, oldest first; a folder that is not there keeps nothing.
pub fn all(folder: &Path) -> Vec<Kept> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let of = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(SUFFIX)?.to_owned();
        read(&path.with_file_name(name))
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut kept: Vec<Kept> = paths.filter_map(of).collect();
    kept.sort_by(|a, b| (a.made_at, &a.file).cmp(&(b.made_at, &b.file)));
    kept
}

/// The automatic backups that may go: all but the newest `keep`, and the newest of each of the last
/// four weeks and of each of the last twelve months that have one. `kept` is in order of time.
pub fn spent(kept: &[Kept], keep: usize, zone: Zone) -> Vec<&Kept> {
    const WEEKS: usize = 4;
    const MONTHS: usize = 12;
    let newest_first: Vec<&Kept> = kept.iter().rev().filter(|k| k.automatic).collect();
    let week = |day: NaiveDate| (day.iso_week().year(), day.iso_week().week());
    let month = |day: NaiveDate| (day.year(), day.month());
    let (mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new());
    let goes = |(i, kept): &(usize, &Kept)| {
        let day = zone.date(kept.made_at);
        let of_week = weeks.len() < WEEKS && weeks.insert(week(day));
        let of_month = months.len() < MONTHS && months.insert(month(day));
        *i >= keep && !of_week && !of_month
    };
    newest_first.into_iter().enumerate().filter(goes).map(|(_, kept)| kept).collect()
}

/// Removes the automatic backups of `database` in `folder` that are spent; how many went.
pub fn rotate(folder: &Path, database: Uuid, keep: usize, zone: Zone) -> usize {
    let there = |k: &Kept| fs::symlink_metadata(&k.file).is_ok_and(|meta| meta.is_file());
    let ours = |k: &Kept| k.database == database && k.automatic && there(k);
    let kept: Vec<Kept> = all(folder).into_iter().filter(ours).collect();
    let spent = spent(&kept, keep, zone);
    let gone = |k: &&&Kept| {
        let removed = fs::remove_file(&k.file).is_ok();
        removed && fs::remove_file(beside(&k.file)).is_ok()
    };
    spent.iter().filter(gone).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(day: &str, automatic: bool) -> Kept {
        Kept {
            file: PathBuf::from(day),
            head: Head { pos: 1, hash: String::new() },
            database: Uuid::nil(),
            made_at: Instant::parse_rfc3339(&format!("{day}T01:00:00Z")).unwrap(),
            automatic,
        }
    }

    #[test]
    fn days_weeks_and_months_are_kept_and_what_a_person_made() {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let days = first.iter_days().take(700).map(|day| day.to_string());
        let mut all: Vec<Kept> = days.map(|day| kept(&day, true)).collect();
        all.insert(0, kept("2020-01-01", false));
        let zone = Zone::parse("Asia/Makassar").unwrap();
        let gone: BTreeSet<&Path> = spent(&all, 7, zone).iter().map(|k| k.file.as_path()).collect();
        let stays: Vec<&str> = all
            .iter()
            .filter_map(|k| k.file.to_str())
            .filter(|f| !gone.contains(Path::new(f)))
            .collect();
        assert_eq!(
            stays,
            [
                "2020-01-01",
                "2024-12-31",
                "2025-01-31",
                "2025-02-28",
                "2025-03-31",
                "2025-04-30",
                "2025-05-31",
                "2025-06-30",
                "2025-07-31",
                "2025-08-31",
                "2025-09-30",
                "2025-10-31",
                "2025-11-09",
                "2025-11-16",
                "2025-11-23",
                "2025-11-24",
                "2025-11-25",
                "2025-11-26",
                "2025-11-27",
                "2025-11-28",
                "2025-11-29",
                "2025-11-30",
            ]
        );
    }
}
