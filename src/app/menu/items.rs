//! What each list offers, in its order.
use std::cmp::Reverse;

use super::find::Finder;
use super::names::beside;
use super::views::{kept, sorts, views};
use super::{Does, Item, Label, Menu, MenuKind, office};
use crate::app::action::{Action, Group};
use crate::app::deed::deed;
use crate::app::{App, Focus, bsre, clip, printing};

/// The items of `menu` that answer what was typed, the best first.
pub fn items(app: &App, menu: &Menu) -> Vec<Item> {
    let all = match menu.kind {
        MenuKind::Palette => palette(app),
        MenuKind::Actions => actions(app),
        MenuKind::Help => help(app),
        MenuKind::Views => views(app),
        MenuKind::Sort => sorts(app),
        MenuKind::Officers => office::officers(app),
        MenuKind::Assign => office::assign(app),
        MenuKind::Behalf => office::behalf(app),
        MenuKind::Snooze => office::snoozes(),
        MenuKind::Print => printing::items(app),
        MenuKind::Retention => kept(app),
        MenuKind::Copy => clip::items(app),
        MenuKind::Ams => bsre::items(app),
    };
    let typed = menu.input.value();
    if typed.trim().is_empty() {
        return all;
    }
    let more = if menu.kind == MenuKind::Palette { others(app) } else { Vec::new() };
    let mut finder = Finder::new(&app.station.lexicon, typed);
    let mut found: Vec<(u32, Item)> =
        all.into_iter().chain(more).filter_map(|item| Some((finder.score(&item)?, item))).collect();
    found.sort_by_key(|(score, _)| Reverse(*score));
    found.into_iter().map(|(_, item)| Item { group: None, ..item }).collect()
}

fn item(app: &App, action: Action) -> Item {
    Item {
        label: Label::Action(action),
        keys: app.station.keymap.keys(action),
        group: None,
        note: beside(app, action),
        blocked: deed(app, action).err(),
        does: Does::Run(action),
    }
}

/// What was run last comes first, then what can be done now.
fn palette(app: &App) -> Vec<Item> {
    let is_new = |action: &&Action| !app.recent.contains(action);
    let rest = Action::ALL.iter().filter(is_new).filter(|a| **a != Action::Palette);
    let mut rest: Vec<Item> = rest.map(|action| item(app, *action)).collect();
    rest.sort_by_key(|item| item.blocked.is_some());
    let recent = app.recent.iter().map(|action| grouped("menu-group-recent", item(app, *action)));
    let rest = rest.into_iter().map(|item| match item.blocked {
        None => grouped("menu-group-now", item),
        Some(_) => grouped("menu-group-not-now", item),
    });
    recent.chain(rest).collect()
}

/// What other lists offer, for those who type; the keys are those of its own list.
fn others(app: &App) -> Vec<Item> {
    let of = |kind: &'static str| {
        move |item: Item| {
            let note = item.note.or(Some(Label::Word(kind)));
            Item { keys: Vec::new(), note, ..item }
        }
    };
    let views = views(app).into_iter().map(of("menu-views"));
    views.chain(sorts(app).into_iter().map(of("menu-sort"))).chain(themes(app)).collect()
}

fn themes(app: &App) -> Vec<Item> {
    let item = |name: &String| Item {
        label: Label::Theme(name.clone()),
        keys: Vec::new(),
        group: None,
        note: None,
        blocked: None,
        does: Does::Theme(name.clone()),
    };
    app.station.themes.iter().map(item).collect()
}

/// What concerns the selected case; what cannot be done now stands last.
fn actions(app: &App) -> Vec<Item> {
    let of_case =
        |a: &&Action| matches!(a.group(), Group::Act | Group::Look) && **a != Action::Register;
    let of_case = Action::ALL.iter().filter(of_case);
    let mut items: Vec<Item> = of_case.map(|action| item(app, *action)).collect();
    items.sort_by_key(|item| item.blocked.is_some());
    items
}

fn grouped(group: &'static str, item: Item) -> Item {
    Item { group: Some(group), ..item }
}

const fn heading(group: Group) -> &'static str {
    match group {
        Group::Act => "menu-group-act",
        Group::Look => "menu-group-look",
        Group::Move => "menu-group-move",
        Group::Desk => "menu-group-desk",
    }
}

/// Every action; where the queue has the focus its acts come first, in the detail what moves there.
fn help(app: &App) -> Vec<Item> {
    let order = |group: Group| match (app.focus, group) {
        (Focus::Queue, Group::Act) | (Focus::Detail, Group::Move) => 0,
        (Focus::Queue, Group::Look) | (Focus::Detail, Group::Act) => 1,
        (Focus::Queue, Group::Move) | (Focus::Detail, Group::Look) => 2,
        (_, Group::Desk) => 3,
    };
    let mut all: Vec<Action> = Action::ALL.to_vec();
    all.sort_by_key(|action| order(action.group()));
    all.into_iter().map(|action| grouped(heading(action.group()), item(app, action))).collect()
}
