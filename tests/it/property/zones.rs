//! Zones that change their clocks: windows over gaps and doubled hours stay apart, and count what a
//! second-by-second count counts (rule 2).
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use loket::domain::calendar::{Calendar, CalendarFile, Week};
use loket::domain::instant::Instant;
use loket::domain::zone::Zone;
use proptest::collection::btree_set;
use proptest::prelude::*;

use super::runner;

const DAY_S: i64 = 86_400;

/// Zones and the days around which their clocks change.
const CHANGES: [(Tz, &str); 8] = [
    (Tz::Europe__Berlin, "2026-03-29"),
    (Tz::Europe__Berlin, "2026-10-25"),
    (Tz::America__New_York, "2026-03-08"),
    (Tz::America__New_York, "2026-11-01"),
    (Tz::Australia__Lord_Howe, "2026-04-05"),
    (Tz::Australia__Lord_Howe, "2026-10-04"),
    (Tz::America__Santiago, "2026-09-06"),
    (Tz::Asia__Makassar, "2026-07-06"),
];

fn reading(tz: Tz, unix: i64) -> NaiveDateTime {
    tz.from_utc_datetime(&Utc.timestamp_opt(unix, 0).unwrap().naive_utc()).naive_local()
}

/// A change of clocks: each minute of six days around its midnight, and what it reads.
struct Around {
    tz: Tz,
    date: NaiveDate,
    midnight: i64,
    minutes: Vec<(i64, NaiveDateTime)>,
}

fn around((tz, date): (Tz, &str)) -> Around {
    let date: NaiveDate = date.parse().unwrap();
    let local = date.and_time(NaiveTime::MIN);
    let utc = local.and_utc().timestamp();
    let hours = (utc - DAY_S..utc + DAY_S).step_by(60);
    let midnight = hours.into_iter().find(|t| reading(tz, *t) >= local).unwrap();
    let minutes = (midnight - 3 * DAY_S..midnight + 3 * DAY_S).step_by(60);
    Around { tz, date, midnight, minutes: minutes.map(|t| (t, reading(tz, t))).collect() }
}

impl Around {
    /// The instants at which a window of local minutes opens and closes: an open is the first
    /// minute that reads it or later; a close the last minute that reads it, or else the first that
    /// reads later.
    fn window(&self, date: NaiveDate, open: u32, close: u32) -> (i64, i64) {
        let local = |m: u32| date.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(m));
        let (open, close) = (local(open), local(close));
        let first = |at_least| self.minutes.iter().find(|(_, read)| *read >= at_least).unwrap().0;
        let last = self.minutes.iter().rfind(|(_, read)| *read == close);
        (first(open), last.map_or_else(|| first(close), |(t, _)| *t))
    }
}

fn changes() -> Vec<Around> {
    CHANGES.into_iter().map(around).collect()
}

fn calendar(tz: Tz, cuts: &[u32]) -> Calendar {
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    let pairs = cuts.chunks_exact(2).map(|p| (clock(p[0]), clock(p[1])));
    let day: Vec<_> = pairs.collect();
    let [mon, tue, wed, thu, fri, sat, sun] = std::array::from_fn(|_| day.clone());
    let week = Week { mon, tue, wed, thu, fri, sat, sun };
    let file = CalendarFile { week: Some(week), ..CalendarFile::default() };
    Calendar::new(file, Zone::Named(tz)).unwrap()
}

/// Windows early in the day, where clocks change, and sometimes to midnight.
fn cuts() -> impl Strategy<Value = Vec<u32>> {
    let minute =
        prop_oneof![5 => (0_u32..20).prop_map(|q| q * 15), 1 => Just(1440), 1 => 0..=1440_u32];
    btree_set(minute, 2..=6).prop_map(|cuts| cuts.into_iter().collect())
}

#[test]
fn windows_over_a_change_of_clocks_count_as_their_seconds_do() {
    let any = (0..CHANGES.len(), cuts(), -DAY_S / 2..DAY_S / 2, 0..DAY_S / 2);
    let changes = changes();
    let check = |(change, cuts, from, length): (usize, Vec<u32>, i64, i64)| {
        let around = &changes[change];
        let Around { tz, date, midnight, .. } = *around;
        let days = [date.pred_opt().unwrap(), date, date.succ_opt().unwrap()];
        let of = |day| cuts.chunks_exact(2).map(move |p| around.window(day, p[0], p[1]));
        let naive: Vec<(i64, i64)> = days.into_iter().flat_map(of).collect();
        let calendar = calendar(tz, &cuts);
        let (a, b) = (midnight + from, midnight + from + length);
        let inside = |t: &i64| naive.iter().any(|(open, close)| open <= t && t < close);
        let counted = i64::try_from((a..b).filter(inside).count()).unwrap();
        let (start, end) = (Instant::from_unix(a), Instant::from_unix(b));
        prop_assert_eq!(calendar.work_s(start, end), counted);
        prop_assert_eq!(calendar.is_open(start), inside(&a));
        let middle = Instant::from_unix(i64::midpoint(a, b));
        let parts = calendar.work_s(start, middle) + calendar.work_s(middle, end);
        prop_assert_eq!(parts, counted);
        Ok(())
    };
    runner(40, 64).run(&any, check).unwrap();
}

#[test]
fn opened_stretches_never_overlap() {
    let changes = changes();
    let check = |(change, cuts): (usize, Vec<u32>)| {
        let midnight = Instant::from_unix(changes[change].midnight);
        let calendar = calendar(changes[change].tz, &cuts);
        let mut reached = None;
        for open in calendar.opens(midnight.plus(-3 * DAY_S), midnight.plus(3 * DAY_S)) {
            prop_assert!(open.open < open.close);
            prop_assert!(reached.is_none_or(|reached| reached <= open.open));
            reached = Some(open.close);
        }
        Ok(())
    };
    runner(41, 300).run(&(0..CHANGES.len(), cuts()), check).unwrap();
}

#[test]
fn advancing_over_a_change_of_clocks_is_the_inverse_of_counting() {
    let any = (0..CHANGES.len(), cuts(), -DAY_S..DAY_S, 1..DAY_S);
    let changes = changes();
    let check = |(change, cuts, from, n): (usize, Vec<u32>, i64, i64)| {
        let start = Instant::from_unix(changes[change].midnight + from);
        let calendar = calendar(changes[change].tz, &cuts);
        if let Some(end) = calendar.advance(start, n) {
            prop_assert_eq!(calendar.work_s(start, end), n);
            prop_assert_eq!(calendar.work_s(start, end.plus(-1)), n - 1);
        }
        Ok(())
    };
    runner(42, 300).run(&any, check).unwrap();
}
