//! The desk without a terminal: inputs in, screens out, through the same update and paint.
use std::collections::VecDeque;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::Face;
use super::back_office::BackOffice;
use super::timekeeper::Timekeeper;
use crate::app::{App, Areas, Effect, Input, Opening, update};
use crate::ui::{self, Look, Picture};
use crate::words::Words;

/// A desk on a screen in memory.
pub struct Stage {
    terminal: Terminal<TestBackend>,
    app: App,
    office: BackOffice,
    words: Words,
    time: Timekeeper,
    face: Face,
    ended: bool,
    acts: usize,
}

impl Stage {
    /// Opens the desk and reads what it asks for.
    pub(super) fn new(
        opening: Opening,
        office: BackOffice,
        time: Timekeeper,
        size: (u16, u16),
        face: Face,
    ) -> Self {
        let Ok(terminal) = Terminal::new(TestBackend::new(size.0.max(1), size.1.max(1)));
        let (app, effects) = opening.open(time.now());
        let app = app.with_config(office.config());
        let words = Words::new(app.station.lang);
        let mut stage = Self { terminal, app, office, words, time, face, ended: false, acts: 0 };
        stage.settle(effects);
        stage
    }

    /// Paints, gives an input, and waits until everything that it caused is answered; nothing more
    /// is taken once the desk was quit.
    pub fn give(&mut self, input: Input) {
        if self.ended {
            return;
        }
        self.paint();
        let effects = update(&mut self.app, self.time.now(), input);
        self.settle(effects);
    }

    /// Changes the size of the screen.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width.max(1), height.max(1));
        self.give(Input::Resize);
    }

    /// The screen as it now is, with its styles.
    pub fn screen(&mut self) -> &Buffer {
        self.paint();
        self.paint();
        self.terminal.backend().buffer()
    }

    /// The screen as lines without trailing blanks.
    pub fn text(&mut self) -> String {
        self.picture().text()
    }

    /// The screen as a picture.
    pub fn picture(&mut self) -> Picture {
        let buffer = self.screen().clone();
        Picture { buffer, light: self.face.styles.light }
    }

    /// The state behind the screen.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Whether the desk was quit.
    pub fn ended(&self) -> bool {
        self.ended
    }

    /// How many acts the store was asked to record.
    pub fn acts(&self) -> usize {
        self.acts
    }

    fn settle(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            if effect == Effect::Quit {
                self.ended = true;
                return;
            }
            self.acts += usize::from(matches!(effect, Effect::Append(_)));
            if let Effect::Language(lang) = effect {
                self.words = Words::new(lang);
            }
            if let Effect::Theme(name) = &effect {
                let problems = self.face.wear(name);
                let input = Input::Themed { problems };
                effects.extend(update(&mut self.app, self.time.now(), input));
            }
            if let Some(input) = self.office.serve(&effect) {
                effects.extend(update(&mut self.app, self.time.now(), input));
            }
        }
    }

    fn paint(&mut self) {
        let (app, words, face) = (&self.app, &self.words, &self.face);
        let look =
            Look { app, words, theme: &face.styles, ascii: app.is_ascii(face.ascii), busy: false };
        let mut areas = Areas::default();
        let Ok(_) = self.terminal.draw(|frame| areas = ui::draw(look, frame));
        let effects = update(&mut self.app, self.time.now(), Input::Painted(areas));
        self.settle(effects);
    }
}
