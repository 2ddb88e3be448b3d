//! The SOPs that an office has: which one new registrations follow, and which one a person means.
use std::collections::BTreeSet;
use std::sync::Arc;

use super::instant::Instant;
use super::sop::{Executor, Sop};

/// An SOP and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    pub sop: Arc<Sop>,
    /// The name of the file that it was read from.
    pub file: String,
    /// Who installed it, and when; none = it came with the program or the configuration.
    pub installed: Option<(Instant, String)>,
}

/// All of them, the newest first: installed ones, then those of the files in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Procedures(Vec<Procedure>);

/// So much of a revision names it.
const REVISION_CHARS_MIN: usize = 6;

impl Procedures {
    /// Those of the `files` and the `installed` ones, oldest first.
    pub fn new(files: Vec<Procedure>, installed: Vec<Procedure>) -> Self {
        let mut all: Vec<Procedure> = Vec::with_capacity(files.len() + installed.len());
        for procedure in installed.into_iter().rev().chain(files) {
            if all.iter().all(|known| known.sop.revision() != procedure.sop.revision()) {
                all.push(procedure);
            }
        }
        Self(all)
    }

    /// Every one, the newest first.
    pub fn iter(&self) -> impl Iterator<Item = &Procedure> {
        self.0.iter()
    }

    /// The newest revision of each, which is what a registration can choose.
    pub fn newest(&self) -> impl Iterator<Item = &Procedure> {
        let id = |p: &Procedure| p.sop.file().id.clone();
        let first = move |i: usize, p: &Procedure| self.0.iter().take(i).all(|k| id(k) != id(p));
        self.0.iter().enumerate().filter(move |(i, p)| first(*i, p)).map(|(_, p)| p)
    }

    /// The newest revision of the SOP with this id, or the revision that begins so.
    pub fn named(&self, text: &str) -> Option<&Procedure> {
        let text = text.trim();
        let by_id = self.0.iter().find(|p| p.sop.file().id == text);
        let begins = |p: &&Procedure| p.sop.revision().starts_with(&text.to_lowercase());
        by_id.or_else(|| {
            let mut found = self.0.iter().filter(begins);
            let one = found.next().filter(|_| text.len() >= REVISION_CHARS_MIN)?;
            found.next().is_none().then_some(one)
        })
    }

    /// The executor whom some SOP names by its key, its title or its short form.
    pub fn executor(&self, name: &str) -> Option<&Executor> {
        self.0.iter().find_map(|p| p.sop.executor(name))
    }

    /// The titles of all executors, each once.
    pub fn executors(&self) -> Vec<String> {
        let all = self.0.iter().flat_map(|p| &p.sop.file().executor);
        let mut titles: Vec<String> = all.map(|e| e.title.clone()).collect();
        let mut seen = BTreeSet::new();
        titles.retain(|title| seen.insert(title.clone()));
        titles
    }

    /// What new registrations follow: `wanted`, else the newest revision of `first`.
    pub fn default_of(&self, wanted: &str, first: &Arc<Sop>) -> Arc<Sop> {
        let wanted = Some(wanted).filter(|id| !id.trim().is_empty());
        let chosen = wanted.and_then(|id| self.named(id));
        let chosen = chosen.or_else(|| self.named(&first.file().id));
        chosen.map_or_else(|| Arc::clone(first), |p| Arc::clone(&p.sop))
    }
}
