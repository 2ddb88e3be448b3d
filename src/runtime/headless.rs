//! The desk without a terminal: keys in, the last screen out, through the same update and paint.
use std::collections::VecDeque;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::{Archive, Face, Timekeeper};
use crate::app::key::Key;
use crate::app::{App, Effect, Input, Station, update};
use crate::ui::{self, Look};
use crate::words::Words;

/// Feeds `keys`, each after everything that the last one caused is answered; the last screen as
/// lines without trailing blanks.
pub fn run(
    station: Station,
    mut archive: Archive,
    time: Timekeeper,
    keys: &[Key],
    size: (u16, u16),
    mut face: Face,
) -> String {
    let (width, height) = (size.0.max(1), size.1.max(1));
    let Ok(mut terminal) = Terminal::new(TestBackend::new(width, height));
    let (mut app, effects) = App::open(station, time.now());
    let mut words = Words::new(app.station.lang);
    let mut ended = !settle(&mut app, &mut archive, (&mut words, &mut face), time, effects);
    for key in keys {
        if ended {
            break;
        }
        paint(&mut terminal, &mut app, &words, time, &face);
        let effects = update(&mut app, time.now(), Input::Key(*key));
        ended = !settle(&mut app, &mut archive, (&mut words, &mut face), time, effects);
    }
    paint(&mut terminal, &mut app, &words, time, &face);
    paint(&mut terminal, &mut app, &words, time, &face);
    text(terminal.backend().buffer())
}

/// Carries out effects and what they cause until nothing is left; false when the desk was quit.
fn settle(
    app: &mut App,
    archive: &mut Archive,
    (words, face): (&mut Words, &mut Face),
    time: Timekeeper,
    effects: Vec<Effect>,
) -> bool {
    let mut effects = VecDeque::from(effects);
    while let Some(effect) = effects.pop_front() {
        if effect == Effect::Quit {
            return false;
        }
        if let Effect::Language(lang) = effect {
            *words = Words::new(lang);
        }
        if let Effect::Theme(name) = &effect {
            let problems = face.wear(name);
            effects.extend(update(app, time.now(), Input::Themed { problems }));
        }
        if let Some(input) = archive.serve(&effect) {
            effects.extend(update(app, time.now(), input));
        }
    }
    true
}

fn paint(
    terminal: &mut Terminal<TestBackend>,
    app: &mut App,
    words: &Words,
    time: Timekeeper,
    face: &Face,
) {
    let mut areas = app.areas;
    let look = Look { app, words, theme: &face.styles, ascii: face.ascii, busy: false };
    let Ok(_) = terminal.draw(|frame| areas = ui::draw(look, frame));
    let _none = update(app, time.now(), Input::Painted(areas));
}

fn text(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width).max(1);
    let lines = buffer.content.chunks(width).map(|row| {
        let mut line = String::new();
        let mut skip = 0;
        for cell in row {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let symbol = cell.symbol();
            skip = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
            line.push_str(symbol);
        }
        line.trim_end().to_owned()
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    text.trim_end_matches('\n').to_owned()
}
