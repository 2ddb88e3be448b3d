//! One function answers whether an action can be done now, by asking the rules themselves: menu,
//! footer, help and behaviour cannot disagree.
use super::App;
use super::action::{Action, Group};
use super::notice::Blocked;
use crate::domain::case::{Case, Status};
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::refusal::Refusal;

/// Whether `action` can be done now.
///
/// # Errors
/// Why not.
pub fn availability(app: &App, action: Action) -> Result<(), Blocked> {
    if action == Action::NextAlert {
        return if app.alerts_anywhere() { Ok(()) } else { Err(Blocked::NoAlert) };
    }
    if action == Action::SkipTask {
        let tour = app.tour.as_ref().and_then(super::tour::Tour::task);
        return tour.map(drop).ok_or(Blocked::NoTour);
    }
    if !matches!(action.group(), Group::Act | Group::Look) || action == Action::Procedure {
        return Ok(());
    }
    if action.group() == Group::Act && app.station.read_only {
        return Err(Blocked::ReadOnly);
    }
    if action == Action::Register {
        return Ok(());
    }
    if matches!(action, Action::Undo | Action::Redo) && app.journal.target(action).is_some() {
        return Ok(());
    }
    if app.queue.selected().is_none() {
        return Err(Blocked::NoCase);
    }
    let case = app.case().ok_or(Blocked::Loading)?;
    if action == Action::Return && case.course.step() == Some(1) && case.status().is_open() {
        return Err(Blocked::FirstStep);
    }
    match probe(case, action) {
        None => Ok(()),
        Some(command) => ask(app, case, &command),
    }
}

/// Asks the rules about a command of which only the details are missing.
fn ask(app: &App, case: &Case, command: &Command) -> Result<(), Blocked> {
    match decide(Some(case), app.law(case), command, &app.occasion(None, None)) {
        // The dialog asks for these.
        Ok(_)
        | Err(
            Refusal::FieldsMissing { .. }
            | Refusal::ReasonRequired
            | Refusal::UnknownReason { .. }
            | Refusal::NothingChanges,
        ) => Ok(()),
        Err(refusal) => Err(Blocked::Refused(refusal)),
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "only acts ask the rules")]
/// The command behind an action, with stand-ins for what its dialog would ask.
fn probe(case: &Case, action: Action) -> Option<Command> {
    let reason = || "1".to_owned();
    Some(match action {
        Action::Finish | Action::FinishAt => Command::Finish { set: Vec::new(), reason: None },
        Action::Start => Command::Start,
        Action::Pause if case.status() == Status::Paused => Command::Resume,
        Action::Pause => Command::Pause { reason: String::new(), note: None },
        Action::Return => Command::Return { to: 1, reason: reason() },
        Action::Reject => Command::Reject { reason: reason() },
        Action::Cancel => Command::Cancel { reason: reason() },
        Action::Reopen if case.archived => Command::Unarchive { reason: None },
        Action::Reopen => Command::Reopen { to: 1, reason: reason() },
        Action::Archive => Command::Archive { class: None },
        Action::Note => Command::Note { text: reason() },
        Action::Disposition => Command::Disposition { text: reason(), to: None, class: None },
        Action::Edit => Command::Edit { set: Vec::new() },
        Action::Assign => Command::Assign { officer: reason() },
        Action::Undo => Command::Undo,
        Action::Redo => Command::Redo,
        _ => return None,
    })
}

impl App {
    fn alerts_anywhere(&self) -> bool {
        self.queue.open().iter().any(|row| row.is_alerting(self.now))
    }
}
