//! The alerts of this desk: what the store knows of them, what rang here, and until when nothing is
//! heard. Each rings at every desk; the first one to note it in the store announces it elsewhere.
use std::collections::BTreeMap;

use super::action::Action;
use super::notice::{Failure, Notice};
use super::{App, Effect, acting};
use crate::domain::alert::{
    Alert, Book, Crossing, Logged, Lookout, Mute, Occasion, Ring, Rules, State, Told,
};
use crate::domain::command::Command;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::queue::Row;

/// How many minutes an alert can be put off for by one key.
pub const SNOOZES_MIN: [u16; 3] = [5, 10, 15];
/// How long a mute lasts, in seconds.
const MUTE_S: i64 = 3_600;

/// What the store knows of alerts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    pub book: Book,
    /// The newest of those that were told.
    pub log: Vec<Logged>,
}

/// The alerts of the desk.
#[derive(Debug, Clone, Default)]
pub struct Alerts {
    lookout: Lookout,
    known: Option<Known>,
    /// What is known came after the last look.
    fresh: bool,
    /// The revision of the queue for which the store was asked.
    asked: Option<u64>,
}

impl Alerts {
    /// The alert that stands in a row, and what people answered to it; none in a row in time.
    pub fn standing(&self, row: &Row, now: Instant) -> Option<(Crossing, State)> {
        let crossing = row.crossed(now)?;
        let answer = self.known.as_ref().map(|known| known.book.answer(row.id, crossing));
        Some((crossing, answer.unwrap_or_default().state(now)))
    }

    /// Alerts that a correction, an undoing, a new target or another calendar took away, newest
    /// first.
    pub fn void(&self) -> impl Iterator<Item = &Logged> {
        self.known.iter().flat_map(|known| &known.log).filter(|logged| logged.void)
    }

    /// Alerts that were told before the clock was set back, newest first.
    pub fn set_back(&self) -> impl Iterator<Item = &Logged> {
        let log = self.known.iter().flat_map(|known| &known.log);
        log.filter(|logged| logged.set_back && !logged.void)
    }

    /// The mute in force.
    pub fn muted(&self, now: Instant) -> Option<&Mute> {
        self.known.as_ref()?.book.muted(now)
    }

    /// The next instant at which something rings, or is heard again.
    pub fn next(&self, now: Instant) -> Option<Instant> {
        let unmuted = self.muted(now).map(|mute| mute.until);
        [self.lookout.due(), unmuted].into_iter().flatten().min()
    }
}

impl App {
    /// Whether a near or late case still asks for an answer.
    pub fn is_unanswered(&self, row: &Row) -> bool {
        self.alerts.standing(row, self.now).is_none_or(|(_, state)| state == State::New)
    }

    /// How many near or late cases nobody has answered.
    pub fn unanswered(&self) -> usize {
        let alerting = self.queue.open().iter().filter(|row| row.is_alerting(self.now));
        alerting.filter(|row| self.is_unanswered(row)).count()
    }
}

/// Tells what rings now. What the store knows is asked for with every change of the open cases, and
/// nothing rings before it is known. A past instant rings no more, but it has its answers.
pub(super) fn look(app: &mut App, effects: &mut Vec<Effect>) {
    if !app.queue.loaded {
        return;
    }
    if app.alerts.asked.replace(app.queue.revision) != Some(app.queue.revision) {
        effects.push(Effect::Alerts);
    }
    let Some(known) = app.alerts.known.as_ref().filter(|_| !app.station.as_of) else { return };
    if !std::mem::take(&mut app.alerts.fresh) && !app.alerts.lookout.is_due(app.now) {
        return;
    }
    let repeat_min = app.config.as_ref().map_or(0, |config| config.repeat_min);
    let rules = Rules { calendar: &app.station.calendar, repeat_min };
    let rings = app.alerts.lookout.look(app.queue.open(), &known.book, rules, app.now);
    if rings.is_empty() {
        return;
    }
    tell(app, &rings, effects);
    if !app.station.read_only {
        effects.push(Effect::Claim { rings, at: app.now });
    }
}

fn tell(app: &mut App, rings: &[Ring], effects: &mut Vec<Effect>) {
    if rings.iter().all(|ring| ring.occasion == Occasion::Missed) {
        // The wall shows the counts anyway.
        if app.wall.is_none() {
            app.news.tell(digest(rings));
        }
        return;
    }
    if app.alerts.muted(app.now).is_none() {
        effects.push(Effect::Announce(rings.to_vec()));
    }
    let alerts: Vec<Alert> = rings.iter().map(|ring| ring.alert.clone()).collect();
    app.news.tell(Notice::Alerted(alerts));
}

/// One alert a case: one that is late was near before.
fn digest(rings: &[Ring]) -> Notice {
    let mut last: BTreeMap<CaseId, &Alert> = BTreeMap::new();
    last.extend(rings.iter().map(|ring| (ring.alert.case, &ring.alert)));
    let mut alerts: Vec<Alert> = last.into_values().cloned().collect();
    alerts.sort_by_key(|alert| alert.crossing.crossed_at);
    Notice::Missed(alerts)
}

/// What the store knows has come.
pub(super) fn known(app: &mut App, known: Known) -> Vec<Effect> {
    app.alerts.known = Some(known);
    app.alerts.fresh = true;
    Vec::new()
}

/// This desk was the first to note these rings: it is on record that they were told.
pub(super) fn claimed(app: &mut App, rings: &[Ring], at: Instant) -> Vec<Effect> {
    if let Some(known) = &mut app.alerts.known {
        let told =
            |ring: &Ring| ((ring.alert.case, ring.alert.crossing), Told { ring: ring.at, at });
        known.book.told.extend(rings.iter().map(told));
    }
    if app.station.demo {
        return Vec::new();
    }
    let muted = app.alerts.muted(app.now).is_some();
    vec![Effect::AnnounceOnce { rings: rings.to_vec(), muted }]
}

/// An announcement did not arrive: said, and nothing stops for it.
pub(super) fn unheard(app: &mut App, failure: Failure) -> Vec<Effect> {
    app.news.tell(Notice::Failed(failure));
    Vec::new()
}

/// Silences every sound for an hour, or lets them be heard again.
pub(super) fn mute(app: &mut App) -> Vec<Effect> {
    let until = match app.alerts.muted(app.now) {
        Some(_) => app.now,
        None => app.now.plus(MUTE_S),
    };
    vec![Effect::Mute { until, by: app.station.officer.clone(), at: app.now }]
}

/// The store has answered to a mute.
pub(super) fn muted(app: &mut App, answer: Result<Known, Failure>) -> Vec<Effect> {
    match answer {
        Ok(now_known) => {
            known(app, now_known);
            app.notice = Some(Notice::Muted(app.alerts.muted(app.now).cloned()));
        }
        Err(failure) => app.fail(failure),
    }
    Vec::new()
}

/// Puts the alert of the case, or of the marked ones, off for so many minutes.
pub(super) fn snooze(app: &mut App, minutes: u16) -> Vec<Effect> {
    let command = Command::Snooze { minutes };
    if !app.queue.marks.is_empty() {
        return acting::order(app, command);
    }
    acting::in_case(app, |app, case| acting::at_once(app, case, Action::Snooze, &command))
}
