//! The loop of a desk on a terminal: wait, update, carry out, paint.
mod announce;
mod effects;
mod paint;

use std::collections::VecDeque;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::{App, Input, Opening, update};
use crate::clock;
use crate::domain::instant::Instant;
use crate::domain::jump::Dial;
use crate::runtime::back_office::BackOffice;
use crate::runtime::chime;
use crate::runtime::input::{self, Arrival};
use crate::runtime::keeper::{Keeper, Plan};
use crate::runtime::parting::Parting;
use crate::runtime::routes::Announcer;
use crate::runtime::store_thread::StoreThread;
use crate::runtime::terminal::{self, Screen};
use crate::runtime::timekeeper::Timekeeper;
use crate::runtime::waiting::Waiting;
use crate::runtime::{DeskError, Ended, Face};
use crate::words::Words;

/// How long keys wait for the answers to the last one before they are taken anyway.
const PATIENCE: Duration = Duration::from_millis(200);
/// How often the store is looked at where its folder cannot be watched.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// The file is written before the commit is visible: after a touch the store is looked at again,
/// so often and so far apart.
const LOOKS_AFTER_TOUCH: u8 = 5;
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// What the loop is told besides the desk itself.
pub struct Shell {
    pub time: Timekeeper,
    pub face: Face,
    /// Whether the first run's questions are asked.
    pub first: bool,
    /// Keys that are pressed first.
    pub keys: Vec<Key>,
    /// The long work beside the desk; none where nothing lies on a disk.
    pub plan: Option<Plan>,
}

/// Runs the desk until it is quit or a signal ends it.
///
/// # Errors
/// When the terminal cannot be taken or painted.
pub fn run(
    opening: Opening,
    mut office: BackOffice,
    shell: Shell,
    watched: Option<&Path>,
) -> Result<Ended, DeskError> {
    let Shell { time, face, first, keys, plan } = shell;
    let (to, arrivals) = channel();
    let (app, effects) = opening.open(time.now());
    let mut app = app.with_config(office.config());
    if first {
        app.welcome();
    }
    let settings = office.config().config_path.clone();
    let clock = watched.map(|_| listen(&mut office, &app.station.officer, to.clone()));
    let store = StoreThread::new(office, to.clone());
    input::signals(to.clone())?;
    let lang = app.station.lang;
    let mut screen = Screen::take(Parting::new(&Words::new(lang), watched))?;
    screen.mouse(app.station.mouse);
    Screen::ask_background();
    input::keyboard(to.clone())?;
    let keeper = Keeper::new(plan, to.clone());
    let announcer = announce::announcer(lang, to.clone());
    let watching = watched.and_then(|path| input::watch(path, to.clone(), || Arrival::Touched));
    let _settings = watched.and_then(|_| input::watch(&settings, to, || Arrival::Resettled));
    let held = taken(&app, keys);
    let mut desk = Desk {
        app,
        words: Words::new(lang),
        screen,
        store,
        keeper,
        announcer,
        time,
        clock,
        face,
        unanswered: Waiting::default(),
        held,
        looks: 0,
        suspended: false,
        waits: false,
        torn: false,
        ended: None,
    };
    desk.store.clock(desk.app.station.officer.clone());
    desk.carry_out(effects);
    let polls = watched.is_some() && watching.is_none();
    desk.turn(&arrivals, polls)
}

/// The keys of the command line. A PIN is never an argument: a locked desk takes none of them.
fn taken(app: &App, keys: Vec<Key>) -> VecDeque<Input> {
    let keys = if app.is_locked() { Vec::new() } else { keys };
    keys.into_iter().map(Input::Key).collect()
}

/// Begins to hear the machine's clock, and looks at it; where it is not heard it is looked at with
/// every input.
fn listen(office: &mut BackOffice, officer: &str, to: Sender<Arrival>) -> Dial {
    office.watch_clock(officer);
    let _heard = chime::hear(to);
    clock::dial()
}

struct Desk {
    app: App,
    words: Words,
    screen: Screen,
    store: StoreThread,
    keeper: Keeper,
    announcer: Announcer,
    time: Timekeeper,
    /// The machine's clocks when they were last looked at; none at a desk that does not care.
    clock: Option<Dial>,
    face: Face,
    /// What the store has not answered, in order.
    unanswered: Waiting,
    /// Keys that came before the last one was answered.
    held: VecDeque<Input>,
    /// Looks at the store that are still to come after a touch.
    looks: u8,
    suspended: bool,
    /// The store keeps the desk waiting: the screen says so.
    waits: bool,
    /// The window had another size since it was painted, though it may have this one again.
    torn: bool,
    ended: Option<Ended>,
}

