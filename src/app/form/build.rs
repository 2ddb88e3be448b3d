//! Which fields each form asks for.
use super::{Choice, Form, FormField, FormKind, Slot, Target};
use crate::domain::ams::Ams;
use crate::domain::case::Case;
use crate::domain::command::Law;
use crate::domain::decide::missing_fields;
use crate::domain::fact::Fact;
use crate::domain::procedures::{Procedure, Procedures};
use crate::domain::record::{CLASSES, Field, Kind, REQUIRED, Record};
use crate::domain::sop::{Label, Sop};
use crate::domain::timing::Standing;

/// What registration asks for, in the order of the letter.
const REGISTER: [Field; 15] = [
    Field::LetterNo,
    Field::LetterDate,
    Field::Agency,
    Field::Name,
    Field::Nip,
    Field::NipReason,
    Field::Nik,
    Field::NikReason,
    Field::Position,
    Field::Email,
    Field::Phone,
    Field::Expires,
    Field::Class,
    Field::Agenda,
    Field::Subject,
];

/// The registration form; where there are several procedures, it asks which.
pub fn register(procedures: &Procedures, default: &Sop) -> Form {
    // The letter's date may be left blank: then it is that of the receipt.
    let required = |f: &Field| REQUIRED.contains(f) && *f != Field::LetterDate;
    let mut fields: Vec<FormField> = REGISTER.iter().map(|f| data(*f, required(f), "")).collect();
    let newest: Vec<&Sop> = procedures.newest().map(|p| &*p.sop).collect();
    if newest.len() > 1 {
        let title = |sop: &&Sop| labelled(&sop.file().id, &sop.file().title, &sop.file().title);
        let choices = newest.iter().map(title).collect();
        fields.push(FormField::pick(Slot::Sop, choices, &default.file().id));
    }
    fields.push(FormField::line(Slot::At, false, ""));
    Form::new(FormKind::Register, None, fields)
}

/// A registration form with what is known of its holder.
pub fn renewal(mut form: Form, known: &Record) -> Form {
    for field in &mut form.fields {
        if let Slot::Data(kept) = field.slot
            && let Some(value) = known.get(kept)
        {
            field.set_masked(value);
        }
    }
    form
}

/// What AMS can say, the last status first.
fn statuses(case: &Case) -> FormField {
    let last = case.ams().unwrap_or(Ams::WaitingForVerification).code();
    FormField::pick(Slot::Ams, plain(&Ams::ALL.map(Ams::code)), last)
}

fn data(field: Field, required: bool, value: &str) -> FormField {
    let slot = Slot::Data(field);
    match field.kind() {
        Kind::Choice(_) => FormField::pick(slot, classes(), value),
        Kind::Flag => FormField::pick(slot, plain(&["", "true"]), value),
        Kind::Line
        | Kind::Text
        | Kind::Digits(_)
        | Kind::Email
        | Kind::Phone
        | Kind::Date
        | Kind::Instant => FormField::line(slot, required, value),
    }
}

/// Choices that the language files name.
fn plain(values: &[&str]) -> Vec<Choice> {
    values.iter().map(|v| Choice { value: (*v).to_owned(), label: None }).collect()
}

fn labelled(value: &str, id: &str, en: &str) -> Choice {
    let label = Label { id: id.to_owned(), en: en.to_owned() };
    Choice { value: value.to_owned(), label: Some(label) }
}

pub(super) fn classes() -> Vec<Choice> {
    let mut choices = plain(&[""]);
    choices.extend(plain(&CLASSES));
    choices
}

/// The form of `kind` for `case`. Registration has its own, [`register`].
pub fn for_case(kind: FormKind, case: &Case, law: Law<'_>) -> Form {
    let reason = || FormField::line(Slot::Reason, true, "");
    let at = || FormField::line(Slot::At, false, "");
    let step = case.course.step().unwrap_or(law.sop.steps());
    let fields = match kind {
        FormKind::Register
        | FormKind::Finish
        | FormKind::Correct
        | FormKind::Migrate
        | FormKind::Officer => vec![],
        FormKind::Start => vec![at()],
        FormKind::Pause => {
            vec![pause_reason(law.sop), FormField::line(Slot::Note, false, ""), at()]
        }
        FormKind::Return => vec![steps(law.sop, step.saturating_sub(1)), reason(), at()],
        FormKind::Reopen => {
            // Where it was closed: what lies between was never done.
            let last = case.course.attempts.last().map_or(law.sop.steps(), |last| last.step);
            vec![steps(law.sop, last), reason(), at()]
        }
        FormKind::Reject => vec![reason(), at()],
        FormKind::Cancel => vec![reason(), FormField::line(Slot::Confirm, true, ""), at()],
        FormKind::Archive => vec![FormField::line(Slot::ArchiveClass, false, "")],
        FormKind::Unarchive => vec![reason()],
        FormKind::Note => vec![FormField::text(Slot::Text, true, "")],
        FormKind::Disposition => vec![
            FormField::text(Slot::Text, true, ""),
            FormField::line(Slot::ForwardTo, false, ""),
            FormField::pick(Slot::LetterClass, classes(), case.record.text(Field::Class)),
            at(),
        ],
        FormKind::Edit => {
            let all = Field::ALL.iter().filter(|f| f.kind() != Kind::Instant);
            all.map(|f| data(*f, REQUIRED.contains(f), case.record.text(*f))).collect()
        }
        FormKind::Receive => vec![document(law.sop), at()],
        FormKind::FollowUp => vec![statuses(case), data(Field::NewExpires, false, ""), at()],
        FormKind::Certificate => vec![
            FormField::line(Slot::File, true, ""),
            FormField::pick(Slot::Accept, plain(&["", "true"]), ""),
        ],
        FormKind::Assign => {
            let now = case.officer.as_deref().unwrap_or_default();
            vec![FormField::line(Slot::Officer, true, now)]
        }
    };
    Form::new(kind, Some(Target::of(case)), fields)
}

