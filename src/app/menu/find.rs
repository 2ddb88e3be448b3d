//! How well an item answers what was typed: by the words typed, each of which stands in one of
//! its names or of the words it is sought by, in any language; or by its key.
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::lexicon::{sought, word};
use super::{Item, Label, Lexicon};

/// Judges items by a typed text, and says which letters answer it.
pub struct Finder<'a> {
    lexicon: &'a Lexicon,
    matcher: Matcher,
    pattern: Pattern,
    /// What was typed, as it may stand for a key.
    typed: &'a str,
}

impl<'a> Finder<'a> {
    /// A finder of what `typed` may mean.
    pub fn new(lexicon: &'a Lexicon, typed: &'a str) -> Self {
        let (case, letters) = (CaseMatching::Ignore, Normalization::Smart);
        let pattern = Pattern::new(typed, case, letters, AtomKind::Substring);
        Self { lexicon, matcher: Matcher::new(Config::DEFAULT), pattern, typed: typed.trim() }
    }

    /// Which graphemes of a name answer what was typed; none where something else does.
    pub fn letters(&mut self, name: &str) -> Vec<u32> {
        let (mut chars, mut found) = (Vec::new(), Vec::new());
        let name = Utf32Str::new(name, &mut chars);
        if self.pattern.indices(name, &mut self.matcher, &mut found).is_none() {
            found.clear();
        }
        found
    }

    /// The score of an item, the higher the better; none when it is not meant. A key typed exactly
    /// beats every word.
    pub fn score(&mut self, item: &Item) -> Option<u32> {
        let typed = self.typed.to_lowercase();
        let is_key = |key: &crate::app::key::Key| {
            let name = key.to_string();
            name == self.typed || (name.chars().count() > 1 && name.to_lowercase() == typed)
        };
        if item.keys.iter().any(is_key) {
            return Some(u32::MAX);
        }
        let (mut chars, lexicon) = (Vec::new(), self.lexicon);
        let (id, also) = match &item.label {
            Label::Action(action) => (word(*action), sought(*action)),
            Label::Word(id) => ((*id).to_owned(), String::new()),
            Label::Theme(theme) => return self.theme(theme),
            Label::Text(text) => {
                return self.pattern.score(Utf32Str::new(text, &mut chars), &mut self.matcher);
            }
            // A note, or found by its key alone; never by a name.
            Label::Duty { .. } | Label::Kept(_) | Label::Field(_) => return None,
        };
        let mut score =
            |name: &String| self.pattern.score(Utf32Str::new(name, &mut chars), &mut self.matcher);
        // A name beats the words that stand on no screen.
        let named = lexicon.names(&id).iter().filter_map(&mut score).max();
        named.or_else(|| lexicon.names(&also).iter().filter_map(score).max().map(|_| 1))
    }

    /// By the name of the action and that of the theme, in any language.
    fn theme(&mut self, theme: &str) -> Option<u32> {
        let (mut chars, lexicon) = (Vec::new(), self.lexicon);
        let actions = lexicon.names("action-theme").iter();
        let names = lexicon.names(&format!("theme-{theme}"));
        let said = actions.enumerate().map(|(lang, action)| {
            let name = names.get(lang).map_or(theme, String::as_str);
            format!("{action}: {name}")
        });
        said.filter_map(|text| {
            self.pattern.score(Utf32Str::new(&text, &mut chars), &mut self.matcher)
        })
        .max()
    }
}
