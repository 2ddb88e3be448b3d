//! How the desk begins: where it stands, and what it shows first.
use super::notice::Notice;
use super::tour::Tour;
use super::wall::Wall;
use super::{App, Effect, Station};
use crate::domain::instant::Instant;

/// A desk that is about to be opened.
#[derive(Debug, Clone)]
pub struct Opening {
    pub station: Station,
    /// The speed of the guided demo's clock: seconds of the office in one of the machine.
    pub tour: Option<u16>,
    /// The wall display is shown first.
    pub wall: bool,
}

impl Opening {
    /// The desk, and what it needs first.
    pub fn open(self, now: Instant) -> (App, Vec<Effect>) {
        let (mut app, effects) = App::open(self.station, now);
        app.tour = self.tour.map(Tour::new);
        // The wall says so by itself.
        app.notice.take_if(|notice| self.wall && *notice == Notice::ReadOnly);
        app.wall = self.wall.then(|| Wall::new(now));
        (app, effects)
    }
}
