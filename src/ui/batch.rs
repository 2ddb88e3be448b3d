//! The preview of an act on several cases: a line a case, and the whole of the one under the cursor.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::deeds::{by, deed};
use super::dialog::centred;
use super::overlay::{self, boxed};
use super::text::{fit, wrap};
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::batch::{Batch, Foreseen, Hindrance, Plan};
use crate::app::journal::{Done, Touched};
use crate::app::queue::top_for;
use crate::domain::decide::Decision;
use crate::domain::fact::{Body, Fact};
use crate::domain::timing::Verdict;
use crate::domain::undo::Retrace;
use crate::ui::paint::lay;

/// How many lines the case under the cursor may take below the list.
const WHOLE_LINES_MAX: usize = 3;

/// Paints it; answers how many rows fit and how many there are.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    batch: &Batch,
    areas: &mut Areas,
) -> (usize, usize) {
    let screen = frame.area();
    let box_width = screen.width.min(96);
    let said = wrap(&summary(look, batch), usize::from(box_width).saturating_sub(2));
    let wanted = batch.total() + said.len() + WHOLE_LINES_MAX + 3;
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX);
    let area = centred(frame, box_width, wanted.min(screen.height.saturating_sub(2)));
    let inner = boxed(look, frame, area, &title(look, batch), areas);
    let width = usize::from(inner.width);
    let selected = batch.rows.get(batch.selected);
    let whole = selected.map(|row| wrap(&full(look, batch, row), width)).unwrap_or_default();
    let whole = whole.into_iter().take(WHOLE_LINES_MAX);
    let mut below: Vec<Line<'static>> =
        whole.map(|text| Line::from(look.span(text, Token::Dim))).collect();
    below.resize(WHOLE_LINES_MAX, Line::default());
    let token = if batch.refused() > 0 { Token::Error } else { Token::Info };
    let head = said.into_iter().map(|text| Line::from(look.span(text, token)));
    let mut lines: Vec<Line<'static>> = head.collect();
    let rows = usize::from(inner.height).saturating_sub(lines.len() + below.len() + 1).max(1);
    let top = top_for(0, batch.selected, batch.rows.len(), rows);
    let below_head = inner.y.saturating_add(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    for (y, (i, _)) in (below_head..).zip(batch.rows.iter().enumerate().skip(top).take(rows)) {
        note(areas, Rect { y, height: 1, ..inner }, Target::Item(i));
    }
    let shown = batch.rows.iter().enumerate().skip(top).take(rows);
    let mut list: Vec<Line<'static>> =
        shown.map(|(i, row)| line(look, batch, row, i == batch.selected, width)).collect();
    list.resize(rows, Line::default());
    lines.extend(list);
    lines.extend(below);
    lay(frame, lines, inner);
    overlay::keys(look, frame, inner, &keys(look, batch), areas);
    (rows, batch.rows.len())
}

fn title(look: Look<'_>, batch: &Batch) -> String {
    let (id, kind) = match &batch.plan {
        Plan::Act(order) => ("acts-preview", Some(order.command.kind())),
        Plan::Retrace(Retrace::Undo, ..) => ("acts-preview-undo", undone(batch)),
        Plan::Retrace(Retrace::Redo, ..) => ("acts-preview-redo", undone(batch)),
    };
    let what = kind.map(|kind| look.words.kind(kind)).unwrap_or_default();
    // The selected case alone was not marked.
    let unmarked = look.app.queue.marks.is_empty() && matches!(batch.plan, Plan::Act(_));
    let number = batch.rows.first().filter(|_| unmarked).and_then(|row| row.number.as_ref());
    if let Some(number) = number.filter(|_| batch.total() == 1) {
        let args = [("what", what.into()), ("number", number.to_string().into())];
        return look.words.with("acts-preview-one", &args);
    }
    look.words.with(id, &[("what", what.into()), ("count", batch.total().into())])
}

/// The kind of what undo or redo would touch.
fn undone(batch: &Batch) -> Option<&'static str> {
    batch.rows.iter().find_map(|row| row.facts.last()).map(|fact| fact.body.kind())
}

/// How far it is, or whether it can be recorded.
fn summary(look: Look<'_>, batch: &Batch) -> String {
    let (refused, count) = (batch.refused(), batch.rows.len());
    if batch.sending {
        return look.words.say("desk-form-saving");
    }
    if !batch.is_whole() {
        let args = [("done", count.into()), ("total", batch.total().into())];
        return look.words.with("acts-loading", &args);
    }
    let args = [
        ("refused", refused.into()),
        ("count", count.into()),
        ("time", look.when(at(batch)).into()),
    ];
    look.words.with(
        match &batch.plan {
            _ if refused == 0 => "acts-all-can",
            Plan::Act(_) => "acts-some-refused",
            Plan::Retrace(..) => "acts-some-moved",
        },
        &args,
    )
}

