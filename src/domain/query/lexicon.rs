//! The words by which people call statuses, classes and steps: given by the language files and the
//! SOP at the start, because the rules know codes only.
use super::key::{Key, Tongue, slug};
use super::term::Value;
use crate::domain::ams::Ams;
use crate::domain::case::Status;
use crate::domain::record::CLASSES;

/// Words for values, both languages side by side; codes are known without it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon(Vec<(Tongue, Key, String, Value)>);

impl Lexicon {
    /// Adds a word for a value of `key`.
    pub fn add(&mut self, tongue: Tongue, key: Key, word: &str, value: Value) {
        self.0.push((tongue, key, slug(word), value));
    }

    /// Every word of `key` with its value, codes first.
    pub(super) fn words(&self, key: Key) -> impl Iterator<Item = (&str, Value)> {
        let mut codes = Vec::new();
        if key == Key::Status {
            codes.extend(Status::ALL.map(|s| (s.code(), Value::Status(s))));
        } else if key == Key::Outcome {
            codes.extend(Status::ENDED.map(|s| (s.code(), Value::Status(s))));
        } else if key == Key::Class {
            codes.extend(CLASSES.map(|c| (c, Value::Class(c))));
        }
        if key == Key::Ams {
            codes.extend(Ams::ALL.map(|ams| (ams.code(), Value::Ams(ams))));
        }
        let named = self.0.iter().filter(move |(_, of, ..)| *of == key);
        codes.into_iter().chain(named.map(|(.., word, value)| (word.as_str(), value.clone())))
    }

    /// What a language calls a value of `key`.
    pub fn called(&self, tongue: Tongue, key: Key, value: &Value) -> Option<&str> {
        let is =
            |(t, k, _, v): &&(Tongue, Key, String, Value)| *t == tongue && *k == key && v == value;
        self.0.iter().find(is).map(|(.., word, _)| word.as_str())
    }

    /// The words of `key` in one language, codes where it has none.
    pub(super) fn offered(&self, key: Key, tongue: Tongue) -> Vec<String> {
        let own = self.0.iter().filter(|(t, of, ..)| *of == key && *t == tongue);
        let own: Vec<String> = own.map(|(.., word, _)| word.clone()).collect();
        if own.is_empty() { self.words(key).map(|(word, _)| slug(word)).collect() } else { own }
    }
}
