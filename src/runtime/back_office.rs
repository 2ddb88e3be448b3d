//! Behind the desk: the archive and the settings. An effect goes in, an input comes out; the same
//! with and without threads.
use std::sync::Arc;

use super::archive::Archive;
use super::errand;
use super::printing::order::{Shop, Tray};
use super::settings::{Keeper, Unchanged};
use crate::app::notice::Failure;
use crate::app::printing::{Order, Printed};
use crate::app::{Effect, Input};
use crate::config::Config;
use crate::config::edit::Change;
use crate::config::problem::What;
use crate::domain::calendar::Calendar;
use crate::store::{Pass, Settings, Store};
use crate::words::Words;

/// The archive, and the settings that it and the desk work under.
pub struct BackOffice {
    archive: Archive,
    keeper: Keeper,
    config: Arc<Config>,
    /// The calendar of a throw-away desk, whatever the settings say.
    calendar: Option<Arc<Calendar>>,
    words: Words,
    tray: Tray,
}

impl BackOffice {
    /// An archive and the keeper of the configuration, as it was read.
    pub fn new(archive: Archive, keeper: Keeper, config: Arc<Config>) -> Self {
        let words = Words::new(config.lang);
        let tray = Tray::beside(&config.db);
        Self { archive, keeper, config, calendar: None, words, tray }
    }

    /// The same with a calendar of its own; it leaves nothing behind.
    pub fn under(self, calendar: Arc<Calendar>) -> Self {
        Self { calendar: Some(calendar), tray: Tray::passing(), ..self }
    }

    /// The settings in force.
    pub fn config(&self) -> Arc<Config> {
        Arc::clone(&self.config)
    }

    /// Answers an effect; none when it has no answer.
    pub fn serve(&mut self, effect: &Effect) -> Option<Input> {
        if let Effect::Configure(change) = effect {
            return Some(Input::Configured(self.configure(change)));
        }
        if let Effect::Language(lang) = effect {
            self.words = Words::new(*lang);
        }
        if let Effect::Print(order) = effect {
            return Some(Input::Printed(Box::new(self.print(order))));
        }
        if let Effect::Errand(errand) = effect {
            return errand::run(errand, &self.words);
        }
        self.archive.serve(effect)
    }

    /// What is being read is given up once `stop` says so.
    pub fn stop_when(&mut self, stop: impl Fn() -> bool + Send + Sync + 'static) {
        self.archive.stop_when(stop);
    }

    /// Whether another connection has written since this was last asked.
    pub fn has_changed(&mut self) -> bool {
        self.archive.has_changed()
    }

    /// Looks at the machine's clock whenever something is written, and when asked.
    pub fn watch_clock(&mut self, officer: &str) {
        self.archive.watch_clock(officer);
    }

    /// Looks at the machine's clock now.
    pub fn see_clock(&mut self, officer: &str) {
        self.archive.see_clock(officer);
    }

    /// That the clock was set, if somebody has seen it since this was last asked.
    pub fn clock_news(&mut self) -> Option<Input> {
        self.archive.clock_news()
    }

    /// Who has signed in, for another connection.
    pub fn pass(&self) -> Pass {
        self.archive.store.as_ref().map(Store::pass).unwrap_or_default()
    }

    fn print(&self, order: &Order) -> Result<Printed, Failure> {
        let shop = Shop {
            config: &self.config,
            calendar: self.calendar.as_ref().unwrap_or(&self.config.calendar),
            store: self.archive.store.as_ref(),
            as_of: self.archive.as_of,
            words: &Arc::new(Words::new(self.words.lang())),
            tray: &self.tray,
        };
        shop.serve(order)
    }

    fn configure(&mut self, change: &Change) -> Result<Arc<Config>, Failure> {
        let config = self.keeper.change(change).map_err(|why| self.failure(&why))?;
        self.take(config)
    }

    /// Looks whether the file was changed from outside. What a half-written file says is not taken:
    /// only that it is broken.
    pub fn reread(&mut self) -> Option<Input> {
        let mut config = self.keeper.reread()?;
        let broken = |what: &What| {
            matches!(what, What::Syntax { .. } | What::Unreadable { .. } | What::NotText { .. })
        };
        if config.problems.iter().any(|p| broken(&p.what)) {
            let problems = config.problems;
            config = Config { problems, ..(*self.config).clone() };
        }
        Some(Input::Configured(self.take(config)))
    }

    fn take(&mut self, config: Config) -> Result<Arc<Config>, Failure> {
        let settings = Settings {
            calendar: Arc::clone(self.calendar.as_ref().unwrap_or(&config.calendar)),
            near_pct: config.near_pct,
            number_prefix: config.number_prefix.clone(),
            sop: Arc::clone(&config.sop),
        };
        self.archive.adopt(settings)?;
        self.archive.offer(config.sops.iter().map(|i| Arc::clone(&i.sop)));
        self.config = Arc::new(config);
        Ok(self.config())
    }

    fn failure(&self, why: &Unchanged) -> Failure {
        let said = why.say(&self.words);
        Failure { code: why.code().to_owned(), what: said.what, hint: said.hint, conflict: false }
    }
}
