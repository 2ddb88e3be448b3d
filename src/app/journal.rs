//! What this desk did: which case undo and redo are about, and when the last act was saved.
use super::action::Action;
use crate::domain::fact::{CaseId, Fact, Number};
use crate::domain::instant::Instant;

/// A case that this desk acted on, and the facts of that act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub case: CaseId,
    pub number: Number,
    pub facts: Vec<Fact>,
}

/// The acts of this sitting, newest last.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    done: Vec<Done>,
    undone: Vec<Done>,
    /// When the last act was made durable.
    pub saved_at: Option<Instant>,
}

impl Journal {
    /// An act is durable. A new one ends what can be redone.
    pub fn record(&mut self, done: Done, at: Instant) {
        self.saved_at = Some(at);
        self.undone.clear();
        self.done.push(done);
    }

    /// The last act of `case` was undone.
    pub fn undone(&mut self, case: CaseId, at: Instant) {
        self.saved_at = Some(at);
        if let Some(done) = take_last(&mut self.done, case) {
            self.undone.push(done);
        }
    }

    /// The last undone act of `case` was done again.
    pub fn redone(&mut self, case: CaseId, at: Instant) {
        self.saved_at = Some(at);
        if let Some(done) = take_last(&mut self.undone, case) {
            self.done.push(done);
        }
    }

    /// What undo or redo would be about.
    pub fn target(&self, action: Action) -> Option<&Done> {
        if action == Action::Redo { self.undone.last() } else { self.done.last() }
    }

    /// Forgets acts of a case that has moved on elsewhere.
    pub fn forget(&mut self, case: CaseId) {
        self.done.retain(|d| d.case != case);
        self.undone.retain(|d| d.case != case);
    }
}

fn take_last(list: &mut Vec<Done>, case: CaseId) -> Option<Done> {
    let at = list.iter().rposition(|d| d.case == case)?;
    Some(list.remove(at))
}
