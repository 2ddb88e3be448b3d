//! The layers of the settings: flag over environment over file over built-in.
use std::path::{Path, PathBuf};

use super::file::{Placed, Read, Value};
use super::keys::{KEYS, Key, Kind};
use super::problem::{Problem, What};
use super::{Origin, Overrides, Shown};

/// The layers of the settings, from the strongest.
pub(super) struct Layers<'a> {
    pub flags: &'a Overrides,
    pub environment: &'a Overrides,
    pub read: Read,
    pub problems: Vec<Problem>,
    pub shown: Vec<Shown>,
}

impl Layers<'_> {
    pub fn show_path(&mut self, name: &'static str, path: &Path, flag: bool, environment: bool) {
        let (flag_name, variable) = match name {
            "db" => ("--db", "LOKET_DB"),
            _ => ("--config", "LOKET_CONFIG"),
        };
        let origin = match (flag, environment) {
            (true, _) => Origin::Flag(flag_name),
            (false, true) => Origin::Environment(variable),
            (false, false) => Origin::BuiltIn,
        };
        self.shown.push(Shown {
            key: name.to_owned(),
            value: Some(Value::Text(path.display().to_string())),
            origin,
            own: None,
        });
    }

    /// Every key with the value of the strongest layer that has a valid one.
    pub fn resolve(&mut self) {
        for key in KEYS {
            let path = key.path();
            let placed = self.read.values.get(&path).cloned();
            let (value, origin) = match self.overridden(&path, key.kind) {
                Some((text, origin)) => (Some(Value::Text(text)), origin),
                None => from_file(placed, key),
            };
            let own = self.read.values.get(&path).map(|placed| placed.value.clone());
            self.shown.push(Shown { key: path, value, origin, own });
        }
    }

    fn overridden(&mut self, path: &str, kind: Kind) -> Option<(String, Origin)> {
        let (flag, environment, names) = match path {
            "desk.language" => {
                (self.flags.lang.clone(), self.environment.lang.clone(), ("--lang", "LOKET_LANG"))
            }
            "officers.default" => {
                (self.flags.officer.clone(), self.environment.officer.clone(), ("--as", "LOKET_AS"))
            }
            "desk.symbols" => (self.flags.symbols.clone(), None, ("--ascii", "")),
            _ => return None,
        };
        if let Some(text) = flag {
            return Some((text, Origin::Flag(names.0)));
        }
        let text = environment?;
        if kind.fits(&text) {
            return Some((text, Origin::Environment(names.1)));
        }
        let key = names.1.to_owned();
        self.problems.push(Problem {
            path: PathBuf::from(names.1),
            line: 0,
            column: 0,
            what: What::Value { key, kind, nearest: kind.nearest(&text) },
        });
        None
    }

    pub fn text(&self, path: &str) -> String {
        match self.value(path) {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Int(_) | Value::Flag(_) | Value::List(_)) | None => String::new(),
        }
    }

    /// The text as said, blank or not; none when nobody said it.
    pub fn said(&self, path: &str) -> Option<String> {
        self.value(path).map(|_| self.text(path))
    }

    pub fn flag(&self, path: &str) -> bool {
        self.value(path) == Some(&Value::Flag(true))
    }

    pub fn list(&self, path: &str) -> Vec<String> {
        match self.value(path) {
            Some(Value::List(list)) => list.clone(),
            Some(Value::Int(_) | Value::Flag(_) | Value::Text(_)) | None => Vec::new(),
        }
    }

    pub fn int(&self, path: &str) -> i64 {
        match self.value(path) {
            Some(Value::Int(int)) => *int,
            Some(Value::List(_) | Value::Flag(_) | Value::Text(_)) | None => 0,
        }
    }

    fn value(&self, path: &str) -> Option<&Value> {
        self.shown.iter().find(|s| s.key == path)?.value.as_ref()
    }

    /// The files of the calendar: a pattern that is open always has no holidays unless some are
    /// asked for.
    pub fn calendar_files(&self) -> Vec<String> {
        let asked = self.read.values.contains_key("calendar.files");
        let always = self.text("calendar.pattern").trim_end_matches(".toml") == "always";
        if always && !asked { Vec::new() } else { self.list("calendar.files") }
    }
}

fn from_file(placed: Option<Placed>, key: &Key) -> (Option<Value>, Origin) {
    match placed {
        Some(Placed { value, line, .. }) => (Some(value), Origin::File(line)),
        None => (key.built_in(), Origin::BuiltIn),
    }
}
