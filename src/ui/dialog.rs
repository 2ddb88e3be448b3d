//! A form on the screen: a label and a value a line, what is wrong below, the keys at the bottom.
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};
use unicode_width::UnicodeWidthStr;

use super::overlay::keys;
use super::text::{fit, wrap};
use super::{Look, Token, note};
use crate::app::Areas;
use crate::app::areas::Target;
use crate::app::form::{Choice, Entry, Form, FormField, FormKind, Slot};
use crate::domain::record::{Field, Kind};
use crate::domain::refusal::Refusal;

/// A centred box of at most `width` by `height` cells, cleared.
pub fn centred(frame: &mut Frame<'_>, width: u16, height: u16) -> Rect {
    let area = frame.area();
    let (width, height) = (width.min(area.width), height.min(area.height));
    let x = (area.width - width) / 2;
    let y = (area.height - height) / 2;
    let area = Rect { x, y, width, height };
    frame.render_widget(Clear, area);
    area
}

/// Paints a form.
pub fn form(look: Look<'_>, frame: &mut Frame<'_>, form: &Form, areas: &mut Areas) {
    let width = if frame.area().width >= 100 { 84 } else { 60.max(frame.area().width.min(78)) };
    let below = below(look, form, usize::from(width) - 4);
    let wanted = form.fields.len() + below.len() + 3;
    let height = u16::try_from(wanted).unwrap_or(u16::MAX).min(frame.area().height);
    let area = centred(frame, width, height);
    let title = look.span(format!(" {} ", title(look, form)), Token::Title);
    let block = look.pane(Line::from(title), true);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    note(areas, area, Target::Layer);
    let label_width = 24.min(usize::from(inner.width) / 2);
    let room = usize::from(inner.height).saturating_sub(below.len() + 1).max(1);
    let top = crate::app::queue::top_for(0, form.focus, form.fields.len(), room);
    let mut lines = Vec::new();
    for (i, field) in form.fields.iter().enumerate().skip(top).take(room) {
        let focused = i == form.focus;
        let y = inner.y.saturating_add(cells(i - top));
        let width = usize::from(inner.width).saturating_sub(label_width + 4);
        let text = match &field.entry {
            Entry::Line(input) => Some(input.visual_scroll(width)),
            Entry::Pick { .. } => None,
        };
        let text = text.map(|from| (inner.x + cells(label_width + 2), from));
        note(areas, Rect { y, height: 1, ..inner }, Target::Field { at: i, text });
        lines.push(field_line(
            look,
            (form.kind, field),
            focused,
            label_width,
            usize::from(inner.width),
        ));
        if let (true, Entry::Line(input)) = (focused, &field.entry) {
            let column = input.visual_cursor().saturating_sub(input.visual_scroll(width));
            let x = inner.x.saturating_add(cells(label_width + 2 + column));
            frame.set_cursor_position(Position { x: x.min(inner.right().saturating_sub(1)), y });
        }
    }
    lines.extend(below);
    frame.render_widget(Paragraph::new(lines), inner);
    keys(look, frame, inner, &look.words.say("desk-form-keys"), areas);
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn title(look: Look<'_>, form: &Form) -> String {
    let name = look.words.say(&format!("form-{}", form.kind.id()));
    if let Some(count) = form.several {
        let marked = look.words.with("acts-marked-target", &[("count", count.into())]);
        return format!("{name} · {marked}");
    }
    let Some(target) = &form.target else { return name };
    let step = target.step.filter(|_| form.kind == FormKind::Finish).and_then(|no| {
        let case = look.app.case()?;
        let short = &look.app.sop(&case.sop_revision).step(no)?.short;
        Some(format!(" {no} {}", look.words.label(short)))
    });
    format!("{name}{} · {}", step.unwrap_or_default(), target.number)
}

fn field_line(
    look: Look<'_>,
    (kind, field): (FormKind, &FormField),
    focused: bool,
    label_width: usize,
    width: usize,
) -> Line<'static> {
    let star = if field.required { " *" } else { "" };
    let label = fit(&format!("{}{star}", label(look, kind, field.slot)), label_width);
    let room = width.saturating_sub(label_width + 2);
    let value = match &field.entry {
        Entry::Line(input) => {
            let room = room.saturating_sub(2);
            let from = input.visual_scroll(room);
            format!("[{}]", fit(&skip_cells(input.value(), from), room))
        }
        Entry::Pick { choices, at } => {
            let picked = choices.get(*at).map(|c| choice(look, field.slot, c)).unwrap_or_default();
            fit(&format!("‹ {picked} ›"), room)
        }
    };
    let token = match (&field.problem, focused) {
        (Some(_), _) => Token::Error,
        (None, true) => Token::BorderFocus,
        (None, false) => Token::Dim,
    };
    let body = if focused { Token::Input } else { Token::Text };
    let sign = if field.problem.is_some() { "!" } else { " " };
    Line::from(vec![look.span(label, token), look.span(sign, token), look.span(value, body)])
}

