//! Histories on the state machine: attempts, totals, deadlines and standings against the walk of the
//! oracle.
use loket::domain::calendar::Calendar;
use loket::domain::course::{Course, Mode, Move, Turn};
use loket::domain::figures::{Reading, Total};
use loket::domain::timing::{Clock, Phase, Standing};
use proptest::prelude::*;

use super::oracle::{DAY_S, Event, HORIZON, Spec, Walk, at, count, history, spec};
use super::runner;

const STEPS: u16 = 3;
const TARGETS: [i64; 3] = [301, 5_407, 20_003];
const NEAR_PCT: u8 = 77;

fn course(events: &[Event], mode: Mode) -> Course {
    let turns = (1..).zip(events);
    let turns = turns.map(|(seq, (t, mv))| Turn { at: at(*t), seq, mv: mv.clone(), frozen: None });
    Course::replay(mode, TARGETS.map(Some).to_vec(), turns.collect())
}

fn mode() -> impl Strategy<Value = Mode> {
    prop_oneof![2 => Just(Mode::Handoff), 1 => Just(Mode::Claim)]
}

fn reading(calendar: &Calendar, now: i64) -> Reading<'_> {
    Reading { calendar, near_pct: NEAR_PCT, now: at(now) }
}

fn clock(course: &Course, calendar: &Calendar, now: i64) -> Option<Clock> {
    course.attempts.last().map(|a| course.clock(a, reading(calendar, now)))
}

fn last(events: &[Event]) -> i64 {
    events.last().map_or(0, |(t, _)| *t)
}

#[test]
fn attempts_and_totals_are_what_counting_gives() {
    let any = (spec(), history(), mode(), 0..DAY_S);
    let check = |(spec, events, mode, later): (Spec, Vec<Event>, Mode, i64)| {
        let now = last(&events) + later;
        let (calendar, seconds) = (spec.calendar(), spec.seconds());
        let walk = Walk::of(&events, mode, STEPS, &seconds, now);
        let course = course(&events, mode);
        let attempts: Vec<_> = course
            .attempts
            .iter()
            .map(|a| (a.step, a.no, a.elapsed_s(&calendar, at(now))))
            .collect();
        let Total { net_s, gross_s, wall_s, wait_s, target_s, standing } =
            course.total(reading(&calendar, now));
        let end = walk.closed.unwrap_or(now);
        prop_assert_eq!(&attempts, &walk.attempts);
        prop_assert_eq!(net_s, walk.attempts.iter().map(|a| a.2).sum::<i64>());
        prop_assert_eq!(gross_s, count(&seconds, events[0].0, end));
        prop_assert_eq!((wall_s, wait_s), (end - events[0].0, walk.wait_s));
        prop_assert!(net_s <= gross_s && gross_s <= wall_s);
        prop_assert_eq!(target_s, TARGETS.iter().sum::<i64>());
        prop_assert_eq!(standing == Standing::Breached, net_s > target_s);
        prop_assert_eq!(course.closed.map(|c| c.1), walk.closed.map(at));
        Ok(())
    };
    runner(10, 60).run(&any, check).unwrap();
}

#[test]
fn without_pause_or_reopen_net_is_gross() {
    let stops = |mv: &Move| matches!(mv, Move::Pause | Move::Resume | Move::Reopen { .. });
    let plain = history().prop_map(move |mut events| {
        events.retain(|(_, mv)| !stops(mv));
        events
    });
    let check = |(spec, events, later): (Spec, Vec<Event>, i64)| {
        let calendar = spec.calendar();
        let total = course(&events, Mode::Handoff).total(reading(&calendar, last(&events) + later));
        prop_assert_eq!(total.net_s, total.gross_s);
        Ok(())
    };
    runner(11, 200).run(&(spec(), plain, 0..DAY_S), check).unwrap();
}

#[test]
fn elapsed_never_falls_and_stands_still_while_the_clock_does() {
    let any = (spec(), history(), 0..DAY_S, 0..DAY_S / 2);
    let check = |(spec, events, later, more): (Spec, Vec<Event>, i64, i64)| {
        let (calendar, course) = (spec.calendar(), course(&events, Mode::Handoff));
        let now = last(&events) + later;
        let before = clock(&course, &calendar, now).unwrap();
        let after = clock(&course, &calendar, now + more).unwrap();
        prop_assert!(before.elapsed_s <= after.elapsed_s);
        prop_assert!(after.elapsed_s - before.elapsed_s <= more);
        let next = clock(&course, &calendar, now + 1).unwrap();
        prop_assert_eq!(
            next.elapsed_s - before.elapsed_s,
            i64::from(before.phase == Phase::Running)
        );
        if matches!(before.phase, Phase::Paused | Phase::Done) {
            prop_assert_eq!(before.elapsed_s, after.elapsed_s);
        }
        let deadlines = |c: &Clock| (c.due_at, c.near_at, c.overrun_from);
        prop_assert_eq!(deadlines(&before), deadlines(&after));
        Ok(())
    };
    runner(12, 200).run(&any, check).unwrap();
}

