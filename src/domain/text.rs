//! Text from outside, made safe to keep and to show: NFC, visible, without control characters.
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::refusal::Invalid;

/// The most characters of a one-line value (a name, a number).
pub const LINE_CHARS_MAX: usize = 200;
/// The most characters of a note, a reason or a disposition.
pub const TEXT_CHARS_MAX: usize = 4_000;

/// The most marks that a letter may carry: no script needs more, and hundreds cover the lines around.
pub const MARKS_MAX: usize = 8;

/// Reads an outside text: NFC, trimmed, runs of blanks folded, lines kept.
///
/// # Errors
/// When nothing in it shows, it is longer than `chars_max`, a letter carries more than [`MARKS_MAX`]
/// marks, or it holds a character that nobody sees; positions count from 1 in the text as given.
pub fn read(text: &str, chars_max: usize) -> Result<String, Invalid> {
    if let Some(i) = text.chars().position(is_unseen) {
        return Err(Invalid::Unseen { position: i + 1 });
    }
    if let Some(position) = too_many_marks(text) {
        return Err(Invalid::Marks { position, max: MARKS_MAX });
    }
    let lines = text.lines().map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
    let clean: String = lines.collect::<Vec<_>>().join("\n").trim().nfc().collect();
    if !clean.chars().any(shows) {
        return Err(Invalid::Blank);
    }
    if clean.chars().count() > chars_max {
        return Err(Invalid::TooLong { max: chars_max });
    }
    Ok(clean)
}

/// As [`read`], for a value of one line.
///
/// # Errors
/// As [`read`].
pub fn read_line(text: &str) -> Result<String, Invalid> {
    read(text, LINE_CHARS_MAX).map(|clean| clean.replace('\n', " "))
}

/// The position, from 1, of the first mark too many on a letter.
fn too_many_marks(text: &str) -> Option<usize> {
    let mut marks = 0;
    let over = text.chars().position(|c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        marks > MARKS_MAX
    });
    over.map(|i| i + 1)
}

/// A letter or digit that shows: Hangul fillers and the blank braille cell do not.
fn shows(c: char) -> bool {
    const FILLERS: [char; 5] = ['\u{115f}', '\u{1160}', '\u{3164}', '\u{ffa0}', '\u{2800}'];
    c.is_alphanumeric() && !FILLERS.contains(&c)
}

/// Control, bidirectional, tag and other invisible format characters; tab and line feed are seen.
pub fn is_unseen(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// `text` with every character that must not reach a terminal replaced: the last guard of an edge
/// that shows what a file or another program wrote.
pub fn shown(text: &str) -> String {
    text.chars().map(|c| if is_unseen(c) || c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_refused_where_it_stands() {
        assert_eq!(read_line("an\u{202e}di"), Err(Invalid::Unseen { position: 3 }));
        assert_eq!(read_line("a\u{1b}[31m"), Err(Invalid::Unseen { position: 2 }));
        assert_eq!(read_line("\u{3164}\u{2800} -"), Err(Invalid::Blank));
        assert_eq!(read_line("  dr.  Nur\thayati "), Ok("dr. Nur hayati".to_owned()));
        assert_eq!(read("a\u{301}\n b", 9), Ok("á\nb".to_owned()));
        let heaped = format!("ab{}c", "\u{301}".repeat(9));
        assert_eq!(read_line(&heaped), Err(Invalid::Marks { position: 11, max: 8 }));
        assert!(read_line(&heaped.replacen('\u{301}', "", 1)).is_ok());
        assert_eq!(read("abc", 2), Err(Invalid::TooLong { max: 2 }));
    }
}
