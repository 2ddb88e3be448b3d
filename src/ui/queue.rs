//! The queue pane: one row a case with its step clock in word, mark and figure.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Stylize};
use ratatui::text::{Line, Span, Text};
use unicode_width::UnicodeWidthStr;

use super::text::{cut, fit, right, wrap};
use super::theme::mark;
use super::{Look, Token, alerts, note};
use crate::app::action::Action;
use crate::app::areas::Target;
use crate::app::menu::sort_word;
use crate::app::{Areas, Focus, View};
use crate::domain::awaiting::Awaiting;
use crate::domain::case::Status;
use crate::domain::queue::Row;
use crate::domain::timing::{Phase, Standing};
use crate::ui::paint::{border, lay};

/// Widths of the columns in cells; 0 = left out.
struct Columns {
    number: usize,
    name: usize,
    agency: usize,
    step: usize,
    left: usize,
    officer: usize,
}

impl Columns {
    /// For an inner width; `full` numbers carry their year.
    fn new(width: usize, full: bool) -> Self {
        let number = if full { 9 } else { 4 };
        let left = 12;
        let officer = if width >= 62 { 8 } else { 0 };
        let step = if width >= 74 { 16 } else { 3 };
        let gaps = 4 + usize::from(officer > 0);
        let rest = width.saturating_sub(3 + number + left + officer + step + gaps);
        let agency = if rest >= 24 { rest * 45 / 100 } else { 0 };
        Self { number, name: rest - agency, agency, step, left, officer }
    }
}

/// Paints the pane; notes how many rows fit and where they are.
pub fn draw(look: Look<'_>, frame: &mut Frame<'_>, area: Rect, areas: &mut Areas) {
    let app = look.app;
    let block = look.pane(title(look, area.width), app.focus == Focus::Queue);
    let inner = block.inner(area);
    border(frame, block, area);
    note(areas, area, Target::Pane(Focus::Queue));
    let rows = usize::from(inner.height).saturating_sub(1);
    areas.queue_rows = rows;
    let (width, is_centre) = (usize::from(inner.width), app.queue.view == View::Alerts);
    if app.queue.is_empty() {
        let mut text = empty(look, inner.width);
        if is_centre {
            text.extend(alerts::past(look, width, rows.saturating_sub(text.height())));
        }
        lay(frame, text, inner);
        return;
    }
    let columns = Columns::new(width, app.queue.is_paged());
    let places = app.queue.top..app.queue.len().min(app.queue.top + rows);
    let shown = places.clone().filter_map(|i| app.queue.row(i));
    let centre = is_centre.then(|| alerts::Columns::new(look, width, shown));
    let mut lines = vec![match &centre {
        Some(columns) => alerts::heading(look, columns),
        None => heading(look, &columns),
    }];
    let selected = app.queue.position();
    for (y, i) in (inner.y + 1..).zip(places) {
        if let Some(row) = app.queue.row(i) {
            note(areas, Rect { y, height: 1, ..inner }, Target::Case(row.id));
            let selected = selected == Some(i);
            lines.push(match &centre {
                Some(columns) => alerts::line(look, columns, row, selected),
                None => line(look, &columns, row, selected),
            });
        }
    }
    if is_centre {
        lines.extend(alerts::past(look, width, (rows + 1).saturating_sub(lines.len())));
    }
    lay(frame, lines, inner);
}

