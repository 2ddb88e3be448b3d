//! The notes of a case, the newest first.
use ratatui::text::Line;

use crate::app::action::Action;
use crate::domain::case::Case;
use crate::domain::text;
use crate::ui::text::wrap;
use crate::ui::{Look, Token};

/// Every note with its time and its author, in lines of at most `width` cells.
pub fn lines(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    if case.notes.is_empty() {
        let key = look.app.station.keymap.hint(Action::Note);
        let key = key.map(|k| k.to_string()).unwrap_or_default();
        let id = if look.app.station.read_only { "detail-no-notes" } else { "desk-no-notes" };
        let text = look.words.with(id, &[("key", key.into())]);
        return vec![Line::from(look.span(format!(" {text}"), Token::Dim))];
    }
    let mut lines = Vec::new();
    for note in case.notes.iter().rev() {
        let day = look.words.date_day(look.zone().date(note.at));
        let time = look.words.time(look.zone(), note.at);
        let head = format!(" {day} {time} · {}", text::shown(&note.by));
        lines.push(Line::from(look.span(head, Token::Dim)));
        let said = note.text.lines().map(text::shown).collect::<Vec<_>>().join("\n");
        let said = wrap(&said, width.saturating_sub(3)).into_iter();
        lines.extend(said.map(|l| Line::from(look.span(format!("   {l}"), Token::Text))));
    }
    lines
}
