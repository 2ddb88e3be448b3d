//! The configuration: where it lies, what is in force and from where, a first file, its check.
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::config::file::Value as Setting;
use crate::config::{Origin, Shown};
use crate::words::Lang;

const FIRST_ID: &str = include_str!("../../assets/config/id.toml");
const FIRST_EN: &str = include_str!("../../assets/config/en.toml");

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
        }));
        if self.options.json {
            let data: serde_json::Map<String, Value> = rows
                .iter()
                .map(|s| {
                    let data = json!({ "value": value(s), "origin": origin_code(&s.origin) });
                    (s.key.clone(), data)
                })
                .collect();
            let stamp = self.stamp();
            self.out.json("config", &stamp, &Value::Object(data))?;
            return Ok(exit::OK);
        }
        let cells: Vec<Vec<Cell>> = rows
            .iter()
            .map(|s| {
                let text = match &s.value {
                    Some(Setting::Text(text)) => text.clone(),
                    None => "–".to_owned(),
                    Some(_) => value(s).to_string(),
                };
                [s.key.clone(), text, self.origin(&s.origin)].map(Cell::from).into()
            })
            .collect();
        self.out.table(&[], &cells)?;
        Ok(exit::OK)
    }

    fn origin(&self, origin: &Origin) -> String {
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
        let text = match self.config.lang {
            Lang::Id => FIRST_ID,
            Lang::En => FIRST_EN,
        };
        let written = (|| {
            if let Some(folder) = path.parent() {
                private_folder(folder)?;
            }
            let mut options = OpenOptions::new();
            private(&mut options);
            let mut file = options.write(true).create_new(true).open(&path)?;
            tighten(&path, 0o600)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })();
        match written {
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
        let Some((first, more)) = problems.split_first() else {
            let path = self.config.config_path.display().to_string();
            let id = if self.config.config_path.exists() {
                "cli-config-valid"
            } else {
                "cli-config-absent"
            };
            if self.options.json {
                let stamp = self.stamp();
                let data = json!({ "path": path, "exists": self.config.config_path.exists() });
                self.out.json("config_check", &stamp, &data)?;
            } else {
                let said = self.words.with(id, &[("path", path.into())]);
                self.out.said(&said)?;
            }
            return Ok(exit::OK);
        };
        for problem in more {
            let note = problem.say(&self.words);
            self.out.note(&note);
        }
        Err(Failure::Invalid(first.clone()))
    }
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

/// Creates what is missing of `folder`, for its owner alone.
fn private_folder(folder: &Path) -> io::Result<()> {
    let missing: Vec<&Path> =
        folder.ancestors().take_while(|f| !f.as_os_str().is_empty() && !f.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        tighten(folder, 0o700)?;
    }
    Ok(())
}

/// Readable by its owner alone from the first moment.
#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn private(_options: &mut OpenOptions) {}

/// The permissions as they are to be, whatever the umask made of them.
#[cfg(unix)]
fn tighten(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn tighten(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}
