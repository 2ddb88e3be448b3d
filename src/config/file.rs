//! Reads the text of `config.toml`: every key that parses, and every problem with its place.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{self, KEYMAP, KEYS, Kind, VIEWS};
use super::problem::{Problem, What};
use super::reading::bare;
use crate::domain::fault::nearest;
use crate::source::place::Lines;

/// A value as the file states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Int(i64),
    Flag(bool),
    List(Vec<String>),
}

/// A line and a column, from 1.
pub type Place = (usize, usize);

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub value: Value,
    pub line: usize,
    pub column: usize,
}

/// Where an entry of the keymap names its action, and where its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyPlace {
    pub action: Place,
    pub key: Place,
}

/// What a file says: checked values by `section.name`, the keymap apart, and what is wrong.
#[derive(Debug, Default)]
pub struct Read {
    pub values: BTreeMap<String, Placed>,
    pub keymap: BTreeMap<String, String>,
    pub key_places: BTreeMap<String, KeyPlace>,
    /// Queries by the name of their view.
    pub views: BTreeMap<String, Placed>,
    pub problems: Vec<Problem>,
}

/// The most problems of one file that are told.
pub const PROBLEMS_MAX: usize = 100;

/// Reads `text`, which stands at `path`. A broken line costs only itself.
pub fn read(path: &Path, text: &str) -> Read {
    let text = bare(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let lines = Lines::of(text);
    let mut reader = Reader { path, lines, broken: BTreeSet::new(), read: Read::default() };
    for error in errors {
        let offset = error.span().map_or(0, |s| s.start);
        let (line, _) = reader.lines.place(offset);
        if reader.broken.insert(line) {
            let detail = error.message().to_owned();
            reader.problem(offset, What::Syntax { detail });
        }
    }
    for (section, value) in table.get_ref() {
        reader.section(section.get_ref(), section.span().start, value);
    }
    reader.read.problems.sort_by_key(|p| (p.line, p.column));
    reader.read
}

struct Reader<'a> {
    path: &'a Path,
    lines: Lines<'a>,
    /// Lines with a syntax error: what the parser made of them is not used.
    broken: BTreeSet<usize>,
    read: Read,
}

impl Reader<'_> {
    fn section(&mut self, name: &str, offset: usize, value: &Spanned<DeValue<'_>>) {
        if self.broken.contains(&self.lines.place(offset).0) {
            return;
        }
        let known = keys::sections();
        let Some(table) = value.get_ref().as_table().filter(|_| known.contains(&name)) else {
            if known.contains(&name) {
                self.problem(offset, What::NotASection { name: name.to_owned() });
                return;
            }
            // A key of a section that stands above every section is looked up there.
            let names = known.into_iter().chain(KEYS.iter().map(|k| k.name));
            let nearest = nearest(name, names);
            let name = name.to_owned();
            self.problem(offset, What::UnknownSection { name, nearest });
            return;
        };
        for (key, value) in table {
            self.key(name, key.get_ref(), key.span().start, value);
        }
    }

    fn key(&mut self, section: &str, name: &str, offset: usize, value: &Spanned<DeValue<'_>>) {
        let (line, _) = self.lines.place(offset);
        if self.broken.contains(&line) {
            return;
        }
        let path = format!("{section}.{name}");
        let at = value.span().start;
        if section == KEYMAP {
            match value.get_ref().as_str() {
                Some(key) => {
                    let place =
                        KeyPlace { action: self.lines.place(offset), key: self.lines.place(at) };
                    self.read.key_places.insert(name.to_owned(), place);
                    self.read.keymap.insert(name.to_owned(), key.to_owned());
                }
                None => self.wrong(at, path, Kind::Text, None),
            }
            return;
        }
        if section == VIEWS {
            match value.get_ref().as_str() {
                Some(line) => {
                    let (value, (line, column)) =
                        (Value::Text(line.to_owned()), self.lines.place(at));
                    self.read.views.insert(name.to_owned(), Placed { value, line, column });
                }
                None => self.wrong(at, path, Kind::Text, None),
            }
            return;
        }
        let Some(key) = keys::find(section, name) else {
            let names = KEYS.iter().filter(|k| k.section == section);
            let nearest = nearest(name, names.map(|k| k.name));
            self.problem(offset, What::UnknownKey { name: path, nearest });
            return;
        };
        match checked(key.kind, value.get_ref()) {
            Some(value) => {
                let (line, column) = self.lines.place(at);
                self.read.values.insert(path, Placed { value, line, column });
            }
            None => self.wrong(at, path, key.kind, value.get_ref().as_str()),
        }
    }

    fn wrong(&mut self, offset: usize, key: String, kind: Kind, typed: Option<&str>) {
        let nearest = typed.and_then(|typed| kind.nearest(typed));
        let unseen = typed.and_then(keys::unseen);
        self.problem(
            offset,
            match (unseen, typed) {
                (Some(position), _) => What::Unseen { key, position },
                (None, Some(typed)) if kind == Kind::Text && typed.trim().is_empty() => {
                    What::Blank { key }
                }
                _ => What::Value { key, kind, nearest },
            },
        );
    }

    fn problem(&mut self, offset: usize, what: What) {
        if self.read.problems.len() >= PROBLEMS_MAX {
            return;
        }
        let (line, column) = self.lines.place(offset);
        let path = self.path.to_path_buf();
        self.read.problems.push(Problem { path, line, column, what });
    }
}

