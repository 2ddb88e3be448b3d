//! A list that is taken in for the desk: read, foreseen row by row, then taken, all of it or its good
//! rows. The same rules and the same reader as the command line's.
pub mod told;

use std::cell::Cell;
use std::io;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use self::told::{Broken, counts};
use super::errand;
use crate::app::import::{Foreseen, Kind, News, Request, Step, Taken};
use crate::clock;
use crate::domain::calendar::Calendar;
use crate::domain::certificate::Listed;
use crate::domain::command::{Law, Occasion};
use crate::domain::fact::Act;
use crate::domain::hex;
use crate::domain::intake::{Head, Reader};
use crate::domain::record::{Field, REQUIRED};
use crate::intake::{self, Job, Rejects, Stop, Summary, Table, Verdict, What, certificates};
use crate::store::Store;
use crate::words::Words;

/// The most rows that are shown; wrong ones are shown before good ones are left out.
const ROWS_MAX: usize = 2_000;

/// What is known where the list is read.
#[derive(Clone, Copy)]
pub struct Counter<'a> {
    pub words: &'a Words,
    pub calendar: &'a Calendar,
    pub near_pct: u8,
    /// Whether the list is not wanted any more.
    pub stopped: &'a dyn Fn() -> bool,
    /// Hears how far it is, in percent.
    pub progress: &'a dyn Fn(u8),
}

/// A list whose columns are understood.
struct Given<'a> {
    order: &'a Request,
    table: Table,
    head: Head,
    digest: String,
}

