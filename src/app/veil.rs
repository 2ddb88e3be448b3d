//! What lies over the whole desk: the privacy screen, which any key lifts, and the lock, which a PIN
//! opens. While it lies there nothing below is seen, and no input reaches it.
use super::action::Action;
use super::deed::blocked;
use super::key::Key;
use super::notice::{Blocked, Failure, Notice};
use super::people::People;
use super::{App, Effect, Input, layers};
use crate::domain::authority::Denied;
use crate::domain::instant::Instant;
use crate::domain::officer::Officer;
use crate::domain::pin::Pin;
use crate::domain::refusal::Refusal;

/// A desk is locked after so many minutes where its settings are not known.
const LOCK_MIN: u16 = 10;

/// What hides the desk.
#[derive(Debug, Clone)]
pub enum Veil {
    /// Nobody's business is to be seen; any key lifts it.
    Privacy,
    /// Somebody signs in.
    Locked(SignIn),
}

/// Somebody signs in.
#[derive(Debug, Clone, Default)]
pub struct SignIn {
    /// Who, by the place among [`App::able`].
    pub who: usize,
    pub typed: Pin,
    /// The store is asked.
    pub sending: bool,
    /// Why the last try did not open it.
    pub denied: Option<Failure>,
    /// Whoever has signed in goes on if this is given up.
    pub may_leave: bool,
}

impl App {
    /// Those who can sign in: who work here and have a PIN.
    pub fn able(&self) -> impl Iterator<Item = &Officer> {
        self.station.roll.here().filter(|officer| officer.pin_since.is_some())
    }

    /// Whether a PIN is asked for now: no key of the desk means anything then.
    pub const fn is_locked(&self) -> bool {
        matches!(self.veil, Some(Veil::Locked(_)))
    }

    /// Whether whoever acts here must have signed in.
    pub(super) const fn is_guarded(&self) -> bool {
        self.station.roll.enforced && !self.station.read_only
    }

    /// When the desk is hidden if nobody touches it.
    pub(super) fn hides_at(&self) -> Option<Instant> {
        if self.veil.is_some() || self.station.demo {
            return None;
        }
        let config = self.config.as_ref();
        let minutes = if self.is_guarded() {
            config.map_or(LOCK_MIN, |config| config.privacy.lock_min)
        } else if self.wall.is_some() {
            // A wall is there to be seen, and shows no name.
            0
        } else {
            config.map_or(0, |config| config.privacy.screen_min)
        };
        (minutes > 0).then(|| self.touched_at.plus(i64::from(minutes) * 60))
    }
}

/// Somebody touched the desk, or time went on: hidden is what nobody has touched for long.
pub(super) fn heed(app: &mut App, input: &Input) -> Vec<Effect> {
    let effects = match app.hides_at() {
        Some(at) if app.now >= at => draw(app),
        _ => Vec::new(),
    };
    if matches!(input, Input::Key(_) | Input::Paste(_) | Input::Mouse(_)) {
        app.touched_at = app.now;
    }
    effects
}

/// Hides the desk now: locked where a PIN opens it again. What was typed is kept.
pub(super) fn draw(app: &mut App) -> Vec<Effect> {
    let mut effects = layers::keep_draft(app);
    if !app.is_guarded() {
        app.veil = Some(Veil::Privacy);
        return effects;
    }
    let who = app.able().position(|officer| officer.is_named(&app.station.officer));
    let sign_in = SignIn { who: who.unwrap_or(0), ..SignIn::default() };
    app.veil = Some(Veil::Locked(sign_in));
    effects.extend([Effect::People(People::SignOut), Effect::People(People::Known)]);
    effects
}

/// The store knows nobody here: the desk is locked, and says why. Where it did not know that
/// anything is enforced, it asks.
pub(super) fn unknown(app: &mut App, why: Failure) -> Vec<Effect> {
    if !app.is_guarded() {
        return vec![Effect::People(People::Known)];
    }
    let effects = draw(app);
    if let Some(Veil::Locked(sign_in)) = &mut app.veil {
        sign_in.denied = Some(why);
    }
    effects
}

/// Asks for the PIN of an officer who is to act from now on.
pub(super) fn switch(app: &mut App, name: &str) -> Vec<Effect> {
    let Some(who) = app.able().position(|officer| officer.is_named(name)) else {
        let able = app.station.roll.administrators().map(|o| o.name.clone()).collect();
        let missing = Denied::PinMissing { officer: name.to_owned(), able };
        return blocked(app, Action::Officer, Blocked::Refused(Refusal::Denied(missing)));
    };
    let effects = layers::keep_draft(app);
    app.veil = Some(Veil::Locked(SignIn { who, may_leave: true, ..SignIn::default() }));
    effects
}

