//! A list that is taken in: the line in which its file is named, and the box with its rows, how far
//! it is, and what came of it.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::dialog::centred;
use super::filter;
use super::overlay::{self, boxed};
use super::text::{fit, wrap, wrap_to};
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::import::{Counts, Fate, Foreseen, Kind, Panel, Row, Step, Taken, Work};
use crate::app::queue::top_for;
use crate::ui::paint::lay;
use crate::words::Arg;

/// How many lines the row under the cursor may take below the list, and how many rows of the list
/// stay above it at least.
const WHOLE_LINES_MIN: usize = 4;
const WHOLE_LINES_MAX: usize = 8;
const LEAST_ROWS: usize = 6;

/// Paints it; answers how many rows fit and how many there are.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    panel: &Panel,
    areas: &mut Areas,
) -> (usize, usize) {
    if panel.asks() {
        let what = look.words.say(kind(panel.kind));
        let asked = look.words.with("import-desk-ask", &[("what", what.into())]);
        filter::draw_asked(look, frame, &panel.input, &asked, "import-desk-ask-keys", areas);
        return (0, 0);
    }
    let screen = frame.area();
    let box_width = screen.width.min(100);
    let width = usize::from(box_width).saturating_sub(2);
    let head = head(look, panel, width);
    let spare = usize::from(screen.height).saturating_sub(head.len() + LEAST_ROWS + 5);
    let below = below(look, panel, width, spare.clamp(WHOLE_LINES_MIN, WHOLE_LINES_MAX));
    let rows: &[Row] = panel.list.as_ref().map_or(&[], |list| &list.rows);
    let wanted = rows.len() + head.len() + below.len() + 3;
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX);
    let area = centred(frame, box_width, wanted.min(screen.height.saturating_sub(2)));
    let title =
        look.words.with("import-desk-title", &[("path", panel.input.value().trim().into())]);
    let inner = boxed(look, frame, area, &title, areas);
    let fit_rows = usize::from(inner.height).saturating_sub(head.len() + below.len() + 1);
    let top = top_for(0, panel.selected, rows.len(), fit_rows.max(1));
    let first = inner.y.saturating_add(u16::try_from(head.len()).unwrap_or(u16::MAX));
    let mut lines = head;
    for (y, (i, row)) in (first..).zip(rows.iter().enumerate().skip(top).take(fit_rows)) {
        note(areas, Rect { y, height: 1, ..inner }, Target::Item(i));
        lines.push(line(look, row, i == panel.selected, width));
    }
    lines.extend(below);
    lay(frame, lines, inner);
    overlay::keys(look, frame, inner, &keys(look, panel), areas);
    (fit_rows, rows.len())
}

/// What the rows of a list are called.
const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Applicants => "import-desk-applicants",
        Kind::Certificates => "import-desk-certificates",
    }
}