/// The value if it is of the kind.
fn checked(kind: Kind, value: &DeValue<'_>) -> Option<Value> {
    let text = || value.as_str().map(ToOwned::to_owned);
    match kind {
        Kind::Text | Kind::Zone | Kind::Url | Kind::Prefix | Kind::OneOf(_) => {
            text().filter(|t| kind.fits(t)).map(Value::Text)
        }
        Kind::Int { min, max } => {
            let written = value.as_integer()?;
            let digits = written.as_str().replace('_', "");
            let int = i64::from_str_radix(&digits, written.radix()).ok()?;
            (min..=max).contains(&int).then_some(Value::Int(int))
        }
        Kind::Flag => value.as_bool().map(Value::Flag),
        Kind::List => {
            let texts = value.as_array()?.iter();
            let read: Option<Vec<String>> =
                texts.map(|t| t.get_ref().as_str().map(ToOwned::to_owned)).collect();
            read.map(Value::List)
        }
        Kind::Colour | Kind::Paint => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<(usize, usize)> {
        let read = read(Path::new("c.toml"), text);
        read.problems.iter().map(|p| (p.line, p.column)).collect()
    }

    #[test]
    fn a_broken_line_costs_only_itself() {
        let text = "[office]\nname = \"Loket\"\ntimezone = = \n[alerts]\nnear_pct = 70\n";
        let read = read(Path::new("c.toml"), text);
        assert_eq!(read.problems.len(), 1, "{:?}", read.problems);
        assert_eq!(read.problems[0].line, 3);
        assert_eq!(read.values["alerts.near_pct"].value, Value::Int(70));
        assert_eq!(read.values["office.name"].line, 2);
        assert!(!read.values.contains_key("office.timezone"));
    }

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let read = read(Path::new("c.toml"), "[alerts]\nnear_pc = 70\n[ofice]\n");
        let what: Vec<_> = read.problems.into_iter().map(|p| p.what).collect();
        let nearest = |n: &str| Some(n.to_owned());
        assert_eq!(
            what,
            [
                What::UnknownKey { name: "alerts.near_pc".into(), nearest: nearest("near_pct") },
                What::UnknownSection { name: "ofice".into(), nearest: nearest("office") },
            ]
        );
    }

    #[test]
    fn values_are_checked_where_they_stand() {
        assert_eq!(problems("[alerts]\nnear_pct = 0"), [(2, 12)]);
        assert_eq!(problems("[alerts]\nnear_pct = 101"), [(2, 12)]);
        assert_eq!(problems("[alerts]\nnear_pct = 100"), []);
        let what = |text| read(Path::new("c.toml"), text).problems.remove(0).what;
        let key = || "office.name".to_owned();
        assert_eq!(what("office = 1"), What::NotASection { name: "office".to_owned() });
        assert_eq!(what("[office]\nname = 'a\u{202e}b'"), What::Unseen { key: key(), position: 2 });
        assert_eq!(what("[office]\nname = ' '"), What::Blank { key: key() });
        assert_eq!(problems("[office]\ntimezone = 'Mars/Base'"), [(2, 12)]);
        assert_eq!(problems("[desk]\nlanguage = 'fr'"), [(2, 12)]);
        assert_eq!(problems("[desk]\ntheme = ' '\nlayout = 'x'"), [(2, 9), (3, 10)]);
        assert_eq!(problems("[backup]\nevery = 'dayly'"), [(2, 9)]);
        assert_eq!(problems("[calendar]\nfiles = ['a', 1]"), [(2, 9)]);
        assert_eq!(problems("[keys]\nfinish = 's'\nundo = 1"), [(3, 8)]);
    }
}
