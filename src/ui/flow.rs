//! Pieces of text in several styles, broken into lines together.
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::text::cut;

/// `pieces` one after another in lines of at most `width` cells, broken between words; every line
/// but the first begins after `indent` blanks.
pub fn flow(pieces: &[(String, Style)], width: usize, indent: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for (text, style) in pieces {
        let mut run = String::new();
        for word in text.split_whitespace() {
            let word = cut(word, width.saturating_sub(indent).max(1));
            let is_new = if lines.is_empty() { used == 0 } else { used == indent };
            if !is_new && used + 1 + word.width() > width {
                push(&mut spans, &mut run, *style);
                lines.push(Line::from(std::mem::take(&mut spans)));
                spans.push(Span::raw(" ".repeat(indent)));
                used = indent;
            } else if !is_new {
                run.push(' ');
                used += 1;
            }
            used += word.width();
            run.push_str(&word);
        }
        push(&mut spans, &mut run, *style);
    }
    lines.push(Line::from(spans));
    lines
}

fn push(spans: &mut Vec<Span<'static>>, run: &mut String, style: Style) {
    if !run.is_empty() {
        spans.push(Span::styled(std::mem::take(run), style));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(lines: &[Line<'_>]) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn pieces_of_several_styles_are_broken_as_one_text() {
        let bold = Style::new().bold();
        let pieces = [("satu dua".to_owned(), Style::new()), ("tiga empat".to_owned(), bold)];
        assert_eq!(text(&flow(&pieces, 80, 2)), ["satu dua tiga empat"]);
        assert_eq!(text(&flow(&pieces, 13, 2)), ["satu dua tiga", "  empat"]);
        assert_eq!(text(&flow(&pieces, 6, 2)), ["satu", "  dua", "  tiga", "  emp…"]);
        assert_eq!(text(&flow(&[], 6, 2)), [""]);
        let styled = flow(&pieces, 13, 2);
        assert_eq!(styled[0].spans.len(), 2);
        assert_eq!(styled[1].spans[1].style, bold);
    }
}