fn skip_cells(text: &str, from: usize) -> String {
    let mut skipped = 0;
    text.chars()
        .skip_while(|c| {
            let skip = skipped < from;
            skipped += c.to_string().width();
            skip
        })
        .collect()
}

/// The label of a slot.
fn label(look: Look<'_>, kind: FormKind, slot: Slot) -> String {
    match slot {
        Slot::Data(field) => look.words.field(field),
        Slot::Reason => look.words.say("slot-reason"),
        Slot::Note => look.words.say("slot-note"),
        Slot::Text => look.words.say("slot-text"),
        Slot::At if kind == FormKind::Register => look.words.say("slot-received"),
        Slot::At => look.words.say("slot-at"),
        Slot::Behalf => look.words.say("slot-behalf"),
        Slot::Step => look.words.say("slot-step"),
        Slot::PauseReason => look.words.say("slot-pause-reason"),
        Slot::ArchiveClass => look.words.say("slot-archive-class"),
        Slot::ForwardTo => look.words.say("slot-forward-to"),
        Slot::LetterClass => look.words.say("slot-letter-class"),
        Slot::Officer => look.words.say("slot-officer"),
        Slot::Document => look.words.say("slot-document"),
    }
}

fn choice(look: Look<'_>, slot: Slot, choice: &Choice) -> String {
    if let Some(label) = &choice.label {
        return look.words.label(label).to_owned();
    }
    let field = if let Slot::Data(field) = slot { field } else { Field::Class };
    if choice.value.is_empty() {
        return "–".to_owned();
    }
    look.words.value(field, &choice.value, look.zone())
}

/// Below the fields: what is wrong, what is similar, who was faster, what the field is for.
fn below(look: Look<'_>, form: &Form, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut say = |text: &str, token| {
        lines.extend(wrap(text, width).into_iter().map(|l| Line::from(look.span(l, token))));
    };
    if form.void {
        say(&look.words.say("desk-form-void"), Token::Error);
        return lines;
    }
    if form.overtaken {
        say(&look.words.say("desk-form-overtaken"), Token::Error);
    }
    if form.from_draft {
        say(&look.words.say("desk-form-draft"), Token::Info);
    }
    let focused = form.fields.get(form.focus);
    let problem = focused.and_then(|f| f.problem.as_ref()).or(form.problem.as_ref());
    if let Some(problem) = problem.or_else(|| form.fields.iter().find_map(|f| f.problem.as_ref())) {
        say(&refusal(look, problem), Token::Error);
    } else if let Some(field) = focused {
        if form.kind == FormKind::Finish && matches!(field.slot, Slot::Data(_)) && !field.required {
            say(&look.words.say("hint-either"), Token::Dim);
        }
        let hint = slot_hint(look, form.kind, field.slot);
        say(&hint, Token::Dim);
    }
    if let Some(row) = form.similar.first() {
        let args = [
            ("number", row.number.to_string().into()),
            ("name", (&row.name).into()),
            ("count", form.similar.len().into()),
        ];
        say(&look.words.with("desk-form-similar", &args), Token::Near);
    }
    if form.sending {
        say(&look.words.say("desk-form-saving"), Token::Info);
    }
    lines
}

/// What is wrong. The way out is on the form itself.
fn refusal(look: Look<'_>, refusal: &Refusal) -> String {
    let sop = look.app.case().map(|c| look.app.sop(&c.sop_revision));
    format!("! {}", look.words.refusal(refusal, sop, look.zone()).what)
}

/// What a field is for; nothing where its label says it.
fn slot_hint(look: Look<'_>, kind: FormKind, slot: Slot) -> String {
    let id = match slot {
        Slot::Data(field) => match field.kind() {
            Kind::Date => "hint-date",
            Kind::Digits(_) => "hint-digits",
            Kind::Choice(_) | Kind::Flag => "hint-pick",
            Kind::Line | Kind::Text | Kind::Instant => return String::new(),
        },
        Slot::At => "hint-at",
        Slot::Behalf | Slot::Step | Slot::PauseReason | Slot::LetterClass | Slot::Document => {
            "hint-pick"
        }
        Slot::Reason if kind == FormKind::Finish => "hint-late-reason",
        Slot::Reason | Slot::Note | Slot::Text | Slot::ArchiveClass | Slot::ForwardTo => {
            return String::new();
        }
        Slot::Officer => return String::new(),
    };
    look.words.say(id)
}
