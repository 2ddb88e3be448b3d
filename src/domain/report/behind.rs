//! The cases behind a figure: every figure of a report is a count, a sum or a rank of these rows.
use std::cmp::Reverse;

use super::figures::{MEDIAN, P90, rank};
use super::group::Key;
use super::material::{Material, Subject};
use super::trace::{Close, Ended, Mark};
use crate::domain::attempt::EndKind;
use crate::domain::calendar::Calendar;
use crate::domain::course::Outcome;
use crate::domain::fact::CaseId;
use crate::domain::timing::Verdict;

macro_rules! figures {
    ($($variant:ident $code:literal;)*) => {
        /// A figure that rows stand behind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Figure { $($variant,)* }

        impl Figure {
            /// Every figure: those of cases, then those of attempts at steps.
            pub const ALL: &'static [Figure] = &[$(Figure::$variant,)*];

            /// The stable name.
            pub const fn code(self) -> &'static str {
                match self { $(Figure::$variant => $code,)* }
            }
        }
    };
}

figures! {
    Registered "registered";
    Done "done";
    Rejected "rejected";
    Cancelled "cancelled";
    OnTime "on_time";
    Late "late";
    Steps "steps";
    StepsOnTime "steps_on_time";
    StepsLate "steps_late";
    Returned "returned";
    StepsRejected "steps_rejected";
    StepsCancelled "steps_cancelled";
    OffHours "off_hours";
    Paused "paused";
    Delay "delay";
}

impl Figure {
    /// The one of a name, dashes and underscores alike.
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim().to_lowercase().replace('-', "_");
        Self::ALL.iter().copied().find(|figure| figure.code() == code)
    }

    /// Whether it counts attempts at steps; else it counts cases.
    pub fn is_of_steps(self) -> bool {
        self >= Figure::Steps
    }

    fn closes(self, close: &Close) -> bool {
        match self {
            Figure::Done => close.outcome == Outcome::Done,
            Figure::Rejected => close.outcome == Outcome::Rejected,
            Figure::Cancelled => close.outcome == Outcome::Cancelled,
            Figure::OnTime => close.verdict == Some(Verdict::OnTime),
            Figure::Late => close.verdict == Some(Verdict::Late),
            Figure::Registered
            | Figure::Steps
            | Figure::StepsOnTime
            | Figure::StepsLate
            | Figure::Returned
            | Figure::StepsRejected
            | Figure::StepsCancelled
            | Figure::OffHours
            | Figure::Paused
            | Figure::Delay => false,
        }
    }

    fn ends(self, ended: &Ended) -> bool {
        match self {
            Figure::Steps => ended.counts(),
            Figure::StepsOnTime => ended.counts() && ended.verdict == Some(Verdict::OnTime),
            Figure::StepsLate => ended.counts() && ended.verdict == Some(Verdict::Late),
            Figure::Returned => ended.end == EndKind::Returned,
            Figure::StepsRejected => ended.end == EndKind::Rejected,
            Figure::StepsCancelled => ended.end == EndKind::Cancelled,
            Figure::OffHours => ended.off_hours,
            Figure::Paused => !ended.stops.is_empty(),
            Figure::Delay => true,
            Figure::Registered
            | Figure::Done
            | Figure::Rejected
            | Figure::Cancelled
            | Figure::OnTime
            | Figure::Late => false,
        }
    }
}

/// A row behind a figure: a case, or one of its attempts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    pub case: CaseId,
    pub subject: Subject,
    /// When the row came to belong to the period, and through whom.
    pub mark: Mark,
    /// The step and the number of the attempt.
    pub attempt: Option<(u16, u16)>,
    /// What the figure measures: net or elapsed time; of pauses their working time, of the entry
    /// delay how long. Seconds.
    pub seconds: Option<i64>,
    pub target_s: Option<i64>,
    pub verdict: Option<Verdict>,
    /// Which ranks the row holds: `median`, `p90`, `worst`.
    pub ranks: Vec<&'static str>,
}

/// The rows behind `figure`, of one group or of all: the longest first, registrations in the order of
/// their coming.
pub fn behind(
    material: &Material,
    calendar: &Calendar,
    figure: Figure,
    only: Option<&Key>,
) -> Vec<Behind> {
    let subject = |id: &CaseId| material.subjects.get(id);
    let admits = |subject: &Subject, by: &str, step: Option<u16>| match only {
        None => true,
        Some(Key::Officer(_)) => only == Some(&Key::officer(by)),
        Some(Key::Agency(_)) => only == Some(&Key::agency(subject)),
        Some(Key::Step { .. }) => step.is_some_and(|no| only == Some(&Key::step(subject, no))),
    };
    let mut rows = Vec::new();
    if figure == Figure::Registered {
        rows.extend(material.registered.iter().filter_map(|(id, mark)| {
            let subject = subject(id).filter(|s| admits(s, &mark.by, None))?;
            Some(of_mark(*id, subject, mark))
        }));
    }
    rows.extend(material.closed.iter().filter(|(_, close)| figure.closes(close)).filter_map(
        |(id, close)| {
            let subject = subject(id).filter(|s| admits(s, &close.mark.by, None))?;
            Some(of_close(*id, subject, close))
        },
    ));
    rows.extend(material.ended.iter().filter(|(_, ended)| figure.ends(ended)).filter_map(
        |(id, ended)| {
            let subject = subject(id).filter(|s| admits(s, &ended.mark.by, Some(ended.step)))?;
            Some(of_ended(*id, subject, ended, figure, calendar))
        },
    ));
    order(&mut rows);
    rows
}

/// The longest first, and who holds which rank.
fn order(rows: &mut [Behind]) {
    rows.sort_by(|a, b| {
        let key = |row: &Behind| (Reverse(row.seconds), row.mark.at, row.case, row.attempt);
        key(a).cmp(&key(b))
    });
    let n = rows.len();
    for (percent, name) in [(MEDIAN, "median"), (P90, "p90"), (100, "worst")] {
        let place = rank(n, percent).map(|rising| n - 1 - rising);
        let row = place.and_then(|i| rows.get_mut(i)).filter(|row| row.seconds.is_some());
        if let Some(row) = row {
            row.ranks.push(name);
        }
    }
}

fn of_mark(case: CaseId, subject: &Subject, mark: &Mark) -> Behind {
    Behind {
        case,
        subject: subject.clone(),
        mark: mark.clone(),
        attempt: None,
        seconds: None,
        target_s: None,
        verdict: None,
        ranks: Vec::new(),
    }
}

fn of_close(case: CaseId, subject: &Subject, close: &Close) -> Behind {
    let (seconds, target_s, verdict) = (Some(close.net_s), close.target_s, close.verdict);
    Behind { seconds, target_s, verdict, ..of_mark(case, subject, &close.mark) }
}

fn of_ended(
    case: CaseId,
    subject: &Subject,
    ended: &Ended,
    figure: Figure,
    calendar: &Calendar,
) -> Behind {
    let paused = || ended.stops.iter().map(|stop| calendar.work_s(stop.from, stop.to)).sum();
    let seconds = if figure == Figure::Paused {
        paused()
    } else if figure == Figure::Delay {
        ended.delay_s
    } else {
        ended.elapsed_s
    };
    Behind {
        attempt: Some((ended.step, ended.attempt)),
        seconds: Some(seconds),
        target_s: ended.target_s,
        verdict: ended.verdict,
        ..of_mark(case, subject, &ended.mark)
    }
}
