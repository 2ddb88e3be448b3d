//! Help, which does what it lists.
use super::{closes, scrolled};
use crate::app::key::Key;
use crate::app::layer::{Layer, help_rows};
use crate::app::update::run;
use crate::app::{App, Effect};

pub(super) fn press(app: &mut App, key: Key, at: usize) -> Vec<Effect> {
    let last = help_rows().len().saturating_sub(1);
    if let Some(to) = scrolled(key, at, 10, last) {
        if let Some(Layer::Help { selected }) = app.layers.last_mut() {
            *selected = to;
        }
        return Vec::new();
    }
    if key == Key::Enter {
        app.layers.pop();
        return help_rows().get(at).map(|action| run(app, *action)).unwrap_or_default();
    }
    if closes(key) {
        app.layers.pop();
    }
    Vec::new()
}
