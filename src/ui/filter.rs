//! The lines in which a filter or the name of a view is typed, below what is found: above them what is
//! not understood, what Tab offers, or which fields there are.
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::hints::hints;
use super::text::cut;
use super::{Look, Token};
use crate::app::Areas;
use crate::app::export::{What, is_named};
use crate::app::layer::Offer;
use crate::ui::paint::{clear, lay};

/// Paints the line of a filter and the one above it.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    input: &tui_input::Input,
    offer: Option<&Offer>,
    areas: &mut Areas,
) {
    let width = usize::from(frame.area().width);
    let above = above(look, offer, width.saturating_sub(1));
    line(frame, 2, above);
    typed(look, frame, " / ", input, "query-line-keys", areas);
}

/// Paints the line of a name.
pub fn draw_name(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    input: &tui_input::Input,
    areas: &mut Areas,
) {
    let station = &look.app.station;
    let query = look.app.queue.spoken(station.lang.tongue(), &station.queries.terms);
    let what = look.words.with("view-name", &[("query", query.into())]);
    draw_asked(look, frame, input, &what, "view-name-keys", areas);
}

/// The name of a file, and what goes into it.
pub fn draw_export(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    input: &tui_input::Input,
    what: &What,
    areas: &mut Areas,
) {
    let what = match what {
        What::Marked(cases) => {
            look.words.with("report-export-marked", &[("n", cases.len().into())])
        }
        What::Shown(_) => look.words.say("report-export-shown"),
        What::All => look.words.say("report-export-all"),
        What::Month(days) => {
            let first = look.words.date(days.first());
            let args = [("first", first.into()), ("last", look.words.date(days.last()).into())];
            look.words.with("report-export-month", &args)
        }
    };
    let said = look.words.with("report-export-ask", &[("what", what.into())]);
    let named = is_named(input.value().trim());
    let keys = if named { "report-export-keys" } else { "report-export-end" };
    draw_asked(look, frame, input, &said, keys, areas);
}

/// A line that is typed, what it is `asked` for, and its `keys`.
pub fn draw_asked(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    input: &tui_input::Input,
    asked: &str,
    keys: &str,
    areas: &mut Areas,
) {
    let width = usize::from(frame.area().width).saturating_sub(2);
    line(frame, 2, Line::from(look.span(format!(" {}", cut(asked, width)), Token::Text)));
    typed(look, frame, " > ", input, keys, areas);
}

/// Paints over the line so many from below.
fn line(frame: &mut Frame<'_>, from_below: u16, line: Line<'static>) {
    let screen = frame.area();
    if screen.height >= from_below {
        let area = Rect { y: screen.bottom() - from_below, height: 1, ..screen };
        clear(frame, area);
        lay(frame, line, area);
    }
}

fn typed(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    prompt: &str,
    input: &tui_input::Input,
    keys: &str,
    areas: &mut Areas,
) {
    let screen = frame.area();
    let room = usize::from(screen.width).saturating_sub(prompt.width() + 1);
    // A long line is shown around its cursor; the keys go first.
    let scroll = input.visual_scroll(room);
    let shown: String = input.value().chars().skip(scroll).collect();
    let shown = cut(&shown, room);
    let used = prompt.width() + shown.width() + 2;
    let spans = vec![look.span(prompt.to_owned(), Token::KeyHint), look.span(shown, Token::Input)];
    line(frame, 1, Line::from(spans));
    let free = usize::from(screen.width).saturating_sub(used);
    let keys = hints(look, &look.words.say(keys), free);
    let width = u16::try_from(keys.width()).unwrap_or(u16::MAX);
    if keys.width() < free {
        let y = screen.bottom().saturating_sub(1);
        let area = Rect { x: screen.right() - width - 1, y, width, height: 1 };
        keys.draw(frame, area, areas);
    }
    let x = prompt.width() + input.visual_cursor().saturating_sub(scroll);
    let x = u16::try_from(x).unwrap_or(u16::MAX).min(screen.width.saturating_sub(1));
    frame.set_cursor_position(Position { x, y: screen.height.saturating_sub(1) });
}

fn above(look: Look<'_>, offer: Option<&Offer>, width: usize) -> Line<'static> {
    if let Some(offer) = offer.filter(|offer| offer.candidates.len() > 1) {
        return offered(look, offer, width);
    }
    if let Some(mistake) = look.app.queue.mistakes.first() {
        let said = look.words.mistake(mistake);
        let hint = said.hint.map(|hint| format!(" {hint}")).unwrap_or_default();
        let text = cut(&format!("{}{hint}", said.what), width);
        return Line::from(look.span(format!(" {text}"), Token::Near));
    }
    let fields = look.words.with("query-fields", &[("keys", look.words.keys().into())]);
    Line::from(look.span(format!(" {}", cut(&fields, width)), Token::Dim))
}

/// What Tab offers, from the one in the line on.
fn offered(look: Look<'_>, offer: &Offer, width: usize) -> Line<'static> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut room = width;
    let from = offer.at.saturating_sub(2);
    for (i, candidate) in offer.candidates.iter().enumerate().skip(from) {
        if candidate.width() + 2 > room {
            break;
        }
        room -= candidate.width() + 2;
        let token = if i == offer.at { Token::Selected } else { Token::Text };
        spans.push(look.span("  ", Token::Text));
        spans.push(look.span(candidate.clone(), token));
    }
    Line::from(spans)
}
