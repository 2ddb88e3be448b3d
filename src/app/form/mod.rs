//! The form engine: fields with a focus, what a key does to them. What a form asks is `build.rs`,
//! what it means `order.rs`.
mod applicants;
pub mod build;
mod certificate;
mod draft;
pub mod editor;
mod field;
mod handle;
pub mod hint;
mod order;
pub mod outcome;
mod refuse;
pub mod several;
mod slot;
mod suggest;

use chrono::NaiveDate;

pub use applicants::{Applicants, Twice};
pub use certificate::CertificateRead;
pub use draft::Kept;
pub use editor::{put_cursor, type_key};
pub use field::{Choice, Entry, FormField};
pub use handle::Reaction;
pub use order::Refused;
pub use slot::{FormKind, Slot};
pub use suggest::Offer;

use crate::domain::case::Case;
use crate::domain::fact::{CaseId, Number};
use crate::domain::queue::Row;
use crate::domain::record::Field;
use crate::domain::refusal::Refusal;
use crate::words::Lang;

/// The case that a form is about, as it was when the form was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub case: CaseId,
    pub number: Number,
    pub version: u32,
    pub step: Option<u16>,
    /// How many attempts there were: another number means that the form's step is over.
    pub attempts: usize,
    pub closed: bool,
    /// The fact whose time is corrected.
    pub fact: Option<u32>,
}

impl Target {
    /// The case as it is now.
    pub fn of(case: &Case) -> Self {
        Self {
            case: case.id,
            number: case.number.clone(),
            version: case.version(),
            step: case.course.step(),
            attempts: case.course.attempts.len(),
            closed: case.course.closed.is_some(),
            fact: None,
        }
    }
}

/// What is known of likely duplicates of a registration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Twins {
    pub rows: Vec<Row>,
    /// They were looked for in what stands there now.
    pub known: bool,
    /// What was typed is recorded as soon as it is known that there are none.
    pub then_record: bool,
}

/// A form on the screen.
#[derive(Debug, Clone)]
pub struct Form {
    pub kind: FormKind,
    pub target: Option<Target>,
    /// How many marked cases it is about, instead of one.
    pub several: Option<usize>,
    pub fields: Vec<FormField>,
    pub focus: usize,
    /// Why the whole was refused.
    pub problem: Option<Refusal>,
    /// It was given to the store and is not answered yet.
    pub sending: bool,
    /// Another terminal changed the case while the form was open.
    pub overtaken: bool,
    /// What the form is about is over: it can only be closed.
    pub void: bool,
    pub twins: Twins,
    /// The operator was told what is doubtful, and may record all the same.
    pub told: bool,
    /// The applicants of a letter; those whose turn it is not lie here.
    pub applicants: Applicants,
    /// The file of a certificate that was read.
    pub certificate: Option<CertificateRead>,
    /// What is offered for the field in focus.
    pub offer: Option<Offer>,
    /// The values came from an earlier draft.
    pub from_draft: bool,
    /// How the draft is kept.
    pub kept: Kept,
    /// The office's day and how dates are written.
    pub today: NaiveDate,
    pub lang: Lang,
}

impl Form {
    /// Whether what it asks for is foreseen case by case before it is recorded.
    pub fn is_foreseen(&self) -> bool {
        self.several.is_some() || self.kind == FormKind::Migrate
    }

    /// A form with its first field in focus.
    pub fn new(kind: FormKind, target: Option<Target>, fields: Vec<FormField>) -> Self {
        let kept = Kept::new(kind, target.as_ref());
        Self {
            kind,
            target,
            several: None,
            fields,
            focus: 0,
            problem: None,
            sending: false,
            overtaken: false,
            void: false,
            twins: Twins::default(),
            told: false,
            applicants: Applicants::default(),
            certificate: None,
            offer: None,
            from_draft: false,
            kept,
            today: NaiveDate::default(),
            lang: Lang::default(),
        }
    }

    /// Kept personal numbers stand in the fields masked.
    pub fn mask(&mut self) {
        self.fields.iter_mut().for_each(FormField::mask);
    }

    /// Kept dates stand in the fields as the language writes them.
    pub fn localise(&mut self, lang: Lang, today: NaiveDate) {
        (self.lang, self.today) = (lang, today);
        self.fields.iter_mut().for_each(|field| field.localise(lang));
    }

    /// The field of a slot.
    pub fn field(&self, slot: Slot) -> Option<&FormField> {
        self.fields.iter().find(|f| f.slot == slot)
    }

    /// The field in focus.
    pub fn focused(&self) -> Option<&FormField> {
        self.fields.get(self.focus)
    }

    /// The trimmed value of a slot; absent or blank = none.
    pub fn value(&self, slot: Slot) -> Option<String> {
        let value = self.field(slot)?.value().trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// The data fields that are meant to be set, blank ones too.
    pub fn data(&self) -> Vec<(Field, String)> {
        let meant = |f: &FormField| Some((f.data()?, f.meant()?.to_owned()));
        self.fields.iter().filter_map(meant).collect()
    }

    /// Gives a slot the focus, if it is there.
    pub(super) fn go_to(&mut self, slot: Slot) {
        if let Some(at) = self.fields.iter().position(|f| f.slot == slot) {
            self.focus = at;
        }
    }
}
