//! How a list answers a key.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys only a few mean something to a list"
)]
use super::{elsewhere, over};
use crate::app::deed::run;
use crate::app::form::editor;
use crate::app::form::type_key;
use crate::app::key::Key;
use crate::app::layer::Layer;
use crate::app::looking::{show, show_kept, show_saved, sort};
use crate::app::menu::{Does, Item, Menu, items};
use crate::app::notice::{Looking, Notice};
use crate::app::queue::View;
use crate::app::{App, Effect, Errand, alerts, bsre, clip, printing, staff, theme};
use crate::domain::text::LINE_CHARS_MAX;

/// How far a page goes.
const PAGE: usize = 10;

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(Layer::Menu(menu)) = app.layers.last() else { return Vec::new() };
    let (typed, offered) = (menu.kind.is_typed(), items(app, menu));
    if key == Key::Esc {
        app.layers.pop();
        return Vec::new();
    }
    if key == Key::Enter {
        return pick(app, &offered, menu.at);
    }
    let last = offered.len().saturating_sub(1);
    let Some(menu) = menu_mut(app) else { return Vec::new() };
    if let Some(to) = moved(key, menu.at, last, typed) {
        menu.at = to;
    } else if typed {
        if type_key(&mut menu.input, key) {
            menu.at = 0;
        }
    } else if let Some(at) = offered.iter().position(|item| item.keys.contains(&key)) {
        return pick(app, &offered, at);
    } else if app.layers.last().is_some_and(Layer::is_screen) {
        return elsewhere(app, key);
    } else {
        return over(app, key);
    }
    Vec::new()
}

/// Types a pasted text into the line that narrows the list, if it has one; how many characters found
/// no room.
pub(super) fn paste(menu: &mut Menu, text: &str) -> Option<usize> {
    if !menu.kind.is_typed() {
        return None;
    }
    menu.at = 0;
    Some(editor::paste(&mut menu.input, text, false, LINE_CHARS_MAX))
}

/// Where the cursor is after a movement key; letters move only where they are not typed.
fn moved(key: Key, at: usize, last: usize, typed: bool) -> Option<usize> {
    let to = match key {
        Key::Down => at + 1,
        Key::Up => at.saturating_sub(1),
        Key::PageDown => at + PAGE,
        Key::PageUp => at.saturating_sub(PAGE),
        Key::Char('j') if !typed => at + 1,
        Key::Char('k') if !typed => at.saturating_sub(1),
        Key::Home if !typed => 0,
        Key::End if !typed => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// Does what the item at `at` stands for; where that cannot be done the list stays, with the cursor
/// on the item and so with the reason on the screen.
fn pick(app: &mut App, offered: &[Item], at: usize) -> Vec<Effect> {
    let Some(item) = offered.get(at) else { return Vec::new() };
    if item.blocked.is_some() {
        if let Some(menu) = menu_mut(app) {
            menu.at = at;
        }
        return Vec::new();
    }
    if let Does::Copy(_) | Does::Browse(_) = &item.does {
        if let Some(menu) = menu_mut(app) {
            menu.at = (at + 1).min(offered.len().saturating_sub(1));
        }
        return match item.does.clone() {
            Does::Copy(clip) => clip::copy(app, clip),
            Does::Browse(url) => vec![Effect::Errand(Errand::Browse(url))],
            _ => Vec::new(),
        };
    }
    app.layers.pop();
    match item.does.clone() {
        Does::Submitted => bsre::submitted(app),
        Does::Run(action) => {
            app.remember(action);
            run(app, action)
        }
        Does::Theme(name) => theme::wear(app, name),
        Does::Print(form) => printing::order(app, form),
        Does::Snooze(minutes) => alerts::snooze(app, minutes),
        Does::Show(view) => show(app, view),
        Does::Look(query) => show_kept(app, query),
        Does::ShowSaved(saved) => show_saved(app, saved),
        Does::SaveView => {
            app.layers.push(Layer::ViewName { input: tui_input::Input::default() });
            Vec::new()
        }
        Does::DropView(name) => {
            app.notice = Some(Notice::Looking(Looking::Dropped(name.clone())));
            let mut effects = show(app, View::Open);
            effects.push(Effect::SaveView { name, line: None });
            effects
        }
        Does::Sort(by) => {
            sort(app, by);
            Vec::new()
        }
        people => staff::pick(app, people),
    }
}

fn menu_mut(app: &mut App) -> Option<&mut Menu> {
    match app.layers.last_mut()? {
        Layer::Menu(menu) => Some(menu),
        _ => None,
    }
}
