//! The settings as the desk and the command line read and change them: the configuration with what
//! is wrong with its keys of the keyboard; a change is checked as a whole, then written.
use std::path::{Path, PathBuf};

use crate::app::keymap::{KeyProblem, Keymap};
use crate::config::edit::{self, Change, Unedited};
use crate::config::file::{Place, Value};
use crate::config::keys::KEYMAP;
use crate::config::problem::{Problem, What};
use crate::config::{Config, Overrides, first, keep, reading};
use crate::source::place::Lines;
use crate::words::{Said, Words};

/// Reads the configuration, with what is wrong with its keys of the keyboard.
///
/// # Errors
/// When a file that comes with the program is not valid.
pub fn load(flags: &Overrides, environment: &Overrides) -> Result<Config, Problem> {
    Config::load(flags, environment).map(with_keys)
}

fn with_keys(mut config: Config) -> Config {
    let wrong = key_problems(&config);
    config.problems.extend(wrong);
    config
}

/// Why a change was not made: nothing is written then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unchanged {
    /// The file cannot be changed as it is: what is wrong with it.
    Broken(Problem),
    /// What would be wrong with the new value.
    Invalid(Problem),
    /// The file cannot be written.
    World { path: PathBuf, detail: String },
}

impl Unchanged {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Unchanged::Broken(_) => "invalid.file",
            Unchanged::Invalid(_) => "invalid.value",
            Unchanged::World { .. } => "world.file",
        }
    }

    /// Whether the value is good and the disk is not.
    pub const fn is_of_the_world(&self) -> bool {
        matches!(self, Unchanged::World { .. })
    }

    /// What happened and what now.
    pub fn say(&self, words: &Words) -> Said {
        match self {
            Unchanged::Broken(problem) if matches!(problem.what, What::Unreadable { .. }) => {
                Said { what: problem.say(words), hint: Some(words.say("config-unwritable-hint")) }
            }
            Unchanged::Broken(problem) => {
                Said { what: problem.say(words), hint: Some(words.say("config-broken-hint")) }
            }
            Unchanged::Invalid(problem) => Said { what: problem.say(words), hint: None },
            Unchanged::World { path, detail } => {
                let path = path.display().to_string();
                let args = [("path", path.into()), ("detail", detail.into())];
                Said {
                    what: words.with("cli-unwritable", &args),
                    hint: Some(words.say("config-unwritable-hint")),
                }
            }
        }
    }
}

/// Reads and changes the settings; knows what goes before the file.
#[derive(Debug, Clone)]
pub struct Keeper {
    flags: Overrides,
    environment: Overrides,
    /// The text of a desk that writes nothing to the disk.
    aside: Option<String>,
    /// The text of the file as it was last seen.
    seen: Option<String>,
}

impl Keeper {
    /// A keeper of the file.
    pub fn new(flags: Overrides, environment: Overrides) -> Self {
        let seen = reading::text(&Config::path(&flags, &environment)).ok().flatten();
        Self { flags, environment, aside: None, seen }
    }

    /// A keeper that begins with what the file says, but for the keys of the keyboard, and writes
    /// nothing.
    pub fn aside(self) -> Self {
        let text = self.seen.clone().unwrap_or_default();
        let bound = self.load().map(|config| config.keys).unwrap_or_default();
        let mut names = bound.keys();
        let bare = names.try_fold(text, |text, name| edit::unset(&text, KEYMAP, name));
        Self { aside: Some(bare.unwrap_or_default()), ..self }
    }

    /// The file.
    pub fn path(&self) -> PathBuf {
        Config::path(&self.flags, &self.environment)
    }

    /// Reads the settings anew.
    ///
    /// # Errors
    /// When a file that comes with the program is not valid.
    pub fn load(&self) -> Result<Config, Problem> {
        match &self.aside {
            Some(text) => self.told(text),
            None => load(&self.flags, &self.environment),
        }
    }

    fn told(&self, text: &str) -> Result<Config, Problem> {
        Config::told(&self.flags, &self.environment, text).map(with_keys)
    }

