//! What the keys of the desk as a whole do on a screen that lies over the list.
use crate::app::action::{Action, Group};
use crate::app::deed::run;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::{App, Effect};

/// What is done over the screen as it lies there; everything else is about the list below it.
const OVER: [Action; 17] = [
    Action::Print,
    Action::Export,
    Action::Import,
    Action::Mute,
    Action::Palette,
    Action::Officer,
    Action::OnBehalf,
    Action::Help,
    Action::Language,
    Action::Theme,
    Action::Mouse,
    Action::TryRoutes,
    Action::Verify,
    Action::Lock,
    Action::Redraw,
    Action::SkipTask,
    Action::Quit,
];

/// Answers a key that the screen itself does not know. What acts on the case below does nothing.
pub(in crate::app) fn elsewhere(app: &mut App, key: Key) -> Vec<Effect> {
    match app.station.keymap.action(key) {
        Some(Action::Quit) => {
            app.layers.pop();
            Vec::new()
        }
        Some(Action::Filter | Action::ActionMenu) | None => Vec::new(),
        Some(action) if action.group() == Group::Desk => run(app, action),
        Some(_) => Vec::new(),
    }
}

/// Answers a key that a dialog does not know, and leaves the dialog where it is.
pub(in crate::app) fn over(app: &mut App, key: Key) -> Vec<Effect> {
    const EVERYWHERE: [Action; 4] =
        [Action::Help, Action::Palette, Action::Language, Action::Redraw];
    let action = app.station.keymap.action(key).filter(|action| EVERYWHERE.contains(action));
    action.map(|action| run(app, action)).unwrap_or_default()
}

/// Puts away the screens that lie over the list, where `action` is about the list.
pub(in crate::app) fn leave(app: &mut App, action: Action) {
    while !OVER.contains(&action) && app.layers.last().is_some_and(Layer::is_screen) {
        app.layers.pop();
    }
}
