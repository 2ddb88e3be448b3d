//! Which mistakes only follow from others: what could not be read says nothing, and nothing is
//! judged by it.
use std::collections::BTreeSet;

use crate::domain::fault::{Fault, FaultKind};

/// The places of a file that could not be read.
pub struct Unread {
    places: BTreeSet<Vec<String>>,
    /// Keys of which a row has none that can be read, by their list; no key = the rows themselves.
    keys: BTreeSet<(String, Option<String>)>,
}

impl Unread {
    /// The places of `found`. A key that is spelled wrong leaves the one unread that was meant.
    pub fn of<'a>(found: impl Iterator<Item = &'a Fault>) -> Self {
        let places: BTreeSet<Vec<String>> =
            found.map(meant).filter(|place| !place.is_empty()).collect();
        let key = |place: &Vec<String>| Some((place.first()?.clone(), place.get(2).cloned()));
        Self { keys: places.iter().filter_map(key).collect(), places }
    }

    /// Whether `fault` may be gone once these places can be read.
    pub fn explains(&self, fault: &Fault) -> bool {
        let path = &fault.path;
        let lies_in =
            (1..=path.len()).any(|n| path.get(..n).is_some_and(|p| self.places.contains(p)));
        let holds = self.places.range(path.clone()..).next().is_some_and(|p| p.starts_with(path));
        lies_in || holds || grounds(fault).iter().any(|(list, key)| self.lacks(list, key))
    }

    fn lacks(&self, list: &str, key: &str) -> bool {
        let list = || list.to_owned();
        self.keys.contains(&(list(), Some(key.to_owned()))) || self.keys.contains(&(list(), None))
    }
}

fn meant(fault: &Fault) -> Vec<String> {
    let mut path = fault.path.clone();
    if let (FaultKind::Unknown { nearest: Some(meant), .. }, Some(last)) =
        (&fault.kind, path.last_mut())
    {
        last.clone_from(meant);
    }
    path
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
