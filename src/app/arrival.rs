//! What the store brings: a case, a draft, the news that somebody else wrote.
use super::form::Target;
use super::layer::Layer;
use super::notice::Notice;
use super::{App, Effect, acting, forms, moving};
use crate::domain::case::Case;
use crate::domain::fact::CaseId;
use crate::domain::queue::Row;
use crate::domain::record::Record;

pub(super) fn loaded(app: &mut App, id: CaseId, case: Option<Box<Case>>) -> Vec<Effect> {
    // A case that is not there is not asked for again.
    let Some(case) = case else { return Vec::new() };
    app.asked.take_if(|asked| *asked == id);
    notice_elsewhere(app, &case);
    if let Some((_, action)) = app.waiting.take_if(|(waiting, _)| *waiting == id) {
        let effects = acting::on_case(app, &case, action);
        if app.subject() == Some(id) {
            moving::show_case(app, case);
        }
        return effects;
    }
    if app.subject() == Some(id) {
        moving::show_case(app, case);
    }
    Vec::new()
}

/// Says who changed a case under our eyes, and asks an open form about it again.
fn notice_elsewhere(app: &mut App, case: &Case) {
    let known = app.detail.case.as_ref().filter(|shown| shown.id == case.id).map(|c| c.version());
    let Some(newest) = case.facts.last().filter(|f| known.is_some_and(|v| v < f.seq)) else {
        return;
    };
    app.journal.forget(case.id);
    // Passers-by need not know who works on what.
    if app.wall.is_some() {
        return;
    }
    app.notice = Some(Notice::Elsewhere {
        number: case.number.clone(),
        officer: newest.officer.clone(),
        at: newest.recorded_at,
    });
    if let Some(form) = app.form_mut()
        && let Some(target) = form.target.as_mut().filter(|t| t.case == case.id)
    {
        let now = Target::of(case);
        let moved_on = (now.attempts, now.closed) != (target.attempts, target.closed);
        form.void |= moved_on && form.kind.is_about_the_step();
        form.overtaken = true;
        *target = now;
    }
}

pub(super) fn changed(app: &mut App) -> Vec<Effect> {
    let mut effects = vec![Effect::Rows];
    effects.extend(acting::rebuild(app));
    effects.extend(app.subject().map(Effect::Load));
    app.queue.refresh();
    effects
}

pub(super) fn drafted(app: &mut App, body: Option<&str>) -> Vec<Effect> {
    let record: Option<Record> = body.and_then(|text| serde_json::from_str(text).ok());
    app.layers.push(Layer::Form(Box::new(forms::register(&record.unwrap_or_default()))));
    Vec::new()
}

/// Likely duplicates of what is typed.
pub(super) fn similar(app: &mut App, rows: Vec<Row>) -> Vec<Effect> {
    if let Some(form) = app.form_mut() {
        form.similar = rows;
    }
    Vec::new()
}
