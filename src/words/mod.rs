//! The languages: looks sentences up in `assets/words/<language>/*.ftl` and writes figures as each
//! language writes them. Every user-facing sentence comes from here. Knows the rules' types only.
mod account;
mod alerts;
mod authority;
mod certificate;
mod clock;
mod facts;
mod figures;
mod foreseen;
mod history;
mod intake;
mod ledger;
mod preview;
mod query;
mod refusals;
mod says;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use crate::domain::record::masked;
use crate::domain::text::SafeText;
pub use account::{Account, Told};
pub use ledger::Entry;
pub use query::lexicon;
pub use refusals::{Said, capital};

macro_rules! areas {
    ($($area:literal)*) => {
        /// An area's Indonesian text and its English text.
        const FILES: &[(&str, &str)] = &[$((
            include_str!(concat!("../../assets/words/id/", $area, ".ftl")),
            include_str!(concat!("../../assets/words/en/", $area, ".ftl")),
        ),)*];
    };
}

// One row an area. A new area is a new row.
areas! {
    "acts"
    "alerts"
    "authority"
    "certificate"
    "cli"
    "clock"
    "common"
    "desk"
    "detail"
    "doctor"
    "forms"
    "input"
    "intake"
    "keep"
    "look"
    "menu"
    "notify"
    "print"
    "query"
    "record"
    "report"
    "settings"
    "store"
    "tour"
    "wall"
}

/// A language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    #[default]
    Id,
    En,
}

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Lang; 2] = [Lang::Id, Lang::En];

    /// The language of a code, `id` or `en`.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// `id`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Id => "id",
            Lang::En => "en",
        }
    }

    /// The language's files, one text an area.
    pub fn files(self) -> impl Iterator<Item = &'static str> {
        FILES.iter().map(move |(id, en)| match self {
            Lang::Id => *id,
            Lang::En => *en,
        })
    }
}

/// A value inside a sentence. A number is grouped as the language groups it, so a year or a case
/// number is a text. No text gets into a sentence but as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    Text(SafeText<'a>),
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text.as_str().into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(text.into())
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {
        $(impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}

numbers!(i32 i64 u8 u16 u32 u64 usize);

/// The sentences of one language.
pub struct Words {
    lang: Lang,
    bundle: Arc<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

impl Words {
    /// Reads the files of `lang`, and of no other; once, for all who say something in it meanwhile.
    pub fn new(lang: Lang) -> Self {
        static READ: [Mutex<Weak<Bundle>>; 2] = [const { Mutex::new(Weak::new()) }; 2];
        let [id, en] = &READ;
        let read = match lang {
            Lang::Id => id,
            Lang::En => en,
        };
        let mut read = read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bundle) = read.upgrade() {
            return Self { lang, bundle };
        }
        let words = Self::reading(lang, lang.files());
        *read = Arc::downgrade(&words.bundle);
        words
    }

    /// The terms of the rules alone, in a language that may not be the screen's.
    fn common(lang: Lang) -> Self {
        Self::reading(lang, lang.files().filter(|text| text.contains("\nstatus-running =")))
    }

    fn reading(lang: Lang, files: impl Iterator<Item = &'static str>) -> Self {
        let locale = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Id => |value, _| grouped(value, '.'),
            Lang::En => |value, _| grouped(value, ','),
        }));
        for text in files {
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle: Arc::new(bundle) }
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence `id`; an unknown id comes back between `‹›`.
    pub fn say(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The sentence `id` with its values.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return format!("‹{id}›");
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, &**text),
                Arg::Number(number) => values.set(*name, *number),
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        said.into_owned()
    }

    /// Whether there is a sentence `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The sentence `<area>-<code>`, the code's underscores written as dashes.
    pub fn coded(&self, area: &str, code: &str) -> String {
        self.say(&message_id(area, code))
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.lang).finish()
    }
}

/// The id of a code's sentence: `field` and `letter_no` are `field-letter-no`.
fn message_id(area: &str, code: &str) -> String {
    format!("{area}-{}", code.to_lowercase().replace('_', "-"))
}

fn grouped(value: &FluentValue<'_>, separator: char) -> Option<String> {
    if let FluentValue::Number(number) = value {
        Some(figures::grouped(&number.as_string(), separator))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_once() {
        for lang in Lang::ALL {
            let (one, other) = (Words::new(lang), Words::new(lang));
            assert!(Arc::ptr_eq(&one.bundle, &other.bundle));
            assert_eq!(one.lang(), lang);
        }
        let [id, en] = Lang::ALL.map(Words::new);
        assert!(!Arc::ptr_eq(&id.bundle, &en.bundle));
    }
}
