//! The way of a case through its steps, as the control sheet shows it: every attempt in order, then
//! the steps that are still to come.
use super::model::{Pause, Step};
use super::scribe::{Scribe, term};
use crate::domain::course::{Attempt, EndKind};
use crate::domain::fact::Body;
use crate::domain::sop::{self, Sop};
use crate::domain::timing::Phase;
use crate::words::Told;

/// Every attempt, then what is to come.
pub(super) fn steps(scribe: Scribe<'_>, told: Told<'_>) -> Vec<Step> {
    let Told { case, sop, .. } = told;
    let begun = case.course.attempts.iter().map(|attempt| begun(scribe, told, attempt));
    let waits = case.course.wait.map(|wait| wait.step);
    let next = waits.or(case.course.open().map(|attempt| attempt.step + 1));
    let to_come = next.into_iter().flat_map(|next| next..=sop.steps()).map(|no| {
        let phase = Phase::Waiting;
        let waiting = || term(phase.code(), scribe.words.phase(phase));
        Step { phase: (waits == Some(no)).then(waiting), ..blank(scribe, told, no) }
    });
    begun.chain(to_come).collect()
}

/// A step as the procedure tells it.
fn blank(scribe: Scribe<'_>, told: Told<'_>, no: u16) -> Step {
    let Told { case, sop, .. } = told;
    let step = sop.step(no);
    let text = |read: fn(&sop::Step) -> &str| step.map_or("", read);
    let executor = sop.executor(text(|s| &s.executor)).map_or("", |e| &e.title);
    Step {
        no,
        attempt: 0,
        title: scribe.text(text(|s| &s.title)),
        short: step.map_or_else(String::new, |s| scribe.text(scribe.words.label(&s.short))),
        executor: scribe.text(executor),
        officer: None,
        started: None,
        ended: None,
        standard: case.course.step_target_s(no).map(|s| scribe.minutes(s)),
        elapsed: None,
        verdict: None,
        end: None,
        phase: None,
        reason: None,
        off_hours: false,
        output: scribe.text(text(|s| &s.output)),
        done: false,
    }
}

fn begun(scribe: Scribe<'_>, told: Told<'_>, attempt: &Attempt) -> Step {
    let Told { case, sop, reading } = told;
    let (now, _) = case.course.evaluated(reading.now);
    let end = attempt.end.as_ref();
    let by = end.and_then(|end| case.fact(end.seq));
    let verdict = end.and_then(|_| attempt.verdict_so_far(reading.calendar, now));
    let phase = case.course.clock(attempt, reading).phase;
    let words = scribe.words;
    Step {
        attempt: attempt.no,
        officer: by.map(|fact| words.by(fact, sop)),
        started: Some(scribe.moment(attempt.started_at)),
        ended: end.map(|end| scribe.moment(end.at)),
        standard: attempt.judged_target_s().map(|s| scribe.minutes(s)),
        elapsed: Some(scribe.span(attempt.elapsed_s(reading.calendar, now))),
        verdict: verdict.map(|v| term(v.code(), words.verdict(v))),
        end: end.map(|end| term(end.kind.code(), words.end(end.kind))),
        phase: end.is_none().then(|| term(phase.code(), words.phase(phase))),
        reason: scribe.some(by.and_then(|fact| fact.body.words())),
        off_hours: attempt.off_hours(reading.calendar),
        done: end.is_some_and(|end| end.kind == EndKind::Done),
        ..blank(scribe, told, attempt.step)
    }
}

/// The pauses of every attempt.
pub(super) fn pauses(scribe: Scribe<'_>, told: Told<'_>) -> Vec<Pause> {
    let Told { case, sop, reading } = told;
    let (now, _) = case.course.evaluated(reading.now);
    let attempts = case.course.attempts.iter();
    let pauses = attempts.flat_map(|attempt| attempt.pauses.iter().map(move |p| (attempt, p)));
    let one = |(attempt, pause): (&Attempt, &crate::domain::course::Pause)| {
        let fact = case.fact(pause.seq);
        let (from, to) = pause.span.until(now);
        Pause {
            step: attempt.step,
            from: scribe.moment(pause.span.from),
            to: pause.span.to.map(|to| scribe.moment(to)),
            lost: scribe.span(reading.calendar.work_s(from, to)),
            reason: fact.map_or_else(String::new, |f| reason(scribe, sop, &f.body)),
            note: scribe.some(fact.and_then(|f| f.body.words())),
        }
    };
    pauses.map(one).collect()
}

fn reason(scribe: Scribe<'_>, sop: &Sop, body: &Body) -> String {
    if let Body::Pause { reason, .. } = body {
        scribe.words.pause_reason(Some(sop), reason)
    } else {
        String::new()
    }
}
