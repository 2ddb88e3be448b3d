//! Undo and redo at the desk: what this desk did goes at once, what it did not is named first, and
//! an act on several cases of which some have moved on is foreseen case by case.
use super::blocked;
use crate::app::action::Action;
use crate::app::batch::{Batch, Foreseen, Hindrance, Plan};
use crate::app::journal::{Done, Touched};
use crate::app::layer::Layer;
use crate::app::notice::{Blocked, Notice};
use crate::app::{App, Effect, Proposal};
use crate::domain::case::Case;
use crate::domain::decide::{Decision, decide};
use crate::domain::fact::{ActId, CaseId};
use crate::domain::refusal::Refusal;
use crate::domain::undo::Retrace;

/// A step that was asked for and whose cases have not come yet.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Step {
    way: Retrace,
    case: CaseId,
    /// The act that this desk believes to be next; none where another's may be.
    own: Option<ActId>,
}

/// The action of a way.
pub(in crate::app) const fn action(way: Retrace) -> Action {
    match way {
        Retrace::Undo => Action::Undo,
        Retrace::Redo => Action::Redo,
    }
}

/// Asks for the cases of the act that comes next: this desk's own, else that of the selected case.
pub(in crate::app) fn begin(app: &mut App, way: Retrace) -> Vec<Effect> {
    let own = app.journal.target(way).and_then(|entry| {
        let act = if way == Retrace::Undo { Some(entry.done.act) } else { entry.undone_by };
        Some((entry.done.cases.first()?.case, act))
    });
    let selected = || app.queue.selected().map(|row| (row.id, None));
    let Some((case, own)) = own.or_else(selected) else {
        return blocked(app, action(way), Blocked::NoCase);
    };
    app.step = Some(Step { way, case, own });
    vec![Effect::LoadAct { way, case, act: own }]
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
        return blocked(app, action(way), Blocked::Refused(refusal));
    };
    let (can, moved): (Vec<&Case>, Vec<&Case>) =
        cases.iter().partition(|case| way.reaches(act, case));
    if can.is_empty() {
        return overtaken(app, way, act, &moved);
    }
    let confirmed = app.confirming.take() == Some((way, act));
    if step.own != Some(act) && !confirmed {
        app.until = None;
        app.confirming = Some((way, act));
        let done = Done::of(can.iter().filter_map(|case| touched(way, case)).collect());
        app.notice = done.map(|done| Notice::ConfirmRetrace { way, done });
        return Vec::new();
    }
    if moved.is_empty() {
        return record(app, way, &can);
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
    decide(Some(case), app.law(case), &way.command(), &app.occasion(None, None))
}

fn record(app: &mut App, way: Retrace, cases: &[&Case]) -> Vec<Effect> {
    let mut decisions = Vec::with_capacity(cases.len());
    for case in cases {
        match decided(app, way, case) {
            Ok(decision) => decisions.push((Some(case.id), case.version(), decision)),
            Err(refusal) => return blocked(app, action(way), Blocked::Refused(refusal)),
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
