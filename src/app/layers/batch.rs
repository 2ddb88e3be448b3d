//! The preview of an act on several cases: recorded as it stands, or after letting cases go.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys only a few mean something to a dialog"
)]
use super::{over, scrolled};
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::{App, Effect, acting};

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let page = app.areas.detail_rows.max(2) - 1;
    let Some(Layer::Batch(batch)) = app.layers.last_mut() else { return Vec::new() };
    if batch.sending {
        return Vec::new();
    }
    match key {
        Key::Esc | Key::Char('q') => {
            app.layers.pop();
        }
        Key::Enter | Key::Ctrl('s') => return acting::confirm(app),
        Key::Char('V') => acting::release(app, |row| row.outcome.is_err()),
        Key::Char('v') => {
            let case = batch.rows.get(batch.selected).map(|row| row.case);
            acting::release(app, |row| Some(row.case) == case);
        }
        _ => {
            let last = batch.rows.len().saturating_sub(1);
            match scrolled(key, batch.selected, page, last) {
                Some(to) => batch.selected = to,
                None => return over(app, key),
            }
        }
    }
    Vec::new()
}
