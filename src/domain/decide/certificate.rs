//! What becomes of the request once it was submitted: what AMS says of it, and the new certificate.
use super::Desk;
use crate::domain::ams::{self, Ams};
use crate::domain::case::Status;
use crate::domain::certificate::{Certificate, Doubt, compare};
use crate::domain::fact::Body;
use crate::domain::instant::Instant;
use crate::domain::record::{self, Field};
use crate::domain::refusal::Refusal;

impl Desk<'_> {
    /// Whether AMS can have got the request at the kept time `at`: not before its step, and not yet
    /// to come.
    pub(super) fn handed_over(&self, at: Option<&str>) -> Result<(), Refusal> {
        ams::has_come_so_far(self.case, self.law.sop)?;
        match at.and_then(Instant::parse_rfc3339) {
            Some(at) if at > self.latest => Err(Refusal::InFuture { at, latest: self.latest }),
            _ => Ok(()),
        }
    }

    /// A follow-up comes once the request was submitted, and so after the last step.
    pub(super) fn follow_up(
        &self,
        status: &str,
        expires: Option<&str>,
    ) -> Result<Vec<Body>, Refusal> {
        if self.case.status() != Status::Done {
            return Err(Refusal::NotSubmitted);
        }
        let known = || Ams::ALL.iter().map(|ams| ams.code().to_owned()).collect();
        let unknown = || Refusal::UnknownAms { status: status.to_owned(), known: known() };
        let ams_status = Ams::parse(status).ok_or_else(unknown)?.code().to_owned();
        let expires = expires.map(|typed| Field::NewExpires.read(typed)).transpose()?;
        let expires = expires.as_deref().and_then(record::date);
        Ok(vec![Body::FollowUp { ams_status, expires }])
    }

    /// The new certificate, if it fits the case or somebody says that it is right all the same.
    pub(super) fn certificate(
        &self,
        certificate: &Certificate,
        accept: bool,
    ) -> Result<Vec<Body>, Refusal> {
        if matches!(self.case.status(), Status::Rejected | Status::Cancelled) {
            return Err(Refusal::AlreadyClosed);
        }
        let same = |body: &Body| {
            matches!(body, Body::Certificate { fingerprint, .. }
                if *fingerprint == certificate.fingerprint)
        };
        if self.case.certificate().is_some_and(|recorded| same(&recorded.body)) {
            return Err(Refusal::NothingChanges);
        }
        let zone = self.law.calendar.zone();
        let doubts = compare(certificate, self.case, self.at, zone);
        if !accept && doubts.iter().any(Doubt::must_be_accepted) {
            return Err(Refusal::CertificateDoubtful { doubts });
        }
        let (not_before, expires) = certificate.days(zone);
        Ok(vec![Body::Certificate {
            serial: certificate.serial.clone(),
            fingerprint: certificate.fingerprint.clone(),
            not_before,
            expires,
            private: certificate.identity(),
        }])
    }
}
