//! Styles by meaning. State is told by word and mark first; without colour it is bold, reverse and
//! underline only.
use ratatui::style::{Color, Modifier, Style};

use crate::domain::timing::{Phase, Standing};

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    Text,
    Dim,
    Title,
    Border,
    BorderFocus,
    Selected,
    KeyHint,
    Input,
    Done,
    Running,
    Near,
    Late,
    Paused,
    Waiting,
    Info,
    Error,
}

/// How meanings look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's own sixteen colours.
    Ansi,
    /// No colour at all.
    Mono,
}

impl Theme {
    /// The style of a meaning.
    pub fn style(self, token: Token) -> Style {
        match self {
            Theme::Ansi => ansi(token),
            Theme::Mono => mono(token),
        }
    }
}

fn ansi(token: Token) -> Style {
    let style = Style::new();
    match token {
        Token::Text => style,
        Token::Dim | Token::Border | Token::Waiting => style.fg(Color::DarkGray),
        Token::Title => style.add_modifier(Modifier::BOLD),
        Token::BorderFocus | Token::KeyHint => style.fg(Color::Cyan),
        Token::Selected => style.add_modifier(Modifier::REVERSED),
        Token::Input => style.add_modifier(Modifier::UNDERLINED),
        Token::Done => style.fg(Color::Green),
        Token::Running | Token::Info => style.fg(Color::Blue),
        Token::Near => style.fg(Color::Yellow).add_modifier(Modifier::BOLD),
        Token::Late | Token::Error => style.fg(Color::Red).add_modifier(Modifier::BOLD),
        Token::Paused => style.fg(Color::Magenta),
    }
}

fn mono(token: Token) -> Style {
    let style = Style::new();
    match token {
        Token::Text
        | Token::Dim
        | Token::Border
        | Token::Waiting
        | Token::Done
        | Token::Running
        | Token::Info
        | Token::Paused => style,
        Token::Title | Token::BorderFocus | Token::KeyHint | Token::Near => {
            style.add_modifier(Modifier::BOLD)
        }
        Token::Selected => style.add_modifier(Modifier::REVERSED),
        Token::Input => style.add_modifier(Modifier::UNDERLINED),
        Token::Late | Token::Error => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
    }
}

/// The mark that carries a step clock's state without colour, and its meaning.
pub const fn mark(standing: Standing, phase: Phase) -> (&'static str, Token) {
    match (phase, standing) {
        (Phase::Done, _) => ("v", Token::Done),
        (_, Standing::Breached) => ("!", Token::Late),
        (Phase::Paused, _) => ("=", Token::Paused),
        (_, Standing::Near) => ("~", Token::Near),
        (Phase::Waiting, _) => (".", Token::Waiting),
        (Phase::Running | Phase::OutsideHours, Standing::Ok | Standing::NoStandard) => {
            (">", Token::Running)
        }
    }
}
