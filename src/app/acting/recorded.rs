//! What the store has answered to an act.
use crate::app::form::{Form, FormKind};
use crate::app::journal::Done;
use crate::app::layer::Layer;
use crate::app::notice::{Failure, Notice};
use crate::app::update::REGISTER_DRAFT;
use crate::app::{App, Effect, moving};
use crate::domain::case::Case;
use crate::domain::fact::{Body, Fact};
use crate::domain::instant::Instant;
use crate::domain::queue::Row;
use crate::domain::record::Field;

/// The store has answered: only now does the screen change.
pub(in crate::app) fn appended(app: &mut App, answer: Result<Vec<Case>, Failure>) -> Vec<Effect> {
    match answer {
        Ok(cases) => recorded(app, cases),
        Err(failure) => refused_by_store(app, failure),
    }
}

fn recorded(app: &mut App, cases: Vec<Case>) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(form) = close_sent_form(app)
        && form.kind == FormKind::Register
    {
        effects.push(Effect::SaveDraft { kind: REGISTER_DRAFT, body: None });
    }
    for case in cases {
        let row = Row::of(&case, app.reading());
        let registered =
            matches!(case.facts.as_slice(), [only] if matches!(only.body, Body::Register { .. }));
        note(app, &case);
        app.queue.put(row, app.now);
        if registered {
            app.queue.select(case.id);
        }
        if app.subject() == Some(case.id) {
            moving::show_case(app, Box::new(case));
            app.asked = None;
        }
    }
    effects
}

fn close_sent_form(app: &mut App) -> Option<Box<Form>> {
    let sent = |layer: &Layer| matches!(layer, Layer::Form(form) if form.sending);
    let at = app.layers.iter().rposition(sent)?;
    let Layer::Form(form) = app.layers.remove(at) else {
        return None;
    };
    Some(form)
}

/// Remembers an act for undo, and says it.
fn note(app: &mut App, case: &Case) {
    let Some(newest) = case.facts.last() else {
        return;
    };
    let act: Vec<Fact> = case.facts.iter().filter(|f| f.act == newest.act).cloned().collect();
    if let Some(tour) = &mut app.tour {
        tour.recorded(&act);
    }
    let named = |seqs: &[u32]| -> Vec<Fact> {
        case.facts.iter().filter(|f| seqs.contains(&f.seq)).cloned().collect()
    };
    let number = case.number.clone();
    let notice = if let Body::Undo { facts } = &newest.body {
        app.journal.undone(case.id, app.now);
        Notice::Undone { number, facts: named(facts) }
    } else if let Body::Redo { facts } = &newest.body {
        app.journal.redone(case.id, app.now);
        Notice::Redone { number, facts: named(facts) }
    } else if let Body::Register { .. } = &newest.body {
        app.journal.saved_at = Some(app.now);
        registered(app, case, newest.at)
    } else {
        let done = Done { case: case.id, number: number.clone(), facts: act.clone() };
        app.journal.record(done, app.now);
        Notice::Saved { number, facts: act }
    };
    app.notice = Some(notice);
}

fn registered(app: &App, case: &Case, at: Instant) -> Notice {
    let received_on = app.station.calendar.zone().date(at).to_string();
    let dated = case.record.get(Field::LetterDate);
    Notice::Registered {
        number: case.number.clone(),
        letter_after_receipt: dated.is_some_and(|dated| dated > received_on.as_str()),
    }
}

/// Nothing was saved: what was typed stays, and the screen says so.
fn refused_by_store(app: &mut App, failure: Failure) -> Vec<Effect> {
    let conflict = failure.conflict;
    if let Some(form) = app.form_mut() {
        form.sending = false;
        form.overtaken |= conflict;
    }
    if !conflict {
        app.fail(failure);
        return Vec::new();
    }
    app.notice = Some(Notice::Failed(failure));
    let mut effects = vec![Effect::Rows];
    effects.extend(app.subject().map(Effect::Load));
    effects
}
