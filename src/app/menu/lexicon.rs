//! What things are called in every language, so that a list is found by the words of any of them.
use std::collections::BTreeMap;

use super::sort_word;
use crate::app::action::Action;
use crate::app::looking;
use crate::app::queue::View;
use crate::words::Lang;

/// The names of things by the id of their sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon(BTreeMap<String, Vec<String>>);

/// The themes that have names in the language files; those of people's own files have one name.
const THEMES: [&str; 6] = ["auto", "dark", "light", "contrast", "colour-blind", "mono"];

impl Lexicon {
    /// Asks `say` for the name of every action, theme, view and order in every language, and for the
    /// other words by which people look for an action.
    pub fn new(mut say: impl FnMut(Lang, &str) -> Option<String>) -> Self {
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for lang in Lang::ALL {
            let actions = Action::ALL.iter().flat_map(|action| [word(*action), sought(*action)]);
            let themes = THEMES.map(|name| format!("theme-{name}"));
            let views = View::BUILT_IN.iter().map(|view| view.word().to_owned());
            let sorts = looking::sorts().map(|by| sort_word(by).to_owned());
            for id in actions.chain(themes).chain(views).chain(sorts) {
                if let Some(name) = say(lang, &id) {
                    names.entry(id).or_default().push(name);
                }
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

/// The id of the words by which an action is looked for, besides its name; few have any.
pub fn sought(action: Action) -> String {
    format!("action-{}-sought", action.id())
}
