//! A field of a form: typed or picked, and what is wrong with it.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys only a few mean something to a field"
)]
use tui_input::InputRequest;
use unicode_width::UnicodeWidthChar;

use super::form::Slot;
use super::key::Key;
use crate::domain::refusal::Refusal;
use crate::domain::sop::Label;

/// One of the things that can be picked. Without a label of its own the language files name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: Option<Label>,
}

/// How a field takes its value.
#[derive(Debug, Clone)]
pub enum Entry {
    Line(tui_input::Input),
    Pick { choices: Vec<Choice>, at: usize },
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct FormField {
    pub slot: Slot,
    pub required: bool,
    pub entry: Entry,
    /// Why its value is not accepted.
    pub problem: Option<Refusal>,
    /// What stands for a kept personal number: left so, it is not changed.
    pub mask: Option<String>,
}

impl FormField {
    /// A typed field with its first value.
    pub fn line(slot: Slot, required: bool, value: &str) -> Self {
        let entry = Entry::Line(tui_input::Input::new(value.to_owned()));
        Self { slot, required, entry, problem: None, mask: None }
    }

    /// A field to pick from; `value` is picked first.
    pub fn pick(slot: Slot, choices: Vec<Choice>, value: &str) -> Self {
        let at = choices.iter().position(|c| c.value == value).unwrap_or(0);
        Self {
            slot,
            required: false,
            entry: Entry::Pick { choices, at },
            problem: None,
            mask: None,
        }
    }

    /// The value as typed or picked.
    pub fn value(&self) -> &str {
        match &self.entry {
            Entry::Line(input) => input.value(),
            Entry::Pick { choices, at } => choices.get(*at).map_or("", |c| &c.value),
        }
    }

    pub(super) fn take(&mut self, key: Key) -> bool {
        match &mut self.entry {
            Entry::Line(input) => type_key(input, key),
            Entry::Pick { choices, at } => {
                let last = choices.len().saturating_sub(1);
                *at = match key {
                    Key::Left => at.checked_sub(1).unwrap_or(last),
                    Key::Right | Key::Char(' ') if *at == last => 0,
                    Key::Right | Key::Char(' ') => *at + 1,
                    _ => return false,
                };
                true
            }
        }
    }
}

/// Puts the cursor before the character at a cell of a line.
pub fn put_cursor(input: &mut tui_input::Input, cell: usize) {
    let mut cells = 0;
    let before = input.value().chars().take_while(|c| {
        cells += c.width().unwrap_or(0);
        cells <= cell
    });
    let at = before.count();
    let _ = input.handle(InputRequest::SetCursor(at));
}

/// Types one key into a line; whether that changed anything.
pub fn type_key(input: &mut tui_input::Input, key: Key) -> bool {
    let request = match key {
        Key::Char(c) => InputRequest::InsertChar(c),
        Key::Backspace => InputRequest::DeletePrevChar,
        Key::Delete => InputRequest::DeleteNextChar,
        Key::Left => InputRequest::GoToPrevChar,
        Key::Right => InputRequest::GoToNextChar,
        Key::Home | Key::Ctrl('a') => InputRequest::GoToStart,
        Key::End | Key::Ctrl('e') => InputRequest::GoToEnd,
        Key::Ctrl('u') => InputRequest::DeleteLine,
        Key::Ctrl('w') => InputRequest::DeletePrevWord,
        _ => return false,
    };
    input.handle(request).is_some()
}

impl FormField {
    /// What is wrong with the value as typed so far; blank is judged on submit only.
    /// Whether the kept number stands there untouched.
    pub fn is_masked(&self) -> bool {
        self.mask.as_deref() == Some(self.value())
    }

    pub(super) fn check(&self) -> Option<Refusal> {
        let Slot::Data(field) = self.slot else {
            return None;
        };
        let value = self.value();
        if value.trim().is_empty() || self.is_masked() { None } else { field.read(value).err() }
    }
}
