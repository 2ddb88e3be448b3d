//! Certificates in words: why a file is none, what of one does not fit, how long one lasts, and what
//! waits for BSrE.
use chrono::NaiveDate;

use super::says::shown;
use super::{Arg, Said, Words, masked, message_id};
use crate::domain::ams::OddExpiry;
use crate::domain::certificate::{Doubt, Lapse, Span, Tally, Unreadable};
use crate::domain::zone::Zone;

impl Words {
    /// What is odd about the last day of a new certificate.
    pub fn odd_expiry(&self, new: NaiveDate, odd: OddExpiry) -> String {
        let date = ("date", self.date(new).into());
        match odd {
            OddExpiry::Over => self.with("odd-expiry-over", &[date]),
            OddExpiry::NotLater { old } => {
                self.with("odd-expiry-not-later", &[date, ("old", self.date(old).into())])
            }
        }
    }

    /// Why the file at `path` is not read as a certificate, and what to do.
    pub fn unreadable_certificate(&self, why: Unreadable, path: &str) -> Said {
        self.said("certificate-file", why.code(), &[("path", path.to_owned())])
    }

    /// What of a certificate does not fit its case, inside a sentence. Numbers are never whole.
    pub fn doubt(&self, doubt: &Doubt, zone: Zone) -> String {
        let moment = |at| self.moment(zone, at).into();
        let values: Vec<(&'static str, Arg<'static>)> = match doubt {
            Doubt::OtherPerson { holder, applicant } | Doubt::NameDiffers { holder, applicant } => {
                let holder = crate::domain::certificate::masked(holder);
                let nameless = || Arg::from(self.say("certificate-nameless"));
                let holder = if holder.is_empty() { nameless() } else { shown(&holder) };
                vec![("holder", holder), ("applicant", shown(applicant))]
            }
            Doubt::NumberDiffers { field, found } => {
                let found = masked(*field, found);
                vec![("field", self.field(*field).into()), ("found", found.into())]
            }
            Doubt::Authority => Vec::new(),
            Doubt::Expired { at } => vec![("at", moment(*at))],
            Doubt::NotYetValid { from } => vec![("from", moment(*from))],
            Doubt::NotLater { old, new } => {
                vec![("old", self.date(*old).into()), ("new", self.date(*new).into())]
            }
            Doubt::SameSerial { serial } => vec![("serial", shown(serial))],
        };
        self.with(&message_id("certificate-doubt", doubt.code()), &values)
    }

    /// Every doubt in one list.
    pub fn doubts(&self, doubts: &[Doubt], zone: Zone) -> String {
        let each: Vec<String> = doubts.iter().map(|doubt| self.doubt(doubt, zone)).collect();
        each.join("; ")
    }

    /// How near a lapse is: `dalam 30 hari`.
    pub fn span(&self, span: Span) -> String {
        self.coded("lapse", span.code())
    }

    /// How many certificates lapse in a span: `dalam 7 hari: 3 (1 sedang diperbarui)`.
    pub fn tally(&self, tally: Tally) -> String {
        let values = [
            ("span", self.span(tally.span).into()),
            ("count", tally.count.into()),
            ("renewing", tally.renewing.into()),
        ];
        self.with("lapse-tally", &values)
    }

    /// The time that is left: `12 hari lagi`, `hari ini`, `3 hari lalu`.
    pub fn days_left(&self, days: i64) -> String {
        match days {
            0 => self.say("lapse-today"),
            1.. => self.with("lapse-days", &[("days", Arg::Number(days))]),
            _ => self.with("lapse-ago", &[("days", Arg::Number(days.saturating_neg()))]),
        }
    }

    /// What is being done about a lapse; nothing where nothing is.
    pub fn renewal(&self, lapse: &Lapse) -> String {
        lapse.renewal.as_ref().map_or_else(String::new, |(_, number)| {
            self.with("lapse-renewing", &[("number", number.to_string().into())])
        })
    }

    /// How long a case waits for BSrE, and whether it is time to ask.
    pub fn awaiting(&self, days: u32, due: bool) -> String {
        let id = if due { "awaiting-due" } else { "awaiting-state" };
        self.with(id, &[("days", Arg::Number(i64::from(days)))])
    }

    /// The values of a recorded certificate.
    pub(super) fn recorded_certificate(
        &self,
        serial: &str,
        expires: NaiveDate,
    ) -> Vec<(&'static str, Arg<'static>)> {
        vec![("serial", shown(serial)), ("date", self.date(expires).into())]
    }
}
