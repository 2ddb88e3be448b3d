//! Undo and redo at the desk: what this desk did goes at once, what it did not is named first, and
//! an act on several cases of which some have moved on is foreseen case by case.
use super::act::ask;
use crate::app::action::Action;
use crate::app::batch::{Batch, Foreseen, Hindrance, Plan};
use crate::app::deed::{blocked, shown};
use crate::app::journal::{Done, Touched};
use crate::app::layer::Layer;
use crate::app::notice::{Blocked, Notice};
use crate::app::{App, Effect, Proposal};
use crate::domain::case::Case;
use crate::domain::decide::Decision;
use crate::domain::fact::{ActId, CaseId};
use crate::domain::refusal::Refusal;
use crate::domain::undo::Retrace;

/// Which act undo and redo are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The newest of this sitting, whatever case is selected; without one, that of the selected case.
    Sitting,
    /// The newest of the selected case.
    Case,
}

/// A step that was asked for and whose cases have not come yet.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Step {
    way: Retrace,
    scope: Scope,
    case: CaseId,
}

/// The action of a step.
pub(in crate::app) const fn action(way: Retrace, scope: Scope) -> Action {
    match (way, scope) {
        (Retrace::Undo, Scope::Sitting) => Action::Undo,
        (Retrace::Redo, Scope::Sitting) => Action::Redo,
        (Retrace::Undo, Scope::Case) => Action::UndoCase,
        (Retrace::Redo, Scope::Case) => Action::RedoCase,
    }
}

/// Whether there is something that the step can be about.
pub(in crate::app) fn can(app: &App, way: Retrace, scope: Scope) -> Result<(), Blocked> {
    let target = app.journal.target(way).filter(|_| scope == Scope::Sitting);
    let Some(touched) = target.and_then(|entry| entry.done.cases.first()) else {
        return ask(app, shown(app)?, &way.command());
    };
    // What came in between is told when it is asked for; who may not do it is not offered it.
    match app.case().filter(|case| case.id == touched.case) {
        None => app.may_retrace(touched).map_err(Blocked::Refused),
        Some(case) => match ask(app, case, &way.command()) {
            Err(why @ Blocked::Refused(Refusal::Denied(_))) => Err(why),
            Ok(()) | Err(_) => Ok(()),
        },
    }
}

/// Asks for the cases of the act that comes next.
pub(in crate::app) fn begin(app: &mut App, way: Retrace, scope: Scope) -> Vec<Effect> {
    let of_sitting = scope == Scope::Sitting;
    if of_sitting && way == Retrace::Undo && app.journal.goes_behind_registration() {
        let why = Blocked::Refused(Refusal::RegistrationNotUndone);
        return blocked(app, action(way, scope), why);
    }
    let target = app.journal.target(way).filter(|_| of_sitting);
    let own = target.and_then(|entry| Some((entry.done.cases.first()?.case, entry.newest(way))));
    let selected = || app.queue.selected().map(|row| (row.id, None));
    let Some((case, act)) = own.or_else(selected) else {
        return blocked(app, action(way, scope), Blocked::NoCase);
    };
    app.step = Some(Step { way, scope, case });
    vec![Effect::LoadAct { way, case, act }]
}

