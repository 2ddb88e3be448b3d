//! What the store knows of earlier cases, offered while somebody types. Offered, never applied.
use super::record::Record;

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    Agency,
    /// A letter's number.
    Letter,
    /// An applicant's name.
    Name,
    Position,
    /// To whom a disposition goes.
    ForwardTo,
    /// The text of a disposition.
    Disposition,
    /// The reason of facts of this kind.
    Reason(&'static str),
}

/// A value that was used before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub value: String,
    /// How many cases have it; 0 = not counted.
    pub count: usize,
    /// What else is known with it: of an applicant and of a letter.
    pub fills: Record,
}
