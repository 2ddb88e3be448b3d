//! What wide screens show beside the case: the day's figures, and who has how much to do. Asked for
//! and counted only when the queue or the day is another, and only where there is room.
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};

use super::{App, Effect};
use crate::domain::instant::Instant;
use crate::domain::queue::Row;
use crate::domain::today::Today;
use crate::domain::zone::Edge;

/// The third column's figures.
#[derive(Debug, Clone, Default)]
pub struct Side {
    /// The day and the revision of the queue that the figures were asked for.
    asked: Option<(NaiveDate, u64)>,
    /// None until the store has answered.
    pub today: Option<Today>,
    /// Open cases by who has them, most first.
    pub load: Vec<(String, usize)>,
}

/// Asks for the figures where they are shown and may be others.
pub(super) fn look(app: &mut App, effects: &mut Vec<Effect>) {
    if !app.areas.side || !app.queue.loaded {
        return;
    }
    let date = app.station.calendar.zone().date(app.now);
    let key = (date, app.queue.revision);
    if app.side.asked == Some(key) {
        return;
    }
    app.side.asked = Some(key);
    app.side.load = load(app);
    let from = midnight(app, date);
    let to = date.checked_add_days(Days::new(1)).map_or(app.now, |next| midnight(app, next));
    effects.push(Effect::Today { from, to });
}

/// The store has counted.
pub(super) fn told(app: &mut App, today: Today) -> Vec<Effect> {
    app.side.today = Some(today);
    Vec::new()
}

fn midnight(app: &App, date: NaiveDate) -> Instant {
    app.station.calendar.zone().instant(date.and_time(NaiveTime::MIN), Edge::Open)
}

fn load(app: &App) -> Vec<(String, usize)> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for row in app.queue.open() {
        *count.entry(who(app, row)).or_default() += 1;
    }
    let mut load: Vec<(String, usize)> =
        count.into_iter().map(|(who, cases)| (who.to_owned(), cases)).collect();
    load.sort_by(|(a, more), (b, less)| less.cmp(more).then_with(|| a.cmp(b)));
    load
}

/// The officer of a case, else the executor of its step.
fn who<'a>(app: &'a App, row: &'a Row) -> &'a str {
    if let Some(officer) = &row.officer {
        return officer;
    }
    let sop = app.sop(&row.sop_revision);
    let step = row.step.and_then(|no| sop.step(no));
    step.and_then(|s| sop.executor(&s.executor)).map_or("–", |e| e.short.as_str())
}
