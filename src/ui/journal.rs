//! The acts of this sitting, newest first: which ones Enter would undo or do again is marked.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::deeds::deed;
use super::dialog::centred;
use super::overlay::{self, boxed};
use super::paint::lay;
use super::text::{fit, wrap};
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::action::Action;
use crate::app::areas::Target;
use crate::app::journal::Entry;
use crate::app::queue::top_for;
use crate::domain::undo::Retrace;

/// Paints it; answers how many rows fit and how many there are.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    selected: usize,
    areas: &mut Areas,
) -> (usize, usize) {
    let entries: Vec<&Entry> = look.app.journal.entries().collect();
    let most = frame.area().height.saturating_sub(2);
    let clock = clock(look, usize::from(frame.area().width.min(84)).saturating_sub(2));
    let wanted = u16::try_from(entries.len() + clock.len() + 5).unwrap_or(u16::MAX);
    let area = centred(frame, 84, wanted.clamp(6, most));
    let inner = boxed(look, frame, area, &look.words.say("action-journal"), areas);
    let (above, inner) = above(inner, clock.len());
    lay(frame, clock, above);
    let width = usize::from(inner.width);
    if entries.is_empty() {
        let key = look.app.station.keymap.hint(Action::Undo).map(|k| k.to_string());
        let args = [("key", key.unwrap_or_default().into())];
        let text = look.words.with("acts-journal-empty", &args);
        let lines = wrap(&text, width).into_iter().map(Line::from);
        lay(frame, lines.collect::<Vec<_>>(), inner);
        return (1, 0);
    }
    let rows = usize::from(inner.height).saturating_sub(3).max(1);
    let top = top_for(0, selected, entries.len(), rows);
    let reach = reach(look, selected);
    let mut lines = Vec::new();
    for (y, (i, entry)) in (inner.y..).zip(entries.iter().enumerate().skip(top).take(rows)) {
        note(areas, Rect { y, height: 1, ..inner }, Target::Item(i));
        let taken = reach.filter(|(from, to, _)| (*from..=*to).contains(&i) && !entry.overtaken);
        lines.push(line(look, entry, (i == selected, taken.is_some()), width));
    }
    lines.resize(rows, Line::default());
    let mut whole = entries.get(selected).map(|e| wrap(&text(look, e), width)).unwrap_or_default();
    whole.resize(2, String::new());
    lines.extend(whole.into_iter().map(|text| Line::from(look.span(text, Token::Dim))));
    lay(frame, lines, inner);
    overlay::keys(look, frame, inner, &keys(look, selected), areas);
    (rows, entries.len())
}

/// The newest times that the machine's clock was set in this sitting: nothing that is undone.
fn clock(look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    const TOLD_MAX: usize = 2;
    let newest = look.app.journal.clock.iter().rev().take(TOLD_MAX);
    let said = newest.flat_map(|change| {
        let what = look.words.clock_jump(change.jump, look.zone());
        let recorded = look.words.clock_recorded(change);
        let args = [("what", what.into()), ("recorded", recorded.into())];
        wrap(&look.words.with("clock-set-journal", &args), width)
    });
    said.map(|line| Line::from(look.span(line, Token::Near))).collect()
}

/// So many lines of a box, and the rest of it.
fn above(inner: Rect, lines: usize) -> (Rect, Rect) {
    let height = u16::try_from(lines).unwrap_or(u16::MAX).min(inner.height.saturating_sub(4));
    let rest = Rect { y: inner.y + height, height: inner.height - height, ..inner };
    (Rect { height, ..inner }, rest)
}

/// The places from and to which Enter would go, and how.
fn reach(look: Look<'_>, selected: usize) -> Option<(usize, usize, Retrace)> {
    let journal = &look.app.journal;
    let (way, ..) = journal.steps_to(selected)?;
    let undone = journal.entries().filter(|entry| entry.undone_by.is_some()).count();
    Some(match way {
        Retrace::Undo => (undone, selected, way),
        Retrace::Redo => (selected, undone.saturating_sub(1), way),
    })
}

fn line(
    look: Look<'_>,
    entry: &Entry,
    (selected, reached): (bool, bool),
    width: usize,
) -> Line<'static> {
    let token = match (selected, entry.undone_by.is_some() || entry.overtaken) {
        (true, _) => Token::Selected,
        (false, true) => Token::Dim,
        (false, false) => Token::Text,
    };
    let sign = match (reached, entry.undone_by.is_some()) {
        (false, _) => "  ",
        (true, false) => "← ",
        (true, true) => "→ ",
    };
    Line::from(vec![
        look.span(if selected { "▌" } else { " " }, Token::BorderFocus),
        look.span(sign, Token::Near),
        look.span(fit(&text(look, entry), width.saturating_sub(3)), token),
    ])
}

/// `10.42 penyelesaian langkah 3 Catat data · 0118 · Rina`, and that it is undone.
fn text(look: Look<'_>, entry: &Entry) -> String {
    let (what, number) = deed(look, &entry.done, true);
    let time = look.when(entry.done.recorded_at);
    let said = format!("{time} {what} · {number} · {}", entry.done.officer);
    let id = match (entry.undone_by.is_some(), entry.overtaken) {
        (_, true) => "acts-journal-overtaken",
        (true, false) => "acts-journal-undone",
        (false, false) => return said,
    };
    look.words.with(id, &[("what", said.into())])
}

fn keys(look: Look<'_>, selected: usize) -> String {
    let Some((way, _, count)) = look.app.journal.steps_to(selected) else {
        return look.words.say("acts-journal-passed");
    };
    let id = match way {
        Retrace::Undo => "acts-journal-undo",
        Retrace::Redo => "acts-journal-redo",
    };
    look.words.with(id, &[("count", count.into())])
}
