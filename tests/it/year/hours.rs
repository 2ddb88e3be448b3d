//! Working time counted in the plainest way, from the decree and from nothing of the product: the
//! hours of Perpres 21/2023, of Ramadan 2026, and the days off of 2026, in WITA.
use chrono::{Datelike, Days, NaiveDate, Weekday};

const HOUR_S: i64 = 3_600;
pub const DAY_S: i64 = 24 * HOUR_S;
const WITA_S: i64 = 8 * HOUR_S;

/// Month and day.
const OFF: [(u32, u32); 25] = [
    (1, 1),
    (1, 16),
    (2, 16),
    (2, 17),
    (3, 18),
    (3, 19),
    (3, 20),
    (3, 21),
    (3, 22),
    (3, 23),
    (3, 24),
    (4, 3),
    (4, 5),
    (5, 1),
    (5, 14),
    (5, 15),
    (5, 27),
    (5, 28),
    (5, 31),
    (6, 1),
    (6, 16),
    (8, 17),
    (8, 25),
    (12, 24),
    (12, 25),
];

/// The day in Mamuju of a second since 1970.
pub fn day(at: i64) -> NaiveDate {
    let days = (at + WITA_S).div_euclid(DAY_S);
    NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Days::new(days.unsigned_abs())
}

/// The first second of a day in Mamuju.
pub fn midnight(day: NaiveDate) -> i64 {
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
    day.signed_duration_since(epoch).num_days() * DAY_S - WITA_S
}

/// Minutes of the day.
fn windows(day: NaiveDate) -> [(i64, i64); 2] {
    const CLOSED: [(i64, i64); 2] = [(0, 0); 2];
    let off = day.year() == 2026 && OFF.contains(&(day.month(), day.day()));
    let ramadan = NaiveDate::from_ymd_opt(2026, 2, 19).unwrap()
        ..=NaiveDate::from_ymd_opt(2026, 3, 20).unwrap();
    let time = |hour: i64, minute: i64| hour * 60 + minute;
    match (off, ramadan.contains(&day), day.weekday()) {
        (true, _, _) | (_, _, Weekday::Sat | Weekday::Sun) => CLOSED,
        (_, true, Weekday::Fri) => [(time(8, 0), time(11, 30)), (time(12, 30), time(15, 30))],
        (_, true, _) => [(time(8, 0), time(12, 0)), (time(12, 30), time(15, 0))],
        (_, false, Weekday::Fri) => [(time(7, 30), time(11, 30)), (time(13, 0), time(16, 30))],
        (_, false, _) => [(time(7, 30), time(12, 0)), (time(13, 0), time(16, 0))],
    }
}

/// The open seconds of the days of `from` and `to` and of all between, stretch by stretch.
fn stretches(from: i64, to: i64) -> impl Iterator<Item = (i64, i64)> {
    let last = day(to);
    day(from).iter_days().take_while(move |day| *day <= last).flat_map(|day| {
        let start = midnight(day);
        windows(day).map(|(open, close)| (start + open * 60, start + close * 60))
    })
}

/// Working seconds from `from` until before `to`.
pub fn work(from: i64, to: i64) -> i64 {
    stretches(from, to).map(|(open, close)| (to.min(close) - from.max(open)).max(0)).sum()
}

/// The instant at which so many working seconds have passed since `from`.
pub fn after(from: i64, mut seconds: i64) -> i64 {
    for (open, close) in stretches(from, from + 60 * DAY_S) {
        let begins = from.max(open);
        if close - begins >= seconds && close > begins {
            return begins + seconds;
        }
        seconds -= (close - begins).max(0);
    }
    from + 60 * DAY_S
}
