//! One key of the configuration: what it is, set to another value, back to the built-in one.
use serde_json::Value;

use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use super::settings::{object, plain};
use crate::app::action::Action;
use crate::app::key::Key as Pressed;
use crate::config::edit::Change;
use crate::config::file::Value as Setting;
use crate::config::keys::{self, KEYMAP, KEYS, Kind};
use crate::config::{Config, Origin, Shown};
use crate::domain::fault::nearest;
use crate::runtime::printing;
use crate::runtime::settings::{Keeper, Unchanged};

impl Run<'_> {
    /// `loket config get`: the value in force; the exit code says when there is none.
    pub fn get_setting(&mut self, key: &str) -> Outcome {
        let known = kind(key).map(|_| ());
        let Some(shown) = shown(&self.config, key) else {
            known?;
            return Ok(exit::NOT_FOUND);
        };
        if self.options.json {
            return self.tell(&shown);
        }
        match plain(&shown) {
            Some(text) => self.out.line(&text).map(|()| exit::OK).map_err(Into::into),
            None => Ok(exit::NOT_FOUND),
        }
    }

    /// `loket config set`.
    pub fn set_setting(&mut self, key: &str, typed: &[String]) -> Outcome {
        let kind = kind(key)?;
        let value = read(kind, typed).filter(|value| is_key(key, value)).ok_or_else(|| {
            let wanted = match key.split_once('.') {
                Some((KEYMAP, _)) => self.words.say("config-kind-key"),
                _ => kind.say(&self.words),
            };
            let args = [("key", key.to_owned()), ("value", typed.join(" ")), ("wanted", wanted)];
            Failure::usage("usage.setting", "config-usage-value", args)
        })?;
        self.change(key, &Change::Set { key: key.to_owned(), value })
    }

    /// `loket config unset`.
    pub fn unset_setting(&mut self, key: &str) -> Outcome {
        kind(key)?;
        self.change(key, &Change::Unset { key: key.to_owned() })
    }

    fn change(&mut self, key: &str, change: &Change) -> Outcome {
        let mut keeper = Keeper::new(self.flags.clone(), self.environment.clone());
        self.config = keeper.change(change)?;
        let built_in =
            || Shown { key: key.to_owned(), value: None, origin: Origin::BuiltIn, own: None };
        let shown = shown(&self.config, key).unwrap_or_else(built_in);
        if let Origin::Flag(by) | Origin::Environment(by) = shown.origin {
            let args = [("key", key.into()), ("by", by.into())];
            let note = self.words.with("config-note-overridden", &args);
            self.out.note(&note);
        }
        let of_forms = matches!(key, "office.logo" | "print.folder");
        if let Some(said) = of_forms.then(|| self.forms_miss()).flatten() {
            self.out.note(&said);
        }
        if self.options.json {
            return self.tell(&shown);
        }
        let text = plain(&shown).unwrap_or_else(|| "–".to_owned());
        let args = [
            ("key", key.into()),
            ("value", text.into()),
            ("origin", self.origin(&shown.origin).into()),
        ];
        let said = self.words.with("config-set", &args);
        self.out.said(&said)?;
        Ok(exit::OK)
    }

    /// What no form can be printed without, and is not where the settings say.
    pub(super) fn forms_miss(&self) -> Option<String> {
        let (id, values) = printing::missing(&self.config)?.sentence();
        let values: Vec<_> = values.into_iter().map(|(name, value)| (name, value.into())).collect();
        let why = self.words.with(id, &values);
        Some(self.words.with("print-missing", &[("why", why.into())]))
    }

    fn tell(&mut self, shown: &Shown) -> Outcome {
        let data = [(shown.key.clone(), object(shown))].into_iter().collect();
        let stamp = self.stamp();
        self.out.json("config", &stamp, &Value::Object(data))?;
        Ok(exit::OK)
    }
}

/// What a key holds; a key of the keyboard is a text.
fn kind(key: &str) -> Result<Kind, Failure> {
    let (section, name) = key.split_once('.').unwrap_or((key, ""));
    let found = match section {
        KEYMAP => Action::parse(name).map(|_| Kind::Text),
        _ => keys::find(section, name).map(|k| k.kind),
    };
    found.ok_or_else(|| {
        let paths: Vec<String> = KEYS.iter().map(keys::Key::path).collect();
        let bound: Vec<String> =
            Action::ALL.iter().map(|a| format!("{KEYMAP}.{}", a.id())).collect();
        let known = paths.iter().chain(&bound).map(String::as_str);
        let args = vec![("key", key.to_owned())];
        match nearest(key, known) {
            Some(meant) => {
                let args = [args, vec![("meant", meant)]].concat();
                Failure::usage("usage.setting_key", "config-usage-key-meant", args)
            }
            None => Failure::usage("usage.setting_key", "config-usage-key", args),
        }
    })
}

/// The value of what was typed. Items of a list are words of the line, or stand between commas, or
/// in brackets as in the file.
fn read(kind: Kind, typed: &[String]) -> Option<Setting> {
    match (kind, typed) {
        (Kind::List, [one]) if one.trim_start().starts_with('[') => {
            let table: toml::Table = format!("v = {one}").parse().ok()?;
            let items = table.get("v")?.as_array()?.iter();
            let items = items.map(|item| item.as_str().map(ToOwned::to_owned));
            Some(Setting::List(items.collect::<Option<_>>()?))
        }
        (kind, [one]) => kind.read(one),
        (Kind::List, many) => Some(Setting::List(many.to_vec())),
        _ => None,
    }
}

/// Where `key` is of the keyboard: whether the value is a key.
fn is_key(key: &str, value: &Setting) -> bool {
    match (key.split_once('.'), value) {
        (Some((KEYMAP, _)), Setting::Text(text)) => Pressed::parse(text).is_some(),
        _ => true,
    }
}

/// The setting in force.
fn shown(config: &Config, key: &str) -> Option<Shown> {
    let bound = || {
        let text = config.keys.get(key.strip_prefix(KEYMAP)?.strip_prefix('.')?)?;
        let value = Some(Setting::Text(text.clone()));
        Some(Shown { key: key.to_owned(), value, origin: Origin::Keymap, own: None })
    };
    config.origins.iter().find(|s| s.key == key).cloned().or_else(bound)
}

impl From<Unchanged> for Failure {
    fn from(unchanged: Unchanged) -> Self {
        Failure::Unchanged(Box::new(unchanged))
    }
}
