//! A field of a form: typed or picked, and what is wrong with it.
use chrono::{Days, NaiveDate};
use tui_input::Input;

use super::editor::{self, type_key};
use super::slot::Slot;
use crate::app::key::Key;
use crate::domain::record::{self, Field, Kind, bare_digits};
use crate::domain::refusal::Refusal;
use crate::domain::sop::Label;
use crate::words::Lang;

/// One of the things that can be picked. Without a label of its own the language files name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: Option<Label>,
}

/// How a field takes its value.
#[derive(Debug, Clone)]
pub enum Entry {
    Line(Input),
    /// Several lines.
    Text(Input),
    Pick {
        choices: Vec<Choice>,
        at: usize,
    },
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct FormField {
    pub slot: Slot,
    pub required: bool,
    /// Which of the groups it belongs to of which one field is enough.
    pub either: Option<usize>,
    pub entry: Entry,
    /// Why its value is not accepted.
    pub problem: Option<Refusal>,
    /// What stands for a personal number that is kept: left so, it is not changed.
    mask: Option<String>,
    /// The number behind the mask where it is new to this case.
    behind: Option<String>,
    /// What stood there when the form was opened.
    initial: String,
    /// The focus was here and went on: from then on mistakes are said while typing.
    left: bool,
}

impl FormField {
    fn new(slot: Slot, required: bool, entry: Entry) -> Self {
        let mut field = Self {
            slot,
            required,
            either: None,
            entry,
            problem: None,
            mask: None,
            behind: None,
            initial: String::new(),
            left: false,
        };
        field.initial = field.value().to_owned();
        field
    }

    /// A typed field with its first value.
    pub fn line(slot: Slot, required: bool, value: &str) -> Self {
        Self::new(slot, required, Entry::Line(Input::new(value.to_owned())))
    }

    /// The same over several lines.
    pub fn text(slot: Slot, required: bool, value: &str) -> Self {
        Self::new(slot, required, Entry::Text(Input::new(value.to_owned())))
    }

    /// A field to pick from; `value` is picked first.
    pub fn pick(slot: Slot, choices: Vec<Choice>, value: &str) -> Self {
        let at = choices.iter().position(|c| c.value == value).unwrap_or(0);
        Self::new(slot, false, Entry::Pick { choices, at })
    }

    /// The same as one of a group of which one is enough.
    pub(super) fn one_of(self, either: Option<usize>) -> Self {
        Self { either, ..self }
    }

    /// The value as typed or picked.
    pub fn value(&self) -> &str {
        match &self.entry {
            Entry::Line(input) | Entry::Text(input) => input.value(),
            Entry::Pick { choices, at } => choices.get(*at).map_or("", |c| &c.value),
        }
    }

    /// The value that is meant: what stands there, or the number behind its mask. None = the kept
    /// one, unchanged.
    pub fn meant(&self) -> Option<&str> {
        if self.is_masked() { self.behind.as_deref() } else { Some(self.value().trim()) }
    }

    /// Whether a kept number stands there untouched.
    pub fn is_masked(&self) -> bool {
        self.mask.as_deref() == Some(self.value())
    }

    /// Whether it is not as it was when the form was opened.
    pub fn is_changed(&self) -> bool {
        self.behind.is_some() || self.value() != self.initial
    }

    /// Puts a value in place of what stands there.
    pub fn set(&mut self, value: &str) {
        (self.mask, self.behind) = (None, None);
        match &mut self.entry {
            Entry::Line(input) | Entry::Text(input) => *input = Input::new(value.to_owned()),
            Entry::Pick { choices, at } => {
                *at = choices.iter().position(|c| c.value == value).unwrap_or(*at);
            }
        }
        self.problem = None;
    }

    /// As [`FormField::set`] with what the store knows: a personal number stays masked.
    pub fn set_masked(&mut self, kept: &str) {
        let Slot::Data(field) = self.slot else { return self.set(kept) };
        let shown = record::masked(field, kept);
        self.set(&shown);
        if shown != kept {
            (self.mask, self.behind) = (Some(shown), Some(kept.to_owned()));
        }
    }

