//! A form on the screen: the fields, what is offered below the one in focus, what is wrong, what will
//! happen, the keys. The field in focus is always on the screen.
mod below;
mod certificate;
mod field;
mod said;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::overlay::keys;
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::form::{Form, FormKind};
use crate::ui::paint::{border, clear, lay};

/// A centred box of at most `width` by `height` cells, cleared.
pub fn centred(frame: &mut Frame<'_>, width: u16, height: u16) -> Rect {
    let area = frame.area();
    let (width, height) = (width.min(area.width), height.min(area.height));
    let x = (area.width - width) / 2;
    let y = (area.height - height) / 2;
    let area = Rect { x, y, width, height };
    clear(frame, area);
    area
}

/// The lines of a form beside its fields, as they usually are.
const USUAL: usize = 6;

/// A box that begins where one of the usual height would, and grows downwards first: what is said
/// below must not move the fields under the eye.
fn placed(frame: &mut Frame<'_>, width: u16, (usual, wanted): (u16, u16)) -> Rect {
    let screen = frame.area();
    let height = wanted.min(screen.height);
    let x = screen.width.saturating_sub(width) / 2;
    let y = (screen.height.saturating_sub(usual) / 2).min(screen.height - height);
    let area = Rect { x, y, width: width.min(screen.width), height };
    clear(frame, area);
    area
}

/// How wide a form is on a screen of `screen` columns.
fn width_on(screen: u16) -> u16 {
    if screen >= 100 { 84 } else { 60.max(screen.min(78)).min(screen) }
}

/// How many cells a text of several lines has in a form.
pub fn text_cells(screen: u16) -> usize {
    usize::from(width_on(screen)).saturating_sub(4).max(1)
}

/// Lines of a form, and where in them the cursor stands.
struct Page {
    lines: Vec<Line<'static>>,
    /// The lines of the field in focus and of what is offered there.
    focus: (usize, usize),
    cursor: Option<(usize, usize)>,
    /// The first line of each field and of each suggestion, and what a click there means.
    spots: Vec<(usize, usize, Target)>,
}

/// Paints a form.
pub fn form(look: Look<'_>, frame: &mut Frame<'_>, form: &Form, areas: &mut Areas) {
    let screen = frame.area();
    let width = width_on(screen.width);
    let cells = usize::from(width).saturating_sub(2);
    let page = page(look, form, cells);
    let inner_max = usize::from(screen.height).saturating_sub(2);
    // At least the field in focus, and what is offered there, stays beside what is said below.
    let fields_min = (page.focus.1 - page.focus.0).max(page.lines.len().min(4));
    let below_max = inner_max.saturating_sub(fields_min + 1).max(2);
    let below = below::lines(look, form, cells.saturating_sub(2), below_max);
    let wanted = page.lines.len() + below.len() + 3;
    let area = placed(frame, width, (cell(form.fields.len() + USUAL), cell(wanted)));
    let title = look.span(format!(" {} ", title(look, form)), Token::Title);
    let block = look.pane(Line::from(title), true);
    let inner = block.inner(area);
    border(frame, block, area);
    note(areas, area, Target::Layer);
    let room = usize::from(inner.height).saturating_sub(below.len() + 1).max(1);
    let top = crate::app::queue::top_for(0, page.focus.1.saturating_sub(1), page.lines.len(), room);
    let top = top.min(page.focus.0);
    if let Some((row, column)) = page.cursor.filter(|(row, _)| (top..top + room).contains(row)) {
        let x = inner.x.saturating_add(cell(column)).min(inner.right().saturating_sub(1));
        let y = inner.y.saturating_add(cell(row - top)).min(inner.bottom().saturating_sub(1));
        frame.set_cursor_position(Position { x, y });
    }
    for (row, height, target) in page.spots {
        if (top..top + room).contains(&row) {
            let spot = Rect { y: inner.y + cell(row - top), height: cell(height), ..inner };
            note(areas, spot, at_column(target, inner.x));
        }
    }
    let mut lines: Vec<Line<'static>> = page.lines.into_iter().skip(top).take(room).collect();
    lines.extend(below);
    lay(frame, lines, inner);
    keys(look, frame, inner, &said::keys(look, form, cells), areas);
}

/// The spot of a field with its text where the form stands on the screen.
fn at_column(target: Target, left: u16) -> Target {
    let Target::Field { at, text: Some((column, from)) } = target else { return target };
    Target::Field { at, text: Some((left + column, from)) }
}

fn cell(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn page(look: Look<'_>, form: &Form, cells: usize) -> Page {
    let mut page = Page {
        lines: said::applicants(look, form, cells),
        focus: (0, 1),
        cursor: None,
        spots: Vec::new(),
    };
    for (i, shown) in form.fields.iter().enumerate() {
        let focused = i == form.focus;
        let from = page.lines.len();
        let (lines, cursor) = field::lines(look, (form.kind, shown), focused, cells);
        page.spots.push((
            from,
            lines.len(),
            Target::Field { at: i, text: field::text_at(shown, cells) },
        ));
        page.lines.extend(lines);
        if focused {
            let count = form.offer.as_ref().map_or(0, |offer| offer.found.len());
            let first = page.lines.len();
            page.spots.extend((0..count).map(|at| (first + at, 1, Target::Item(at))));
            page.cursor = cursor.map(|(row, column)| (from + row, column));
            page.lines.extend(field::offer(look, form, cells));
            page.focus = (from, page.lines.len());
        }
    }
    page
}

fn title(look: Look<'_>, form: &Form) -> String {
    let name = look.words.say(&format!("form-{}", form.kind.id()));
    if let Some(count) = form.several {
        let marked = look.words.with("acts-marked-target", &[("count", count.into())]);
        return format!("{name} · {marked}");
    }
    let Some(target) = &form.target else { return name };
    let about_step = matches!(form.kind, FormKind::Finish | FormKind::Start);
    let step = target.step.filter(|_| about_step).and_then(|no| {
        let case = look.app.case()?;
        let short = &look.app.sop(&case.sop_revision).step(no)?.short;
        Some(format!(" {no} {}", look.words.label(short)))
    });
    format!("{name}{} · {}", step.unwrap_or_default(), target.number)
}
