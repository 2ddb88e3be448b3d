//! The commands that a filled form makes.
use std::sync::Arc;

use super::{Form, FormKind, Slot};
use crate::domain::command::Command;
use crate::domain::instant::Instant;
use crate::domain::officer;
use crate::domain::procedures::Procedures;
use crate::domain::record::{Field, Record};
use crate::domain::refusal::Refusal;

/// The commands of a filled form, with the time and the executor they were done for.
#[derive(Debug, Clone)]
pub struct Order {
    pub commands: Vec<Command>,
    pub at: Option<Instant>,
    pub on_behalf_of: Option<String>,
}

/// A refusal, and which applicant of the letter it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub refusal: Refusal,
    pub applicant: usize,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, applicant: 0 }
    }
}

impl Form {
    /// What the form asks for. `moment` reads a typed time in the office's zone; a case can go to
    /// one of `officers` and follow one of `procedures`.
    ///
    /// # Errors
    /// A value that cannot be what its field needs.
    pub fn order(
        &self,
        (officers, procedures): (&[String], &Procedures),
        moment: impl Fn(&str) -> Option<Instant>,
    ) -> Result<Order, Refused> {
        let at = match self.value(Slot::At) {
            None => None,
            Some(text) => Some(moment(&text).ok_or(Refusal::TimeUnclear(text))?),
        };
        let on_behalf_of = self.value(Slot::Behalf);
        if self.kind == FormKind::Register {
            return Ok(Order { commands: self.registrations()?, at, on_behalf_of });
        }
        let command = match (self.kind, at) {
            (FormKind::Correct, to) => return self.correction(to),
            (FormKind::Assign, _) => {
                let typed = self.value(Slot::Officer).unwrap_or_default();
                Command::Assign { officer: officer::named(&typed, officers)? }
            }
            (FormKind::Migrate, _) => self.migration(procedures)?,
            (_, _) => self.command()?,
        };
        Ok(Order { commands: vec![command], at, on_behalf_of })
    }

    /// One registration an applicant; a letter without a date is of the day on which it came.
    fn registrations(&self) -> Result<Vec<Command>, Refused> {
        let mut commands = Vec::new();
        for (applicant, data) in self.each_data().into_iter().enumerate() {
            let typed = data.iter().map(|(f, v)| (*f, v.as_str()));
            let read = Record::read(typed);
            let mut record = read.map_err(|refusal| Refused { refusal, applicant })?;
            if record.get(Field::LetterDate).is_none() {
                record.set(Field::LetterDate, Some(self.today.to_string()));
            }
            commands.push(Command::Register { record });
        }
        Ok(commands)
    }

    fn migration(&self, procedures: &Procedures) -> Result<Command, Refusal> {
        let picked = self.value(Slot::Revision).unwrap_or_default();
        let to = procedures.named(&picked).ok_or(Refusal::SameRevision)?;
        let reason = self.value(Slot::Reason).ok_or(Refusal::ReasonRequired)?;
        Ok(Command::Migrate { to: Arc::clone(&to.sop), reason })
    }

    fn correction(&self, to: Option<Instant>) -> Result<Order, Refused> {
        let unclear = || Refusal::TimeUnclear(String::new());
        let command = Command::Correct {
            fact: self.target.as_ref().and_then(|t| t.fact).unwrap_or_default(),
            to: to.ok_or_else(unclear)?,
            reason: self.value(Slot::Reason).ok_or(Refusal::ReasonRequired)?,
        };
        Ok(Order { commands: vec![command], at: None, on_behalf_of: None })
    }

    /// Guards against the wrong case: the last digits of its number.
    fn require_confirmation(&self) -> Result<(), Refusal> {
        let Some(target) = &self.target else { return Ok(()) };
        let digits = format!("{:04}", target.number.serial);
        let last = digits.get(digits.len().saturating_sub(4)..).unwrap_or(&digits);
        if self.value(Slot::Confirm).as_deref() == Some(last) {
            return Ok(());
        }
        Err(Refusal::NumberUnconfirmed { number: target.number.to_string() })
    }

    fn command(&self) -> Result<Command, Refusal> {
        let reason = || self.value(Slot::Reason).ok_or(Refusal::ReasonRequired);
        let text = || self.value(Slot::Text).ok_or(Refusal::TextRequired);
        let to = || self.value(Slot::Step).and_then(|v| v.parse().ok()).unwrap_or_default();
        Ok(match self.kind {
            FormKind::Start => Command::Start,
            FormKind::Finish => {
                let set = self.data().into_iter().filter(|(_, v)| !v.is_empty()).collect();
                Command::Finish { set, reason: self.value(Slot::Reason) }
            }
            FormKind::Pause => Command::Pause {
                reason: self.value(Slot::PauseReason).unwrap_or_default(),
                note: self.value(Slot::Note),
            },
            FormKind::Return => Command::Return { to: to(), reason: reason()? },
            FormKind::Reject => Command::Reject { reason: reason()? },
            FormKind::Cancel => {
                let reason = reason()?;
                self.require_confirmation()?;
                Command::Cancel { reason }
            }
            FormKind::Reopen => Command::Reopen { to: to(), reason: reason()? },
            FormKind::Archive => Command::Archive { class: self.value(Slot::ArchiveClass) },
            FormKind::Unarchive => Command::Unarchive { reason: Some(reason()?) },
            FormKind::Note => Command::Note { text: text()? },
            FormKind::Disposition => Command::Disposition {
                text: text()?,
                to: self.value(Slot::ForwardTo),
                class: self.value(Slot::LetterClass),
            },
            FormKind::Receive => {
                Command::Receive { document: self.value(Slot::Document).unwrap_or_default() }
            }
            FormKind::FollowUp => Command::FollowUp {
                ams: self.value(Slot::Ams).unwrap_or_default(),
                expires: self.value(Slot::Data(Field::NewExpires)),
            },
            FormKind::Certificate => self.certificate_command()?,
            // All but the edit have their own ways.
            FormKind::Edit
            | FormKind::Register
            | FormKind::Assign
            | FormKind::Officer
            | FormKind::Migrate
            | FormKind::Correct => Command::Edit { set: self.changes() },
        })
    }

    /// The fields whose value is not what it was.
    pub(super) fn changes(&self) -> Vec<(Field, String)> {
        let changed = self.fields.iter().filter(|f| f.is_changed());
        changed.filter_map(|f| Some((f.data()?, f.meant()?.to_owned()))).collect()
    }
}
