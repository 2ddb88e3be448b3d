//! SOPs and calendars that facts name, kept whole: the text whose SHA-256 is the revision.
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use super::error::StoreError;
use crate::domain::fact::Body;
use crate::domain::sop::{Sop, SopFile};

/// SOPs by revision: read once, and those that a next fact may name.
#[derive(Debug, Default)]
pub(super) struct Sops(RefCell<BTreeMap<String, Arc<Sop>>>);

impl Sops {
    /// Makes an SOP known without keeping it; the first fact that names it does.
    pub fn offer(&self, sop: Arc<Sop>) {
        let revision = sop.revision().to_owned();
        self.0.borrow_mut().insert(revision, sop);
    }

    /// Whatever `known` has that is not here is known on.
    pub fn keep_known(&self, known: Self) {
        for (revision, sop) in known.0.into_inner() {
            self.0.borrow_mut().entry(revision).or_insert(sop);
        }
    }

    /// Every SOP that is known.
    pub fn known(&self) -> Vec<Arc<Sop>> {
        self.0.borrow().values().cloned().collect()
    }

    /// The SOP of a revision.
    pub fn get(&self, conn: &Connection, revision: &str) -> Result<Option<Arc<Sop>>, StoreError> {
        if let Some(sop) = self.0.borrow().get(revision) {
            return Ok(Some(Arc::clone(sop)));
        }
        let mut statement =
            conn.prepare_cached("SELECT content FROM revision WHERE hash = ?1 AND kind = 'sop'")?;
        let content: Option<String> = statement.query_row([revision], |r| r.get(0)).optional()?;
        let Some(content) = content else {
            return Ok(None);
        };
        let file: SopFile = serde_json::from_str(&content)?;
        let sop = Sop::new(file)
            .map_err(|faults| StoreError::corrupt(format!("SOP {revision}: {faults:?}")))?;
        let sop = Arc::new(sop);
        let mut known = self.0.borrow_mut();
        known.insert(revision.to_owned(), Arc::clone(&sop));
        Ok(Some(sop))
    }
}

/// The SOP and calendar revisions that a body names.
pub(super) fn named(body: &Body) -> (Vec<&str>, Option<&str>) {
    let frozen = body.turn().and_then(|(_, frozen)| frozen);
    let mut sops: Vec<&str> = frozen.iter().map(|f| f.sop.as_str()).collect();
    if let Body::Register { sop_revision, .. } | Body::Migrate { sop_revision, .. } = body {
        sops.push(sop_revision);
    }
    (sops, frozen.map(|f| f.calendar.as_str()))
}

/// The SOPs and calendars that facts name.
#[derive(Debug, Default)]
pub(super) struct Named {
    sops: BTreeSet<String>,
    calendars: BTreeSet<String>,
}

impl Named {
    /// Those that a fact of a case names.
    pub fn by(&mut self, body: &Body) {
        let (sops, calendar) = named(body);
        for sop in sops {
            add(&mut self.sops, sop);
        }
        if let Some(calendar) = calendar {
            add(&mut self.calendars, calendar);
        }
    }

    /// An SOP that a fact of the office names.
    pub fn sop(&mut self, revision: &str) {
        add(&mut self.sops, revision);
    }

    /// The first of them that is not kept as what it is.
    pub fn lost(&self, conn: &Connection) -> Result<Option<String>, StoreError> {
        let mut kept =
            conn.prepare_cached("SELECT 1 FROM revision WHERE hash = ?1 AND kind = ?2")?;
        for (kind, all) in [("sop", &self.sops), ("calendar", &self.calendars)] {
            for revision in all {
                if !kept.exists([revision.as_str(), kind])? {
                    return Ok(Some(revision.clone()));
                }
            }
        }
        Ok(None)
    }
}

fn add(all: &mut BTreeSet<String>, revision: &str) {
    if !all.contains(revision) {
        all.insert(revision.to_owned());
    }
}

/// Whether a revision is kept.
pub(super) fn is_kept(conn: &Connection, revision: &str) -> Result<bool, StoreError> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM revision WHERE hash = ?1")?;
    Ok(statement.exists([revision])?)
}

/// Keeps the content of a revision: the same text as [`crate::domain::revision`] hashes.
pub(super) fn keep(
    conn: &Connection,
    revision: &str,
    kind: &str,
    content: &impl Serialize,
) -> Result<(), StoreError> {
    let text = serde_json::to_value(content)?.to_string();
    conn.prepare_cached("INSERT INTO revision (hash, kind, content) VALUES (?1, ?2, ?3)")?
        .execute([revision, kind, &text])?;
    Ok(())
}
