//! How an action is called now: of two things that one key does, the one that it would do.
use super::Label;
use super::lexicon::word;
use crate::app::App;
use crate::app::action::Action;
use crate::domain::case::{Case, Status};
use crate::words::Lang;

/// The id of the sentence that names `action` as it stands now.
pub fn name(app: &App, action: Action) -> String {
    let case = one(app);
    let status = case.map(Case::status);
    let stated = if action == Action::Pause && status == Some(Status::Paused) {
        Some("action-resume")
    } else if action == Action::Pause && status.is_some_and(Status::is_open) {
        Some("action-pause-now")
    } else if action == Action::Reopen && case.is_some_and(|case| case.archived) {
        Some("action-unarchive")
    } else if action == Action::Reopen && case.is_some() {
        Some("action-reopen-now")
    } else if action == Action::Mute && app.alerts.muted(app.now).is_some() {
        Some("action-unmute")
    } else if action == Action::Mouse {
        Some(if app.station.mouse { "action-mouse-off" } else { "action-mouse-on" })
    } else {
        None
    };
    stated.map_or_else(|| word(action), ToOwned::to_owned)
}

/// What is said beside the name: what finishing the step of this case means.
pub(super) fn beside(app: &App, action: Action) -> Option<Label> {
    let case = one(app).filter(|_| action == Action::Finish)?;
    let step = app.sop(&case.sop_revision).step(case.course.step()?)?;
    let verb = match app.station.lang {
        Lang::Id => &step.verb.id,
        Lang::En => &step.verb.en,
    };
    Some(Label::Text(verb.clone()))
}

/// The case that an act is about; none where it is about the marked ones.
fn one(app: &App) -> Option<&Case> {
    app.case().filter(|_| app.queue.marks.is_empty())
}
