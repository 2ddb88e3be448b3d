//! Where a desk takes its time from, and how long the machine waits for an instant of it.
use std::time::Duration;

use crate::clock;
use crate::domain::instant::Instant;

/// Where a desk takes its time from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timekeeper {
    Machine,
    /// The machine's pace, shifted by so many seconds.
    Shifted(i64),
    Fixed(Instant),
    /// `speed` seconds for each of the machine: at `began_ms` of its clock it was `start`.
    Fast {
        start: Instant,
        began_ms: i64,
        speed: u16,
    },
}

/// A fast clock shows a change no more often than this: it is to be seen, not to burn the machine.
const FAST_LEAST: Duration = Duration::from_millis(200);

impl Timekeeper {
    /// A clock that starts at `start` and runs `speed` times as fast as the machine's.
    pub fn fast(start: Instant, speed: u16) -> Self {
        Self::Fast { start, began_ms: clock::now_ms(), speed }
    }

    /// What time it is.
    pub fn now(self) -> Instant {
        match self {
            Timekeeper::Machine => clock::now(),
            Timekeeper::Shifted(seconds) => clock::now().plus(seconds),
            Timekeeper::Fixed(at) => at,
            Timekeeper::Fast { .. } => self.at_ms(clock::now_ms()),
        }
    }

    /// What time a fast clock shows when the machine's shows so many milliseconds.
    fn at_ms(self, machine_ms: i64) -> Instant {
        match self {
            Timekeeper::Fast { start, began_ms, speed } => {
                let passed_ms = machine_ms.saturating_sub(began_ms).max(0);
                start.plus(passed_ms.saturating_mul(i64::from(speed)) / 1_000)
            }
            Timekeeper::Machine | Timekeeper::Shifted(_) | Timekeeper::Fixed(_) => self.now(),
        }
    }

    /// How long the machine waits until it is `wake`; a clock that stands still waits for keys only.
    pub fn until(self, wake: Instant) -> Duration {
        let seconds = u64::try_from(wake.since(self.now())).unwrap_or(0).max(1);
        match self {
            Timekeeper::Fixed(_) => Duration::from_hours(1),
            Timekeeper::Machine | Timekeeper::Shifted(_) => Duration::from_secs(seconds),
            Timekeeper::Fast { speed, .. } => {
                let speed = u64::from(speed.max(1));
                let ms = seconds.saturating_mul(1_000).div_ceil(speed);
                Duration::from_millis(ms).max(FAST_LEAST)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fast_clock_runs_evenly_and_never_back() {
        let start = Instant::from_unix(1_000);
        let clock = Timekeeper::Fast { start, began_ms: 5_000, speed: 10 };
        let at = |ms| clock.at_ms(ms).unix();
        assert_eq!((at(5_000), at(5_099), at(5_100), at(6_000)), (1_000, 1_000, 1_001, 1_010));
        assert_eq!(at(4_000), 1_000);
    }

    #[test]
    fn a_fast_clock_waits_a_tenth_of_the_time_but_not_too_little() {
        let clock = Timekeeper::fast(Instant::from_unix(0), 10);
        assert_eq!(clock.until(Instant::from_unix(1)), FAST_LEAST);
        let minute = clock.until(Instant::from_unix(60));
        assert!(minute > Duration::from_secs(4) && minute <= Duration::from_secs(6), "{minute:?}");
    }
}
