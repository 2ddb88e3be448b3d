//! Another revision of the procedure for a case that is under way (rule 17).
use super::Desk;
use super::said::said;
use crate::domain::course::Move;
use crate::domain::fact::{Body, Words};
use crate::domain::refusal::Refusal;
use crate::domain::sop::Sop;

impl Desk<'_> {
    /// From now on the case follows `to`; what has elapsed is kept.
    pub(super) fn migrate(&self, to: &Sop, reason: &str) -> Result<Vec<Body>, Refusal> {
        self.require_open()?;
        if to.file().id != self.case.sop {
            let (sop, asked) = (self.case.sop.clone(), to.file().id.clone());
            return Err(Refusal::OtherProcedure { sop, asked });
        }
        if to.revision() == self.case.sop_revision {
            return Err(Refusal::SameRevision);
        }
        let (targets_s, mode) = (to.targets_s(), to.file().mode);
        let body = Body::Migrate {
            sop_revision: to.revision().to_owned(),
            targets_s: targets_s.clone(),
            mode,
            private: Words::default(),
        };
        self.moved(Move::Retarget { targets_s, mode: Some(mode) }, said(body, reason)?)
    }
}