/// When it is going to have happened.
fn at(batch: &Batch) -> crate::domain::instant::Instant {
    let said = batch.rows.iter().find_map(|row| row.outcome.as_ref().ok()).map(|d| d.at);
    said.unwrap_or(batch.made_at)
}

fn keys(look: Look<'_>, batch: &Batch) -> String {
    let (id, count) = match batch.refused() {
        _ if !batch.is_whole() || batch.sending => ("acts-keys-loading", 0),
        0 => ("acts-keys-ready", batch.rows.len()),
        refused => ("acts-keys-refused", refused),
    };
    look.words.with(id, &[("count", count.into())])
}

fn line(
    look: Look<'_>,
    batch: &Batch,
    row: &Foreseen,
    selected: bool,
    width: usize,
) -> Line<'static> {
    const NUMBER_WIDTH: usize = 5;
    let (sign, token) = sign(row);
    let name_width = if width >= 76 { 20 } else { 13 };
    let number = row.number.as_ref().map(|n| format!("{:04}", n.serial)).unwrap_or_default();
    let head = format!("{}{} ", fit(&number, NUMBER_WIDTH), fit(&row.name, name_width));
    let room = width.saturating_sub(NUMBER_WIDTH + name_width + 4);
    let body = if selected { Token::Selected } else { Token::Text };
    Line::from(vec![
        look.span(if selected { "▌" } else { " " }, Token::BorderFocus),
        look.span(format!("{sign} "), token),
        look.span(head, body),
        look.span(fit(&fate(look, batch, row), room), if selected { body } else { token }),
    ])
}

/// The mark of what becomes of a case, readable without colour.
fn sign(row: &Foreseen) -> (&'static str, Token) {
    let late = |body: &Body| matches!(body, Body::Finish { frozen, .. } if frozen.verdict == Some(Verdict::Late));
    match &row.outcome {
        Err(_) => ("x", Token::Error),
        Ok(decision) if decision.bodies.iter().any(late) => ("!", Token::Late),
        Ok(_) => (">", Token::Text),
    }
}

/// What becomes of a case, who changed it meanwhile.
fn fate(look: Look<'_>, batch: &Batch, row: &Foreseen) -> String {
    let sop = look.app.sop(&row.sop_revision);
    let what = match &row.outcome {
        Ok(decision) => will(look, batch, row, decision),
        Err(Hindrance::Refused(refusal)) => {
            look.words.refusal(refusal, Some(sop), look.zone()).what
        }
        Err(Hindrance::MovedOn(after)) => moved_on(look, after),
        Err(Hindrance::Gone) => look.words.say("acts-gone"),
    };
    let what = if row.ends_pause {
        look.words.with("acts-ends-pause", &[("what", what.into())])
    } else {
        what
    };
    let Some((officer, at)) = &row.changed else { return what };
    let time = look.when(*at);
    let args = [("what", what.into()), ("officer", officer.into()), ("time", time.into())];
    look.words.with("acts-changed", &args)
}

fn will(look: Look<'_>, batch: &Batch, row: &Foreseen, decision: &Decision) -> String {
    let (sop, zone) = (look.app.sop(&row.sop_revision), look.zone());
    let facts: Vec<&Fact> = row.facts.iter().collect();
    match &batch.plan {
        Plan::Act(_) => look.words.foreseen(decision, sop, zone),
        Plan::Retrace(Retrace::Undo, ..) => look.words.undo(&facts, sop, zone),
        Plan::Retrace(Retrace::Redo, ..) => look.words.redo(&facts, sop, zone),
    }
}

fn moved_on(look: Look<'_>, after: &Touched) -> String {
    let Some(done) = Done::of(vec![after.clone()]) else { return String::new() };
    let (what, _) = deed(look, &done, true);
    let args = [("what", what.into()), ("by", by(look, &done).into())];
    look.words.with("acts-moved-on", &args)
}

/// The case under the cursor: nothing is cut.
fn full(look: Look<'_>, batch: &Batch, row: &Foreseen) -> String {
    let number = row.number.as_ref().map(ToString::to_string).unwrap_or_default();
    format!("{number} {}: {}", row.name, fate(look, batch, row))
}
