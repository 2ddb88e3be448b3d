//! A year at the counter whose truth is known: the figures of every report equal what is counted from
//! the deeds themselves. `LOKET_YEAR` says how many requests; without it a small year.
mod calc;
mod count;
mod desk;
mod hours;
mod life;
mod people;
mod told;
mod write;

use chrono::{Datelike, Months, NaiveDate};

use self::count::{Count, Days, Told};
use self::told::{Scales, trend};
use self::write::Year;

/// The requests of a year: from the environment, else a few hundred.
fn requests() -> u32 {
    const FEW: u32 = 250;
    let said = std::env::var("LOKET_YEAR").ok();
    said.map_or(FEW, |said| said.parse().unwrap())
}

/// The first of October 2025: the year ends with September 2026.
fn month(no: u32) -> Days {
    let first = NaiveDate::from_ymd_opt(2025, 10, 1).unwrap() + Months::new(no);
    (first, (first + Months::new(1)).pred_opt().unwrap())
}

fn hold(year: &Year, all: &[Told], days: Days) -> u32 {
    let count = Count::of(all, days);
    let about = format!("{}..{}", days.0, days.1);
    let mut scales = Scales { count: &count, about, held: 0 };
    for by in ["step", "officer", "agency"] {
        let asked = format!("report --from {} --to {} --by {by} --json", days.0, days.1);
        let told = year.office.ok(&asked).data();
        scales.report(&told);
        if by == "step" {
            scales.held += trend(all, &told["weeks"], (day(&told["weeks"][0]["first"]), days.1));
            let last = days.1.with_day(1).unwrap();
            let months = (last - Months::new(11), (last + Months::new(1)).pred_opt().unwrap());
            scales.held += trend(all, &told["months"], months);
        }
    }
    scales.held
}

fn day(value: &serde_json::Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn every_figure_of_a_year_is_what_was_counted() {
    let year = Year::of(requests());
    let all = year.told();
    let whole = (month(0).0, month(11).1);
    let odd = (month(3).0 + chrono::Days::new(9), month(6).0 + chrono::Days::new(2));
    let mut held = 0;
    for days in (0..12).map(month).chain([whole, odd]) {
        held += hold(&year, &all, days);
    }
    let (facts, count) = (year.facts, Count::of(&all, whole));
    let seen = ["done", "rejected", "cancelled", "late", "step returned", "off_hours"];
    for figure in seen {
        assert!(count.number("", figure) > 0, "a year without {figure} proves nothing of it");
    }
    let (requests, verified) = (all.len(), year.office.ok("verify").code);
    assert_eq!(verified, 0);
    println!("{requests} requests, {facts} facts: {held} figures held");
}

#[test]
#[should_panic(expected = "one off · \"\" · delay sum")]
fn a_counting_that_is_one_off_is_seen() {
    let year = Year::of(60);
    let mut all = year.told();
    let told = year.office.ok("report --from 2025-10-01 --to 2026-09-30 --json").data();
    let count = Count::of(&all, (month(0).0, month(11).1));
    Scales { count: &count, about: "as it is".to_owned(), held: 0 }.report(&told);
    assert_eq!(count.number("", "registered"), 60);
    let worked = all.iter_mut().flat_map(|told| &mut told.attempts);
    let done = |a: &&mut count::Attempt| a.end.is_some_and(|(end, ..)| end == count::End::Done);
    worked.filter(done).for_each(|attempt| attempt.delay_s += 1);
    let count = Count::of(&all, (month(0).0, month(11).1));
    Scales { count: &count, about: "one off".to_owned(), held: 0 }.report(&told);
}
