//! What the archive keeps: closed cases by the year in which they ended.
use super::case::Status;

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
    /// The query that finds them, in the stable names.
    pub fn query(&self) -> String {
        let class = self.class.as_deref().map_or_else(
            || "code:-".to_owned(),
            |class| format!("code:\"{}\"", class.replace('"', "")),
        );
        format!("closed:{} status:{} {class}", self.year, self.status.code())
    }
}
