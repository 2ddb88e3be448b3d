//! Typing: into one line, and into several that are wrapped to a width.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of all keys only a few mean something to a text"
)]
use std::ops::Range;

use tui_input::{Input, InputRequest};
use unicode_width::UnicodeWidthChar;

use crate::app::key::Key;

/// Puts the cursor before the character at a cell of a line.
pub fn put_cursor(input: &mut Input, cell: usize) {
    let mut cells = 0;
    let before = input.value().chars().take_while(|c| {
        cells += c.width().unwrap_or(0);
        cells <= cell
    });
    let at = before.count();
    let _ = input.handle(InputRequest::SetCursor(at));
}

/// Types one key into a line; whether that changed anything.
pub fn type_key(input: &mut Input, key: Key) -> bool {
    let request = match key {
        Key::Char(c) => InputRequest::InsertChar(c),
        Key::Backspace => InputRequest::DeletePrevChar,
        Key::Delete => InputRequest::DeleteNextChar,
        Key::Left => InputRequest::GoToPrevChar,
        Key::Right => InputRequest::GoToNextChar,
        Key::Home | Key::Ctrl('a') => InputRequest::GoToStart,
        Key::End | Key::Ctrl('e') => InputRequest::GoToEnd,
        Key::Ctrl('u') => InputRequest::DeleteLine,
        Key::Ctrl('w') => InputRequest::DeletePrevWord,
        _ => return false,
    };
    input.handle(request).is_some()
}

/// Types one key into a text that is `width` cells wide (0 = not known); whether that changed anything.
pub(super) fn type_text(input: &mut Input, key: Key, width: usize) -> bool {
    let rows = rows(input.value(), width);
    let at = row_of(&rows, input.cursor());
    let Some(row) = rows.get(at).cloned() else { return false };
    let to = match key {
        Key::Enter => return type_key(input, Key::Char('\n')),
        Key::Up => at.checked_sub(1).and_then(|i| rows.get(i)).map(|r| below(input, &row, r)),
        Key::Down => rows.get(at + 1).map(|r| below(input, &row, r)),
        Key::Home | Key::Ctrl('a') => Some(row.start),
        Key::End | Key::Ctrl('e') => Some(row.end),
        Key::Ctrl('u') => return cut_to(input, row.start),
        Key::Ctrl('w') if input.cursor() == row.start => {
            return type_key(input, Key::Backspace);
        }
        _ => return type_key(input, key),
    };
    to.is_some_and(|to| input.handle(InputRequest::SetCursor(to)).is_some())
}

/// The place in `other` that lies in the column of the cursor, which is in `row`.
fn below(input: &Input, row: &Range<usize>, other: &Range<usize>) -> usize {
    (other.start + input.cursor().saturating_sub(row.start)).min(other.end)
}

/// Deletes from `start` to the cursor.
fn cut_to(input: &mut Input, start: usize) -> bool {
    let cursor = input.cursor();
    for _ in start..cursor {
        type_key(input, Key::Backspace);
    }
    cursor > start
}

/// The lines of `text` in `width` cells, as ranges of its characters: broken between words, a word
/// that is too long within it. A line feed belongs to no line; a blank at which a line is broken to
/// the line before.
pub fn rows(text: &str, width: usize) -> Vec<Range<usize>> {
    // Not painted yet: nothing is known to break a line.
    let width = if width == 0 { usize::MAX } else { width };
    let (mut rows, mut start, mut blank, mut cells) = (Vec::new(), 0, None, 0);
    let chars: Vec<char> = text.chars().collect();
    let mut i = 0;
    while let Some(c) = chars.get(i) {
        if *c == '\n' {
            rows.push(start..i);
            (start, blank, cells) = (i + 1, None, 0);
            i += 1;
            continue;
        }
        let wide = c.width().unwrap_or(0);
        if cells + wide > width && *c != ' ' && i > start {
            let end = blank.map_or(i, |blank| blank + 1);
            rows.push(start..end);
            (start, blank, cells) = (end, None, 0);
            i = end;
            continue;
        }
        if *c == ' ' {
            blank = Some(i);
        }
        cells += wide;
        i += 1;
    }
    rows.push(start..chars.len());
    rows
}

