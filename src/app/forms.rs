//! Which fields each form asks for, and the command that a filled form makes.
use super::form::{Choice, Form, FormField, FormKind, Slot, Target};
use crate::domain::case::Case;
use crate::domain::command::{Command, Law};
use crate::domain::decide::missing_fields;
use crate::domain::instant::Instant;
use crate::domain::record::{CLASSES, Field, Kind, REQUIRED, Record};
use crate::domain::refusal::Refusal;
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

/// The registration form, filled from a draft if there is one.
pub fn register(draft: &Record) -> Form {
    let mut fields: Vec<FormField> =
        REGISTER.iter().map(|f| data(*f, REQUIRED.contains(f), draft.text(*f))).collect();
    fields.push(FormField::line(Slot::At, false, ""));
    let mut form = Form::new(FormKind::Register, None, fields);
    form.from_draft = draft.iter().next().is_some();
    form
}

fn data(field: Field, required: bool, value: &str) -> FormField {
    let slot = Slot::Data(field);
    match field.kind() {
        Kind::Choice(_) => FormField::pick(slot, classes(), value),
        Kind::Flag => FormField::pick(slot, plain(&["", "true"]), value),
        Kind::Line | Kind::Text | Kind::Digits(_) | Kind::Date | Kind::Instant => {
            FormField::line(slot, required, value)
        }
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
pub fn for_case(kind: FormKind, case: &Case, law: Law<'_>, officers: &[String]) -> Form {
    let reason = || FormField::line(Slot::Reason, true, "");
    let at = || FormField::line(Slot::At, false, "");
    let step = case.course.step().unwrap_or(law.sop.steps());
    let fields = match kind {
        FormKind::Register => return register(&Record::default()),
        FormKind::Finish => vec![],
        FormKind::Pause => {
            vec![pause_reason(law.sop), FormField::line(Slot::Note, false, ""), at()]
        }
        FormKind::Return => vec![steps(law.sop, step.saturating_sub(1)), reason(), at()],
        FormKind::Reopen => vec![steps(law.sop, law.sop.steps()), reason(), at()],
        FormKind::Reject | FormKind::Cancel => vec![reason(), at()],
        FormKind::Archive => vec![FormField::line(Slot::ArchiveClass, false, "")],
        FormKind::Unarchive => vec![reason()],
        FormKind::Note => vec![FormField::line(Slot::Text, true, "")],
        FormKind::Disposition => vec![
            FormField::line(Slot::Text, true, ""),
            FormField::line(Slot::ForwardTo, false, ""),
            FormField::pick(Slot::LetterClass, classes(), case.record.text(Field::Class)),
            at(),
        ],
        FormKind::Edit => {
            let all = Field::ALL.iter().filter(|f| f.kind() != Kind::Instant);
            all.map(|f| data(*f, REQUIRED.contains(f), case.record.text(*f))).collect()
        }
        FormKind::Receive => vec![document(law.sop), at()],
        FormKind::Assign => vec![assign(officers, case.officer.as_deref())],
    };
    Form::new(kind, Some(Target::of(case)), fields)
}

/// The documents to pick from, first those that do not come with the registration.
pub(super) fn document(sop: &Sop) -> FormField {
    let mut documents: Vec<_> = sop.file().document.iter().collect();
    documents.sort_by_key(|document| document.with_registration);
    let choices = documents.iter().map(|d| labelled(&d.key, &d.title, &d.title)).collect();
    FormField::pick(Slot::Document, choices, "")
}

pub(super) fn assign(officers: &[String], now: Option<&str>) -> FormField {
    if officers.is_empty() {
        return FormField::line(Slot::Officer, true, now.unwrap_or_default());
    }
    let choices = officers.iter().map(|name| labelled(name, name, name)).collect();
    FormField::pick(Slot::Officer, choices, now.unwrap_or_default())
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
/// whom it was done.
pub fn finish(case: &Case, law: Law<'_>, standing: Standing, timed: bool) -> Form {
    let step = case.course.step().unwrap_or_default();
    let mut fields = Vec::new();
    if timed {
        fields.push(FormField::line(Slot::At, false, ""));
        fields.push(behalf(law.sop));
    }
    for any_of in missing_fields(law.sop.gate_fields(step), &case.record) {
        let alone = any_of.len() == 1;
        let asked = any_of.iter().filter(|f| f.kind() != Kind::Instant);
        fields.extend(asked.map(|f| data(*f, alone, "")));
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

/// The command of a filled form, with the time and the executor it was done for.
pub struct Order {
    pub command: Command,
    pub at: Option<Instant>,
    pub on_behalf_of: Option<String>,
}

impl Form {
    /// What the form asks for. `moment` reads a typed time in the office's zone.
    ///
    /// # Errors
    /// A value that cannot be what its field needs.
    pub fn order(&self, moment: impl Fn(&str) -> Option<Instant>) -> Result<Order, Refusal> {
        let at = match self.value(Slot::At) {
            None => None,
            Some(text) => Some(moment(&text).ok_or(Refusal::TimeUnclear(text))?),
        };
        Ok(Order { command: self.command()?, at, on_behalf_of: self.value(Slot::Behalf) })
    }

    fn command(&self) -> Result<Command, Refusal> {
        let reason = || self.value(Slot::Reason).ok_or(Refusal::ReasonRequired);
        let text = || self.value(Slot::Text).ok_or(Refusal::TextRequired);
        let to = || self.value(Slot::Step).and_then(|v| v.parse().ok()).unwrap_or_default();
        Ok(match self.kind {
            FormKind::Register => {
                let data = self.data();
                let typed = data.iter().map(|(f, v)| (*f, v.as_str()));
                Command::Register { record: Record::read(typed)? }
            }
            FormKind::Finish => {
                let set = self.data().into_iter().filter(|(_, v)| !v.is_empty()).collect();
                Command::Finish { set, reason: self.value(Slot::Reason) }
            }
            FormKind::Pause => Command::Pause {
                reason: self.value(Slot::PauseReason).unwrap_or_default(),
                note: self.value(Slot::Note),
            },
            FormKind::Return => Command::Return { to: to(), reason: reason()? },
            FormKind::Reject => Command::Reject { reason: reason()? },
            FormKind::Cancel => Command::Cancel { reason: reason()? },
            FormKind::Reopen => Command::Reopen { to: to(), reason: reason()? },
            FormKind::Archive => Command::Archive { class: self.value(Slot::ArchiveClass) },
            FormKind::Unarchive => Command::Unarchive { reason: Some(reason()?) },
            FormKind::Note => Command::Note { text: text()? },
            FormKind::Disposition => Command::Disposition {
                text: text()?,
                to: self.value(Slot::ForwardTo),
                class: self.value(Slot::LetterClass),
            },
            FormKind::Edit => Command::Edit { set: self.data() },
            FormKind::Receive => {
                Command::Receive { document: self.value(Slot::Document).unwrap_or_default() }
            }
            FormKind::Assign => {
                Command::Assign { officer: self.value(Slot::Officer).unwrap_or_default() }
            }
        })
    }

    /// The typed values as a draft, none when nothing was typed.
    pub fn draft(&self) -> Option<String> {
        let mut record = Record::default();
        for (field, value) in self.data() {
            record.set(field, Some(value));
        }
        record.iter().next()?;
        serde_json::to_string(&record).ok()
    }
}
