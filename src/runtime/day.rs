//! The figures of one day, read from the store: counted where its index suffices, folded where not.
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::query::{Ask, Order, Sieve, Start};
use crate::domain::today::Today;
use crate::store::{Store, StoreError};

/// A day with more finished cases than this says too few.
const CLOSED_MAX: usize = 1_000;

/// What came in and was finished from `from` on and before `to`; with `as_of`, as it was then.
pub fn figures(
    store: &Store,
    reading: Reading<'_>,
    (from, to): (Instant, Instant),
    as_of: Option<Instant>,
) -> Result<Today, StoreError> {
    let mut today = Today::default();
    let within = |at: Instant| from <= at && at < to;
    if let Some(as_of) = as_of {
        store.each_case(&mut |case| {
            let Some(case) = case.as_of(as_of) else { return };
            today.registered += usize::from(case.course.registered_at.is_some_and(within));
            if case.course.closed.is_some_and(|(_, at)| within(at)) {
                today.close(&case, reading);
            }
        })?;
        return Ok(today);
    }
    today.registered = store.count(&only(Probe::Registered(Some(from), Some(to))), None)?;
    let sieve = only(Probe::Closed(Some(from), Some(to)));
    let ask = Ask { sieve, order: Order::default(), start: Start::First, limit: CLOSED_MAX };
    for row in store.page(&ask)? {
        if let Some(case) = store.case(row.id)? {
            today.close(&case, reading);
        }
    }
    Ok(today)
}

fn only(probe: Probe) -> Sieve {
    Sieve { clauses: vec![Clause { negated: false, any: vec![probe] }] }
}
