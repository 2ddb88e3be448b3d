//! The office's people in the archive: who they are, who comes, who signs in.
use super::Archive;
use crate::app::Input;
use crate::app::people::People;
use crate::clock;
use crate::domain::authority::Staff;
use crate::domain::instant::Instant;
use crate::domain::officer::Officer;
use crate::domain::pin::Pin;
use crate::store::StoreError;

impl Archive {
    pub(super) fn people(&mut self, asked: &People) -> Option<Input> {
        match asked {
            People::Known | People::Look => Some(self.answer(self.staff(), Input::Officers)),
            People::Add { name, roles, by, recorded_at } => {
                let added = self.add_officer(name, roles, by, *recorded_at);
                let staff = added.map_err(|error| self.failure(&error));
                Some(Input::OfficerAdded { name: name.clone(), staff })
            }
            People::SignIn { name, pin, at } => {
                let signed_in = self.sign_in(name, pin, *at);
                Some(Input::SignedIn(signed_in.map_err(|error| self.failure(&error))))
            }
            People::SignOut => {
                if let Some(store) = &mut self.store {
                    store.sign_out();
                }
                None
            }
        }
    }

    fn staff(&self) -> Result<Staff, StoreError> {
        let Some(store) = &self.store else { return Ok(Staff::default()) };
        Ok((*store.staff()?).clone())
    }

    fn add_officer(
        &mut self,
        name: &str,
        roles: &[String],
        by: &str,
        at: Instant,
    ) -> Result<Staff, StoreError> {
        let store = self.store.as_mut().ok_or(StoreError::ReadOnly)?;
        store.add_officer(clock::uuid_v7(at), at, by, name, roles)?;
        self.staff()
    }

    fn sign_in(&mut self, name: &str, pin: &Pin, at: Instant) -> Result<Officer, StoreError> {
        let store = self.store.as_mut().ok_or(StoreError::ReadOnly)?;
        let before = store.tip()?;
        let answer = store.sign_in(clock::uuid_v7(at), at, name, pin);
        // A wrong PIN that is recorded is no news for this desk.
        self.seen += store.tip()?.saturating_sub(before);
        answer
    }
}
