//! The gate of a step: which documents and fields the SOP asks for before it can be finished, and
//! how documents come in.
use super::Desk;
use crate::domain::case::Case;
use crate::domain::command::{Law, Setting};
use crate::domain::fact::Body;
use crate::domain::record::{Field, Kind, Record};
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    fn document(&self, key: &str) -> Result<String, Refusal> {
        self.require_open()?;
        let known = || self.law.sop.file().document.iter().map(|d| d.key.clone()).collect();
        let found = self.law.sop.document(key).map(|d| d.key.clone());
        found.ok_or_else(|| Refusal::UnknownDocument { key: key.to_owned(), known: known() })
    }

    pub(super) fn receive(&self, key: &str) -> Result<Vec<Body>, Refusal> {
        let document = self.document(key)?;
        if self.case.received.contains_key(&document) {
            return Err(Refusal::DocumentAlreadyReceived(document));
        }
        Ok(vec![Body::Receive { document }])
    }

    pub(super) fn unreceive(&self, key: &str) -> Result<Vec<Body>, Refusal> {
        let document = self.document(key)?;
        if !self.case.received.contains_key(&document) {
            return Err(Refusal::DocumentNotReceived(document));
        }
        Ok(vec![Body::Unreceive { document }])
    }

    /// A gate field that is an instant and was neither given nor noted in this attempt is `at`.
    pub(super) fn with_instants(&self, step: u16, set: &Setting) -> Setting {
        let mut set = set.clone();
        for field in self.law.sop.gate_fields(step).iter().flatten().copied() {
            let given = set.iter().any(|(f, _)| *f == field) || self.is_noted(field);
            if field.kind() == Kind::Instant && !given {
                set.push((field, self.at.to_string()));
            }
        }
        set
    }

    /// Whether the field has a value that was edited since the open attempt began.
    fn is_noted(&self, field: Field) -> bool {
        let opens = |body: &Body| body.turn().is_some_and(|(mv, _)| mv.opens_or_ends());
        let since = self.case.live().rev().map(|f| &f.body).take_while(|body| !opens(body));
        let edits =
            |body: &Body| matches!(body, Body::Edit { fields, .. } if fields.contains(&field));
        self.case.record.get(field).is_some() && since.into_iter().any(edits)
    }

    pub(super) fn pass_gate(&self, step: u16, edit: Option<&Body>) -> Result<(), Refusal> {
        let mut record = self.case.record.clone();
        if let Some(Body::Edit { fields, private }) = edit {
            for field in fields {
                record.set(*field, private.new.get(*field).map(ToOwned::to_owned));
            }
        }
        let fields = missing_fields(self.law.sop.gate_fields(step), &record);
        if !fields.is_empty() {
            return Err(Refusal::FieldsMissing { step, fields });
        }
        let documents = self.case.missing_documents(self.law, step);
        if documents.is_empty() {
            Ok(())
        } else {
            Err(Refusal::DocumentsMissing { step, documents })
        }
    }
}

impl Case {
    /// The gate documents of step `no` that were not received, by key.
    pub fn missing_documents(&self, law: Law<'_>, no: u16) -> Vec<String> {
        let asked = law.sop.step(no).map(|s| s.gate.documents.as_slice()).unwrap_or_default();
        asked.iter().filter(|key| !self.received.contains_key(*key)).cloned().collect()
    }
}

/// The gate's lists of which `record` satisfies none.
pub fn missing_fields(gate: &[Vec<Field>], record: &Record) -> Vec<Vec<Field>> {
    let unmet = |any_of: &&Vec<Field>| any_of.iter().all(|f| record.get(*f).is_none());
    gate.iter().filter(unmet).cloned().collect()
}
