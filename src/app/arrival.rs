//! What the store brings: a case, a draft, the news that somebody else wrote.
use super::form::{CertificateRead, Form, FormKind, Target};
use super::notice::{Blocked, Failure, Notice};
use super::people::People;
use super::{App, Effect, acting, deed, moving};
use crate::domain::case::Case;
use crate::domain::fact::CaseId;
use crate::domain::known::{About, Known};
use crate::domain::queue::Row;
use crate::domain::record::Record;

pub(super) fn loaded(app: &mut App, id: CaseId, case: Option<Box<Case>>) -> Vec<Effect> {
    // A case that is not there is not asked for again.
    let Some(case) = case else { return Vec::new() };
    app.asked.take_if(|asked| *asked == id);
    notice_elsewhere(app, &case);
    if app.subject() != Some(id) {
        return Vec::new();
    }
    moving::show_case(app, case);
    let Some((_, action)) = app.waiting.take_if(|(waiting, _)| *waiting == id) else {
        return Vec::new();
    };
    app.notice.take_if(|notice| matches!(notice, Notice::Blocked(_, Blocked::Loading)));
    deed::run(app, action)
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
    app.news.tell(Notice::Elsewhere {
        number: case.number.clone(),
        officer: newest.officer.clone(),
        at: newest.recorded_at,
    });
    if let Some(form) = app.form_mut()
        && let Some(target) = form.target.as_mut().filter(|t| t.case == case.id)
    {
        let now = Target { fact: target.fact, ..Target::of(case) };
        let moved_on = (now.attempts, now.closed) != (target.attempts, target.closed);
        form.void |= moved_on && form.kind.is_about_the_step();
        form.overtaken = true;
        *target = now;
    }
}

/// The file that a form names was read, or why not.
pub(super) fn certificate(app: &mut App, read: CertificateRead) -> Vec<Effect> {
    if let Some(form) = app.form_mut().filter(|form| form.kind == FormKind::Certificate) {
        form.certificate = Some(read);
    }
    Vec::new()
}

pub(super) fn changed(app: &mut App) -> Vec<Effect> {
    app.bsre.touch();
    let mut effects = vec![Effect::Rows, Effect::Procedures, Effect::People(People::Look)];
    effects.extend(acting::rebuild(app));
    effects.extend(app.subject().map(Effect::Load));
    app.queue.refresh();
    effects
}

/// What was typed into a form before.
pub(super) fn drafted(app: &mut App, kind: &str, body: Option<&str>) -> Vec<Effect> {
    let asks = |form: &&mut Form| form.kept.kind == kind && !form.kept.asked;
    if let Some(form) = app.form_mut().filter(asks) {
        form.restore(body);
    }
    Vec::new()
}

/// What is known that may be meant by what is typed.
pub(super) fn known(app: &mut App, about: About, text: &str, found: Vec<Known>) -> Vec<Effect> {
    if let Some(form) = app.form_mut() {
        form.offer(about, text, found);
    }
    Vec::new()
}

/// Likely duplicates of what is typed; a registration that waited for them goes on without any.
pub(super) fn similar(app: &mut App, asked: &[Record], rows: Vec<Row>) -> Vec<Effect> {
    let Some(form) = app.form_mut().filter(|f| f.kind == FormKind::Register) else {
        return Vec::new();
    };
    if form.records() != asked {
        return Vec::new();
    }
    let then_record = std::mem::take(&mut form.twins.then_record);
    form.twins.rows = rows;
    form.twins.known = true;
    if then_record { acting::submit(app) } else { Vec::new() }
}

/// Reading or keeping a draft failed. A draft that cannot be read keeps nobody from typing.
pub(super) fn failed(app: &mut App, failure: Failure) -> Vec<Effect> {
    if let Some(form) = app.form_mut() {
        form.kept.asked = true;
    }
    app.fail(failure);
    Vec::new()
}

/// A draft was not kept: said below the form, because a box would take the keys of whoever types.
pub(super) fn unkept(app: &mut App, failure: Failure) -> Vec<Effect> {
    app.notice = Some(Notice::Failed(failure));
    Vec::new()
}
