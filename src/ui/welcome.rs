//! The questions of the first run, on a screen of their own.
use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::Line;

use super::dialog::centred;
use super::overlay::{boxed, keys};
use super::text::{cut, fit, wrap};
use super::{Look, Token};
use crate::app::Areas;
use crate::app::welcome::Welcome;
use crate::ui::paint::{clear, lay};
use crate::words::Lang;

/// How wide the questions are at most.
const WIDTH: u16 = 64;

/// Paints the question that is asked.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, welcome: &Welcome, areas: &mut Areas) {
    let screen = frame.area();
    clear(frame, screen);
    let width = screen.width.min(WIDTH);
    let room = usize::from(width).saturating_sub(4);
    let mut lines = text(look, "welcome-greeting", room, Token::Text);
    lines.push(Line::default());
    let typed = match &welcome.office {
        None => {
            lines.extend(text(look, "welcome-language", room, Token::Title));
            lines.extend(Lang::ALL.map(|lang| language(look, lang, lang == welcome.lang)));
            None
        }
        Some(input) => {
            lines.extend(text(look, "welcome-office", room, Token::Title));
            let from = input.visual_scroll(room);
            let shown: String = input.value().chars().skip(from).collect();
            let at = (lines.len(), input.visual_cursor().saturating_sub(from));
            lines.push(Line::from(vec![
                look.span(" ", Token::Text),
                look.span(fit(&shown, room), Token::Input),
            ]));
            lines.extend(proposal(look, welcome, room));
            Some(at)
        }
    };
    lines.push(Line::default());
    lines.push(Line::default());
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let area = centred(frame, width, height);
    let step = if typed.is_some() { "2/2" } else { "1/2" };
    let inner = boxed(look, frame, area, &format!("LOKET · {step}"), areas);
    lay(frame, lines, inner);
    let said = if typed.is_some() { "welcome-office-keys" } else { "welcome-language-keys" };
    keys(look, frame, inner, &look.words.say(said), areas);
    if let Some((row, column)) = typed {
        let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let x = inner.x.saturating_add(cells(column + 1)).min(inner.right().saturating_sub(1));
        frame.set_cursor_position(Position { x, y: inner.y.saturating_add(cells(row)) });
    }
}

fn text(look: Look<'_>, id: &str, room: usize, token: Token) -> Vec<Line<'static>> {
    let lines = wrap(&look.words.say(id), room).into_iter();
    lines.map(|line| Line::from(look.span(format!(" {line}"), token))).collect()
}

/// A language by its own name.
fn language(look: Look<'_>, lang: Lang, picked: bool) -> Line<'static> {
    let (key, name) = match lang {
        Lang::Id => ("i", "Bahasa Indonesia"),
        Lang::En => ("e", "English"),
    };
    let mark = if picked { "▌" } else { " " };
    let token = if picked { Token::Selected } else { Token::Text };
    Line::from(vec![
        look.span(format!(" {mark}"), Token::BorderFocus),
        look.span(format!("{key} "), Token::KeyHint),
        look.span(format!(" {name} "), token),
    ])
}

/// What Enter takes while nothing is typed, or what is wrong with what is typed.
fn proposal(look: Look<'_>, welcome: &Welcome, room: usize) -> Vec<Line<'static>> {
    if !welcome.fits() {
        return text(look, "welcome-office-unfit", room, Token::Error);
    }
    let office = look.app.office_proposed();
    let said = look.words.with("welcome-proposed", &[("office", office.into())]);
    let lines = wrap(&said, room).into_iter().map(|line| cut(&line, room));
    lines.map(|line| Line::from(look.span(format!(" {line}"), Token::Dim))).collect()
}
