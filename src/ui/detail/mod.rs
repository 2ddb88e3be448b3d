//! The detail pane: the selected case's head, and the tab of its steps, data, history or notes.
mod data;
mod history;
mod notes;
mod steps;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{Look, Token};
use crate::app::detail::Tab;
use crate::app::{Areas, Focus};
use crate::domain::case::Case;

pub use history::draw_side;

/// What of a tab is on the screen.
struct Shown {
    lines: Vec<Line<'static>>,
    /// How many lines, or items, these are, and how many there are in all.
    rows: usize,
    total: usize,
    /// The first one.
    top: usize,
}

impl Shown {
    /// Of all `lines` those in the window of `rows`.
    fn of(lines: Vec<Line<'static>>, top: usize, rows: usize) -> Self {
        let total = lines.len();
        let top = top.min(total.saturating_sub(rows));
        Self { lines: lines.into_iter().skip(top).take(rows).collect(), rows, total, top }
    }
}

/// Paints the pane; notes what fits, what there is, and where it begins.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, has_side: bool, areas: &mut Areas) {
    let focused = look.app.focus == Focus::Detail;
    let Some(case) = look.app.case() else {
        frame.render_widget(look.pane(Line::default(), focused), area);
        (areas.detail_rows, areas.lines) = (usize::from(area.height.saturating_sub(2)), 0);
        return;
    };
    let block = look.pane(title(look, case, has_side), focused);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let (width, rows) = (usize::from(inner.width), usize::from(inner.height));
    let top = look.app.detail.top;
    let shown = match look.app.detail.tab {
        Tab::Steps => steps::shown(look, case, (width, rows)),
        Tab::Data => Shown::of(data::lines(look, case, width), top, rows),
        Tab::History => history::shown(look, case, (width, rows)),
        Tab::Notes => Shown::of(notes::lines(look, case, width), top, rows),
    };
    (areas.detail_rows, areas.lines, areas.top) = (shown.rows, shown.total, shown.top);
    frame.render_widget(Paragraph::new(shown.lines), inner);
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
