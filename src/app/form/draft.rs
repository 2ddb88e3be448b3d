//! Drafts: what was typed into a form and is not recorded, as text and back. Written at most once a
//! second while somebody types, and at once where a field is left.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Form, FormField, FormKind, Slot, Target};
use crate::domain::hex;
use crate::domain::instant::Instant;

/// What stands before the officer in the kind of a draft that is one officer's.
const OF_OFFICER: char = '~';

/// How a form's draft is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The kind of the draft: the form, and the case that it is about.
    pub kind: String,
    /// It was looked for an earlier one: before that nothing is written over it.
    pub asked: bool,
    /// Something was typed that is not written yet.
    unsaved: bool,
    saved_at: Option<Instant>,
    /// Something was typed, here or before.
    pub something: bool,
}

impl Kept {
    pub(super) fn new(kind: FormKind, target: Option<&Target>) -> Self {
        let about = target.map(|target| {
            let fact = target.fact.map(|fact| format!("#{fact}")).unwrap_or_default();
            format!(":{}{fact}", target.case)
        });
        // A form about the marked cases is about none of its own.
        let of_no_case = matches!(kind, FormKind::Register | FormKind::Officer);
        let several = if of_no_case { "" } else { "-several" };
        let kind = format!("{}{}", kind.id(), about.unwrap_or_else(|| several.to_owned()));
        Self { kind, asked: false, unsaved: false, saved_at: None, something: false }
    }

    /// Makes the draft one officer's: where a PIN says who acts, nobody reads or records what another
    /// has typed.
    pub fn belongs_to(&mut self, officer: &str) {
        let who = hex(officer.trim().to_lowercase().as_bytes());
        self.kind = format!("{}{OF_OFFICER}{who}", self.kind);
    }

    /// Something was typed.
    pub(super) fn touch(&mut self) {
        self.unsaved = true;
        self.something = true;
    }

    pub(super) fn forget(&mut self) {
        self.unsaved = false;
        self.something = false;
    }

    /// Whether the clock must wake the desk to write.
    pub const fn waits(&self) -> bool {
        self.unsaved && self.asked
    }
}

/// What stood in a field.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Drafted {
    Typed(String),
    /// A personal number that the store knew and the screen masked: it comes back so.
    Masked {
        masked: String,
    },
}

impl Drafted {
    fn of(field: &FormField) -> Self {
        let meant = field.meant().unwrap_or("").to_owned();
        if field.is_masked() { Self::Masked { masked: meant } } else { Self::Typed(meant) }
    }

    fn is_in(&self, field: &FormField) -> bool {
        match self {
            Self::Typed(typed) => field.value().trim() == typed,
            Self::Masked { .. } => false,
        }
    }

    pub(super) fn put(&self, field: &mut FormField) {
        match self {
            Self::Typed(typed) => field.set(typed),
            Self::Masked { masked } => field.set_masked(masked),
        }
    }
}

/// The text of a draft. The first version was the fields alone.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Draft {
    fields: BTreeMap<String, Drafted>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<BTreeMap<String, Drafted>>,
}

impl Form {
    /// The draft to write now, if any; `leaves` = at once, else at most one a second.
    pub fn unsaved(&mut self, now: Instant, leaves: bool) -> Option<Option<String>> {
        let kept = &mut self.kept;
        if !kept.waits() || self.sending || (!leaves && kept.saved_at == Some(now)) {
            return None;
        }
        kept.unsaved = false;
        kept.saved_at = Some(now);
        Some(self.draft())
    }

    /// What was typed, none when everything is as it was when the form was opened.
    pub fn draft(&self) -> Option<String> {
        let changed = |fields: &mut dyn Iterator<Item = &FormField>| -> BTreeMap<String, Drafted> {
            let typed = fields.filter(|f| f.is_changed());
            typed.map(|f| (f.slot.key().into_owned(), Drafted::of(f))).collect()
        };
        let mut applicants = self.each_applicant();
        let first = applicants.next().unwrap_or_default();
        let letter = self.fields.iter().filter(|f| !f.slot.is_of_applicant());
        let draft = Draft {
            fields: changed(&mut letter.chain(first)),
            others: applicants.map(|own| changed(&mut own.into_iter())).collect(),
        };
        if draft.fields.is_empty() && draft.others.is_empty() {
            return None;
        }
        serde_json::to_string(&draft).ok()
    }

    /// Lays an earlier draft over the fields.
    pub fn restore(&mut self, body: Option<&str>) {
        self.kept.asked = true;
        let Some(body) = body else { return };
        let flat = || serde_json::from_str(body).map(|fields| Draft { fields, others: Vec::new() });
        let Ok(draft) = serde_json::from_str::<Draft>(body).or_else(|_| flat()) else { return };
        for (key, value) in &draft.fields {
            let field = self.fields.iter_mut().find(|f| f.slot.key() == key.as_str());
            if let Some(field) = field.filter(|f| !value.is_in(f)) {
                value.put(field);
                field.problem = field.check();
                self.from_draft = true;
            }
        }
        if self.kind == FormKind::Register {
            for other in &draft.others {
                let typed: Vec<(Slot, Drafted)> = self
                    .fields
                    .iter()
                    .filter_map(|f| Some((f.slot, other.get(f.slot.key().as_ref())?.clone())))
                    .collect();
                self.push_applicant(&typed);
                self.from_draft = true;
            }
        }
        self.kept.something |= self.from_draft;
    }
}
