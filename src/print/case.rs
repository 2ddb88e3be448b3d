//! A case as a page shows it. Nothing is judged here: figures and verdicts are the rules' own.
use super::attempts;
use super::model::{
    Applicant, Certificate, Choice, Document, Letter, Note, Procedure, Sheet, Signer, Slip, Total,
};
use super::scribe::{Scribe, term};
use crate::domain::case::{Case, Disposition};
use crate::domain::instant::Instant;
use crate::domain::record::Field;
use crate::domain::sop::Sop;
use crate::domain::timing::Standing;
use crate::words::Told;

/// Enough of a revision or a hash to tell it from others.
const SHORT_CHARS: usize = 16;

/// The whole of `told`.
pub fn sheet(scribe: Scribe<'_>, told: Told<'_>) -> Sheet {
    let Told { case, sop, reading } = told;
    let slip = case.disposition.as_ref();
    let to = slip.and_then(|s| s.to.as_deref());
    let status = case.status();
    let registered_at = case.course.registered_at;
    let expected = registered_at.filter(|_| status.is_open()).and_then(|at| {
        let target_s = case.course.target_s();
        reading.calendar.advance(at, target_s).filter(|_| target_s > 0)
    });
    let newest = case.facts.last();
    Sheet {
        number: case.number.to_string(),
        status: term(status.code(), scribe.words.case_status_on(case, scribe.zone)),
        received: registered_at.map(|at| scribe.moment(at)),
        closed: case.course.closed.map(|(_, at)| scribe.moment(at)),
        expected: expected.map(|at| scribe.moment(at)),
        applicant: applicant(scribe, case),
        letter: letter(scribe, case),
        certificate: certificate(scribe, case),
        officer: scribe.some(case.officer.as_deref()),
        registered_by: case.facts.first().map_or_else(String::new, |f| scribe.text(&f.officer)),
        procedure: procedure(scribe, case, sop),
        disposition: slip.map(|given| self::slip(scribe, given)),
        dispositions: case.superseded.iter().chain(slip).map(|s| self::slip(scribe, s)).collect(),
        disposer: signed_by(sop),
        forward: forward(scribe, sop, to),
        forward_other: scribe.some(to.filter(|to| sop.executor(to).is_none())),
        steps: attempts::steps(scribe, told),
        documents: documents(scribe, case, sop),
        pauses: attempts::pauses(scribe, told),
        notes: notes(scribe, case),
        total: total(scribe, told),
        hash: newest.map_or_else(String::new, |f| short(&f.hash)),
    }
}

fn slip(scribe: Scribe<'_>, given: &Disposition) -> Slip {
    Slip {
        text: scribe.text(&given.text),
        to: scribe.some(given.to.as_deref()),
        class: given.class.as_deref().map(|class| scribe.words.coded("class", class)),
        at: scribe.moment(given.at),
        by: scribe.text(&given.by),
    }
}

/// The title of the first step's executor: who signs where the office names nobody.
pub fn signed_by(sop: &Sop) -> String {
    let first = sop.step(1).and_then(|step| sop.executor(&step.executor));
    first.map_or_else(String::new, |executor| executor.title.clone())
}

impl Signer {
    /// This signer, or, where no title is said, the one of `sop`.
    #[must_use]
    pub fn or_of(self, sop: &Sop) -> Self {
        let title = if self.title.is_empty() { signed_by(sop) } else { self.title };
        Self { title, ..self }
    }
}

pub(super) fn short(text: &str) -> String {
    text.chars().take(SHORT_CHARS).collect()
}

fn applicant(scribe: Scribe<'_>, case: &Case) -> Applicant {
    let field = |field| scribe.field(&case.record, field);
    Applicant {
        name: field(Field::Name).unwrap_or_default(),
        nip: field(Field::Nip),
        nip_reason: field(Field::NipReason),
        nik: field(Field::Nik),
        nik_reason: field(Field::NikReason),
        position: field(Field::Position),
        agency: field(Field::Agency).unwrap_or_default(),
        email: field(Field::Email),
        phone: field(Field::Phone),
    }
}

fn letter(scribe: Scribe<'_>, case: &Case) -> Letter {
    let field = |field| scribe.field(&case.record, field);
    let given = case.disposition.as_ref().and_then(|slip| slip.class.as_deref());
    Letter {
        number: field(Field::LetterNo).unwrap_or_default(),
        date: field(Field::LetterDate),
        agenda: field(Field::Agenda),
        subject: field(Field::Subject),
        classes: scribe.classes(given.or(case.record.get(Field::Class))),
    }
}

fn certificate(scribe: Scribe<'_>, case: &Case) -> Certificate {
    let field = |field| scribe.field(&case.record, field);
    let submitted = case.record.get(Field::SubmittedAt).and_then(Instant::parse_rfc3339);
    Certificate {
        old_expires: field(Field::Expires),
        new_expires: field(Field::NewExpires),
        serial: field(Field::Serial),
        submitted: submitted.map(|at| scribe.moment(at)),
        awaiting_bsre: case.record.get(Field::AwaitingBsre).is_some(),
    }
}

fn procedure(scribe: Scribe<'_>, case: &Case, sop: &Sop) -> Procedure {
    let file = sop.file();
    Procedure {
        title: scribe.text(&file.title),
        number: scribe.text(&file.number),
        agency: scribe.text(&file.agency),
        unit: scribe.text(&file.unit),
        revision: short(&case.sop_revision),
        standard: scribe.minutes(case.course.target_s()),
        warning: scribe.text(&file.warning),
    }
}

/// The executors to whom a letter can go: everybody but who gives the disposition.
fn forward(scribe: Scribe<'_>, sop: &Sop, to: Option<&str>) -> Vec<Choice> {
    let giver = sop.step(1).map(|step| step.executor.as_str());
    let chosen = to.and_then(|to| sop.executor(to)).map(|executor| executor.key.as_str());
    let others = sop.file().executor.iter().filter(|e| Some(e.key.as_str()) != giver);
    let one = |e: &crate::domain::sop::Executor| Choice {
        code: e.key.clone(),
        text: scribe.text(&e.title),
        chosen: chosen == Some(e.key.as_str()),
    };
    others.map(one).collect()
}

fn documents(scribe: Scribe<'_>, case: &Case, sop: &Sop) -> Vec<Document> {
    let one = |document: &crate::domain::sop::Document| {
        let receipt = case.received.get(&document.key);
        Document {
            key: document.key.clone(),
            title: scribe.text(&document.title),
            received: receipt.map(|r| scribe.moment(r.at)),
            by: receipt.map(|r| scribe.text(&r.by)),
        }
    };
    sop.file().document.iter().map(one).collect()
}

fn notes(scribe: Scribe<'_>, case: &Case) -> Vec<Note> {
    let one = |note: &crate::domain::case::Note| Note {
        at: scribe.moment(note.at),
        by: scribe.text(&note.by),
        text: scribe.text(&note.text),
    };
    case.notes.iter().map(one).collect()
}

pub(super) fn total(scribe: Scribe<'_>, told: Told<'_>) -> Total {
    let total = told.case.course.total(told.reading);
    Total {
        net: scribe.span(total.net_s),
        gross: scribe.span(total.gross_s),
        target: scribe.span(total.target_s),
        standing: term(total.standing.code(), scribe.words.standing(total.standing)),
        late: total.standing == Standing::Breached,
    }
}
