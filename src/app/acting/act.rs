//! The acts on cases: whether one can be begun, by asking the rules themselves with stand-ins for
//! what its form would ask; and how it begins, in one case or in the marked ones.
use std::sync::Arc;

use super::{at_once, correct, finish, in_case, is_due_today, several};
use crate::app::action::Action;
use crate::app::deed::{blocked, shown};
use crate::app::form::{FormKind, build};
use crate::app::layer::Layer;
use crate::app::marks::Shelf;
use crate::app::menu::{Menu, MenuKind};
use crate::app::notice::Blocked;
use crate::app::{App, Effect, layers, staff};
use crate::domain::case::{Case, Status};
use crate::domain::command::Command;
use crate::domain::fact::Body;
use crate::domain::refusal::Refusal;

/// An act on cases, as an action asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// `timed` asks when and for whom, too.
    Finish {
        timed: bool,
    },
    Start,
    /// Goes on where the case is paused.
    Pause,
    Return,
    Documents,
    /// Takes an archived case out of the archive first.
    Reopen,
    /// Picks from a list of people.
    Assign,
    /// About the fact under the cursor of the history.
    Correct,
    /// Somebody knows of the alert.
    Acknowledge,
    /// Picks for how long the alert is put off.
    Snooze,
    /// One form asks all that there is to ask.
    Ask(FormKind),
}

impl Act {
    /// Whether it can be begun now.
    ///
    /// # Errors
    /// Why not: there is no case, or the rules refuse it.
    pub fn can(self, app: &App) -> Result<(), Blocked> {
        if app.queue.marks.is_empty() { self.on_case(app, shown(app)?) } else { self.on_marks(app) }
    }

    fn on_case(self, app: &App, case: &Case) -> Result<(), Blocked> {
        if self == Act::Return && case.course.step() == Some(1) && case.status().is_open() {
            return Err(Blocked::FirstStep);
        }
        if self == Act::Correct {
            let fact = app.detail.fact().ok_or(Blocked::NoFact)?;
            case.room_for(fact.seq).map_err(Blocked::Refused)?;
            let archived = || Blocked::Refused(Refusal::Archived);
            return if case.archived { Err(archived()) } else { Ok(()) };
        }
        if self == Act::Ask(FormKind::Migrate) {
            return can_migrate(app, case);
        }
        let command = match (self, case.status()) {
            (Act::Pause, Status::Paused) => Some(Command::Resume),
            (Act::Acknowledge, _) => Some(Command::Acknowledge),
            (Act::Snooze, _) => Some(Command::Snooze { minutes: 1 }),
            _ => self.form(case).and_then(FormKind::stand_in),
        };
        command.map_or(Ok(()), |command| ask(app, case, &command))
    }

    /// As far as the marks tell; the preview says it of each.
    fn on_marks(self, app: &App) -> Result<(), Blocked> {
        let marks = &app.queue.marks;
        let of = |shelf: Shelf| marks.any(|mark| mark.shelf == shelf);
        let (can, refusal) = match self {
            Act::Correct
            | Act::Ask(FormKind::Edit | FormKind::Certificate | FormKind::FollowUp) => {
                return Err(Blocked::OneOnly(marks.len()));
            }
            Act::Start => (marks.any(|mark| mark.waits), Refusal::AlreadyStarted),
            Act::Reopen => (of(Shelf::Closed) || of(Shelf::Archived), Refusal::StillOpen),
            Act::Ask(FormKind::Archive) => (of(Shelf::Closed), Refusal::StillOpen),
            Act::Assign | Act::Ask(FormKind::Note) => {
                (of(Shelf::Counter) || of(Shelf::Closed), Refusal::Archived)
            }
            Act::Acknowledge | Act::Snooze => (of(Shelf::Counter), Refusal::NoAlert),
            Act::Finish { .. } | Act::Pause | Act::Return | Act::Documents | Act::Ask(_) => {
                (of(Shelf::Counter), Refusal::AlreadyClosed)
            }
        };
        if can { Ok(()) } else { Err(Blocked::Refused(refusal)) }
    }

