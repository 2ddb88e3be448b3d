//! The office's time zone (rule 3): an IANA zone, or the fixed offset of a worked-example table.
use std::fmt;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetName, Tz};

use super::instant::Instant;

/// Which end of a window a local time is; decides what an ambiguous one means (rule 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// An ambiguous open is the earlier instant.
    Open,
    /// An ambiguous close is the later instant.
    Close,
}

/// Where local times are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    Fixed(FixedOffset),
    Named(Tz),
}

impl Zone {
    /// Reads an IANA name (`Asia/Makassar`), `UTC`, `Z`, or an offset (`+08:00`).
    pub fn parse(text: &str) -> Option<Self> {
        if matches!(text, "Z" | "UTC") {
            return FixedOffset::east_opt(0).map(Zone::Fixed);
        }
        match text.parse::<FixedOffset>() {
            Ok(offset) => Some(Zone::Fixed(offset)),
            Err(_) => text.parse::<Tz>().ok().map(Zone::Named),
        }
    }

    fn offset_s(self, utc: NaiveDateTime) -> i64 {
        let seconds = match self {
            Zone::Fixed(offset) => offset.local_minus_utc(),
            Zone::Named(tz) => tz.offset_from_utc_datetime(&utc).fix().local_minus_utc(),
        };
        i64::from(seconds)
    }

    /// The wall-clock reading at `at`.
    pub fn local(self, at: Instant) -> NaiveDateTime {
        let utc = at.utc();
        utc + TimeDelta::seconds(self.offset_s(utc))
    }

    /// The local date at `at`.
    pub fn date(self, at: Instant) -> NaiveDate {
        self.local(at).date()
    }

    /// The local year at `at`.
    pub fn year(self, at: Instant) -> i32 {
        self.date(at).year()
    }

    /// The instant of a local reading. A reading inside a gap is the first instant after it; an
    /// ambiguous one is told apart by `edge` (rule 2).
    pub fn instant(self, local: NaiveDateTime, edge: Edge) -> Instant {
        let unix = local.and_utc().timestamp();
        match self {
            Zone::Fixed(offset) => Instant::from_unix(unix - i64::from(offset.local_minus_utc())),
            Zone::Named(tz) => match tz.offset_from_local_datetime(&local) {
                chrono::LocalResult::Single(o) => minus(unix, o.fix()),
                chrono::LocalResult::Ambiguous(a, b) => {
                    let (a, b) = (minus(unix, a.fix()), minus(unix, b.fix()));
                    if edge == Edge::Open { a.min(b) } else { a.max(b) }
                }
                chrono::LocalResult::None => self.first_reading(local),
            },
        }
    }

    /// Bisects for the first instant whose reading is not before `local`: the end of a gap.
    fn first_reading(self, local: NaiveDateTime) -> Instant {
        const DAY_S: i64 = 86_400;
        let unix = local.and_utc().timestamp();
        let (mut before, mut after) = (unix - DAY_S, unix + DAY_S);
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if self.local(Instant::from_unix(middle)) < local {
                before = middle;
            } else {
                after = middle;
            }
        }
        Instant::from_unix(after)
    }

    /// RFC 3339 with this zone's offset.
    pub fn rfc3339(self, at: Instant) -> String {
        let local = self.local(at);
        let offset = self.offset_s(at.utc());
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.abs() / 60;
        let (h, m) = (minutes / 60, minutes % 60);
        format!("{}{sign}{h:02}:{m:02}", local.format("%Y-%m-%dT%H:%M:%S"))
    }

    /// The zone's own short name at `at` (`WITA`), or its offset.
    pub fn abbreviation(self, at: Instant) -> String {
        let Zone::Named(tz) = self else {
            return self.to_string();
        };
        let offset = tz.offset_from_utc_datetime(&at.utc());
        offset.abbreviation().map_or_else(|| self.to_string(), ToOwned::to_owned)
    }
}

fn minus(unix: i64, offset: FixedOffset) -> Instant {
    Instant::from_unix(unix - i64::from(offset.local_minus_utc()))
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Zone::Fixed(offset) => write!(f, "{offset}"),
            Zone::Named(tz) => write!(f, "{}", tz.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_reading_in_a_gap_is_the_first_instant_after_it() {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let got = zone.instant(local("2026-03-29T02:30:00"), Edge::Open);
        assert_eq!(got, at("2026-03-29T01:00:00Z"));
    }

    #[test]
    fn an_ambiguous_open_is_early_and_an_ambiguous_close_late() {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let reading = local("2026-10-25T02:30:00");
        assert_eq!(zone.instant(reading, Edge::Open), at("2026-10-25T00:30:00Z"));
        assert_eq!(zone.instant(reading, Edge::Close), at("2026-10-25T01:30:00Z"));
    }

    #[test]
    fn offsets_and_names_write_the_same_instant() {
        let makassar = Zone::parse("Asia/Makassar").unwrap();
        let t = at("2026-07-06T01:03:00Z");
        assert_eq!(makassar.rfc3339(t), "2026-07-06T09:03:00+08:00");
        assert_eq!(Zone::parse("+08:00").unwrap().rfc3339(t), makassar.rfc3339(t));
        assert_eq!(Zone::parse("-03:30").unwrap().rfc3339(t), "2026-07-05T21:33:00-03:30");
        assert_eq!(makassar.abbreviation(t), "WITA");
    }
}
