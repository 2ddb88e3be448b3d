//! What waits for BSrE: a case whose request was submitted and whose new certificate is not known.
//! None of it is inside the standard of a step.
use super::ams::Ams;
use super::calendar::Calendar;
use super::case::{Case, Status};
use super::fact::Body;
use super::instant::Instant;
use super::record::Field;

/// How long a case waits, and when somebody last asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaiting {
    /// The submission.
    pub since: Instant,
    /// The last follow-up, or the submission.
    pub asked_at: Instant,
}

impl Awaiting {
    /// Its age in working days at `now`.
    pub fn days(self, calendar: &Calendar, now: Instant) -> u32 {
        working_days(calendar, self.since, now)
    }

    /// Whether nobody has asked for `remind_days` working days.
    pub fn is_due(self, calendar: &Calendar, now: Instant, remind_days: u32) -> bool {
        working_days(calendar, self.asked_at, now) >= remind_days
    }
}

impl Case {
    /// How it waits for BSrE; none when it does not.
    pub fn awaiting(&self) -> Option<Awaiting> {
        let awaits = self.record.get(Field::AwaitingBsre).is_some();
        let known = self.record.get(Field::NewExpires).is_some();
        if !awaits || known || self.status() != Status::Done {
            return None;
        }
        let submitted = self.record.get(Field::SubmittedAt).and_then(Instant::parse_rfc3339);
        let since = submitted.or(self.course.closed.map(|(_, at)| at))?;
        let asked = |body: &Body| matches!(body, Body::FollowUp { .. });
        let asked_at = self.live().rev().find(|fact| asked(&fact.body)).map(|fact| fact.at);
        Some(Awaiting { since, asked_at: asked_at.unwrap_or(since).max(since) })
    }

    /// What AMS said last.
    pub fn ams(&self) -> Option<Ams> {
        self.ams_status.as_deref().and_then(Ams::parse)
    }
}

/// How many working days begin after the day of `from`, up to the day of `to`.
pub fn working_days(calendar: &Calendar, from: Instant, to: Instant) -> u32 {
    /// Beyond a few years nobody counts days.
    const DAYS_MAX: usize = 4_000;
    let (zone, mut count) = (calendar.zone(), 0);
    let last = zone.date(to);
    for day in zone.date(from).iter_days().skip(1).take(DAYS_MAX).take_while(|day| *day <= last) {
        count += u32::from(!calendar.day(day).0.is_empty());
    }
    count
}
