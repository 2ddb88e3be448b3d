//! The checklist of documents: each tick is an act of its own.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use super::{over, scrolled};
use crate::app::acting::Act;
use crate::app::action::Action;
use crate::app::deed::blocked;
use crate::app::form::FormKind;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::notice::Blocked;
use crate::app::{App, Effect, acting};
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
            match (app.layers.last_mut(), to) {
                (Some(Layer::Documents { selected, .. }), Some(to)) => *selected = to,
                _ => return over(app, key),
            }
        }
    }
    Vec::new()
}

/// Receives a document, or takes its receipt back.
fn tick(app: &mut App, document: &str) -> Vec<Effect> {
    if app.station.read_only {
        return blocked(app, Action::Documents, Blocked::ReadOnly);
    }
    let document = document.to_owned();
    acting::in_case(app, |app, case| {
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
    if app.station.read_only {
        return blocked(app, Action::Note, Blocked::ReadOnly);
    }
    Act::Ask(FormKind::Note).begin_here(app, Action::Note)
}
