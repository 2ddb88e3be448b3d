//! An instant of the record: a whole UTC second. Knows no clock; see `src/clock.rs` for that.
use std::fmt;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

/// Whole UTC seconds since 1970-01-01T00:00:00Z (rule 1); finer input is floored.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Instant(i64);

/// Years 0001 to 9999 in any zone: what RFC 3339 can write.
const UNIX_MIN: i64 = -62_135_500_000;
const UNIX_MAX: i64 = 253_402_200_000;

impl Instant {
    /// The instant `unix` seconds after the epoch, held within the years 1 to 9999.
    pub fn from_unix(unix: i64) -> Self {
        Self(unix.clamp(UNIX_MIN, UNIX_MAX))
    }

    /// Seconds since the epoch.
    pub const fn unix(self) -> i64 {
        self.0
    }

    /// The instant `seconds` later (earlier, if negative).
    pub fn plus(self, seconds: i64) -> Self {
        Self::from_unix(self.0.saturating_add(seconds))
    }

    /// Plain seconds from `earlier` to `self`; negative when `self` lies before it.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// Reads RFC 3339 in any offset; fractions of a second are floored (rule 1).
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|t| Self::from_unix(t.timestamp()))
    }

    pub(super) fn utc(self) -> NaiveDateTime {
        DateTime::<Utc>::from_timestamp(self.0, 0).unwrap_or_default().naive_utc()
    }
}

/// RFC 3339 in UTC; zones are for people, see [`super::zone::Zone::rfc3339`].
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Z", self.utc().format("%Y-%m-%dT%H:%M:%S"))
    }
}

/// A stretch of time [from, to); `to` is absent while it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: Instant,
    pub to: Option<Instant>,
}

impl Span {
    /// The span as far as `now`: an open one ends there.
    pub fn until(self, now: Instant) -> (Instant, Instant) {
        (self.from, self.to.unwrap_or(now))
    }
}