/// The cases of `act` have come; none = nothing in `case` can be undone or redone.
pub(in crate::app) fn arrived(
    app: &mut App,
    way: Retrace,
    act: Option<ActId>,
    cases: &[Case],
) -> Vec<Effect> {
    if let Some(act) = act.filter(|act| previews(app, way, *act)) {
        return foresee(app, way, act, cases);
    }
    let Some(step) = app.step.take().filter(|step| step.way == way) else { return Vec::new() };
    let Some(act) = act else {
        app.until = None;
        let refusal = cases.first().and_then(|case| way.plan(case).err());
        let refusal = refusal.unwrap_or(Refusal::NothingToUndo);
        return blocked(app, action(way, step.scope), Blocked::Refused(refusal));
    };
    let (can, moved): (Vec<&Case>, Vec<&Case>) =
        cases.iter().partition(|case| way.reaches(act, case));
    if can.is_empty() {
        return overtaken(app, way, act, &moved);
    }
    let asked = Some((action(way, step.scope), act));
    // What this desk did needs no second look.
    if !app.journal.has(way, act) && app.confirming.take() != asked {
        app.until = None;
        app.confirming = asked;
        let done = Done::of(can.iter().filter_map(|case| touched(way, case)).collect());
        app.notice =
            done.map(|done| Notice::ConfirmRetrace { way, again: action(way, step.scope), done });
        return Vec::new();
    }
    if moved.is_empty() {
        return record(app, step, &can);
    }
    app.until = None;
    let batch = Batch::new(Plan::Retrace(way, act, step.case), app.now);
    app.layers.push(Layer::Batch(Box::new(batch)));
    foresee(app, way, act, cases)
}

/// What the next step would touch in `case`.
fn touched(way: Retrace, case: &Case) -> Option<Touched> {
    way.plan(case).ok().map(|seqs| Touched::of(case, &seqs))
}

fn decided(app: &App, way: Retrace, case: &Case) -> Result<Decision, Refusal> {
    app.decided(case, &way.command(), &app.occasion(None, None))
}

fn record(app: &mut App, step: Step, cases: &[&Case]) -> Vec<Effect> {
    let way = step.way;
    let mut decisions = Vec::with_capacity(cases.len());
    for case in cases {
        match decided(app, way, case) {
            Ok(decision) => decisions.push((Some(case.id), case.version(), decision)),
            Err(refusal) => {
                return blocked(app, action(way, step.scope), Blocked::Refused(refusal));
            }
        }
    }
    app.sent = None;
    let (officer, recorded_at) = (app.station.officer.clone(), app.now);
    vec![Effect::Append(Proposal { officer, recorded_at, decisions })]
}

/// The act cannot be reached any more: says what came after it, and passes over it from now on.
fn overtaken(app: &mut App, way: Retrace, act: ActId, moved: &[&Case]) -> Vec<Effect> {
    app.until = None;
    let entry = app.journal.entries().find(|e| e.done.act == act || e.undone_by == Some(act));
    let done = entry.map(|entry| entry.done.clone());
    let after = moved.first().and_then(|case| newest(case)).and_then(|t| Done::of(vec![t]));
    if let (Some(done), Some(after)) = (done, after) {
        app.journal.pass_over(done.act);
        app.notice = Some(Notice::Overtaken { way, done, after });
    }
    Vec::new()
}

/// The newest act in a case.
fn newest(case: &Case) -> Option<Touched> {
    case.facts.last().map(|fact| Touched::by(case, fact.act))
}

/// Whether a preview of this step is on the screen.
fn previews(app: &mut App, way: Retrace, act: ActId) -> bool {
    let this = |plan: &Plan| matches!(plan, Plan::Retrace(w, a, _) if (*w, *a) == (way, act));
    app.batch_mut().is_some_and(|batch| this(&batch.plan))
}

/// Says of each case what the step does there, or what came in between.
fn foresee(app: &mut App, way: Retrace, act: ActId, cases: &[Case]) -> Vec<Effect> {
    let one = |case: &Case| {
        if !way.reaches(act, case) {
            let after = newest(case).unwrap_or_else(|| Touched::of(case, &[]));
            return Foreseen::of(case, Err(Hindrance::MovedOn(Box::new(after))));
        }
        let outcome = decided(app, way, case).map_err(Hindrance::Refused);
        let facts = touched(way, case).map(|t| t.facts).unwrap_or_default();
        Foreseen { facts, ..Foreseen::of(case, outcome) }
    };
    let rows: Vec<Foreseen> = cases.iter().map(one).collect();
    let now = app.now;
    if let Some(batch) = app.batch_mut() {
        batch.replace(rows, now);
    }
    Vec::new()
}
