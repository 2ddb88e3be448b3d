//! The detail pane: the selected case's head, and the tab of its steps, data, history or notes.
mod data;
mod documents;
mod history;
mod notes;
mod steps;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::bar::Bar;
use super::text::wrap;
use super::{Look, Token, note};
use crate::app::action::Action;
use crate::app::areas::Target;
use crate::app::detail::Tab;
use crate::app::{Areas, Focus};
use crate::domain::case::Case;
use crate::ui::paint::{border, lay};

pub use documents::checklist;
pub use history::draw_side;

/// What of a tab is on the screen.
struct Shown {
    lines: Vec<Line<'static>>,
    /// What the cursor can stand on in each line.
    entries: Vec<Option<usize>>,
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
        let lines = lines.into_iter().skip(top).take(rows).collect();
        Self { lines, entries: Vec::new(), rows, total, top }
    }
}

/// Paints the pane; notes what fits, what there is, and where it begins.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, has_side: bool, areas: &mut Areas) {
    let focused = look.app.focus == Focus::Detail;
    note(areas, area, Target::Pane(Focus::Detail));
    let Some(case) = look.app.case() else {
        let block = look.pane(Line::default(), focused);
        let inner = block.inner(area);
        border(frame, block, area);
        lay(frame, nothing(look, usize::from(inner.width)), inner);
        (areas.detail_rows, areas.lines) = (usize::from(area.height.saturating_sub(2)), 0);
        return;
    };
    let title = title(look, case, has_side, usize::from(area.width).saturating_sub(2));
    let title = title.place((area.x + 1, area.y), area.width.saturating_sub(2), areas);
    let block = look.pane(title, focused);
    let inner = block.inner(area);
    border(frame, block, area);
    let (width, rows) = (usize::from(inner.width), usize::from(inner.height));
    let top = look.app.detail.top;
    let shown = match look.app.detail.tab {
        Tab::Steps if has_side => steps::shown(look, case, (width, rows)),
        Tab::Steps => with_history(look, case, (width, rows)),
        Tab::Data => Shown::of(data::lines(look, case, width), top, rows),
        Tab::Documents => Shown::of(documents::lines(look, case, width), top, rows),
        Tab::History => history::shown(look, case, (width, rows)),
        Tab::Notes => Shown::of(notes::lines(look, case, width), top, rows),
    };
    (areas.detail_rows, areas.lines, areas.top) = (shown.rows, shown.total, shown.top);
    for (y, entry) in (inner.y..inner.bottom()).zip(shown.entries) {
        if let Some(entry) = entry {
            note(areas, Rect { y, height: 1, ..inner }, Target::Entry(entry));
        }
    }
    lay(frame, shown.lines, inner);
    let below = shown.total.saturating_sub(shown.top + shown.rows);
    if below > 0 {
        more(look, frame, area, below);
    }
}

/// In the lower border, that there is more than fits.
fn more(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, below: usize) {
    let text = format!(" {} ", look.words.with("desk-more-below", &[("count", below.into())]));
    let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
    if width + 4 <= area.width && area.height > 0 {
        let x = area.right() - width - 2;
        let at = Rect { x, y: area.bottom() - 1, width, height: 1 };
        lay(frame, vec![Line::from(look.span(text, Token::KeyHint))], at);
    }
}

/// The steps, and below them what happened last where that leaves room.
fn with_history(look: Look<'_>, case: &Case, (width, rows): (usize, usize)) -> Shown {
    const LEAST: usize = 4;
    let mut shown = steps::shown(look, case, (width, rows));
    let room = rows.saturating_sub(shown.lines.len());
    if room >= LEAST {
        let name = look.words.say("desk-tab-history");
        let rest = "─".repeat(width.saturating_sub(name.width() + 3));
        shown.lines.push(Line::from(look.span(format!("─ {name} {rest}"), Token::Border)));
        shown.lines.extend(history::latest(look, case, (width, room - 1)));
    }
    shown
}

/// No case is selected, or it is on its way: what to press next.
fn nothing(look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let app = look.app;
    let id = if app.subject().is_some() || !app.queue.loaded {
        "desk-loading"
    } else if app.station.read_only {
        "detail-none-read-only"
    } else {
        "detail-none"
    };
    let key = |action| app.station.keymap.hint(action).map(|k| k.to_string()).unwrap_or_default();
    let args = [("new", key(Action::Register).into()), ("all", key(Action::Archived).into())];
    let lines = wrap(&look.words.with(id, &args), width.saturating_sub(2)).into_iter();
    lines.map(|line| Line::from(look.span(format!(" {line}"), Token::Dim))).collect()
}

/// The case's number and the tabs, as wide as there is room for.
fn title(look: Look<'_>, case: &Case, has_side: bool, room: usize) -> Bar {
    let whole: &str = &case.number.to_string();
    let short: &str = &format!("{:04}", case.number.serial);
    let ways = [(whole, true, " "), (short, true, " "), (short, false, " "), (short, true, "")];
    let narrowest = titled(look, case, has_side, (short, false, ""));
    let mut titles = ways.into_iter().map(|way| titled(look, case, has_side, way));
    titles.find(|title| title.width() <= room).unwrap_or(narrowest)
}

fn titled(
    look: Look<'_>,
    case: &Case,
    has_side: bool,
    (number, counts, pad): (&str, bool, &str),
) -> Bar {
    let mut bar = Bar::default();
    bar.push(look.span(format!(" {number}{pad}"), Token::Title));
    for tab in Tab::ALL {
        if has_side && tab == Tab::History {
            continue;
        }
        let name = look.words.say(&format!("desk-tab-{}", tab.id()));
        let here = look.app.detail.tab == tab;
        let token = if here { Token::Selected } else { Token::Dim };
        let count = count(look, case, tab).filter(|_| counts);
        let count = count.map(|count| format!(" {count}")).unwrap_or_default();
        bar.push(look.span("│", Token::Border));
        bar.push_for(Target::Tab(tab), [look.span(format!("{pad}{name}{count}{pad}"), token)]);
    }
    bar
}

fn count(look: Look<'_>, case: &Case, tab: Tab) -> Option<String> {
    match tab {
        Tab::Notes => Some(case.notes.len()).filter(|n| *n > 0).map(|n| n.to_string()),
        Tab::Documents => {
            let all = look.app.sop(&case.sop_revision).file().document.len();
            Some(format!("{}/{all}", case.received.len()))
        }
        Tab::Steps | Tab::Data | Tab::History => None,
    }
}
