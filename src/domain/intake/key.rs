//! By what the registration of a person is known again, so that a list that comes twice is taken
//! once.
use sha2::{Digest, Sha256};

use crate::domain::queue::folded;
use crate::domain::record::{Field, Record};

/// The letter and the person, hashed: an index entry, never shown.
pub type Key = [u8; 16];

/// The keys of a registration, the surest first: the letter's number with the NIK, the NIP, the
/// name. A row is known by its first key; a case can be found by all of its own.
pub fn keys(record: &Record) -> Vec<Key> {
    let letter = folded(record.text(Field::LetterNo)).replace(' ', "");
    let people = [Field::Nik, Field::Nip, Field::Name];
    let said = people.into_iter().filter_map(|field| Some((field, record.get(field)?)));
    said.map(|(field, value)| key(&letter, field, &folded(value))).collect()
}

fn key(letter: &str, field: Field, value: &str) -> Key {
    let parts = [letter, field.key(), value].join("\n");
    let digest: [u8; 32] = Sha256::digest(parts).into();
    let mut key = Key::default();
    key.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(letter: &str, name: &str, nik: &str) -> Record {
        let typed = [(Field::LetterNo, letter), (Field::Name, name), (Field::Nik, nik)];
        Record::read(typed).unwrap()
    }

    #[test]
    fn case_and_blanks_do_not_tell_people_apart_and_digits_do() {
        let siti = keys(&record("001/KES", "Siti Aminah", "7602010101900001"));
        let same = keys(&record("001 / kes", "SITI  AMINAH", ""));
        assert_eq!(siti.last(), same.first());
        let other = keys(&record("001/KES", "Siti Aminah", "7602010101900002"));
        assert_ne!(siti.first(), other.first());
        assert_ne!(keys(&record("002/KES", "Siti Aminah", "")), same);
    }
}
