//! The line in which the name of a view is typed.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use crate::app::form::type_key;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::notice::{Looking, Notice};
use crate::app::{App, Effect};
use crate::domain::text;

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::ViewName { input }) = app.layers.last_mut() else { return Vec::new() };
    match key {
        Key::Esc => {
            app.layers.pop();
        }
        Key::Enter => {
            let Ok(name) = text::read_line(input.value()) else { return Vec::new() };
            app.layers.pop();
            app.notice = Some(Notice::Looking(Looking::Saved(name.clone())));
            let line = app.queue.line();
            return vec![Effect::SaveView { name, line: Some(line) }];
        }
        _ => {
            type_key(input, key);
        }
    }
    Vec::new()
}
