//! What one case leaves for reports: its registration, its end, and the attempts that have ended.
//! A fold of its facts like everything else; judgements are the frozen ones.
use crate::domain::attempt::{Attempt, End, EndKind};
use crate::domain::calendar::Calendar;
use crate::domain::case::Case;
use crate::domain::course::Outcome;
use crate::domain::fact::Body;
use crate::domain::instant::Instant;
use crate::domain::timing::{self, Verdict};

/// What reports know of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Every ended attempt has its frozen judgement. Without one its time was measured under the
    /// calendar of the reading (rule 16).
    pub judged: bool,
    pub registered: Mark,
    /// Absent while the case is open; an archived case ended as it did before.
    pub close: Option<Close>,
    /// The ended attempts, in the order of the course.
    pub ended: Vec<Ended>,
}

/// When, as corrected, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub at: Instant,
    pub by: String,
}

/// The end of a case: its last one, when it was reopened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    pub mark: Mark,
    pub outcome: Outcome,
    /// The sum of elapsed over all attempts (rule 12), in seconds.
    pub net_s: i64,
    /// The sum of the step targets, in seconds; absent where no step has one.
    pub target_s: Option<i64>,
    /// Of a case that is done: rule 8 on `net_s`. Others are not judged (rule 22).
    pub verdict: Option<Verdict>,
}

/// An attempt that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    pub step: u16,
    pub attempt: u16,
    pub started_at: Instant,
    /// The officer is the one who ended it.
    pub mark: Mark,
    pub end: EndKind,
    pub elapsed_s: i64,
    pub target_s: Option<i64>,
    pub verdict: Option<Verdict>,
    /// Rule 20.
    pub off_hours: bool,
    /// How long after its end that was typed (rule 14), in seconds; never below 0.
    pub delay_s: i64,
    pub stops: Vec<Stop>,
}

/// A pause of an ended attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub from: Instant,
    pub to: Instant,
    /// The code of the SOP.
    pub reason: String,
}

impl Ended {
    /// Whether the step's work counts among its times: finished or sent back.
    pub const fn counts(&self) -> bool {
        self.end.is_work()
    }
}

impl Trace {
    /// The trace of a case; `calendar` measures only what has no frozen judgement.
    pub fn of(case: &Case, calendar: &Calendar) -> Self {
        let course = &case.course;
        let ends = course.attempts.iter().filter_map(|a| Some((a, a.end.as_ref()?)));
        let ended: Vec<Ended> = ends.map(|(a, end)| ended(case, calendar, a, end)).collect();
        let judged = course.attempts.iter().filter_map(|a| a.end.as_ref());
        Self {
            judged: judged.clone().all(|end| end.frozen.is_some()),
            registered: Mark {
                at: course.registered_at.unwrap_or_default(),
                by: case.facts.first().map(|f| f.officer.clone()).unwrap_or_default(),
            },
            close: close(case, ended.iter().map(|e| e.elapsed_s).sum()),
            ended,
        }
    }

    /// The same without what a calendar measured.
    pub fn timeless(mut self) -> Self {
        if self.judged {
            return self;
        }
        for ended in &mut self.ended {
            (ended.elapsed_s, ended.verdict, ended.off_hours) = (0, None, false);
        }
        if let Some(close) = &mut self.close {
            (close.net_s, close.verdict) = (0, None);
        }
        self
    }
}

fn close(case: &Case, net_s: i64) -> Option<Close> {
    let (outcome, at) = case.course.closed?;
    let corrected = case.corrections();
    let happened = |seq, at| corrected.get(&seq).map_or(at, |(to, _): &(Instant, u32)| *to);
    // The last live fact that ends a case at that instant, in the order of rule 5.
    let mut ends = case.live().filter(|f| {
        matches!(f.body, Body::Finish { .. } | Body::Reject { .. } | Body::Cancel { .. })
            && happened(f.seq, f.at) == at
    });
    let target_s = Some(case.course.target_s()).filter(|target| *target > 0);
    Some(Close {
        mark: Mark { at, by: ends.next_back().map(|f| f.officer.clone()).unwrap_or_default() },
        outcome,
        net_s,
        target_s,
        verdict: timing::verdict(net_s, target_s).filter(|_| outcome == Outcome::Done),
    })
}

fn ended(case: &Case, calendar: &Calendar, attempt: &Attempt, end: &End) -> Ended {
    let fact = case.fact(end.seq);
    let reason = |seq| match case.fact(seq).map(|f| &f.body) {
        Some(Body::Pause { reason, .. }) => reason.clone(),
        Some(_) | None => String::new(),
    };
    let stops = attempt.pauses.iter().map(|pause| Stop {
        from: pause.span.from,
        to: pause.span.to.unwrap_or(end.at),
        reason: reason(pause.seq),
    });
    Ended {
        step: attempt.step,
        attempt: attempt.no,
        started_at: attempt.started_at,
        mark: Mark { at: end.at, by: fact.map(|f| f.officer.clone()).unwrap_or_default() },
        end: end.kind,
        elapsed_s: attempt.elapsed_s(calendar, end.at),
        target_s: attempt.judged_target_s(),
        verdict: attempt.verdict_so_far(calendar, end.at),
        off_hours: attempt.off_hours(calendar),
        delay_s: fact.map_or(0, |f| f.recorded_at.since(end.at)).max(0),
        stops: stops.collect(),
    }
}
