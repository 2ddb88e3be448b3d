//! From an action to an act: at once where nothing is left to ask, else by a form.
mod act;
mod recorded;
mod repeat;
mod retrace;
mod several;
mod submit;

use super::action::Action;
use super::deed::blocked;
use super::detail::Tab;
use super::form::build;
use super::notice::Blocked;
use super::{App, Effect, Proposal, layers};
use crate::domain::case::Case;
use crate::domain::command::{Command, Occasion};
use crate::domain::decide::Decision;
use crate::domain::fact::Body;
use crate::domain::preview::{Day, preview};
use crate::domain::refusal::Refusal;
use crate::domain::timing::{Standing, Verdict};
use crate::words::Lang;

pub(super) use act::Act;
pub(super) use recorded::appended;
pub(super) use repeat::{Repeat, repeat};
pub use retrace::Scope;
pub(super) use retrace::{Step, arrived as retraced, begin as retrace, can as can_retrace};
pub(super) use several::{close, confirm, looked_at, order, rebuild, refresh, release};
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

/// Lends the shown case: one of thousands of facts is not copied.
pub(super) fn in_case(
    app: &mut App,
    act: impl FnOnce(&mut App, &Case) -> Vec<Effect>,
) -> Vec<Effect> {
    let Some(case) = app.detail.case.take() else { return Vec::new() };
    let effects = act(app, &case);
    app.detail.case = Some(case);
    effects
}

/// Gives the case, or the marked ones, to an officer.
pub(super) fn assign(app: &mut App, officer: String) -> Vec<Effect> {
    let command = Command::Assign { officer };
    if !app.queue.marks.is_empty() {
        return several::order(app, command);
    }
    in_case(app, |app, case| at_once(app, case, Action::Assign, &command))
}

/// Whether the waiting step, taken up now, is due today and its clock runs at once. Else that is
/// said before it is recorded.
fn is_due_today(app: &App, case: &Case) -> bool {
    let law = app.law(case);
    let step = usize::from(case.course.step().unwrap_or(1)).saturating_sub(1);
    let target_s = law.sop.targets_s().get(step).copied().flatten();
    let seen = preview(law.calendar, app.now, target_s);
    !seen.is_off_hours()
        && seen.due_on(law.calendar, app.today()).is_none_or(|day| day == Day::Today)
}

/// Asks for the right time of the fact under the cursor of the history.
fn correct(app: &mut App, case: &Case) -> Vec<Effect> {
    let cursor = app.detail.cursor.filter(|_| app.detail.tab == Tab::History);
    let Some(fact) = cursor.and_then(|at| case.facts.get(at)) else {
        return blocked(app, Action::Correct, Blocked::NoFact);
    };
    let local = app.station.calendar.zone().local(case.time_of(fact));
    let now = match app.station.lang {
        Lang::Id => local.format("%d-%m-%Y %H.%M.%S"),
        Lang::En => local.format("%Y-%m-%d %H:%M:%S"),
    };
    let form = build::correct(case, fact, &now.to_string());
    layers::open(app, form)
}

fn finish(app: &mut App, case: &Case, timed: bool) -> Vec<Effect> {
    let reading = app.reading();
    let standing =
        case.course.open().map_or(Standing::Ok, |a| case.course.clock(a, reading).standing);
    let off_hours = !app.station.calendar.is_open(app.now);
    let form = build::finish(case, app.law(case), standing, (timed, off_hours));
    if form.fields.is_empty() {
        let command = Command::Finish { set: Vec::new(), reason: None };
        return at_once(app, case, Action::Finish, &command);
    }
    layers::open(app, form)
}

/// Asks the rules now; a refusal is one line.
pub(super) fn at_once(
    app: &mut App,
    case: &Case,
    action: Action,
    command: &Command,
) -> Vec<Effect> {
    match app.decided(case, command, &app.occasion(None, None)) {
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
    let decision = app.decided(case, command, occasion)?;
    let late = |body: &Body| matches!(body, Body::Finish { frozen, .. } if frozen.verdict == Some(Verdict::Late));
    if let Command::Finish { set, reason: Some(_) } = command
        && !decision.bodies.iter().any(late)
    {
        let command = Command::Finish { set: set.clone(), reason: None };
        return app.decided(case, &command, occasion);
    }
    Ok(decision)
}
