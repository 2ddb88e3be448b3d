//! The file that a form about a new certificate names: read, it stands beside the name until another
//! one is typed.
use super::{Form, FormKind, Slot};
use crate::app::{Effect, Errand};
use crate::domain::certificate::{Certificate, Unreadable};
use crate::domain::command::Command;
use crate::domain::refusal::Refusal;

/// A file by the name that was typed, and what was read from it.
pub type CertificateRead = (String, Result<Box<Certificate>, Unreadable>);

impl Form {
    /// What was read from the file that the form names now.
    pub fn certificate_read(&self) -> Option<(&str, &Result<Box<Certificate>, Unreadable>)> {
        let (path, read) = self.certificate.as_ref()?;
        (self.value(Slot::File).as_deref() == Some(path)).then_some((path, read))
    }

    /// Asks for the file, where it was not read or not to any purpose.
    pub(in crate::app) fn wants_certificate(&self) -> Option<Effect> {
        let is_read = matches!(self.certificate_read(), Some((_, Ok(_))));
        let wanted = self.kind == FormKind::Certificate && !is_read;
        self.value(Slot::File)
            .filter(|_| wanted)
            .map(|path| Effect::Errand(Errand::Certificate(path)))
    }

    /// The command that records what was read.
    pub(super) fn certificate_command(&self) -> Result<Command, Refusal> {
        let Some((_, Ok(certificate))) = self.certificate_read() else {
            return Err(Refusal::TextRequired);
        };
        let accept = self.value(Slot::Accept).is_some();
        Ok(Command::Certificate { certificate: certificate.clone(), accept })
    }
}
