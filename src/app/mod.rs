//! The desk: state, and `update(&mut App, at, Input) -> Vec<Effect>`, the only way it changes. No
//! I/O, no clock, no threads; what must happen outside is asked for as an [`Effect`].
mod acting;
pub mod action;
pub mod alerts;
pub mod areas;
mod arrival;

pub mod batch;
pub mod bsre;
pub mod clip;
pub mod clock_set;
pub mod deed;
pub mod detail;
mod errand;
mod exchange;
pub mod export;
mod finding;
pub mod form;
pub mod import;
pub mod journal;
pub mod keeping;
pub mod key;
pub mod keymap;
pub mod layer;
mod layers;
mod looking;
pub mod marks;
pub mod menu;
pub mod mouse;
mod moving;
pub mod notice;
mod opening;
pub mod people;
pub mod printing;
pub mod queue;
pub mod radar;
pub mod report;
pub mod settings;
mod side;
mod staff;
mod station;
mod theme;
pub mod tour;
mod update;
pub mod veil;
pub mod wall;
pub mod welcome;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use errand::{Errand, Renewals};
pub use exchange::{Effect, Input, Proposal};
pub use finding::{Counted, Find, Tally};
pub use opening::Opening;
pub use queue::{SavedView, View};
pub use side::Side;
pub use station::{Arrangement, Hindrance, Queries, Station};
pub use update::update;

use crate::config::Config;
use crate::config::edit::Change;
use crate::domain::case::Case;
use crate::domain::command::{Law, Occasion};
use crate::domain::fact::{ActId, CaseId};
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::officer::Officer;
use crate::domain::queue::{Pace, Row};
use crate::domain::retention::Kept;
use crate::domain::sop::Sop;
use crate::domain::undo::Retrace;

use action::Action;
use alerts::Alerts;
pub use areas::Areas;
use bsre::Bsre;
use detail::Detail;
use journal::Journal;
use keeping::Keeper;
use layer::Layer;
use notice::{News, Notice};
use queue::Queue;
use tour::Tour;
use veil::Veil;
use wall::Wall;

/// Which pane the movement keys are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    Queue,
    Detail,
}

/// How many picks from lists are remembered.
const RECENT_MAX: usize = 5;

/// The whole state of the desk.
#[derive(Debug, Clone)]
pub struct App {
    pub station: Station,
    pub now: Instant,
    pub queue: Queue,
    pub detail: Detail,
    pub focus: Focus,
    /// The focused pane stands alone.
    pub zoomed: bool,
    pub layers: Vec<Layer>,
    /// The answer to the last key.
    pub notice: Option<Notice>,
    /// What came by itself, until a key is pressed after it was seen.
    pub news: News,
    pub journal: Journal,
    pub keeper: Keeper,
    /// The guided demo, if this is one.
    pub tour: Option<Tour>,
    /// The wall display, while it is shown.
    pub wall: Option<Wall>,
    /// What hides the desk, while it does.
    pub veil: Option<Veil>,
    /// When somebody last touched it.
    touched_at: Instant,
    pub areas: Areas,
    /// The officers who work here, once they have been read.
    pub staff: Vec<Officer>,
    pub side: Side,
    pub bsre: Bsre,
    /// What was picked from lists, newest first.
    pub recent: Vec<Action>,
    /// The views that were saved at a desk.
    pub views: Vec<SavedView>,
    /// Closed cases by year, as they were when the list was opened.
    pub kept: Vec<Kept>,
    /// Filters that were used, newest first.
    past_filters: Vec<String>,
    /// The settings in force and where each comes from.
    pub config: Option<Arc<Config>>,
    /// A change of the settings that is not answered yet.
    changing: Option<Change>,
    pub alerts: Alerts,
    sops: BTreeMap<String, Arc<Sop>>,
    /// The case that was asked for and has not come yet.
    asked: Option<CaseId>,
    /// What to do with a case once it is there.
    waiting: Option<(CaseId, Action)>,
    /// What is copied once its reading is on record.
    copying: Option<(CaseId, clip::Clip)>,
    /// The act that undo or redo has named and asks about.
    confirming: Option<(Action, ActId)>,
    /// The step of undo or redo whose cases have not come.
    step: Option<acting::Step>,
    /// Undo or redo goes on up to this act.
    until: Option<(Retrace, ActId)>,
    /// The command given to the store, for whom, and whether it repeats another.
    sent: Option<acting::Sent>,
    /// What is done again on the next case.
    repeat: Option<acting::Repeat>,
}

