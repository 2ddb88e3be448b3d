//! The settings screen: a line a setting, what is being typed for one, what can be said of it.
mod answer;
mod press;

pub(super) use answer::configured;
pub(super) use press::{paste, press};

use std::sync::Arc;

use super::action::Action;
use super::key::Key as Pressed;
use super::{App, SavedView};
use crate::config::edit::Change;
use crate::config::file::Value;
use crate::config::keys::{KEYMAP, KEYS, Key, Kind, Taken};
use crate::config::problem::Problem;
use crate::config::{Config, Origin, Shown, View};

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// What is wrong with the configuration, by its place in the list.
    Problem(usize),
    Setting(&'static Key),
    /// The key of an action.
    Binding(Action),
}

impl Line {
    /// The key of the configuration that the line is about.
    pub fn key(self) -> Option<String> {
        match self {
            Line::Problem(_) => None,
            Line::Setting(key) => Some(key.path()),
            Line::Binding(action) => Some(format!("{KEYMAP}.{}", action.id())),
        }
    }
}

/// What is being entered for the line under the cursor.
#[derive(Debug, Clone)]
pub enum Entry {
    Typed(tui_input::Input),
    /// The next key is the new one. `taken`: the last one tried, and what it means already.
    Pressed {
        taken: Option<(Pressed, Action)>,
    },
}

/// The settings screen.
#[derive(Debug, Clone, Default)]
pub struct Panel {
    /// The place of the cursor among the lines.
    pub at: usize,
    pub entry: Option<Entry>,
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    Saved {
        key: String,
    },
    /// What stands on the command line or in the environment goes before the file.
    Overridden {
        key: String,
        by: &'static str,
    },
    AtStart {
        key: String,
    },
    /// A throw-away desk takes it and writes nothing.
    Aside {
        key: String,
    },
    /// There is nothing to take back.
    BuiltIn {
        key: String,
    },
    /// The file was changed from outside.
    Reread,
    /// The first file and the store were made.
    First {
        config: String,
        store: String,
    },
}

/// The lines: what is wrong, the settings by section, the keys of the keyboard.
pub fn lines(config: &Config) -> Vec<Line> {
    let problems = (0..config.problems.len()).map(Line::Problem);
    let settings = KEYS.iter().map(Line::Setting);
    let bindings = Action::ALL.iter().copied().map(Line::Binding);
    problems.chain(settings).chain(bindings).collect()
}

/// The setting of a key as it is in force.
pub fn shown<'a>(config: &'a Config, key: &Key) -> Option<&'a Shown> {
    let is = |s: &&Shown| {
        s.key
            .split_once('.')
            .is_some_and(|(section, name)| (section, name) == (key.section, key.name))
    };
    config.origins.iter().find(is)
}

/// What a flag or the environment says for the key instead of the file.
pub fn overridden(config: &Config, key: &Key) -> Option<&'static str> {
    match shown(config, key)?.origin {
        Origin::Flag(by) | Origin::Environment(by) => Some(by),
        Origin::File(_) | Origin::Keymap | Origin::BuiltIn => None,
    }
}

/// A value as one types it.
pub fn typed(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Int(int) => int.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(list) => list.join(", "),
    }
}

/// What can be chosen for a key, in its order; none where a value is typed.
pub fn choices(config: &Config, key: &Key) -> Option<Vec<String>> {
    match key.kind {
        Kind::OneOf(known) => Some(known.iter().map(ToString::to_string).collect()),
        Kind::Flag => Some(vec!["true".to_owned(), "false".to_owned()]),
        Kind::Text if key.section == "desk" && key.name == "theme" => {
            let own = key.built_in().map(|value| typed(&value));
            Some(own.into_iter().chain(config.themes.iter().cloned()).collect())
        }
        Kind::Text
        | Kind::Zone
        | Kind::Url
        | Kind::Prefix
        | Kind::Int { .. }
        | Kind::List
        | Kind::Colour
        | Kind::Paint => None,
    }
}

/// What the file says for the key, else what is built in.
fn own(config: &Config, key: &Key) -> Option<Value> {
    shown(config, key).and_then(|s| s.own.clone()).or_else(|| key.built_in())
}

impl App {
    /// The problem of a line.
    pub fn problem(&self, line: Line) -> Option<&Problem> {
        match line {
            Line::Problem(at) => self.config.as_ref()?.problems.get(at),
            Line::Setting(_) | Line::Binding(_) => None,
        }
    }

    /// Why what is typed for the line is no value yet: what it must be.
    pub fn unfit(&self, panel: &Panel, line: Line) -> Option<Kind> {
        let (Line::Setting(key), Some(Entry::Typed(input))) = (line, &panel.entry) else {
            return None;
        };
        let blank = input.value().trim().is_empty();
        (!blank && key.kind.read(input.value()).is_none()).then_some(key.kind)
    }

    /// Whether only signs that every terminal has are painted; `otherwise` while nothing was read.
    pub fn is_ascii(&self, otherwise: bool) -> bool {
        self.config.as_ref().map_or(otherwise, |config| config.symbols_ascii)
    }

    /// Gives the desk its configuration.
    pub fn with_config(mut self, config: Arc<Config>) -> Self {
        self.config = Some(config);
        self
    }
}

/// A view of the configuration as the desk lists it.
pub fn saved_view(view: &View) -> SavedView {
    SavedView { name: view.name.clone(), line: view.line.clone(), kept: false }
}

/// The news of a change that was made.
fn news(app: &App, config: &Config, change: &Change) -> News {
    let (Change::Set { key, .. } | Change::Unset { key }) = change else {
        let path = |path: &std::path::Path| path.display().to_string();
        return News::First { config: path(&config.config_path), store: path(&config.db) };
    };
    let row = KEYS.iter().find(|row| row.path() == *key);
    let key = key.clone();
    match row {
        Some(row) if row.taken == Taken::AtStart => News::AtStart { key },
        Some(row) => match overridden(config, row) {
            Some(by) => News::Overridden { key, by },
            None if app.station.demo => News::Aside { key },
            None => News::Saved { key },
        },
        None if app.station.demo => News::Aside { key },
        None => News::Saved { key },
    }
}
