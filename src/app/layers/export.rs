//! The line in which the name of an exported file is typed; Tab turns what goes into it.
#![allow(clippy::wildcard_enum_match_arm, reason = "of all keys only a few mean something here")]
use crate::app::export::{begin, is_named, name, next};
use crate::app::form::type_key;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::{App, Effect};

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::Export { input, what }) = app.layers.last_mut() else { return Vec::new() };
    match key {
        Key::Esc => {
            app.layers.pop();
        }
        Key::Enter => {
            let (path, what) = (input.value().trim().to_owned(), what.clone());
            if is_named(&path) {
                app.layers.pop();
                return begin(app, what, path);
            }
        }
        Key::Tab | Key::BackTab => {
            let (typed, now) = (input.value().to_owned(), what.clone());
            let turned = next(app, &now);
            // A name that was typed stays.
            let path = if typed == name(app, &now) { name(app, &turned) } else { typed };
            if let Some(Layer::Export { input, what }) = app.layers.last_mut() {
                (*input, *what) = (tui_input::Input::new(path), turned);
            }
        }
        _ => {
            type_key(input, key);
        }
    }
    Vec::new()
}
