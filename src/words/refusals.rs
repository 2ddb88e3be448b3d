//! Why the rules say no, in words: one sentence, and a hint that says what to do next.
use super::says::shown;
use super::{Arg, Words, message_id};
use crate::domain::instant::Instant;
use crate::domain::record::Field;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::sop::Sop;
use crate::domain::zone::Zone;

/// A sentence and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub what: String,
    pub hint: Option<String>,
}

/// Named values of a sentence and its hint.
type Values<'a> = Vec<(&'static str, Arg<'a>)>;

impl Words {
    /// A refusal: documents by title, steps by number and short name, times in `zone`.
    pub fn refusal(&self, r: &Refusal, sop: Option<&Sop>, zone: Zone) -> Said {
        let values = self.refusal_values(r, sop, zone);
        let id = message_id("refusal", r.code());
        let hint = format!("{id}-hint");
        Said {
            what: capital(&self.with(&id, &values)),
            hint: self.has(&hint).then(|| self.with(&hint, &values)),
        }
    }

    /// A failure of `area` by its stable code: the sentences `<area>-<code>` and, if there is one,
    /// `<area>-<code>-hint`, with what they name.
    pub fn said(&self, area: &str, code: &str, values: &[(&str, String)]) -> Said {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, shown(value))).collect();
        let id = message_id(area, code);
        let hint = format!("{id}-hint");
        Said {
            what: self.with(&id, &values),
            hint: self.has(&hint).then(|| self.with(&hint, &values)),
        }
    }

    /// Why an entry is invalid, inside a sentence.
    pub fn invalid(&self, why: &Invalid) -> String {
        match why {
            Invalid::Blank => self.say("invalid-blank"),
            Invalid::Unseen { position } => {
                self.with("invalid-unseen", &[("position", (*position).into())])
            }
            Invalid::Marks { position, max } => {
                let args = [("position", (*position).into()), ("max", (*max).into())];
                self.with("invalid-marks", &args)
            }
            Invalid::TooLong { max } => self.with("invalid-too-long", &[("max", (*max).into())]),
            Invalid::Digits { count } => self.with("invalid-digits", &[("count", (*count).into())]),
            Invalid::Rounded => self.say("invalid-rounded"),
            Invalid::Email => self.say("invalid-email"),
            Invalid::Phone => self.say("invalid-phone"),
            Invalid::Date => self.say("invalid-date"),
            Invalid::Year { first, last } => {
                let args = [("first", first.to_string().into()), ("last", last.to_string().into())];
                self.with("invalid-year", &args)
            }
            Invalid::Instant => self.say("invalid-instant"),
            Invalid::Choice { known } => {
                self.with("invalid-choice", &[("known", shown(&known.join(", ")))])
            }
        }
    }

    /// The values of refusals about steps, times and facts; then those of all others.
    #[allow(clippy::wildcard_enum_match_arm, reason = "the other half names every kind")]
    fn refusal_values(&self, r: &Refusal, sop: Option<&Sop>, zone: Zone) -> Values<'static> {
        match r {
            Refusal::NotAnEarlierStep { step, current }
            | Refusal::HandedOverLater { step, current } => {
                vec![("step", (*step).into()), ("current", (*current).into())]
            }
            Refusal::NoSuchStep { step, steps } => {
                vec![("step", (*step).into()), ("steps", (*steps).into())]
            }
            Refusal::BeforeLastFact { at, last } => self.two_moments(zone, *at, ("last", *last)),
            Refusal::BeforeNeighbour { at, earliest } | Refusal::TooLongAgo { at, earliest } => {
                self.two_moments(zone, *at, ("earliest", *earliest))
            }
            Refusal::InFuture { at, latest } | Refusal::AfterNeighbour { at, latest } => {
                self.two_moments(zone, *at, ("latest", *latest))
            }
            Refusal::NoSuchFact { fact, last } => {
                vec![("fact", fact.to_string().into()), ("last", last.to_string().into())]
            }
            Refusal::FactUndone { fact } | Refusal::NotCorrectable { fact } => {
                vec![("fact", fact.to_string().into())]
            }
            Refusal::AlreadyAcknowledged { by, at } => {
                vec![("by", shown(by)), ("at", self.moment(zone, *at).into())]
            }
            Refusal::SnoozeMinutes { minutes, max } => {
                vec![("minutes", (*minutes).into()), ("max", (*max).into())]
            }
            Refusal::CertificateDoubtful { doubts } => {
                vec![("doubts", self.doubts(doubts, zone).into())]
            }
            Refusal::OtherProcedure { sop, asked } => {
                vec![("sop", shown(sop)), ("asked", shown(asked))]
            }
            Refusal::Denied(denied) => self.denied(denied, zone),
            other => self.named_values(other, sop),
        }
    }

    fn named_values(&self, r: &Refusal, sop: Option<&Sop>) -> Values<'static> {
        match r {
            Refusal::DocumentsMissing { step, documents } => {
                self.missing_documents(sop, *step, documents)
            }
            Refusal::FieldsMissing { step, fields } => self.missing_fields(sop, *step, fields),
            Refusal::FieldRequired(field) => self.of_field(*field),
            Refusal::FieldInvalid { field, why } => self.wrong_field(*field, why),
            Refusal::NumberUnconfirmed { number } => vec![("number", shown(number))],
            Refusal::TimeUnclear(text) => vec![("text", shown(text))],
            Refusal::TextInvalid(why) => vec![("why", self.invalid(why).into())],
            Refusal::UnknownAms { status, known } => vec![("status", shown(status)), list(known)],
            Refusal::UnknownReason { code, known } => vec![("code", shown(code)), list(known)],
            Refusal::UnknownDocument { key, known } => vec![("key", shown(key)), list(known)],
            Refusal::UnknownExecutor { name, known } | Refusal::UnknownOfficer { name, known } => {
                vec![("name", shown(name)), list(known)]
            }
            Refusal::DocumentAlreadyReceived(key) | Refusal::DocumentNotReceived(key) => {
                vec![("document", self.document(sop, key).into())]
            }
            Refusal::AlreadyRegistered
            | Refusal::NotRegistered
            | Refusal::AlreadyStarted
            | Refusal::NotStarted
            | Refusal::AlreadyPaused
            | Refusal::NotPaused
            | Refusal::AlreadyClosed
            | Refusal::StillOpen
            | Refusal::Archived
            | Refusal::NotArchived
            | Refusal::NotAnEarlierStep { .. }
            | Refusal::HandedOverLater { .. }
            | Refusal::NoSuchStep { .. }
            | Refusal::BeforeLastFact { .. }
            | Refusal::InFuture { .. }
            | Refusal::TooLongAgo { .. }
            | Refusal::ReasonRequired
            | Refusal::TextRequired
            | Refusal::NothingToUndo
            | Refusal::NothingToRedo
            | Refusal::RegistrationNotUndone
            | Refusal::NothingChanges
            | Refusal::SameRevision
            | Refusal::OfficerRequired
            | Refusal::NotSubmitted
            | Refusal::NoSuchFact { .. }
            | Refusal::FactUndone { .. }
            | Refusal::NotCorrectable { .. }
            | Refusal::BeforeNeighbour { .. }
            | Refusal::AfterNeighbour { .. }
            | Refusal::NoAlert
            | Refusal::AlreadyAcknowledged { .. }
            | Refusal::SnoozeMinutes { .. }
            | Refusal::CertificateDoubtful { .. }
            | Refusal::OtherProcedure { .. }
            | Refusal::Denied(_) => Vec::new(),
        }
    }

    fn of_field(&self, field: Field) -> Values<'static> {
        vec![("field", self.field(field).into()), ("key", field.key().into())]
    }

    fn wrong_field(&self, field: Field, why: &Invalid) -> Values<'static> {
        with(self.of_field(field), "why", self.invalid(why))
    }

    fn missing_documents(&self, sop: Option<&Sop>, step: u16, keys: &[String]) -> Values<'static> {
        let titles: Vec<String> = keys.iter().map(|key| self.document(sop, key)).collect();
        let step = vec![("step", self.step(sop, step).into())];
        with(step, "documents", self.list(&titles))
    }

    /// Missing fields by name, and by the keys that fill them.
    fn missing_fields(
        &self,
        sop: Option<&Sop>,
        step: u16,
        fields: &[Vec<Field>],
    ) -> Values<'static> {
        let each = |say: &dyn Fn(Field) -> String| -> Vec<String> {
            let any_of = |fs: &Vec<Field>| -> Vec<String> { fs.iter().map(|f| say(*f)).collect() };
            fields.iter().map(|fs| self.either(&any_of(fs))).collect()
        };
        let names = each(&|f| self.field_inside(f));
        let keys = each(&|f| f.key().to_owned());
        let step = vec![("step", self.step(sop, step).into())];
        let values = with(step, "fields", self.list(&names));
        with(values, "keys", keys.join(", "))
    }

    /// Two moments to the minute, or to the second where a minute does not tell them apart.
    fn two_moments(
        &self,
        zone: Zone,
        at: Instant,
        (name, other): (&'static str, Instant),
    ) -> Values<'static> {
        let minutes = (self.moment(zone, at), self.moment(zone, other));
        let (at, other) = if minutes.0 == minutes.1 {
            (self.moment_exact(zone, at), self.moment_exact(zone, other))
        } else {
            minutes
        };
        vec![("at", at.into()), (name, other.into())]
    }
}

fn with(mut values: Values<'static>, name: &'static str, value: String) -> Values<'static> {
    values.push((name, value.into()));
    values
}

fn list(known: &[String]) -> (&'static str, Arg<'static>) {
    ("known", shown(&known.join(", ")))
}

/// `text` as a sentence begins.
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
