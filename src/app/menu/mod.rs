//! Lists from which one thing is picked: typed letters narrow them, Enter does what is picked. What
//! a list offers is asked anew each time, so that it cannot disagree with what can be done.
mod find;
mod items;
pub mod lexicon;
mod names;
mod office;
mod views;

pub use find::Finder;
pub use items::items;
pub use lexicon::Lexicon;
pub use names::name;
pub use views::word as sort_word;

use super::action::Action;
use super::clip::Clip;
use super::key::Key;
use super::notice::Blocked;
use super::printing::Form;
use super::queue::{SavedView, View};
use crate::domain::query::SortKey;
use crate::domain::record::Field;
use crate::domain::retention::Kept;

/// Which list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MenuKind {
    /// Everything that can be done, found by words of either language or by key.
    Palette,
    /// What can be done with the selected case; its keys act at once.
    Actions,
    /// Every key, those of the focused pane first.
    Help,
    /// The views: those of the program, of the configuration, and saved ones.
    Views,
    /// What the cases are ordered by.
    Sort,
    /// Who acts at this desk.
    Officers,
    /// Who gets the case.
    Assign,
    /// For whom the following acts are done.
    Behalf,
    /// For how long an alert is put off.
    Snooze,
    /// The forms that can be printed.
    Print,
    /// Closed cases by year and classification.
    Retention,
    /// What of the case can be copied, in the order in which AMS asks for it.
    Copy,
    /// The hand-off to AMS.
    Ams,
}

impl MenuKind {
    /// The stable id, as in the words (`menu-<id>`, `menu-<id>-keys`).
    pub const fn id(self) -> &'static str {
        match self {
            MenuKind::Palette => "palette",
            MenuKind::Actions => "actions",
            MenuKind::Help => "help",
            MenuKind::Views => "views",
            MenuKind::Sort => "sort",
            MenuKind::Officers => "officers",
            MenuKind::Assign => "assign",
            MenuKind::Behalf => "behalf",
            MenuKind::Snooze => "snooze",
            MenuKind::Print => "print",
            MenuKind::Retention => "retention",
            MenuKind::Copy => "copy",
            MenuKind::Ams => "ams",
        }
    }

    /// Whether letters narrow the list; else they are the keys of its items.
    pub const fn is_typed(self) -> bool {
        match self {
            MenuKind::Palette | MenuKind::Help => true,
            MenuKind::Actions
            | MenuKind::Views
            | MenuKind::Snooze
            | MenuKind::Print
            | MenuKind::Copy
            | MenuKind::Ams
            | MenuKind::Retention
            | MenuKind::Sort
            | MenuKind::Officers
            | MenuKind::Assign
            | MenuKind::Behalf => false,
        }
    }
}

/// A list on the screen.
#[derive(Debug, Clone)]
pub struct Menu {
    pub kind: MenuKind,
    /// What was typed to narrow it.
    pub input: tui_input::Input,
    /// The place of the cursor among the items.
    pub at: usize,
}

impl Menu {
    /// A whole list with the cursor on its first item.
    pub fn new(kind: MenuKind) -> Self {
        Self { kind, input: tui_input::Input::default(), at: 0 }
    }
}

/// How an item is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// By the name of the action.
    Action(Action),
    /// By a sentence of the language files.
    Word(&'static str),
    /// By the name of a field.
    Field(Field),
    /// By what the theme of this name is called.
    Theme(String),
    /// By a text that is data: a name, a query.
    Text(String),
    /// So many cases that ended in a year.
    Kept(Kept),
    /// An officer's roles, and how many open cases of the most that anybody has.
    Duty { roles: Vec<String>, open: usize, most: usize },
}

/// What picking an item does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    Run(Action),
    Show(View),
    ShowSaved(SavedView),
    /// Ask for the name under which what is shown is kept.
    SaveView,
    DropView(String),
    Sort(SortKey),
    /// This officer acts from now on.
    Switch(String),
    AddOfficer,
    /// The alert is put off for so many minutes.
    Snooze(u16),
    /// The case, or the marked ones, go to this officer.
    Assign(String),
    AssignOther,
    /// The following acts are done for this executor (SOP key), or for nobody else.
    ActFor(Option<String>),
    Print(Form),
    /// Shows what a query finds among all cases.
    Look(String),
    /// Copies it and goes on to the next item.
    Copy(Clip),
    /// Opens the address and goes on to the next item.
    Browse(String),
    /// AMS has the request, as of now.
    Submitted,
    /// Wears the theme of this name.
    Theme(String),
}

/// One thing that can be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub label: Label,
    /// The keys that do the same; in a list whose keys act, the keys of the item.
    pub keys: Vec<Key>,
    /// The sentence over the items of its kind.
    pub group: Option<&'static str>,
    /// Said beside the label: how many, which role.
    pub note: Option<Label>,
    /// Why it cannot be picked now.
    pub blocked: Option<Blocked>,
    pub does: Does,
}
