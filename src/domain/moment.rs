//! A time as people type it, in the office's zone.
use chrono::{NaiveDateTime, NaiveTime};

use super::instant::Instant;
use super::record;
use super::zone::{Edge, Zone};

/// Reads RFC 3339, `YYYY-MM-DDTHH:MM[:SS]`, `DD-MM-YYYY HH:MM`, or `HH:MM` of the office's today.
/// A dot may stand for the colon.
pub fn parse(text: &str, zone: Zone, now: Instant) -> Option<Instant> {
    let text = text.trim();
    if let Some(instant) = Instant::parse_rfc3339(text) {
        return Some(instant);
    }
    // The name of a month has blanks around it, and may have a `T` in it.
    let (day, clock) = match text.rsplit_once(' ').or_else(|| text.split_once('T')) {
        Some((day, clock)) => (record::date(day)?, clock),
        None => (zone.date(now), text),
    };
    Some(zone.instant(NaiveDateTime::new(day, time(clock.trim())?), Edge::Open))
}

/// A time `at` typed as `text`, to the minute in which `last` lies, is that act's: one types no
/// seconds.
pub fn same_minute(text: &str, at: Instant, last: Option<Instant>) -> Instant {
    const MINUTE_S: i64 = 60;
    let to_the_minute = text.matches([':', '.']).count() < 2 && !text.contains(['Z', '+']);
    let within = |last: &Instant| (1..MINUTE_S).contains(&last.since(at));
    last.filter(within).filter(|_| to_the_minute).unwrap_or(at)
}

fn time(text: &str) -> Option<NaiveTime> {
    let text = text.replace('.', ":");
    let whole = |format| NaiveTime::parse_from_str(&text, format).ok();
    whole("%H:%M:%S").or_else(|| whole("%H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_time() {
        let zone = Zone::parse("Asia/Makassar").unwrap();
        let now = Instant::parse_rfc3339("2026-07-06T02:00:00Z").unwrap();
        let read = |text| parse(text, zone, now).map(|t| zone.rfc3339(t));
        let nine = Some("2026-07-06T09:05:00+08:00".to_owned());
        let zoned = ["2026-07-06T09:05", "2026-07-06T01:05:00Z"];
        let spelled = ["06-07-2026 09.05", "6 Juli 2026 9.05", "6 JUL 2026  09:05"];
        for text in ["09:05", "9.05"].into_iter().chain(zoned).chain(spelled) {
            assert_eq!(read(text), nine, "{text}");
        }
        assert_eq!(read("25:00"), None);
        assert_eq!(read("kemarin"), None);
    }

    #[test]
    fn a_minute_without_seconds_is_that_of_the_last_act() {
        let at = Instant::from_unix(600);
        let last = Some(at.plus(30));
        assert_eq!(same_minute("09.05", at, last), at.plus(30));
        assert_eq!(same_minute("2026-07-06T09:05", at, last), at.plus(30));
        assert_eq!(same_minute("09:05:00", at, last), at);
        assert_eq!(same_minute("2026-07-06T01:05Z", at, last), at);
        assert_eq!(same_minute("09.05", at, Some(at.plus(60))), at);
        assert_eq!(same_minute("09.05", at, None), at);
    }
}
