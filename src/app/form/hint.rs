//! What is said below the field in focus while somebody types, as data.
use chrono::NaiveDate;

use super::{Entry, Form, FormField, FormKind, Slot};
use crate::domain::contact;
use crate::domain::instant::Instant;
use crate::domain::moment;
use crate::domain::record::{self, Field, HIDDEN, Kind, bare_digits};
use crate::domain::text::TEXT_CHARS_MAX;
use crate::domain::text::script::{Stray, stray};
use crate::domain::zone::Zone;

/// A hint. Its words are looked up by the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    Pick,
    /// How a number of so many digits is written, nothing typed yet.
    Digits {
        count: usize,
        /// The form asks for the reason of its absence, too.
        or_reason: bool,
    },
    /// A hidden number was changed: it is typed as a whole.
    Whole,
    /// So many digits are still missing.
    DigitsLeft {
        left: usize,
        count: usize,
    },
    /// The digits in the groups in which they are printed on cards.
    Grouped(String),
    /// An address without the end that addresses have.
    OddEmail,
    /// A number shorter or longer than telephone numbers are.
    OddPhone,
    Date,
    /// Blank means this day.
    BlankIs(NaiveDate),
    /// The date as a day; for the end of a certificate, how far off it is.
    Day {
        date: NaiveDate,
        days: Option<i64>,
    },
    At,
    /// How the typed time is understood.
    AtMeans(Instant),
    Confirm,
    Officer,
    LateReason,
    /// One of several fields must be filled.
    Either,
    /// A text of several lines, of which so many characters are used.
    Text {
        used: usize,
        max: usize,
    },
}

impl Form {
    /// What is said below the field in focus at `now`.
    pub fn hints(&self, zone: Zone, now: Instant) -> Vec<Hint> {
        let Some(field) = self.focused() else { return Vec::new() };
        let mut hints = Vec::new();
        let filled = |of: usize| {
            let mut fields = self.fields.iter().filter(|f| f.either == Some(of));
            fields.any(|f| !f.value().trim().is_empty())
        };
        if field.either.is_some_and(|group| !filled(group)) {
            hints.push(Hint::Either);
        }
        hints.extend(self.hint(field, zone, now));
        hints
    }

    /// The first typed letter that only looks like another, the field in focus before all others.
    pub fn stray(&self) -> Option<(Slot, Stray)> {
        let typed = |field: &FormField| !matches!(field.entry, Entry::Pick { .. });
        let fields = self.focused().into_iter().chain(&self.fields);
        let mut typed = fields.filter(|field| typed(field) && !field.is_masked());
        typed.find_map(|field| Some((field.slot, stray(field.value())?)))
    }

    fn hint(&self, field: &FormField, zone: Zone, now: Instant) -> Option<Hint> {
        match field.slot {
            Slot::Data(data) => self.data_hint(field, data),
            Slot::At if field.value().trim().is_empty() => Some(Hint::At),
            Slot::At => moment::parse(field.value(), zone, now).map(Hint::AtMeans),
            Slot::Behalf
            | Slot::Step
            | Slot::PauseReason
            | Slot::Sop
            | Slot::Revision
            | Slot::LetterClass
            | Slot::Role(_)
            | Slot::Ams
            | Slot::Accept
            | Slot::Document => Some(Hint::Pick),
            Slot::Reason if self.kind == FormKind::Finish => Some(Hint::LateReason),
            Slot::Text => {
                let used = field.value().chars().count();
                Some(Hint::Text { used, max: TEXT_CHARS_MAX })
            }
            Slot::Confirm => Some(Hint::Confirm),
            Slot::Officer => Some(Hint::Officer),
            Slot::Reason
            | Slot::Note
            | Slot::ArchiveClass
            | Slot::File
            | Slot::OfficerName
            | Slot::ForwardTo => None,
        }
    }

    fn data_hint(&self, field: &FormField, kept: Field) -> Option<Hint> {
        let value = field.value().trim();
        match kept.kind() {
            Kind::Choice(_) | Kind::Flag => Some(Hint::Pick),
            Kind::Digits(_) if field.is_masked() => None,
            Kind::Digits(_) if value.contains(HIDDEN) => Some(Hint::Whole),
            Kind::Digits(count) => {
                let typed = bare_digits(value).chars().count();
                Some(match typed {
                    0 => Hint::Digits { count, or_reason: self.kind == FormKind::Finish },
                    typed if typed < count => Hint::DigitsLeft { left: count - typed, count },
                    _ => Hint::Grouped(grouped(value, count)),
                })
            }
            Kind::Date if value.is_empty() => {
                let is_letter = self.kind == FormKind::Register && kept == Field::LetterDate;
                Some(if is_letter { Hint::BlankIs(self.today) } else { Hint::Date })
            }
            Kind::Date => {
                let date = record::date(value)?;
                let ends = matches!(kept, Field::Expires | Field::NewExpires);
                let days = ends.then(|| (date - self.today).num_days());
                Some(Hint::Day { date, days })
            }
            Kind::Email if field.check().is_none() && contact::is_odd_email(value) => {
                Some(Hint::OddEmail)
            }
            Kind::Phone if field.check().is_none() && contact::is_odd_phone(value) => {
                Some(Hint::OddPhone)
            }
            Kind::Line | Kind::Text | Kind::Email | Kind::Phone | Kind::Instant => None,
        }
    }
}

/// A NIK as `7602 0352 0478 0001`, a NIP as `19780412 200604 2 001`.
pub fn grouped(value: &str, count: usize) -> String {
    const NIP: [usize; 4] = [8, 6, 1, 3];
    let digits = bare_digits(value);
    let sizes: Vec<usize> =
        if count == NIP.iter().sum::<usize>() { NIP.into() } else { vec![4; 4] };
    let mut rest = digits.chars();
    let mut groups: Vec<String> =
        sizes.iter().map(|size| rest.by_ref().take(*size).collect()).collect();
    groups.push(rest.collect());
    groups.retain(|group: &String| !group.is_empty());
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_stand_in_the_groups_of_the_cards() {
        assert_eq!(grouped("7602035204780001", 16), "7602 0352 0478 0001");
        assert_eq!(grouped("19780412.200604.2.001", 18), "19780412 200604 2 001");
        assert_eq!(grouped("76020352047800019", 16), "7602 0352 0478 0001 9");
    }
}
