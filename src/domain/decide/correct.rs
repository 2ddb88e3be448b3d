//! A new time for a fact that was recorded with a wrong one.
use super::Desk;
use super::said::read_text;
use crate::domain::fact::{Body, Words};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    /// The correction of the fact `seq`: between its neighbours on the clock, not in the future and
    /// not a slip of the year.
    pub(super) fn correct(
        &self,
        seq: u32,
        to: Instant,
        reason: &str,
    ) -> Result<Vec<Body>, Refusal> {
        let room = self.case.room_for(seq)?;
        if let Some(earliest) = room.earliest.filter(|earliest| to < *earliest) {
            return Err(Refusal::BeforeNeighbour { at: to, earliest });
        }
        if let Some(latest) = room.latest.filter(|latest| to > *latest) {
            return Err(Refusal::AfterNeighbour { at: to, latest });
        }
        if to > self.latest {
            return Err(Refusal::InFuture { at: to, latest: self.latest });
        }
        if to < self.earliest {
            return Err(Refusal::TooLongAgo { at: to, earliest: self.earliest });
        }
        if self.case.fact(seq).is_some_and(|fact| self.case.time_of(fact) == to) {
            return Err(Refusal::NothingChanges);
        }
        let text = read_text(reason)?;
        let (_, judged) = self.case.if_corrected(seq, to, self.law);
        Ok(vec![Body::Correct { fact: seq, to, judged, private: Words::say(text) }])
    }
}
