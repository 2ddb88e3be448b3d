//! Cases as the fold of what the rules decided: undo, redo, corrections and the queue's index.
use loket::domain::calendar::Calendar;
use loket::domain::case::{Case, Status};
use loket::domain::command::{Command, Law, Occasion};
use loket::domain::course::Course;
use loket::domain::decide::decide;
use loket::domain::fact::{Body, Fact};
use loket::domain::figures::{Reading, Total};
use loket::domain::instant::Instant;
use loket::domain::queue::Row;
use loket::domain::record::{Field, Record};
use loket::domain::sop::Sop;
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use super::oracle::{DAY_S, at};
use super::runner;
use crate::support;

/// An officer who tries commands one after the other; what the rules refuse is left out.
pub struct Desk {
    pub sop: std::sync::Arc<Sop>,
    pub calendar: std::sync::Arc<Calendar>,
    pub case: Case,
    acts: u128,
}

impl Desk {
    /// Registers a case at `second`.
    fn open(second: i64) -> Self {
        let (sop, calendar) = (support::sop(), support::calendar());
        let body = Body::Register {
            number: loket::domain::fact::Number { prefix: "UJI".into(), year: 2026, serial: 1 },
            sop: sop.file().id.clone(),
            sop_revision: sop.revision().to_owned(),
            private: support::record(1),
        };
        let fact = fact(1, 1, at(second), body);
        let case = Case::fold(vec![fact], &sop).unwrap();
        Self { sop, calendar, case, acts: 1 }
    }

    /// Does `command` at `t`, if the rules allow it.
    pub fn act(&mut self, command: &Command, t: Instant) -> bool {
        let law = Law { sop: &self.sop, calendar: &self.calendar, near_pct: 80 };
        let occasion = Occasion {
            now: t,
            at: Some(t),
            officer: "Sari".into(),
            roles: Vec::new(),
            on_behalf_of: None,
        };
        let Ok(decision) = decide(Some(&self.case), law, command, &occasion) else {
            return false;
        };
        self.acts += 1;
        let bodies = (self.case.version() + 1..).zip(decision.bodies);
        let facts = bodies.map(|(seq, body)| fact(seq, self.acts, t, body)).collect();
        self.case = self.case.clone().apply(facts).unwrap();
        true
    }

    pub fn follow(second: i64, commands: &[(i64, Command)]) -> Self {
        let mut desk = Self::open(second);
        let mut now = at(second);
        for (gap, command) in commands {
            now = now.plus(*gap);
            desk.act(command, now);
        }
        desk
    }

    pub fn last(&self) -> Instant {
        self.case.facts.last().unwrap().at
    }

    pub fn reading(&self, now: Instant) -> Reading<'_> {
        Reading { calendar: &self.calendar, near_pct: 80, now }
    }
}

fn fact(seq: u32, act: u128, t: Instant, body: Body) -> Fact {
    Fact {
        id: Uuid::from_u128(u128::from(seq)),
        case: Uuid::nil(),
        seq,
        act: Uuid::from_u128(act),
        at: t,
        recorded_at: t,
        skewed: false,
        officer: "Sari".into(),
        on_behalf_of: None,
        hash: String::new(),
        body,
    }
}

/// Everything that people see of a case, without the positions of its facts.
pub type Seen =
    (Status, Record, Vec<String>, Vec<String>, Option<String>, Option<u16>, Total, Vec<i64>);

pub fn seen(desk: &Desk, now: Instant) -> Seen {
    let case = &desk.case;
    let elapsed = case.course.attempts.iter().map(|a| a.elapsed_s(&desk.calendar, now)).collect();
    (
        case.status(),
        case.record.clone(),
        case.received.keys().cloned().collect(),
        case.notes.iter().map(|n| n.text.clone()).collect(),
        case.officer.clone(),
        case.course.step(),
        case.course.total(desk.reading(now)),
        elapsed,
    )
}

fn command() -> impl Strategy<Value = Command> {
    let reason = || "sebab".to_owned();
    prop_oneof![
        5 => Just(support::finish()),
        2 => Just(Command::Pause { reason: "lainnya".into(), note: Some(reason()) }),
        2 => Just(Command::Resume),
        1 => (0_u16..4).prop_map(move |to| Command::Return { to, reason: reason() }),
        1 => (0_u16..4).prop_map(move |to| Command::Reopen { to, reason: reason() }),
        1 => Just(Command::Reject { reason: reason() }),
        1 => Just(Command::Cancel { reason: reason() }),
        1 => Just(Command::Archive { class: None }),
        1 => Just(Command::Unarchive { reason: Some(reason()) }),
        2 => Just(Command::Receive { document: "rekomendasi".into() }),
        1 => Just(Command::Unreceive { document: "rekomendasi".into() }),
        1 => "[a-z]{1,8}".prop_map(|name| Command::Edit { set: vec![(Field::Name, name)] }),
        1 => "[a-z]{1,8}".prop_map(|text| support::note(&text)),
        1 => Just(Command::Assign { officer: "Rahmat".into() }),
        1 => Just(Command::Reveal),
    ]
}

pub fn commands() -> impl Strategy<Value = Vec<(i64, Command)>> {
    let undo = prop_oneof![6 => command(), 1 => Just(Command::Undo)];
    vec((0_i64..9_000, undo), 0..16)
}

