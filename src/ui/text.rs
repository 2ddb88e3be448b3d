//! Text in cells: cut and padded by its width on the screen, and the ASCII look of it.
use ratatui::buffer::Buffer;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::text::SafeText;

/// `text` in exactly `width` cells, cut with an ellipsis or padded with blanks.
pub fn fit(text: &str, width: usize) -> String {
    let cut = cut(text, width);
    let pad = width.saturating_sub(cut.width());
    cut + &" ".repeat(pad)
}

/// `text` in at most `width` cells, cut with an ellipsis.
pub fn cut(text: &str, width: usize) -> String {
    let text = SafeText::new(text).line();
    if text.width() <= width {
        return text.into();
    }
    let mut kept = String::new();
    let room = width.saturating_sub(1);
    for grapheme in text.graphemes(true) {
        if kept.width() + grapheme.width() > room {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push('…');
    }
    kept
}

/// `text` right-aligned in `width` cells.
pub fn right(text: &str, width: usize) -> String {
    let cut = cut(text, width);
    " ".repeat(width.saturating_sub(cut.width())) + &cut
}

/// `text` in lines of at most `width` cells, broken between words.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let text = SafeText::new(text);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.width() + 1 + word.width() > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&cut(word, width.max(1)));
        }
        lines.push(line);
    }
    lines
}

/// `text` in at most `most` lines; one that is cut ends with an ellipsis.
pub fn wrap_to(text: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines = wrap(text, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let whole = format!("{last} …");
            *last =
                if whole.width() > width { cut(&format!("{last}……"), width) } else { whole };
        }
    }
    lines
}

/// A bar of `width` cells, `part` of `whole` filled.
pub fn bar(part: i64, whole: i64, width: usize) -> String {
    let cells = i64::try_from(width).unwrap_or(0);
    let filled = if whole > 0 { (part * cells / whole).clamp(0, cells) } else { 0 };
    let filled = usize::try_from(filled).unwrap_or(0);
    "█".repeat(filled) + &"░".repeat(width - filled)
}

/// One block a value, as high as it is of its whole; a blank where there is nothing.
pub fn spark(values: impl Iterator<Item = (u64, u64)>) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let block = |(part, whole): (u64, u64)| {
        let eighth = (part * 8).div_ceil(whole.max(1)).clamp(1, 8) - 1;
        let block = usize::try_from(eighth).ok().and_then(|i| BLOCKS.get(i)).copied();
        if whole == 0 { ' ' } else { block.unwrap_or(' ') }
    };
    values.map(block).collect()
}

/// Draws the same screen with ASCII symbols only, cell by cell.
pub fn to_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            let plain = plain(cell.symbol());
            cell.set_char(plain);
        }
    }
}

/// The sign that stands in for a symbol: one that looks like it, its letter without accents, or a
/// question mark.
fn plain(symbol: &str) -> char {
    match symbol {
        "│" => '|',
        "─" | "–" | "—" | "·" | "−" => '-',
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" => '+',
        // Neither this nor the cursor may look like the mark of a state, or of a marked case.
        "░" | "…" => '.',
        "→" | "›" | "»" => '>',
        "←" | "‹" | "«" => '<',
        "↑" => '^',
        "↓" => 'v',
        "±" => '~',
        "•" => '*',
        "×" => 'x',
        "‘" | "’" => '\'',
        "“" | "”" => '"',
        _ if symbol.chars().all(|c| ('▁'..='▏').contains(&c)) => '#',
        _ => symbol.nfkd().find(char::is_ascii_graphic).unwrap_or('?'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_cells_and_between_letters() {
        assert_eq!(fit("Hasriani", 5), "Hasr…");
        assert_eq!(fit("Ana", 5), "Ana  ");
        assert_eq!(cut("漢字漢字", 5), "漢字…");
        assert_eq!(cut("a", 0), "");
        assert_eq!(fit("a\u{202e}b", 12), "a<U+202E>b  ");
        assert_eq!(right("1:05", 6), "  1:05");
        assert_eq!(bar(1, 2, 4), "██░░");
        assert_eq!(bar(9, 2, 4), "████");
        assert_eq!(wrap("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(wrap_to("satu dua tiga", 8, 2), ["satu dua", "tiga"]);
        assert_eq!(wrap_to("satu dua tiga", 8, 1), ["satu du…"]);
        assert_eq!(wrap_to("satu dua tiga", 10, 1), ["satu dua …"]);
    }

    #[test]
    fn every_symbol_has_a_plain_sign() {
        for (symbol, sign) in [
            ("│", '|'),
            ("█", '#'),
            ("▃", '#'),
            ("é", 'e'),
            ("e\u{301}", 'e'),
            ("漢", '?'),
            ("½", '1'),
        ] {
            assert_eq!(plain(symbol), sign, "{symbol}");
        }
    }
}
