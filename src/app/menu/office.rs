//! Lists of the office: who acts, who gets the case, for whom one acts; for how long an alert waits.
use super::{Does, Item, Label};
use crate::app::App;
use crate::app::action::Action;
use crate::app::alerts::SNOOZES_MIN;
use crate::app::key::Key;
use crate::app::notice::Blocked;
use crate::domain::officer::Officer;

/// Who can act here, and what else there is to do about officers.
pub(super) fn officers(app: &App) -> Vec<Item> {
    let mut items: Vec<Item> = people(app, app.staff.iter(), Does::Switch);
    items.push(item(Label::Word("acts-add-officer"), Some(Key::Char('n')), Does::AddOfficer));
    items.push(Item {
        keys: app.station.keymap.keys(Action::OnBehalf),
        ..item(Label::Action(Action::OnBehalf), None, Does::Run(Action::OnBehalf))
    });
    items
}

/// Who can get the case: oneself by the key that opened the list, the others by digits.
pub(super) fn assign(app: &App) -> Vec<Item> {
    let own = &app.station.officer;
    let oneself = Item {
        keys: app.station.keymap.keys(Action::Assign),
        note: Some(Label::Word("acts-oneself")),
        ..item(Label::Text(own.clone()), None, Does::Assign(own.clone()))
    };
    let others = app.staff.iter().filter(|officer| officer.name != *own);
    let mut items = vec![oneself];
    items.extend(people(app, others, Does::Assign));
    items.push(item(Label::Word("acts-other-name"), Some(Key::Char('n')), Does::AssignOther));
    items
}

/// For whom the following acts are done.
pub(super) fn behalf(app: &App) -> Vec<Item> {
    let executors = app.station.executors().into_iter();
    let mut items =
        vec![item(Label::Word("acts-for-oneself"), Some(Key::Char('0')), Does::ActFor(None))];
    items.extend(executors.enumerate().map(|(i, executor)| {
        let own = app.station.roles.contains(&executor.key);
        let does = Does::ActFor(Some(executor.key.clone()));
        Item {
            note: own.then_some(Label::Word("acts-own-role")),
            blocked: app.may_act_for(&executor.key).err().map(Blocked::Refused),
            ..item(Label::Text(executor.title.clone()), digit(i), does)
        }
    }));
    items
}

/// For how long an alert is put off, by digits.
pub(super) fn snoozes() -> Vec<Item> {
    const NAMES: [&str; 3] = ["alert-snooze-5", "alert-snooze-10", "alert-snooze-15"];
    let named = SNOOZES_MIN.into_iter().zip(NAMES).enumerate();
    named.map(|(i, (minutes, id))| item(Label::Word(id), digit(i), Does::Snooze(minutes))).collect()
}

/// Officers by digits, each with roles and open cases.
fn people<'a>(
    app: &App,
    officers: impl Iterator<Item = &'a Officer>,
    does: impl Fn(String) -> Does,
) -> Vec<Item> {
    let load = app.workload();
    let most = load.values().copied().max().unwrap_or(0);
    let one = |(i, officer): (usize, &Officer)| {
        let open = load.get(officer.name.as_str()).copied().unwrap_or(0);
        let title = |key: &String| app.station.executor(key).map(|e| e.title.clone());
        let roles = officer.roles.iter().filter_map(title).collect();
        Item {
            note: Some(Label::Duty { roles, open, most }),
            ..item(Label::Text(officer.name.clone()), digit(i), does(officer.name.clone()))
        }
    };
    officers.enumerate().map(one).collect()
}

/// The digit that picks the item at a place.
fn digit(place: usize) -> Option<Key> {
    char::from_digit(u32::try_from(place + 1).ok()?, 10).map(Key::Char)
}

fn item(label: Label, key: Option<Key>, does: Does) -> Item {
    Item { label, keys: key.into_iter().collect(), note: None, blocked: None, group: None, does }
}
