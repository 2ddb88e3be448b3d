//! What the store has answered to an act.
use super::{Repeat, Scope};
use crate::app::form::Form;
use crate::app::journal::{Done, Touched, retraced};
use crate::app::layer::Layer;
use crate::app::notice::{Failure, Notice};
use crate::app::{App, Effect, clip, moving, veil};
use crate::domain::ams;
use crate::domain::case::Case;
use crate::domain::fact::{ActId, Body, Fact};
use crate::domain::instant::Instant;
use crate::domain::queue::Row;
use crate::domain::record::Field;
use crate::domain::undo::Retrace;

/// The store has answered: only now does the screen change.
pub(in crate::app) fn appended(app: &mut App, answer: Result<Vec<Case>, Failure>) -> Vec<Effect> {
    match answer {
        Ok(cases) => recorded(app, cases),
        Err(failure) => refused_by_store(app, failure),
    }
}

fn recorded(app: &mut App, cases: Vec<Case>) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(form) = close_sent(app).filter(|form| form.kept.something) {
        effects.push(Effect::SaveDraft { kind: form.kept.kind, body: None });
    }
    let again = keep_for_repeat(app, &cases);
    let reading = app.reading();
    let rows: Vec<Row> = cases.iter().map(|case| Row::of(case, reading)).collect();
    app.queue.put(rows, app.now);
    match cases.as_slice() {
        [case] if case.facts.last().is_some_and(|fact| fact.body == Body::Reveal) => {
            effects.extend(clip::revealed(app, case));
        }
        _ => note(app, &cases, again),
    }
    if let Some(case) = cases.iter().find(|case| is_new(case)) {
        app.queue.select(case.id);
    }
    let subject = app.subject();
    if let Some(case) = cases.into_iter().find(|case| subject == Some(case.id)) {
        moving::show_case(app, Box::new(case));
        app.asked = None;
    }
    effects.extend(go_on(app));
    effects
}

/// Whether the case was just registered.
fn is_new(case: &Case) -> bool {
    matches!(case.facts.as_slice(), [only] if matches!(only.body, Body::Register { .. }))
}

/// The preview and the form that were given to the store go; the form.
fn close_sent(app: &mut App) -> Option<Form> {
    let of_several = app.layers.iter().any(|l| matches!(l, Layer::Batch(batch) if batch.sending));
    if of_several {
        super::close(app);
    }
    let sent = |layer: &Layer| matches!(layer, Layer::Form(form) if form.sending || (of_several && form.is_foreseen()));
    let at = app.layers.iter().rposition(sent)?;
    let Layer::Form(form) = app.layers.remove(at) else {
        return None;
    };
    Some(*form)
}

/// Remembers what was done and to whom, and which case comes after them; whether it was the last
/// act once more.
fn keep_for_repeat(app: &mut App, cases: &[Case]) -> bool {
    let Some(sent) = app.sent.take() else { return false };
    let again = sent.repeats;
    let before = app.repeat.take().filter(|_| again).map(|repeat| repeat.done);
    let [only] = cases else {
        app.repeat = Repeat::of(sent, Vec::new(), None);
        return again;
    };
    let mut done = before.unwrap_or_default();
    done.push(only.id);
    let at = app.queue.position().filter(|_| app.queue.selected().is_some_and(|r| r.id == only.id));
    let below = at.and_then(|at| {
        let mut rows = (at + 1..app.queue.len()).filter_map(|i| app.queue.row(i));
        rows.find(|row| !done.contains(&row.id)).map(|row| row.id)
    });
    app.repeat = Repeat::of(sent, done, below);
    again
}

/// Remembers an act for undo, and says it.
fn note(app: &mut App, cases: &[Case], again: bool) {
    let Some(first) = cases.first() else { return };
    let Some(newest) = first.facts.last() else { return };
    app.journal.saved_at = Some(app.now);
    let act = newest.act;
    if let Some(tour) = &mut app.tour {
        let facts: Vec<Fact> = first.facts.iter().filter(|f| f.act == act).cloned().collect();
        tour.recorded(&facts);
    }
    let steps: Vec<(Retrace, Touched)> = cases.iter().filter_map(retraced).collect();
    let notice = if let Some((way, _)) = steps.first() {
        let way = *way;
        Done::of(steps.into_iter().map(|(_, touched)| touched).collect()).map(|done| match way {
            Retrace::Undo => {
                // What was taken back is not done again elsewhere.
                app.repeat = None;
                app.journal.undone(done.clone(), act);
                Notice::Undone { done }
            }
            Retrace::Redo => {
                app.journal.redone(done.clone());
                Notice::Redone { done }
            }
        })
    } else if is_new(first) {
        app.journal.register();
        Some(match cases {
            [_, .., last] => Notice::RegisteredAll {
                first: first.number.clone(),
                last: last.number.clone(),
                count: cases.len(),
            },
            _ => registered(app, first, newest.at),
        })
    } else if newest.body.is_audit() {
        Done::of(cases.iter().map(|case| Touched::by(case, act)).collect()).map(Notice::Answered)
    } else {
        Done::of(cases.iter().map(|case| Touched::by(case, act)).collect()).map(|done| {
            app.journal.record(done.clone());
            let marks = app.queue.marks.len();
            let zone = app.station.calendar.zone();
            let of_act = first.facts.iter().filter(|fact| fact.act == act);
            let odd = of_act.filter_map(|fact| ams::odd_expiry_of(first, fact, zone)).next_back();
            Notice::Saved { done, again, marks, ended_pause: ended_pause(cases, act), odd }
        })
    };
    app.notice = notice;
}

/// Whether the act ended the pause of its one case.
fn ended_pause(cases: &[Case], act: ActId) -> bool {
    let [case] = cases else { return false };
    let of_act: Vec<&Fact> = case.facts.iter().filter(|fact| fact.act == act).collect();
    let before = of_act.first().and_then(|fact| case.before(fact.seq));
    let bodies: Vec<Body> = of_act.iter().map(|fact| fact.body.clone()).collect();
    before.is_some_and(|before| before.ends_pause(&bodies))
}

/// The next step of undo or redo, where several were asked for.
fn go_on(app: &mut App) -> Vec<Effect> {
    let Some((way, last)) = app.until.take() else { return Vec::new() };
    let reached = match &app.notice {
        Some(Notice::Undone { done } | Notice::Redone { done }) => done.act == last,
        _ => true,
    };
    if reached {
        return Vec::new();
    }
    app.until = Some((way, last));
    super::retrace(app, way, Scope::Sitting)
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
    app.until = None;
    app.copying = None;
    if let Some(form) = app.form_mut() {
        form.sending = false;
        form.overtaken |= conflict;
    }
    let foreseen = app.batch_mut().map(|batch| batch.sending = false).is_some();
    if failure.asks_to_sign_in() {
        return veil::unknown(app, failure);
    }
    if !conflict {
        app.fail(failure);
        return Vec::new();
    }
    app.notice = Some(Notice::Failed(failure));
    let mut effects = vec![Effect::Rows];
    effects.extend(app.subject().map(Effect::Load));
    if foreseen {
        effects.extend(super::rebuild(app));
    }
    effects
}
