//! The keys of the desk as a table.
use serde_json::{Value, json};

use super::failure::{Outcome, exit};
use super::out::Cell;
use super::run::Run;
use crate::app::action::Action;
use crate::app::keymap::Keymap;

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
