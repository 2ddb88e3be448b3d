//! What the values of a file mean: text, numbers, days, hours, choices and lists of them.
use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::node::{Node, Read};
use super::section::Fill;
use super::sheet::Flaw;
use crate::domain::calendar::WindowText;
use crate::domain::fault::{FaultKind, Shape};
use crate::domain::refusal::Invalid;
use crate::domain::text;

impl Read for String {
    const SHAPE: Shape = Shape::Text;

    fn read(node: Node<'_>) -> Self {
        text_of(node).unwrap_or_default()
    }
}

impl Read for i64 {
    const SHAPE: Shape = Shape::Number;

    fn read(node: Node<'_>) -> Self {
        let bad = || node.bad(FaultKind::BadNumber(node.raw().to_owned()));
        if node.flaw().is_some() {
            return bad();
        }
        let Some(written) = node.value.get_ref().as_integer() else {
            return node.wrong(Self::SHAPE);
        };
        i64::from_str_radix(written.as_str(), written.radix()).unwrap_or_else(|_| bad())
    }
}

impl Read for i32 {
    const SHAPE: Shape = Shape::Number;

    fn read(node: Node<'_>) -> Self {
        let bad = |_| node.bad(FaultKind::BadNumber(node.raw().to_owned()));
        i64::read(node).try_into().unwrap_or_else(bad)
    }
}

impl Read for bool {
    const SHAPE: Shape = Shape::Flag;

    fn read(node: Node<'_>) -> Self {
        if node.flaw().is_some() {
            return node.bad(FaultKind::BadFlag(node.raw().to_owned()));
        }
        node.value.get_ref().as_bool().unwrap_or_else(|| node.wrong(Self::SHAPE))
    }
}

impl Read for NaiveDate {
    const SHAPE: Shape = Shape::Date;

    fn read(node: Node<'_>) -> Self {
        let value = node.value.get_ref();
        if node.is_bare() {
            return node.bad(FaultKind::BadDate(node.raw().to_owned()));
        }
        let is_moment = value.as_datetime().is_some_and(|m| m.date.is_some() || m.time.is_none());
        let Some(written) = value.as_str().or(is_moment.then(|| node.raw())) else {
            return node.wrong(Self::SHAPE);
        };
        // What is no day of the calendar bare is none within quotation marks either.
        let date = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok();
        let date = date.filter(|_| node.flaw().is_none());
        date.unwrap_or_else(|| node.bad(FaultKind::BadDate(written.to_owned())))
    }
}

/// The hours may stand there with or without quotation marks.
impl Read for WindowText {
    const SHAPE: Shape = Shape::Window;

    fn read(node: Node<'_>) -> Self {
        if node.value.get_ref().as_array().is_none_or(|items| items.len() != 2) {
            return node.wrong(Self::SHAPE);
        }
        let mut times = node.items(hour).unwrap_or_default().into_iter();
        (times.next().unwrap_or_default(), times.next().unwrap_or_default())
    }
}

impl<T: Fill> Read for T {
    const SHAPE: Shape = Shape::Section;

    fn read(node: Node<'_>) -> Self {
        node.section(T::fill)
    }
}

impl<T: Read> Read for Vec<T> {
    const SHAPE: Shape =
        if matches!(T::SHAPE, Shape::Section) { Shape::Sections } else { Shape::List };

    fn read(node: Node<'_>) -> Self {
        node.items(T::read).unwrap_or_else(|| node.wrong(Self::SHAPE))
    }
}

/// One of a few words, by the first of each pair.
pub fn choice<T: Default + Copy>(node: Node<'_>, all: &'static [(&'static str, T)]) -> T {
    let Some(text) = text_of(node) else { return T::default() };
    let found = all.iter().find(|(word, _)| *word == text);
    let known = || all.iter().map(|(word, _)| *word).collect();
    found.map_or_else(|| node.bad(FaultKind::Choice { text, known: known() }), |(_, value)| *value)
}

/// A time of a day as it is written; whether it is one is the calendar's to say.
fn hour(node: Node<'_>) -> String {
    let value = node.value.get_ref();
    if value.is_datetime() || node.is_bare() {
        node.raw().to_owned()
    } else if value.is_str() {
        String::read(node)
    } else {
        node.wrong(Shape::Time)
    }
}

/// A text in which everything can be seen; none where there is none, which is noted.
fn text_of(node: Node<'_>) -> Option<String> {
    let raw = node.raw();
    if node.is_bare() {
        return node.bad(FaultKind::Unquoted(raw.to_owned()));
    }
    let Some(written) = node.value.get_ref().as_str() else { return node.wrong(Shape::Text) };
    if let Some((at, kind)) = unseen(raw, written) {
        return node.bad_at(node.at + at, kind);
    }
    if let Some(flaw) = node.flaw() {
        let (at, kind) = broken(node, flaw);
        return node.bad_at(at, kind);
    }
    Some(if written.is_ascii() { written.to_owned() } else { written.nfc().collect() })
}

/// What nobody sees in a text, and where it stands as it is written; one that is written as an
/// escape is pointed at by the whole text.
fn unseen(raw: &str, written: &str) -> Option<(usize, FaultKind)> {
    let found = |text: &str| match text::plain(text) {
        Err(Invalid::Unseen { position }) => {
            let (at, unseen) = text.char_indices().nth(position - 1)?;
            Some((at, FaultKind::Unseen(unseen)))
        }
        Err(Invalid::Marks { position, max }) => {
            let (at, _) = text.char_indices().nth(position - 1)?;
            Some((at, FaultKind::Marks(max)))
        }
        _ => None,
    };
    found(raw).or_else(|| found(written).map(|(_, kind)| (0, kind)))
}

/// What the parser could not make sense of between quotation marks.
fn broken(node: Node<'_>, flaw: &Flaw) -> (usize, FaultKind) {
    let before = node.raw().get(..flaw.span.start.saturating_sub(node.at)).unwrap_or_default();
    if before.ends_with('\\') {
        (flaw.span.start - 1, FaultKind::BadEscape)
    } else {
        (flaw.span.start, FaultKind::Syntax(flaw.detail.clone()))
    }
}
