//! What forms are made of, from the store: as it is, or as of an instant of the past.
use super::Pinned;
use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::query::{Ask, Order, Sieve, SortKey, Start};
use crate::store::{Store, StoreError};

/// A case and the procedure that it is pinned to, as of `then`; none when there is none, or not yet.
///
/// # Errors
/// When it cannot be read.
pub fn case(
    store: &Store,
    id: CaseId,
    then: Option<Instant>,
) -> Result<Option<Pinned>, StoreError> {
    let Some(case) = store.case(id)? else { return Ok(None) };
    let unknown = || StoreError::UnknownRevision { revision: case.sop_revision.clone() };
    let sop = store.sop(&case.sop_revision)?.ok_or_else(unknown)?;
    let case = match then {
        Some(then) => case.as_of(then),
        None => Some(case),
    };
    Ok(case.map(|case| (case, sop)))
}

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
        cases.extend(case(store, row.id, then)?);
    }
    Ok(cases)
}
