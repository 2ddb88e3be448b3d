//! From an action to an act: at once where nothing is left to ask, else by a form.
mod recorded;
mod repeat;
mod retrace;
mod several;
mod submit;

use super::action::Action;
use super::form::FormKind;
use super::layer::Layer;
use super::notice::{Blocked, Notice};
use super::{App, Effect, Proposal, forms};
use crate::domain::case::{Case, Status};
use crate::domain::command::{Command, Occasion};
use crate::domain::decide::{Decision, decide};
use crate::domain::fact::Body;
use crate::domain::refusal::Refusal;
use crate::domain::timing::{Standing, Verdict};
use crate::domain::undo::Retrace;

pub(super) use recorded::appended;
pub(super) use repeat::Repeat;
pub(super) use retrace::{Step, action as action_of, arrived as retraced, begin as retrace};
pub(super) use several::{close, confirm, looked_at, rebuild, refresh, release};
pub(super) use submit::submit;

/// A command given to the store.
#[derive(Debug, Clone)]
pub struct Sent {
    command: Command,
    on_behalf_of: Option<String>,
    /// It is the last act once more.
    repeats: bool,
}

impl Sent {
    const fn new(command: Command, on_behalf_of: Option<String>) -> Self {
        Self { command, on_behalf_of, repeats: false }
    }
}

/// Begins an act: on the marked cases if there are any, else on the selected one. Undo and redo are
/// about what this desk did last.
#[allow(clippy::wildcard_enum_match_arm, reason = "of all acts three are about no case in sight")]
pub(super) fn begin(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Undo => return retrace::begin(app, Retrace::Undo),
        Action::Redo => return retrace::begin(app, Retrace::Redo),
        Action::Repeat => return repeat::begin(app),
        _ if !app.queue.marks.is_empty() => return several::begin(app, action),
        _ => {}
    }
    let Some(id) = app.queue.selected().map(|row| row.id) else {
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
        Action::Repeat => return repeat::on_case(app, case),
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
        Ok(decision) => {
            app.sent = Some(Sent::new(command.clone(), None));
            vec![Effect::Append(Proposal {
                officer: app.station.officer.clone(),
                recorded_at: app.now,
                decisions: vec![(Some(case.id), case.version(), decision)],
            })]
        }
        Err(refusal) => blocked(app, action, Blocked::Refused(refusal)),
    }
}

/// What the rules decide where a command was not made for this case alone: the reason of a late
/// finish is not recorded with one in time.
fn suited(
    app: &App,
    case: &Case,
    command: &Command,
    occasion: &Occasion,
) -> Result<Decision, Refusal> {
    let decision = decide(Some(case), app.law(case), command, occasion)?;
    let late = |body: &Body| matches!(body, Body::Finish { frozen, .. } if frozen.verdict == Some(Verdict::Late));
    if let Command::Finish { set, reason: Some(_) } = command
        && !decision.bodies.iter().any(late)
    {
        let command = Command::Finish { set: set.clone(), reason: None };
        return decide(Some(case), app.law(case), &command, occasion);
    }
    Ok(decision)
}
