//! What the archive keeps: closed cases by the year in which they ended.
use super::case::Status;
use super::query::{Key, Lexicon, Tongue, Value};

/// So many cases that ended in one year in the same way, under the same classification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The year of the office in which they were closed.
    pub year: i32,
    pub status: Status,
    /// The classification under which they were archived; none = no code was given.
    pub class: Option<String>,
    pub count: u64,
}

impl Kept {
    /// The query that finds them, in the names of a language; codes where `lexicon` has no word.
    pub fn query(&self, tongue: Tongue, lexicon: &Lexicon) -> String {
        let [closed, status, code] =
            [Key::Closed, Key::Status, Key::Code].map(|key| tongue.of(key.names()));
        let class = self.class.as_deref().map(|class| format!("\"{}\"", class.replace('"', "")));
        let class = class.as_deref().unwrap_or("-");
        let called = lexicon.called(tongue, Key::Status, &Value::Status(self.status));
        let called = called.unwrap_or(self.status.code());
        format!("{closed}:{} {status}:{called} {code}:{class}", self.year)
    }
}
