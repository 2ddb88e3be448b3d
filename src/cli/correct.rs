//! A new time for a fact of a case.
use super::acts::When;
use super::failure::{Failure, Outcome};
use super::run::Run;
use crate::domain::command::Command;
use crate::domain::moment;

impl Run<'_> {
    /// `loket correct`.
    pub fn correct(&mut self, name: &str, fact: u32, at: &str, reason: String) -> Outcome {
        let typed = self.time(at)?;
        let store = self.archive_of(name)?;
        let (case, sop) = self.named(&store, name)?;
        drop(store);
        let room = case.room_for(fact).map_err(|refusal| {
            let sop = Some(sop);
            Failure::Refused { refusal, sop, number: None }
        })?;
        let to = moment::same_minute(at, typed, room.earliest);
        let command = Command::Correct { fact, to, reason };
        self.act(&[case.id.to_string()], &When::default(), &command)
    }
}
