//! What is looked for in the store, and how much of it there is.
use crate::domain::query::{Ask, Order, Sieve};
use crate::domain::queue::Row;

/// A page that is wanted; the generation tells late answers apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    pub generation: u64,
    pub ask: Ask,
}

/// A count that is wanted; with a row, of those before it as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub generation: u64,
    pub sieve: Sieve,
    pub before: Option<(Order, Box<Row>)>,
}

/// How many cases the store would find; and how many before the row, if one was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub generation: u64,
    pub total: usize,
    pub before: Option<usize>,
}
