//! A form that the desk asks for, made and kept. It is shown by who has a screen.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Pinned, Press, Unprinted, gather, keep};
use crate::app::notice::Failure;
use crate::app::printing::{Of, Order, Printed};
use crate::clock;
use crate::config::Config;
use crate::domain::calendar::Calendar;
use crate::domain::instant::Instant;
use crate::domain::report::{Material, Report};
use crate::print::Kind;
use crate::runtime::archive::{material, said};
use crate::store::{Store, StoreError};
use crate::words::Words;

/// The folder of forms: beside the store, or, of a throw-away desk, one that goes with it.
pub struct Tray {
    folder: PathBuf,
    goes: bool,
}

impl Tray {
    /// The tray of a store.
    pub fn beside(db: &Path) -> Self {
        Self { folder: keep::folder(db), goes: false }
    }

    /// A tray that goes with the desk.
    pub fn passing() -> Self {
        let name = format!("loket-{}", clock::uuid_v7(clock::now()).simple());
        Self { folder: std::env::temp_dir().join(name), goes: true }
    }
}

impl Drop for Tray {
    fn drop(&mut self) {
        if self.goes {
            // It is there only if something was printed.
            let _gone = std::fs::remove_dir_all(&self.folder);
        }
    }
}

/// Under what a form is made.
pub struct Shop<'a> {
    pub config: &'a Config,
    pub calendar: &'a Calendar,
    pub store: Option<&'a Store>,
    pub as_of: Option<Instant>,
    pub words: &'a Arc<Words>,
    pub tray: &'a Tray,
}

/// Why there is no form.
enum Why {
    Store(StoreError),
    Unprinted(Unprinted),
}

impl Shop<'_> {
    /// Makes and keeps what is ordered.
    ///
    /// # Errors
    /// Why there is no form, worded.
    pub fn serve(&self, order: &Order) -> Result<Printed, Failure> {
        self.made(order).map_err(|why| self.failure(&why))
    }

    fn made(&self, order: &Order) -> Result<Printed, Why> {
        let press = Press {
            config: self.config,
            calendar: self.calendar,
            words: self.words,
            now: order.at,
            by: &order.by,
            revealed: !self.config.mask,
        };
        let (of, html) = match &order.of {
            Of::Cases(ids) => {
                let cases = self.cases(ids)?;
                let html = press.cases(order.kind, press.paper(order.kind), &cases);
                (keep::of_cases(&cases), html)
            }
            Of::Month(month) if order.kind == Kind::Report => {
                let (figures, head) = self.report(*month)?;
                let html = press.report(press.paper(order.kind), &figures, head);
                (keep::of_month(*month), html)
            }
            Of::Month(month) => {
                let span = month.span(self.calendar.zone());
                let cases = self.store.map(|store| gather::registered(store, span, self.as_of));
                let cases = cases.transpose().map_err(Why::Store)?.unwrap_or_default();
                let named = self.words.month(month.first());
                let html = press.register(press.paper(order.kind), named, &cases);
                (keep::of_month(*month), html)
            }
        };
        let html = html.map_err(Why::Unprinted)?;
        let name = keep::name(order.kind, &of);
        let file = keep::keep(&self.tray.folder, &name, &html, clock::now());
        Ok(Printed { kind: order.kind, of, file: file.map_err(Why::Unprinted)? })
    }

    /// The cases that are there, by number.
    fn cases(&self, ids: &[crate::domain::fact::CaseId]) -> Result<Vec<Pinned>, Why> {
        let Some(store) = self.store else { return Ok(Vec::new()) };
        let mut cases = Vec::with_capacity(ids.len());
        for id in ids {
            cases.extend(store.pinned(*id, self.as_of).map_err(Why::Store)?);
        }
        cases.sort_by(|(a, _), (b, _)| a.number.cmp(&b.number));
        Ok(cases)
    }

    fn report(
        &self,
        month: crate::domain::report::Period,
    ) -> Result<(Report, Option<(u64, String)>), Why> {
        let Some(store) = self.store else {
            let nothing = Material::new(month, self.calendar.zone());
            return Ok((Report::of(&nothing, self.calendar), None));
        };
        let rows = material(store, month, self.calendar, self.as_of);
        let figures = Report::of(&rows.map_err(Why::Store)?, self.calendar);
        let head = store.head().map_err(Why::Store)?;
        Ok((figures, Some((head.pos, head.hash))))
    }

    fn failure(&self, why: &Why) -> Failure {
        match why {
            Why::Store(error) => {
                let said = said(self.words, error, self.calendar.zone());
                let code = error.code().to_owned();
                Failure { code, what: said.what, hint: said.hint, conflict: false }
            }
            Why::Unprinted(why) => failure(self.words, why),
        }
    }
}

/// Why a form is not printed or not shown, worded.
pub fn failure(words: &Words, why: &Unprinted) -> Failure {
    let (id, values) = why.sentence();
    let args: Vec<_> = values.iter().map(|(name, value)| (*name, value.into())).collect();
    Failure {
        code: why.code().to_owned(),
        what: words.with(id, &args),
        hint: Some(words.with(&format!("{id}-hint"), &args)),
        conflict: false,
    }
}
