//! One function answers whether an action can be done now, by asking the rules themselves: menu,
//! footer, help and behaviour cannot disagree.
use super::App;
use super::acting::action_of;
use super::action::{Action, Group};
use super::marks::Shelf;
use super::notice::Blocked;
use crate::domain::case::{Case, Status};
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::fact::CaseId;
use crate::domain::refusal::Refusal;
use crate::domain::undo::Retrace;

/// Whether `action` can be done now.
///
/// # Errors
/// Why not.
pub fn availability(app: &App, action: Action) -> Result<(), Blocked> {
    if matches!(action, Action::Mark | Action::MarkShown | Action::InvertMarks) {
        return if app.queue.is_empty() { Err(Blocked::NoCase) } else { Ok(()) };
    }
    if action == Action::NextAlert {
        return if app.alerts_anywhere() { Ok(()) } else { Err(Blocked::NoAlert) };
    }
    if action == Action::SkipTask {
        let tour = app.tour.as_ref().and_then(super::tour::Tour::task);
        return tour.map(drop).ok_or(Blocked::NoTour);
    }
    let of_people = matches!(action, Action::Officer | Action::OnBehalf);
    if (action.group() == Group::Act || of_people) && app.station.read_only {
        return Err(Blocked::ReadOnly);
    }
    if !matches!(action.group(), Group::Act | Group::Look) || action == Action::Procedure {
        return Ok(());
    }
    if app.wall.is_some() {
        return Err(Blocked::OnWall);
    }
    if action == Action::Register {
        return Ok(());
    }
    let way = [Retrace::Undo, Retrace::Redo].into_iter().find(|way| action_of(*way) == action);
    if way.is_some_and(|way| app.journal.target(way).is_some()) {
        return Ok(());
    }
    if !app.queue.marks.is_empty() && action.group() == Group::Act && way.is_none() {
        return on_marks(app, action);
    }
    let Some(selected) = app.queue.selected() else { return Err(Blocked::NoCase) };
    if action == Action::Repeat {
        return repeatable(app, selected.id);
    }
    let case = app.case().ok_or(Blocked::Loading)?;
    if action == Action::Return && case.course.step() == Some(1) && case.status().is_open() {
        return Err(Blocked::FirstStep);
    }
    if action == Action::Correct {
        let fact = app.detail.fact().ok_or(Blocked::NoFact)?;
        case.room_for(fact.seq).map_err(Blocked::Refused)?;
        let archived = || Blocked::Refused(Refusal::Archived);
        return if case.archived { Err(archived()) } else { Ok(()) };
    }
    match probe(case, action) {
        None => Ok(()),
        Some(command) => ask(app, case, &command),
    }
}

/// Whether an act can be done to the marked cases, as far as their marks tell; the preview says it
/// of each.
#[allow(clippy::wildcard_enum_match_arm, reason = "most acts need an open case")]
fn on_marks(app: &App, action: Action) -> Result<(), Blocked> {
    let marks = &app.queue.marks;
    let of = |shelf: Shelf| marks.any(|mark| mark.shelf == shelf);
    let (can, refusal) = match action {
        Action::Edit | Action::Correct => return Err(Blocked::OneOnly(marks.len())),
        Action::Repeat if app.repeat.is_none() => return Err(Blocked::NothingToRepeat),
        Action::Repeat => return Ok(()),
        Action::Start => (marks.any(|mark| mark.waits), Refusal::AlreadyStarted),
        Action::Reopen => (of(Shelf::Closed) || of(Shelf::Archived), Refusal::StillOpen),
        Action::Archive => (of(Shelf::Closed), Refusal::StillOpen),
        Action::Note | Action::Assign => {
            (of(Shelf::Counter) || of(Shelf::Closed), Refusal::Archived)
        }
        _ => (of(Shelf::Counter), Refusal::AlreadyClosed),
    };
    if can { Ok(()) } else { Err(Blocked::Refused(refusal)) }
}

/// Whether the last act can be done once more.
fn repeatable(app: &App, selected: CaseId) -> Result<(), Blocked> {
    let repeat = app.repeat.as_ref().ok_or(Blocked::NothingToRepeat)?;
    let id = repeat.target(selected)?;
    match app.detail.case.as_deref().filter(|case| case.id == id) {
        Some(case) => ask(app, case, &repeat.command),
        None => Ok(()),
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
        Action::Undo => Retrace::Undo.command(),
        Action::Redo => Retrace::Redo.command(),
        _ => return None,
    })
}

impl App {
    fn alerts_anywhere(&self) -> bool {
        self.queue.open().iter().any(|row| row.is_alerting(self.now))
    }
}
