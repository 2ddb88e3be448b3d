//! What the long work does: each piece opens the store anew, and says how it ended.
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::app::export::Request;
use crate::app::import::{News, Request as Order, Step};
use crate::app::keeping::Keeping;
use crate::app::notice::Failure;
use crate::clock;
use crate::config::{Backups, Config};
use crate::domain::calendar::Calendar;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::zone::Zone;
use crate::report::Reader;
use crate::runtime::archive::unwritten;
use crate::runtime::exporting::{Broken, carry_out};
use crate::runtime::importing::Counter;
use crate::runtime::said;
use crate::store::{Access, Genesis, How, Kept, Pass, Settings, Store, StoreError, kept};
use crate::words::{Lang, Words};

/// What the work needs to know; each thread has its own.
#[derive(Clone)]
pub struct Plan {
    db: PathBuf,
    backups: Backups,
    settings: Settings,
    zone: Zone,
    /// None is made where nothing may be written.
    writes: bool,
}

impl Plan {
    /// The plan of a desk on the store of `config`.
    pub fn new(config: &Config, calendar: Arc<Calendar>, writes: bool) -> Self {
        let settings = Settings {
            calendar,
            near_pct: config.near_pct,
            number_prefix: config.number_prefix.clone(),
            sop: config.sop.clone(),
        };
        let (db, backups) = (config.db.clone(), config.backups.clone());
        Self { db, backups, settings, zone: config.zone, writes }
    }

    fn open(&self, now: Instant) -> Result<Option<Store>, StoreError> {
        self.open_for(Access::ReadOnly, now)
    }

    fn open_for(&self, access: Access, now: Instant) -> Result<Option<Store>, StoreError> {
        let salts = Box::new(clock::salt);
        let genesis = Genesis { database: clock::uuid_v7(now), salts, now };
        Store::open(&self.db, access, self.settings.clone(), genesis)
    }

    pub(super) fn failure(&self, lang: Lang, error: &StoreError) -> Failure {
        let said = said(&Words::new(lang), error, self.zone);
        let code = error.code().to_owned();
        Failure { code, what: said.what, hint: said.hint, conflict: false }
    }

    /// Makes the backup of the period that `now` lies in, unless it is there; what the desk should
    /// say of the backups.
    pub fn back_up(&self, lang: Lang, now: Instant) -> Keeping {
        match self.try_back_up(now) {
            Ok(news) => news,
            Err(error) => Keeping::Failed(self.failure(lang, &error)),
        }
    }

    fn try_back_up(&self, now: Instant) -> Result<Keeping, StoreError> {
        let Some(store) = self.open(now)? else { return Ok(Keeping::Made) };
        // A store in which nobody has worked is as quickly made anew.
        if store.head()?.pos < 2 {
            return Ok(Keeping::Made);
        }
        let database = store.database()?;
        let due = self.backups.due(&self.db, database, self.zone, now).filter(|_| self.writes);
        if let Some(to) = due.filter(|to| !to.exists()) {
            store.make_folder_of(&to)?;
            let how = How { over: false, automatic: true, made_at: now };
            match store.backup(&to, how, &mut |_, _, _| {}) {
                // Another desk is making it, or has.
                Ok(_) | Err(StoreError::Busy | StoreError::Exists { .. }) => {}
                Err(error) => return Err(error),
            }
            kept::rotate(&self.backups.folder, database, self.backups.keep, self.zone);
        }
        Ok(self.age(database, now))
    }

    fn age(&self, database: uuid::Uuid, now: Instant) -> Keeping {
        const DAY_S: i64 = 24 * 3_600;
        const WEEK_S: i64 = 7 * DAY_S;
        let past = |k: &Kept| k.made_at.unix() <= now.unix().saturating_add(DAY_S);
        let ours = |k: &Kept| k.database == database && k.file.is_file() && past(k);
        let newest = kept::all(&self.backups.folder).into_iter().rev().find(ours);
        let old_s = self.backups.every.map_or(WEEK_S, crate::config::Every::old_s);
        match newest.map(|k| now.since(k.made_at)) {
            None => Keeping::Old(None),
            Some(age_s) if age_s > old_s => Keeping::Old(Some(age_s / DAY_S)),
            Some(_) => Keeping::Made,
        }
    }

    /// Writes a file from a connection of its own.
    pub(super) fn export(
        &self,
        lang: Lang,
        order: &Request,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<(), Failure> {
        let words = Words::new(lang);
        let Settings { calendar, near_pct, .. } = &self.settings;
        let reading = Reading { calendar, near_pct: *near_pct, now: order.now };
        let reader = Reader { words: &words, reading, revealed: false, span: None };
        let written = self
            .open(order.now)
            .map_err(Broken::from)
            .and_then(|store| carry_out(store.as_ref(), order, reader, None, progress));
        written.map_err(|why| unwritten(&words, &order.path, why, self.zone))
    }

    /// Foresees or takes in a list over a connection of its own.
    pub(super) fn import(
        &self,
        lang: Lang,
        order: &Order,
        pass: Pass,
        (stopped, progress): (&dyn Fn() -> bool, &dyn Fn(u8)),
    ) -> News {
        let words = Words::new(lang);
        let Settings { calendar, near_pct, .. } = &self.settings;
        let near_pct = *near_pct;
        let counter = Counter { words: &words, calendar, near_pct, stopped, progress };
        let access = if order.step == Step::Foresee { Access::ReadOnly } else { Access::ReadWrite };
        match self.open_for(access, order.now) {
            Ok(mut store) => {
                if let Some(store) = &mut store {
                    store.admit(pass);
                }
                counter.carry_out(store.as_mut(), order)
            }
            Err(error) => News::Failed(self.failure(lang, &error)),
        }
    }

    /// Checks the store and the heads beside its backups.
    pub(super) fn check(
        &self,
        stop: Arc<AtomicBool>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<u64, StoreError> {
        let Some(mut store) = self.open(clock::now())? else { return Ok(0) };
        store.stop_on(stop)?;
        let report = store.verify(None, progress)?;
        let mut kept = kept::all(&self.backups.folder);
        kept.retain(|k| Some(k.database) == report.database);
        let difference =
            report.difference.map_or_else(|| store.require_kept(&kept), |d| Ok(Some(d)))?;
        difference.map_or(Ok(report.facts), |difference| Err(StoreError::Integrity(difference)))
    }
}

/// Checks a store on this thread; how many facts are as recorded.
pub fn check_now(store: Option<&Store>) -> Result<u64, StoreError> {
    let Some(store) = store else { return Ok(0) };
    let report = store.verify(None, &mut |_, _| {})?;
    report.difference.map_or(Ok(report.facts), |differs| Err(StoreError::Integrity(differs)))
}
