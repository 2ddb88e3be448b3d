//! The shell around the desk: terminal, threads, store, effects. The only place with threads.
mod archive;
mod back_office;
mod background;
pub mod bounded;
pub mod browser;
mod burst;
mod chime;
mod clipboard;
mod day;
mod demo;
mod errand;
pub mod exporting;
mod face;
mod finding;
mod giving_way;
mod headless;
pub mod importing;
mod input;
pub mod interrupt;
mod keeper;
mod live;
mod parting;
mod pointer;
pub mod printing;
mod programs;
pub mod routes;
pub mod secret;
pub mod sentry;
pub mod settings;
mod standing;
mod store_thread;
mod stuck;
mod surroundings;
mod terminal;
mod timekeeper;
mod typing;
mod waiting;

use std::path::Path;
use std::sync::Arc;

use crate::app::{Hindrance, Input, Opening};
use crate::clock;
use crate::config::Config;
use crate::domain::calendar::Calendar;
use crate::domain::instant::Instant;
use crate::store::{Access, Genesis, Settings, Store, StoreError, require_not_lost};
use crate::theme::Depth;
use crate::ui::Picture;
use crate::words::Words;

use back_office::BackOffice;
use face::Face;
use settings::Keeper;
use standing::station;
use timekeeper::Timekeeper;

pub use archive::{Archive, material, said};
pub use headless::Stage;
pub use programs::{Absent, find as find_program};
pub use surroundings::{Surroundings, look_around};

/// What the command line asks of the desk.
pub struct DeskOptions {
    pub config: Config,
    /// Reads and changes the configuration.
    pub keeper: Keeper,
    /// A throw-away desk with sample cases, nothing on disk.
    pub demo: bool,
    /// The demo is guided, and its clock runs faster.
    pub tour: bool,
    /// Keys to feed first, in the notation of [`crate::app::key::parse_keys`].
    pub keys: Option<String>,
    /// Answer the last screen instead of opening a terminal.
    pub print: bool,
    /// Columns and lines of that screen.
    pub size: (u16, u16),
    pub read_only: bool,
    /// Show the store as of an instant; implies `read_only`.
    pub as_of: Option<Instant>,
    /// The demo's clock begins here.
    pub now: Option<Instant>,
    pub ascii: bool,
    pub colour: bool,
    pub officer: String,
    pub on_behalf_of: Option<String>,
}

/// Why the desk did not open, or ended.
#[derive(Debug)]
pub enum DeskError {
    /// The part of `--keys` that is no key.
    Keys(String),
    Store(StoreError),
    /// Standard input and output are not a terminal.
    NoTerminal,
    Terminal(std::io::Error),
}

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        DeskError::Store(error)
    }
}

impl From<std::io::Error> for DeskError {
    fn from(error: std::io::Error) -> Self {
        DeskError::Terminal(error)
    }
}

/// How a desk ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// By its own key.
    Quit,
    /// The last screen of a desk without a terminal.
    Shown(Box<Picture>),
    /// By a signal.
    Signal(i32),
}

/// How much faster the clock of the guided demo runs: a standard of five minutes is lived through in
/// half a minute, and one can still read what is on the screen.
const TOUR_SPEED: u16 = 10;

/// Opens the desk and runs it to its end.
///
/// # Errors
/// When keys cannot be read, the store or the terminal cannot be opened.
pub fn desk(options: &DeskOptions) -> Result<Ended, DeskError> {
    let keys = crate::app::key::parse_keys(options.keys.as_deref().unwrap_or_default())
        .map_err(DeskError::Keys)?;
    if options.print {
        let mut stage = stage(options)?;
        // A PIN is never an argument: where one is asked for, keys end.
        for key in keys {
            if !stage.app().is_locked() {
                stage.give(Input::Key(key));
            }
        }
        return Ok(Ended::Shown(Box::new(stage.picture())));
    }
    if !terminal::is_there() {
        return Err(DeskError::NoTerminal);
    }
    let first = keys.is_empty() && is_first(options);
    let (opening, office, time, face) = prepare(options)?;
    let watched = (!options.demo).then(|| options.config.db.clone());
    let writes = !opening.station.read_only;
    let plan = || keeper::Plan::new(&options.config, opening.station.calendar.clone(), writes);
    let plan = (!options.demo && options.as_of.is_none()).then(plan);
    live::run(opening, office, live::Shell { time, face, first, keys, plan }, watched.as_deref())
}

/// Opens the desk without a terminal.
///
/// # Errors
/// When the store cannot be opened.
pub fn stage(options: &DeskOptions) -> Result<Stage, DeskError> {
    let (opening, office, time, face) = prepare(options)?;
    Ok(Stage::new(opening, office, time, options.size, face))
}

