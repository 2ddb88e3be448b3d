//! Which mistakes only follow from others: what could not be read says nothing, and nothing is
//! judged by it.
use crate::domain::fault::{Fault, FaultKind};

/// Whether `fault` may be gone once the `unread` places can be read.
pub fn follows(fault: &Fault, unread: &[Vec<String>]) -> bool {
    let grounds = grounds(fault);
    unread.iter().any(|place| {
        let is_same = place.iter().zip(&fault.path).all(|(a, b)| a == b);
        is_same || grounds.iter().any(|(list, key)| is_of(place, list, key))
    })
}

/// The keys of rows that a fault counts on beside its own place.
fn grounds(fault: &Fault) -> &'static [(&'static str, &'static str)] {
    let is_about = |key: &str| fault.path.iter().any(|part| part == key);
    if matches!(fault.kind, FaultKind::TotalDiffers { .. }) {
        &[("step", "standard_min")]
    } else if matches!(fault.kind, FaultKind::SeasonBackwards | FaultKind::SeasonsOverlap) {
        &[("season", "from"), ("season", "to")]
    } else if !matches!(fault.kind, FaultKind::Unknown { .. }) {
        &[]
    } else if is_about("documents") {
        &[("document", "key")]
    } else {
        &[("executor", "key")]
    }
}

/// Whether a place is the key of a row of the list, that row or the list itself.
fn is_of(place: &[String], list: &str, key: &str) -> bool {
    place.first().is_some_and(|first| first == list) && place.get(2).is_none_or(|k| k == key)
}
