//! JSON that can be read on a terminal too: what nobody sees is escaped inside its strings, which
//! changes no value. Writes nothing else.
use std::fmt::{self, Write};

use serde_json::Value;

use super::is_unseen;

/// A value as JSON in which no character drives a terminal or hides.
pub struct SafeJson<'a>(pub &'a Value);

impl fmt::Display for SafeJson<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaping(f), "{}", self.0)
    }
}

/// Escapes what passes through; in JSON such characters stand in strings only.
struct Escaping<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl fmt::Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_unseen(*c)) {
            let (before, after) = rest.split_at(at);
            self.0.write_str(before)?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(self.0, "\\u{unit:04x}")?;
            }
            rest = after.get(c.len_utf8()..).unwrap_or_default();
        }
        self.0.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_what_they_are() {
        let value = Value::from("a\u{9b}b\u{202e}\u{7f}\u{e0041}\n\"é");
        let text = SafeJson(&value).to_string();
        assert_eq!(text, r#""a\u009bb\u202e\u007f\udb40\udc41\n\"é""#);
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