impl Counter<'_> {
    /// Does what the desk asked for; what it hears of it. `store` is opened where it is needed.
    pub fn carry_out(&self, store: Option<&mut Store>, order: &Request) -> News {
        match self.done(store, order) {
            Ok(news) => news,
            Err(why) => News::Failed(self.failure(order, why)),
        }
    }

    fn done(&self, store: Option<&mut Store>, order: &Request) -> Result<News, Broken> {
        let mut given = Given::open(order, self.stopped)?;
        match (order.step, store) {
            (Step::All | Step::Good, Some(store)) => {
                store.offer_sop(Arc::clone(&order.sop));
                self.take(&mut given, store).map(News::Taken)
            }
            (_, store) => {
                let foreseen = self.foresee(&mut given, store.map(|store| &*store))?;
                Ok(News::Foreseen(Box::new(foreseen)))
            }
        }
    }

    fn foresee(&self, given: &mut Given<'_>, store: Option<&Store>) -> Result<Foreseen, Broken> {
        let (mut rows, mut left) = (Vec::new(), 0_u64);
        let (head, masked) = (given.head.clone(), given.order.masked);
        let mut see = |verdict: &Verdict<'_>| {
            let is_wrong = matches!(verdict.what, What::Wrong(_));
            if rows.len() < ROWS_MAX || (is_wrong && rows.len() < 2 * ROWS_MAX) {
                rows.push(self.row(&head, verdict, masked));
            } else {
                left += 1;
            }
        };
        let summary = match given.order.kind {
            Kind::Applicants => {
                self.job(given, &self.stopped, &mut see, |job, see| job.rehearse(store, see))?
            }
            Kind::Certificates => self.listed(given, store, &mut see)?.0,
        };
        if summary.rows == 0 {
            return Err(Broken::Empty);
        }
        let notes = self.notes(given, summary, left);
        Ok(Foreseen { counts: counts(summary), rows, notes, seen: given.digest.clone() })
    }

    fn take(&self, given: &mut Given<'_>, store: &mut Store) -> Result<Taken, Broken> {
        if given.order.seen.as_ref() != Some(&given.digest) {
            return Err(Broken::Changed);
        }
        if given.order.step == Step::All {
            let summary = self.take_all(given, store)?;
            return Ok(Taken { counts: counts(summary), rejects: None });
        }
        let path = Rejects::beside(&errand::path(&given.order.path));
        if path.symlink_metadata().is_ok() {
            return Err(Broken::Rejects(path, io::ErrorKind::AlreadyExists.into()));
        }
        let mut file = Rejects::new(&path, &given.head, &self.words.say("import-wrong-head"));
        let summary = match self.take_good(given, store, &mut file) {
            Ok(summary) => summary,
            Err(why) => {
                file.forget();
                return Err(why);
            }
        };
        let rejects = file.end().map_err(|error| Broken::Rejects(path, error))?;
        let rejects = rejects.map(|path| path.display().to_string());
        Ok(Taken { counts: counts(summary), rejects })
    }

    fn take_all(&self, given: &mut Given<'_>, store: &mut Store) -> Result<Summary, Broken> {
        let act = given.act();
        let mut see = |_: &Verdict<'_>| {};
        match given.order.kind {
            Kind::Applicants => {
                self.job(given, &self.stopped, &mut see, |job, see| job.take_all(store, &act, see))
            }
            Kind::Certificates => self.take_certificates(given, store, &mut see),
        }
    }

    /// Takes the good rows in, the others go into `file`; when that cannot be written, nothing more
    /// is recorded.
    fn take_good(
        &self,
        given: &mut Given<'_>,
        store: &mut Store,
        file: &mut Rejects,
    ) -> Result<Summary, Broken> {
        let (head, zone) = (given.head.clone(), self.calendar.zone());
        let unwritten: Cell<Option<io::Error>> = Cell::new(None);
        let is_full = Cell::new(false);
        let mut see = |verdict: &Verdict<'_>| {
            if let (What::Wrong(wrong), false) = (&verdict.what, is_full.get()) {
                let written = file.add(verdict.line, &self.words.wrong_row(&head, wrong, zone));
                is_full.set(written.is_err());
                unwritten.set(written.err());
            }
        };
        let act = given.act();
        let stopped = || is_full.get() || (self.stopped)();
        let taken = match given.order.kind {
            Kind::Applicants => {
                self.job(given, &stopped, &mut see, |job, see| job.take_good(store, &act, see))
            }
            Kind::Certificates => self.take_certificates(given, store, &mut see),
        };
        match unwritten.into_inner() {
            Some(error) => {
                let path = Rejects::beside(&errand::path(&given.order.path));
                Err(Broken::Rejects(path, error))
            }
            None => taken,
        }
    }

    fn take_certificates(
        &self,
        given: &mut Given<'_>,
        store: &mut Store,
        see: &mut dyn FnMut(&Verdict<'_>),
    ) -> Result<Summary, Broken> {
        let (summary, list) = self.listed(given, Some(store), see)?;
        if summary.wrong > 0 && given.order.step == Step::All {
            return Err(Broken::Wrong);
        }
        let (id, by) = (clock::uuid_v7(given.order.now), given.order.officer.as_str());
        let taken =
            store.take_certificates(id, given.order.now, by, list, &mut |_| !(self.stopped)());
        taken.map_err(Broken::Store)?.map(|_| summary).ok_or(Broken::Stopped { some: false })
    }

    fn listed(
        &self,
        given: &mut Given<'_>,
        store: Option<&Store>,
        see: &mut dyn FnMut(&Verdict<'_>),
    ) -> Result<(Summary, Vec<Listed>), Broken> {
        let (zone, now) = (self.calendar.zone(), given.order.now);
        let reader = Reader { head: &given.head, common: &[], zone, now };
        let mut hear = self.hearing(given.table.rows, see);
        certificates(&mut given.table, reader, store, self.stopped, &mut hear)
            .map_err(|stop| Broken::of(stop, false))
    }

    fn job(
        &self,
        given: &mut Given<'_>,
        stopped: &dyn Fn() -> bool,
        see: &mut dyn FnMut(&Verdict<'_>),
        work: impl FnOnce(&mut Job<'_>, &mut dyn FnMut(&Verdict<'_>)) -> Result<Summary, Stop>,
    ) -> Result<Summary, Broken> {
        let order = given.order;
        let occasion = Occasion {
            now: given.order.now,
            at: None,
            officer: order.officer.clone(),
            roles: Vec::new(),
            on_behalf_of: None,
        };
        let law = Law { sop: &order.sop, calendar: self.calendar, near_pct: self.near_pct };
        let mut told = self.hearing(given.table.rows, see);
        let (table, head) = (&mut given.table, &given.head);
        let mut job = Job { table, head, common: &[], law, occasion: &occasion, stopped };
        work(&mut job, &mut told).map_err(|stop| Broken::of(stop, order.step == Step::Good))
    }

    /// `see`, and the progress.
    fn hearing<'s>(
        &'s self,
        rows: u64,
        see: &'s mut dyn FnMut(&Verdict<'_>),
    ) -> impl FnMut(&Verdict<'_>) + 's {
        let mut told = 0;
        move |verdict| {
            let percent = verdict.line.no.saturating_mul(100) / rows.max(1);
            let percent = u8::try_from(percent).unwrap_or(100).min(100);
            if percent > told {
                told = percent;
                (self.progress)(percent);
            }
            see(verdict);
        }
    }
}

impl<'a> Given<'a> {
    fn open(order: &'a Request, stopped: &dyn Fn() -> bool) -> Result<Self, Broken> {
        let bytes = intake::read(&errand::path(&order.path)).map_err(Broken::File)?;
        let digest = hex(&Sha256::digest(&bytes));
        let mut table = Table::new(bytes, None).map_err(Broken::File)?;
        let mut head = table.head(&[]).map_err(|why| match why {
            intake::Headless::File(why) => Broken::File(why),
            intake::Headless::Head(fault) => Broken::Head(fault),
        })?;
        let required: &[Field] = match order.kind {
            Kind::Applicants => &REQUIRED,
            Kind::Certificates => &intake::CERTIFICATES_NEED,
        };
        head.require(required, &[]).map_err(Broken::Head)?;
        table.survey(&mut head, stopped).map_err(|stop| Broken::of(stop, false))?;
        Ok(Self { order, table, head, digest })
    }

    /// An act of the list's officer that says nothing yet.
    fn act(&self) -> Act {
        Act {
            id: clock::uuid_v7(self.order.now),
            recorded_at: self.order.now,
            officer: self.order.officer.clone(),
            entries: Vec::new(),
        }
    }
}
