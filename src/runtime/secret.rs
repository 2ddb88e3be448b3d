//! What is asked for on the terminal and not shown: one dot a character. Nothing of it is kept here.
use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, poll, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::Zeroizing;

use super::interrupt;
use crate::domain::pin::TYPED_MAX;

/// How often it is looked whether somebody has asked the program to end.
const LOOK: Duration = Duration::from_millis(200);

/// What of the asking is to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Echo {
    /// The question, now that nothing typed is shown any more.
    Question,
    /// One more character.
    Dot,
    /// One less.
    Back,
    /// It is over.
    End,
}

/// Hears what is typed; `echo` puts the question and shows how far the answer is. None when it was
/// given up (Esc, Ctrl-C, Ctrl-D, a signal).
///
/// # Errors
/// When the terminal cannot be read.
pub fn hear(echo: &mut dyn FnMut(Echo)) -> io::Result<Option<Zeroizing<String>>> {
    let watch = interrupt::watch();
    // What is typed as soon as the question stands there is not shown either.
    let raw = Raw::take()?;
    echo(Echo::Question);
    let mut typed = Zeroizing::new(String::with_capacity(TYPED_MAX));
    let answer = loop {
        if watch.is_set() {
            break false;
        }
        if !poll(LOOK)? {
            continue;
        }
        let Event::Key(key) = read()? else { continue };
        match stroke(key) {
            Stroke::Done => break true,
            Stroke::GivenUp => break false,
            Stroke::Back if typed.pop().is_some() => echo(Echo::Back),
            Stroke::Typed(c) if typed.len() + c.len_utf8() <= TYPED_MAX => {
                typed.push(c);
                echo(Echo::Dot);
            }
            Stroke::Back | Stroke::Typed(_) | Stroke::Nothing => {}
        }
    };
    drop(raw);
    echo(Echo::End);
    Ok(answer.then_some(typed))
}

enum Stroke {
    Typed(char),
    Back,
    Done,
    GivenUp,
    Nothing,
}

#[allow(clippy::wildcard_enum_match_arm, reason = "of all keys only a few mean something here")]
fn stroke(key: KeyEvent) -> Stroke {
    if key.kind == KeyEventKind::Release {
        return Stroke::Nothing;
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('c' | 'd') if control => Stroke::GivenUp,
        // What was typed before the echo was off ends with a line feed.
        KeyCode::Char('j') if control => Stroke::Done,
        KeyCode::Char(_) if control => Stroke::Nothing,
        KeyCode::Char(c) => Stroke::Typed(c),
        KeyCode::Backspace => Stroke::Back,
        KeyCode::Enter => Stroke::Done,
        KeyCode::Esc => Stroke::GivenUp,
        _ => Stroke::Nothing,
    }
}

/// The terminal without its echo, given back however the asking ends.
struct Raw;

impl Raw {
    fn take() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _gone = disable_raw_mode();
    }
}
