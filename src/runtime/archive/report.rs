//! Reports in the archive: the rows of a period, now or as they were.
use std::io;
use std::sync::Arc;

use super::{Archive, said};
use crate::app::Input;
use crate::app::export::Request;
use crate::app::import::Request as Order;
use crate::app::keeping::Keeping;
use crate::app::notice::Failure;
use crate::app::report::Counted;
use crate::domain::calendar::Calendar;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::report::{Material, Period, Report, Subject, Trace};
use crate::domain::zone::Zone;
use crate::report::Reader;
use crate::runtime::exporting::{Broken, carry_out, place};
use crate::runtime::importing::Counter;
use crate::store::{Store, StoreError};
use crate::words::Words;

impl Archive {
    pub(super) fn report(&self, period: Period) -> Input {
        let none = || Ok(Material::new(period, self.calendar.zone()));
        let read = self
            .store
            .as_ref()
            .map_or_else(none, |store| material(store, period, &self.calendar, self.as_of));
        self.answer(read, |material| {
            let report = Report::of(&material, &self.calendar);
            Input::Reported(Arc::new(Counted { material, report }))
        })
    }
}

/// What a report of `period` is made of, at the instant that is asked about.
///
/// # Errors
/// When it cannot be read.
pub fn material(
    store: &Store,
    period: Period,
    calendar: &Calendar,
    as_of: Option<Instant>,
) -> Result<Material, StoreError> {
    let Some(then) = as_of else { return store.material(period) };
    let mut material = Material::new(period, calendar.zone());
    material.take_clock(store.clock_changes(0)?, Some(then));
    let mut ids = Vec::new();
    store.each_case(&mut |case| ids.push(case.id))?;
    for id in ids {
        let Some((case, sop)) = store.pinned(id, Some(then))? else { continue };
        let trace = Trace::of(&case, calendar);
        material.take(id, Subject::of(&case, sop), trace);
    }
    Ok(material)
}

impl Archive {
    /// Writes a file at once: where no other thread can.
    pub(super) fn export(&self, order: &Request) -> Input {
        let reading = Reading { calendar: &self.calendar, near_pct: self.near_pct, now: order.now };
        let reader = Reader { words: &self.words, reading, revealed: false, span: None };
        let store = self.store.as_ref();
        let written = carry_out(store, order, reader, self.as_of, &mut |_, _| true);
        let written = written.map(|()| place(&order.path));
        let told = |why| unwritten(&self.words, &order.path, why, self.calendar.zone());
        Input::Keeping(Keeping::Written(written.map_err(told)))
    }
}

impl Archive {
    /// Foresees or takes in a list at once: where no other thread can.
    pub(super) fn import(&mut self, order: &Order) -> Input {
        let counter = Counter {
            words: &self.words,
            calendar: &self.calendar,
            near_pct: self.near_pct,
            stopped: &|| false,
            progress: &|_| {},
        };
        Input::Import(counter.carry_out(self.store.as_mut(), order))
    }
}

/// Why a file was not written, in words.
pub fn unwritten(words: &Words, path: &str, why: Broken, zone: Zone) -> Failure {
    let exists = |error: &io::Error| error.kind() == io::ErrorKind::AlreadyExists;
    let failure =
        |code: &str, what, hint| Failure { code: code.to_owned(), what, hint, conflict: false };
    match why {
        Broken::Store(error) => {
            let said = said(words, &error, zone);
            failure(error.code(), said.what, said.hint)
        }
        Broken::File(error) if exists(&error) => {
            let what = words.with("report-exists", &[("path", path.into())]);
            failure("exists", what, Some(words.say("report-desk-exists-hint")))
        }
        Broken::File(error) => {
            let args = [("path", path.into()), ("detail", error.to_string().into())];
            failure("file", words.with("cli-unwritable", &args), None)
        }
        Broken::Stopped => failure("stopped", words.say("report-desk-stopped"), None),
    }
}
