//! The configuration: where it lies, what is in force and from where, a first file, its check.
use serde_json::{Value, json};

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::config::file::Value as Setting;
use crate::config::{Origin, Shown, first, keep};

impl Run<'_> {
    /// `loket config`.
    pub fn settings(&mut self, what: &args::Config) -> Outcome {
        match what {
            args::Config::Path => {
                let path = self.config.config_path.display().to_string();
                if self.options.json {
                    let data = json!({ "path": path, "exists": self.config.config_path.exists() });
                    let stamp = self.stamp();
                    self.out.json("config_path", &stamp, &data)?;
                } else {
                    self.out.line(&path)?;
                }
                Ok(exit::OK)
            }
            args::Config::Show => self.show_settings(),
            args::Config::Get { key } => self.get_setting(key),
            args::Config::Set { key, value, more } => {
                let typed: Vec<String> = std::iter::once(value).chain(more).cloned().collect();
                self.set_setting(key, &typed)
            }
            args::Config::Unset { key } => self.unset_setting(key),
            args::Config::Init => self.first_settings(),
            args::Config::Check => self.check_settings(),
        }
    }

    fn show_settings(&mut self) -> Outcome {
        let mut rows = self.config.origins.clone();
        rows.extend(self.config.keys.iter().map(|(action, key)| Shown {
            key: format!("keys.{action}"),
            value: Some(Setting::Text(key.clone())),
            origin: Origin::Keymap,
            own: None,
        }));
        if self.options.json {
            let data: serde_json::Map<String, Value> =
                rows.iter().map(|s| (s.key.clone(), object(s))).collect();
            let stamp = self.stamp();
            self.out.json("config", &stamp, &Value::Object(data))?;
            return Ok(exit::OK);
        }
        let cells: Vec<Vec<Cell>> = rows
            .iter()
            .map(|s| {
                let text = plain(s).unwrap_or_else(|| "–".to_owned());
                [s.key.clone(), text, self.origin(&s.origin)].map(Cell::from).into()
            })
            .collect();
        self.out.table(&[], &cells)?;
        Ok(exit::OK)
    }

    pub(super) fn origin(&self, origin: &Origin) -> String {
        match origin {
            Origin::Flag(name) | Origin::Environment(name) => (*name).to_owned(),
            Origin::File(line) => format!("{}:{line}", self.config.config_path.display()),
            Origin::Keymap => self.config.config_path.display().to_string(),
            Origin::BuiltIn => self.words.say("cli-built-in"),
        }
    }

    /// Writes a commented file; never over one that is there.
    fn first_settings(&mut self) -> Outcome {
        let path = self.config.config_path.clone();
        let name = path.display().to_string();
        match keep::create(&path, first::text(self.config.lang)) {
            Ok(()) => {
                let said = self.words.with("cli-config-written", &[("path", name.into())]);
                self.out.said(&said)?;
                Ok(exit::OK)
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                let args = [("path", name)];
                let id = "cli-config-exists";
                Err(Failure::said(exit::REFUSED, "refused.config_exists", id, args))
            }
            Err(error) => {
                let args = [("path", name), ("detail", error.to_string())];
                Err(Failure::said(exit::WORLD, "world.file", "cli-unwritable", args))
            }
        }
    }

    /// Every problem with its place; the only command that fails on one.
    fn check_settings(&mut self) -> Outcome {
        let problems = self.config.problems.clone();
        if !problems.is_empty() {
            return Err(Failure::Invalid(problems));
        }
        if let Some(said) = self.forms_miss() {
            self.out.note(&said);
        }
        let path = self.config.config_path.display().to_string();
        let id =
            if self.config.config_path.exists() { "cli-config-valid" } else { "cli-config-absent" };
        if self.options.json {
            let stamp = self.stamp();
            let data = json!({ "path": path, "exists": self.config.config_path.exists() });
            self.out.json("config_check", &stamp, &data)?;
        } else {
            let said = self.words.with(id, &[("path", path.into())]);
            self.out.said(&said)?;
        }
        Ok(exit::OK)
    }
}

/// A setting for scripts.
pub(super) fn object(shown: &Shown) -> Value {
    json!({ "value": value(shown), "origin": origin_code(&shown.origin) })
}

/// The value as one types it; none = none.
pub(super) fn plain(shown: &Shown) -> Option<String> {
    shown.value.as_ref().map(|set| match set {
        Setting::Text(text) => text.clone(),
        Setting::Int(_) | Setting::Flag(_) | Setting::List(_) => value(shown).to_string(),
    })
}

fn value(shown: &Shown) -> Value {
    match &shown.value {
        Some(Setting::Text(text)) => text.clone().into(),
        Some(Setting::Int(int)) => (*int).into(),
        Some(Setting::Flag(flag)) => (*flag).into(),
        Some(Setting::List(list)) => list.clone().into(),
        None => Value::Null,
    }
}

fn origin_code(origin: &Origin) -> String {
    match origin {
        Origin::Flag(name) => format!("flag {name}"),
        Origin::Environment(name) => format!("environment {name}"),
        Origin::File(line) => format!("file line {line}"),
        Origin::Keymap => "file".to_owned(),
        Origin::BuiltIn => "built_in".to_owned(),
    }
}
