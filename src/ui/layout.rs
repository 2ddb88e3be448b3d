//! Where the panes are at a size: one, stacked, two columns, three; or too small.
use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::Focus;

/// The least that a screen can be drawn in.
pub const WIDTH_MIN: u16 = 60;
/// The least that a screen can be drawn in.
pub const HEIGHT_MIN: u16 = 16;
/// Below this one pane is shown at a time.
const STACKED_FROM: u16 = 80;
/// From here on the panes stand side by side.
const COLUMNS_FROM: u16 = 100;
/// From here on there is a third one.
const THREE_FROM: u16 = 160;

/// The parts of the main screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    pub header: Rect,
    pub strip: Rect,
    pub queue: Option<Rect>,
    pub detail: Option<Rect>,
    pub side: Option<Rect>,
    pub status: Rect,
    pub footer: Rect,
}

/// The plan for `area` with so many lines of news, the focused pane alone if zoomed; none when it
/// is too small.
pub fn plan(area: Rect, focus: Focus, zoomed: bool, status_rows: u16) -> Option<Plan> {
    if area.width < WIDTH_MIN || area.height < HEIGHT_MIN {
        return None;
    }
    let one = Constraint::Length(1);
    let news = Constraint::Length(status_rows);
    let rows = [one, one, Constraint::Min(3), news, one];
    let [header, strip, main, status, footer] = Layout::vertical(rows).areas(area);
    let (queue, detail, side) = panes(main, focus, zoomed);
    Some(Plan { header, strip, queue, detail, side, status, footer })
}

fn panes(main: Rect, focus: Focus, zoomed: bool) -> (Option<Rect>, Option<Rect>, Option<Rect>) {
    if zoomed || main.width < STACKED_FROM {
        return match focus {
            Focus::Queue => (Some(main), None, None),
            Focus::Detail => (None, Some(main), None),
        };
    }
    if main.width < COLUMNS_FROM {
        let below = Constraint::Length((main.height / 2).max(12));
        let [queue, detail] = Layout::vertical([Constraint::Min(3), below]).areas(main);
        return (Some(queue), Some(detail), None);
    }
    if main.width < THREE_FROM {
        let halves = [Constraint::Percentage(48), Constraint::Min(0)];
        let [queue, detail] = Layout::horizontal(halves).areas(main);
        return (Some(queue), Some(detail), None);
    }
    let thirds = [Constraint::Percentage(42), Constraint::Min(0), Constraint::Percentage(25)];
    let [queue, detail, side] = Layout::horizontal(thirds).areas(main);
    (Some(queue), Some(detail), Some(side))
}
