//! Corrected times: only in their room, judged anew once and for all, undone without a trace.
use loket::domain::command::Command;
use loket::domain::course::{Attempt, EndKind};
use loket::domain::fact::Fact;
use loket::domain::instant::Instant;
use proptest::prelude::*;

use super::case::{Desk, commands, seen};
use super::oracle::DAY_S;
use super::runner;
use crate::support;

fn correct(fact: u32, to: Instant) -> Command {
    Command::Correct { fact, to, reason: "salah jam".into() }
}

/// What happened, without when.
fn shape(desk: &Desk) -> Vec<(u16, u16, usize, Option<EndKind>)> {
    let attempts = desk.case.course.attempts.iter();
    attempts.map(|a| (a.step, a.no, a.pauses.len(), a.end.as_ref().map(|e| e.kind))).collect()
}

fn bare(attempt: &Attempt) -> Attempt {
    let mut bare = attempt.clone();
    if let Some(end) = bare.end.as_mut() {
        end.frozen = None;
    }
    bare
}

#[test]
fn a_corrected_time_changes_figures_and_nothing_else() {
    let any = (0..DAY_S, commands(), any::<prop::sample::Index>(), 0_i64..1_000);
    let check = |(start, commands, pick, part): (i64, Vec<_>, prop::sample::Index, i64)| {
        let mut desk = Desk::follow(start, &commands);
        let now = desk.case.facts.iter().map(|f| f.at).max().unwrap().plus(3_600);
        let live: Vec<Fact> = desk.case.live().cloned().collect();
        let fact = pick.get(&live);
        let Ok(room) = desk.case.room_for(fact.seq) else {
            prop_assert!(!fact.body.has_a_time());
            prop_assert!(!desk.act(&correct(fact.seq, now), now));
            return Ok(());
        };
        let before = seen(&desk, now);
        let moves = shape(&desk);
        let latest = room.latest.unwrap_or(now);
        let earliest = room.earliest.unwrap_or(latest.plus(-9_000));
        if room.earliest.is_some() {
            prop_assert!(!desk.act(&correct(fact.seq, earliest.plus(-1)), now));
        }
        if room.latest.is_some() {
            prop_assert!(!desk.act(&correct(fact.seq, latest.plus(1)), now));
        }
        prop_assert!(!desk.act(&correct(fact.seq, now.plus(61)), now));
        let to = earliest.plus(latest.since(earliest) * part / 1_000);
        let archived = desk.case.archived;
        let same = desk.case.time_of(fact) == to;
        let done = desk.act(&correct(fact.seq, to), now);
        prop_assert_eq!(done, !archived && !same);
        if !done {
            return Ok(());
        }
        prop_assert_eq!(shape(&desk), moves);
        for attempt in desk.case.course.attempts.iter().filter(|a| a.end.is_some()) {
            let frozen = attempt.end.as_ref().and_then(|e| e.frozen.as_ref());
            let anew = bare(attempt);
            prop_assert_eq!(frozen.map(|f| f.elapsed_s), Some(anew.elapsed_s(&desk.calendar, now)));
            prop_assert_eq!(
                frozen.and_then(|f| f.verdict),
                anew.verdict_so_far(&desk.calendar, now)
            );
            let other = support::calendar_opening("10:00");
            prop_assert_eq!(frozen.map(|f| f.elapsed_s), Some(attempt.elapsed_s(&other, now)));
        }
        let after = seen(&desk, now);
        prop_assert!(desk.act(&Command::Undo, now));
        prop_assert_eq!(&seen(&desk, now), &before);
        prop_assert!(desk.act(&Command::Redo, now));
        prop_assert_eq!(seen(&desk, now), after);
        Ok(())
    };
    runner(30, 300).run(&any, check).unwrap();
}
