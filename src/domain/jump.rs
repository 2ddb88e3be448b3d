//! A clock that was set: what two looks at it tell, and what is on record of it. Asks no clock.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::alert::Crossing;
use super::fact::CaseId;
use super::instant::Instant;

/// A step of the clock that is smaller than this is the machine keeping time.
const LEAST_MS: i64 = 5_000;

/// What the machine's clocks show at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dial {
    /// The time of day, in milliseconds since the epoch: the clock that people can set.
    pub wall_ms: i64,
    /// Absent where the machine does not say.
    pub boot: Option<Boot>,
}

/// How long the machine is on: a clock that nobody can set and that goes on while it sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boot {
    /// Another one each time that the machine is switched on.
    pub id: Uuid,
    pub up_ms: i64,
}

impl Dial {
    /// Whether the machine was not switched off since `before`.
    pub fn goes_on_from(&self, before: &Dial) -> bool {
        matches!((before.boot, self.boot), (Some(then), Some(now)) if then.id == now.id)
    }

    /// The jump between an earlier look and this one. Once the machine was switched off only a time
    /// before `last`, the newest on record, tells one.
    pub fn since(&self, before: Option<&Dial>, last: Instant) -> Option<Jump> {
        let last_ms = last.unix().saturating_mul(1_000);
        let expected_ms = match before {
            Some(dial) if self.goes_on_from(dial) => {
                dial.wall_ms.saturating_add(self.up_ms().saturating_sub(dial.up_ms()))
            }
            _ => before.map_or(last_ms, |dial| dial.wall_ms.max(last_ms)).max(self.wall_ms),
        };
        let by_ms = self.wall_ms.saturating_sub(expected_ms);
        (by_ms.saturating_abs() >= LEAST_MS)
            .then(|| Jump { from: floored(expected_ms), to: floored(self.wall_ms) })
    }

    fn up_ms(&self) -> i64 {
        self.boot.map_or(0, |boot| boot.up_ms)
    }
}

fn floored(ms: i64) -> Instant {
    Instant::from_unix(ms.div_euclid(1_000))
}

/// A clock that was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jump {
    /// What it would have shown.
    pub from: Instant,
    /// What it showed instead.
    pub to: Instant,
}

impl Jump {
    /// By how many seconds; negative where it went back.
    pub const fn by_s(self) -> i64 {
        self.to.since(self.from)
    }

    /// Whether times come a second time.
    pub const fn is_back(self) -> bool {
        self.by_s() < 0
    }
}

/// Which part of the program saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    Desk,
    Command,
    Watch,
}

impl Seen {
    /// The stable code: `desk`, `command`, `watch`.
    pub const fn code(self) -> &'static str {
        match self {
            Seen::Desk => "desk",
            Seen::Command => "command",
            Seen::Watch => "watch",
        }
    }
}

/// An alert of an open case that was told before the clock went back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    pub case: CaseId,
    pub crossing: Crossing,
}

/// A jump as it is on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockChange {
    pub jump: Jump,
    /// Who sat there.
    pub by: String,
    pub seen: Seen,
    /// What was told at times that come a second time: no breach goes away with them.
    pub shown: Vec<Shown>,
}

impl ClockChange {
    /// Whether it touches the time from the first instant on, before the second.
    pub fn is_within(&self, from: Instant, to: Instant) -> bool {
        [self.jump.from, self.jump.to].iter().any(|at| from <= *at && *at < to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dial(wall_ms: i64, boot: u128, up_ms: i64) -> Dial {
        let id = Uuid::from_u128(boot);
        Dial { wall_ms, boot: (boot > 0).then_some(Boot { id, up_ms }) }
    }

    /// What it would have shown, and by how much it was set.
    fn seen(before: Option<Dial>, now: Dial) -> Option<(i64, i64)> {
        now.since(before.as_ref(), Instant::from_unix(1_000))
            .map(|jump| (jump.from.unix(), jump.by_s()))
    }

    #[test]
    fn a_jump_is_what_the_clock_does_and_the_machine_does_not() {
        let before = Some(dial(2_000_000, 1, 50_000));
        let table = [
            ("time goes on", dial(2_060_000, 1, 110_000), None),
            ("a night asleep", dial(32_000_000, 1, 30_050_000), None),
            ("kept in time", dial(2_064_999, 1, 110_000), None),
            ("forward", dial(2_065_000, 1, 110_000), Some((2_060, 5))),
            ("back", dial(2_055_000, 1, 110_000), Some((2_060, -5))),
            ("back by a day, asleep", dial(-50_400_000, 1, 34_050_000), Some((36_000, -86_400))),
            ("before the epoch", dial(-1_500, 1, 50_000), Some((2_000, -2_002))),
            ("switched off", dial(9_000_000, 2, 0), None),
            ("switched off, back", dial(1_995_000, 2, 0), Some((2_000, -5))),
            ("switched off, back a little", dial(1_995_001, 2, 0), None),
            ("unsaid", dial(9_000_000, 0, 0), None),
            ("unsaid, back", dial(1_500_000, 0, 0), Some((2_000, -500))),
        ];
        for (what, now, expected) in table {
            assert_eq!(seen(before, now), expected, "{what}");
        }
    }

    #[test]
    fn without_an_earlier_look_only_a_time_before_the_newest_on_record_tells() {
        assert_eq!(seen(None, dial(999_000, 1, 5)), None);
        assert_eq!(seen(None, dial(400_000, 1, 5)), Some((1_000, -600)));
        assert_eq!(seen(None, dial(9_000_000, 0, 0)), None);
        assert_eq!(seen(Some(dial(3_000, 1, 0)), dial(400_000, 2, 0)), Some((1_000, -600)));
    }

    #[test]
    fn absurd_clocks_give_no_absurd_sum() {
        let far = seen(Some(dial(i64::MAX, 1, i64::MIN)), dial(i64::MIN, 1, i64::MAX));
        assert!(far.is_some_and(|(_, by_s)| by_s < 0));
    }
}
