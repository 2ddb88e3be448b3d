//! What the desk asks of the archive beyond one case: several cases, an act's cases.
use std::sync::Arc;

use super::Archive;
use crate::app::Input;
use crate::domain::case::Case;
use crate::domain::fact::{ActId, CaseId};
use crate::domain::sop::Sop;
use crate::domain::undo::Retrace;
use crate::store::StoreError;

impl Archive {
    pub(super) fn cases(&self, ids: &[CaseId]) -> Input {
        self.answer(self.folded(ids), |cases| Input::Cases {
            ids: ids.to_vec(),
            sops: self.sops_of(&cases),
            cases,
        })
    }

    /// The cases of `act`; where none is named, of the act that a step would touch in `case`.
    pub(super) fn act(&self, way: Retrace, case: CaseId, act: Option<ActId>) -> Input {
        let read = self.folded(&[case]).and_then(|cases| {
            let act = act.or_else(|| way.act(cases.first()?));
            let (Some(act), Some(store)) = (act, &self.store) else { return Ok((None, cases)) };
            Ok((Some(act), self.folded(&store.cases_of_act(act)?)?))
        });
        self.answer(read, |(act, cases)| {
            let sops = self.sops_of(&cases);
            Input::ActLoaded { way, act, cases, sops }
        })
    }

    /// The cases of `ids` that are there, folded.
    pub(super) fn folded(&self, ids: &[CaseId]) -> Result<Vec<Case>, StoreError> {
        let Some(store) = &self.store else { return Ok(Vec::new()) };
        let cases = ids.iter().map(|id| store.case(*id));
        Ok(cases.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    fn sops_of(&self, cases: &[Case]) -> Vec<Arc<Sop>> {
        self.kept(cases.iter().map(|case| case.sop_revision.as_str()))
    }
}
