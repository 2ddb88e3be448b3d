//! The notes of a case, the newest first.
use ratatui::text::Line;

use crate::app::action::Action;
use crate::domain::case::Case;
use crate::ui::text::wrap;
use crate::ui::{Look, Token};

/// Every note with its time and its author, in lines of at most `width` cells.
pub fn lines(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    if case.notes.is_empty() {
        let key = look.app.station.keymap.hint(Action::Note);
        let key = key.map(|k| k.to_string()).unwrap_or_default();
        let text = look.words.with("desk-no-notes", &[("key", key.into())]);
        return vec![Line::from(look.span(text, Token::Dim))];
    }
    let mut lines = Vec::new();
    for note in case.notes.iter().rev() {
        let head = format!("{} · {}", look.words.moment(look.zone(), note.at), note.by);
        lines.push(Line::from(look.span(head, Token::Dim)));
        lines.extend(
            wrap(&note.text, width).into_iter().map(|l| Line::from(look.span(l, Token::Text))),
        );
    }
    lines
}
