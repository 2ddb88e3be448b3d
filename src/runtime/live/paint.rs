//! The desk on the terminal: painted again where something else fits than before.
use std::io;

use super::Desk;
use crate::app::{App, Areas, Input};
use crate::runtime::Face;
use crate::ui::{self, Look};
use crate::words::Words;

impl Desk {
    /// Paints; an error means that the terminal is gone. Where something else fits than before, what
    /// follows from that is painted too.
    pub(super) fn paint(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.torn) {
            self.screen.clear()?;
        }
        let areas = self.draw()?;
        let fits = areas.fit_as(&self.app.areas);
        self.painted(areas);
        if !fits {
            let areas = self.draw()?;
            self.painted(areas);
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<Areas> {
        let look = looked(&self.app, &self.words, &self.face, self.waits);
        let mut areas = Areas::default();
        self.screen.terminal.draw(|frame| areas = ui::draw(look, frame))?;
        Ok(areas)
    }

    fn painted(&mut self, areas: Areas) {
        if areas != self.app.areas {
            self.take(Input::Painted(areas));
        }
    }
}

fn looked<'a>(app: &'a App, words: &'a Words, face: &'a Face, busy: bool) -> Look<'a> {
    Look { app, words, theme: &face.styles, ascii: app.is_ascii(face.ascii), busy }
}
