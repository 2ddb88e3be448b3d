//! A page of what a query finds: from where, in which order, how many. By the key of a row, never by
//! a count of rows to skip. Also how rows in memory are paged, as the store pages its own.
use std::cmp::Ordering;

use super::order::Order;
use super::sieve::Sieve;
use crate::domain::queue::Row;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub sieve: Sieve,
    pub order: Order,
    pub start: Start,
    pub limit: usize,
}

/// Where a page begins or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    First,
    /// The last rows there are.
    Last,
    /// With this row, or where it would be.
    At(Box<Row>),
    After(Box<Row>),
    /// The rows that end before this one.
    Before(Box<Row>),
}

impl Start {
    /// The row that it hangs on.
    pub fn row(&self) -> Option<&Row> {
        match self {
            Start::First | Start::Last => None,
            Start::At(row) | Start::After(row) | Start::Before(row) => Some(row),
        }
    }

    /// Whether the page is read towards the beginning.
    pub const fn is_backwards(&self) -> bool {
        matches!(self, Start::Last | Start::Before(_))
    }

    /// Whether a row that stands so to the row it hangs on belongs to the page or comes after.
    fn admits(&self, to_it: Ordering) -> bool {
        match self {
            Start::First | Start::Last => true,
            Start::At(_) => to_it.is_ge(),
            Start::After(_) => to_it.is_gt(),
            Start::Before(_) => to_it.is_lt(),
        }
    }
}

/// The page of rows in memory.
pub fn page<'a>(rows: impl IntoIterator<Item = &'a Row>, ask: &Ask) -> Vec<Row> {
    let stands = |row: &Row| {
        let to_it = ask.start.row().map_or(Ordering::Equal, |at| ask.order.compare(row, at));
        ask.start.admits(to_it)
    };
    let admitted = rows.into_iter().filter(|row| ask.sieve.admits(row) && stands(row));
    let mut rows: Vec<&Row> = admitted.collect();
    rows.sort_by(|a, b| ask.order.compare(a, b));
    let over = rows.len().saturating_sub(ask.limit);
    if ask.start.is_backwards() {
        rows.drain(..over);
    } else {
        rows.truncate(ask.limit);
    }
    rows.into_iter().cloned().collect()
}
