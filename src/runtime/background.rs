//! The terminal's background. It is asked for without waiting: the answer comes among the keys, is
//! taken out there, and what a person types meanwhile stays what it is.
use std::env;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use crate::theme::{Rgb, contrast};

/// The question: "which colour is your background?" (OSC 11), as xterm and most others know it.
pub const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// Whether the terminal takes the question for a question. The Linux console and Eterm do not, and
/// screen answers nothing.
pub fn can_be_asked() -> bool {
    let term = env::var("TERM").unwrap_or_default();
    let knows_nothing = ["", "dumb", "linux", "cons25", "Eterm"].contains(&term.as_str());
    let screen = term.starts_with("screen") && env::var_os("TMUX").is_none();
    cfg!(unix) && !knows_nothing && !screen
}

/// Whether the background is light, as far as the environment says so: `COLORFGBG` ends with the
/// background's number among the sixteen colours.
pub fn of_environment() -> Option<bool> {
    let said = env::var("COLORFGBG").ok()?;
    let no: u8 = said.rsplit(';').next()?.parse().ok()?;
    Some(no == 7 || (9..=15).contains(&no))
}

/// What comes out of the sieve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sifted {
    Event(Event),
    /// The terminal's background is light.
    Light(bool),
}

/// Takes the terminal's answer out of what is typed. To the terminal library it is the key Alt-],
/// some letters, and Alt-\ or Ctrl-G.
#[derive(Debug, Default)]
pub struct Sieve {
    held: Vec<KeyEvent>,
}

impl Sieve {
    /// Whether something may be the beginning of an answer.
    pub fn holds(&self) -> bool {
        !self.held.is_empty()
    }

    /// What `event` is, or completes.
    pub fn take(&mut self, event: Event) -> Vec<Sifted> {
        let Event::Key(key) = event else {
            return vec![Sifted::Event(event)];
        };
        let begins = is(key, ']', KeyModifiers::ALT);
        if !self.holds() && !begins {
            return vec![Sifted::Event(event)];
        }
        let ends = is(key, '\\', KeyModifiers::ALT) || is(key, 'g', KeyModifiers::CONTROL);
        if ends && let Some(rgb) = colour(&self.text()) {
            self.held.clear();
            return vec![Sifted::Light(is_light(rgb))];
        }
        let restarts = begins && self.holds();
        let mut out = if restarts { self.release() } else { Vec::new() };
        self.held.push(key);
        if !can_become_an_answer(&self.text()) || ends {
            out.extend(self.release());
        }
        out
    }

    /// What was held was typed by a person after all.
    pub fn release(&mut self) -> Vec<Sifted> {
        self.held.drain(..).map(|key| Sifted::Event(Event::Key(key))).collect()
    }

    /// The letters after Alt-]; a key that is none makes no answer.
    fn text(&self) -> String {
        let typed = self.held.iter().skip(1);
        typed.map(|key| if let KeyCode::Char(c) = key.code { c } else { '\0' }).collect()
    }
}

fn is(key: KeyEvent, c: char, with: KeyModifiers) -> bool {
    key.code == KeyCode::Char(c) && key.modifiers == with
}

fn can_become_an_answer(text: &str) -> bool {
    const HEAD: &str = "11;rgb:";
    const LONGEST: usize = HEAD.len() + 14;
    match text.strip_prefix(HEAD) {
        None => HEAD.starts_with(text),
        Some(rest) => {
            text.len() <= LONGEST && rest.chars().all(|c| c == '/' || c.is_ascii_hexdigit())
        }
    }
}

/// `11;rgb:ffff/ffff/ffff`, one to four hexadecimal digits each (`XParseColor`).
fn colour(text: &str) -> Option<Rgb> {
    let mut parts = text.strip_prefix("11;rgb:")?.split('/');
    let mut part = || {
        let digits = parts.next().filter(|d| (1..=4).contains(&d.len()))?;
        let most = 16_u32.pow(u32::try_from(digits.len()).ok()?) - 1;
        let value = u32::from_str_radix(digits, 16).ok()?;
        u8::try_from(value * 255 / most).ok()
    };
    let rgb = (part()?, part()?, part()?);
    parts.next().is_none().then_some(rgb)
}

/// A background is light where black letters are read better than white ones.
fn is_light(rgb: Rgb) -> bool {
    contrast(rgb, (0, 0, 0)) > contrast(rgb, (255, 255, 255))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the terminal library makes of bytes, as far as the test needs it.
    fn events(text: &str) -> Vec<Event> {
        let mut chars = text.chars();
        let mut events = Vec::new();
        while let Some(c) = chars.next() {
            let (c, with) = match c {
                '\x1b' => (chars.next().unwrap(), KeyModifiers::ALT),
                '\x07' => ('g', KeyModifiers::CONTROL),
                _ => (c, KeyModifiers::NONE),
            };
            events.push(Event::Key(KeyEvent::new(KeyCode::Char(c), with)));
        }
        events
    }

    fn sifted(text: &str) -> Vec<Sifted> {
        let mut sieve = Sieve::default();
        let mut out: Vec<Sifted> = events(text).into_iter().flat_map(|e| sieve.take(e)).collect();
        out.extend(sieve.release());
        out
    }

    fn typed(text: &str) -> Vec<Sifted> {
        events(text).into_iter().map(Sifted::Event).collect()
    }

    #[test]
    fn an_answer_is_taken_out_of_what_is_typed() {
        for (answer, light) in [
            ("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", true),
            ("\x1b]11;rgb:fdfd/f6f6/e3e3\x07", true),
            ("\x1b]11;rgb:00/2b/36\x1b\\", false),
            ("\x1b]11;rgb:0/0/0\x07", false),
        ] {
            let all = sifted(&format!("nS{answer}11;x"));
            let wanted = [typed("nS"), vec![Sifted::Light(light)], typed("11;x")].concat();
            assert_eq!(all, wanted, "{answer:?}");
        }
    }

    #[test]
    fn what_only_looks_like_an_answer_is_typed() {
        for text in [
            "\x1b]s",
            "\x1b]1",
            "\x1b]11;rgb:ffff/ffff/ffff",
            "\x1b]11;rgb:ffff/ffff\x1b\\",
            "\x1b]11;rgb:fffff/0/0\x07",
            "\x1b]11;rgb:0000000000000000000000",
            "\x1b]\x1b]",
            "\x1b]10;rgb:0/0/0\x07",
            "\x07\x1b\\",
        ] {
            assert_eq!(sifted(text), typed(text), "{text:?}");
        }
        let again = sifted("\x1b]1\x1b]11;rgb:f/f/f\x07");
        assert_eq!(again, [typed("\x1b]1"), vec![Sifted::Light(true)]].concat());
    }
}
