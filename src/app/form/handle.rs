//! How a form answers keys and pastes.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys only a few mean something to a form"
)]
use super::editor;
use super::field::Entry;
use super::{Form, FormKind, Slot};
use crate::app::key::Key;
use crate::domain::text::TEXT_CHARS_MAX;

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaction {
    /// Nothing that anyone else needs to know.
    Stay,
    /// What stands in the field in focus has changed.
    Typed,
    /// The focus left a field.
    Left(Slot),
    Submit,
    Close,
    /// What was typed is thrown away.
    Discard,
    /// Look at the similar case.
    See,
}

impl Form {
    /// Answers a key; a text of several lines is `width` cells wide.
    pub fn handle(&mut self, key: Key, width: usize) -> Reaction {
        if self.sending || (self.void && key != Key::Esc) {
            return Reaction::Stay;
        }
        if let Some(reaction) = self.choose(key) {
            return reaction;
        }
        match key {
            Key::Esc => return Reaction::Close,
            Key::Ctrl('s') => return Reaction::Submit,
            Key::Ctrl('d') if self.kept.something => return Reaction::Discard,
            Key::F(4) if !self.twins.rows.is_empty() => return Reaction::See,
            Key::F(2 | 3 | 8) if self.kind == FormKind::Register => return self.applicant(key),
            _ => {}
        }
        let text = matches!(self.focused().map(|f| &f.entry), Some(Entry::Text(_)));
        let date = self.focused().is_some_and(|f| f.slot.is_date());
        if date && matches!(key, Key::PageUp | Key::PageDown) {
            return self.move_days(if key == Key::PageUp { -1 } else { 1 });
        }
        if text && matches!(key, Key::Enter | Key::Up | Key::Down) && self.take(key, width) {
            return Reaction::Typed;
        }
        let last = self.fields.len().saturating_sub(1);
        match key {
            Key::Enter if !text && self.focus >= last => return Reaction::Submit,
            Key::Tab if self.focus >= last => return self.leave(0),
            Key::BackTab if self.focus == 0 => return self.leave(last),
            Key::Enter | Key::Tab | Key::Down => return self.leave((self.focus + 1).min(last)),
            Key::BackTab | Key::Up => return self.leave(self.focus.saturating_sub(1)),
            Key::PageUp => return self.leave(0),
            Key::PageDown => return self.leave(last),
            _ => {}
        }
        if self.take(key, width) { Reaction::Typed } else { Reaction::Stay }
    }

    fn take(&mut self, key: Key, width: usize) -> bool {
        let focus = self.focus;
        let taken = self.fields.get_mut(focus).is_some_and(|field| field.take(key, width));
        if taken {
            self.changed();
        }
        taken
    }

    /// Picks the next choice of the field in focus.
    pub(in crate::app) fn turn(&mut self) -> Reaction {
        if self.take(Key::Right, 0) { Reaction::Typed } else { Reaction::Stay }
    }

    fn move_days(&mut self, days: i64) -> Reaction {
        let (focus, today, lang) = (self.focus, self.today, self.lang);
        if let Some(field) = self.fields.get_mut(focus) {
            field.move_days(days, today, lang);
        }
        self.changed();
        Reaction::Typed
    }

    /// Types a pasted text into the field in focus: never as keys. How many characters found no room;
    /// none where there is no such field. One more than may be is taken, so that the field says so.
    pub fn paste(&mut self, text: &str) -> Option<usize> {
        if self.sending || self.void {
            return None;
        }
        let focus = self.focus;
        let field = self.fields.get_mut(focus)?;
        let left = match &mut field.entry {
            Entry::Line(input) => editor::paste(input, text, false, TEXT_CHARS_MAX + 1),
            Entry::Text(input) => editor::paste(input, text, true, TEXT_CHARS_MAX + 1),
            Entry::Pick { .. } => return None,
        };
        field.after_typing();
        self.changed();
        Some(left)
    }

    /// Something was typed: what was known of the whole no longer holds.
    pub(super) fn changed(&mut self) {
        self.problem = None;
        self.kept.touch();
        self.twins.known = false;
        self.told = false;
        self.twins.then_record = false;
    }

    /// Gives the focus to the field at `to`.
    pub(in crate::app) fn leave(&mut self, to: usize) -> Reaction {
        let from = std::mem::replace(&mut self.focus, to);
        self.offer = None;
        let Some(field) = self.fields.get_mut(from) else {
            return Reaction::Stay;
        };
        field.leave();
        Reaction::Left(field.slot)
    }

    /// Throws away what was typed.
    pub fn discard(&mut self) {
        self.applicants = super::Applicants::default();
        for field in &mut self.fields {
            field.reset();
        }
        self.focus = 0;
        self.offer = None;
        self.twins = super::Twins::default();
        self.told = false;
        self.problem = None;
        self.from_draft = false;
        self.kept.forget();
    }
}
