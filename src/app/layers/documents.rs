//! The checklist of documents: each tick is an act of its own.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use super::scrolled;
use crate::app::action::Action;
use crate::app::availability::availability;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::notice::{Blocked, Notice};
use crate::app::{App, Effect, acting};
use crate::domain::case::Case;
use crate::domain::command::Command;

pub(super) fn press(app: &mut App, key: Key, at: usize) -> Vec<Effect> {
    let Some(case) = app.case() else {
        app.layers.pop();
        return Vec::new();
    };
    let documents = app.law(case).sop.file().document.iter();
    let keys: Vec<String> = documents.map(|d| d.key.clone()).collect();
    match key {
        Key::Esc | Key::Char('q' | 'b') => {
            app.layers.pop();
        }
        Key::Char(' ') | Key::Enter => {
            return keys.get(at).map(|document| tick(app, document)).unwrap_or_default();
        }
        _ if app.station.keymap.action(key) == Some(Action::Note) => return note(app),
        _ => {
            let to = scrolled(key, at, keys.len(), keys.len().saturating_sub(1));
            if let (Some(Layer::Documents { selected, .. }), Some(to)) = (app.layers.last_mut(), to)
            {
                *selected = to;
            }
        }
    }
    Vec::new()
}

/// Receives a document, or takes its receipt back.
fn tick(app: &mut App, document: &str) -> Vec<Effect> {
    if app.station.read_only {
        app.notice = Some(Notice::Blocked(Action::Documents, Blocked::ReadOnly));
        return Vec::new();
    }
    with_case(app, |app, case| {
        let document = document.to_owned();
        let command = if case.received.contains_key(&document) {
            Command::Unreceive { document }
        } else {
            Command::Receive { document }
        };
        acting::at_once(app, case, Action::Documents, &command)
    })
}

/// A note about what is missing, over the list.
fn note(app: &mut App) -> Vec<Effect> {
    if let Err(blocked) = availability(app, Action::Note) {
        app.notice = Some(Notice::Blocked(Action::Note, blocked));
        return Vec::new();
    }
    with_case(app, |app, case| acting::on_case(app, case, Action::Note))
}

/// A case of thousands of facts is lent, not copied.
fn with_case(app: &mut App, act: impl FnOnce(&mut App, &Case) -> Vec<Effect>) -> Vec<Effect> {
    let Some(case) = app.detail.case.take() else { return Vec::new() };
    let effects = act(app, &case);
    app.detail.case = Some(case);
    effects
}
