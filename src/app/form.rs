//! The form engine: fields with a focus, typed or picked. What a form asks and what it means is
//! `forms.rs`.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and refusals only a few mean something to a dialog"
)]
use tui_input::InputRequest;

pub use super::field::{Choice, Entry, FormField, type_key};
use super::key::Key;
use crate::domain::case::Case;
use crate::domain::fact::{CaseId, Number};
use crate::domain::queue::Row;
use crate::domain::record::{self, Field, Kind, masked};
use crate::domain::refusal::Refusal;
use crate::words::Lang;

/// What a field of a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    Data(Field),
    Reason,
    Note,
    Text,
    At,
    Behalf,
    Step,
    PauseReason,
    ArchiveClass,
    ForwardTo,
    LetterClass,
    Officer,
    Document,
}

/// Which form it is, and so which command it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormKind {
    Register,
    Finish,
    Pause,
    Return,
    Reject,
    Cancel,
    Reopen,
    Archive,
    Unarchive,
    Note,
    Disposition,
    Edit,
    Assign,
    Receive,
}

impl FormKind {
    /// Whether the form is about the attempt that was open, not the case as such.
    pub const fn is_about_the_step(self) -> bool {
        matches!(self, FormKind::Finish | FormKind::Pause | FormKind::Return)
    }

    /// The stable id, as in the words (`form-<id>`).
    pub const fn id(self) -> &'static str {
        match self {
            FormKind::Register => "register",
            FormKind::Finish => "finish",
            FormKind::Pause => "pause",
            FormKind::Return => "return",
            FormKind::Reject => "reject",
            FormKind::Cancel => "cancel",
            FormKind::Reopen => "reopen",
            FormKind::Archive => "archive",
            FormKind::Unarchive => "unarchive",
            FormKind::Note => "note",
            FormKind::Disposition => "disposition",
            FormKind::Edit => "edit",
            FormKind::Assign => "assign",
            FormKind::Receive => "receive",
        }
    }
}

/// The case that a form is about, as it was when the form was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub case: CaseId,
    pub number: Number,
    pub version: u32,
    pub step: Option<u16>,
    /// How many attempts there were: another number means that the form's step is over.
    pub attempts: usize,
    pub closed: bool,
}

impl Target {
    /// The case as it is now.
    pub fn of(case: &Case) -> Self {
        Self {
            case: case.id,
            number: case.number.clone(),
            version: case.version(),
            step: case.course.step(),
            attempts: case.course.attempts.len(),
            closed: case.course.closed.is_some(),
        }
    }
}

/// A form on the screen.
#[derive(Debug, Clone)]
pub struct Form {
    pub kind: FormKind,
    pub target: Option<Target>,
    /// How many marked cases it is about, instead of one.
    pub several: Option<usize>,
    pub fields: Vec<FormField>,
    pub focus: usize,
    /// Why the whole was refused.
    pub problem: Option<Refusal>,
    /// It was given to the store and is not answered yet.
    pub sending: bool,
    /// Another terminal changed the case while the form was open.
    pub overtaken: bool,
    /// What the form is about is over: it can only be closed.
    pub void: bool,
    /// Likely duplicates of what is typed.
    pub similar: Vec<Row>,
    /// The values came from an earlier draft.
    pub from_draft: bool,
}

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaction {
    /// Nothing that anyone else needs to know.
    Stay,
    /// The focus left a field.
    Left(Slot),
    Submit,
    Close,
}

impl Form {
    /// A form with its first field in focus.
    pub fn new(kind: FormKind, target: Option<Target>, fields: Vec<FormField>) -> Self {
        Self {
            kind,
            target,
            several: None,
            fields,
            focus: 0,
            problem: None,
            sending: false,
            overtaken: false,
            void: false,
            similar: Vec::new(),
            from_draft: false,
        }
    }

    /// Kept personal numbers stand in the fields masked.
    pub fn mask(&mut self) {
        for field in &mut self.fields {
            let Slot::Data(data) = field.slot else { continue };
            let masked = masked(data, field.value());
            if let (true, Entry::Line(input)) = (masked != field.value(), &mut field.entry) {
                *input = tui_input::Input::new(masked.clone());
                field.mask = Some(masked);
            }
        }
    }

