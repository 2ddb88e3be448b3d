//! Which facts undo and redo would touch. Undo is never undone, only redone.
use super::case::Case;
use super::fact::{ActId, Body, Fact};
use super::refusal::Refusal;

impl Case {
    /// The live undoable facts of the newest act, by seq.
    ///
    /// # Errors
    /// When there is none, or the newest act is the registration.
    pub fn undo_plan(&self) -> Result<Vec<u32>, Refusal> {
        let is_undo = |f: &&Fact| matches!(f.body, Body::Undo { .. } | Body::Redo { .. });
        let newest = self.live().rev().filter(|f| !is_undo(f)).find(|f| !f.body.is_audit());
        let newest = newest.ok_or(Refusal::NothingToUndo)?;
        if matches!(newest.body, Body::Register { .. }) {
            return Err(Refusal::RegistrationNotUndone);
        }
        let same_act = |f: &&Fact| f.act == newest.act && f.body.is_undoable();
        Ok(self.live().filter(same_act).map(|f| f.seq).collect())
    }

    /// The act that undo would take back.
    pub fn undo_act(&self) -> Option<ActId> {
        let plan = self.undo_plan().ok()?;
        self.fact(*plan.first()?).map(|f| f.act)
    }

    /// The act of undoing that redo would take back.
    pub fn redo_act(&self) -> Option<ActId> {
        let plan = self.redo_plan().ok()?;
        let undid = |f: &&Fact| matches!(&f.body, Body::Undo { facts } if *facts == plan);
        self.facts.iter().rev().find(undid).map(|f| f.act)
    }

    /// The facts that the last undo voided, while nothing newer than undoing was recorded.
    ///
    /// # Errors
    /// When there is nothing to redo.
    pub fn redo_plan(&self) -> Result<Vec<u32>, Refusal> {
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
