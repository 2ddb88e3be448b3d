//! When an alert rings: at its crossing, again while it is late and nobody has acknowledged it, and
//! when what put it off is over. Only in working time, so that nothing rings at night.
use super::{Answer, Crossing, Mute, Threshold};
use crate::domain::calendar::Calendar;
use crate::domain::instant::Instant;
use crate::domain::queue::{Pace, Row};

/// Under what alerts ring.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    pub calendar: &'a Calendar,
    /// A late step rings again every so many minutes of working time; 0 = never.
    pub repeat_min: u16,
}

/// One crossing of an open case and everything that decides when it rings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bell<'a> {
    pub rules: Rules<'a>,
    pub crossing: Crossing,
    /// A later threshold was crossed here: from then on that one rings.
    pub superseded_at: Option<Instant>,
    /// From here on the clock runs without a pause; a step that stands still does not ring again.
    pub running_since: Option<Instant>,
    pub answer: &'a Answer,
    pub mute: Option<&'a Mute>,
}

impl<'a> Bell<'a> {
    pub fn new(rules: Rules<'a>, row: &Row, crossing: Crossing, answer: &'a Answer) -> Self {
        let later = |c: &Crossing| c.threshold > crossing.threshold;
        let running_since = match row.pace {
            Pace::Running { since } => Some(since),
            Pace::Paused { .. } | Pace::Waiting { .. } | Pace::Closed { .. } => None,
        };
        let superseded_at = row.crossings().find(later).map(|c| c.crossed_at);
        Self { rules, crossing, superseded_at, running_since, answer, mute: None }
    }

    /// The same while a mute is, or was, in force.
    pub fn under(self, mute: Option<&'a Mute>) -> Self {
        Self { mute, ..self }
    }

    /// The last ring at or before `now`.
    pub fn last(&self, now: Instant) -> Option<Instant> {
        let own = self.unmuted(now);
        own.max(self.after_mute().filter(|at| *at <= now && self.may(*at)))
    }

    /// The first instant after `now` at which it may ring.
    pub fn next(&self, now: Instant) -> Option<Instant> {
        if self.answer.acknowledged.is_some() {
            return None;
        }
        let crossing = Some(self.crossing.crossed_at);
        let candidates = [crossing, self.after_snooze(), self.repeat_after(now), self.after_mute()];
        candidates.into_iter().flatten().filter(|at| now < *at && self.may(*at)).min()
    }

    /// The last ring at or before `now`, if nothing were muted.
    fn unmuted(&self, now: Instant) -> Option<Instant> {
        if self.answer.acknowledged.is_some() {
            return None;
        }
        let first = match &self.answer.snoozed {
            Some(_) => self.after_snooze()?,
            None => self.crossing.crossed_at,
        };
        let rings = [Some(first), self.repeat_before(now)].into_iter().flatten();
        rings.filter(|at| first <= *at && *at <= now && self.may(*at)).max()
    }

    /// Whether this threshold is still the one that rings at `at`.
    fn may(&self, at: Instant) -> bool {
        at == self.crossing.crossed_at || self.superseded_at.is_none_or(|later| at < later)
    }

    fn after_snooze(&self) -> Option<Instant> {
        self.rules.calendar.next_open(self.answer.snoozed.as_ref()?.until)
    }

    /// What rang while it was muted rings once more, aloud.
    fn after_mute(&self) -> Option<Instant> {
        let mute = self.mute?;
        let rang = self.unmuted(mute.until.plus(-1))?;
        if rang < mute.from { None } else { self.rules.calendar.next_open(mute.until) }
    }

    fn repeat_before(&self, now: Instant) -> Option<Instant> {
        self.repeat(now, 0).filter(|at| *at <= now)
    }

    fn repeat_after(&self, now: Instant) -> Option<Instant> {
        self.repeat(now.max(self.crossing.crossed_at), 1)
    }

    /// The repetition that is `more` after the last one that is due at `now`. Repetitions count
    /// working time from the crossing, so that every terminal repeats at the same instants.
    fn repeat(&self, now: Instant, more: i64) -> Option<Instant> {
        const MINUTE_S: i64 = 60;
        let (rules, from) = (self.rules, self.crossing.crossed_at);
        let since = self.running_since?;
        let every_s = i64::from(rules.repeat_min) * MINUTE_S;
        if self.crossing.threshold != Threshold::Late || every_s == 0 {
            return None;
        }
        let due = rules.calendar.work_s(from, now).checked_div(every_s)?;
        let n = Some(due + more).filter(|n| *n > 0)?;
        let at = rules.calendar.advance(from, n * every_s)?;
        (more > 0 || since < at).then_some(at)
    }
}
