//! Whether a row may be somebody whom a case of the same letter names in letters that only look the
//! same. Rows of a list are mostly of one letter: its names are asked for once.
use std::collections::BTreeMap;

use crate::domain::fact::Number;
use crate::domain::queue::{folded, letter_key};
use crate::domain::record::{Field, Record};
use crate::domain::text::script::skeleton;
use crate::store::{Store, StoreError};

/// The cases of the letter that was asked for last, by what their names look like.
#[derive(Default)]
pub struct Alike {
    letter: String,
    names: BTreeMap<String, Number>,
}

impl Alike {
    /// The newest case of the record's letter whose name looks like the record's.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn find(&mut self, store: &Store, record: &Record) -> Result<Option<Number>, StoreError> {
        let letter = letter_key(record.text(Field::LetterNo));
        if letter != self.letter {
            let names = store.names_of_letter(&letter)?;
            self.names = names.into_iter().map(|(name, no)| (skeleton(&name), no)).collect();
            self.letter = letter;
        }
        if self.names.is_empty() {
            return Ok(None);
        }
        let name = skeleton(&folded(record.text(Field::Name)));
        Ok(self.names.get(&name).cloned())
    }
}
