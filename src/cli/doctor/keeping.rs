//! The store: where it lies, who may read it, the room that is left, its backups, its engine.
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::{Finding, Grade};
use crate::cli::run::Run;
use crate::config::Every;
use crate::store::Store;

const MIB: u64 = 1024 * 1024;
/// Below so many bytes it is time to make room; below so many nothing may be saved any more.
const ROOM_SMALL: u64 = 1024 * MIB;
const ROOM_LEAST: u64 = 20 * MIB;

impl Run<'_> {
    pub(super) fn of_the_store(&self) -> Vec<Finding> {
        let path = self.config.db.display().to_string();
        let mut findings = vec![self.engine()];
        match self.archive() {
            Ok(None) => {
                findings.push(self.fine("store", "doctor-store-none", &[("path", path.into())]));
            }
            Ok(Some(store)) => {
                findings.push(self.store_found(&path));
                findings.push(self.backups_found(&store));
                findings.extend(self.clock_found(&store));
            }
            Err(failure) => {
                let said = failure.words(&self.words, self.config.zone);
                let (what, hint) = (said.what, said.hint);
                let check = "store";
                findings.push(Finding { check, grade: Grade::Fault, said: what, hint });
            }
        }
        findings.extend(self.space());
        findings
    }

    fn engine(&self) -> Finding {
        self.fine("engine", "doctor-engine-is", &[("version", Store::engine().into())])
    }

    fn store_found(&self, path: &str) -> Finding {
        let mode = self.config.db.metadata().map_or(0o600, |meta| meta.mode() & 0o777);
        let args = [("path", path.into()), ("mode", format!("{mode:04o}").into())];
        let of_others = mode & 0o077;
        if of_others == 0 {
            return self.fine("store", "doctor-store-there", &args);
        }
        self.graded(("store", Grade::Attention), "doctor-store-exposed", &args)
    }

    fn backups_found(&self, store: &Store) -> Finding {
        const DAY_S: i64 = 24 * 3_600;
        let folder = self.config.backups.folder.display().to_string();
        let kept = store.database().map(|database| self.kept(database)).unwrap_or_default();
        let newest = kept.iter().rev().find(|kept| kept.file.is_file());
        let Some(newest) = newest else {
            let args = [("folder", folder.into())];
            return self.graded(("backup", Grade::Attention), "doctor-backup-none", &args);
        };
        let zone = self.config.zone;
        let days = (zone.date(newest.made_at) - zone.date(self.now)).num_days();
        let args = [
            ("when", self.words.days(days).into()),
            ("path", newest.file.display().to_string().into()),
        ];
        let old_s = self.config.backups.every.map_or(7 * DAY_S, Every::old_s);
        if self.now.since(newest.made_at) > old_s {
            return self.graded(("backup", Grade::Attention), "doctor-backup-old", &args);
        }
        self.fine("backup", "doctor-backup-there", &args)
    }

    /// The room on the disk of the store, or of the nearest folder above it that is there.
    fn space(&self) -> Option<Finding> {
        let place = self.config.db.ancestors().find(|place| place.exists());
        let place = place.unwrap_or(Path::new("."));
        let disk = rustix::fs::statvfs(place).ok()?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        let free_mib = i64::try_from(free / MIB).unwrap_or(i64::MAX);
        let args = [("free", self.words.number(free_mib).into())];
        Some(if free < ROOM_LEAST {
            self.graded(("space", Grade::Fault), "doctor-space-none", &args)
        } else if free < ROOM_SMALL {
            self.graded(("space", Grade::Attention), "doctor-space-small", &args)
        } else {
            self.fine("space", "doctor-space-good", &args)
        })
    }
}
