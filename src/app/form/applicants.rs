//! One letter, many applicants: the fields show one of them, the others lie beside.
use super::draft::Drafted;
use super::field::FormField;
use super::{Form, Reaction, Slot};
use crate::app::key::Key;
use crate::domain::record::{Field, Record};
use crate::domain::refusal::Refusal;

/// The applicants of a letter in their order; the place of the shown one is empty.
#[derive(Debug, Clone)]
pub struct Applicants {
    list: Vec<Vec<FormField>>,
    pub at: usize,
}

impl Default for Applicants {
    fn default() -> Self {
        Self { list: vec![Vec::new()], at: 0 }
    }
}

impl Applicants {
    /// How many there are, at least one.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Never: the one in the fields counts.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// What stands twice in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twice {
    /// The name of an applicant.
    Name(String),
    /// A NIK, of these two.
    Nik(String, String),
}

const NAME: Slot = Slot::Data(Field::Name);

impl Form {
    #[allow(clippy::wildcard_enum_match_arm, reason = "three keys are about applicants")]
    pub(super) fn applicant(&mut self, key: Key) -> Reaction {
        let left = self.focused().map_or(NAME, |f| f.slot);
        let count = self.applicants.len();
        match key {
            Key::F(2) if self.value(NAME).is_none() => {
                self.refuse(Refusal::FieldRequired(Field::Name));
                return Reaction::Stay;
            }
            Key::F(2) => {
                self.applicants.list.push(self.blank());
                self.show_applicant(count);
            }
            Key::F(3) if count > 1 => self.show_applicant((self.applicants.at + 1) % count),
            Key::F(8) if count > 1 => self.remove_applicant(),
            _ => return Reaction::Stay,
        }
        self.changed();
        Reaction::Left(left)
    }

    /// The fields of an applicant of whom nothing is known yet.
    fn blank(&self) -> Vec<FormField> {
        let own = self.fields.iter().filter(|f| f.slot.is_of_applicant());
        own.map(|f| FormField::line(f.slot, f.required, "")).collect()
    }

    /// Puts the applicant at `to` into the fields, and what stood there aside.
    pub(in crate::app) fn show_applicant(&mut self, to: usize) {
        let own = self.fields.iter().filter(|f| f.slot.is_of_applicant()).cloned().collect();
        if let Some(place) = self.applicants.list.get_mut(self.applicants.at) {
            *place = own;
        }
        self.take_applicant(to);
        self.go_to(NAME);
    }

    fn take_applicant(&mut self, to: usize) {
        let Some(place) = self.applicants.list.get_mut(to) else { return };
        for own in std::mem::take(place) {
            if let Some(field) = self.fields.iter_mut().find(|f| f.slot == own.slot) {
                *field = own;
            }
        }
        self.applicants.at = to;
        self.offer = None;
    }

    fn remove_applicant(&mut self) {
        let at = self.applicants.at;
        self.applicants.list.remove(at);
        self.take_applicant(at.min(self.applicants.len().saturating_sub(1)));
        self.go_to(NAME);
    }

    /// One more applicant of whom this was drafted, behind the others.
    pub(super) fn push_applicant(&mut self, drafted: &[(Slot, Drafted)]) {
        let mut fields = self.blank();
        for (slot, value) in drafted {
            if let Some(field) = fields.iter_mut().find(|f| f.slot == *slot) {
                value.put(field);
            }
        }
        self.applicants.list.push(fields);
    }

    /// What was typed of each applicant, the shown one in its place.
    pub(super) fn each_applicant(&self) -> impl Iterator<Item = Vec<&FormField>> {
        self.applicants.list.iter().enumerate().map(|(i, aside)| {
            let shown = i == self.applicants.at;
            let fields = if shown { &self.fields } else { aside };
            fields.iter().filter(|f| f.slot.is_of_applicant()).collect()
        })
    }

    /// The names of the applicants in their order, blank ones too.
    pub fn applicant_names(&self) -> Vec<String> {
        let name = |fields: Vec<&FormField>| {
            let name = fields.iter().find(|f| f.slot == NAME);
            name.map(|f| f.value().trim().to_owned()).unwrap_or_default()
        };
        self.each_applicant().map(name).collect()
    }

    /// The data of each applicant with those of the letter.
    pub(super) fn each_data(&self) -> Vec<Vec<(Field, String)>> {
        let meant = |f: &&FormField| Some((f.data()?, f.meant()?.to_owned()));
        let of_letter = || self.fields.iter().filter(|f| !f.slot.is_of_applicant());
        self.each_applicant()
            .map(|own| of_letter().chain(own).filter_map(|f| meant(&f)).collect())
            .collect()
    }

    /// What can be read of each applicant so far.
    pub fn records(&self) -> Vec<Record> {
        let read = |data: Vec<(Field, String)>| {
            let mut record = Record::default();
            for (field, value) in data {
                record.set(field, field.read(&value).ok());
            }
            record
        };
        self.each_data().into_iter().map(read).collect()
    }

    /// What stands twice in this letter: an applicant, or a NIK under two names.
    pub fn twice(&self) -> Option<Twice> {
        let records = self.records();
        let name = |r: &Record| r.text(Field::Name).to_owned();
        let pairs = records.iter().enumerate().flat_map(|(i, second)| {
            let before = records.iter().take(i);
            before.map(move |first| (first, second))
        });
        pairs.into_iter().find_map(|(first, second)| {
            let (one, other) = (name(first), name(second));
            if !other.is_empty() && one.to_lowercase() == other.to_lowercase() {
                return Some(Twice::Name(other));
            }
            let nik = first.get(Field::Nik)?;
            (second.get(Field::Nik) == Some(nik)).then_some(Twice::Nik(one, other))
        })
    }
}
