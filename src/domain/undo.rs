//! Which facts undo and redo would touch. Undo is never undone, only redone.
use super::case::Case;
use super::command::Command;
use super::fact::{ActId, Body, Fact};
use super::refusal::Refusal;

/// One step back or forth over the acts of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retrace {
    Undo,
    Redo,
}

impl Retrace {
    /// The command that takes the step.
    pub const fn command(self) -> Command {
        match self {
            Retrace::Undo => Command::Undo,
            Retrace::Redo => Command::Redo,
        }
    }

    /// The seqs of the facts that the step would void or unvoid.
    ///
    /// # Errors
    /// When there is no such step.
    pub fn plan(self, case: &Case) -> Result<Vec<u32>, Refusal> {
        match self {
            Retrace::Undo => case.undo_plan(),
            Retrace::Redo => case.redo_plan(),
        }
    }

    /// The act that the step would touch: the newest one, or the undoing to be taken back.
    pub fn act(self, case: &Case) -> Option<ActId> {
        match self {
            Retrace::Undo => case.undo_act(),
            Retrace::Redo => case.redo_act(),
        }
    }

    /// Whether the step would still touch `act` in `case`. An act on several cases goes as a whole
    /// where this holds for all of them; where it does not, the case has moved on.
    pub fn reaches(self, act: ActId, case: &Case) -> bool {
        self.act(case) == Some(act)
    }
}

impl Case {
    /// The live undoable facts of the newest act, by seq; none of them, and no undoing either, is a
    /// registration.
    fn undo_plan(&self) -> Result<Vec<u32>, Refusal> {
        let newest = self.newest_undoable().ok_or(Refusal::NothingToUndo)?;
        if matches!(newest.body, Body::Register { .. }) {
            return Err(Refusal::RegistrationNotUndone);
        }
        let same_act = |f: &&Fact| f.act == newest.act && f.body.is_undoable();
        Ok(self.live().filter(same_act).map(|f| f.seq).collect())
    }

    /// The newest live fact that undo looks at: it passes over undoing, redoing and audit facts.
    pub fn newest_undoable(&self) -> Option<&Fact> {
        let is_undo = |f: &&Fact| matches!(f.body, Body::Undo { .. } | Body::Redo { .. });
        self.live().rev().filter(|f| !is_undo(f)).find(|f| !f.body.is_audit())
    }

    fn undo_act(&self) -> Option<ActId> {
        let plan = self.undo_plan().ok()?;
        self.fact(*plan.first()?).map(|f| f.act)
    }

    fn redo_act(&self) -> Option<ActId> {
        let plan = self.redo_plan().ok()?;
        let undid = |f: &&Fact| matches!(&f.body, Body::Undo { facts } if *facts == plan);
        self.facts.iter().rev().find(undid).map(|f| f.act)
    }

    /// The facts that the last undo voided, while nothing newer than undoing was recorded.
    fn redo_plan(&self) -> Result<Vec<u32>, Refusal> {
        let mut redone = 0_usize;
        for fact in self.facts.iter().rev().filter(|f| !f.body.is_audit()) {
            if let Body::Redo { .. } = &fact.body {
                redone += 1;
            } else if let Body::Undo { facts } = &fact.body {
                if redone == 0 {
                    return Ok(facts.clone());
                }
                redone -= 1;
            } else {
                break;
            }
        }
        Err(Refusal::NothingToRedo)
    }
}
