//! Alerts of the desk on their way to people: what may leave the screen of each, by the routes that
//! are chosen.
use std::sync::mpsc::Sender;

use super::Desk;
use crate::app::Input;
use crate::app::notice::Failure;
use crate::config::Routes;
use crate::domain::alert::{Occasion, Ring};
use crate::notify::{Announcement, Event, Route, window_title};
use crate::runtime::input::Arrival;
use crate::runtime::routes::Announcer;
use crate::words::{Lang, Words};

/// An announcer whose complaints come to the desk.
pub(super) fn announcer(lang: Lang, to: Sender<Arrival>) -> Announcer {
    Announcer::new(move |mishap| {
        let said = mishap.say(&Words::new(lang));
        let code = mishap.code().to_owned();
        let failure = Failure { code, what: said.what, hint: said.hint, conflict: false };
        let _ended = to.send(Arrival::Kept(Input::Unheard(failure)));
    })
}

impl Desk {
    /// Tells whoever sits here.
    pub(super) fn announce(&self, rings: &[Ring]) {
        let events = self.events(rings);
        let zone = self.app.station.calendar.zone();
        if let Some(said) = Announcement::of(&events, &self.words, zone) {
            self.announcer.here(&self.routes(), &said);
        }
    }

    /// Tells by the ways that reach people once. What was missed stands on the screen in one line:
    /// the desktop does not say it again, but the office's program hears of every alert.
    pub(super) fn announce_once(&mut self, rings: &[Ring], muted: bool) {
        let missed = rings.iter().all(|ring| ring.occasion == Occasion::Missed);
        let mut routes = self.routes();
        routes.desktop &= !muted && !missed;
        let events = self.events(rings);
        let zone = self.app.station.calendar.zone();
        self.announcer.once(&routes, &events, (&self.words, zone));
    }

    /// Tells by every way that is chosen that this is a trial, and by which ways. A throw-away desk
    /// tells nobody outside of it.
    pub(super) fn try_routes(&mut self) {
        let routes = self.routes();
        let said = Announcement::trial(&self.words);
        let mut taken = self.announcer.here(&routes, &said);
        if !self.app.station.demo {
            taken.extend(self.announcer.attempt(&routes, &said));
        }
        self.take(Input::Tried(taken.into_iter().map(Route::code).collect()));
    }

    /// The count of what waits for an answer, in the window's title.
    pub(super) fn entitle(&mut self) {
        let wanted = self.routes().title && self.announcer.has_title() && !self.suspended;
        let count = self.app.unanswered();
        let title = wanted.then(|| window_title(count, &self.words));
        self.screen.entitle(title);
    }

    fn routes(&self) -> Routes {
        self.app.config.as_ref().map(|config| config.routes.clone()).unwrap_or_default()
    }

    fn events(&self, rings: &[Ring]) -> Vec<Event> {
        rings.iter().map(|ring| self.event(ring)).collect()
    }

    fn event(&self, ring: &Ring) -> Event {
        let app = &self.app;
        let event = Event::of(ring);
        let Some(row) = app.queue.open().iter().find(|row| row.id == ring.alert.case) else {
            return event;
        };
        let step = app.sop(&row.sop_revision).step(ring.alert.crossing.step);
        let clock = row.clock(&app.station.calendar, app.station.near_pct, app.now);
        Event {
            step_name: step.map(|s| self.words.label(&s.short).to_owned()).unwrap_or_default(),
            remaining_s: clock.remaining_s,
            applicant: (!app.station.mask).then(|| row.name.clone()),
            ..event
        }
    }
}
