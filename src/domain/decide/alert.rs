//! Answers to the alert of a case: somebody knows, or will look again later (rule 18).
use super::Desk;
use crate::domain::alert::{Crossing, State};
use crate::domain::fact::Body;
use crate::domain::figures::Reading;
use crate::domain::refusal::Refusal;

/// The longest that an alert is put off: a day.
pub const SNOOZE_MIN_MAX: u16 = 1_440;

impl Desk<'_> {
    pub(super) fn acknowledge(&self) -> Result<Vec<Body>, Refusal> {
        let Crossing { step, attempt, threshold, crossed_at } = self.unanswered()?;
        Ok(vec![Body::Acknowledge { step, attempt, threshold, crossed_at }])
    }

    pub(super) fn snooze(&self, minutes: u16) -> Result<Vec<Body>, Refusal> {
        const MINUTE_S: i64 = 60;
        if !(1..=SNOOZE_MIN_MAX).contains(&minutes) {
            return Err(Refusal::SnoozeMinutes { minutes, max: SNOOZE_MIN_MAX });
        }
        let Crossing { step, attempt, threshold, crossed_at } = self.unanswered()?;
        let until = self.at.plus(i64::from(minutes) * MINUTE_S);
        Ok(vec![Body::Snooze { step, attempt, threshold, crossed_at, until }])
    }

    /// The alert that stands and that nobody has acknowledged.
    fn unanswered(&self) -> Result<Crossing, Refusal> {
        let (calendar, near_pct) = (self.law.calendar, self.law.near_pct);
        let reading = Reading { calendar, near_pct, now: self.at };
        let crossing = self.case.crossed(reading).ok_or(Refusal::NoAlert)?;
        match self.case.answers().remove(&crossing).unwrap_or_default().state(self.at) {
            State::Acknowledged(signed) => {
                Err(Refusal::AlreadyAcknowledged { by: signed.by, at: signed.at })
            }
            State::New | State::Snoozed(_) => Ok(crossing),
        }
    }
}
