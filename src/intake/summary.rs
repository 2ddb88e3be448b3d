//! How many rows of a list become what.
use super::job::What;
use crate::domain::intake::Line;

/// How many rows there are of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    pub rows: u64,
    pub new: u64,
    pub known: u64,
    pub changed: u64,
    pub wrong: u64,
    /// Nobody's: they are left out.
    pub aside: u64,
    /// Among the known those that say something else than their case.
    pub differing: u64,
    /// Among them those that the sheet hides.
    pub hidden: u64,
}

impl Summary {
    /// Counts a row.
    pub(super) fn count(&mut self, line: &Line, what: &What) {
        self.rows += 1;
        self.hidden += u64::from(line.hidden);
        match what {
            What::New { .. } => self.new += 1,
            What::Known(_) => self.known += 1,
            What::Changed => self.changed += 1,
            What::Wrong(_) => self.wrong += 1,
            What::Aside => self.aside += 1,
        }
    }
}
