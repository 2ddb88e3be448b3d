//! A line of pieces of which some can be clicked.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::areas::{Areas, Target};
use crate::ui::paint::lay;

/// A line that grows from the left.
#[derive(Default)]
pub struct Bar {
    spans: Vec<Span<'static>>,
    width: usize,
    targets: Vec<(usize, usize, Target)>,
}

impl Bar {
    /// Adds a piece.
    pub fn push(&mut self, span: Span<'static>) {
        self.width += span.content.width();
        self.spans.push(span);
    }

    /// Adds pieces that can be clicked as one.
    pub fn push_for(&mut self, target: Target, spans: impl IntoIterator<Item = Span<'static>>) {
        let from = self.width;
        spans.into_iter().for_each(|span| self.push(span));
        self.targets.push((from, self.width - from, target));
    }

    /// Cells so far.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// The line; its targets are noted where it stands, as far as `width` cells reach.
    pub fn place(self, (x, y): (u16, u16), width: u16, areas: &mut Areas) -> Line<'static> {
        let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        for (from, length, target) in self.targets {
            let from = cells(from).min(width);
            let length = cells(length).min(width - from);
            areas.note((x.saturating_add(from), y), (length, 1), target);
        }
        Line::from(self.spans)
    }

    /// Paints the line over an area of one line.
    pub fn draw(self, frame: &mut Frame<'_>, area: Rect, areas: &mut Areas) {
        let line = self.place((area.x, area.y), area.width, areas);
        lay(frame, line, area);
    }
}