#[test]
fn the_order_of_recording_does_not_matter() {
    let any = (spec(), history(), mode(), any::<prop::sample::Index>());
    let check = |(spec, mut events, mode, turn): (Spec, Vec<Event>, Mode, prop::sample::Index)| {
        events.dedup_by_key(|(t, _)| *t);
        let (calendar, now) = (spec.calendar(), last(&events) + DAY_S / 3);
        let straight = course(&events, mode);
        let turn = turn.index(events.len());
        events.rotate_left(turn);
        events[turn / 2..].reverse();
        let shuffled = course(&events, mode);
        let figures = |c: &Course| {
            let attempts = c.attempts.iter();
            let each: Vec<_> = attempts.map(|a| (a.step, a.segments.clone())).collect();
            (each, c.closed, c.waits.clone(), c.total(reading(&calendar, now)))
        };
        prop_assert_eq!(figures(&straight), figures(&shuffled));
        prop_assert_eq!(clock(&straight, &calendar, now), clock(&shuffled, &calendar, now));
        Ok(())
    };
    runner(13, 200).run(&any, check).unwrap();
}

/// The first second of the trace with at least `seconds`.
fn reached(walk: &Walk, seconds: i64) -> Option<i64> {
    (walk.since..).zip(&walk.trace).find(|(_, e)| **e >= seconds).map(|(t, _)| t)
}

/// The last second of the trace with at most `seconds`, if more follows.
fn exceeded(walk: &Walk, seconds: i64) -> Option<i64> {
    (walk.since..).zip(&walk.trace).find(|(_, e)| **e > seconds).map(|(t, _)| t - 1)
}

#[test]
fn deadlines_are_where_stepping_finds_them() {
    let check = |(spec, events, mode): (Spec, Vec<Event>, Mode)| {
        let (calendar, course) = (spec.calendar(), course(&events, mode));
        let walk = Walk::of(&events, mode, STEPS, &spec.seconds(), HORIZON - 1);
        let now = last(&events);
        let Some(clock) = clock(&course, &calendar, now) else {
            return Ok(());
        };
        let target = clock.target_s.unwrap();
        let near = (0..=target).find(|n| n * 100 >= target * i64::from(NEAR_PCT)).unwrap();
        let beyond = at(HORIZON - 1);
        for (got, found) in [
            (clock.due_at, reached(&walk, target)),
            (clock.near_at, reached(&walk, near)),
            (clock.overrun_from, exceeded(&walk, target)),
        ] {
            match found {
                Some(second) => prop_assert_eq!(got, Some(at(second))),
                None => prop_assert!(got.is_none_or(|t| walk.running && t >= beyond)),
            }
        }
        Ok(())
    };
    runner(14, 60).run(&(spec(), history(), mode()), check).unwrap();
}

#[test]
fn the_standing_follows_the_elapsed_seconds() {
    let any = (spec(), history(), 0..DAY_S);
    let check = |(spec, events, later): (Spec, Vec<Event>, i64)| {
        let (calendar, course) = (spec.calendar(), course(&events, Mode::Handoff));
        let clock = clock(&course, &calendar, last(&events) + later).unwrap();
        let target = clock.target_s.unwrap();
        let is_near = clock.elapsed_s * 100 >= target * i64::from(NEAR_PCT);
        let expected = match clock.elapsed_s {
            elapsed if elapsed > target => Standing::Breached,
            _ if is_near => Standing::Near,
            _ => Standing::Ok,
        };
        prop_assert_eq!(clock.standing, expected);
        prop_assert_eq!(clock.remaining_s, Some(target - clock.elapsed_s));
        let now = at(last(&events) + later);
        let crossed = |t: Option<_>| t.is_some_and(|t| t <= now);
        prop_assert_eq!(crossed(clock.due_at), clock.elapsed_s >= target);
        prop_assert_eq!(crossed(clock.near_at), is_near);
        prop_assert_eq!(clock.overrun_from.is_some_and(|t| t < now), clock.elapsed_s > target);
        Ok(())
    };
    runner(15, 300).run(&any, check).unwrap();
}

#[test]
fn a_reading_before_the_last_fact_is_the_reading_at_it() {
    let check = |(spec, events, early): (Spec, Vec<Event>, i64)| {
        let (calendar, course) = (spec.calendar(), course(&events, Mode::Handoff));
        let last = course.last_at.unwrap().since(at(0));
        let mut expected = clock(&course, &calendar, last).unwrap();
        expected.skew = true;
        prop_assert_eq!(clock(&course, &calendar, last - early), Some(expected));
        let total = course.total(reading(&calendar, last));
        prop_assert_eq!(course.total(reading(&calendar, last - early)), total);
        Ok(())
    };
    runner(16, 200).run(&(spec(), history(), 1..DAY_S), check).unwrap();
}
