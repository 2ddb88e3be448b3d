//! Forms: what typing, leaving a field, closing and ending mean for drafts, offers and duplicates.
use crate::app::form::{Form, FormKind, Reaction, Slot};
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::looking::{filter, show};
use crate::app::notice::Notice;
use crate::app::queue::View;
use crate::app::{App, Effect, acting};
use crate::domain::record::Field;

/// Puts a form on the screen and asks for what was typed into it before.
pub(in crate::app) fn open(app: &mut App, mut form: Form) -> Vec<Effect> {
    let today = app.station.calendar.zone().date(app.now);
    form.localise(app.station.lang, today);
    if app.station.mask {
        form.mask();
    }
    if app.is_guarded() {
        form.kept.belongs_to(&app.station.officer);
    }
    let kind = form.kept.kind.clone();
    app.layers.push(Layer::Form(Box::new(form)));
    let mut effects = vec![Effect::LoadDraft(kind)];
    effects.extend(offer(app));
    effects
}

/// The answer of the form on top to a key.
pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let width = app.areas.text_cells;
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return Vec::new() };
    match form.handle(key, width) {
        Reaction::Stay => Vec::new(),
        Reaction::Typed => typed(app),
        Reaction::Left(_) => left(app),
        Reaction::Submit => acting::submit(app),
        Reaction::Close => close(app),
        Reaction::Discard => discard(app),
        Reaction::See => see(app),
    }
}

/// Something stands in the field in focus that did not before.
pub(super) fn typed(app: &mut App) -> Vec<Effect> {
    let mut effects: Vec<Effect> = save(app, false).into_iter().collect();
    effects.extend(offer(app));
    let tells_apart = |form: &&mut Form| {
        let slot = form.focused().map(|f| f.slot);
        [Field::Name, Field::Nik, Field::LetterNo].map(|f| Some(Slot::Data(f))).contains(&slot)
    };
    let form = app.form_mut().filter(|f| f.kind == FormKind::Register).filter(tells_apart);
    effects.extend(form.map(|form| Effect::Similar(form.records())));
    effects
}

pub(super) fn left(app: &mut App) -> Vec<Effect> {
    let mut effects: Vec<Effect> = save(app, true).into_iter().collect();
    let form = app.form_mut().filter(|f| f.kind == FormKind::Register);
    effects.extend(form.map(|form| Effect::Similar(form.records())));
    effects.extend(app.form_mut().and_then(|form| form.wants_certificate()));
    effects.extend(offer(app));
    effects
}

/// Keeps what was typed: at most once a second, at once where a field is left.
fn save(app: &mut App, leaves: bool) -> Option<Effect> {
    let now = app.now;
    let form = app.form_mut()?;
    let body = form.unsaved(now, leaves)?;
    Some(Effect::SaveDraft { kind: form.kept.kind.clone(), body })
}

/// Time went on: what is not kept yet is kept.
pub(in crate::app) fn tick(app: &mut App) -> Vec<Effect> {
    save(app, false).into_iter().collect()
}

/// The desk is about to end: what was typed is kept.
pub(in crate::app) fn keep_draft(app: &mut App) -> Vec<Effect> {
    save(app, true).into_iter().collect()
}

/// Offers what is known for the field in focus.
fn offer(app: &mut App) -> Option<Effect> {
    let officers = app.station.officers.clone();
    let form = app.form_mut()?;
    if form.focused().is_some_and(|f| f.slot == Slot::Officer) {
        form.offer_officers(&officers);
        return None;
    }
    let asked = form.asks();
    if asked.is_none() {
        form.offer = None;
    }
    let (about, text) = asked?;
    Some(Effect::Known { about, text })
}

fn close(app: &mut App) -> Vec<Effect> {
    let effects = keep_draft(app);
    let Some(Layer::Form(form)) = app.layers.pop() else {
        return effects;
    };
    if form.draft().is_some() && !form.void {
        app.notice = Some(Notice::DraftKept);
    }
    effects
}

fn discard(app: &mut App) -> Vec<Effect> {
    let Some(form) = app.form_mut() else { return Vec::new() };
    form.discard();
    let kind = form.kept.kind.clone();
    app.notice = Some(Notice::DraftGone);
    let mut effects = vec![Effect::SaveDraft { kind, body: None }];
    effects.extend(offer(app));
    effects
}

/// Leaves the form, its draft kept, for the case that it is like.
fn see(app: &mut App) -> Vec<Effect> {
    let mut effects = keep_draft(app);
    let Some(Layer::Form(form)) = app.layers.pop() else { return effects };
    let Some(row) = form.twins.rows.first() else { return effects };
    if row.status.is_open() {
        effects.extend(show(app, View::Open));
        effects.extend(filter(app, String::new()));
        app.queue.select(row.id);
    } else {
        effects.extend(show(app, View::All));
        effects.extend(filter(app, row.number.to_string()));
    }
    app.notice = Some(Notice::DraftKept);
    effects
}
