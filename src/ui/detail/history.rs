//! What happened to a case, newest first; undone facts are struck and say so.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::domain::case::Case;
use crate::ui::text::wrap;
use crate::ui::{Look, Token};

/// Every fact in words, with when it happened, when it was typed and by whom.
pub fn lines(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    let zone = look.zone();
    let sop = look.app.sop(&case.sop_revision);
    let mut lines = Vec::new();
    for fact in case.facts.iter().rev() {
        let undone = case.voided.contains(&fact.seq);
        let mut text =
            format!("{}  {}", look.words.moment(zone, fact.at), look.words.fact(fact, sop, zone));
        let typed = (fact.recorded_at.since(fact.at).abs() >= 60).then(|| {
            look.words
                .with("desk-typed-at", &[("at", look.words.moment(zone, fact.recorded_at).into())])
        });
        let mut by = vec![look.words.by(fact, sop)];
        by.extend(typed);
        if undone {
            by.push(look.words.say("desk-undone-fact"));
        }
        text.push_str(&format!(" ({})", by.join(", ")));
        let token = if undone { Token::Dim } else { Token::Text };
        for (i, part) in wrap(&text, width.saturating_sub(2)).into_iter().enumerate() {
            let indent = if i == 0 { "" } else { "  " };
            let mut span = look.span(format!("{indent}{part}"), token);
            if undone {
                span.style = span.style.add_modifier(Modifier::CROSSED_OUT);
            }
            lines.push(Line::from(span));
        }
    }
    lines
}

/// The notes, newest first.
pub fn notes(look: Look<'_>, case: &Case, width: usize) -> Vec<Line<'static>> {
    if case.notes.is_empty() {
        let key = look.app.station.keymap.hint(crate::app::action::Action::Note);
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

/// The third column of wide screens: the history beside the steps.
pub fn draw_side(look: Look<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = look.span(format!(" {} ", look.words.say("desk-tab-history")), Token::Title);
    let block = look.pane(Line::from(title), false);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if let Some(case) = look.app.case() {
        frame.render_widget(Paragraph::new(lines(look, case, usize::from(inner.width))), inner);
    }
}