    /// Kept dates stand in the fields as the language writes them.
    pub fn localise(&mut self, lang: Lang) {
        for field in self.fields.iter_mut().filter(|_| lang == Lang::Id) {
            let Slot::Data(kept) = field.slot else { continue };
            let date = record::date(field.value()).filter(|_| kept.kind() == Kind::Date);
            if let (Some(date), Entry::Line(input)) = (date, &mut field.entry) {
                *input = tui_input::Input::new(date.format("%d-%m-%Y").to_string());
            }
        }
    }

    /// The field of a slot.
    pub fn field(&self, slot: Slot) -> Option<&FormField> {
        self.fields.iter().find(|f| f.slot == slot)
    }

    /// The trimmed value of a slot; absent or blank = none.
    pub fn value(&self, slot: Slot) -> Option<String> {
        let value = self.field(slot)?.value().trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// The typed data fields, blank ones too.
    pub fn data(&self) -> Vec<(Field, String)> {
        let data = |f: &FormField| {
            let Slot::Data(field) = f.slot else {
                return None;
            };
            Some((field, f.value().trim().to_owned()))
        };
        self.fields.iter().filter(|f| !f.is_masked()).filter_map(data).collect()
    }

    /// Answers a key.
    pub fn handle(&mut self, key: Key) -> Reaction {
        if self.sending {
            return Reaction::Stay;
        }
        if self.void && key != Key::Esc {
            return Reaction::Stay;
        }
        let last = self.fields.len().saturating_sub(1);
        match key {
            Key::Esc => return Reaction::Close,
            Key::Ctrl('s') => return Reaction::Submit,
            Key::Enter if self.focus >= last => return Reaction::Submit,
            Key::Enter | Key::Tab | Key::Down => return self.leave((self.focus + 1).min(last)),
            Key::BackTab | Key::Up => return self.leave(self.focus.saturating_sub(1)),
            _ => {}
        }
        if let Some(field) = self.fields.get_mut(self.focus)
            && field.take(key)
        {
            field.problem = field.check();
            self.problem = None;
        }
        Reaction::Stay
    }

    /// Types a pasted text into the field in focus: never as keys, line ends as blanks.
    pub fn paste(&mut self, text: &str) {
        let Some(field) = self.fields.get_mut(self.focus).filter(|_| !self.sending) else {
            return;
        };
        if let Entry::Line(input) = &mut field.entry {
            for c in text.chars().take(crate::domain::text::TEXT_CHARS_MAX) {
                let c = if c.is_control() { ' ' } else { c };
                let _ = input.handle(InputRequest::InsertChar(c));
            }
            field.problem = field.check();
        }
    }

    /// Gives another field the focus.
    pub(super) fn leave(&mut self, to: usize) -> Reaction {
        let from = std::mem::replace(&mut self.focus, to);
        let Some(field) = self.fields.get_mut(from) else {
            return Reaction::Stay;
        };
        field.problem = field.check();
        Reaction::Left(field.slot)
    }

    /// The field that a refusal is about.
    pub fn place_of(&self, refusal: &Refusal) -> Option<usize> {
        let about = slot_of(refusal);
        let place = |slot| self.fields.iter().position(|f| slot == f.slot);
        let note = || (about == Some(Slot::Reason)).then_some(Slot::Note);
        about.and_then(place).or_else(|| note().and_then(place))
    }

    /// Puts a refusal where the eye looks for it: at its field, which gets the focus, or below all.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.sending = false;
        match self.place_of(&refusal).and_then(|i| self.fields.get_mut(i).map(|f| (i, f))) {
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
        Refusal::BeforeLastFact { .. } | Refusal::InFuture { .. } | Refusal::TimeUnclear(_) => {
            Some(Slot::At)
        }
        Refusal::ReasonRequired => Some(Slot::Reason),
        Refusal::TextRequired => Some(Slot::Text),
        Refusal::UnknownExecutor { .. } => Some(Slot::Behalf),
        _ => None,
    }
}
