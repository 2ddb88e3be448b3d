//! Acts made durable: each once, also when it is asked again after an answer that never came.
use super::Archive;
use crate::app::Proposal;
use crate::app::notice::Failure;
use crate::clock;
use crate::domain::case::Case;
use crate::domain::fact::{Act, Body, CaseId};
use crate::store::StoreError;

impl Archive {
    /// Records an act. After a failure that leaves the outcome unknown, the same act asked again is
    /// first looked for, so that it is recorded once.
    pub(super) fn append(&mut self, proposal: &Proposal) -> Result<Vec<Case>, Failure> {
        if let Some(cases) = self.already_recorded(proposal).map_err(|e| self.failure(&e))? {
            return Ok(cases);
        }
        let act = stamp(proposal);
        self.record(&act).map_err(|error| {
            let unknown = matches!(error, StoreError::Disk { .. });
            self.unanswered = unknown.then_some(act);
            self.failure(&error)
        })
    }

    /// The cases of the act whose outcome was unknown, if it is this one and was recorded after all.
    fn already_recorded(&mut self, asked: &Proposal) -> Result<Option<Vec<Case>>, StoreError> {
        let (Some(act), Some(store)) = (&self.unanswered, &self.store) else { return Ok(None) };
        let recorded = store.cases_of_act(act.id)?;
        let same = same_act(act, asked);
        self.unanswered = None;
        if recorded.is_empty() || !same {
            return Ok(None);
        }
        Ok(Some(self.folded(&recorded)?))
    }

    fn record(&mut self, act: &Act) -> Result<Vec<Case>, StoreError> {
        let store = self.store.as_mut().ok_or(StoreError::ReadOnly)?;
        store.is_watched_by(&act.officer);
        let own = store.append(act)?.len() as u64;
        // Another's facts before ours stay news.
        if store.tip()? == self.seen + own {
            self.seen += own;
        }
        let ids: Vec<CaseId> = act.entries.iter().map(|entry| entry.case).collect();
        self.folded(&ids)
    }
}

/// The same act asked again: the same kinds of facts on the same cases at the same versions.
fn same_act(act: &Act, asked: &Proposal) -> bool {
    act.entries.len() == asked.decisions.len()
        && act.entries.iter().zip(&asked.decisions).all(|(entry, (case, version, decision))| {
            let kinds = entry.bodies.iter().map(|(_, _, body)| body.kind());
            let same_case = case.is_none_or(|id| id == entry.case);
            let same_kinds = kinds.eq(decision.bodies.iter().map(Body::kind));
            same_case && *version == entry.expected_version && same_kinds
        })
}

fn stamp(proposal: &Proposal) -> Act {
    let now = proposal.recorded_at;
    let decisions = proposal.decisions.iter().map(|(case, version, decision)| {
        (case.unwrap_or_else(|| clock::uuid_v7(now)), *version, decision.clone())
    });
    clock::stamp(decisions.collect(), proposal.officer.clone(), now)
}
