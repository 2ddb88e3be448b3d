//! A field of a form, and what is offered for it.
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::form::editor::{row_of, rows};
use crate::app::form::hint::grouped;
use crate::app::form::{Choice, Entry, Form, FormField, FormKind, Slot};
use crate::domain::known::Known;
use crate::domain::record::{Field, Kind, masked};
use crate::domain::text::SafeText;
use crate::ui::text::{cut, fit};
use crate::ui::{Look, Token};

/// How many lines of a text are shown at once, at least and at most.
const TEXT_ROWS: (usize, usize) = (3, 6);

/// The lines of a field, and where in them the cursor stands, row and column.
pub fn lines(
    look: Look<'_>,
    (kind, field): (FormKind, &FormField),
    focused: bool,
    cells: usize,
) -> (Vec<Line<'static>>, Option<(usize, usize)>) {
    let token = match (&field.problem, focused) {
        (Some(_), _) => Token::Error,
        (None, true) => Token::BorderFocus,
        (None, false) => Token::Dim,
    };
    let body = if focused { Token::Input } else { Token::Text };
    let star = if field.required { " *" } else { "" };
    let name = format!("{}{star}", label(look, kind, field.slot));
    let sign = if field.problem.is_some() { "!" } else { " " };
    if let Entry::Text(input) = &field.entry {
        let head = Line::from(look.span(format!("{sign}{name}"), token));
        let (text, cursor) = text(look, input, focused, cells.saturating_sub(2));
        let cursor = cursor.map(|(row, column)| (row + 1, column + 1)).filter(|_| focused);
        return (std::iter::once(head).chain(text).collect(), cursor);
    }
    let label_width = label_cells(cells);
    let room = cells.saturating_sub(label_width + 2);
    let (value, column) = value(look, field, focused, room);
    let line = Line::from(vec![
        look.span(fit(&name, label_width), token),
        look.span(sign, token),
        look.span(value, body),
    ]);
    (vec![line], column.filter(|_| focused).map(|column| (0, label_width + 2 + column)))
}

/// The width of the labels.
fn label_cells(cells: usize) -> usize {
    24.min(cells / 2)
}

/// The column of the first visible cell of a line, and how many cells lie left of it.
pub fn text_at(field: &FormField, cells: usize) -> Option<(u16, usize)> {
    let Entry::Line(input) = &field.entry else { return None };
    let room = cells.saturating_sub(label_cells(cells) + 4);
    let column = u16::try_from(label_cells(cells) + 2).unwrap_or(u16::MAX);
    Some((column, input.visual_scroll(room)))
}

/// The value of a field of one line, and the cursor's column in it.
fn value(look: Look<'_>, field: &FormField, focused: bool, room: usize) -> (String, Option<usize>) {
    match &field.entry {
        Entry::Line(input) | Entry::Text(input) => {
            let room = room.saturating_sub(2);
            let digits = field.data().map(Field::kind).filter(|_| !focused && !field.is_masked());
            if let (Some(Kind::Digits(count)), None) = (digits, &field.problem) {
                return (format!("[{}]", fit(&grouped(input.value(), count), room)), None);
            }
            let (shown, cursor) = spelled(input);
            let from = if *shown == *input.value() {
                input.visual_scroll(room)
            } else {
                cursor.saturating_sub(room)
            };
            (format!("[{}]", fit(&skip_cells(&shown, from), room)), Some(cursor - from))
        }
        Entry::Pick { choices, at } => {
            let picked = choices.get(*at).map(|c| choice(look, field.slot, c)).unwrap_or_default();
            (fit(&format!("‹ {picked} ›"), room), None)
        }
    }
}

