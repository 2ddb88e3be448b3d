//! Waits for alerts without a screen: sleeps until the next ring, and looks up when another process
//! has written. Each ring is noted in the store before it is told.
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::Watcher;

use super::chime;
use super::input::{self, Arrival};
use super::settings::Keeper;
use super::timekeeper::Timekeeper;
use crate::clock;
use crate::config::Config;
use crate::domain::alert::{Book, Lookout, Ring, Rules};
use crate::domain::instant::Instant;
use crate::domain::jump::{ClockChange, Seen};
use crate::domain::queue::Row;
use crate::store::{Access, Genesis, Settings, Store, StoreError, Witness};

/// Where nothing says so, a machine that slept or whose clock was set is noticed within this time.
const LONGEST: Duration = Duration::from_secs(30);
/// How often the store is looked at where its folder cannot be watched.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// The file is written before the commit is visible: after a touch the store is looked at again,
/// so often and so far apart.
const LOOKS_AFTER_TOUCH: u8 = 5;
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// An alert that rings now.
pub struct Alarm<'a> {
    pub ring: &'a Ring,
    pub now: Instant,
    pub store: &'a Store,
    pub config: &'a Config,
    /// Nobody else has noted it: it is announced outside the terminals here, and nowhere else.
    pub first: bool,
    /// It makes no sound.
    pub muted: bool,
}

/// What the watch tells.
pub enum Call<'a> {
    Alert(Alarm<'a>),
    /// The machine's clock was set.
    Clock(&'a ClockChange),
}

/// What ended the watch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relieved {
    /// A signal.
    Signal(i32),
    /// Nobody reads any more.
    Unread,
}

/// The watch over one store.
pub struct Sentry {
    arrivals: Receiver<Arrival>,
    config: Arc<Config>,
    keeper: Keeper,
    store: Option<Store>,
    /// How many facts the store had when it was last read.
    seen: Option<u64>,
    rows: Vec<Row>,
    book: Book,
    lookout: Lookout,
    /// Looks at the store that are still to come after a touch.
    looks: u8,
    /// What says that a file was written; without it the store is looked at from time to time.
    watchers: [Option<Box<dyn Watcher>>; 2],
    /// Whether it is heard that the clock was set or the machine woke up.
    hears: bool,
    officer: String,
}

impl Sentry {
    /// Begins to hear signals, writers and the clock, for an officer.
    ///
    /// # Errors
    /// When signals cannot be heard.
    pub fn new(config: Config, keeper: Keeper, officer: String) -> io::Result<Self> {
        let (to, arrivals) = channel();
        input::endings(to.clone())?;
        input::reader(to.clone());
        let boxed = |watcher| -> Box<dyn Watcher> { Box::new(watcher) };
        let store = input::watch(&config.db, to.clone(), || Arrival::Touched);
        let settings = input::watch(&config.config_path, to.clone(), || Arrival::Resettled);
        let hears = chime::hear(to);
        Ok(Self {
            arrivals,
            config: Arc::new(config),
            keeper,
            store: None,
            seen: None,
            rows: Vec::new(),
            book: Book::default(),
            lookout: Lookout::default(),
            looks: 0,
            watchers: [store.map(boxed), settings.map(boxed)],
            hears,
            officer,
        })
    }

