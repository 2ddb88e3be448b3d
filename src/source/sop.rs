//! The form of an SOP file: which keys it has and what they are. Their meaning is the rules'.
use super::node::{Node, Read};
use super::section::{Fill, Section, sections};
use super::value::choice;
use crate::domain::course::Mode;
use crate::domain::fault::Shape;
use crate::domain::sop::{
    Approval, Change, Document, Executor, Gate, Label, Reason, SopFile, Step,
};

sections! {
    SopFile {
        need id, need title, need number, need agency, need unit,
        need created_on, need effective_on, may revised_on,
        or_default mode, need total_min, need warning, need record_keeping,
        or_default legal_basis, or_default qualifications, or_default equipment, or_default linked,
        or_default change, or_default approval,
        need executor, or_default document, need pause_reason, need step,
    }
    Label { need id, need en }
    Change { need revision, need date, need description, need author }
    Approval { need act, need role, need date }
    Executor { need key, need title, need short }
    Document { need key, need title, or_default with_registration }
    Reason { need key, need label, or_default needs_note }
    Step {
        need title, need short, need verb, need executor, or_default deputies, need requirements,
        may standard_min, need output, or_default gate,
    }
    Gate { or_default documents, or_default fields }
}

impl Read for Mode {
    const SHAPE: Shape = Shape::Text;

    fn read(node: Node<'_>) -> Self {
        choice(node, &[("handoff", Mode::Handoff), ("claim", Mode::Claim)])
    }
}