    /// Masks the number that stood there from the beginning.
    pub(super) fn mask(&mut self) {
        let Slot::Data(data) = self.slot else { return };
        let masked = record::masked(data, self.value());
        if masked != self.value() {
            self.set(&masked);
            self.initial.clone_from(&masked);
            self.mask = Some(masked);
        }
    }

    /// Writes the date that stood there from the beginning as the language does.
    pub(super) fn localise(&mut self, lang: Lang) {
        if let Some(date) = record::date(self.value()).filter(|_| self.slot.is_date()) {
            let text = written(date, lang);
            self.set(&text);
            self.initial = text;
        }
    }

    /// Writes the date that stands there as the language does.
    pub(super) fn localise_value(&mut self, lang: Lang) {
        if let Some(date) = record::date(self.value()).filter(|_| self.slot.is_date()) {
            self.set(&written(date, lang));
        }
    }

    /// Brings back what stood there when the form was opened.
    pub(super) fn reset(&mut self) {
        let initial = self.initial.clone();
        let masked = self.mask.take().filter(|mask| *mask == initial);
        self.set(&initial);
        self.mask = masked;
    }

    /// Takes a key; whether that changed anything.
    pub(super) fn take(&mut self, key: Key, width: usize) -> bool {
        let changed = match &mut self.entry {
            Entry::Line(input) => type_key(input, key),
            Entry::Text(input) => editor::type_text(input, key, width),
            Entry::Pick { choices, at } => pick(choices.len(), at, key),
        };
        if changed {
            self.after_typing();
        }
        changed
    }

    /// Moves a date by so many days, today where there is none.
    pub(super) fn move_days(&mut self, days: i64, today: NaiveDate, lang: Lang) {
        let count = Days::new(days.unsigned_abs());
        let moved = match record::date(self.value()) {
            None => Some(today),
            Some(date) if days < 0 => date.checked_sub_days(count),
            Some(date) => date.checked_add_days(count),
        };
        if let Some(date) = moved {
            self.set(&written(date, lang));
        }
    }

    /// Mistakes are said once the field was left, or when what stands there is as long as it gets.
    pub(super) fn after_typing(&mut self) {
        let says = self.left || self.is_complete();
        self.problem = if says { self.check() } else { None };
    }

    /// The focus goes on.
    pub(super) fn leave(&mut self) {
        self.left |= !self.value().trim().is_empty();
        self.problem = self.check();
    }

    fn is_complete(&self) -> bool {
        const DATE_CHARS: usize = 10;
        let Slot::Data(field) = self.slot else { return false };
        match field.kind() {
            Kind::Digits(count) => {
                let bare = bare_digits(self.value());
                bare.chars().count() >= count || bare.contains(['e', 'E'])
            }
            Kind::Date => self.value().trim().chars().count() >= DATE_CHARS,
            Kind::Line
            | Kind::Text
            | Kind::Email
            | Kind::Phone
            | Kind::Instant
            | Kind::Flag
            | Kind::Choice(_) => false,
        }
    }

    /// What is wrong with the value; blank is judged on submit only.
    pub(super) fn check(&self) -> Option<Refusal> {
        let Slot::Data(field) = self.slot else { return None };
        let value = self.value();
        if value.trim().is_empty() || self.is_masked() { None } else { field.read(value).err() }
    }

    /// The data field that it is for.
    pub const fn data(&self) -> Option<Field> {
        if let Slot::Data(field) = self.slot { Some(field) } else { None }
    }
}

/// A date as the language writes it.
pub(super) fn written(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Id => date.format("%d-%m-%Y").to_string(),
        Lang::En => date.to_string(),
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "few keys mean something to a choice")]
fn pick(count: usize, at: &mut usize, key: Key) -> bool {
    let last = count.saturating_sub(1);
    *at = match key {
        Key::Left => at.checked_sub(1).unwrap_or(last),
        Key::Right | Key::Char(' ') if *at == last => 0,
        Key::Right | Key::Char(' ') => *at + 1,
        _ => return false,
    };
    true
}
