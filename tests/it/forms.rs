//! Forms on a desk with a store: drafts, offers, letters with many applicants, what is said before an
//! act is recorded.
mod doubt;
mod drafts;
mod letter;
mod typing;

use loket::app::form::{Form, Slot};
use loket::app::layer::Layer;
use loket::app::{Effect, Input};
use loket::domain::record::Field;

use super::desk::Desk;

/// The form on top.
fn form(desk: &Desk) -> &Form {
    let Some(Layer::Form(form)) = desk.app.layers.last() else {
        panic!("no form: {:?}", desk.app.notice)
    };
    form
}

fn value(desk: &Desk, slot: Slot) -> String {
    form(desk).field(slot).map(|f| f.value().to_owned()).unwrap_or_default()
}

fn data(desk: &Desk, field: Field) -> String {
    value(desk, Slot::Data(field))
}

fn paste(desk: &mut Desk, text: &str) {
    desk.give(Input::Paste(text.into()));
}

/// Gives the field of `slot` the focus.
fn focus(desk: &mut Desk, slot: Slot) {
    let at = form(desk).fields.iter().position(|f| f.slot == slot).unwrap();
    let now = form(desk).focus;
    let key = if at >= now { "<tab> " } else { "<s-tab> " };
    desk.press(&key.repeat(at.abs_diff(now)));
}

fn saves(effects: &[Effect]) -> usize {
    effects.iter().filter(|e| matches!(e, Effect::SaveDraft { .. })).count()
}
