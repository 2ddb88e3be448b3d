//! The keys of `config.toml`, one row a key: what each holds and what is in force without it.
use super::Every;
use super::file::Value;
use crate::domain::zone::Zone;
use crate::domain::{fault, text};
use crate::theme::Colour;

/// What a key holds, and so how it is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// An IANA zone or an offset.
    Zone,
    /// An address of http or https, without a name and password in it.
    Url,
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
    /// A colour of a theme file.
    Colour,
    /// How a token of a theme file looks.
    Paint,
}

/// When an open desk takes a new value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    AtOnce,
    AtStart,
}

impl Kind {
    /// Whether `typed` is a value of a kind that is written as text.
    pub fn fits(self, typed: &str) -> bool {
        match self {
            Kind::Zone => Zone::parse(typed).is_some(),
            Kind::Url => is_address(typed),
            Kind::Prefix => {
                (1..=12).contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_alphanumeric())
            }
            Kind::OneOf(known) => known.contains(&typed),
            Kind::Text => !typed.trim().is_empty() && is_seen(typed),
            Kind::Int { .. } | Kind::Flag | Kind::List | Kind::Colour | Kind::Paint => false,
        }
    }

    /// The value that a person means by `typed`; the items of a list stand between commas.
    pub fn read(self, typed: &str) -> Option<Value> {
        let typed = typed.trim();
        match self {
            Kind::Text | Kind::Zone | Kind::Url | Kind::Prefix | Kind::OneOf(_) => {
                self.fits(typed).then(|| Value::Text(typed.to_owned()))
            }
            Kind::Int { min, max } => {
                typed.parse().ok().filter(|int| (min..=max).contains(int)).map(Value::Int)
            }
            Kind::Flag => typed.parse().ok().map(Value::Flag),
            Kind::List => {
                let items = typed.split(',').map(str::trim).filter(|item| !item.is_empty());
                is_seen(typed).then(|| Value::List(items.map(ToOwned::to_owned).collect()))
            }
            Kind::Colour | Kind::Paint => None,
        }
    }

    /// The known value that is meant by `typed`.
    pub fn nearest(self, typed: &str) -> Option<String> {
        if self == Kind::Colour {
            return fault::nearest(&typed.to_lowercase(), Colour::names());
        }
        let Kind::OneOf(known) = self else { return None };
        // Every word of two letters is near every other.
        let long = known.iter().copied().filter(|k| k.len() > 2);
        fault::nearest(&typed.to_lowercase(), long)
    }
}

/// Whether a browser can be given `typed`, and nothing but a browser.
fn is_address(typed: &str) -> bool {
    const CHARS_MAX: usize = 2_000;
    let lower = typed.to_ascii_lowercase();
    let rest = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let named = host.is_some_and(|host| {
        host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && !host.contains('@')
    });
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'`<>\\^{|}".contains(&byte);
    named && typed.len() <= CHARS_MAX && typed.bytes().all(plain)
}

fn is_seen(typed: &str) -> bool {
    unseen(typed).is_none()
}

/// The position, from 1, of the first character that nobody sees.
pub fn unseen(typed: &str) -> Option<usize> {
    Some(typed.chars().position(|c| c.is_control() || text::is_unseen(c))? + 1)
}

/// A key and its built-in value as text; an empty one means none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub section: &'static str,
    pub name: &'static str,
    pub kind: Kind,
    pub built_in: &'static str,
    pub taken: Taken,
}

impl Key {
    /// The value that is in force when nobody says another; none = none.
    pub fn built_in(&self) -> Option<Value> {
        if self.kind == Kind::List {
            return Some(Value::List(self.built_in.split_whitespace().map(Into::into).collect()));
        }
        self.kind.read(self.built_in)
    }

    const fn at_start(self) -> Self {
        Self { taken: Taken::AtStart, ..self }
    }

    /// `section.name`.
    pub fn path(&self) -> String {
        format!("{}.{}", self.section, self.name)
    }
}

const fn key(section: &'static str, name: &'static str, kind: Kind, built_in: &'static str) -> Key {
    Key { section, name, kind, built_in, taken: Taken::AtOnce }
}

/// The section whose keys are action ids and whose values are keys of the keyboard.
pub const KEYMAP: &str = "keys";

/// The section whose keys are names of views and whose values are queries.
pub const VIEWS: &str = "views";

/// Every key outside of [`KEYMAP`] and [`VIEWS`], in the order in which they are shown.
pub const KEYS: &[Key] = &[
    key("office", "name", Kind::Text, ""),
    key("office", "timezone", Kind::Zone, "Asia/Makassar"),
    key("office", "number_prefix", Kind::Prefix, "PSE"),
    key("office", "government", Kind::Text, ""),
    key("office", "address", Kind::Text, ""),
    key("office", "contact", Kind::Text, ""),
    key("office", "logo", Kind::Text, ""),
    key("office", "place", Kind::Text, ""),
    key("office", "signer_title", Kind::Text, ""),
    key("office", "signer_name", Kind::Text, ""),
    key("office", "signer_rank", Kind::Text, ""),
    key("office", "signer_nip", Kind::Text, ""),
    key("desk", "language", Kind::OneOf(&["id", "en"]), "id"),
    key("desk", "theme", Kind::Text, "auto"),
    key("desk", "symbols", Kind::OneOf(&["unicode", "ascii"]), "unicode"),
    key("desk", "mouse", Kind::Flag, "true"),
    key("desk", "layout", Kind::OneOf(&["auto", "one", "stacked", "columns", "three"]), "auto")
        .at_start(),
    key("alerts", "near_pct", Kind::Int { min: 1, max: 100 }, "80"),
    key("alerts", "repeat_min", Kind::Int { min: 0, max: 1_440 }, "0"),
    key("alerts", "title", Kind::Flag, "true"),
    key("alerts", "bell", Kind::Flag, "true"),
    key("alerts", "terminal", Kind::OneOf(&["auto", "777", "9", "99", "off"]), "auto"),
    key("alerts", "desktop", Kind::Flag, "false"),
    key("alerts", "hook", Kind::List, ""),
    key("calendar", "pattern", Kind::Text, "perpres-21-2023"),
    key("calendar", "files", Kind::List, "mamuju-2026"),
    key("officers", "default", Kind::Text, "").at_start(),
    key("sop", "default", Kind::Text, ""),
    key("sop", "files", Kind::List, ""),
    key("print", "paper", Kind::OneOf(&["a4", "f4"]), "a4"),
    key("print", "slip_paper", Kind::OneOf(&["half", "a4", "f4"]), "half"),
    key("print", "folder", Kind::Text, ""),
    key("ams", "url", Kind::Url, ""),
    key("ams", "remind_days", Kind::Int { min: 1, max: 250 }, "3"),
    key("backup", "every", Kind::OneOf(Every::CODES), "daily").at_start(),
    key("backup", "keep", Kind::Int { min: 1, max: 10_000 }, "7").at_start(),
    key("backup", "folder", Kind::Text, "").at_start(),
    key("privacy", "mask", Kind::Flag, "true"),
    key("privacy", "lock_minutes", Kind::Int { min: 1, max: 480 }, "10"),
    key("privacy", "screen_minutes", Kind::Int { min: 0, max: 480 }, "0"),
];

/// The sections, each once.
pub fn sections() -> Vec<&'static str> {
    let mut sections: Vec<_> = KEYS.iter().map(|k| k.section).collect();
    sections.dedup();
    sections.extend([KEYMAP, VIEWS]);
    sections
}

/// The key of a section and a name.
pub fn find(section: &str, name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|k| k.section == section && k.name == name)
}
