//! How the desk answers the mouse. A click does what a key would do, under the same conditions, or
//! moves to what is clicked; it never acts where nothing is to be seen of it.
use super::action::Action;
use super::areas::Target;
use super::deed::run;
use super::key::Key;
use super::layer::Layer;
use super::looking::show;
use super::moving::{focus, scroll, turn_to};
use super::queue::View;
use super::update::press;
use super::{App, Effect, Focus, layers};
use crate::domain::fact::CaseId;

/// What the mouse did in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    pub x: u16,
    pub y: u16,
    pub what: Deed,
}

/// What of the mouse means something: its first button, and the wheel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Click,
    WheelUp,
    WheelDown,
}

/// How many lines of a text one notch of the wheel moves; lists move by one.
const NOTCH_LINES: isize = 3;

pub(super) fn answer(app: &mut App, mouse: Mouse) -> Vec<Effect> {
    // What was clicked is what was painted: with another dialog open since, it is something else.
    if !app.station.mouse || app.areas.layers != app.layers.len() {
        return Vec::new();
    }
    match mouse.what {
        Deed::Click => match app.areas.at(mouse.x, mouse.y).cloned() {
            Some(target) => click(app, &target, mouse.x),
            None => Vec::new(),
        },
        Deed::WheelUp => wheel(app, mouse, -1),
        Deed::WheelDown => wheel(app, mouse, 1),
    }
}

fn click(app: &mut App, target: &Target, x: u16) -> Vec<Effect> {
    match *target {
        Target::Run(action) => {
            app.quieten(Some(action));
            return run(app, action);
        }
        Target::Press(key) => return press(app, key),
        Target::Case(id) => return row(app, id),
        Target::Alert(id) => return alert(app, id),
        Target::Item(at) => return layers::click_item(app, at),
        Target::Field { at, text } => {
            let cell = text.map(|(from, scrolled)| usize::from(x.saturating_sub(from)) + scrolled);
            return layers::click_field(app, at, cell);
        }
        Target::Tab(tab) => {
            focus(app, Focus::Detail);
            turn_to(app, tab);
        }
        Target::Entry(at) => {
            let again = app.focus == Focus::Detail && app.detail.cursor == Some(at);
            focus(app, Focus::Detail);
            app.detail.cursor = Some(at);
            if again {
                app.quieten(Some(Action::Explain));
                return run(app, Action::Explain);
            }
        }
        Target::Pane(pane) => focus(app, pane),
        Target::Layer => {}
    }
    Vec::new()
}

/// Selects a row; the selected one is opened.
fn row(app: &mut App, id: CaseId) -> Vec<Effect> {
    let again = app.focus == Focus::Queue && app.queue.selected().is_some_and(|row| row.id == id);
    app.quieten(None);
    if again {
        return run(app, Action::Open);
    }
    focus(app, Focus::Queue);
    app.queue.select(id);
    Vec::new()
}

fn alert(app: &mut App, id: CaseId) -> Vec<Effect> {
    app.quieten(None);
    let effects = show(app, View::Open);
    app.queue.select(id);
    effects
}

/// Moves what lies under the pointer, whatever has the focus.
fn wheel(app: &mut App, mouse: Mouse, notches: isize) -> Vec<Effect> {
    match app.layers.last() {
        None => match app.areas.pane(mouse.x, mouse.y) {
            Some(Focus::Queue) => app.queue.move_by(notches),
            Some(Focus::Detail) if app.detail.move_by(notches) => {}
            Some(Focus::Detail) => scroll(app, notches * NOTCH_LINES),
            None => {}
        },
        // Leaving a field keeps a draft: the wheel does not.
        Some(Layer::Form(_)) => {}
        Some(_) if app.areas.at(mouse.x, mouse.y).is_some() => {
            let key = if notches < 0 { Key::Up } else { Key::Down };
            return layers::press(app, key).unwrap_or_default();
        }
        Some(_) => {}
    }
    Vec::new()
}
