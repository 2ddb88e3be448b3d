//! Writes one key into the text of `config.toml`, or takes one out. Every other byte stays: order,
//! comments, blanks, line ends. Text in, text out.
use std::ops::Range;

use toml_edit::{Array, Document, DocumentMut, Item, Table, Value as Written};

use super::file::Value;
use super::reading::{MARK, bare};
use crate::words::Lang;

/// A change of the settings that a person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A key (`section.name`) and its new value.
    Set { key: String, value: Value },
    /// Back to the built-in value.
    Unset { key: String },
    /// The answers of the first run: the first file.
    First { lang: Lang, office: String },
}

/// Why a text was left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unedited {
    /// It is not TOML, from this offset in bytes on.
    Syntax { offset: usize, detail: String },
    /// The key stands there in a form that only a person can change.
    Shape,
}

/// `text` with `section.name` set to `value`.
///
/// # Errors
/// When the text is not TOML, or the key or its section stands in it as something else.
pub fn set(text: &str, section: &str, name: &str, value: &Value) -> Result<String, Unedited> {
    let edit = Edit { section, name, literal: literal(value).to_string() };
    changed(text, section, name, Some(value), |body, document| {
        let table = document.get(section);
        match table.and_then(|t| t.get(name)) {
            Some(item) => {
                let span = item.as_value().and_then(Written::span);
                vec![span.and_then(|span| spliced(body, span, &edit.literal))]
            }
            None if table.is_none() => vec![Some(edit.with_new_section(body))],
            None => vec![edit.below_its_comment(body), edit.inserted(body)],
        }
    })
}

/// `text` without `section.name`: a comment behind it becomes a line of its own.
///
/// # Errors
/// When the text is not TOML, or the key stands in it as something else.
pub fn unset(text: &str, section: &str, name: &str) -> Result<String, Unedited> {
    changed(text, section, name, None, |body, document| {
        let Some(item) = document.get(section).and_then(|t| t.get(name)) else {
            return vec![Some(body.to_owned())];
        };
        let inline = document.get(section).is_some_and(Item::is_inline_table);
        let line = item.as_value().filter(|_| !inline);
        vec![line.and_then(|value| without_line(body, value)), removed(body, section, name)]
    })
}

/// The first text that `edit` makes which says `wanted` for the key and the same as before for all
/// else.
fn changed(
    text: &str,
    section: &str,
    name: &str,
    wanted: Option<&Value>,
    edit: impl Fn(&str, &Table) -> Vec<Option<String>>,
) -> Result<String, Unedited> {
    let body = bare(text);
    let document = Document::parse(body).map_err(|error| Unedited::Syntax {
        offset: error.span().map_or(0, |span| span.start),
        detail: error.message().to_owned(),
    })?;
    let before = plain(body).map(|table| apart(table, section, name).0);
    let wanted = wanted.map(|value| literal(value).to_string());
    let wanted = plain_literal(wanted.as_deref());
    let says = |new: &String| {
        let after = plain(new).map(|table| apart(table, section, name));
        after.is_some_and(|(rest, value)| Some(rest) == before && value == wanted)
    };
    let made = edit(body, document.as_table()).into_iter().flatten();
    let new = made.into_iter().find(says).ok_or(Unedited::Shape)?;
    let mark = if body.len() < text.len() { MARK.to_string() } else { String::new() };
    Ok(mark + &new)
}

fn plain(text: &str) -> Option<toml::Table> {
    text.parse().ok()
}

/// A literal as the plain reader writes it.
fn plain_literal(literal: Option<&str>) -> Option<toml::Value> {
    plain(&format!("v = {}\n", literal?))?.remove("v")
}

/// A table without the key, and the key's value. An empty section says the same as none.
fn apart(mut table: toml::Table, section: &str, name: &str) -> (toml::Table, Option<toml::Value>) {
    let inner = table.get_mut(section).and_then(toml::Value::as_table_mut);
    let value = inner.and_then(|inner| inner.remove(name));
    if table.get(section).and_then(toml::Value::as_table).is_some_and(toml::Table::is_empty) {
        table.remove(section);
    }
    (table, value)
}

