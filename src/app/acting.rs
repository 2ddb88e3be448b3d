//! From an action to an act: which form it needs, what the rules say, and what came of it.
use super::action::Action;
use super::form::{Form, FormKind};
use super::journal::Done;
use super::layer::Layer;
use super::notice::{Blocked, Failure, Notice};
use super::update::REGISTER_DRAFT;
use super::{App, Effect, Proposal, forms};
use crate::domain::case::{Case, Status};
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::fact::{Body, Fact};
use crate::domain::instant::Instant;
use crate::domain::moment;
use crate::domain::queue::Row;
use crate::domain::record::Field;
use crate::domain::refusal::Refusal;
use crate::domain::timing::Standing;

/// Begins an act on the selected case, or, for undo and redo, on the case this desk acted on last.
pub(super) fn begin(app: &mut App, action: Action) -> Vec<Effect> {
    let undoing = matches!(action, Action::Undo | Action::Redo);
    let last = app.journal.target(action).filter(|_| undoing).map(|done| done.case);
    let Some(id) = last.or_else(|| app.queue.selected().map(|row| row.id)) else {
        return blocked(app, action, Blocked::NoCase);
    };
    if let Some(case) = app.detail.case.take_if(|case| case.id == id) {
        let effects = on_case(app, &case, action);
        app.detail.case = Some(case);
        return effects;
    }
    app.waiting = Some((id, action));
    vec![Effect::Load(id)]
}

fn blocked(app: &mut App, action: Action, why: Blocked) -> Vec<Effect> {
    app.notice = Some(Notice::Blocked(action, why));
    Vec::new()
}

#[allow(clippy::wildcard_enum_match_arm, reason = "only acts come here")]
/// Begins `action` on `case`: at once where nothing is left to ask, else by a form.
pub(super) fn on_case(app: &mut App, case: &Case, action: Action) -> Vec<Effect> {
    let form = match action {
        Action::Finish => return finish(app, case, false),
        Action::FinishAt => return finish(app, case, true),
        Action::Start => return at_once(app, case, action, &Command::Start),
        Action::Pause if case.status() == Status::Paused => {
            return at_once(app, case, action, &Command::Resume);
        }
        Action::Undo => return undo(app, case),
        Action::Redo => return at_once(app, case, action, &Command::Redo),
        Action::Pause => FormKind::Pause,
        Action::Return => FormKind::Return,
        Action::Reject => FormKind::Reject,
        Action::Cancel => FormKind::Cancel,
        Action::Reopen if case.archived => FormKind::Unarchive,
        Action::Reopen => FormKind::Reopen,
        Action::Archive => FormKind::Archive,
        Action::Note => FormKind::Note,
        Action::Disposition => FormKind::Disposition,
        Action::Edit => FormKind::Edit,
        Action::Assign => FormKind::Assign,
        _ => return Vec::new(),
    };
    let mut form = forms::for_case(form, case, app.law(case), &app.station.officers);
    form.localise(app.station.lang);
    if app.station.mask {
        form.mask();
    }
    app.layers.push(Layer::Form(Box::new(form)));
    Vec::new()
}

/// Undoes this desk's own last act at once; anything else only when the key is pressed again after
/// it was said what would be undone.
fn undo(app: &mut App, case: &Case) -> Vec<Effect> {
    let plan = case.undo_plan().unwrap_or_default();
    let act = plan.first().and_then(|seq| case.fact(*seq)).map(|f| f.act);
    let own = app.journal.target(Action::Undo).and_then(|done| done.facts.first()).map(|f| f.act);
    let confirmed = app.confirming.take();
    if plan.is_empty() || (act.is_some() && (act == own || act == confirmed)) {
        return at_once(app, case, Action::Undo, &Command::Undo);
    }
    app.confirming = act;
    let facts = case.facts.iter().filter(|f| plan.contains(&f.seq)).cloned().collect();
    app.notice = Some(Notice::ConfirmUndo { number: case.number.clone(), facts });
    Vec::new()
}

fn finish(app: &mut App, case: &Case, timed: bool) -> Vec<Effect> {
    let reading = app.reading();
    let standing =
        case.course.open().map_or(Standing::Ok, |a| case.course.clock(a, reading).standing);
    let form = forms::finish(case, app.law(case), standing, timed);
    if form.fields.is_empty() {
        let command = Command::Finish { set: Vec::new(), reason: None };
        return at_once(app, case, Action::Finish, &command);
    }
    app.layers.push(Layer::Form(Box::new(form)));
    Vec::new()
}

/// Asks the rules now; a refusal is one line.
pub(super) fn at_once(
    app: &mut App,
    case: &Case,
    action: Action,
    command: &Command,
) -> Vec<Effect> {
    match decide(Some(case), app.law(case), command, &app.occasion(None, None)) {
        Ok(decision) => vec![Effect::Append(Proposal {
            officer: app.station.officer.clone(),
            recorded_at: app.now,
            decisions: vec![(Some(case.id), case.version(), decision)],
        })],
        Err(refusal) => blocked(app, action, Blocked::Refused(refusal)),
    }
}

/// Gives a filled form to the rules, and what they say to the store. The form stays until the store
/// has answered.
pub(super) fn submit(app: &mut App) -> Vec<Effect> {
    let Some(form) = app.form_mut().map(|form| form.clone()) else {
        return Vec::new();
    };
    match proposal(app, &form) {
        Ok(proposal) => {
            if let Some(form) = app.form_mut() {
                form.sending = true;
            }
            vec![Effect::Append(proposal)]
        }
        Err(refusal) => {
            if let Some(form) = app.form_mut() {
                form.refuse(refusal);
            }
            Vec::new()
        }
    }
}

fn proposal(app: &App, form: &Form) -> Result<Proposal, Refusal> {
    let (zone, now) = (app.station.calendar.zone(), app.now);
    let last = form.target.as_ref().and_then(|_| app.case()).and_then(|c| c.course.last_at);
    let order = form.order(|text| same_minute(text, moment::parse(text, zone, now)?, last))?;
    let occasion = app.occasion(order.at, order.on_behalf_of);
    let (id, version, decision) = match &form.target {
        None => {
            let law = crate::domain::command::Law {
                sop: &app.station.sop,
                calendar: &app.station.calendar,
                near_pct: app.station.near_pct,
            };
            (None, 0, decide(None, law, &order.command, &occasion)?)
        }
        Some(target) => {
            let case = app.detail.case.as_deref().filter(|case| case.id == target.case);
            let case = case.ok_or(Refusal::NotRegistered)?;
            let decision = decide(Some(case), app.law(case), &order.command, &occasion)?;
            (Some(target.case), target.version, decision)
        }
    };
    Ok(Proposal {
        officer: app.station.officer.clone(),
        recorded_at: now,
        decisions: vec![(id, version, decision)],
    })
}

/// A time typed to the minute in which the last act lies is that act's: one types no seconds.
fn same_minute(text: &str, at: Instant, last: Option<Instant>) -> Option<Instant> {
    const MINUTE_S: i64 = 60;
    let to_the_minute = text.matches([':', '.']).count() < 2 && !text.contains(['Z', '+']);
    let within = |last: &Instant| (1..MINUTE_S).contains(&last.since(at));
    last.filter(within).filter(|_| to_the_minute).or(Some(at))
}

/// The store has answered: only now does the screen change.
pub(super) fn appended(app: &mut App, answer: Result<Vec<Case>, Failure>) -> Vec<Effect> {
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
            app.detail.case = Some(Box::new(case));
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
