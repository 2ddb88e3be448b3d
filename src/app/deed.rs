//! What an action does in the desk as it is, or why it cannot be done: one answer for keys, clicks,
//! footer, menus and help, so they cannot disagree. Also the parts that rows of the table are made of.
use super::acting::{self, Act, Scope};
use super::action::{Action, Group};
use super::layer::Layer;
use super::menu::{Menu, MenuKind};
use super::notice::{Blocked, Notice};
use super::{App, Effect, layers, staff, tour, wall};
use crate::domain::case::Case;
use crate::domain::undo::Retrace;

/// What becomes of the desk, and what it asks for, when an action is done.
pub type Deed = Box<dyn FnOnce(&mut App) -> Vec<Effect>>;

/// What an action does, or why it cannot be done now.
pub type Outcome = Result<Deed, Blocked>;

/// What `action` does now.
///
/// # Errors
/// Why it cannot be done.
pub fn deed(app: &App, action: Action) -> Outcome {
    match action.group() {
        Group::Act if app.station.read_only => Err(Blocked::ReadOnly),
        Group::Act if app.wall.is_some() => Err(Blocked::OnWall),
        Group::Act | Group::Look | Group::Move | Group::Desk => action.row()(app, action),
    }
}

/// Does `action`, or says why not. What only waits for its case to be read is done when that is
/// there, unless another key comes first.
pub(super) fn run(app: &mut App, action: Action) -> Vec<Effect> {
    match deed(app, action) {
        Ok(deed) => {
            tour::ran(app, action);
            layers::leave(app, action);
            if wall::run(app, action) { Vec::new() } else { deed(app) }
        }
        Err(Blocked::Loading) => {
            app.waiting = app.asked.map(|id| (id, action));
            blocked(app, action, Blocked::Loading)
        }
        Err(why) => blocked(app, action, why),
    }
}

/// Says why `action` cannot be done.
pub(super) fn blocked(app: &mut App, action: Action, why: Blocked) -> Vec<Effect> {
    app.notice = Some(Notice::Blocked(action, why));
    Vec::new()
}

/// It can be done, and asks the world for something.
#[allow(clippy::unnecessary_wraps, reason = "it ends rows of the table")]
pub(super) fn does(deed: impl FnOnce(&mut App) -> Vec<Effect> + 'static) -> Outcome {
    Ok(Box::new(deed))
}

/// It can be done, and changes only what this desk shows.
pub(super) fn here(deed: impl FnOnce(&mut App) + 'static) -> Outcome {
    does(|app| {
        deed(app);
        Vec::new()
    })
}

/// Opens a list.
pub(super) fn list(kind: MenuKind) -> Outcome {
    here(move |app| app.layers.push(Layer::Menu(Menu::new(kind))))
}

/// Records something about the office as a whole; who only looks on records nothing.
pub(super) fn office(app: &App, deed: impl FnOnce(&mut App) -> Vec<Effect> + 'static) -> Outcome {
    if app.station.read_only { Err(Blocked::ReadOnly) } else { does(deed) }
}

/// Opens a list of people; who only looks on is nobody.
pub(super) fn people(app: &App, kind: MenuKind) -> Outcome {
    if app.station.read_only {
        return Err(Blocked::ReadOnly);
    }
    does(move |app| staff::open(app, kind))
}

/// The case that is asked about.
///
/// # Errors
/// There is none, or it has not come yet.
pub(super) fn shown(app: &App) -> Result<&Case, Blocked> {
    if app.wall.is_some() {
        return Err(Blocked::OnWall);
    }
    app.queue.selected().ok_or(Blocked::NoCase)?;
    app.case().ok_or(Blocked::Loading)
}

/// A list about the selected case alone.
pub(super) fn list_of_one(app: &App, kind: MenuKind) -> Outcome {
    let marked = app.queue.marks.len();
    if marked > 0 { Err(Blocked::OneOnly(marked)) } else { shown(app).and_then(|_| list(kind)) }
}

/// An act on the marked cases, else on the selected one.
pub(super) fn act(app: &App, me: Action, act: Act) -> Outcome {
    act.can(app)?;
    does(move |app| act.begin(app, me))
}

/// A step of undo or redo.
pub(super) fn retrace(app: &App, way: Retrace, scope: Scope) -> Outcome {
    acting::can_retrace(app, way, scope)?;
    does(move |app| acting::retrace(app, way, scope))
}

impl App {
    /// Something about the cases of the view.
    pub(super) fn any_case(&self, deed: impl FnOnce(&mut App) + 'static) -> Outcome {
        if self.queue.is_empty() { Err(Blocked::NoCase) } else { here(deed) }
    }

    /// Something about the cases that are near or late.
    pub(super) fn any_alert(&self, deed: impl FnOnce(&mut App) + 'static) -> Outcome {
        let alerting = self.queue.open().iter().any(|row| row.is_alerting(self.now));
        if alerting { here(deed) } else { Err(Blocked::NoAlert) }
    }

    /// Something about the task that the tour proposes.
    pub(super) fn any_task(&self, deed: impl FnOnce(&mut App) + 'static) -> Outcome {
        let task = self.tour.as_ref().and_then(tour::Tour::task);
        if task.is_some() { here(deed) } else { Err(Blocked::NoTour) }
    }
}
