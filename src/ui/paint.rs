//! The one way by which lines come onto the screen: each text in them is shown, so that nothing of it
//! vanishes and nothing drives the terminal. Measures nothing.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use ratatui::widgets::{Block, Clear, Paragraph};

use crate::domain::text;

/// Paints lines over an area. The painting library leaves out what takes no cell, and two names that
/// differ would look the same: so it is spelled here.
pub fn lay<'l>(frame: &mut Frame<'_>, lines: impl Into<Text<'l>>, area: Rect) {
    let mut text = lines.into();
    text.lines.iter_mut().for_each(spell);
    frame.render_widget(Paragraph::new(text), area);
}

/// Paints a border; its title came through [`spelled`].
pub fn border(frame: &mut Frame<'_>, block: Block<'_>, area: Rect) {
    frame.render_widget(block, area);
}

/// Blanks an area.
pub fn clear(frame: &mut Frame<'_>, area: Rect) {
    frame.render_widget(Clear, area);
}

/// A line whose texts are shown.
pub fn spelled(mut line: Line<'static>) -> Line<'static> {
    spell(&mut line);
    line
}

fn spell(line: &mut Line<'_>) {
    for span in &mut line.spans {
        let shown = text::shown(&span.content);
        if *span.content != shown {
            span.content = shown.into();
        }
    }
}
