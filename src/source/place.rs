//! Where things stand in a TOML text: byte offsets, lines, columns, paths.
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Line and column (in characters) of a byte offset, both from 1.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    (line, last.chars().filter(|c| *c != '\u{feff}').count() + 1)
}

/// The byte offset of what `path` names, or of its nearest parent that the text has.
pub fn offset(root: &Spanned<DeTable<'_>>, path: &[String]) -> usize {
    let Some((first, rest)) = path.split_first() else {
        return 0;
    };
    let Some((key, mut value)) = root.get_ref().get_key_value(first.as_str()) else {
        return 0;
    };
    // A key of its own line is pointed at by its value, a table by its header.
    let mut at = start(key.span(), value);
    for part in rest {
        let next = match value.get_ref() {
            DeValue::Table(table) => {
                table.get_key_value(part.as_str()).map(|(k, v)| (start(k.span(), v), v))
            }
            DeValue::Array(items) => {
                part.parse::<usize>().ok().and_then(|i| items.get(i)).map(|v| (v.span().start, v))
            }
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => None,
        };
        let Some((place, inner)) = next else { break };
        (at, value) = (place, inner);
    }
    at
}

/// The path of the table or key whose span is `span`; the root's is empty.
pub fn path_of(root: &Spanned<DeTable<'_>>, span: &Range<usize>) -> Option<Vec<String>> {
    if root.span() == *span {
        return Some(Vec::new());
    }
    in_table(root.get_ref(), span).map(reversed)
}

fn reversed(mut path: Vec<String>) -> Vec<String> {
    path.reverse();
    path
}

/// As [`path_of`], innermost part first.
fn in_table(table: &DeTable<'_>, span: &Range<usize>) -> Option<Vec<String>> {
    table.iter().find_map(|(key, value)| {
        let found = if key.span() == *span { Some(Vec::new()) } else { in_value(value, span) };
        found.map(|path| with(path, key.get_ref()))
    })
}

fn in_value(value: &Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<Vec<String>> {
    if value.span() == *span {
        return Some(Vec::new());
    }
    match value.get_ref() {
        DeValue::Table(table) => in_table(table, span),
        DeValue::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(i, item)| in_value(item, span).map(|path| with(path, &i.to_string()))),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => None,
    }
}

fn with(mut path: Vec<String>, part: &str) -> Vec<String> {
    path.push(part.to_owned());
    path
}

/// A scalar or an inline list stands at its value, a table at its header.
fn start(key: Range<usize>, value: &Spanned<DeValue<'_>>) -> usize {
    let span = value.span();
    if value.get_ref().is_table() { key.start.min(span.start) } else { span.start }
}
