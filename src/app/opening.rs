//! How the desk begins: where it stands, and what it shows first.
use super::tour::Tour;
use super::{App, Effect, Station};
use crate::domain::instant::Instant;

/// A desk that is about to be opened.
#[derive(Debug, Clone)]
pub struct Opening {
    pub station: Station,
    /// The speed of the guided demo's clock: seconds of the office in one of the machine.
    pub tour: Option<u16>,
}

impl Opening {
    /// The desk, and what it needs first.
    pub fn open(self, now: Instant) -> (App, Vec<Effect>) {
        let (mut app, effects) = App::open(self.station, now);
        app.tour = self.tour.map(Tour::new);
        (app, effects)
    }
}