/// A text of several lines: those around the cursor, with a bar beside them.
fn text(
    look: Look<'_>,
    input: &tui_input::Input,
    focused: bool,
    width: usize,
) -> (Vec<Line<'static>>, Option<(usize, usize)>) {
    let chars: Vec<char> = input.value().chars().collect();
    let rows = rows(input.value(), width);
    let at = row_of(&rows, input.cursor());
    let height = rows.len().clamp(TEXT_ROWS.0, TEXT_ROWS.1);
    let top = crate::app::queue::top_for(0, at, rows.len().max(height), height);
    let token = if focused { Token::Input } else { Token::Text };
    let line = |i: usize| {
        let row = rows.get(i).and_then(|row| chars.get(row.clone())).unwrap_or_default();
        let row: String = row.iter().collect();
        Line::from(vec![
            look.span("│", if focused { Token::BorderFocus } else { Token::Border }),
            look.span(fit(&row, width), token),
        ])
    };
    let start = rows.get(at).map_or(0, |row| row.start);
    let before: String = chars.get(start..input.cursor()).unwrap_or_default().iter().collect();
    let cursor = (at - top, SafeText::from(before).width().min(width));
    ((top..top + height).map(line).collect(), Some(cursor))
}

/// What is typed as it may be shown, and the cursor's cell in it.
fn spelled(input: &tui_input::Input) -> (SafeText<'_>, usize) {
    let before: String = input.value().chars().take(input.cursor()).collect();
    (SafeText::from(input.value()).line(), SafeText::from(before).line().width())
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

/// What is offered below the field in focus.
pub fn offer(look: Look<'_>, form: &Form, cells: usize) -> Vec<Line<'static>> {
    let Some(offer) = &form.offer else { return Vec::new() };
    let line = |(i, known): (usize, &Known)| {
        let chosen = offer.chosen == Some(i);
        let sign = if chosen { "›" } else { " " };
        let token = if chosen { Token::Selected } else { Token::Dim };
        let text = fit(&format!("  {sign} {}", said(look, known, cells)), cells);
        Line::from(look.span(text, token))
    };
    offer.found.iter().enumerate().map(line).collect()
}

/// A suggestion with what it brings, personal numbers always masked, and how often it was used.
fn said(look: Look<'_>, known: &Known, cells: usize) -> String {
    const BRINGS: [Field; 5] =
        [Field::LetterDate, Field::Nip, Field::Nik, Field::Position, Field::Agency];
    let mut parts = vec![cut(&known.value.replace('\n', " "), cells.saturating_sub(12))];
    let brought = BRINGS.iter().filter_map(|field| {
        let kept = masked(*field, known.fills.get(*field)?);
        Some(look.words.value(*field, &kept, look.zone()))
    });
    parts.extend(brought.take(2));
    if known.count > 1 {
        parts.push(look.words.with("form-known-count", &[("count", known.count.into())]));
    }
    parts.join(" · ")
}

/// The label of a slot.
pub fn label(look: Look<'_>, kind: FormKind, slot: Slot) -> String {
    let id = match slot {
        Slot::Data(field) => return look.words.field(field),
        Slot::Reason => "slot-reason",
        Slot::Note => "slot-note",
        Slot::Text => "slot-text",
        Slot::At if kind == FormKind::Register => "slot-received",
        Slot::At if kind == FormKind::Correct => "slot-right-time",
        Slot::At => "slot-at",
        Slot::Behalf => "slot-behalf",
        Slot::Step => "slot-step",
        Slot::PauseReason => "slot-pause-reason",
        Slot::Sop => "slot-sop",
        Slot::Revision => "slot-revision",
        Slot::ArchiveClass => "slot-archive-class",
        Slot::ForwardTo => "slot-forward-to",
        Slot::LetterClass => "slot-letter-class",
        Slot::Officer => "slot-officer",
        Slot::Document => "slot-document",
        Slot::OfficerName => "slot-officer-name",
        Slot::Role(place) => {
            let executors = look.app.station.executors();
            return executors.get(place).map(|e| e.title.clone()).unwrap_or_default();
        }
        Slot::Ams => "slot-ams",
        Slot::File => "slot-file",
        Slot::Accept => "slot-accept",
        Slot::Confirm => "slot-confirm",
    };
    look.words.say(id)
}

fn choice(look: Look<'_>, slot: Slot, choice: &Choice) -> String {
    if let Some(label) = &choice.label {
        return look.words.label(label).to_owned();
    }
    let field = if let Slot::Data(field) = slot { field } else { Field::Class };
    if choice.value.is_empty() {
        return "–".to_owned();
    }
    if slot == Slot::Ams {
        return look.words.ams(&choice.value);
    }
    if let Slot::Role(_) | Slot::Accept = slot {
        return look.words.say("value-yes");
    }
    look.words.value(field, &choice.value, look.zone())
}