fn literal(value: &Value) -> Written {
    match value {
        Value::Text(text) => text.into(),
        Value::Int(int) => (*int).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::List(list) => Written::Array(list.iter().collect::<Array>()),
    }
}

fn spliced(text: &str, span: Range<usize>, new: &str) -> Option<String> {
    Some(format!("{}{new}{}", text.get(..span.start)?, text.get(span.end..)?))
}

/// The lines of the value are taken out; a comment behind it stays.
fn without_line(text: &str, value: &Written) -> Option<String> {
    let span = value.span()?;
    let start = text.get(..span.start)?.rfind('\n').map_or(0, |i| i + 1);
    let rest = text.get(span.end..)?;
    let line = rest.split_inclusive('\n').next().unwrap_or_default();
    let comment = line.trim_start();
    let kept = if comment.starts_with('#') { comment } else { "" };
    spliced(text, start..span.end + line.len(), kept)
}

fn removed(text: &str, section: &str, name: &str) -> Option<String> {
    through_the_library(text, |document| {
        document.get_mut(section)?.as_table_like_mut()?.remove(name).map(drop)
    })
}

/// The library ends every line alike: its own way is undone where the file ends them otherwise.
fn through_the_library(
    text: &str,
    edit: impl Fn(&mut DocumentMut) -> Option<()>,
) -> Option<String> {
    let windows = line_end(text) == "\r\n";
    let unix = if windows { text.replace("\r\n", "\n") } else { text.to_owned() };
    let mut document: DocumentMut = unix.parse().ok()?;
    edit(&mut document)?;
    let new = document.to_string();
    Some(if windows { new.replace('\n', "\r\n") } else { new })
}

/// How the file ends its lines: as the first one ends.
fn line_end(text: &str) -> &'static str {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.ends_with("\r\n") { "\r\n" } else { "\n" }
}

/// Whether a line goes on with what the comment of the line before says: `#     # or mono`.
fn goes_on(line: &str) -> bool {
    line.trim().strip_prefix('#').is_some_and(|rest| rest.trim_start().starts_with('#'))
}

struct Edit<'a> {
    section: &'a str,
    name: &'a str,
    literal: String,
}

impl Edit<'_> {
    fn with_new_section(&self, text: &str) -> String {
        let end = line_end(text);
        let gap = match text {
            "" => "",
            _ if text.ends_with('\n') => end,
            _ => &format!("{end}{end}"),
        };
        format!("{text}{gap}[{}]{end}{} = {}{end}", self.section, self.name, self.literal)
    }

    /// Below the lines that show the key as a comment, where the first file has it.
    fn below_its_comment(&self, text: &str) -> Option<String> {
        let (mut within, mut offset) = (false, 0);
        let mut lines = text.split_inclusive('\n').peekable();
        while let Some(mut line) = lines.next() {
            offset += line.len();
            let code = line.trim();
            if code.starts_with('[') {
                within = code.trim_matches(['[', ']']).trim() == self.section;
            }
            let shown = code.strip_prefix('#').and_then(|c| c.split_once('='));
            if within && shown.is_some_and(|(name, _)| name.trim() == self.name) {
                while let Some(more) = lines.next_if(|more| goes_on(more)) {
                    offset += more.len();
                    line = more;
                }
                let gap = if line.ends_with('\n') { "" } else { line_end(text) };
                let new = format!("{gap}{} = {}{}", self.name, self.literal, line_end(text));
                return spliced(text, offset..offset, &new);
            }
        }
        None
    }

    fn inserted(&self, text: &str) -> Option<String> {
        through_the_library(text, |document| {
            let value: Written = self.literal.parse().ok()?;
            let table = document.get_mut(self.section)?.as_table_like_mut()?;
            table.insert(self.name, Item::Value(value));
            Some(())
        })
    }
}