impl Desk {
    fn turn(&mut self, arrivals: &Receiver<Arrival>, polls: bool) -> Result<Ended, DeskError> {
        let mut painted = false;
        loop {
            if self.is_free()
                && let Some(input) = self.held.pop_front()
            {
                self.take(input);
            } else {
                // While the queue is still being read, its first page is painted already.
                if !painted || self.is_free() || !self.app.queue.loaded || self.waits {
                    painted = true;
                    if !self.suspended && self.paint().is_err() {
                        return Ok(Ended::Signal(HANGUP));
                    }
                }
                self.entitle();
                if self.app.queue.loaded {
                    self.keeper.look(self.words.lang(), self.time.now());
                }
                match arrivals.recv_timeout(self.patience(polls)) {
                    Ok(arrival) => self.arrived(arrival)?,
                    Err(RecvTimeoutError::Timeout) => self.waited(),
                    Err(RecvTimeoutError::Disconnected) => return Ok(Ended::Quit),
                }
                while self.ended.is_none()
                    && let Ok(arrival) = arrivals.try_recv()
                {
                    self.arrived(arrival)?;
                }
            }
            if let Some(ended) = self.ended.take() {
                self.take(Input::Ending);
                return Ok(ended);
            }
        }
    }

    /// Whether a key is taken now. What is typed into a filter is about no case, so it waits for none:
    /// a long search keeps nobody from typing on.
    fn is_free(&self) -> bool {
        let typing = matches!(self.app.layers.last(), Some(Layer::Filter { .. }));
        self.unanswered.is_quiet() || (typing && !self.unanswered.holds_keys())
    }

    /// Until the next visible change, but no longer than a held key or a look at the store allows.
    fn patience(&self, polls: bool) -> Duration {
        let wait = self.time.until(self.app.next_wake());
        let quiet = self.held.is_empty() && (self.is_free() || self.waits);
        let held = if quiet { wait } else { PATIENCE };
        let look = match (self.looks, polls) {
            (0, false) => wait,
            (0, true) => LOOK_EVERY,
            (_, _) => LOOK_AGAIN,
        };
        wait.min(held).min(look)
    }

    fn waited(&mut self) {
        self.waits = !self.unanswered.is_quiet();
        self.looks = self.looks.saturating_sub(1);
        self.store.look();
        let exclusive = self.unanswered.holds_keys();
        match self.held.pop_front_if(|_| !exclusive) {
            Some(input) => self.take(input),
            None => self.take(Input::Tick),
        }
    }

    fn arrived(&mut self, arrival: Arrival) -> Result<(), DeskError> {
        match arrival {
            Arrival::Typed(Input::Resize) => {
                self.torn = true;
                self.take(Input::Resize);
            }
            Arrival::Typed(input) => self.held.push_back(input),
            Arrival::Answered(wait, input) => {
                self.unanswered.answered(wait);
                self.waits &= !self.unanswered.is_quiet();
                if let Some(input) = input {
                    self.take(input);
                }
            }
            Arrival::Touched => {
                self.looks = LOOKS_AFTER_TOUCH;
                self.store.look();
            }
            Arrival::Changed => self.take(Input::Changed),
            Arrival::Resettled => self.store.reread(),
            Arrival::Reread(input) | Arrival::Kept(input) | Arrival::ClockSet(input) => {
                self.take(input);
            }
            Arrival::Passed(order, pass) => self.keeper.import(self.words.lang(), *order, pass),
            Arrival::Struck => self.take(Input::Tick),
            Arrival::Signal(signal) => self.signal(signal)?,
            Arrival::Background { light } => self.face.stands_on(light),
            Arrival::HungUp => self.ended = Some(Ended::Signal(HANGUP)),
        }
        Ok(())
    }

    fn take(&mut self, input: Input) {
        self.see_clock();
        let effects = update(&mut self.app, self.time.now(), input);
        self.carry_out(effects);
    }

    /// A clock that was set goes on record before what is done by it.
    fn see_clock(&mut self) {
        let Some(before) = &mut self.clock else { return };
        let now = clock::dial();
        let before = std::mem::replace(before, now);
        if now.since(Some(&before), Instant::default()).is_some() {
            self.store.clock(self.app.station.officer.clone());
        }
    }

    #[cfg(unix)]
    fn signal(&mut self, signal: i32) -> Result<(), DeskError> {
        use signal_hook::consts::{SIGCONT, SIGTSTP};
        match signal {
            SIGTSTP => {
                self.suspended = true;
                terminal::give_back();
                signal_hook::low_level::emulate_default_handler(SIGTSTP)?;
            }
            SIGCONT if self.suspended => {
                self.suspended = false;
                self.screen.retake()?;
                self.take(Input::Resize);
            }
            SIGCONT => {}
            _ => self.ended = Some(Ended::Signal(signal)),
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn signal(&mut self, signal: i32) -> Result<(), DeskError> {
        self.ended = Some(Ended::Signal(signal));
        Ok(())
    }
}

/// The number of SIGHUP.
const HANGUP: i32 = 1;