    /// Makes `change` and writes it: the settings as they then are.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub fn change(&mut self, change: &Change) -> Result<Config, Unchanged> {
        let path = self.path();
        let _held = self.aside.is_none().then(|| keep::hold(&path)).flatten();
        let broken = |what| Unchanged::Broken(Problem::of_file(&path, what));
        let before = match &self.aside {
            Some(text) => Some(text.clone()),
            None => reading::text(&path).map_err(broken)?,
        };
        let text = before.clone().unwrap_or_default();
        let new = self.changed(&text, change)?;
        let config = self.told(&new).map_err(Unchanged::Invalid)?;
        self.accept(&text, &config)?;
        if Some(&new) != before.as_ref() {
            self.keep(new)?;
        }
        Ok(config)
    }

    fn changed(&self, text: &str, change: &Change) -> Result<String, Unchanged> {
        let set = |text: &str, key: &str, value: Option<&Value>| {
            let (section, name) = key.split_once('.').unwrap_or((key, ""));
            let new = match value {
                Some(value) => edit::set(text, section, name, value),
                None => edit::unset(text, section, name),
            };
            new.map_err(|why| Unchanged::Broken(self.unedited(text, key, why)))
        };
        match change {
            Change::Set { key, value } => set(text, key, Some(value)),
            Change::Unset { key } => set(text, key, None),
            Change::First { lang, office } => {
                let lang_value = Value::Text(lang.code().to_owned());
                let text = set(first::text(*lang), "desk.language", Some(&lang_value))?;
                set(&text, "office.name", Some(&Value::Text(office.clone())))
            }
        }
    }

    fn unedited(&self, text: &str, key: &str, why: Unedited) -> Problem {
        let path = self.path();
        match why {
            Unedited::Syntax { offset, detail } => {
                let (line, column) = Lines::of(text).place(offset);
                Problem { path, line, column, what: What::Syntax { detail } }
            }
            Unedited::Shape => Problem::of_file(&path, What::Shape { key: key.to_owned() }),
        }
    }

    /// No mistake may come with a change; those that are there already are another matter.
    fn accept(&self, before: &str, config: &Config) -> Result<(), Unchanged> {
        let known = self.told(before).map(|c| c.problems).unwrap_or_default();
        let is_new = |p: &&Problem| !known.iter().any(|k| k.what == p.what && k.path == p.path);
        let Some(mut problem) = config.problems.iter().find(is_new).cloned() else {
            return Ok(());
        };
        if problem.path == config.config_path {
            // The line would be one of a text that nobody has.
            problem = Problem::of_file(Path::new(""), problem.what);
        }
        Err(Unchanged::Invalid(problem))
    }

    fn keep(&mut self, text: String) -> Result<(), Unchanged> {
        if let Some(aside) = &mut self.aside {
            *aside = text;
            return Ok(());
        }
        let path = self.path();
        keep::replace(&path, &text)
            .map_err(|error| Unchanged::World { path, detail: error.to_string() })?;
        self.seen = Some(text);
        Ok(())
    }

    /// The settings anew where the file was changed from outside; none where it was not.
    pub fn reread(&mut self) -> Option<Config> {
        if self.aside.is_some() {
            return None;
        }
        let text = reading::text(&self.path()).ok().flatten();
        if text == self.seen {
            return None;
        }
        self.seen = text;
        self.load().ok()
    }
}

/// What is wrong with the `[keys]` of the configuration; each keeps its default.
fn key_problems(config: &Config) -> Vec<Problem> {
    let (_, wrong) = Keymap::new(&config.keys);
    wrong.into_iter().map(|problem| placed(config, problem)).collect()
}

fn placed(config: &Config, problem: KeyProblem) -> Problem {
    let place = |id: &str| config.key_places.get(id);
    let of_key = |id: &str| place(id).map(|p| p.key);
    let named = |id: &str| format!("{KEYMAP}.{id}");
    let (at, what): (Option<Place>, What) = match problem {
        KeyProblem::UnknownAction { id, nearest } => {
            (place(&id).map(|p| p.action), What::UnknownAction { name: id, nearest })
        }
        KeyProblem::UnknownKey { id, key } => {
            (of_key(&id), What::UnreadableKey { name: named(&id), key })
        }
        KeyProblem::Conflict { id, key, with } => {
            let (key, with) = (key.to_string(), with.id().to_owned());
            (of_key(&id), What::KeyConflict { name: named(&id), key, with })
        }
    };
    let (line, column) = at.unwrap_or_default();
    Problem { path: config.config_path.clone(), line, column, what }
}