/// The form that moves `case` to another revision of its procedure.
pub fn migrate(case: &Case, procedures: &Procedures) -> Form {
    let fields = vec![
        revision(procedures, |sop| {
            sop.file().id == case.sop && sop.revision() != case.sop_revision
        }),
        FormField::line(Slot::Reason, true, ""),
        FormField::line(Slot::At, false, ""),
    ];
    Form::new(FormKind::Migrate, Some(Target::of(case)), fields)
}

/// The revisions to pick from, the newest first.
pub(super) fn revision(procedures: &Procedures, test: impl Fn(&Sop) -> bool) -> FormField {
    let some = procedures.iter().filter(|p| test(&p.sop));
    let choice = |p: &Procedure| {
        let file = p.sop.file();
        let short: String = p.sop.revision().chars().take(8).collect();
        // The title is the same in all of them: what tells them apart comes first.
        let title = format!("{} · {short} · {}", p.file, file.title);
        labelled(p.sop.revision(), &title, &title)
    };
    FormField::pick(Slot::Revision, some.map(choice).collect(), "")
}

/// The form that corrects the time of a fact; `now` = its time as typed.
pub fn correct(case: &Case, fact: &Fact, now: &str) -> Form {
    let target = Target { fact: Some(fact.seq), ..Target::of(case) };
    let fields =
        vec![FormField::line(Slot::At, true, now), FormField::line(Slot::Reason, true, "")];
    Form::new(FormKind::Correct, Some(target), fields)
}

/// The documents to pick from, first those that do not come with the registration.
pub(super) fn document(sop: &Sop) -> FormField {
    let mut documents: Vec<_> = sop.file().document.iter().collect();
    documents.sort_by_key(|document| document.with_registration);
    let choices = documents.iter().map(|d| labelled(&d.key, &d.title, &d.title)).collect();
    FormField::pick(Slot::Document, choices, "")
}

pub(super) fn pause_reason(sop: &Sop) -> FormField {
    let reasons = sop.file().pause_reason.iter();
    let choices = reasons.map(|r| labelled(&r.key, &r.label.id, &r.label.en)).collect();
    FormField::pick(Slot::PauseReason, choices, "")
}

/// The steps 1 to `last` to pick from, the last one first.
pub(super) fn steps(sop: &Sop, last: u16) -> FormField {
    let named = (1..=last).rev().filter_map(|no| {
        let short = &sop.step(no)?.short;
        Some(labelled(
            &no.to_string(),
            &format!("{no} {}", short.id),
            &format!("{no} {}", short.en),
        ))
    });
    FormField::pick(Slot::Step, named.collect(), "")
}

/// The finish form: what the gate still lacks, a reason when late, and, if `timed`, when and for
/// whom it was done; `off_hours` = no clock runs now, so at least the time is asked.
pub fn finish(
    case: &Case,
    law: Law<'_>,
    standing: Standing,
    (timed, off_hours): (bool, bool),
) -> Form {
    let step = case.course.step().unwrap_or_default();
    let mut fields = Vec::new();
    if timed {
        fields.push(FormField::line(Slot::At, false, ""));
        fields.push(behalf(law.sop));
    } else if off_hours {
        fields.push(FormField::line(Slot::At, false, ""));
    }
    let missing = missing_fields(law.sop.gate_fields(step), &case.record);
    for (group, any_of) in missing.into_iter().enumerate() {
        let alone = any_of.len() == 1;
        let asked = any_of.iter().filter(|f| f.kind() != Kind::Instant);
        let either = (!alone).then_some(group);
        fields.extend(asked.map(|f| data(*f, alone, "").one_of(either)));
    }
    if standing == Standing::Breached || timed {
        fields.push(FormField::line(Slot::Reason, false, ""));
    }
    Form::new(FormKind::Finish, Some(Target::of(case)), fields)
}

pub(super) fn behalf(sop: &Sop) -> FormField {
    let executors = sop.file().executor.iter();
    let mut choices = plain(&[""]);
    choices.extend(executors.map(|e| labelled(&e.key, &e.title, &e.title)));
    FormField::pick(Slot::Behalf, choices, "")
}
