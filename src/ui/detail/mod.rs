//! The detail pane: the selected case's head, and the tab of its steps, data, history or notes.
mod data;
mod history;
mod steps;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{Look, Token};
use crate::app::Focus;
use crate::app::detail::Tab;
use crate::domain::case::Case;

pub use history::draw_side;

/// Paints the pane; answers how many lines fit and how many there are.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, has_side: bool) -> (usize, usize) {
    let focused = look.app.focus == Focus::Detail;
    let Some(case) = look.app.case() else {
        frame.render_widget(look.pane(Line::default(), focused), area);
        return (usize::from(area.height.saturating_sub(2)), 0);
    };
    let block = look.pane(title(look, case, has_side), focused);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let width = usize::from(inner.width);
    let lines = match look.app.detail.tab {
        Tab::Steps => steps::lines(look, case, width),
        Tab::Data => data::lines(look, case, width),
        Tab::History => history::lines(look, case, width),
        Tab::Notes => history::notes(look, case, width),
    };
    let (rows, total) = (usize::from(inner.height), lines.len());
    let top = look.app.detail.top.min(total.saturating_sub(rows));
    let shown: Vec<Line<'static>> = lines.into_iter().skip(top).take(rows).collect();
    frame.render_widget(Paragraph::new(shown), inner);
    (rows, total)
}

fn title(look: Look<'_>, case: &Case, has_side: bool) -> Line<'static> {
    let mut spans = vec![look.span(format!(" {} ", case.number), Token::Title)];
    for tab in Tab::ALL {
        if has_side && tab == Tab::History {
            continue;
        }
        let name = look.words.say(&format!("desk-tab-{}", tab.id()));
        let here = look.app.detail.tab == tab;
        let token = if here { Token::Selected } else { Token::Dim };
        let count = match tab {
            Tab::Notes if !case.notes.is_empty() => format!(" {}", case.notes.len()),
            Tab::Steps | Tab::Data | Tab::History | Tab::Notes => String::new(),
        };
        spans.push(look.span("│", Token::Border));
        spans.push(look.span(format!(" {name}{count} "), token));
    }
    Line::from(spans)
}
