//! The two questions of the first run: language, office. Enter takes what stands there, Esc takes
//! what is left as it is.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys only a few mean something to a question"
)]
use tui_input::Input;

use super::form::type_key;
use super::key::Key;
use super::layer::Layer;
use super::{App, Effect};
use crate::app::form::editor;
use crate::config::edit::Change;
use crate::config::keys::Kind;
use crate::domain::text::LINE_CHARS_MAX;
use crate::words::Lang;

/// The questions, and what is answered so far.
#[derive(Debug, Clone)]
pub struct Welcome {
    pub lang: Lang,
    /// The name of the office; none while the language is asked for.
    pub office: Option<Input>,
}

impl App {
    /// Begins with the questions of the first run.
    pub fn welcome(&mut self) {
        self.notice = None;
        self.layers.push(Layer::Welcome(Welcome { lang: self.station.lang, office: None }));
    }

    /// The office that the procedure names: what the second question proposes.
    pub fn office_proposed(&self) -> String {
        self.station.sop.file().agency.clone()
    }
}

impl Welcome {
    /// Whether the name of the office that is typed can be kept.
    pub fn fits(&self) -> bool {
        let typed = self.office.as_ref().map_or("", Input::value).trim();
        typed.is_empty() || Kind::Text.fits(typed)
    }
}

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::Welcome(welcome)) = app.layers.last_mut() else { return Vec::new() };
    let fits = welcome.fits();
    match (&mut welcome.office, key) {
        (_, Key::Esc) => done(app),
        (None, Key::Enter) => {
            welcome.office = Some(Input::default());
            Vec::new()
        }
        (None, Key::Char('i')) => speak(app, Lang::Id),
        (None, Key::Char('e')) => speak(app, Lang::En),
        (
            None,
            Key::Up | Key::Down | Key::Left | Key::Right | Key::Tab | Key::Char(' ' | 'j' | 'k'),
        ) => {
            let other = if welcome.lang == Lang::Id { Lang::En } else { Lang::Id };
            speak(app, other)
        }
        (None, _) => Vec::new(),
        (Some(_), Key::Enter) if fits => done(app),
        (Some(_), Key::BackTab | Key::Up) => {
            welcome.office = None;
            Vec::new()
        }
        (Some(input), _) => {
            type_key(input, key);
            Vec::new()
        }
    }
}

/// Types a pasted text into the name of the office, if it is asked for; how many characters found no
/// room.
pub(super) fn paste(welcome: &mut Welcome, text: &str) -> Option<usize> {
    welcome.office.as_mut().map(|input| editor::paste(input, text, false, LINE_CHARS_MAX))
}

/// The desk speaks the language that is picked at once.
fn speak(app: &mut App, lang: Lang) -> Vec<Effect> {
    if let Some(Layer::Welcome(welcome)) = app.layers.last_mut() {
        welcome.lang = lang;
    }
    app.station.lang = lang;
    vec![Effect::Language(lang)]
}

fn done(app: &mut App) -> Vec<Effect> {
    let Some(Layer::Welcome(welcome)) = app.layers.pop() else { return Vec::new() };
    let typed = welcome.office.as_ref().map(|input| input.value().trim().to_owned());
    let typed = typed.filter(|text| Kind::Text.fits(text));
    let office = typed.unwrap_or_else(|| app.office_proposed());
    app.station.office_name = Some(office.clone());
    let change = Change::First { lang: welcome.lang, office };
    app.changing = Some(change.clone());
    vec![Effect::Configure(change)]
}
