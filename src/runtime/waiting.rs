//! What the store has not answered yet, and how long a key waits for it.
use std::collections::VecDeque;

use crate::app::Effect;

/// How long a key waits for an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    /// Not at all: what comes is for a dialog that shows how far it is.
    None,
    /// While it is quick.
    Short,
    /// Until it has come: an act, or a dialog that is about to open.
    Whole,
}

/// The answers that are still to come, in their order.
#[derive(Default)]
pub struct Waiting(VecDeque<Wait>);

impl Waiting {
    /// `effect` was asked for.
    pub fn ask(&mut self, effect: &Effect) {
        let whole =
            matches!(effect, Effect::Append(_) | Effect::LoadDraft(_) | Effect::LoadAct { .. });
        let wait = if whole {
            Wait::Whole
        } else if matches!(effect, Effect::LoadCases(_)) {
            Wait::None
        } else {
            Wait::Short
        };
        self.0.push_back(wait);
    }

    /// The first of them has come.
    pub fn answered(&mut self) {
        self.0.pop_front();
    }

    /// Whether keys need not wait.
    pub fn is_quiet(&self) -> bool {
        self.0.iter().all(|wait| *wait == Wait::None)
    }

    /// Whether no key may pass what is awaited.
    pub fn holds_keys(&self) -> bool {
        self.0.contains(&Wait::Whole)
    }
}
