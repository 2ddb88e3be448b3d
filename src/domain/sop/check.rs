//! What is wrong with what an SOP file says: names that say nothing, stand twice or mean nothing,
//! and minutes that do not add up. The shape of a file is its reader's.
use std::collections::BTreeSet;

use super::{Label, SopFile, Step};
use crate::domain::fault::{Fault, FaultKind, nearest};
use crate::domain::record::Field;

/// Every mistake of `file`, each with its place.
pub(super) fn faults(file: &SopFile) -> Vec<Fault> {
    let mut found = Found(Vec::new());
    found.blank(&["id"], &file.id);
    found.blank(&["title"], &file.title);
    found.blank(&["number"], &file.number);
    found.keys("executor", &file.executor, |e| &e.key);
    found.keys("document", &file.document, |d| &d.key);
    found.keys("pause_reason", &file.pause_reason, |r| &r.key);
    for (list, empty) in [
        ("executor", file.executor.is_empty()),
        ("pause_reason", file.pause_reason.is_empty()),
        ("step", file.step.is_empty()),
    ] {
        if empty {
            found.at(&[list], FaultKind::Empty);
        }
    }
    found.names(file);
    let known = Known::of(file);
    for (i, step) in file.step.iter().enumerate() {
        let wrong = known.faults(step);
        found.0.extend(wrong.into_iter().map(|f| f.under(i.to_string()).under("step")));
    }
    let sum_min = file.step.iter().filter_map(|s| s.standard_min).fold(0_i64, i64::saturating_add);
    if sum_min != file.total_min {
        found.at(&["total_min"], FaultKind::TotalDiffers { stated_min: file.total_min, sum_min });
    }
    found.0
}

struct Found(Vec<Fault>);

impl Found {
    fn at(&mut self, path: &[&str], kind: FaultKind) {
        self.0.push(Fault::at(path, kind));
    }

    fn blank(&mut self, path: &[&str], text: &str) {
        if text.trim().is_empty() {
            self.at(path, FaultKind::Missing);
        }
    }

    fn label(&mut self, path: &[&str], label: &Label) {
        self.blank(&[path, &["id"]].concat(), &label.id);
        self.blank(&[path, &["en"]].concat(), &label.en);
    }

    fn keys<T>(&mut self, list: &str, rows: &[T], key: impl Fn(&T) -> &str) {
        let mut seen = BTreeSet::new();
        for (i, key) in rows.iter().map(key).enumerate() {
            let place = i.to_string();
            let path = [list, &place, "key"];
            self.blank(&path, key);
            if !key.trim().is_empty() && !seen.insert(key) {
                self.at(&path, FaultKind::Duplicate(key.to_owned()));
            }
        }
    }

    fn known(&mut self, path: &[&str], name: &str, among: &BTreeSet<&str>) {
        /// Among more names than people give, nobody looks for the one that was meant.
        const NAMES_MAX: usize = 100;
        if !among.contains(name) {
            let nearest = nearest(name, among.iter().copied().take(NAMES_MAX));
            self.at(path, FaultKind::Unknown { name: name.to_owned(), nearest });
        }
    }

    /// What the desk shows of executors, documents and reasons.
    fn names(&mut self, file: &SopFile) {
        for (i, executor) in file.executor.iter().enumerate() {
            self.blank(&["executor", &i.to_string(), "title"], &executor.title);
            self.blank(&["executor", &i.to_string(), "short"], &executor.short);
        }
        for (i, document) in file.document.iter().enumerate() {
            self.blank(&["document", &i.to_string(), "title"], &document.title);
        }
        for (i, reason) in file.pause_reason.iter().enumerate() {
            self.label(&["pause_reason", &i.to_string(), "label"], &reason.label);
        }
    }
}

/// The names that a step may use.
struct Known<'a> {
    executors: BTreeSet<&'a str>,
    documents: BTreeSet<&'a str>,
    fields: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(file: &'a SopFile) -> Self {
        Self {
            executors: file.executor.iter().map(|e| e.key.as_str()).collect(),
            documents: file.document.iter().map(|d| d.key.as_str()).collect(),
            fields: Field::ALL.iter().map(|f| f.key()).collect(),
        }
    }

    fn faults(&self, step: &Step) -> Vec<Fault> {
        /// A week in minutes: beyond it a standard is a slip of the pen.
        const STANDARD_MIN_MAX: i64 = 7 * 24 * 60;
        let mut found = Found(Vec::new());
        found.blank(&["title"], &step.title);
        found.label(&["short"], &step.short);
        found.label(&["verb"], &step.verb);
        if step.standard_min.is_some_and(|m| !(1..=STANDARD_MIN_MAX).contains(&m)) {
            found.at(&["standard_min"], FaultKind::NotPositive);
        }
        found.known(&["executor"], &step.executor, &self.executors);
        for (i, deputy) in step.deputies.iter().enumerate() {
            found.known(&["deputies", &i.to_string()], deputy, &self.executors);
        }
        for (i, document) in step.gate.documents.iter().enumerate() {
            found.known(&["gate", "documents", &i.to_string()], document, &self.documents);
        }
        for (i, any_of) in step.gate.fields.iter().enumerate() {
            let i = i.to_string();
            for (j, field) in any_of.iter().enumerate() {
                found.known(&["gate", "fields", &i, &j.to_string()], field, &self.fields);
            }
            if any_of.is_empty() {
                found.at(&["gate", "fields", &i], FaultKind::Empty);
            }
        }
        found.0
    }
}
