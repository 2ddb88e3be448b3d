//! A certificate that a list from outside tells of: whose it is and when it lapses.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::queue::folded;
use crate::domain::record::{self, Field, Record};
use crate::domain::refusal::{Invalid, Refusal};

/// A row of a list. Its name and its expiry are always there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Listed(Record);

impl Listed {
    /// What a list can say; every other field is left out.
    pub const FIELDS: [Field; 9] = [
        Field::Name,
        Field::Nik,
        Field::Nip,
        Field::Agency,
        Field::Position,
        Field::Email,
        Field::Phone,
        Field::Serial,
        Field::Expires,
    ];

    /// Reads typed values; an empty one is absent.
    ///
    /// # Errors
    /// The first value that its field does not accept, or a name or an expiry that is not there.
    pub fn read<'a>(typed: impl IntoIterator<Item = (Field, &'a str)>) -> Result<Self, Refusal> {
        let said = typed.into_iter().filter(|(field, _)| Self::FIELDS.contains(field));
        let listed = Self(Record::read(said)?);
        if listed.0.get(Field::Name).is_none() {
            return Err(Refusal::FieldRequired(Field::Name));
        }
        if listed.expires().is_none() {
            return Err(Refusal::FieldInvalid { field: Field::Expires, why: Invalid::Date });
        }
        Ok(listed)
    }

    /// Its values.
    pub const fn record(&self) -> &Record {
        &self.0
    }

    /// The last day on which it is valid; there is one in every row that was read.
    pub fn expires(&self) -> Option<NaiveDate> {
        self.0.get(Field::Expires).and_then(record::date)
    }

    /// What tells it from every other certificate: whose it is, its serial and its expiry. The same
    /// certificate in two lists is one.
    pub fn id(&self) -> Uuid {
        let text = |field| self.0.text(field);
        let number = [Field::Nik, Field::Nip].map(text).into_iter().find(|text| !text.is_empty());
        let person = number.map_or_else(|| folded(text(Field::Name)), ToOwned::to_owned);
        let serial = text(Field::Serial).replace([':', ' '], "").to_lowercase();
        let told = [&person, serial.trim_start_matches('0'), text(Field::Expires)];
        let digest = Sha256::digest(told.join("\n"));
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

/// What a list brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    pub new: u64,
    /// Known before, and now said otherwise.
    pub changed: u64,
    /// Known before, and said as before.
    pub known: u64,
}
