//! The keys of the desk as a table, and what is wrong with those of the configuration.
use serde_json::{Value, json};

use super::failure::{Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::app::action::{Action, KeyProblem, Keymap};
use crate::config::Config;
use crate::config::file::Place;
use crate::config::keys::KEYMAP;
use crate::config::problem::{Problem, What};

/// A row of the table: the key, the stable id of the action, what it does.
pub struct Binding {
    pub key: String,
    pub action: String,
    pub words: String,
}

impl Run<'_> {
    /// `loket keys`.
    pub fn keys(&mut self) -> Outcome {
        let bindings = self.bindings();
        if self.options.json {
            let one = |b: &Binding| json!({ "key": b.key, "action": b.action, "words": b.words });
            let data: Value = bindings.iter().map(one).collect();
            let stamp = self.stamp();
            self.out.json("keys", &stamp, &data)?;
            return Ok(exit::OK);
        }
        let rows: Vec<Vec<Cell>> = bindings
            .into_iter()
            .map(|b| [b.key, b.action, b.words].map(Cell::from).into())
            .collect();
        self.out.table(&[], &rows)?;
        Ok(exit::OK)
    }

    /// The keys in force, in the order of help.
    fn bindings(&self) -> Vec<Binding> {
        let (keymap, _) = Keymap::new(&self.config.keys);
        let row = |action: &Action| Binding {
            key: keymap.keys(*action).iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            action: action.id().to_owned(),
            words: self.words.say(&format!("action-{}", action.id())),
        };
        Action::ALL.iter().map(row).collect()
    }
}

/// What is wrong with the `[keys]` of the configuration; each keeps its default.
pub fn problems(config: &Config) -> Vec<Problem> {
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
