//! The dialog of a list that is taken in: a name is typed, its rows are looked through, then it is
//! taken or let be.
#![allow(clippy::wildcard_enum_match_arm, reason = "of all keys only a few mean something here")]
use super::scrolled;
use crate::app::form::type_key;
use crate::app::import::{Kind, Panel, Step, begin, stop};
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::{App, Effect};

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let page = app.areas.detail_rows.max(2) - 1;
    let Some(Layer::Import(panel)) = app.layers.last_mut() else { return Vec::new() };
    if panel.work.is_some() {
        return if key == Key::Esc { stop(app) } else { Vec::new() };
    }
    if panel.taken.is_some() {
        if matches!(key, Key::Esc | Key::Enter | Key::Char('q')) {
            app.layers.pop();
        }
        return Vec::new();
    }
    if panel.asks() { asked(app, key) } else { looked_through(app, key, page) }
}

fn asked(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::Import(panel)) = app.layers.last_mut() else { return Vec::new() };
    match key {
        Key::Esc => {
            app.layers.pop();
        }
        Key::Enter => return begin(app, Step::Foresee),
        Key::Tab | Key::BackTab => {
            panel.kind = match panel.kind {
                Kind::Applicants => Kind::Certificates,
                Kind::Certificates => Kind::Applicants,
            };
        }
        _ => {
            type_key(&mut panel.input, key);
        }
    }
    Vec::new()
}

fn looked_through(app: &mut App, key: Key, page: usize) -> Vec<Effect> {
    let Some(Layer::Import(panel)) = app.layers.last_mut() else { return Vec::new() };
    match key {
        Key::Esc | Key::Char('q') => {
            (panel.list, panel.skips) = (None, false);
            Vec::new()
        }
        Key::Enter | Key::Ctrl('s') => match panel.ready() {
            Some(step) => begin(app, step),
            None => Vec::new(),
        },
        Key::Char('V') => {
            panel.skips = !panel.skips;
            Vec::new()
        }
        _ => {
            moved(panel, key, page);
            Vec::new()
        }
    }
}

fn moved(panel: &mut Panel, key: Key, page: usize) {
    let last = panel.list.as_ref().map_or(0, |list| list.rows.len().saturating_sub(1));
    if let Some(to) = scrolled(key, panel.selected, page, last) {
        panel.selected = to;
    }
}
