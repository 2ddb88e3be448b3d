//! The line in which a filter is typed.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use crate::app::form::type_key;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::update::filter;
use crate::app::{App, Effect};

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::Filter { input, before }) = app.layers.last_mut() else {
        return Vec::new();
    };
    match key {
        Key::Enter | Key::Down | Key::Up => {
            app.layers.pop();
            Vec::new()
        }
        Key::Esc => {
            let before = before.clone();
            app.layers.pop();
            filter(app, before)
        }
        _ => {
            if !type_key(input, key) {
                return Vec::new();
            }
            let text = input.value().to_owned();
            filter(app, text)
        }
    }
}
