//! Forms: what leaving a field, closing and ending mean for the draft.
use crate::app::form::FormKind;
use crate::app::layer::Layer;
use crate::app::notice::Notice;
use crate::app::update::REGISTER_DRAFT;
use crate::app::{App, Effect};
use crate::domain::record::Record;

/// Keeps the draft of a registration, and looks for duplicates of what is typed.
pub(super) fn left(app: &mut App) -> Vec<Effect> {
    let Some(form) = app.form_mut().filter(|f| f.kind == FormKind::Register) else {
        return Vec::new();
    };
    let body = form.draft();
    let data = form.data();
    let read = data.iter().filter_map(|(f, v)| Some((*f, f.read(v).ok()?)));
    let mut record = Record::default();
    read.for_each(|(field, value)| record.set(field, Some(value)));
    vec![Effect::SaveDraft { kind: REGISTER_DRAFT, body }, Effect::Similar(record)]
}

/// Keeps what is typed into a registration.
pub(in crate::app) fn keep_draft(app: &mut App) -> Vec<Effect> {
    let form = app.form_mut().filter(|f| f.kind == FormKind::Register && !f.sending);
    let body = form.map(|form| form.draft());
    body.map(|body| vec![Effect::SaveDraft { kind: REGISTER_DRAFT, body }]).unwrap_or_default()
}

pub(super) fn close(app: &mut App) -> Vec<Effect> {
    let Some(Layer::Form(form)) = app.layers.pop() else {
        return Vec::new();
    };
    if form.kind != FormKind::Register {
        return Vec::new();
    }
    let body = form.draft();
    if body.is_some() {
        app.notice = Some(Notice::DraftKept);
    }
    vec![Effect::SaveDraft { kind: REGISTER_DRAFT, body }]
}