#[test]
fn an_act_inserted_and_undone_leaves_no_trace_but_its_facts() {
    let any = (0..DAY_S, commands(), any::<prop::sample::Index>(), command());
    let check =
        |(start, commands, place, extra): (i64, Vec<(i64, Command)>, prop::sample::Index, _)| {
            let plain = Desk::follow(start, &commands);
            let (before, after) = commands.split_at(place.index(commands.len() + 1));
            let mut desk = Desk::follow(start, before);
            let mut now = desk.case.facts.iter().map(|f| f.at).max().unwrap();
            now = now.max(at(start + before.iter().map(|(gap, _)| gap).sum::<i64>()));
            if desk.act(&extra, now) && !matches!(extra, Command::Reveal) {
                prop_assert!(desk.act(&Command::Undo, now));
            }
            for (gap, command) in after {
                now = now.plus(*gap);
                desk.act(command, now);
            }
            let now = now.plus(DAY_S / 3);
            prop_assert_eq!(seen(&desk, now), seen(&plain, now));
            Ok(())
        };
    runner(20, 150).run(&any, check).unwrap();
}

#[test]
fn redo_restores_what_undo_took_and_nothing_else() {
    let check = |(start, commands, depth): (i64, Vec<(i64, Command)>, usize)| {
        let mut desk = Desk::follow(start, &commands);
        let now = desk.last().plus(3_600);
        let mut states = vec![seen(&desk, now)];
        while states.len() <= depth && desk.act(&Command::Undo, now) {
            states.push(seen(&desk, now));
        }
        while let Some(state) = states.pop() {
            prop_assert_eq!(seen(&desk, now), state);
            let redone = states.is_empty() || desk.act(&Command::Redo, now);
            prop_assert!(redone);
        }
        Ok(())
    };
    runner(21, 150).run(&(0..DAY_S, commands(), 1_usize..5), check).unwrap();
}

#[test]
fn what_was_decided_is_what_the_fold_takes() {
    let check = |(start, commands): (i64, Vec<(i64, Command)>)| {
        let desk = Desk::follow(start, &commands);
        let live: Vec<&Fact> = desk.case.live().collect();
        let mut course = Course::new(desk.sop.file().mode, desk.sop.targets_s());
        for fact in live {
            if let Some((mv, frozen)) = fact.body.turn() {
                let frozen = frozen.cloned();
                let turn = loket::domain::course::Turn { at: fact.at, seq: fact.seq, mv, frozen };
                prop_assert_eq!(course.take(turn), Ok(()));
            }
        }
        prop_assert_eq!(&course, &desk.case.course);
        for attempt in &course.attempts {
            let open = attempt.segments.iter().filter(|s| s.to.is_none()).count();
            prop_assert_eq!(open > 0, attempt.end.is_none() && !attempt.is_paused());
            if let Some(frozen) = attempt.end.as_ref().and_then(|e| e.frozen.as_ref()) {
                let mut bare = attempt.clone();
                bare.end.as_mut().unwrap().frozen = None;
                prop_assert_eq!(frozen.elapsed_s, bare.elapsed_s(&desk.calendar, at(0)));
                prop_assert_eq!(frozen.verdict, bare.verdict_so_far(&desk.calendar, at(0)));
            }
        }
        let opened = course.attempts.iter().filter(|a| a.end.is_none()).count();
        prop_assert_eq!(opened, usize::from(course.closed.is_none()));
        Ok(())
    };
    runner(22, 200).run(&(0..DAY_S, commands()), check).unwrap();
}

#[test]
fn the_queue_reads_the_same_clock() {
    let check = |(start, commands, later): (i64, Vec<(i64, Command)>, i64)| {
        let desk = Desk::follow(start, &commands);
        let now = desk.last().plus(later);
        let row = Row::of(&desk.case, desk.reading(desk.last()));
        prop_assert_eq!(row.version, desk.case.version());
        let Some(attempt) = desk.case.course.open() else {
            prop_assert!(row.due_at.is_none() && row.step.is_none());
            return Ok(());
        };
        let full = desk.case.course.clock(attempt, desk.reading(now));
        let short = row.clock(&desk.calendar, 80, now);
        prop_assert_eq!(
            (short.elapsed_s, short.remaining_s, short.standing, short.phase),
            (full.elapsed_s, full.remaining_s, full.standing, full.phase)
        );
        prop_assert_eq!(
            (row.due_at, row.near_at, row.overrun_from),
            (full.due_at, full.near_at, full.overrun_from)
        );
        Ok(())
    };
    runner(23, 200).run(&(0..DAY_S, commands(), 0..DAY_S), check).unwrap();
}

#[test]
fn the_past_is_the_fold_of_what_had_happened() {
    let plain = vec((1_i64..9_000, command()), 0..16);
    let any = (0..DAY_S, plain, any::<prop::sample::Index>());
    let check = |(start, commands, place): (i64, Vec<(i64, Command)>, prop::sample::Index)| {
        let (before, _) = commands.split_at(place.index(commands.len() + 1));
        let then = Desk::follow(start, before);
        let t = then.last();
        let desk = Desk::follow(start, &commands);
        let past = desk.case.as_of(t);
        prop_assert_eq!(past, Some(then.case.clone()));
        prop_assert!(then.case.as_of(at(start - 1)).is_none());
        Ok(())
    };
    runner(24, 150).run(&any, check).unwrap();
}
