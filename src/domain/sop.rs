//! An SOP as data: the procedure's steps, gates, executors and reasons, validated once, under one
//! revision. No step number, executor or minute stands in code.
mod check;

use serde::{Deserialize, Serialize};

use super::course::Mode;
use super::fault::Fault;
use super::record::Field;

/// A short wording in both languages; official texts stay in Indonesian alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub id: String,
    pub en: String,
}

/// An SOP file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SopFile {
    pub id: String,
    pub title: String,
    pub number: String,
    pub agency: String,
    pub unit: String,
    pub created_on: chrono::NaiveDate,
    pub effective_on: chrono::NaiveDate,
    pub revised_on: Option<chrono::NaiveDate>,
    #[serde(default)]
    pub mode: Mode,
    /// Waktu Penyelesaian, in minutes; must equal the sum of the steps.
    pub total_min: i64,
    pub warning: String,
    pub record_keeping: String,
    #[serde(default)]
    pub legal_basis: Vec<String>,
    #[serde(default)]
    pub qualifications: Vec<String>,
    #[serde(default)]
    pub equipment: Vec<String>,
    #[serde(default)]
    pub linked: Vec<String>,
    #[serde(default)]
    pub change: Vec<Change>,
    #[serde(default)]
    pub approval: Vec<Approval>,
    pub executor: Vec<Executor>,
    #[serde(default)]
    pub document: Vec<Document>,
    pub pause_reason: Vec<Reason>,
    pub step: Vec<Step>,
}

/// A row of the change history.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub revision: String,
    pub date: chrono::NaiveDate,
    pub description: String,
    pub author: String,
}

/// Who prepared, checked and approved it: roles and dates, never names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    pub act: Label,
    pub role: String,
    pub date: chrono::NaiveDate,
}

/// A role that performs steps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Executor {
    pub key: String,
    pub title: String,
    /// At most a few letters, for narrow columns.
    pub short: String,
}

/// A document that the procedure asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub key: String,
    pub title: String,
    /// It comes with the registration, which names it.
    #[serde(default)]
    pub with_registration: bool,
}

/// A reason code for a pause.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub key: String,
    pub label: Label,
    /// The code says nothing without a note.
    #[serde(default)]
    pub needs_note: bool,
}

/// A step of the procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Uraian Prosedur, as decreed.
    pub title: String,
    /// A few words for rows and timelines.
    pub short: Label,
    /// What its key says: "Catat data pemohon".
    pub verb: Label,
    pub executor: String,
    /// Others who may perform it without "a.n.".
    #[serde(default)]
    pub deputies: Vec<String>,
    /// Kelengkapan, as decreed.
    pub requirements: Vec<String>,
    /// Waktu, in minutes; absent = measured, never judged (rule 7).
    pub standard_min: Option<i64>,
    pub output: String,
    #[serde(default)]
    pub gate: Gate,
}

/// What must be there before a step can be finished.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Gate {
    /// Documents (keys) that must have been received.
    pub documents: Vec<String>,
    /// Fields; each inner list is satisfied by any one of them.
    pub fields: Vec<Vec<String>>,
}

/// A validated SOP under its revision. Steps count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sop {
    file: SopFile,
    revision: String,
    gates: Vec<Vec<Vec<Field>>>,
}

impl Sop {
    /// Validates `file`.
    ///
    /// # Errors
    /// Every mistake, each with its place in the file.
    pub fn new(file: SopFile) -> Result<Self, Vec<Fault>> {
        let faults = check::faults(&file);
        if !faults.is_empty() {
            return Err(faults);
        }
        let read = |keys: &Vec<String>| keys.iter().filter_map(|k| Field::parse(k)).collect();
        let gates =
            file.step.iter().map(|step| step.gate.fields.iter().map(read).collect()).collect();
        let revision = super::revision(&file);
        Ok(Self { file, revision, gates })
    }

    /// Everything the file says.
    pub const fn file(&self) -> &SopFile {
        &self.file
    }

    /// SHA-256 over the content, in hexadecimal.
    pub fn revision(&self) -> &str {
        &self.revision
    }

    /// How many steps there are.
    pub fn steps(&self) -> u16 {
        u16::try_from(self.file.step.len()).unwrap_or(u16::MAX)
    }

    /// The step `no`, from 1.
    pub fn step(&self, no: u16) -> Option<&Step> {
        self.file.step.get(usize::from(no).checked_sub(1)?)
    }

    /// The gate fields of step `no`; each inner list is satisfied by any one of them.
    pub fn gate_fields(&self, no: u16) -> &[Vec<Field>] {
        let gate = usize::from(no).checked_sub(1).and_then(|i| self.gates.get(i));
        gate.map_or(&[], Vec::as_slice)
    }

    /// Targets in seconds, one entry a step (rule 7).
    pub fn targets_s(&self) -> Vec<Option<i64>> {
        self.file.step.iter().map(|s| s.standard_min.map(|m| m * 60)).collect()
    }

    /// The document of a key.
    pub fn document(&self, key: &str) -> Option<&Document> {
        self.file.document.iter().find(|d| d.key == key)
    }

    /// The first step whose gate asks for the document, if any does.
    pub fn document_step(&self, key: &str) -> Option<u16> {
        let asks = |s: &Step| s.gate.documents.iter().any(|d| d == key);
        let i = self.file.step.iter().position(asks)?;
        u16::try_from(i + 1).ok()
    }

    /// The executor named by its key, its title or its short form, in any case.
    pub fn executor(&self, name: &str) -> Option<&Executor> {
        let same = |a: &str| a.to_lowercase() == name.trim().to_lowercase();
        self.file.executor.iter().find(|e| same(&e.key) || same(&e.title) || same(&e.short))
    }

    /// The pause reason of a code.
    pub fn pause_reason(&self, code: &str) -> Option<&Reason> {
        self.file.pause_reason.iter().find(|r| r.key == code)
    }
}
