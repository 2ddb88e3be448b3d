//! The number by which people call a case.
use std::fmt;

use serde::{Deserialize, Serialize};

/// A case number such as `PSE-2026-0117`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    pub prefix: String,
    pub year: i32,
    pub serial: u32,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:04}", self.prefix, self.year, self.serial)
    }
}
