//! A value of a file and the place where it stands. What it means is asked elsewhere.
use toml::Spanned;
use toml::de::DeValue;

use super::section::Section;
use super::sheet::{Flaw, Sheet};
use crate::domain::fault::{Fault, FaultKind, Shape};

/// What a value of a file can be read as.
pub trait Read: Default {
    /// What it must look like.
    const SHAPE: Shape;

    /// Reads the value; the empty one where it is something else, which is noted.
    fn read(node: Node<'_>) -> Self;
}

/// A place in a file: keys and positions, innermost first.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    above: Option<&'a Path<'a>>,
    part: Part<'a>,
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Key(&'a str),
    Index(usize),
}

/// A value and where it stands.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub sheet: &'a Sheet<'a>,
    pub value: &'a Spanned<DeValue<'a>>,
    pub path: &'a Path<'a>,
    pub at: usize,
}

impl<'a> Path<'a> {
    /// The place of a key.
    pub const fn key(above: Option<&'a Path<'a>>, key: &'a str) -> Self {
        Self { above, part: Part::Key(key) }
    }

    /// Its parts from the outermost in.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = self.above.map_or_else(Vec::new, Path::keys);
        keys.push(match self.part {
            Part::Key(key) => key.to_owned(),
            Part::Index(i) => i.to_string(),
        });
        keys
    }
}

impl<'a> Node<'a> {
    /// Reads a table as `read` says.
    pub fn section<T: Default>(self, read: impl FnOnce(&mut Section<'_>) -> T) -> T {
        match self.value.get_ref().as_table() {
            Some(table) => Section::of(self.sheet, table, Some(self.path), self.at, read),
            None => self.wrong(Shape::Section),
        }
    }

    /// Reads each value of a list as `read` says; none where it is no list.
    pub fn items<T>(self, read: impl Fn(Node<'_>) -> T) -> Option<Vec<T>> {
        let items = self.value.get_ref().as_array()?.iter().enumerate();
        let item = |(i, value): (usize, &Spanned<DeValue<'_>>)| {
            let path = Path { above: Some(self.path), part: Part::Index(i) };
            read(Node { sheet: self.sheet, value, path: &path, at: value.span().start })
        };
        Some(items.map(item).collect())
    }

    /// The value as it is written.
    pub fn raw(self) -> &'a str {
        self.sheet.raw(self.value.span())
    }

    /// What is no TOML in it; that of a list or a table is its values'.
    pub fn flaw(self) -> Option<&'a Flaw> {
        let value = self.value.get_ref();
        let is_one = !value.is_array() && !value.is_table();
        self.sheet.flaw(&self.value.span()).filter(|_| is_one)
    }

    /// Whether the value is a text that stands there without quotation marks. The parser takes one
    /// that begins with a `t` for a slip of `true`.
    pub fn is_bare(self) -> bool {
        let raw = self.raw();
        let is_word = raw.starts_with(char::is_alphabetic) && self.flaw().is_some();
        (self.value.get_ref().is_str() || is_word) && !raw.starts_with(['"', '\''])
    }

    /// Notes that it is of another shape than `wanted`; the empty value.
    pub fn wrong<T: Default>(self, wanted: Shape) -> T {
        self.bad(FaultKind::Wrong { wanted, stands: self.shape() })
    }

    /// Notes what is wrong with it; the empty value.
    pub fn bad<T: Default>(self, kind: FaultKind) -> T {
        self.bad_at(self.at, kind)
    }

    /// The same at an offset inside of it.
    pub fn bad_at<T: Default>(self, at: usize, kind: FaultKind) -> T {
        // A key without a value says nothing, whatever it was to say.
        let kind = if self.raw().is_empty() { FaultKind::Missing } else { kind };
        self.sheet.note(at, Fault { path: self.path.keys(), kind });
        T::default()
    }

    fn shape(self) -> Shape {
        match self.value.get_ref() {
            _ if self.is_bare() => Shape::Text,
            DeValue::String(_) => Shape::Text,
            DeValue::Integer(_) => Shape::Number,
            DeValue::Float(_) => Shape::Fraction,
            DeValue::Boolean(_) => Shape::Flag,
            DeValue::Datetime(moment) if moment.date.is_none() => Shape::Time,
            DeValue::Datetime(_) => Shape::Date,
            DeValue::Array(items) if items.first().is_some_and(|i| i.get_ref().is_table()) => {
                Shape::Sections
            }
            DeValue::Array(_) => Shape::List,
            DeValue::Table(_) => Shape::Section,
        }
    }
}