impl App {
    /// A desk that has read nothing yet, and what it needs first.
    pub fn open(station: Station, now: Instant) -> (Self, Vec<Effect>) {
        let known = station.procedures.iter().map(|p| &p.sop).chain([&station.sop]);
        let sops = known.map(|sop| (sop.revision().to_owned(), Arc::clone(sop))).collect();
        let notice = match station.config_problems {
            0 => (station.read_only && !station.as_of).then_some(Notice::ReadOnly),
            count => Some(Notice::ConfigBroken(count)),
        };
        let queue = Queue::new(station.calendar.zone(), &station.officer);
        let app = Self {
            station,
            now,
            queue,
            detail: Detail::default(),
            focus: Focus::Queue,
            zoomed: false,
            layers: Vec::new(),
            notice,
            news: News::default(),
            journal: Journal::default(),
            keeper: Keeper::default(),
            tour: None,
            wall: None,
            veil: None,
            touched_at: now,
            areas: Areas::default(),
            staff: Vec::new(),
            side: Side::default(),
            bsre: Bsre::default(),
            recent: Vec::new(),
            views: Vec::new(),
            kept: Vec::new(),
            past_filters: Vec::new(),
            config: None,
            changing: None,
            alerts: Alerts::default(),
            sops,
            asked: None,
            waiting: None,
            copying: None,
            confirming: None,
            step: None,
            until: None,
            sent: None,
            repeat: None,
        };
        let mut app = app;
        let locks = if app.is_guarded() { veil::draw(&mut app) } else { Vec::new() };
        (app, [vec![Effect::FirstRows], locks].concat())
    }

    /// Remembers what was picked from a list.
    fn remember(&mut self, action: Action) {
        self.recent.retain(|known| *known != action);
        self.recent.insert(0, action);
        self.recent.truncate(RECENT_MAX);
    }

    /// The case that keys are about: that of an open form, else the selected one.
    pub fn subject(&self) -> Option<CaseId> {
        let target = self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Form(form) => form.target.as_ref().map(|t| t.case),
            Layer::Documents { case, .. } => Some(*case),
            Layer::Filter { .. }
            | Layer::ViewName { .. }
            | Layer::Export { .. }
            | Layer::Import(_)
            | Layer::Menu(_)
            | Layer::Batch(_)
            | Layer::Journal { .. }
            | Layer::Report(_)
            | Layer::Procedure { .. }
            | Layer::Explain { .. }
            | Layer::Radar(_)
            | Layer::Settings(_)
            | Layer::Welcome(_)
            | Layer::ClockSet(_)
            | Layer::Failure(_) => None,
        });
        target.or_else(|| self.queue.selected().map(|row| row.id))
    }

    /// The case that keys are about, once it has been read.
    pub fn case(&self) -> Option<&Case> {
        let id = self.subject()?;
        self.detail.case.as_deref().filter(|case| case.id == id)
    }

    /// The SOP of a revision; the desk's own while it has not come.
    pub fn sop(&self, revision: &str) -> &Sop {
        self.sops.get(revision).unwrap_or(&self.station.sop)
    }

    /// The law for a case.
    pub fn law(&self, case: &Case) -> Law<'_> {
        Law {
            sop: self.sop(&case.sop_revision),
            calendar: &self.station.calendar,
            near_pct: self.station.near_pct,
        }
    }

    /// How figures are read now.
    pub fn reading(&self) -> Reading<'_> {
        let calendar = &self.station.calendar;
        Reading { calendar, near_pct: self.station.near_pct, now: self.now }
    }

    /// Who acts now, and when and for whom if that was said.
    pub fn occasion(&self, at: Option<Instant>, on_behalf_of: Option<String>) -> Occasion {
        Occasion {
            now: self.now,
            at,
            officer: self.station.officer.clone(),
            roles: self.station.roles.clone(),
            on_behalf_of: on_behalf_of.or_else(|| self.station.on_behalf_of.clone()),
        }
    }

    /// The next instant at which the screen would differ by itself: a shown second while a clock
    /// runs or while a draft waits to be kept, else the minute of the header. Crossings fall on seconds of running clocks.
    pub fn next_wake(&self) -> Instant {
        const MINUTE_S: i64 = 60;
        let runs = |row: &Row| matches!(row.pace, Pace::Running { .. });
        let unsaved = |layer: &Layer| matches!(layer, Layer::Form(form) if form.kept.waits());
        let hides_at = self.hides_at().unwrap_or(self.now.plus(MINUTE_S));
        if self.layers.iter().any(unsaved) {
            return self.now.plus(1);
        }
        if self.station.calendar.is_open(self.now) && self.queue.open().iter().any(runs) {
            return self.now.plus(1);
        }
        let minute = self.now.plus(MINUTE_S - self.now.unix().rem_euclid(MINUTE_S)).min(hides_at);
        let minute = self.alerts.next(self.now).map_or(minute, |at| minute.min(at));
        let turns = self.wall.filter(|_| self.areas.wall_pages > 1);
        turns.map_or(minute, |wall| minute.min(wall.next_turn(self.now)))
    }
}