    /// Begins it: at once where nothing is left to ask, else by a form.
    pub fn begin(self, app: &mut App, me: Action) -> Vec<Effect> {
        if self == Act::Assign {
            return staff::open(app, MenuKind::Assign);
        }
        if self == Act::Snooze {
            app.layers.push(Layer::Menu(Menu::new(MenuKind::Snooze)));
            return Vec::new();
        }
        if !app.queue.marks.is_empty() {
            return several::begin(app, self);
        }
        self.begin_here(app, me)
    }

    /// Begins it in the case that is shown, whatever is marked.
    pub fn begin_here(self, app: &mut App, me: Action) -> Vec<Effect> {
        if let Err(why) = shown(app).and_then(|case| self.on_case(app, case)) {
            return blocked(app, me, why);
        }
        in_case(app, |app, case| self.begin_in(app, case, me))
    }

    fn begin_in(self, app: &mut App, case: &Case, me: Action) -> Vec<Effect> {
        if let Some(command) = self.at_once(app, case) {
            return at_once(app, case, me, &command);
        }
        match (self, self.form(case)) {
            (Act::Finish { timed }, _) => finish(app, case, timed),
            (Act::Correct, _) => correct(app, case),
            (_, Some(FormKind::Migrate)) => {
                let form = build::migrate(case, &app.station.procedures);
                layers::open(app, form)
            }
            (_, Some(kind)) => {
                let form = build::for_case(kind, case, app.law(case));
                layers::open(app, form)
            }
            (_, None) => {
                app.layers.push(Layer::Documents { case: case.id, selected: 0 });
                Vec::new()
            }
        }
    }

    /// What is done without asking anything.
    fn at_once(self, app: &App, case: &Case) -> Option<Command> {
        if self == Act::Pause && case.status() == Status::Paused {
            return Some(Command::Resume);
        }
        if self == Act::Acknowledge {
            return Some(Command::Acknowledge);
        }
        (self == Act::Start && is_due_today(app, case)).then_some(Command::Start)
    }

    /// The form that asks for it; none for the checklist and for what is about one fact.
    const fn form(self, case: &Case) -> Option<FormKind> {
        Some(match self {
            Act::Finish { .. } => FormKind::Finish,
            Act::Start => FormKind::Start,
            Act::Pause => FormKind::Pause,
            Act::Return => FormKind::Return,
            Act::Reopen if case.archived => FormKind::Unarchive,
            Act::Reopen => FormKind::Reopen,
            Act::Assign => FormKind::Assign,
            Act::Ask(kind) => kind,
            Act::Documents | Act::Correct | Act::Acknowledge | Act::Snooze => return None,
        })
    }
}

/// Whether there is another revision that the case could go on with.
fn can_migrate(app: &App, case: &Case) -> Result<(), Blocked> {
    let mut all = app.station.procedures.iter();
    let other = all.find(|p| p.sop.file().id == case.sop && p.sop.revision() != case.sop_revision);
    let to = other.map_or_else(|| Arc::clone(&app.station.sop), |p| Arc::clone(&p.sop));
    match ask(app, case, &Command::Migrate { to, reason: "1".to_owned() }) {
        Err(Blocked::Refused(Refusal::SameRevision | Refusal::OtherProcedure { .. })) => {
            Err(Blocked::Refused(Refusal::SameRevision))
        }
        other => other,
    }
}

/// Asks the rules about a command of which only the details are missing.
pub(super) fn ask(app: &App, case: &Case, command: &Command) -> Result<(), Blocked> {
    match app.decided(case, command, &app.occasion(None, None)) {
        Ok(_) | Err(Refusal::NothingChanges) => Ok(()),
        // The dialog asks for these, of whoever may do it: what is asked for here is a step's work.
        Err(
            Refusal::FieldsMissing { .. } | Refusal::ReasonRequired | Refusal::UnknownReason { .. },
        ) => app.permit(case, None, &[&Body::Resume]).map_err(Blocked::Refused),
        Err(refusal) => Err(Blocked::Refused(refusal)),
    }
}
