//! Wrong PINs in a row: after some of them one must wait, longer with each.
use crate::domain::instant::Instant;

/// Wrong tries in a row that cost nothing but the last.
const FREE: u32 = 5;
/// The longest wait, in seconds.
const WAIT_S_MAX: i64 = 300;

/// The wrong tries since a PIN was right or was set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tries {
    pub count: u32,
    /// Nobody can try before it.
    pub until: Option<Instant>,
}

impl Tries {
    /// One more, at `now`.
    pub fn after(self, now: Instant) -> Self {
        let count = self.count.saturating_add(1);
        Self { count, until: wait_s(count).map(|wait_s| now.plus(wait_s)) }
    }

    /// Until when one must wait at `now`.
    pub fn waits(self, now: Instant) -> Option<Instant> {
        self.until.filter(|until| *until > now)
    }

    /// The same wait after the clock was set by so many seconds: it ends neither sooner nor later.
    pub fn moved(self, by_s: i64) -> Self {
        Self { until: self.until.map(|until| until.plus(by_s)), ..self }
    }

    /// How many more cost nothing.
    pub const fn left(self) -> u32 {
        FREE.saturating_sub(self.count)
    }
}

/// How long one waits after so many wrong tries in a row, in seconds.
const fn wait_s(count: u32) -> Option<i64> {
    match count {
        0..FREE => None,
        FREE => Some(30),
        6 => Some(60),
        7 => Some(120),
        _ => Some(WAIT_S_MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_begins_with_the_fifth_and_grows() {
        let now = Instant::from_unix(1_000);
        let mut tries = Tries::default();
        let waits: Vec<i64> = (0..9)
            .map(|_| {
                tries = tries.after(now);
                tries.waits(now).map_or(0, |until| until.since(now))
            })
            .collect();
        assert_eq!(waits, [0, 0, 0, 0, 30, 60, 120, 300, 300]);
        assert_eq!((Tries::default().left(), tries.left()), (5, 0));
    }

    #[test]
    fn a_wait_ends_by_itself_and_goes_along_with_the_clock() {
        let now = Instant::from_unix(1_000_000);
        let tries = Tries { count: 4, until: None }.after(now);
        assert_eq!(tries.waits(now.plus(29)), Some(now.plus(30)));
        assert_eq!(tries.waits(now.plus(30)), None);
        let set_back = tries.moved(-86_400);
        assert_eq!(set_back.waits(now.plus(-86_400)), Some(now.plus(30 - 86_400)));
        assert_eq!(tries.moved(7_200).waits(now.plus(7_200)), Some(now.plus(7_230)));
        assert_eq!((set_back.count, Tries::default().moved(60)), (5, Tries::default()));
    }
}
