//! The guided demo: six tasks, each ticked when it was really done, whoever's idea it was.
use super::App;
use super::action::Action;
use super::layer::Layer;
use super::queue::View;
use crate::domain::fact::{Body, Fact};

/// What a newcomer does once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Move the selection and open a case.
    Open,
    /// Finish a step.
    Finish,
    /// Tick a document.
    Tick,
    /// Go to what is late, and read why.
    Why,
    Undo,
    /// Find a case that is no longer on the counter.
    Find,
}

impl Task {
    /// In the order in which they are proposed.
    pub const ALL: [Task; 6] =
        [Task::Open, Task::Finish, Task::Tick, Task::Why, Task::Undo, Task::Find];

    /// The stable id, as in the words (`tour-<id>`).
    pub const fn id(self) -> &'static str {
        match self {
            Task::Open => "open",
            Task::Finish => "finish",
            Task::Tick => "tick",
            Task::Why => "why",
            Task::Undo => "undo",
            Task::Find => "find",
        }
    }
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    #[default]
    Open,
    Done,
    Skipped,
}

/// The tasks and how far they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tour {
    /// How many seconds of the office pass in one second of the machine.
    pub speed: u16,
    marks: [Mark; Task::ALL.len()],
    /// The selection was moved.
    moved: bool,
    /// One went to an alert by its key.
    alerted: bool,
}

impl Tour {
    /// Nothing is done yet.
    pub fn new(speed: u16) -> Self {
        Self { speed, marks: [Mark::Open; Task::ALL.len()], moved: false, alerted: false }
    }

    /// The task that is proposed now; none when all are done or skipped.
    pub fn task(&self) -> Option<Task> {
        let open = self.marks.iter().position(|mark| *mark == Mark::Open)?;
        Task::ALL.get(open).copied()
    }

    /// The tasks with their marks, in order.
    pub fn marks(&self) -> impl Iterator<Item = (Task, Mark)> {
        Task::ALL.into_iter().zip(self.marks)
    }

    /// Leaves the task that is proposed.
    fn skip(&mut self) {
        if let Some(task) = self.task() {
            self.mark(task, Mark::Skipped);
        }
    }

    /// An action was run.
    fn ran(&mut self, action: Action, alerting: bool) {
        const MOVES: [Action; 6] = [
            Action::Down,
            Action::Up,
            Action::PageDown,
            Action::PageUp,
            Action::Top,
            Action::Bottom,
        ];
        self.moved |= MOVES.contains(&action);
        self.alerted |= action == Action::NextAlert;
        if action == Action::Open && self.moved {
            self.tick(Task::Open);
        }
        if action == Action::Explain && self.alerted && alerting {
            self.tick(Task::Why);
        }
    }

    /// This desk recorded an act.
    pub(super) fn recorded(&mut self, act: &[Fact]) {
        for fact in act {
            if let Body::Finish { .. } = fact.body {
                self.tick(Task::Finish);
            } else if let Body::Receive { .. } = fact.body {
                self.tick(Task::Tick);
            } else if let Body::Undo { .. } = fact.body {
                self.tick(Task::Undo);
            }
        }
    }

    fn tick(&mut self, task: Task) {
        self.mark(task, Mark::Done);
    }

    fn mark(&mut self, task: Task, as_: Mark) {
        let of_task = |(t, _): &(Task, &mut Mark)| *t == task;
        let found = Task::ALL.into_iter().zip(&mut self.marks).find(of_task);
        if let Some((_, mark)) = found.filter(|(_, mark)| **mark != Mark::Done) {
            *mark = as_;
        }
    }
}

/// An action is about to be run.
pub(super) fn ran(app: &mut App, action: Action) {
    let alerting = app.queue.selected().is_some_and(|row| row.is_alerting(app.now));
    if let Some(tour) = &mut app.tour {
        tour.ran(action, alerting);
    }
}

/// The proposed task is left.
pub(super) fn skip(app: &mut App) {
    if let Some(tour) = &mut app.tour {
        tour.skip();
    }
}

/// A closed case stands selected among all cases, found by what was typed.
pub(super) fn look(app: &mut App) {
    let typing = app.layers.iter().any(|layer| matches!(layer, Layer::Filter { .. }));
    let found = app.queue.view == View::All
        && !app.queue.filter.trim().is_empty()
        && app.queue.selected().is_some_and(|row| !row.status.is_open());
    if let Some(tour) = app.tour.as_mut().filter(|_| found && !typing) {
        tour.tick(Task::Find);
    }
}
