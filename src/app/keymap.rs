//! Which key means which action: the table's defaults with the configuration's overrides over them.
use std::collections::BTreeMap;

use super::action::Action;
use super::key::Key;

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
