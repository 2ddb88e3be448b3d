//! How the topmost dialog answers a key: one file a dialog.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
mod batch;
mod click;
mod documents;
mod export;
mod filter;
mod form;
mod import;
mod journal;
mod menu;
mod report;
mod screen;
mod view_name;

use super::form::build;
use super::key::Key;
use super::layer::Layer;
use super::notice::Notice;
use super::{App, Effect, radar, settings, welcome};
use crate::app::form::editor;
use crate::domain::text::LINE_CHARS_MAX;

pub(super) use click::{click_field, click_item};
pub(super) use form::{keep_draft, open, tick};
pub(super) use screen::{elsewhere, leave, over};

/// The topmost layer's answer; none when there is no layer.
pub(super) fn press(app: &mut App, key: Key) -> Option<Vec<Effect>> {
    let key = if key == Key::Ctrl('c') { Key::Esc } else { key };
    let page = app.areas.detail_rows.max(2) - 1;
    let last = app.areas.lines.saturating_sub(app.areas.detail_rows);
    Some(match app.layers.last_mut()? {
        Layer::Form(_) => form::press(app, key),
        Layer::Documents { selected, .. } => {
            let at = *selected;
            documents::press(app, key, at)
        }
        Layer::Batch(_) => batch::press(app, key),
        Layer::Journal { selected } => {
            let at = *selected;
            journal::press(app, key, at)
        }
        Layer::Report(_) => report::press(app, key),
        Layer::Filter { .. } => filter::press(app, key),
        Layer::ViewName { .. } => view_name::press(app, key),
        Layer::Export { .. } => export::press(app, key),
        Layer::Import(_) => import::press(app, key),
        Layer::Menu(_) => menu::press(app, key),
        Layer::Radar(_) => radar::press(app, key),
        Layer::Settings(_) => settings::press(app, key),
        Layer::Welcome(_) => welcome::press(app, key),
        Layer::Procedure { top } | Layer::Explain { top, .. } => {
            match scrolled(key, *top, page, last) {
                Some(to) => *top = to,
                None if closes(key) => {
                    app.layers.pop();
                }
                None => return Some(elsewhere(app, key)),
            }
            Vec::new()
        }
        Layer::ClockSet(_) | Layer::Failure(_) => {
            if matches!(key, Key::Esc | Key::Enter) {
                app.layers.pop();
            }
            Vec::new()
        }
    })
}

/// Opens the form of a new case.
pub(super) fn register(app: &mut App) -> Vec<Effect> {
    let form = build::register(&app.station.procedures, &app.station.sop);
    open(app, form)
}

/// Pasted text goes into a field, or nowhere: it never acts as keys. What is not taken is said.
pub(super) fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    let left = match app.layers.last_mut() {
        Some(Layer::Form(form)) => form.paste(text),
        Some(
            Layer::ViewName { input } | Layer::Export { input, .. } | Layer::Filter { input, .. },
        ) => Some(editor::paste(input, text, false, LINE_CHARS_MAX)),
        Some(Layer::Import(panel)) if panel.asks() => {
            Some(editor::paste(&mut panel.input, text, false, LINE_CHARS_MAX))
        }
        Some(Layer::Menu(menu)) => menu::paste(menu, text),
        Some(Layer::Settings(panel)) => settings::paste(panel, text),
        Some(Layer::Welcome(welcome)) => welcome::paste(welcome, text),
        _ => None,
    };
    let effects = match app.layers.last() {
        Some(Layer::Form(_)) if left.is_some() => form::typed(app),
        Some(Layer::Filter { input, .. }) => {
            let text = input.value().to_owned();
            super::looking::filter(app, text)
        }
        _ => Vec::new(),
    };
    match left {
        None => app.notice = Some(Notice::PasteIgnored),
        Some(0) => {}
        Some(left) => app.notice = Some(Notice::PasteCut { left }),
    }
    effects
}

fn closes(key: Key) -> bool {
    matches!(key, Key::Esc | Key::Enter | Key::Char('q' | 'O' | 'i'))
}

/// Where a list or text of which `last` is the last place is after a movement key.
pub(super) fn scrolled(key: Key, at: usize, page: usize, last: usize) -> Option<usize> {
    let to = match key {
        Key::Down | Key::Char('j') => at + 1,
        Key::Up | Key::Char('k') => at.saturating_sub(1),
        Key::PageDown | Key::Char(' ') | Key::Ctrl('d') => at + page,
        Key::PageUp | Key::Ctrl('u') => at.saturating_sub(page),
        Key::Home | Key::Char('g') => 0,
        Key::End | Key::Char('G') => last,
        _ => return None,
    };
    Some(to.min(last))
}
