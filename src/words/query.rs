//! Queries in words: what their values are called, and what of a typed one is not understood.
use super::{Lang, Said, Words};
use crate::domain::ams::Ams;
use crate::domain::case::Status;
use crate::domain::query::complete::offered;
use crate::domain::query::key::Sort;
use crate::domain::query::{Key, Lexicon, Mistake, Tongue, Value, What};
use crate::domain::record::CLASSES;
use crate::domain::sop::Sop;

/// What statuses, classes and the steps of `sops` are called in every language.
pub fn lexicon<'a>(sops: impl IntoIterator<Item = &'a Sop>) -> Lexicon {
    let sops: Vec<&Sop> = sops.into_iter().collect();
    let mut lexicon = Lexicon::default();
    for lang in Lang::ALL {
        let (words, tongue) = (Words::common(lang), lang.tongue());
        for status in Status::ALL {
            lexicon.add(tongue, Key::Status, &words.status(status), Value::Status(status));
        }
        for ended in Status::ENDED {
            lexicon.add(tongue, Key::Outcome, &words.status(ended), Value::Status(ended));
        }
        for class in CLASSES {
            lexicon.add(tongue, Key::Class, &words.coded("class", class), Value::Class(class));
        }
        for ams in Ams::ALL {
            lexicon.add(tongue, Key::Ams, &words.coded("ams", ams.code()), Value::Ams(ams));
        }
        for sop in &sops {
            for (no, step) in (1..).zip(&sop.file().step) {
                lexicon.add(tongue, Key::Step, words.label(&step.short), Value::Steps(no, no));
            }
        }
    }
    lexicon
}

impl Lang {
    /// The names of this language in a query.
    pub const fn tongue(self) -> Tongue {
        match self {
            Lang::Id => Tongue::Indonesian,
            Lang::En => Tongue::English,
        }
    }
}

impl Words {
    /// What of a query is not understood, and what is meant or known instead.
    pub fn mistake(&self, mistake: &Mistake) -> Said {
        let count = |n: usize| self.number(i64::try_from(n).unwrap_or(i64::MAX));
        let (id, key, value) = match &mistake.what {
            What::TooLong { found, limit } => {
                let args = [("found", count(*found).into()), ("limit", count(*limit).into())];
                return Said { what: self.with("query-too-long", &args), hint: None };
            }
            What::Key(name) => ("query-unknown-key", name.as_str(), ""),
            What::Value(key, value) => ("query-unknown-value", self.key(*key), value.as_str()),
            What::Empty(key) => ("query-empty", self.key(*key), ""),
            What::Unclosed => ("query-unclosed", "", ""),
            What::TooMany => ("query-too-many", "", ""),
        };
        let what = self.with(id, &[("key", key.into()), ("value", value.into())]);
        Said { what, hint: self.way_out(mistake) }
    }

    /// The name of a key.
    pub fn key(&self, key: Key) -> &'static str {
        self.lang().tongue().of(key.names())
    }

    /// Every key with its colon, as a line shows them.
    pub fn keys(&self) -> String {
        let names = Key::ALL.iter().map(|key| format!("{}:", self.key(*key)));
        names.collect::<Vec<_>>().join(" ")
    }

    fn way_out(&self, mistake: &Mistake) -> Option<String> {
        if let Some(nearest) = &mistake.nearest {
            let colon = if matches!(mistake.what, What::Key(_)) { ":" } else { "" };
            let meant = format!("{nearest}{colon}");
            return Some(self.with("query-did-you-mean", &[("name", meant.into())]));
        }
        let key = match &mistake.what {
            What::Key(_) => {
                return Some(self.with("query-known-keys", &[("known", self.keys().into())]));
            }
            What::Value(key, _) | What::Empty(key) => *key,
            What::Unclosed | What::TooMany | What::TooLong { .. } => return None,
        };
        let id = match key.sort() {
            Sort::Text => "query-takes-text",
            Sort::Step => "query-takes-step",
            Sort::Period => "query-takes-period",
            Sort::Status | Sort::Class | Sort::Ams | Sort::YesNo | Sort::State | Sort::Order => {
                let known = offered(key, self.lang().tongue(), &lexicon([]));
                let known = known.join(", ");
                return Some(self.with("query-takes", &[("known", known.into())]));
            }
        };
        Some(self.say(id))
    }
}
