//! The acts of this sitting: Enter goes back, or forth, to the one under the cursor.
use super::{closes, elsewhere, scrolled};
use crate::app::acting::Scope;
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::notice::Blocked;
use crate::app::{App, Effect, deed};

pub(super) fn press(app: &mut App, key: Key, at: usize) -> Vec<Effect> {
    let last = app.journal.entries().count().saturating_sub(1);
    if let Some(to) = scrolled(key, at, app.areas.detail_rows.max(2) - 1, last) {
        if let Some(Layer::Journal { selected }) = app.layers.last_mut() {
            *selected = to;
        }
        return Vec::new();
    }
    if key != Key::Enter {
        if closes(key) || key == Key::Char('J') {
            app.layers.pop();
            return Vec::new();
        }
        return elsewhere(app, key);
    }
    let Some((way, act, _)) = app.journal.steps_to(at) else { return Vec::new() };
    app.layers.pop();
    match deed::retrace(app, way, Scope::Sitting) {
        Ok(_) if app.station.read_only => deed::blocked(app, Action::Journal, Blocked::ReadOnly),
        Ok(deed) => {
            app.until = Some((way, act));
            deed(app)
        }
        Err(why) => deed::blocked(app, Action::Journal, why),
    }
}
