//! The only file that asks the machine for the time and for randomness. Everything else takes both
//! as arguments.
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, OnceLock};
use std::time;

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use crate::domain::decide::Decision;
use crate::domain::fact::{Act, CaseId, Entry};
use crate::domain::instant::Instant;
use crate::domain::jump::{Boot, Dial};

/// The machine's clock, floored to a whole second (rule 1).
#[allow(clippy::disallowed_methods, reason = "the one place that asks for the time")]
pub fn now() -> Instant {
    let since = time::SystemTime::now().duration_since(time::UNIX_EPOCH);
    let unix = match since {
        Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
        Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or(i64::MAX),
    };
    Instant::from_unix(unix)
}

/// The machine's clock in milliseconds since the epoch, for clocks that run faster than it.
#[allow(clippy::disallowed_methods, reason = "the one place that asks for the time")]
pub fn now_ms() -> i64 {
    let since = time::SystemTime::now().duration_since(time::UNIX_EPOCH);
    since.map_or(0, |after| i64::try_from(after.as_millis()).unwrap_or(i64::MAX))
}

/// What the machine's clocks show, and a fresh id for a fact about it.
pub fn sight() -> (Uuid, Dial) {
    let dial = dial();
    (uuid_v7(Instant::from_unix(dial.wall_ms.div_euclid(1_000))), dial)
}

/// What the machine's clocks show, read as of one moment.
pub fn dial() -> Dial {
    /// Two readings so close together are of one moment; a program that was stopped in between
    /// looks again.
    const APART_MS: i64 = 50;
    const LOOKS: usize = 20;
    let look = || {
        let (before, wall_ms, after) = (up_ms(), now_ms(), up_ms());
        let apart_ms = before.zip(after).map(|(before, after)| after - before);
        (Dial { wall_ms, boot: boot(after) }, apart_ms.unwrap_or(0))
    };
    let one = std::iter::repeat_with(look).take(LOOKS).find(|(_, apart_ms)| *apart_ms <= APART_MS);
    // A machine that is never that quick says nothing of how long it is on.
    one.map_or_else(|| Dial { wall_ms: now_ms(), boot: None }, |(dial, _)| dial)
}

fn boot(up_ms: Option<i64>) -> Option<Boot> {
    Some(Boot { id: boot_id()?, up_ms: up_ms? })
}

/// How long the machine is on, asleep or awake.
#[cfg(target_os = "linux")]
#[allow(clippy::unnecessary_wraps, reason = "other systems do not say")]
fn up_ms() -> Option<i64> {
    let up = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Some(up.tv_sec.saturating_mul(1_000).saturating_add(up.tv_nsec / 1_000_000))
}

#[cfg(not(target_os = "linux"))]
fn up_ms() -> Option<i64> {
    None
}

/// Which switching-on of the machine this is; it does not change while a program runs.
fn boot_id() -> Option<Uuid> {
    static BOOT: OnceLock<Option<Uuid>> = OnceLock::new();
    let read = || {
        let text = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
        Uuid::try_parse(text.trim()).ok()
    };
    *BOOT.get_or_init(read)
}

/// 32 random bytes: the salt of a commitment.
pub fn salt() -> [u8; 32] {
    let mut bytes = [0; 32];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes,
        Err(_) => stirred(),
    }
}

/// Where the system's source fails: the seeds that the standard library drew at start, stirred.
fn stirred() -> [u8; 32] {
    let mut digest = Sha256::new();
    for i in 0_u8..16 {
        digest.update(RandomState::new().hash_one(i).to_le_bytes());
    }
    digest.update(now().unix().to_le_bytes());
    digest.finalize().into()
}

/// A `UUIDv7` of `now`: ordered by second and, within one, by when it was asked for (RFC 9562, 6.2,
/// method 1), so that an index of ids grows at its end. 42 random bits, and a counter that begins
/// anywhere, make it unique.
pub fn uuid_v7(now: Instant) -> Uuid {
    let millis = u64::try_from(now.unix()).unwrap_or_default().saturating_mul(1_000);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let [.., r0, r1, r2, r3, r4, r5] = salt();
    // Of the first byte four bits are the version's, of the third two the variant's.
    let [b0, b1] = u16::try_from(count >> 20).unwrap_or_default().to_be_bytes();
    let [b2, b3] = u16::try_from((count >> 6) & 0x3fff).unwrap_or_default().to_be_bytes();
    let b4 = u8::try_from((count & 0x3f) << 2).unwrap_or_default() | (r0 & 0b11);
    Builder::from_unix_timestamp_millis(millis, &[b0, b1, b2, b3, b4, r1, r2, r3, r4, r5])
        .into_uuid()
}

/// Half of its numbers are left before it begins anew.
static COUNT: LazyLock<AtomicU32> = LazyLock::new(|| {
    let [a, b, c, d, ..] = salt();
    AtomicU32::new(u32::from_be_bytes([a, b, c, d]) >> 1)
});

/// The act that records `decisions`, each with the version that it was made on (0 for a
/// registration). Every fact gets its id here, so that a retry records it once.
pub fn stamp(
    decisions: Vec<(CaseId, u32, Decision)>,
    officer: impl Into<String>,
    recorded_at: Instant,
) -> Act {
    let entry = |(case, expected_version, decision): (CaseId, u32, Decision)| {
        let fact = |body| (uuid_v7(recorded_at), decision.at, body);
        Entry {
            case,
            expected_version,
            on_behalf_of: decision.on_behalf_of,
            skewed: decision.skewed,
            bodies: decision.bodies.into_iter().map(fact).collect(),
        }
    };
    Act {
        id: uuid_v7(recorded_at),
        recorded_at,
        officer: officer.into(),
        entries: decisions.into_iter().map(entry).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Body;

    #[test]
    fn two_looks_at_a_clock_that_nobody_sets_tell_no_jump() {
        let (before, now) = (dial(), dial());
        assert_eq!(now.since(Some(&before), Instant::from_unix(0)), None);
        if cfg!(target_os = "linux") {
            assert!(now.goes_on_from(&before));
        }
    }

    #[test]
    fn ids_are_ordered_by_second_and_never_repeat() {
        let (a, b) = (Instant::from_unix(1_000), Instant::from_unix(1_001));
        assert!(uuid_v7(a) < uuid_v7(b));
        let of_one_second: Vec<Uuid> = (0..10_000).map(|_| uuid_v7(a)).collect();
        assert!(of_one_second.is_sorted_by(|one, next| one < next));
        assert_eq!(uuid_v7(a).get_version_num(), 7);
        assert_ne!(stirred(), stirred());
    }

    #[test]
    fn an_act_keeps_the_versions_and_gives_every_fact_an_id() {
        let at = Instant::from_unix(5);
        let decision = Decision {
            at,
            skewed: true,
            on_behalf_of: None,
            bodies: vec![Body::Start, Body::Resume],
        };
        let act = stamp(vec![(uuid_v7(at), 3, decision)], "Rina", at.plus(9));
        let entry = &act.entries[0];
        assert_eq!((entry.expected_version, entry.bodies.len()), (3, 2));
        assert_eq!(entry.bodies[1].1, at);
        assert_ne!(entry.bodies[0].0, entry.bodies[1].0);
        assert!(entry.skewed && act.recorded_at == at.plus(9));
    }
}
