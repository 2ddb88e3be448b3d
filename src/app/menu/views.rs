//! The lists of views and of orders. Digits and letters pick at once.
use super::{Does, Item, Label};
use crate::app::key::Key;
use crate::app::notice::Blocked;
use crate::app::queue::{SavedView, View};
use crate::app::{App, looking};
use crate::domain::query::{Query, SortKey};
use crate::domain::retention::Kept;

/// The keys of views and orders, one an item; letters that move or act are not among them.
const KEYS: &str = "1234567890abcdefghilmnopqrtuvwyz";
const SAVE: Key = Key::Char('s');
const DROP: Key = Key::Char('x');

/// The views of the program, those of the configuration, those that were saved; and what can be done
/// with what is shown now.
pub fn views(app: &App) -> Vec<Item> {
    let named =
        |saved: &SavedView| (Label::Text(saved.name.clone()), Does::ShowSaved(saved.clone()));
    let built_in = View::BUILT_IN.iter().map(|view| (Label::Word(view.word()), Does::Show(*view)));
    let configured = app.station.queries.views.iter().map(named);
    let all = built_in.chain(configured).chain(app.views.iter().map(named));
    let mut keys = KEYS.chars();
    let mut items: Vec<Item> = all
        .map(|(label, does)| {
            let line = if let Does::ShowSaved(saved) = &does { Some(&saved.line) } else { None };
            let note = line.map(|line| Label::Text(spoken(app, line)));
            item(label, keys.next(), note, does)
        })
        .collect();
    items.push(save(app));
    items.extend(drop(app));
    items
}

/// A saved line in the names of the desk's language; as it stands where it is not understood.
fn spoken(app: &App, line: &str) -> String {
    let (tongue, terms) = (app.station.lang.tongue(), &app.station.queries.terms);
    Query::parse(line, terms).map_or_else(|_| line.to_owned(), |query| query.spoken(tongue, terms))
}

/// What the cases can be ordered by; the one in force says which way.
pub fn sorts(app: &App) -> Vec<Item> {
    let order = app.queue.order();
    let mut keys = KEYS.chars();
    let way = if order.reversed { "sort-reversed" } else { "sort-natural" };
    let one = |by: SortKey| {
        let note = (order.by == by).then_some(Label::Word(way));
        item(Label::Word(word(by)), keys.next(), note, Does::Sort(by))
    };
    looking::sorts().map(one).collect()
}

/// Closed cases by year and classification; a line opens its cases.
pub fn kept(app: &App) -> Vec<Item> {
    let mut keys = KEYS.chars();
    let tongue = app.station.lang.tongue();
    let one = |kept: &Kept| {
        let query = kept.query(tongue, &app.station.queries.terms);
        item(Label::Kept(kept.clone()), keys.next(), None, Does::Look(query))
    };
    app.kept.iter().map(one).collect()
}

/// The id of the name of an order.
pub const fn word(by: SortKey) -> &'static str {
    match by {
        SortKey::Urgency => "sort-urgency",
        SortKey::Number => "sort-number",
        SortKey::Newest => "sort-newest",
        SortKey::Name => "sort-name",
        SortKey::Agency => "sort-agency",
        SortKey::Step => "sort-step",
        SortKey::Left => "sort-left",
        SortKey::Officer => "sort-officer",
        SortKey::Closed => "sort-closed",
        SortKey::Expires => "sort-expires",
    }
}

fn item(label: Label, key: Option<char>, note: Option<Label>, does: Does) -> Item {
    let keys = key.map(Key::Char).into_iter().collect();
    Item { label, keys, group: None, note, blocked: None, does }
}

fn save(app: &App) -> Item {
    let blocked = if app.station.read_only {
        Some(Blocked::ReadOnly)
    } else if app.queue.filter.trim().is_empty() && !app.queue.is_reordered() {
        Some(Blocked::NothingToSave)
    } else {
        None
    };
    let label = Label::Word("view-save");
    Item { label, keys: vec![SAVE], group: None, note: None, blocked, does: Does::SaveView }
}

/// The view that is shown, if it was saved at a desk.
fn drop(app: &App) -> Option<Item> {
    let shown = app.queue.saved.as_ref().filter(|s| s.kept && app.queue.view == View::Saved)?;
    let blocked = app.station.read_only.then_some(Blocked::ReadOnly);
    Some(Item {
        label: Label::Word("view-drop"),
        keys: vec![DROP],
        group: None,
        note: Some(Label::Text(shown.name.clone())),
        blocked,
        does: Does::DropView(shown.name.clone()),
    })
}
