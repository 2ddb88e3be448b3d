//! The keys of `config.toml`, one row a key: what each holds and what is in force without it.
use crate::domain::fault;

/// What a key holds, and so how it is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// An IANA zone or an offset.
    Zone,
    /// One to twelve letters or digits: the first part of a case number.
    Prefix,
    OneOf(&'static [&'static str]),
    Int {
        min: i64,
        max: i64,
    },
    Flag,
    /// A list of texts.
    List,
}

impl Kind {
    /// The known value that is meant by `typed`.
    pub fn nearest(self, typed: &str) -> Option<String> {
        let Kind::OneOf(known) = self else { return None };
        // Every word of two letters is near every other.
        let long = known.iter().copied().filter(|k| k.len() > 2);
        fault::nearest(&typed.to_lowercase(), long)
    }
}

/// A key and its built-in value as text; an empty one means none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub section: &'static str,
    pub name: &'static str,
    pub kind: Kind,
    pub built_in: &'static str,
}

impl Key {
    /// `section.name`.
    pub fn path(&self) -> String {
        format!("{}.{}", self.section, self.name)
    }
}

const fn key(section: &'static str, name: &'static str, kind: Kind, built_in: &'static str) -> Key {
    Key { section, name, kind, built_in }
}

/// The section whose keys are action ids and whose values are keys of the keyboard.
pub const KEYMAP: &str = "keys";

const THEMES: [&str; 6] = ["default", "dark", "light", "contrast", "colour-blind", "mono"];

/// Every key outside of [`KEYMAP`], in the order in which they are shown.
pub const KEYS: &[Key] = &[
    key("office", "name", Kind::Text, ""),
    key("office", "timezone", Kind::Zone, "Asia/Makassar"),
    key("office", "number_prefix", Kind::Prefix, "PSE"),
    key("desk", "language", Kind::OneOf(&["id", "en"]), "id"),
    key("desk", "theme", Kind::OneOf(&THEMES), "default"),
    key("desk", "symbols", Kind::OneOf(&["unicode", "ascii"]), "unicode"),
    key("desk", "mouse", Kind::Flag, "true"),
    key("desk", "layout", Kind::OneOf(&["auto", "one", "stacked", "two", "three"]), "auto"),
    key("alerts", "near_pct", Kind::Int { min: 1, max: 100 }, "80"),
    key("alerts", "repeat_min", Kind::Int { min: 0, max: 1_440 }, "0"),
    key("alerts", "bell", Kind::Flag, "true"),
    key("alerts", "desktop", Kind::Flag, "false"),
    key("alerts", "hook", Kind::List, ""),
    key("calendar", "pattern", Kind::Text, "perpres-21-2023"),
    key("calendar", "files", Kind::List, "mamuju-2026"),
    key("officers", "default", Kind::Text, ""),
    key("sop", "default", Kind::Text, ""),
    key("sop", "files", Kind::List, ""),
    key("ams", "url", Kind::Text, ""),
    key("backup", "every", Kind::OneOf(&["hourly", "daily", "weekly", "monthly"]), ""),
    key("backup", "keep", Kind::Int { min: 1, max: 10_000 }, "7"),
    key("backup", "folder", Kind::Text, ""),
    key("privacy", "mask", Kind::Flag, "true"),
];

/// The sections, each once.
pub fn sections() -> Vec<&'static str> {
    let mut sections: Vec<_> = KEYS.iter().map(|k| k.section).collect();
    sections.dedup();
    sections.push(KEYMAP);
    sections
}

/// The key of a section and a name.
pub fn find(section: &str, name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|k| k.section == section && k.name == name)
}
