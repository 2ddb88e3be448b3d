//! A theme on a terminal: a style for every meaning. State is told by word and mark first.
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::domain::timing::{Phase, Standing};
use crate::theme::{Ansi, Colour, Depth, Paint, Theme, of_two_hundred};

pub use crate::theme::Token;

/// How the meanings of a theme look where there are so many colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Styles {
    styles: Vec<Style>,
    /// Made for a light background.
    pub light: bool,
}

impl Styles {
    /// The styles of `theme`.
    pub fn new(theme: &Theme, depth: Depth) -> Self {
        let styles = Token::ALL.iter().map(|token| style(theme.paint(*token), depth)).collect();
        Self { styles, light: theme.light }
    }

    /// The style of a meaning.
    pub fn style(&self, token: Token) -> Style {
        self.styles.get(token as usize).copied().unwrap_or_default()
    }

    /// Gives every cell that says nothing else the theme's letters and background.
    pub fn ground(&self, buffer: &mut Buffer) {
        let ground = self.style(Token::Ground);
        let (fg, bg) = (ground.fg.unwrap_or_default(), ground.bg.unwrap_or_default());
        if (fg, bg) == (Color::Reset, Color::Reset) {
            return;
        }
        for cell in &mut buffer.content {
            if cell.fg == Color::Reset {
                cell.fg = fg;
            }
            if cell.bg == Color::Reset {
                cell.bg = bg;
            }
        }
    }
}

fn style(paint: Paint, depth: Depth) -> Style {
    let mut style = Style::new();
    style.fg = paint.fg.map(|c| color(c, depth));
    style.bg = paint.bg.map(|c| color(c, depth));
    let flags = [
        (paint.bold, Modifier::BOLD),
        (paint.dim, Modifier::DIM),
        (paint.italic, Modifier::ITALIC),
        (paint.underline, Modifier::UNDERLINED),
        (paint.reverse, Modifier::REVERSED),
        (paint.strike, Modifier::CROSSED_OUT),
    ];
    flags.iter().filter(|(on, _)| *on).fold(style, |style, (_, flag)| style.add_modifier(*flag))
}

fn color(colour: Colour, depth: Depth) -> Color {
    match (colour, depth) {
        (Colour::Default, _) => Color::Reset,
        (Colour::Exact((r, g, b), _), Depth::Millions) => Color::Rgb(r, g, b),
        (Colour::Exact(rgb, _), Depth::TwoHundred) => Color::Indexed(of_two_hundred(rgb)),
        (Colour::Exact(_, ansi), Depth::Sixteen) | (Colour::Ansi(ansi), _) => named(ansi),
    }
}

/// The terminal library's name of one of the sixteen.
fn named(Ansi(no): Ansi) -> Color {
    const COLORS: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    COLORS.get(usize::from(no)).copied().unwrap_or_default()
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
