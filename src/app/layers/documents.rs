//! The checklist of documents: each tick is an act of its own.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use super::scrolled;
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::notice::{Blocked, Notice};
use crate::app::{App, Effect, acting};
use crate::domain::command::Command;

pub(super) fn press(app: &mut App, key: Key, at: usize) -> Vec<Effect> {
    let Some(case) = app.case().cloned() else {
        app.layers.pop();
        return Vec::new();
    };
    let keys: Vec<String> =
        app.law(&case).sop.file().document.iter().map(|d| d.key.clone()).collect();
    match key {
        Key::Esc | Key::Char('q' | 'b') => {
            app.layers.pop();
        }
        Key::Char(' ') | Key::Enter => {
            let Some(document) = keys.get(at).cloned() else {
                return Vec::new();
            };
            if app.station.read_only {
                app.notice = Some(Notice::Blocked(Action::Documents, Blocked::ReadOnly));
                return Vec::new();
            }
            let command = if case.received.contains_key(&document) {
                Command::Unreceive { document }
            } else {
                Command::Receive { document }
            };
            return acting::at_once(app, &case, Action::Documents, &command);
        }
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
