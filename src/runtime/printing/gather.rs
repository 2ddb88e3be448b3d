//! What forms are made of, from the store: as it is, or as of an instant of the past.
use super::Pinned;
use crate::domain::instant::Instant;
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::query::{Ask, Order, Sieve, SortKey, Start};
use crate::store::{Store, StoreError};

/// The cases that were registered in a period, by number.
///
/// # Errors
/// When they cannot be read.
pub fn registered(
    store: &Store,
    (from, to): (Instant, Instant),
    then: Option<Instant>,
) -> Result<Vec<Pinned>, StoreError> {
    let within = Probe::Registered(Some(from), Some(to));
    let sieve = Sieve { clauses: vec![Clause { negated: false, any: vec![within] }] };
    let order = Order::by(SortKey::Number);
    let ask = Ask { sieve, order, start: Start::First, limit: usize::MAX };
    let mut cases = Vec::new();
    for row in store.page(&ask)? {
        cases.extend(store.pinned(row.id, then)?);
    }
    Ok(cases)
}
