//! What the archive keeps: closed cases by the year in which they ended.
use super::case::Status;
use super::query::{Key, Lexicon, Tongue, Value};

/// So many cases that ended in one year in the same way and lie under the same classification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The year of the office in which they were closed.
    pub year: i32,
    pub status: Status,
    /// How they ended; of archived ones, too.
    pub outcome: Status,
    /// The classification under which they were archived; none = no code was given.
    pub class: Option<String>,
    pub count: u64,
}

impl Kept {
    /// The query that finds them, in the names of a language; codes where `lexicon` has no word.
    pub fn query(&self, tongue: Tongue, lexicon: &Lexicon) -> String {
        let [closed, code] = [Key::Closed, Key::Code].map(|key| tongue.of(key.names()));
        let class = self.class.as_deref().map(|class| format!("\"{}\"", class.replace('"', "")));
        let class = class.as_deref().unwrap_or("-");
        let called = |key: Key, status: Status| {
            let called = lexicon.called(tongue, key, &Value::Status(status));
            format!("{}:{}", tongue.of(key.names()), called.unwrap_or(status.code()))
        };
        let mut query = format!("{closed}:{} {}", self.year, called(Key::Status, self.status));
        if self.outcome != self.status {
            query.push_str(&format!(" {}", called(Key::Outcome, self.outcome)));
        }
        format!("{query} {code}:{class}")
    }
}