/// The row in which the cursor stands.
pub fn row_of(rows: &[Range<usize>], cursor: usize) -> usize {
    rows.iter().rposition(|row| row.start <= cursor).unwrap_or(0)
}

/// Types a pasted text: never as keys. Line ends stay where `lines` are, else they are blanks. How many
/// characters found no room among `chars_max`.
pub fn paste(input: &mut Input, text: &str, lines: bool, chars_max: usize) -> usize {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = if lines { text.as_str() } else { text.trim_matches('\n') };
    let before: String = input.value().chars().take(input.cursor()).collect();
    let after: String = input.value().chars().skip(input.cursor()).collect();
    let room = chars_max.saturating_sub(before.chars().count() + after.chars().count());
    let clean = |c: char| if c.is_control() && !(lines && c == '\n') { ' ' } else { c };
    let mut chars = text.chars();
    let typed: String = chars.by_ref().take(room).map(clean).collect();
    let cursor = before.chars().count() + typed.chars().count();
    *input = Input::new(before + &typed + &after).with_cursor(cursor);
    chars.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: usize) -> Vec<String> {
        let cut = |r: Range<usize>| text.chars().skip(r.start).take(r.len()).collect();
        rows(text, width).into_iter().map(cut).collect()
    }

    #[test]
    fn a_text_is_wrapped_between_words() {
        assert_eq!(lines("satu dua tiga", 8), ["satu dua ", "tiga"]);
        assert_eq!(lines("satu\n\ndua", 8), ["satu", "", "dua"]);
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(lines("", 3), [""]);
        assert_eq!(lines("ab ", 2), ["ab "]);
        assert_eq!(row_of(&rows("satu dua tiga", 8), 9), 1);
        assert_eq!(row_of(&rows("satu\ndua", 8), 4), 0);
    }

    #[test]
    fn the_cursor_moves_by_rows_and_stops_at_the_ends() {
        let mut input = Input::new("satu dua tiga".to_owned());
        assert!(type_text(&mut input, Key::Up, 8));
        assert_eq!(input.cursor(), 4);
        assert!(!type_text(&mut input, Key::Up, 8));
        assert!(type_text(&mut input, Key::Down, 8));
        assert_eq!(input.cursor(), 13);
        assert!(type_text(&mut input, Key::Home, 8));
        assert_eq!(input.cursor(), 9);
        assert!(type_text(&mut input, Key::End, 8));
        assert!(type_text(&mut input, Key::Ctrl('u'), 8));
        assert_eq!(input.value(), "satu dua ");
        assert!(type_text(&mut input, Key::Enter, 8));
        assert_eq!(input.value(), "satu dua \n");
    }

    #[test]
    fn a_paste_keeps_lines_only_where_there_are_lines() {
        let mut input = Input::new("ab".to_owned()).with_cursor(1);
        assert_eq!(paste(&mut input, "1\r\n2\t3", true, 9), 0);
        assert_eq!((input.value(), input.cursor()), ("a1\n2 3b", 6));
        let mut input = Input::default();
        assert_eq!(paste(&mut input, "\n7602\n0101\u{1b}\n", false, 99), 0);
        assert_eq!(input.value(), "7602 0101 ");
    }

    #[test]
    fn what_finds_no_room_is_counted_however_much_it_is() {
        let mut input = Input::new("ab".to_owned()).with_cursor(1);
        let huge = "x".repeat(10 << 20);
        assert_eq!(paste(&mut input, &huge, true, 5), (10 << 20) - 3);
        assert_eq!(input.value(), "axxxb");
        assert_eq!(paste(&mut input, "y", false, 5), 1);
    }
}