/// How far it is, what it would do, or what it did.
fn head(look: Look<'_>, panel: &Panel, width: usize) -> Vec<Line<'static>> {
    let (said, token) = match (&panel.work, &panel.taken, &panel.list) {
        (Some(work), _, _) => (vec![working(look, *work)], Token::Info),
        (None, Some(taken), _) => (done(look, taken), Token::Done),
        (None, None, Some(list)) => {
            let token = if list.counts.wrong > 0 { Token::Error } else { Token::Info };
            (foreseen(look, panel, list), token)
        }
        (None, None, None) => (Vec::new(), Token::Info),
    };
    let lines = said.iter().flat_map(|text| wrap(text, width));
    lines.map(|text| Line::from(look.span(text, token))).collect()
}

fn working(look: Look<'_>, work: Work) -> String {
    let id = match work.step {
        _ if work.stopping => "import-desk-stopping",
        Step::Foresee => "import-progress-reading",
        Step::All | Step::Good => "import-progress-saving",
    };
    look.words.with(id, &[("percent", work.percent.into())])
}

fn foreseen(look: Look<'_>, panel: &Panel, list: &Foreseen) -> Vec<String> {
    let mut said = vec![look.words.with("import-foreseen", &counts(list.counts))];
    if panel.skips && list.counts.wrong > 0 {
        said.push(look.words.with("import-desk-skips", &counts(list.counts)));
    }
    said.extend(list.notes.iter().cloned());
    said
}

fn done(look: Look<'_>, taken: &Taken) -> Vec<String> {
    let mut said = vec![look.words.with("import-done", &counts(taken.counts))];
    let rejects = taken.rejects.as_ref();
    said.extend(rejects.map(|path| look.words.with("import-rejects", &[("path", path.into())])));
    said
}

/// The row under the cursor, in `most` lines.
fn below(look: Look<'_>, panel: &Panel, width: usize, most: usize) -> Vec<Line<'static>> {
    let row = panel.list.as_ref().and_then(|list| list.rows.get(panel.selected));
    let Some(row) = row else { return Vec::new() };
    let shown = wrap_to(&whole(row, &fate(look, row)), width, most).into_iter();
    let mut lines: Vec<Line<'static>> =
        shown.map(|text| Line::from(look.span(text, Token::Dim))).collect();
    lines.resize(most, Line::default());
    lines
}

/// A row and what becomes of it; one without a name is called by its number.
fn whole(row: &Row, fate: &str) -> String {
    let called = format!("{} {}", row.no, row.name);
    format!("{}: {fate}", called.trim_end())
}

fn line(look: Look<'_>, row: &Row, selected: bool, width: usize) -> Line<'static> {
    const NUMBER_WIDTH: usize = 6;
    let (sign, token) = match row.fate {
        Fate::New => (">", Token::Text),
        Fate::Twin => ("~", Token::Near),
        Fate::Known => ("=", Token::Dim),
        Fate::Changed => (">", Token::Near),
        Fate::Wrong => ("x", Token::Error),
        Fate::Aside => ("-", Token::Dim),
    };
    let name_width = if width >= 76 { 24 } else { 14 };
    let head = format!("{}{} ", fit(&row.no.to_string(), NUMBER_WIDTH), fit(&row.name, name_width));
    let room = width.saturating_sub(NUMBER_WIDTH + name_width + 4);
    let body = if selected { Token::Selected } else { Token::Text };
    Line::from(vec![
        look.span(if selected { "▌" } else { " " }, Token::BorderFocus),
        look.span(format!("{sign} "), token),
        look.span(head, body),
        look.span(fit(&fate(look, row), room), if selected { body } else { token }),
    ])
}

/// What becomes of a row, and what is to be said of it.
fn fate(look: Look<'_>, row: &Row) -> String {
    let state = look.words.say(match row.fate {
        Fate::New | Fate::Twin => "import-state-new",
        Fate::Known => "import-state-known",
        Fate::Changed => "import-state-changed",
        Fate::Wrong => "import-state-wrong",
        Fate::Aside => "import-state-aside",
    });
    if row.said.is_empty() { state } else { format!("{state}: {}", row.said) }
}

fn keys(look: Look<'_>, panel: &Panel) -> String {
    let counts = panel.list.as_ref().map(|list| list.counts).unwrap_or_default();
    let id = match (panel.work, &panel.taken, panel.ready()) {
        (Some(work), _, _) if work.stopping => "import-desk-keys-stopping",
        (Some(_), _, _) => "import-desk-keys-working",
        (None, Some(_), _) => "import-desk-keys-done",
        (None, None, Some(_)) => "import-desk-keys-ready",
        (None, None, None) if counts.wrong > 0 && counts.new + counts.changed > 0 => {
            "import-desk-keys-wrong"
        }
        (None, None, None) => "import-desk-keys-nothing",
    };
    look.words.with(id, &[("count", (counts.new + counts.changed).into())])
}

/// The counts as the values of a sentence.
fn counts(counts: Counts) -> [(&'static str, Arg<'static>); 6] {
    [
        ("rows", counts.rows.into()),
        ("new", counts.new.into()),
        ("known", counts.known.into()),
        ("changed", counts.changed.into()),
        ("wrong", counts.wrong.into()),
        ("aside", counts.aside.into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_blank_stands_before_a_colon() {
        let row =
            |name: &str| Row { no: 14, fate: Fate::Wrong, name: name.into(), said: String::new() };
        assert_eq!(whole(&row(""), "salah"), "14: salah");
        assert_eq!(whole(&row("Siti"), "salah"), "14 Siti: salah");
    }
}