    /// Tells every alert as it rings, until a signal comes or nobody reads.
    ///
    /// # Errors
    /// When the store cannot be read, or an alert not be told.
    pub fn stand<E: From<StoreError>>(
        &mut self,
        tell: &mut dyn FnMut(Call<'_>) -> Result<(), E>,
    ) -> Result<Relieved, E> {
        loop {
            self.look(tell)?;
            match self.arrivals.recv_timeout(self.patience()) {
                Ok(Arrival::Signal(signal)) => return Ok(Relieved::Signal(signal)),
                Ok(Arrival::HungUp) | Err(RecvTimeoutError::Disconnected) => {
                    return Ok(Relieved::Unread);
                }
                Ok(Arrival::Touched) => self.looks = LOOKS_AFTER_TOUCH,
                Ok(Arrival::Resettled) => self.resettle()?,
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => self.looks = self.looks.saturating_sub(1),
            }
        }
    }

    /// Tells what rings now; the first time, what was missed.
    ///
    /// # Errors
    /// When the store cannot be read, or an alert not be told.
    pub fn look<E: From<StoreError>>(
        &mut self,
        tell: &mut dyn FnMut(Call<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let now = clock::now();
        let is_new = self.refresh(now, tell)?;
        if !is_new && !self.lookout.is_due(now) {
            return Ok(());
        }
        let rules = Rules { calendar: &self.config.calendar, repeat_min: self.config.repeat_min };
        let rings = self.lookout.look(&self.rows, &self.book, rules, now);
        let Some(store) = self.store.as_mut().filter(|_| !rings.is_empty()) else { return Ok(()) };
        let claimed = match store.access() {
            Access::ReadWrite => store.claim(&rings, now),
            Access::ReadOnly => Ok(Vec::new()),
        };
        // Better announced twice than never.
        let won = claimed.as_deref().unwrap_or(&rings);
        let muted = self.book.muted(now).is_some();
        for ring in &rings {
            let (first, config) = (won.contains(ring), &self.config);
            tell(Call::Alert(Alarm { ring, now, store, config, first, muted }))?;
        }
        if matches!(claimed, Err(StoreError::Gone { .. })) {
            // The file was replaced: the new one is opened with the next look.
            (self.store, self.seen) = (None, None);
        }
        Ok(())
    }

    /// Until the next ring, but no longer than a look at the store allows.
    fn patience(&self) -> Duration {
        let ring = self.lookout.due().map(|due| Timekeeper::Machine.until(due));
        let longest = if self.hears { Duration::MAX } else { LONGEST };
        let look = match (self.looks, &self.watchers) {
            (0, [Some(_), _]) => longest,
            (0, [None, _]) => LOOK_EVERY,
            (_, _) => LOOK_AGAIN,
        };
        ring.unwrap_or(longest).min(look)
    }

    fn resettle(&mut self) -> Result<(), StoreError> {
        let Some(config) = self.keeper.reread() else { return Ok(()) };
        self.config = Arc::new(config);
        self.seen = None;
        let settings = settings(&self.config);
        self.store.as_mut().map_or(Ok(()), |store| store.adopt(settings))
    }

    /// Reads the store anew where it has changed, and tells of a clock that was set; whether it has
    /// changed.
    fn refresh<E: From<StoreError>>(
        &mut self,
        now: Instant,
        tell: &mut dyn FnMut(Call<'_>) -> Result<(), E>,
    ) -> Result<bool, E> {
        if self.store.is_none() {
            self.store = open(&self.config, now, &self.officer)?;
        }
        let Some(store) = &mut self.store else { return Ok(false) };
        let before = self.seen.map_or_else(|| store.tip(), Ok)?;
        // What cannot be recorded now is seen again with the next look.
        let _again = store.see_clock();
        let tip = store.tip()?;
        if self.seen == Some(tip) {
            return Ok(false);
        }
        for change in store.clock_changes(before)? {
            tell(Call::Clock(&change))?;
        }
        self.rows = store.open_rows(None)?;
        self.book = store.alert_book()?;
        self.seen = Some(tip);
        Ok(true)
    }
}

/// The store, for writing where that is possible; a missing one is not made.
fn open(config: &Config, now: Instant, officer: &str) -> Result<Option<Store>, StoreError> {
    if !config.db.exists() {
        return Ok(None);
    }
    let genesis = || Genesis { database: clock::uuid_v7(now), salts: Box::new(clock::salt), now };
    let open = |access| Store::open(&config.db, access, settings(config), genesis());
    let opened = match open(Access::ReadWrite) {
        Err(StoreError::ReadOnly | StoreError::Denied { .. }) => open(Access::ReadOnly),
        opened => opened,
    };
    let witness =
        || Witness { by: officer.to_owned(), seen: Seen::Watch, look: Box::new(clock::sight) };
    let witnessed = |mut store: Store| {
        if store.access() == Access::ReadWrite {
            store.watch_clock(witness());
        }
        store
    };
    Ok(opened?.map(witnessed))
}

fn settings(config: &Config) -> Settings {
    Settings {
        calendar: Arc::clone(&config.calendar),
        near_pct: config.near_pct,
        number_prefix: config.number_prefix.clone(),
        sop: Arc::clone(&config.sop),
    }
}
