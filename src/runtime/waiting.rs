//! What the store has not answered yet, and how long a key waits for it.
use crate::app::Effect;
use crate::app::people::People;

/// How long a key waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Not at all: a page or a count comes when it comes, as does what is for a dialog that shows
    /// how far it is.
    None,
    /// While it is quick.
    Short,
    /// Until it has come: an act, or a dialog that is about to open.
    Whole,
}

impl Wait {
    /// How long a key waits for the answer to an effect.
    pub const fn of(effect: &Effect) -> Self {
        if matches!(
            effect,
            Effect::Append(_)
                | Effect::LoadDraft(_)
                | Effect::LoadAct { .. }
                | Effect::Configure(_)
                | Effect::People(
                    People::Known | People::Add { .. } | People::SignIn { .. } | People::SignOut
                )
                | Effect::Mute { .. }
        ) {
            Wait::Whole
        } else if matches!(
            effect,
            Effect::LoadCases(_)
                | Effect::Find(_)
                | Effect::Count(_)
                | Effect::Import(_)
                | Effect::Alerts
                | Effect::People(People::Look)
                | Effect::Claim { .. }
        ) {
            Wait::None
        } else {
            Wait::Short
        }
    }
}

/// The answers that are still to come.
#[derive(Default)]
pub struct Waiting(Vec<Wait>);

impl Waiting {
    /// `effect` was asked for.
    pub fn ask(&mut self, effect: &Effect) {
        self.0.push(Wait::of(effect));
    }

    /// One of those that are waited for so long has come.
    pub fn answered(&mut self, wait: Wait) {
        if let Some(at) = self.0.iter().position(|awaited| *awaited == wait) {
            self.0.remove(at);
        }
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
