//! Which cases the queue shows: views, filters, orders, and what the store is asked for them.
use super::layer::Layer;
use super::menu::{Menu, MenuKind};
use super::queue::{SavedView, View, Wanted};
use super::settings::Panel;
use super::{App, Counted, Effect, Find, Focus, moving};
use crate::domain::fact::CaseId;
use crate::domain::query::order::SORTS;
use crate::domain::query::{Order, SortKey};
use crate::domain::queue::Row;
use crate::domain::retention::Kept;

/// How many filters are remembered.
const PAST_MAX: usize = 20;

/// A page has come.
pub(super) fn found(app: &mut App, find: &Find, rows: Vec<Row>) -> Vec<Effect> {
    app.queue.found(find.generation, &find.ask, rows, app.now);
    Vec::new()
}

/// A count has come.
pub(super) fn counted(app: &mut App, counted: Counted) -> Vec<Effect> {
    app.queue.counted(counted);
    Vec::new()
}

/// The saved views have come.
pub(super) fn saved(app: &mut App, views: Vec<SavedView>) -> Vec<Effect> {
    app.views = views;
    Vec::new()
}

/// Shows another view; the filter stays.
pub(super) fn show(app: &mut App, view: View) -> Vec<Effect> {
    moving::focus(app, Focus::Queue);
    let typed = app.queue.filter.clone();
    look(app, view, typed);
    Vec::new()
}

/// Shows a view that has a name.
pub(super) fn show_saved(app: &mut App, saved: SavedView) -> Vec<Effect> {
    app.queue.saved = Some(saved);
    show(app, View::Saved)
}

/// Shows what `typed` finds in the view.
pub(super) fn filter(app: &mut App, typed: String) -> Vec<Effect> {
    look(app, app.queue.view, typed);
    Vec::new()
}

/// Asks what is kept of closed cases, for the list of the years.
pub(super) fn ask_retention(_: &mut App) -> Vec<Effect> {
    vec![Effect::Retention]
}

/// The years have come: they are listed, unless something else was begun meanwhile.
pub(super) fn kept(app: &mut App, kept: Vec<Kept>) -> Vec<Effect> {
    app.kept = kept;
    if app.layers.is_empty() {
        app.layers.push(Layer::Menu(Menu::new(MenuKind::Retention)));
    }
    Vec::new()
}

/// Shows the cases behind a line of that list.
pub(super) fn show_kept(app: &mut App, query: String) -> Vec<Effect> {
    moving::focus(app, Focus::Queue);
    look(app, View::All, query);
    Vec::new()
}

/// Asks for a filter.
pub(super) fn ask_filter(app: &mut App) {
    app.layers.push(Layer::filter(&app.queue.filter));
}

/// Lists the views; those of every desk are read anew.
pub(super) fn list_views(app: &mut App) -> Vec<Effect> {
    app.layers.push(Layer::Menu(Menu::new(MenuKind::Views)));
    vec![Effect::Views]
}

/// Shows where the figure under the cursor comes from.
pub(super) fn explain(app: &mut App) {
    let layer = |figure| Layer::Explain { figure, top: 0 };
    app.layers.extend(app.detail.figure().map(layer));
}

/// Shows the procedure.
pub(super) fn procedure(app: &mut App) {
    app.layers.push(Layer::Procedure { top: 0 });
}

/// Shows what was done in this sitting.
pub(super) fn journal(app: &mut App) {
    app.layers.push(Layer::Journal { selected: app.journal.next_undo() });
}

/// Shows the settings.
pub(super) fn settings(app: &mut App) {
    app.layers.push(Layer::Settings(Panel::default()));
}

/// Goes back to the queue; from there, ends.
pub(super) fn leave(app: &mut App) -> Vec<Effect> {
    if app.queue.view == View::Open { vec![Effect::Quit] } else { show(app, View::Open) }
}

/// Clears the filter, then the marks, then goes back to the queue.
pub(super) fn back(app: &mut App) -> Vec<Effect> {
    if let Some(effects) = app.put_away_check() {
        return effects;
    }
    if app.focus == Focus::Detail {
        moving::focus(app, Focus::Queue);
        return Vec::new();
    }
    if !app.queue.filter.is_empty() {
        return filter(app, String::new());
    }
    if !app.queue.marks.is_empty() {
        app.queue.clear_marks();
        return Vec::new();
    }
    show(app, View::Open)
}

/// Orders the view by a key; by the one in force, the other way around.
pub(super) fn sort(app: &mut App, by: SortKey) {
    let now = app.queue.order();
    let order = if now.by == by { now.reversed() } else { Order::by(by) };
    app.queue.sort(Some(order), app.now);
}

/// The keys of an order, in the order of their list.
pub(super) fn sorts() -> impl Iterator<Item = SortKey> {
    SORTS.iter().map(|(_, by)| *by)
}

/// Remembers a filter that was used.
pub(super) fn remember(app: &mut App, typed: &str) {
    if typed.trim().is_empty() {
        return;
    }
    app.past_filters.retain(|past| past != typed);
    app.past_filters.insert(0, typed.to_owned());
    app.past_filters.truncate(PAST_MAX);
}

/// Goes to the next near or late case that nobody has answered, around the end; where all are
/// answered, to the next of those.
pub(super) fn next_alert(app: &mut App) {
    let now = app.now;
    let alerting = || app.queue.open().iter().filter(|row| row.is_alerting(now));
    let is_new = |row: &&Row| app.is_unanswered(row);
    let unanswered: Vec<CaseId> = alerting().filter(is_new).map(|row| row.id).collect();
    let rows: Vec<CaseId> =
        if unanswered.is_empty() { alerting().map(|row| row.id).collect() } else { unanswered };
    let at = app.queue.selected().and_then(|row| rows.iter().position(|id| *id == row.id));
    let next = at.map_or(0, |i| (i + 1) % rows.len());
    if let Some(id) = rows.get(next).copied() {
        if app.queue.view != View::Open || !app.queue.filter.is_empty() {
            look(app, View::Open, String::new());
        }
        app.queue.select(id);
    }
}

/// What the store is to be asked now.
pub(super) fn wanted(app: &mut App) -> Vec<Effect> {
    let wanted = app.queue.wanted().into_iter();
    let effects = wanted.map(|wanted| match wanted {
        Wanted::Find(find) => Effect::Find(find),
        Wanted::Count(tally) => Effect::Count(tally),
    });
    effects.collect()
}

fn look(app: &mut App, view: View, typed: String) {
    let asker = (&app.station.queries.terms, app.station.officer.as_str());
    app.queue.show(view, typed, asker, app.now);
}
