//! Alerts over random histories: however the ticks fall, every crossing is told exactly once, nothing
//! rings outside working time, and what was answered stays quiet.
use std::collections::BTreeMap;

use loket::domain::alert::{Book, Crossing, Lookout, Ring, Rules, State};
use loket::domain::command::Command;
use loket::domain::instant::Instant;
use loket::domain::queue::Row;
use proptest::collection::vec;
use proptest::prelude::*;

use super::case::Desk;
use super::oracle::DAY_S;
use super::runner;
use crate::support;

fn command() -> impl Strategy<Value = Option<Command>> {
    let reason = || "sebab".to_owned();
    prop_oneof![
        6 => Just(None),
        2 => Just(Some(support::finish())),
        1 => Just(Some(Command::Receive { document: "rekomendasi".into() })),
        2 => Just(Some(Command::Pause { reason: "lainnya".into(), note: Some(reason()) })),
        2 => Just(Some(Command::Resume)),
        1 => (1_u16..3).prop_map(move |to| Some(Command::Return { to, reason: reason() })),
        1 => Just(Some(Command::Cancel { reason: reason() })),
        1 => Just(Some(Command::Undo)),
    ]
}

fn answer() -> impl Strategy<Value = Option<Command>> {
    prop_oneof![
        1 => Just(Some(Command::Acknowledge)),
        2 => (1_u16..60).prop_map(|minutes| Some(Command::Snooze { minutes })),
        8 => command(),
    ]
}

/// Gaps in seconds, each with what is done after it; a tick follows every one.
type History = Vec<(i64, Option<Command>)>;

fn look(lookout: &mut Lookout, desk: &Desk, repeat_min: u16, now: Instant) -> Vec<Ring> {
    let row = Row::of(&desk.case, desk.reading(now));
    let rows = if desk.case.status().is_open() { vec![row] } else { Vec::new() };
    let answers = desk.case.answers().into_iter();
    let answers = answers.map(|(crossing, answer)| ((desk.case.id, crossing), answer)).collect();
    let book = Book { answers, ..Book::default() };
    lookout.look(&rows, &book, Rules { calendar: &desk.calendar, repeat_min }, now)
}

#[test]
fn every_crossing_is_told_exactly_once_however_the_ticks_fall() {
    let check = |(start, history): (i64, History)| {
        let mut desk = Desk::follow(start, &[]);
        let (mut lookout, mut now) = (Lookout::default(), desk.last());
        let mut told: BTreeMap<Crossing, usize> = BTreeMap::new();
        for (gap, command) in history {
            now = now.plus(gap);
            if let Some(command) = command {
                desk.act(&command, now);
            }
            for ring in look(&mut lookout, &desk, 0, now) {
                *told.entry(ring.alert.crossing).or_default() += 1;
                let at = ring.at;
                prop_assert_eq!(at, ring.alert.crossing.crossed_at);
                let open = |at: Instant| desk.calendar.is_open(at);
                prop_assert!(at <= now && (open(at) || open(at.plus(-1))), "{}", at);
            }
            let row = Row::of(&desk.case, desk.reading(now));
            for crossing in row.crossings().filter(|c| c.crossed_at <= now) {
                prop_assert_eq!(told.get(&crossing), Some(&1), "{:?}", crossing);
            }
        }
        prop_assert!(told.values().all(|count| *count == 1));
        Ok(())
    };
    let history = vec((0..4_000_i64, command()), 0..40);
    runner(60, 200).run(&(0..DAY_S, history), check).unwrap();
}

#[test]
fn what_is_answered_is_quiet_and_the_rest_is_repeated_forwards() {
    let check = |(start, history, repeat_min): (i64, History, u16)| {
        let mut desk = Desk::follow(start, &[]);
        let (mut lookout, mut now) = (Lookout::default(), desk.last());
        let mut last: BTreeMap<Crossing, Instant> = BTreeMap::new();
        for (gap, command) in history {
            now = now.plus(gap);
            if let Some(command) = command {
                desk.act(&command, now);
            }
            for ring in look(&mut lookout, &desk, repeat_min, now) {
                let crossing = ring.alert.crossing;
                let answer = desk.case.answers().remove(&crossing).unwrap_or_default();
                prop_assert_eq!(answer.state(now), State::New, "{:?}", ring);
                let before = last.insert(crossing, ring.at);
                prop_assert!(before.is_none_or(|before| before < ring.at), "{:?}", ring);
                let open = |at: Instant| desk.calendar.is_open(at);
                prop_assert!(open(ring.at) || open(ring.at.plus(-1)), "{:?}", ring);
            }
            prop_assert!(look(&mut lookout, &desk, repeat_min, now).is_empty());
        }
        Ok(())
    };
    let history = vec((0..4_000_i64, answer()), 0..40);
    runner(61, 200).run(&(0..DAY_S, history, 0_u16..30), check).unwrap();
}

#[test]
fn nothing_rings_before_the_lookout_says_so() {
    let check = |(start, history, repeat_min, step): (i64, History, u16, i64)| {
        let mut desk = Desk::follow(start, &[]);
        let mut now = desk.last();
        for (gap, command) in &history {
            now = now.plus(*gap);
            if let Some(command) = command {
                desk.act(command, now);
            }
        }
        let mut lookout = Lookout::default();
        look(&mut lookout, &desk, repeat_min, now);
        for _ in 0..20 {
            let due = lookout.due();
            now = now.plus(step);
            let rings = look(&mut lookout, &desk, repeat_min, now);
            prop_assert!(rings.is_empty() || due.is_some_and(|due| due <= now), "{:?}", rings);
        }
        Ok(())
    };
    let history = vec((0..2_000_i64, answer()), 0..8);
    runner(62, 200).run(&(0..DAY_S, history, 0_u16..30, 1..3_000_i64), check).unwrap();
}
