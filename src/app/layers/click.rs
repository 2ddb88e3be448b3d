//! How the topmost dialog answers a click on a row or into a field.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all layers and reactions only a few mean something to a click"
)]
use super::form;
use crate::app::form::{Entry, Form, Reaction, put_cursor};
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::update::press;
use crate::app::{App, Effect};

/// A click on a row of the topmost list: selects it; on the selected one does what its key does.
pub(in crate::app) fn click_item(app: &mut App, at: usize) -> Vec<Effect> {
    let (selected, does) = match app.layers.last_mut() {
        Some(Layer::Documents { selected, .. }) => (selected, Key::Char(' ')),
        Some(Layer::Menu(menu)) => (&mut menu.at, Key::Enter),
        Some(Layer::Journal { selected }) => (selected, Key::Enter),
        Some(Layer::Radar(radar)) => (&mut radar.selected, Key::Enter),
        Some(Layer::Report(panel)) => match &mut panel.behind {
            Some(rows) => (&mut rows.selected, Key::Enter),
            None => (&mut panel.selected, Key::Enter),
        },
        Some(Layer::Import(panel)) => (&mut panel.selected, Key::Tab),
        // A second click must not record: it lets the case go.
        Some(Layer::Batch(batch)) => (&mut batch.selected, Key::Char('v')),
        Some(Layer::Form(form)) => {
            return if form.choose_at(at) { press(app, Key::Enter) } else { Vec::new() };
        }
        Some(Layer::Settings(panel)) if panel.entry.is_none() => (&mut panel.at, Key::Enter),
        _ => return Vec::new(),
    };
    if *selected == at {
        return press(app, does);
    }
    *selected = at;
    Vec::new()
}

/// A click into a field of the topmost form; `cell` counts from the beginning of its value.
pub(in crate::app) fn click_field(app: &mut App, at: usize, cell: Option<usize>) -> Vec<Effect> {
    app.quieten(None);
    let Some(Layer::Form(form)) = app.layers.last_mut() else {
        return Vec::new();
    };
    match into_field(form, at, cell) {
        Reaction::Left(_) => form::left(app),
        Reaction::Typed => form::typed(app),
        _ => Vec::new(),
    }
}

/// The focus comes, and the cursor; of a field that has the focus the next choice is picked.
fn into_field(form: &mut Form, at: usize, cell: Option<usize>) -> Reaction {
    if form.sending || form.void || at >= form.fields.len() {
        return Reaction::Stay;
    }
    let again = form.focus == at;
    let reaction = if again { Reaction::Stay } else { form.leave(at) };
    if let Some(field) = form.fields.get_mut(at) {
        match &mut field.entry {
            Entry::Line(input) => put_cursor(input, cell.unwrap_or(0)),
            Entry::Pick { .. } if again => return form.turn(),
            Entry::Pick { .. } | Entry::Text(_) => {}
        }
    }
    reaction
}
