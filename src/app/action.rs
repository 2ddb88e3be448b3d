//! The action table: one row an action gives its id, its keys and its group. Words come from the
//! language files by id; footer, help, README and key configuration all derive from here.
use std::collections::BTreeMap;

use super::key::Key;

/// Where an action belongs in help, and what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Changes the selected case.
    Act,
    /// Looks at the selected case.
    Look,
    /// Moves about.
    Move,
    /// The desk as a whole.
    Desk,
}

macro_rules! actions {
    ($($variant:ident $id:literal $group:ident [$($key:expr),+];)*) => {
        /// Everything a key can ask for on the main screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action { $($variant,)* }

        impl Action {
            /// Every action, in the order of help.
            pub const ALL: &'static [Action] = &[$(Action::$variant,)*];

            /// The stable id, as in `[keys]` of the configuration.
            pub const fn id(self) -> &'static str {
                match self { $(Action::$variant => $id,)* }
            }

            /// Where it belongs.
            pub const fn group(self) -> Group {
                match self { $(Action::$variant => Group::$group,)* }
            }

            /// The keys it has unless the configuration says otherwise.
            pub const fn default_keys(self) -> &'static [Key] {
                use Key::{Char, Ctrl, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp,
                    Right, Tab, Up, BackTab};
                match self { $(Action::$variant => &[$($key),+],)* }
            }
        }
    };
}

actions! {
    Register "register" Act [Char('n')];
    Finish "finish" Act [Char('s')];
    FinishAt "finish-at" Act [Char('T')];
    Start "start" Act [Char('m')];
    Pause "pause" Act [Char('t')];
    Documents "documents" Act [Char('b')];
    Return "return" Act [Char('r')];
    Note "note" Act [Char('c')];
    Disposition "disposition" Act [Char('d')];
    Edit "edit" Act [Char('e')];
    Assign "assign" Act [Char('w')];
    Reject "reject" Act [Char('X')];
    Cancel "cancel" Act [Char('x')];
    Reopen "reopen" Act [Char('B')];
    Archive "archive" Act [Char('K')];
    Correct "correct" Act [Char('C')];
    Undo "undo" Act [Char('u'), Ctrl('z')];
    Redo "redo" Act [Char('U'), Ctrl('y')];
    Repeat "repeat" Act [Char('.')];
    Explain "explain" Look [Char('i')];
    Procedure "procedure" Look [Char('O')];
    Copy "copy" Look [Char('y')];
    NextAlert "next-alert" Look [Char('a')];
    Open "open" Move [Enter];
    Back "back" Move [Esc];
    Down "down" Move [Char('j'), Down];
    Up "up" Move [Char('k'), Up];
    PageDown "page-down" Move [PageDown, Ctrl('d')];
    PageUp "page-up" Move [PageUp, Ctrl('u')];
    Top "top" Move [Char('g'), Home];
    Bottom "bottom" Move [Char('G'), End];
    NextPane "next-pane" Move [Tab, Char('l'), Right];
    PreviousPane "previous-pane" Move [BackTab, Char('h'), Left];
    Zoom "zoom" Move [Char('+')];
    Unzoom "unzoom" Move [Char('_')];
    NextTab "next-tab" Move [Char(']')];
    PreviousTab "previous-tab" Move [Char('[')];
    Mark "mark" Move [Char('v')];
    MarkShown "mark-shown" Move [Char('V')];
    InvertMarks "invert-marks" Move [Char('I')];
    Queue "queue" Desk [Char('1')];
    Alerts "alerts" Desk [Char('2')];
    Archived "all-cases" Desk [Char('4')];
    Filter "filter" Desk [Char('/')];
    Views "views" Desk [Char('f')];
    Sort "sort" Desk [Char('S')];
    Palette "palette" Desk [Char(':'), Ctrl('p')];
    ActionMenu "action-menu" Desk [Char(' ')];
    Officer "officer" Desk [Char('o')];
    OnBehalf "on-behalf" Desk [Char('W')];
    Journal "journal" Desk [Char('J')];
    Help "help" Desk [Char('?'), F(1)];
    Settings "settings" Desk [Char('5')];
    Language "language" Desk [Char('L')];
    Theme "theme" Desk [F(3)];
    Mouse "mouse" Desk [Char('M')];
    Verify "verify" Desk [F(8)];
    Redraw "redraw" Desk [Ctrl('l')];
    Wall "wall" Desk [Char('D')];
    SkipTask "skip-task" Desk [Char('N')];
    Quit "quit" Desk [Char('q'), Ctrl('c')];
}

