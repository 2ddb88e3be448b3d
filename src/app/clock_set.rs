//! A machine's clock that was set, as the desk says it: which clocks of cases it moved, and what was
//! told before it went back.
use super::layer::Layer;
use super::{App, Effect};
use crate::domain::fact::Number;
use crate::domain::jump::ClockChange;
use crate::domain::queue::{Pace, Row};
use crate::domain::timing::Standing;

/// A jump and what it did to the open cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockSet {
    pub change: ClockChange,
    /// How many steps are running: all of them are counted by the new time.
    pub running: usize,
    /// Those that stand otherwise now.
    pub moved: Vec<Moved>,
}

/// A step that the jump made stand otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub number: Number,
    pub step: Option<u16>,
    pub before: Standing,
    pub after: Standing,
}

impl ClockSet {
    fn new(app: &App, change: ClockChange) -> Self {
        let runs = |row: &&Row| matches!(row.pace, Pace::Running { .. });
        let running: Vec<&Row> = app.queue.open().iter().filter(runs).collect();
        let moved = running.iter().filter_map(|row| moved(app, row, &change)).collect();
        Self { running: running.len(), moved, change }
    }
}

fn moved(app: &App, row: &Row, change: &ClockChange) -> Option<Moved> {
    let (calendar, near_pct) = (&app.station.calendar, app.station.near_pct);
    let standing = |at| row.clock(calendar, near_pct, at).standing;
    let (before, after) = (standing(change.jump.from), standing(change.jump.to));
    let (number, step) = (row.number.clone(), row.step);
    (before != after).then_some(Moved { number, step, before, after })
}

/// It is on record: kept among the acts of this sitting, and said until it is closed. Passers-by of
/// a wall display need not know.
pub(super) fn told(app: &mut App, changes: Vec<ClockChange>) -> Vec<Effect> {
    app.queue.tick(app.now);
    for change in changes {
        app.journal.clock.push(change.clone());
        if app.wall.is_none() {
            let set = ClockSet::new(app, change);
            app.layers.push(Layer::ClockSet(Box::new(set)));
        }
    }
    vec![Effect::Alerts]
}
