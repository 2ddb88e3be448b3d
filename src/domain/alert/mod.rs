//! Alerts (rule 18): the thresholds that a case has crossed, and what people answered. When they
//! ring is in `ring.rs`; who has heard them, in `lookout.rs`. Nothing late is stored.
mod book;
mod lookout;
mod ring;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use book::{Book, Logged, Mute, Told};
pub use lookout::{Lookout, Occasion, Ring};
pub use ring::Rules;

use super::attempt::Attempt;
use super::case::Case;
use super::fact::{Body, CaseId, Fact, Number};
use super::figures::Reading;
use super::instant::Instant;
use super::queue::Row;
use super::timing::{self, Deadlines, Standing};

/// What is crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    Near,
    Late,
}

impl Threshold {
    /// Both, in the order in which they are crossed.
    pub const ALL: [Threshold; 2] = [Threshold::Near, Threshold::Late];

    /// The stable code: `near`, `late`.
    pub const fn code(self) -> &'static str {
        match self {
            Threshold::Near => "near",
            Threshold::Late => "late",
        }
    }

    /// How a step stands that has crossed it.
    pub const fn standing(self) -> Standing {
        match self {
            Threshold::Near => Standing::Near,
            Threshold::Late => Standing::Breached,
        }
    }
}

/// One crossing of one attempt; with the case, the key of an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crossing {
    pub step: u16,
    pub attempt: u16,
    pub threshold: Threshold,
    pub crossed_at: Instant,
}

/// A crossing and its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    pub case: CaseId,
    pub number: Number,
    pub crossing: Crossing,
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub by: String,
    pub at: Instant,
}

/// An alert that is put off: it rings again at `until`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snooze {
    pub signed: Signed,
    pub until: Instant,
}

/// What people answered to one crossing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub acknowledged: Option<Signed>,
    /// The newest one.
    pub snoozed: Option<Snooze>,
}

/// How an alert stands with people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nobody has answered it, or what put it off is over.
    New,
    Acknowledged(Signed),
    Snoozed(Snooze),
}

impl State {
    /// The stable code: `new`, `acknowledged`, `snoozed`.
    pub const fn code(&self) -> &'static str {
        match self {
            State::New => "new",
            State::Acknowledged(_) => "acknowledged",
            State::Snoozed(_) => "snoozed",
        }
    }
}

impl Answer {
    /// How it stands at `now`.
    pub fn state(&self, now: Instant) -> State {
        let asleep = self.snoozed.as_ref().filter(|s| now < s.until);
        match (&self.acknowledged, asleep) {
            (Some(signed), _) => State::Acknowledged(signed.clone()),
            (None, Some(snooze)) => State::Snoozed(snooze.clone()),
            (None, None) => State::New,
        }
    }
}

impl Deadlines {
    /// When a threshold is crossed (rule 9).
    const fn crossed_at(&self, threshold: Threshold) -> Option<Instant> {
        match threshold {
            Threshold::Near => self.near_at,
            Threshold::Late => self.overrun_from,
        }
    }
}

impl Row {
    /// What the open attempt crosses, past and to come, in order.
    pub fn crossings(&self) -> impl Iterator<Item = Crossing> + '_ {
        let instants = [self.near_at, self.overrun_from];
        Threshold::ALL.into_iter().zip(instants).filter_map(|(threshold, at)| {
            let (step, attempt, crossed_at) = (self.step?, self.attempt?, at?);
            Some(Crossing { step, attempt, threshold, crossed_at })
        })
    }

    /// The last crossing at `now`: the alert that stands.
    pub fn crossed(&self, now: Instant) -> Option<Crossing> {
        self.crossings().filter(|c| c.crossed_at <= now).last()
    }
}

impl Case {
    /// The last crossing of the open attempt at `reading.now`: the alert that stands.
    pub fn crossed(&self, reading: Reading<'_>) -> Option<Crossing> {
        let attempt = self.course.open()?;
        let reached = attempt.crossings(reading).filter(|c| c.crossed_at <= reading.now);
        reached.last()
    }

    /// Whether an attempt of this case still crosses so; if not, its alert is void. An attempt that
    /// ended under another calendar keeps what was judged then (rule 16).
    pub fn crosses(&self, crossing: Crossing, reading: Reading<'_>) -> bool {
        let of = |a: &&Attempt| (a.step, a.no) == (crossing.step, crossing.attempt);
        let Some(attempt) = self.course.attempts.iter().find(of) else { return false };
        let frozen = attempt.end.as_ref().and_then(|end| end.frozen.as_ref());
        match frozen.filter(|f| f.calendar != reading.calendar.revision()) {
            Some(then) => {
                let standing = timing::standing(then.elapsed_s, then.target_s, reading.near_pct);
                standing != Standing::NoStandard && crossing.threshold.standing() <= standing
            }
            None => attempt.crossings(reading).any(|known| known == crossing),
        }
    }

    /// What was answered to each crossing: the first acknowledgement, the newest snooze.
    pub fn answers(&self) -> BTreeMap<Crossing, Answer> {
        let mut answers: BTreeMap<Crossing, Answer> = BTreeMap::new();
        for fact in self.live() {
            if let Some((crossing, until)) = fact.body.answered() {
                let answer = answers.entry(crossing).or_default();
                let signed = signed(fact);
                match until {
                    Some(until) => answer.snoozed = Some(Snooze { signed, until }),
                    None => _ = answer.acknowledged.get_or_insert(signed),
                }
            }
        }
        answers
    }
}

fn signed(fact: &Fact) -> Signed {
    Signed { by: fact.officer.clone(), at: fact.at }
}

impl Body {
    /// The crossing that an audit fact answers, and until when it is put off, if that is the answer.
    fn answered(&self) -> Option<(Crossing, Option<Instant>)> {
        let crossing = |step, attempt, threshold, crossed_at| Crossing {
            step,
            attempt,
            threshold,
            crossed_at,
        };
        if let Body::Acknowledge { step, attempt, threshold, crossed_at } = self {
            return Some((crossing(*step, *attempt, *threshold, *crossed_at), None));
        }
        if let Body::Snooze { step, attempt, threshold, crossed_at, until } = self {
            return Some((crossing(*step, *attempt, *threshold, *crossed_at), Some(*until)));
        }
        None
    }
}

impl Attempt {
    /// What the attempt crosses, past and to come, in order.
    fn crossings(&self, reading: Reading<'_>) -> impl Iterator<Item = Crossing> {
        let target_s = self.judged_target_s();
        let deadlines =
            timing::deadlines(reading.calendar, &self.segments, target_s, reading.near_pct);
        let (step, attempt) = (self.step, self.no);
        Threshold::ALL.into_iter().filter_map(move |threshold| {
            let crossed_at = deadlines.crossed_at(threshold)?;
            Some(Crossing { step, attempt, threshold, crossed_at })
        })
    }
}
