//! What lies over the main screen besides forms: documents, filter, lists, procedure, ledger, failure.
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use super::detail::checklist;
use super::dialog::{self, centred};
use super::text::{fit, wrap};
use super::{Look, Token, explain, menu, procedure};
use crate::app::action::Action;
use crate::app::layer::Layer;
use crate::app::notice::Failure;

/// Paints the topmost layer; of a text that scrolls, answers how many lines fit and how many there
/// are.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, layer: &Layer) -> (usize, usize) {
    match layer {
        Layer::Form(form) => dialog::form(look, frame, form),
        Layer::Documents { selected, .. } => documents(look, frame, *selected),
        Layer::Filter { input, .. } => filter(look, frame, input),
        Layer::Menu(list) => menu::draw(look, frame, list),
        Layer::Failure(failure) => failed(look, frame, failure),
        Layer::Procedure { top } => {
            let case = look.app.case();
            let sop = case.map_or(&*look.app.station.sop, |c| look.app.sop(&c.sop_revision));
            let width = usize::from(frame.area().width.min(100)).saturating_sub(4);
            let lines = procedure::lines(look, sop, width);
            return scrolled(look, frame, "action-procedure", lines, *top);
        }
        Layer::Explain { figure, top } => {
            let width = usize::from(frame.area().width.min(100)).saturating_sub(4);
            let lines = explain::lines(look, *figure, width);
            return scrolled(look, frame, "action-explain", lines, *top);
        }
    }
    (0, 0)
}

fn scrolled(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    title: &str,
    lines: Vec<Line<'static>>,
    top: usize,
) -> (usize, usize) {
    let height = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX);
    let area = centred(frame, 100, height.min(frame.area().height));
    let inner = boxed(look, frame, area, &look.words.say(title));
    let rows = usize::from(inner.height).saturating_sub(1);
    let total = lines.len();
    let mut shown: Vec<Line<'static>> = lines.into_iter().skip(top).take(rows).collect();
    shown.resize(rows, Line::default());
    shown.push(Line::from(look.span(look.words.say("desk-text-keys"), Token::KeyHint)));
    frame.render_widget(Paragraph::new(shown), inner);
    (rows, total)
}

/// A bordered box with its title; answers its inside.
pub fn boxed(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, title: &str) -> Rect {
    let block = look.pane(Line::from(look.span(format!(" {title} "), Token::Title)), true);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

fn documents(look: Look<'_>, frame: &mut Frame<'_>, selected: usize) {
    let Some(case) = look.app.case() else { return };
    let width = frame.area().width.min(76);
    let mut lines = checklist(look, case, usize::from(width).saturating_sub(2), Some(selected));
    let key = look.app.station.keymap.hint(Action::Note).map(|k| k.to_string());
    let args = [("key", key.unwrap_or_default().into())];
    let keys = look.words.with("documents-keys", &args);
    let height = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX);
    let area = centred(frame, width, height.min(frame.area().height));
    let rows = usize::from(area.height).saturating_sub(3);
    let here = lines.iter().position(|l| l.spans.first().is_some_and(|s| s.content == "▌"));
    // A long list follows its cursor.
    let top = here.map_or(0, |at| (at + 2).saturating_sub(rows)).min(lines.len());
    lines = lines.split_off(top);
    lines.truncate(rows);
    lines.push(Line::from(look.span(keys, Token::KeyHint)));
    let title = format!("{} · {}", look.words.say("action-documents"), case.number);
    let inner = boxed(look, frame, area, &title);
    frame.render_widget(Paragraph::new(lines), inner);
}

/// The filter is typed in the last line, below what it finds.
fn filter(look: Look<'_>, frame: &mut Frame<'_>, input: &tui_input::Input) {
    let screen = frame.area();
    let area = Rect { y: screen.height.saturating_sub(1), height: 1, ..screen };
    frame.render_widget(Clear, area);
    let room = usize::from(area.width).saturating_sub(4);
    let prompt = look.span(" / ", Token::KeyHint);
    let typed = look.span(fit(input.value(), room.min(40)), Token::Input);
    let hint = look.span(format!("  {}", look.words.say("desk-filter-keys")), Token::Dim);
    frame.render_widget(Line::from(vec![prompt, typed, hint]), area);
    let x = u16::try_from(3 + input.visual_cursor()).unwrap_or(u16::MAX);
    frame.set_cursor_position(Position { x: x.min(area.width.saturating_sub(1)), y: area.y });
}

fn failed(look: Look<'_>, frame: &mut Frame<'_>, failure: &Failure) {
    let width = frame.area().width.min(76);
    let room = usize::from(width).saturating_sub(4);
    let mut text = wrap(&failure.what, room);
    text.extend(failure.hint.iter().flat_map(|hint| wrap(hint, room)));
    let mut lines: Vec<Line<'static>> =
        text.into_iter().map(|l| Line::from(look.span(format!(" {l}"), Token::Text))).collect();
    lines.push(Line::from(look.span(format!(" {}", failure.code), Token::Dim)));
    lines.push(Line::from(look.span(look.words.say("desk-failure-keys"), Token::KeyHint)));
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let area = centred(frame, width, height);
    let inner = boxed(look, frame, area, &look.words.say("desk-failure"));
    frame.render_widget(Paragraph::new(lines), inner);
}
