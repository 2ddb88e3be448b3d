//! What things are called in every language, so that a list is found by the words of any of them.
use std::collections::BTreeMap;

use crate::app::action::Action;
use crate::words::Lang;

/// The names of things by the id of their sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon(BTreeMap<String, Vec<String>>);

impl Lexicon {
    /// Asks `say` for the name of every action in every language.
    pub fn new(mut say: impl FnMut(Lang, &str) -> String) -> Self {
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for lang in Lang::ALL {
            for action in Action::ALL {
                let id = word(*action);
                let name = say(lang, &id);
                names.entry(id).or_default().push(name);
            }
        }
        Self(names)
    }

    /// The names of `id`, one a language; none where it is not known.
    pub fn names(&self, id: &str) -> &[String] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }
}

/// The id of the sentence that names an action.
pub fn word(action: Action) -> String {
    format!("action-{}", action.id())
}