impl Action {
    /// The action of a stable id.
    pub fn parse(id: &str) -> Option<Self> {
        Action::ALL.iter().copied().find(|a| a.id() == id)
    }
}

/// Which key means what.
///
/// Invariant: one key, one action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap(BTreeMap<Key, Action>);

/// A key setting that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyProblem {
    UnknownAction {
        id: String,
        nearest: Option<String>,
    },
    UnknownKey {
        id: String,
        key: String,
    },
    /// The key already means another action.
    Conflict {
        id: String,
        key: Key,
        with: Action,
    },
}

impl Keymap {
    /// The default keys with `overrides` (action id to key) laid over them. What cannot be is
    /// reported and left at its default.
    pub fn new(overrides: &BTreeMap<String, String>) -> (Self, Vec<KeyProblem>) {
        let (mut wanted, mut problems) = (BTreeMap::new(), Vec::new());
        for (id, text) in overrides {
            let nearest = || crate::domain::fault::nearest(id, Action::ALL.iter().map(|a| a.id()));
            match (Action::parse(id), Key::parse(text)) {
                (Some(action), Some(key)) => {
                    wanted.insert(action, key);
                }
                (None, _) => {
                    problems.push(KeyProblem::UnknownAction { id: id.clone(), nearest: nearest() });
                }
                (_, None) => {
                    problems.push(KeyProblem::UnknownKey { id: id.clone(), key: text.clone() });
                }
            }
        }
        let mut map = BTreeMap::new();
        for action in Action::ALL.iter().filter(|a| !wanted.contains_key(a)) {
            for key in action.default_keys() {
                map.insert(*key, *action);
            }
        }
        for (action, key) in wanted {
            if let Some(with) = map.get(&key).copied() {
                problems.push(KeyProblem::Conflict { id: action.id().to_owned(), key, with });
                for key in action.default_keys() {
                    map.entry(*key).or_insert(action);
                }
            } else {
                map.insert(key, action);
            }
        }
        (Self(map), problems)
    }

    /// What `key` means.
    pub fn action(&self, key: Key) -> Option<Action> {
        self.0.get(&key).copied()
    }

    /// The keys of `action`, its defaults first in their order.
    pub fn keys(&self, action: Action) -> Vec<Key> {
        let bound = |key: &&Key| self.0.get(key) == Some(&action);
        let defaults = action.default_keys().iter().filter(bound).copied();
        let others = self.0.iter().filter(|(_, a)| **a == action).map(|(key, _)| *key);
        let mut keys: Vec<Key> = defaults.collect();
        keys.extend(others.filter(|key| !action.default_keys().contains(key)));
        keys
    }

    /// The key that hints show.
    pub fn hint(&self, action: Action) -> Option<Key> {
        self.keys(action).first().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_actions_share_a_default_key() {
        let mut seen = BTreeMap::new();
        for action in Action::ALL {
            for key in action.default_keys() {
                assert_eq!(seen.insert(*key, *action), None, "{key} of {action:?}");
            }
        }
    }

    #[test]
    fn a_conflicting_override_is_reported_and_left() {
        let overrides = BTreeMap::from([
            ("finish".to_owned(), "n".to_owned()),
            ("note".to_owned(), "<f5>".to_owned()),
            ("finsh".to_owned(), "x".to_owned()),
        ]);
        let (map, problems) = Keymap::new(&overrides);
        assert_eq!(map.action(Key::Char('s')), Some(Action::Finish));
        assert_eq!(map.action(Key::F(5)), Some(Action::Note));
        assert_eq!(map.action(Key::Char('c')), None);
        assert_eq!(map.action(Key::Char('n')), Some(Action::Register));
        assert_eq!(problems.len(), 2);
    }
}
