//! Which fields a form asks for when it is about the marked cases: what is said of all of them.
use super::form::{Form, FormField, FormKind, Slot};
use super::{Station, forms};

/// The form of `kind`; a `timed` one asks when, and for whom.
pub fn form(kind: FormKind, timed: bool, station: &Station) -> Form {
    let sop = &station.sop;
    let line = |slot, required| FormField::line(slot, required, "");
    let mut fields = match kind {
        // What is about one applicant is not asked here.
        FormKind::Register | FormKind::Edit => Vec::new(),
        FormKind::Finish => vec![line(Slot::Reason, false)],
        FormKind::Pause => vec![forms::pause_reason(sop), line(Slot::Note, false)],
        FormKind::Return => {
            vec![forms::steps(sop, sop.steps().saturating_sub(1)), line(Slot::Reason, true)]
        }
        FormKind::Reopen => vec![forms::steps(sop, sop.steps()), line(Slot::Reason, true)],
        FormKind::Reject | FormKind::Cancel | FormKind::Unarchive => {
            vec![line(Slot::Reason, true)]
        }
        FormKind::Archive => vec![line(Slot::ArchiveClass, false)],
        FormKind::Note => vec![line(Slot::Text, true)],
        FormKind::Disposition => vec![
            line(Slot::Text, true),
            line(Slot::ForwardTo, false),
            FormField::pick(Slot::LetterClass, forms::classes(), ""),
        ],
        FormKind::Assign => vec![forms::assign(&station.officers, None)],
        FormKind::Receive => vec![forms::document(sop)],
    };
    if timed {
        fields.extend([line(Slot::At, false), forms::behalf(sop)]);
    }
    Form::new(kind, None, fields)
}
