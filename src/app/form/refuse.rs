//! Where a refusal stands: at the field that it is about, else below the form.
#![allow(clippy::wildcard_enum_match_arm, reason = "of all refusals only some are about a field")]
use super::{Form, Slot};
use crate::domain::refusal::Refusal;

impl Form {
    /// The field that a refusal is about.
    pub fn place_of(&self, refusal: &Refusal) -> Option<usize> {
        let about = slot_of(refusal);
        let place = |slot| self.fields.iter().position(|f| slot == f.slot);
        let note = || (about == Some(Slot::Reason)).then_some(Slot::Note);
        let name = || (about == Some(Slot::Officer)).then_some(Slot::OfficerName);
        let other = || note().or_else(name).and_then(place);
        about.and_then(place).or_else(other)
    }

    /// Puts a refusal where the eye looks for it: at its field, which gets the focus, or below all.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.sending = false;
        let place = self.place_of(&refusal);
        match place.and_then(|i| self.fields.get_mut(i).map(|f| (i, f))) {
            Some((i, field)) => {
                field.problem = Some(refusal);
                self.focus = i;
            }
            None => self.problem = Some(refusal),
        }
    }
}

fn slot_of(refusal: &Refusal) -> Option<Slot> {
    match refusal {
        Refusal::FieldRequired(field) | Refusal::FieldInvalid { field, .. } => {
            Some(Slot::Data(*field))
        }
        Refusal::FieldsMissing { fields, .. } => {
            fields.first().and_then(|any_of| any_of.first()).map(|f| Slot::Data(*f))
        }
        Refusal::BeforeLastFact { .. }
        | Refusal::InFuture { .. }
        | Refusal::TooLongAgo { .. }
        | Refusal::TimeUnclear(_)
        | Refusal::BeforeNeighbour { .. }
        | Refusal::AfterNeighbour { .. } => Some(Slot::At),
        Refusal::ReasonRequired => Some(Slot::Reason),
        Refusal::TextRequired => Some(Slot::Text),
        Refusal::UnknownExecutor { .. } => Some(Slot::Behalf),
        Refusal::UnknownOfficer { .. } | Refusal::OfficerRequired => Some(Slot::Officer),
        Refusal::CertificateDoubtful { .. } => Some(Slot::Accept),
        Refusal::UnknownAms { .. } => Some(Slot::Ams),
        Refusal::NumberUnconfirmed { .. } => Some(Slot::Confirm),
        _ => None,
    }
}
