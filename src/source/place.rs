//! Where things stand in a TOML text: lines, columns, and the place of what a path names.
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A text and where each of its lines begins.
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// The lines of `text`.
    pub fn of(text: &'t str) -> Self {
        let later = text.match_indices('\n').map(|(i, _)| i + 1);
        Self { text, starts: std::iter::once(0).chain(later).collect() }
    }

    /// Line and column (in characters) of a byte offset, both from 1.
    pub fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.text.get(start..offset.max(start)).unwrap_or_default();
        (line, before.chars().filter(|c| *c != '\u{feff}').count() + 1)
    }
}

/// The byte offset of what `path` names, or of its nearest parent that the text has.
pub fn offset(root: &DeTable<'_>, path: &[String]) -> usize {
    let Some((first, rest)) = path.split_first() else {
        return 0;
    };
    let Some((key, mut value)) = root.get_key_value(first.as_str()) else {
        return 0;
    };
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

/// A scalar or an inline list stands at its value, a table at its header.
pub(super) fn start(key: Range<usize>, value: &Spanned<DeValue<'_>>) -> usize {
    let span = value.span();
    if value.get_ref().is_table() { key.start.min(span.start) } else { span.start }
}
