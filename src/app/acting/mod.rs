//! From an action to an act: at once where nothing is left to ask, else by a form.
mod recorded;
mod submit;

use super::action::Action;
use super::form::FormKind;
use super::layer::Layer;
use super::notice::{Blocked, Notice};
use super::{App, Effect, Proposal, forms};
use crate::domain::case::{Case, Status};
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::timing::Standing;
use crate::domain::undo::Retrace;

pub(super) use recorded::appended;
pub(super) use submit::submit;

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
    let plan = Retrace::Undo.plan(case).unwrap_or_default();
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
