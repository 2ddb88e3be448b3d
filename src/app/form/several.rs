//! Which fields a form asks for when it is about the marked cases: what is said of all of them.
use super::build::{behalf, classes, document, pause_reason, revision, steps};
use super::{Form, FormField, FormKind, Slot};
use crate::app::Station;
use crate::domain::queue::{Row, folded};
use crate::domain::sop::Sop;

/// The form of `kind` for `marked` cases; a `timed` one asks when, and for whom.
pub fn form(kind: FormKind, timed: bool, station: &Station, marked: &[&Row]) -> Form {
    let sop = &station.sop;
    let line = |slot, required| FormField::line(slot, required, "");
    let mut fields = match kind {
        // What is about one applicant is not asked here.
        FormKind::Register
        | FormKind::Edit
        | FormKind::Correct
        | FormKind::Start
        | FormKind::FollowUp
        | FormKind::Certificate
        | FormKind::Officer => Vec::new(),
        FormKind::Finish => vec![line(Slot::Reason, false)],
        FormKind::Pause => vec![pause_reason(sop), line(Slot::Note, false)],
        FormKind::Return => {
            vec![steps(sop, sop.steps().saturating_sub(1)), line(Slot::Reason, true)]
        }
        FormKind::Reopen => vec![steps(sop, sop.steps()), line(Slot::Reason, true)],
        FormKind::Reject | FormKind::Cancel | FormKind::Unarchive => {
            vec![line(Slot::Reason, true)]
        }
        FormKind::Migrate => {
            vec![
                revision(&station.procedures, |sop| marked.iter().any(|row| leads_to(row, sop))),
                line(Slot::Reason, true),
            ]
        }
        FormKind::Archive => vec![line(Slot::ArchiveClass, false)],
        FormKind::Note => vec![FormField::text(Slot::Text, true, "")],
        FormKind::Disposition => vec![
            FormField::text(Slot::Text, true, ""),
            line(Slot::ForwardTo, false),
            FormField::pick(Slot::LetterClass, classes(), ""),
        ],
        FormKind::Assign => vec![line(Slot::Officer, true)],
        FormKind::Receive => vec![document(sop)],
    };
    if timed {
        fields.extend([line(Slot::At, false), behalf(sop)]);
    }
    Form::new(kind, None, fields)
}

/// Whether `sop` is another revision of the procedure that the case is on.
fn leads_to(row: &Row, sop: &Sop) -> bool {
    *row.sop == *folded(&sop.file().id) && *row.sop_revision != *sop.revision()
}
