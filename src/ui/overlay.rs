//! What lies over the main screen besides forms: documents, filter, lists, procedure, ledger, failure.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::detail::checklist;
use super::dialog::{self, centred};
use super::hints::hints;
use super::paint::{border, lay};
use super::text::wrap;
use super::{
    Look, Token, batch, clock_set, explain, filter, import, journal, menu, note, procedure, radar,
    report, settings, welcome,
};
use crate::app::Areas;
use crate::app::action::Action;
use crate::app::areas::Target;
use crate::app::layer::Layer;
use crate::app::notice::Failure;
use crate::domain::case::Status;

/// Paints the topmost layer; of a text that scrolls, answers how many lines fit and how many there
/// are.
pub fn draw(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    layer: &Layer,
    areas: &mut Areas,
) -> (usize, usize) {
    match layer {
        Layer::Form(form) => dialog::form(look, frame, form, areas),
        Layer::Documents { selected, .. } => documents(look, frame, *selected, areas),
        Layer::Batch(batch) => return batch::draw(look, frame, batch, areas),
        Layer::Journal { selected } => return journal::draw(look, frame, *selected, areas),
        Layer::Report(panel) => return report::draw(look, frame, panel, areas),
        Layer::Filter { input, offer, .. } => {
            filter::draw(look, frame, input, offer.as_ref(), areas);
        }
        Layer::ViewName { input } => filter::draw_name(look, frame, input, areas),
        Layer::Export { input, what } => filter::draw_export(look, frame, input, what, areas),
        Layer::Import(panel) => return import::draw(look, frame, panel, areas),
        Layer::Menu(list) => menu::draw(look, frame, list, areas),
        Layer::Radar(found) => return radar::draw(look, frame, found, areas),
        Layer::Settings(panel) => return settings::draw(look, frame, panel, areas),
        Layer::Welcome(asked) => welcome::draw(look, frame, asked, areas),
        Layer::ClockSet(set) => clock_set::draw(look, frame, set, areas),
        Layer::Failure(failure) => failed(look, frame, failure, areas),
        Layer::Procedure { top } => {
            let case = look.app.case();
            let sop = case.map_or(&*look.app.station.sop, |c| look.app.sop(&c.sop_revision));
            let width = usize::from(frame.area().width.min(100)).saturating_sub(4);
            let now = case.and_then(|case| case.course.step());
            let lines = procedure::lines(look, sop, now, width);
            return scrolled(look, frame, "action-procedure", (lines, *top), areas);
        }
        Layer::Explain { figure, top } => {
            let width = usize::from(frame.area().width.min(100)).saturating_sub(4);
            let lines = explain::lines(look, *figure, width);
            return scrolled(look, frame, "action-explain", (lines, *top), areas);
        }
    }
    (0, 0)
}

fn scrolled(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    title: &str,
    (lines, top): (Vec<Line<'static>>, usize),
    areas: &mut Areas,
) -> (usize, usize) {
    let height = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX);
    let area = centred(frame, 100, height.min(frame.area().height.saturating_sub(2)));
    let inner = boxed(look, frame, area, &look.words.say(title), areas);
    let rows = usize::from(inner.height).saturating_sub(1);
    let total = lines.len();
    let shown: Vec<Line<'static>> = lines.into_iter().skip(top).take(rows).collect();
    lay(frame, shown, inner);
    keys(look, frame, inner, &look.words.say("desk-text-keys"), areas);
    (rows, total)
}

/// The sentence of a dialog's keys, in the last line of `inner`.
pub fn keys(look: Look<'_>, frame: &mut Frame<'_>, inner: Rect, said: &str, areas: &mut Areas) {
    if inner.height > 0 {
        let area = Rect { y: inner.bottom() - 1, height: 1, ..inner };
        hints(look, said, usize::from(inner.width)).draw(frame, area, areas);
    }
}

/// A bordered box with its title; answers its inside.
pub fn boxed(
    look: Look<'_>,
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    areas: &mut Areas,
) -> Rect {
    note(areas, area, Target::Layer);
    let block = look.pane(Line::from(look.span(format!(" {title} "), Token::Title)), true);
    let inner = block.inner(area);
    border(frame, block, area);
    inner
}

fn documents(look: Look<'_>, frame: &mut Frame<'_>, selected: usize, areas: &mut Areas) {
    let Some(case) = look.app.case() else { return };
    let width = frame.area().width.min(76);
    let mut lines = checklist(look, case, usize::from(width).saturating_sub(2), Some(selected));
    let key = look.app.station.keymap.hint(Action::Note).map(|k| k.to_string());
    let args = [("key", key.unwrap_or_default().into())];
    let hints = match case.status() {
        _ if look.app.station.read_only => look.words.say("documents-keys-closed"),
        Status::Archived => look.words.say("documents-keys-closed"),
        Status::Done | Status::Rejected | Status::Cancelled => {
            look.words.with("documents-keys-note", &args)
        }
        Status::Running | Status::Paused => look.words.with("documents-keys", &args),
    };
    let height = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX);
    let area = centred(frame, width, height.min(frame.area().height));
    let rows = usize::from(area.height).saturating_sub(3);
    let here = lines.iter().position(|(item, _)| *item == Some(selected));
    // A long list follows its cursor.
    let top = here.map_or(0, |at| (at + 2).saturating_sub(rows)).min(lines.len());
    lines = lines.split_off(top);
    lines.truncate(rows);
    let title = format!("{} · {}", look.words.say("action-documents"), case.number);
    let inner = boxed(look, frame, area, &title, areas);
    for (y, (item, _)) in (inner.y..).zip(&lines) {
        if let Some(item) = item {
            note(areas, Rect { y, height: 1, ..inner }, Target::Item(*item));
        }
    }
    let lines: Vec<Line<'static>> = lines.into_iter().map(|(_, line)| line).collect();
    lay(frame, lines, inner);
    keys(look, frame, inner, &hints, areas);
}

/// The key that closes a message; over a form, that what was typed there is still there.
pub fn closing(look: Look<'_>) -> &'static str {
    let typed = look.app.layers.iter().any(|layer| matches!(layer, Layer::Form(_)));
    if typed { "desk-failure-keys-typed" } else { "desk-failure-keys" }
}

fn failed(look: Look<'_>, frame: &mut Frame<'_>, failure: &Failure, areas: &mut Areas) {
    let width = frame.area().width.min(76);
    let room = usize::from(width).saturating_sub(4);
    let mut text = wrap(&failure.what, room);
    text.extend(failure.hint.iter().flat_map(|hint| wrap(hint, room)));
    let mut lines: Vec<Line<'static>> =
        text.into_iter().map(|l| Line::from(look.span(format!(" {l}"), Token::Text))).collect();
    let code = look.words.with("desk-failure-code", &[("code", failure.code.as_str().into())]);
    lines.push(Line::from(look.span(format!(" {code}"), Token::Dim)));
    let height = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX);
    let area = centred(frame, width, height);
    let inner = boxed(look, frame, area, &look.words.say("desk-failure"), areas);
    lay(frame, lines, inner);
    keys(look, frame, inner, &look.words.say(closing(look)), areas);
}