/// The office's decision is known anew: a desk that is guarded from now on is locked, one that is not
/// any more is not.
pub(super) fn decided(app: &mut App, was_guarded: bool) -> Vec<Effect> {
    match (was_guarded, app.is_guarded()) {
        (false, true) => draw(app),
        (true, false) if app.is_locked() => {
            app.veil = Some(Veil::Privacy);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Whether an input is for the veil, not for what lies below it.
pub(super) const fn takes(app: &App, input: &Input) -> bool {
    app.veil.is_some() && matches!(input, Input::Key(_) | Input::Paste(_) | Input::Mouse(_))
}

/// Answers what is for the veil. Digits that come together are typed (a slow line brings them so), but
/// nothing that is pasted opens a lock, nor does the mouse.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all inputs only what people do means something"
)]
pub(super) fn answer(app: &mut App, input: Input) -> Vec<Effect> {
    match (&mut app.veil, input) {
        (Some(Veil::Privacy), Input::Key(_) | Input::Mouse(_)) => {
            app.veil = None;
            Vec::new()
        }
        (Some(Veil::Locked(_)), Input::Key(key)) => press(app, key),
        (Some(Veil::Locked(_)), Input::Paste(text)) => {
            let digits = text.trim_end().chars().map(|c| c.is_ascii_digit().then_some(c));
            let typed: Option<Vec<char>> = digits.collect();
            typed.into_iter().flatten().flat_map(|c| press(app, Key::Char(c))).collect()
        }
        _ => Vec::new(),
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "of all keys only a few mean something here")]
fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let last = app.able().count().saturating_sub(1);
    let Some(Veil::Locked(sign_in)) = &mut app.veil else { return Vec::new() };
    if sign_in.sending {
        return Vec::new();
    }
    match key {
        Key::Char(c) if c.is_ascii_digit() => sign_in.typed.push(c),
        Key::Backspace => sign_in.typed.pop(),
        Key::Up | Key::BackTab => choose(sign_in, sign_in.who.saturating_sub(1)),
        Key::Down | Key::Tab => choose(sign_in, (sign_in.who + 1).min(last)),
        Key::Enter => return send(app),
        Key::Esc if sign_in.may_leave => app.veil = None,
        Key::Esc => sign_in.typed = Pin::default(),
        Key::Ctrl('c') => return vec![Effect::Quit],
        _ => {}
    }
    Vec::new()
}

/// Somebody else is to sign in: what was typed was not theirs.
fn choose(sign_in: &mut SignIn, who: usize) {
    if who != sign_in.who {
        *sign_in = SignIn { who, may_leave: sign_in.may_leave, ..SignIn::default() };
    }
}

fn send(app: &mut App) -> Vec<Effect> {
    let Some(Veil::Locked(sign_in)) = &app.veil else { return Vec::new() };
    let name = app.able().nth(sign_in.who).map(|officer| officer.name.clone());
    let Some(Veil::Locked(sign_in)) = &mut app.veil else { return Vec::new() };
    let Some(name) = name.filter(|_| sign_in.typed.length() > 0) else { return Vec::new() };
    sign_in.sending = true;
    sign_in.denied = None;
    let pin = std::mem::take(&mut sign_in.typed);
    vec![Effect::People(People::SignIn { name, pin, at: app.now })]
}

/// The store has answered: the desk is as it was, or another officer's.
pub(super) fn signed_in(app: &mut App, answer: Result<Officer, Failure>) -> Vec<Effect> {
    let officer = match answer {
        Ok(officer) => officer,
        Err(failure) => {
            if let Some(Veil::Locked(sign_in)) = &mut app.veil {
                sign_in.sending = false;
                sign_in.denied = Some(failure);
            }
            return Vec::new();
        }
    };
    app.veil = None;
    if officer.is_named(&app.station.officer) && app.station.officer == officer.name {
        app.station.roles = officer.roles;
        return Vec::new();
    }
    // What the other has typed is kept as a draft, and no dialog of theirs is left open.
    if !officer.is_named(&app.station.officer) {
        app.layers.clear();
        app.queue.clear_marks();
    }
    app.station.roles = officer.roles;
    app.station.on_behalf_of = None;
    app.station.officer.clone_from(&officer.name);
    app.notice = Some(Notice::Officer(officer.name));
    Vec::new()
}
