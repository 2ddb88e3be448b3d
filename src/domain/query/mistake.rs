//! What of a typed query is not understood, as data with its place; worded at the edge.
use std::ops::Range;

use super::key::Key;

/// One mistake: which bytes of the line, what is wrong, and what is likely meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    pub span: Range<usize>,
    pub what: What,
    pub nearest: Option<String>,
    /// It counts as every value that begins so, and is not left out.
    pub begins: bool,
}

/// The closed set of mistakes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// No key has this name.
    Key(String),
    /// The key has no such value.
    Value(Key, String),
    /// The key has no value yet.
    Empty(Key),
    /// A quote is not closed.
    Unclosed,
    /// More than a query can hold.
    TooMany,
    /// So many characters, of so many that are read.
    TooLong { found: usize, limit: usize },
}
