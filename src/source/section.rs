//! A table of a file as a form to be filled: each key is asked for once, and what was not asked for
//! is unknown. A mistake is noted and reading goes on.
use toml::de::DeTable;

use super::node::{Node, Path, Read};
use super::place;
use super::sheet::Sheet;
use crate::domain::fault::{Fault, FaultKind, nearest};

/// What a table of a file can be read as.
pub trait Fill: Default {
    /// Asks for each of its keys.
    fn fill(s: &mut Section<'_>) -> Self;
}

/// Says of each key of a type how it is asked for: it is needed, may be there, or has a default.
macro_rules! sections {
    ($($of:ident { $($ask:ident $key:ident),* $(,)? })*) => {
        $(impl Fill for $of {
            fn fill(s: &mut Section<'_>) -> Self {
                Self { $($key: s.$ask(stringify!($key))),* }
            }
        })*
    };
}
pub(super) use sections;

/// A table that is being read.
pub struct Section<'a> {
    sheet: &'a Sheet<'a>,
    table: &'a DeTable<'a>,
    path: Option<&'a Path<'a>>,
    at: usize,
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'a> Section<'a> {
    /// Reads the table that stands at `at` as `read` says.
    pub fn of<T>(
        sheet: &'a Sheet<'a>,
        table: &'a DeTable<'a>,
        path: Option<&'a Path<'a>>,
        at: usize,
        read: impl FnOnce(&mut Section<'_>) -> T,
    ) -> T {
        let mut section =
            Section { sheet, table, path, at, asked: Vec::new(), missing: Vec::new() };
        let value = read(&mut section);
        section.end();
        value
    }

    /// The value of a key that must be there.
    pub fn need<T: Read>(&mut self, key: &'static str) -> T {
        self.may(key).unwrap_or_else(|| {
            self.missing.push(key);
            T::default()
        })
    }

    /// The value of a key that need not be there.
    pub fn may<T: Read>(&mut self, key: &'static str) -> Option<T> {
        self.asked.push(key);
        let (name, value) = self.table.get_key_value(key)?;
        let path = Path::key(self.path, key);
        let at = place::start(name.span(), value);
        Some(T::read(Node { sheet: self.sheet, value, path: &path, at }))
    }

    /// The value of a key, or what is meant without it.
    pub fn or_default<T: Read>(&mut self, key: &'static str) -> T {
        self.may(key).unwrap_or_default()
    }

    /// The value of a key that has two names, or what is meant without it.
    pub fn either<T: Read>(&mut self, key: &'static str, alias: &'static str) -> T {
        let (named, by_alias) = (self.may(key), self.may(alias));
        if let (Some(_), Some((name, _))) = (&named, self.table.get_key_value(alias)) {
            let path = Path::key(self.path, key).keys();
            let kind = FaultKind::Duplicate(key.to_owned());
            self.sheet.note(name.span().start, Fault { path, kind });
        }
        named.or(by_alias).unwrap_or_default()
    }

    /// Notes the keys that nobody asked for and those that are not there. A key that is spelled
    /// wrong is not missing as well.
    fn end(self) {
        let mut meant = Vec::new();
        for (key, value) in self.table {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let nearest = nearest(name, self.asked.iter().copied());
            meant.extend(nearest.clone());
            let kind = FaultKind::Unknown { name: name.to_owned(), nearest };
            let path = Path::key(self.path, name).keys();
            self.sheet
                .note(place::start(key.span(), value).min(key.span().start), Fault { path, kind });
        }
        for key in self.missing.iter().filter(|key| !meant.iter().any(|m| m == *key)) {
            let path = Path::key(self.path, key).keys();
            self.sheet.note(self.at, Fault { path, kind: FaultKind::Missing });
        }
    }
}