fn title(look: Look<'_>, width: u16) -> Line<'static> {
    let queue = &look.app.queue;
    let amount = |n: usize| look.words.number(i64::try_from(n).unwrap_or(i64::MAX));
    let saved = queue.saved.as_ref().filter(|_| queue.view == View::Saved);
    let name = saved.map_or_else(|| look.words.say(queue.view.word()), |saved| saved.name.clone());
    let at = queue.place().map(|at| format!("{}/", amount(at))).unwrap_or_default();
    let total = queue.total().map_or_else(|| "…".to_owned(), amount);
    let mut title = format!(" {name} {at}{total} ");
    let (marked, hidden) = (queue.marks.len(), queue.marks.hidden());
    if marked > 0 {
        let id = if hidden > 0 { "acts-marked-hidden" } else { "acts-marked" };
        let args = [("count", marked.into()), ("hidden", hidden.into())];
        title.push_str(&format!("─ {} ", look.words.with(id, &args)));
    }
    if !queue.filter.is_empty() {
        let filter = look.words.with("desk-filtered", &[("filter", (&queue.filter).into())]);
        title.push_str(&format!("─ {filter} "));
    }
    if queue.is_reordered() {
        let order = queue.order();
        let id = if order.reversed { "desk-sorted-reversed" } else { "desk-sorted" };
        let by = look.words.say(sort_word(order.by));
        title.push_str(&format!("─ {} ", look.words.with(id, &[("by", by.into())])));
    }
    let title = cut(&title, usize::from(width).saturating_sub(2));
    Line::from(look.span(title, Token::Title))
}

/// An empty pane says which key comes next.
fn empty(look: Look<'_>, width: u16) -> Text<'static> {
    let app = look.app;
    let id = match app.queue.view {
        _ if !app.queue.loaded => "desk-loading",
        _ if !app.queue.filter.is_empty() => "desk-none-found",
        View::Open if app.station.read_only => "desk-empty-read-only",
        View::Open => "desk-empty-open",
        View::Alerts => "desk-empty-alerts",
        View::All if app.station.read_only => "desk-empty-all-read-only",
        View::All => "desk-empty-all",
        View::Mine
        | View::Running
        | View::Paused
        | View::Today
        | View::Expiring
        | View::Awaiting
        | View::ClosedThisMonth
        | View::Closed
        | View::Archived
        | View::Saved => "view-empty",
    };
    let key = |action| app.station.keymap.hint(action).map(|k| k.to_string()).unwrap_or_default();
    let args = [
        ("new", key(Action::Register).into()),
        ("help", key(Action::Help).into()),
        ("back", key(Action::Back).into()),
        ("all", key(Action::Archived).into()),
    ];
    let sentence = look.words.with(id, &args);
    let wrapped = wrap(&sentence, usize::from(width).saturating_sub(4));
    let lines = wrapped.into_iter().map(|l| Line::from(look.span(format!("  {l}"), Token::Text)));
    std::iter::once(Line::default()).chain(lines).collect()
}

fn heading(look: Look<'_>, columns: &Columns) -> Line<'static> {
    let say = |id: &str, width: usize| fit(&look.words.say(id), width);
    let mut text = format!("   {} ", say("desk-column-number", columns.number));
    text.push_str(&say("desk-column-name", columns.name));
    text.push(' ');
    if columns.agency > 0 {
        text.push_str(&say("desk-column-agency", columns.agency));
        text.push(' ');
    }
    let step = if columns.step > 3 { "desk-column-step" } else { "desk-column-step-short" };
    text.push_str(&say(step, columns.step));
    text.push(' ');
    text.push_str(&right(&look.words.say("desk-column-left"), columns.left));
    if columns.officer > 0 {
        text.push(' ');
        text.push_str(&say("desk-column-officer", columns.officer));
    }
    Line::from(look.span(text, Token::Dim))
}

fn line(look: Look<'_>, columns: &Columns, row: &Row, selected: bool) -> Line<'static> {
    let app = look.app;
    let clock = row.clock(&app.station.calendar, app.station.near_pct, app.now);
    let (mark, token) = match row.outcome {
        Some(Status::Rejected | Status::Cancelled) => ("x", Token::Waiting),
        Some(_) | None => mark(clock.standing, clock.phase),
    };
    let asks = |a: Awaiting| a.is_due(&app.station.calendar, app.now, app.remind_days());
    let token = if row.awaiting.is_some_and(asks) { Token::Near } else { token };
    let number = if columns.number > 4 {
        format!("{}-{:04}", row.number.year, row.number.serial)
    } else {
        format!("{:04}", row.number.serial)
    };
    let cursor = if selected { "▌" } else { " " };
    let body = if selected { Token::Selected } else { Token::Text };
    let name = look.words.applicant(&row.name);
    let mut text = format!("{} {} ", fit(&number, columns.number), fit(&name, columns.name));
    if columns.agency > 0 {
        text.push_str(&fit(&row.agency, columns.agency));
        text.push(' ');
    }
    text.push_str(&fit(&step(look, row, columns.step), columns.step));
    text.push(' ');
    let figure = figure_in(look, row, columns.left);
    text.push_str(&" ".repeat(columns.left.saturating_sub(figure.width())));
    let mut spans = vec![
        look.span(cursor, Token::Cursor),
        look.span(mark, token),
        look.span(if app.queue.marks.has(row) { "*" } else { " " }, Token::KeyHint),
    ];
    spans.extend(matched(look, &text, body));
    // The selected row is of one piece: its mark and its word tell the state.
    spans.push(look.span(figure, if selected { body } else { token }));
    if columns.officer > 0 {
        let officer = row.officer.clone().unwrap_or_else(|| executor(look, row));
        spans.push(look.span(format!(" {}", fit(&officer, columns.officer)), body));
    }
    Line::from(spans)
}

/// `text` with what the filter found underlined.
fn matched(look: Look<'_>, text: &str, body: Token) -> Vec<Span<'static>> {
    let lower = text.to_lowercase();
    let mut marks = vec![false; text.len()];
    // Where lower case has other places, nothing is marked.
    for needle in look.app.queue.needles().filter(|_| lower.len() == text.len()) {
        for (at, found) in lower.match_indices(needle) {
            marks.iter_mut().skip(at).take(found.len()).for_each(|mark| *mark = true);
        }
    }
    let is_marked = |at: usize| marks.get(at).copied().unwrap_or(false);
    let mut spans = Vec::new();
    let mut from = 0;
    for (at, _) in text.char_indices().skip(1).chain([(text.len(), ' ')]) {
        if at == text.len() || is_marked(at) != is_marked(from) {
            let part = text.get(from..at).unwrap_or_default();
            let mut span = look.span(part, body);
            if is_marked(from) {
                span = span.add_modifier(Modifier::UNDERLINED);
            }
            spans.push(span);
            from = at;
        }
    }
    spans
}

/// The step by number, with its name where there is room.
pub fn step(look: Look<'_>, row: &Row, width: usize) -> String {
    let sop = look.app.sop(&row.sop_revision);
    // An archived one says how it ended; its clock says that it is archived.
    let Some(no) = row.step else { return look.words.status(row.outcome.unwrap_or(row.status)) };
    if width <= 3 {
        return format!("{no}/{}", sop.steps());
    }
    let short = sop.step(no).map(|s| look.words.label(&s.short).to_owned());
    format!("{no} {}", short.unwrap_or_default())
}

fn executor(look: Look<'_>, row: &Row) -> String {
    let sop = look.app.sop(&row.sop_revision);
    let step = row.step.and_then(|no| sop.step(no));
    let executor = step.and_then(|s| sop.executor(&s.executor));
    executor.map(|e| e.short.clone()).unwrap_or_default()
}

/// The step clock in `width` cells: a figure is never cut, its word gives way.
pub fn figure_in(look: Look<'_>, row: &Row, width: usize) -> String {
    let whole = figure(look, row);
    if whole.width() <= width {
        return whole;
    }
    whole.rsplit(' ').next().map(ToOwned::to_owned).unwrap_or(whole)
}

/// The step clock as word and figure: `sisa 1:55`, `lewat +6:12`, `jeda 3:20`.
pub fn figure(look: Look<'_>, row: &Row) -> String {
    let app = look.app;
    let clock = row.clock(&app.station.calendar, app.station.near_pct, app.now);
    if let Some(awaiting) = row.awaiting {
        let days = awaiting.days(&app.station.calendar, app.now);
        return look.words.with("desk-awaiting", &[("days", i64::from(days).into())]);
    }
    if clock.phase == Phase::Done {
        return look.words.status(row.status);
    }
    let figure = match clock.remaining_s {
        Some(left) => look.words.remaining(left),
        None => look.words.duration(clock.elapsed_s),
    };
    let id = match (clock.phase, clock.standing) {
        (Phase::Waiting, _) => return look.words.say("desk-clock-waiting"),
        (_, Standing::Breached) => "desk-clock-late",
        (Phase::Paused, _) => "desk-clock-paused",
        (Phase::OutsideHours, _) => "desk-clock-outside",
        (_, Standing::Near) => "desk-clock-near",
        (_, Standing::NoStandard) => "desk-clock-elapsed",
        (Phase::Running | Phase::Done, Standing::Ok) => "desk-clock-left",
    };
    look.words.with(id, &[("figure", figure.into())])
}
