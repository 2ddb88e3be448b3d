//! How the settings screen answers a key.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys only a few mean something to a screen"
)]

use super::{Entry, Line, News, Panel, choices, lines, own, shown, typed};
use crate::app::action::Action;
use crate::app::form::editor;
use crate::app::form::type_key;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::layers::{self, scrolled};
use crate::app::notice::{Blocked, Notice};
use crate::app::{App, Effect};
use crate::config::Config;
use crate::config::edit::Change;
use crate::config::file::Value;
use crate::config::keys::{KEYMAP, Key as Setting, Kind};

pub(in crate::app) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let (Some(config), Some(Layer::Settings(panel))) = (app.config.clone(), app.layers.last())
    else {
        app.layers.pop();
        return Vec::new();
    };
    let all = lines(&config);
    let last = all.len().saturating_sub(1);
    let at = panel.at.min(last);
    let Some(line) = all.get(at).copied() else { return Vec::new() };
    if panel.entry.is_some() {
        return enter(app, line, key);
    }
    let page = app.areas.detail_rows.max(2) - 1;
    if let Some(to) = scrolled(key, at, page, last) {
        with(app, |panel| panel.at = to);
        return Vec::new();
    }
    match key {
        Key::Enter => edit(app, line, true),
        Key::Right if is_choice(&config, line) => edit(app, line, true),
        Key::Left if is_choice(&config, line) => edit(app, line, false),
        Key::Char('d') | Key::Delete => reset(app, line),
        Key::Esc | Key::Char('q') => {
            app.layers.pop();
            Vec::new()
        }
        _ => elsewhere(app, key),
    }
}

/// Types a pasted text into the value, if one is typed; how many characters found no room.
pub(in crate::app) fn paste(panel: &mut Panel, text: &str) -> Option<usize> {
    const VALUE_CHARS_MAX: usize = 400;
    let Some(Entry::Typed(input)) = &mut panel.entry else { return None };
    Some(editor::paste(input, text, false, VALUE_CHARS_MAX))
}

/// The keys of the desk as a whole work here too; its own leaves.
fn elsewhere(app: &mut App, key: Key) -> Vec<Effect> {
    if app.station.keymap.action(key) == Some(Action::Settings) {
        app.layers.pop();
        return Vec::new();
    }
    layers::elsewhere(app, key)
}

fn with(app: &mut App, change: impl FnOnce(&mut Panel)) {
    if let Some(Layer::Settings(panel)) = app.layers.last_mut() {
        change(panel);
    }
}

fn is_choice(config: &Config, line: Line) -> bool {
    matches!(line, Line::Setting(key) if choices(config, key).is_some())
}

/// Whether something can be changed now; says why not.
fn may_change(app: &mut App) -> bool {
    if app.station.read_only {
        app.notice = Some(Notice::Blocked(Action::Settings, Blocked::ReadOnly));
    }
    !app.station.read_only && app.changing.is_none()
}

/// Takes the next or the last of the choices; of anything else, opens what is entered.
fn edit(app: &mut App, line: Line, forward: bool) -> Vec<Effect> {
    let Some(config) = app.config.clone().filter(|_| may_change(app)) else { return Vec::new() };
    match line {
        Line::Problem(_) => Vec::new(),
        Line::Setting(key) => {
            let now = own(&config, key);
            let choices = choices(&config, key).unwrap_or_default();
            let next = turned(&choices, now.as_ref(), forward);
            if let Some(value) = next.and_then(|next| key.kind.read(next)) {
                return ask(app, Change::Set { key: key.path(), value });
            }
            let text = now.as_ref().map(typed).unwrap_or_default();
            with(app, |panel| panel.entry = Some(Entry::Typed(tui_input::Input::new(text))));
            Vec::new()
        }
        Line::Binding(_) => {
            with(app, |panel| panel.entry = Some(Entry::Pressed { taken: None }));
            Vec::new()
        }
    }
}

/// The value beside `now` among `choices`, around the end.
fn turned<'a>(choices: &'a [String], now: Option<&Value>, forward: bool) -> Option<&'a String> {
    let now = now.map(typed);
    let at = choices.iter().position(|choice| Some(choice) == now.as_ref());
    let last = choices.len().saturating_sub(1);
    let next = match (at, forward) {
        (None, true) => 0,
        (Some(at), true) => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        (None, false) => last,
        (Some(at), false) => at.checked_sub(1).unwrap_or(last),
    };
    choices.get(next)
}

fn reset(app: &mut App, line: Line) -> Vec<Effect> {
    let Some(config) = app.config.clone().filter(|_| may_change(app)) else { return Vec::new() };
    let says = match line {
        Line::Problem(_) => return Vec::new(),
        Line::Setting(key) => shown(&config, key).is_some_and(|s| s.own.is_some()),
        Line::Binding(action) => config.keys.contains_key(action.id()),
    };
    let Some(key) = line.key() else { return Vec::new() };
    if !says {
        app.notice = Some(Notice::Setting(News::BuiltIn { key }));
        return Vec::new();
    }
    ask(app, Change::Unset { key })
}

fn ask(app: &mut App, change: Change) -> Vec<Effect> {
    app.changing = Some(change.clone());
    vec![Effect::Configure(change)]
}

fn enter(app: &mut App, line: Line, key: Key) -> Vec<Effect> {
    if key == Key::Esc {
        with(app, |panel| panel.entry = None);
        return Vec::new();
    }
    match line {
        Line::Binding(action) => bind(app, action, key),
        Line::Setting(setting) if key == Key::Enter => submit(app, setting),
        _ => {
            if let Some(Layer::Settings(Panel { entry: Some(Entry::Typed(input)), .. })) =
                app.layers.last_mut()
            {
                type_key(input, key);
            }
            Vec::new()
        }
    }
}

/// Gives what was typed; a blank is the built-in value. What is no value stays, with the reason on
/// the screen.
fn submit(app: &mut App, setting: &Setting) -> Vec<Effect> {
    let Some(Layer::Settings(Panel { entry: Some(Entry::Typed(input)), .. })) = app.layers.last()
    else {
        return Vec::new();
    };
    let text = input.value().trim().to_owned();
    if !may_change(app) {
        return Vec::new();
    }
    let key = setting.path();
    match setting.kind.read(&text) {
        _ if text.is_empty() && setting.kind != Kind::List => ask(app, Change::Unset { key }),
        Some(value) => ask(app, Change::Set { key, value }),
        None => Vec::new(),
    }
}

/// Takes a pressed key for `action`, unless it means another one.
fn bind(app: &mut App, action: Action, key: Key) -> Vec<Effect> {
    if let Some(other) = app.station.keymap.action(key).filter(|other| *other != action) {
        with(app, |panel| panel.entry = Some(Entry::Pressed { taken: Some((key, other)) }));
        return Vec::new();
    }
    if !may_change(app) {
        return Vec::new();
    }
    let value = Value::Text(key.notation());
    ask(app, Change::Set { key: format!("{KEYMAP}.{}", action.id()), value })
}
