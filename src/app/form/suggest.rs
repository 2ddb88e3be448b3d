//! What is offered while somebody types: shown below the field, taken only when chosen.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys and slots only a few mean something to an offer"
)]
use super::{Form, FormKind, Reaction, Slot};
use crate::app::key::Key;
use crate::domain::known::{About, Known};
use crate::domain::record::Field;

/// How many suggestions are shown at once.
pub const OFFER_MAX: usize = 5;

/// A text that is longer is the officer's own: ↓ moves in it.
const OFFER_CHARS: usize = 50;

/// What is offered for the field in focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub found: Vec<Known>,
    /// The chosen one; none = what was typed stands.
    pub chosen: Option<usize>,
}

impl Form {
    /// What to look for, for the field in focus and what stands in it.
    pub fn asks(&self) -> Option<(About, String)> {
        let field = self.focused()?;
        let about = match field.slot {
            Slot::Data(Field::Agency) => About::Agency,
            Slot::Data(Field::Position) => About::Position,
            Slot::Data(Field::LetterNo) if self.kind == FormKind::Register => About::Letter,
            Slot::Data(Field::Name) if self.kind == FormKind::Register => About::Name,
            Slot::ForwardTo => About::ForwardTo,
            Slot::Text if self.kind == FormKind::Disposition => About::Disposition,
            Slot::Reason => About::Reason(self.kind.id()),
            _ => return None,
        };
        let text = field.value().trim().to_owned();
        let is_long =
            about == About::Disposition && (text.contains('\n') || text.len() > OFFER_CHARS);
        if is_long {
            return None;
        }
        let asks_blank = matches!(about, About::Disposition | About::Reason(_) | About::ForwardTo);
        (asks_blank || !text.is_empty()).then_some((about, text))
    }

    /// Offers what was found for `text`, if that is still what stands there.
    pub fn offer(&mut self, about: About, text: &str, found: Vec<Known>) {
        if self.asks() == Some((about, text.to_owned())) {
            self.set_offer(found);
        }
    }

    /// Offers the officers that what is typed may mean.
    pub fn offer_officers(&mut self, officers: &[String]) {
        let Some(field) = self.focused().filter(|f| f.slot == Slot::Officer) else { return };
        let typed = field.value().trim().to_lowercase();
        // What stood there from the beginning is no filter.
        let all = !field.is_changed();
        let fits = |name: &&String| all || name.to_lowercase().contains(&typed);
        let known = |name: &String| Known {
            value: name.clone(),
            count: 0,
            fills: crate::domain::record::Record::default(),
        };
        let found = officers.iter().filter(fits).map(known).collect();
        self.set_offer(found);
    }

    fn set_offer(&mut self, mut found: Vec<Known>) {
        let typed = self.focused().map(|f| f.value().trim().to_owned()).unwrap_or_default();
        found.truncate(OFFER_MAX);
        // What is typed already needs no offer, unless it brings more with it.
        let done = found.iter().any(|k| k.value == typed && k.fills.iter().next().is_none());
        let offers = !found.is_empty() && !done && !self.sending && !self.void;
        self.offer = offers.then_some(Offer { found, chosen: None });
    }

    /// Chooses the suggestion at a place; whether there is one.
    pub(in crate::app) fn choose_at(&mut self, at: usize) -> bool {
        let offer = self.offer.as_mut().filter(|offer| at < offer.found.len());
        let there = offer.is_some();
        if let Some(offer) = offer {
            offer.chosen = Some(at);
        }
        there
    }

    /// A key to the offer: none = the key is not for it.
    pub(super) fn choose(&mut self, key: Key) -> Option<Reaction> {
        let offer = self.offer.as_mut()?;
        let last = offer.found.len().saturating_sub(1);
        match (key, offer.chosen) {
            (Key::Down, None) => offer.chosen = Some(0),
            (Key::Down, Some(at)) if at < last => offer.chosen = Some(at + 1),
            (Key::Up, Some(at)) => offer.chosen = at.checked_sub(1),
            (Key::Esc, Some(_)) => offer.chosen = None,
            (Key::Enter | Key::Tab, Some(at)) => {
                let known = offer.found.get(at).cloned()?;
                return Some(self.accept(&known));
            }
            (Key::Enter, None) => {
                // One officer is left of those who work here: that is who is meant.
                let only = self.focused().is_some_and(|f| f.slot == Slot::Officer) && last == 0;
                let known = self.offer.as_ref().filter(|_| only)?.found.first().cloned()?;
                self.accept(&known);
                return Some(Reaction::Submit);
            }
            _ => return None,
        }
        Some(Reaction::Stay)
    }

    /// Takes an offer: its value, and what is known with it into fields that are still blank.
    fn accept(&mut self, known: &Known) -> Reaction {
        let focus = self.focus;
        if let Some(field) = self.fields.get_mut(focus) {
            field.set(&known.value);
        }
        for (data, kept) in known.fills.iter() {
            let blank = |f: &&mut super::FormField| {
                f.slot == Slot::Data(data) && f.value().trim().is_empty()
            };
            if let Some(field) = self.fields.iter_mut().find(blank) {
                field.set_masked(kept);
                field.localise_value(self.lang);
            }
        }
        self.offer = None;
        self.changed();
        let last = self.fields.len().saturating_sub(1);
        if focus >= last { Reaction::Typed } else { self.leave(focus + 1) }
    }
}
