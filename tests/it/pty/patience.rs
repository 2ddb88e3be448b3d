//! How long a terminal is waited for, as a whole: the clock that is painted each second renews nothing.
use std::time::Duration;

use loket::clock::now_ms;

/// The longest that anything is waited for before a test fails.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// When it ends, on the clock of [`now_ms`].
pub struct Patience(i64);

impl Patience {
    pub fn begin() -> Self {
        Self(now_ms() + i64::try_from(PATIENCE.as_millis()).unwrap())
    }

    pub fn left(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.0 - now_ms()).unwrap_or(0))
    }
}
