//! A TOML text as far as it can be read, and the mistakes that were found in it. What is wrong with
//! one value costs only that value; what is no TOML ends the list.
use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::Mistake;
use super::follows::Unread;
use super::place::{self, Lines};
use super::section::{Fill, Section};
use crate::domain::fault::{Fault, FaultKind};
use crate::domain::text::is_unseen;

/// The parser's words for a key that stands twice in a table.
const TWICE: &str = "duplicate key";

/// A text that is being read.
pub struct Sheet<'t> {
    text: &'t str,
    root: DeTable<'t>,
    /// What the parser could not make sense of, in the order of the text.
    flaws: Vec<Flaw>,
    found: RefCell<Vec<Found>>,
}

/// A stretch of the text that is no TOML, in the parser's words.
pub struct Flaw {
    pub span: Range<usize>,
    pub detail: String,
}

/// A mistake at an offset of the text.
struct Found {
    at: usize,
    fault: Fault,
}

impl Flaw {
    /// The text ends here for its reader.
    fn end(&self) -> Found {
        let fault = Fault::at(&[], FaultKind::Syntax(self.detail.clone()));
        Found { at: self.span.start, fault }
    }
}

impl<'t> Sheet<'t> {
    /// Parses `text`.
    pub fn of(text: &'t str) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        let flaw = |e: Error| {
            let span = e.span().unwrap_or(text.len()..text.len());
            Flaw { span, detail: e.message().to_owned() }
        };
        let mut flaws: Vec<Flaw> = errors.into_iter().map(flaw).collect();
        flaws.sort_by_key(|flaw| flaw.span.start);
        Self { text, root: root.into_inner(), flaws, found: RefCell::default() }
    }

    /// Reads the whole of it.
    pub fn read<T: Fill>(&self) -> T {
        Section::of(self, &self.root, None, 0, T::fill)
    }

    /// Whether the text has this key at its top.
    pub fn has(&self, key: &str) -> bool {
        self.root.contains_key(key)
    }

    /// The text of a stretch.
    pub fn raw(&self, span: Range<usize>) -> &'t str {
        self.text.get(span).unwrap_or_default()
    }

    /// What the parser could not make sense of in a value at `span`.
    pub fn flaw(&self, span: &Range<usize>) -> Option<&Flaw> {
        let first = self.flaws.partition_point(|flaw| flaw.span.start < span.start);
        self.flaws.get(first).filter(|flaw| is_within(flaw, span))
    }

    /// Takes a mistake.
    pub fn note(&self, at: usize, fault: Fault) {
        self.found.borrow_mut().push(Found { at, fault });
    }

    /// Whether anything is wrong with it before its meaning is judged.
    pub fn has_mistakes(&self) -> bool {
        !self.flaws.is_empty() || !self.found.borrow().is_empty()
    }

    /// Every mistake in the order of the text: what was found, and of the rules' `faults` those that
    /// do not merely follow from it.
    pub fn judged(self, faults: Vec<Fault>) -> Vec<Mistake> {
        let unread = Unread::of(self.found.borrow().iter().map(|found| &found.fault));
        let end = self.note_flaws();
        for fault in faults.into_iter().filter(|fault| end.is_none() && !unread.explains(fault)) {
            self.note(place::offset(&self.root, &fault.path), fault);
        }
        let mut found = self.found.into_inner();
        if let Some(end) = &end {
            // What comes after may be what seems to be missing before, and of that line the parser
            // made what it could.
            let before = self.text.get(..end.at).unwrap_or_default();
            let line = before.rfind('\n').map_or(0, |i| i + 1);
            found.retain(|f| f.at < line && f.fault.kind != FaultKind::Missing);
        }
        found.extend(end);
        // A flaw of a value that nobody asked for is told when nothing else is.
        if let Some(flaw) = self.flaws.first().filter(|_| found.is_empty()) {
            found.push(flaw.end());
        }
        found.sort_by_key(|found| found.at);
        let lines = Lines::of(self.text);
        let placed = |Found { at, fault }| {
            let (line, column) = lines.place(at);
            Mistake { line, column, fault }
        };
        found.into_iter().map(placed).collect()
    }

    /// Notes what the parser found beside the values, up to the first place where it is no TOML.
    fn note_flaws(&self) -> Option<Found> {
        if self.flaws.is_empty() {
            return None;
        }
        let mut scalars = Vec::new();
        self.root.values().for_each(|value| spans(value, &mut scalars));
        scalars.sort_by_key(|span| span.start);
        let is_of_a_value = |flaw: &Flaw| {
            let before = scalars.partition_point(|span| span.start <= flaw.span.start);
            let value = before.checked_sub(1).and_then(|i| scalars.get(i));
            value.is_some_and(|span| is_within(flaw, span))
        };
        for flaw in self.flaws.iter().filter(|flaw| !is_of_a_value(flaw)) {
            let at = flaw.span.start;
            let first = self.raw(at..self.text.len()).chars().next();
            let kind = match first.filter(|c| is_unseen(*c)) {
                Some(unseen) => FaultKind::Unseen(unseen),
                None if flaw.detail == TWICE => {
                    FaultKind::Duplicate(self.raw(flaw.span.clone()).to_owned())
                }
                None => return Some(flaw.end()),
            };
            self.note(at, Fault::at(&[], kind));
        }
        None
    }
}

/// Whether the parser went on behind the value at `span` in spite of the flaw.
fn is_within(flaw: &Flaw, span: &Range<usize>) -> bool {
    span.contains(&flaw.span.start) || flaw.span == *span
}

fn spans(value: &Spanned<DeValue<'_>>, into: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::Table(table) => table.values().for_each(|value| spans(value, into)),
        DeValue::Array(items) => items.iter().for_each(|value| spans(value, into)),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => into.push(value.span()),
    }
}
