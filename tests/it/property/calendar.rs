//! Working time: `W(a,b)`, its inverse, and what a further holiday does.
use proptest::prelude::*;

use super::oracle::{DAYS, HORIZON, Spec, at, count, spec};
use super::runner;

fn second() -> impl Strategy<Value = i64> {
    0..HORIZON
}

#[test]
fn working_time_is_what_counting_gives() {
    let any = (spec(), second(), second());
    let check = |(spec, a, b): (Spec, i64, i64)| {
        let counted = count(&spec.seconds(), a, b);
        prop_assert_eq!(spec.calendar().work_s(at(a), at(b)), counted);
        Ok(())
    };
    runner(1, 60).run(&any, check).unwrap();
}

#[test]
fn working_time_adds_up() {
    let any = (spec(), prop::array::uniform3(-HORIZON..5 * HORIZON));
    let check = |(spec, mut cuts): (Spec, [i64; 3])| {
        cuts.sort_unstable();
        let calendar = spec.calendar();
        let [a, b, c] = cuts.map(at);
        let parts = calendar.work_s(a, b) + calendar.work_s(b, c);
        prop_assert_eq!(calendar.work_s(a, c), parts);
        prop_assert_eq!(calendar.work_s(c, a), 0);
        Ok(())
    };
    runner(2, 200).run(&any, check).unwrap();
}

#[test]
fn advancing_is_the_earliest_inverse_of_counting() {
    let any = (spec(), second(), 0_i64..60_000);
    let check = |(spec, a, n): (Spec, i64, i64)| {
        let calendar = spec.calendar();
        let seconds = spec.seconds();
        let mut left = n;
        let reached =
            (a..HORIZON).zip(seconds.iter().skip(usize::try_from(a).unwrap())).find(|(_, open)| {
                left -= i64::from(**open);
                left <= 0
            });
        let found = calendar.advance(at(a), n);
        if n == 0 {
            prop_assert_eq!(found, Some(at(a)));
        } else if let Some((last, _)) = reached {
            prop_assert_eq!(found, Some(at(last + 1)));
            prop_assert_eq!(calendar.work_s(at(a), at(last)), n - 1);
        } else {
            prop_assert!(found.is_none_or(|t| t > at(HORIZON)));
        }
        if let Some(found) = found {
            prop_assert_eq!(calendar.work_s(at(a), found), n);
        }
        Ok(())
    };
    runner(3, 60).run(&any, check).unwrap();
}

#[test]
fn open_and_the_next_opening_are_what_the_seconds_say() {
    let any = (spec(), second());
    let check = |(spec, t): (Spec, i64)| {
        let calendar = spec.calendar();
        let seconds = spec.seconds();
        let later = seconds.iter().skip(usize::try_from(t).unwrap());
        prop_assert_eq!(calendar.is_open(at(t)), seconds[usize::try_from(t).unwrap()]);
        let next = calendar.next_open(at(t));
        match (t..).zip(later).find(|(_, open)| **open) {
            Some((second, _)) => prop_assert_eq!(next, Some(at(second))),
            None => prop_assert!(next.is_none_or(|n| n >= at(HORIZON))),
        }
        Ok(())
    };
    runner(4, 60).run(&any, check).unwrap();
}

#[test]
fn a_further_holiday_never_moves_a_due_time_earlier() {
    let any = (spec(), second(), 1_i64..60_000, 0..DAYS);
    let check = |(spec, a, n, day): (Spec, i64, i64, usize)| {
        let mut with = spec.clone();
        with.holidays.retain(|d| *d != day);
        with.holidays.push(day);
        let before = spec.calendar().advance(at(a), n);
        let after = with.calendar().advance(at(a), n);
        prop_assert!(before.is_some() || after.is_none());
        prop_assert!(after.is_none_or(|after| before.is_some_and(|before| before <= after)));
        Ok(())
    };
    runner(5, 300).run(&any, check).unwrap();
}

#[test]
fn a_calendar_without_working_time_ends_the_search() {
    let none = Spec {
        week: vec![Vec::new(); 7],
        season: None,
        holidays: Vec::new(),
        exceptions: Vec::new(),
    };
    let calendar = none.calendar();
    assert_eq!(calendar.advance(at(0), 1), None);
    assert_eq!(calendar.next_open(at(0)), None);
    assert_eq!(calendar.work_s(at(0), at(HORIZON)), 0);
}

#[test]
fn windows_that_touch_are_one_stretch() {
    let mut touching = Spec {
        week: vec![vec![(0, 720), (720, 1440)]; 7],
        season: None,
        holidays: Vec::new(),
        exceptions: Vec::new(),
    };
    let whole = touching.calendar().work_s(at(-HORIZON), at(HORIZON));
    assert_eq!(whole, 2 * HORIZON);
    touching.week = vec![vec![(0, 1440)]; 7];
    assert_eq!(touching.calendar().work_s(at(-HORIZON), at(HORIZON)), whole);
}
