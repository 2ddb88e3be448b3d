//! Where the panes are at a size: one, stacked, two columns, three; or too small.
use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::{Arrangement, Focus};

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

/// The least height for two panes above each other, and the least widths for panes beside each other
/// where they are asked for.
const STACKED_HEIGHT_MIN: u16 = 20;
const COLUMNS_WIDTH_MIN: u16 = 90;
const THREE_WIDTH_MIN: u16 = 140;
/// So many cases are seen above the detail, besides the border and the heading of the list.
const LIST_ROWS_MIN: u16 = 5;
/// No text of the case and none beside it is easier to read in more cells.
const DETAIL_MIN: u16 = 60;
const DETAIL_MAX: u16 = 80;
const SIDE_MAX: u16 = 52;

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

/// The plan for `area` with so many lines of news; none when it is too small.
pub fn plan(area: Rect, focus: Focus, status_rows: u16, wanted: Arrangement) -> Option<Plan> {
    if area.width < WIDTH_MIN || area.height < HEIGHT_MIN {
        return None;
    }
    let one = Constraint::Length(1);
    let news = Constraint::Length(status_rows);
    let rows = [one, one, Constraint::Min(3), news, one];
    let [header, strip, main, status, footer] = Layout::vertical(rows).areas(area);
    let (queue, detail, side) = panes(main, focus, arrangement(area, wanted));
    Some(Plan { header, strip, queue, detail, side, status, footer })
}

/// What is wanted, as far as there is room for it.
fn arrangement(area: Rect, wanted: Arrangement) -> Arrangement {
    let natural = match area.width {
        THREE_FROM.. => Arrangement::Three,
        COLUMNS_FROM.. => Arrangement::Columns,
        STACKED_FROM.. if area.height >= STACKED_HEIGHT_MIN => Arrangement::Stacked,
        _ => Arrangement::One,
    };
    match wanted {
        Arrangement::Auto => natural,
        Arrangement::One => Arrangement::One,
        Arrangement::Stacked if area.height >= STACKED_HEIGHT_MIN => Arrangement::Stacked,
        Arrangement::Columns if area.width >= COLUMNS_WIDTH_MIN => Arrangement::Columns,
        Arrangement::Three if area.width >= THREE_WIDTH_MIN => Arrangement::Three,
        Arrangement::Stacked | Arrangement::Columns | Arrangement::Three => natural.min(wanted),
    }
}

fn panes(
    main: Rect,
    focus: Focus,
    arrangement: Arrangement,
) -> (Option<Rect>, Option<Rect>, Option<Rect>) {
    match arrangement {
        Arrangement::Auto | Arrangement::One => match focus {
            Focus::Queue => (Some(main), None, None),
            Focus::Detail => (None, Some(main), None),
        },
        Arrangement::Stacked => {
            // The list comes first: what is done is done in it.
            let most = main.height.saturating_sub(LIST_ROWS_MIN + 3);
            let below = Constraint::Length((main.height / 2).max(12).min(most));
            let [queue, detail] = Layout::vertical([Constraint::Min(3), below]).areas(main);
            (Some(queue), Some(detail), None)
        }
        Arrangement::Columns => {
            let halves = [Constraint::Percentage(48), Constraint::Min(0)];
            let [queue, detail] = Layout::horizontal(halves).areas(main);
            (Some(queue), Some(detail), None)
        }
        Arrangement::Three => {
            // The case needs no more than this; what is left goes to the queue.
            let side = (main.width / 4).min(SIDE_MAX);
            let detail = (main.width * 34 / 100).clamp(DETAIL_MIN, DETAIL_MAX);
            let widths = [Constraint::Min(0), Constraint::Length(detail), Constraint::Length(side)];
            let [queue, detail, side] = Layout::horizontal(widths).areas(main);
            (Some(queue), Some(detail), Some(side))
        }
    }
}