fn prepare(options: &DeskOptions) -> Result<(Opening, BackOffice, Timekeeper, Face), DeskError> {
    let time = timekeeper(options, options.print);
    let calendar = if options.demo { demo::calendar(options.config.zone) } else { None };
    let calendar = calendar.unwrap_or_else(|| options.config.calendar.clone());
    let (store, only_reads, hindrance) = open_store(options, &calendar, time.now())?;
    let basis = (calendar.clone(), options.config.near_pct);
    let station = station(options, calendar, store.as_ref(), (only_reads, hindrance))?;
    let archive = Archive::new(store, basis, options.as_of, Words::new(options.config.lang));
    let face = face(options, &station.theme, options.print);
    let office = back_office(options, archive, &station.calendar);
    let tour = options.tour.then_some(TOUR_SPEED);
    let opening = Opening { station, tour, wall: options.read_only };
    Ok((opening, office, time, face))
}

/// Whether nobody has worked here yet: neither configuration nor store, and both may be made.
fn is_first(options: &DeskOptions) -> bool {
    let there = |path: &Path| path.exists() || path.is_symlink();
    let writes = !options.demo && !options.read_only && options.as_of.is_none();
    writes && !there(&options.config.config_path) && !there(&options.config.db)
}

/// The archive and the settings. A throw-away desk has its own of both.
fn back_office(options: &DeskOptions, archive: Archive, calendar: &Arc<Calendar>) -> BackOffice {
    let keeper = options.keeper.clone();
    if !options.demo {
        return BackOffice::new(archive, keeper, Arc::new(options.config.clone()));
    }
    let keeper = keeper.aside();
    let config = keeper.load().unwrap_or_else(|_| options.config.clone());
    BackOffice::new(archive, keeper, Arc::new(config)).under(Arc::clone(calendar))
}

/// A printed screen shows every colour on a dark background, wherever it is made.
fn face(options: &DeskOptions, theme: &str, headless: bool) -> Face {
    let (depth, light) = if headless {
        (Depth::Millions, false)
    } else {
        (face::depth(), background::of_environment().unwrap_or(false))
    };
    Face::new(options.config.folder().to_owned(), theme, options.ascii, depth, light)
}

/// A printed screen stands still, so that the same keys always give the same picture.
fn timekeeper(options: &DeskOptions, headless: bool) -> Timekeeper {
    match (options.as_of, options.now) {
        (Some(at), _) => Timekeeper::Fixed(at),
        (None, Some(at)) if headless => Timekeeper::Fixed(at),
        (None, None) if headless => Timekeeper::Fixed(clock::now()),
        (None, at) if options.tour => Timekeeper::fast(at.unwrap_or_else(clock::now), TOUR_SPEED),
        (None, Some(at)) => Timekeeper::Shifted(at.since(clock::now())),
        (None, None) => Timekeeper::Machine,
    }
}

/// The store, and whether it can only be read: as was asked, or because nothing else is possible.
fn open_store(
    options: &DeskOptions,
    calendar: &Arc<Calendar>,
    now: Instant,
) -> Result<(Option<Store>, bool, Option<Hindrance>), StoreError> {
    let settings = Settings {
        calendar: calendar.clone(),
        near_pct: options.config.near_pct,
        number_prefix: options.config.number_prefix.clone(),
        sop: options.config.sop.clone(),
    };
    let genesis = || Genesis { database: clock::uuid_v7(now), salts: Box::new(clock::salt), now };
    if options.demo {
        let mut store = Store::in_memory(settings.clone(), genesis())?;
        demo::fill(&mut store, &settings, now)?;
        return Ok((Some(store), options.read_only, None));
    }
    let db = &options.config.db;
    require_not_lost(db, &options.config.backups.folder)?;
    if options.read_only || options.as_of.is_some() {
        return Ok((Store::open(db, Access::ReadOnly, settings, genesis())?, true, None));
    }
    let opened = Store::open(db, Access::ReadWrite, settings.clone(), genesis());
    let hindrance = match &opened {
        Err(StoreError::ReadOnly | StoreError::Denied { .. }) => Hindrance::Denied,
        Err(StoreError::Full) => Hindrance::Full,
        Ok(_) | Err(_) => return Ok((opened?, false, None)),
    };
    if !db.exists() {
        return Ok((opened?, false, None));
    }
    Ok((Store::open(db, Access::ReadOnly, settings, genesis())?, true, Some(hindrance)))
}
