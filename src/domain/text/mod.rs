//! Text from outside, made fit to keep: NFC, visible, without control characters. How a text is shown
//! is [`SafeText`]'s; which letters only look like others is [`script`]'s.
mod json;
mod safe;
pub mod script;
mod unseen;

use unicode_normalization::UnicodeNormalization;

pub use self::json::SafeJson;
pub use self::safe::{SafeText, shown};
pub use self::unseen::is_unseen;
use self::unseen::{is_filler, is_format, is_mark, is_presentation, vanishing};
use super::refusal::Invalid;

/// The most characters of a one-line value (a name, a number).
pub const LINE_CHARS_MAX: usize = 200;
/// The most characters of a note, a reason or a disposition.
pub const TEXT_CHARS_MAX: usize = 4_000;

/// The most marks that a letter may carry: no script needs more, and hundreds cover the lines around.
pub const MARKS_MAX: usize = 8;

/// Reads an outside text: NFC, trimmed, runs of blanks folded, lines kept, wishes for another look of a
/// character (emoji or plain) left out.
///
/// # Errors
/// When nothing in it shows, it is longer than `chars_max`, a letter carries more than [`MARKS_MAX`]
/// marks, or it holds a character that nobody sees; positions count from 1 in the text as given.
pub fn read(text: &str, chars_max: usize) -> Result<String, Invalid> {
    // What most texts are needs no tables.
    let ordinary = is_ordinary(text);
    let clean = if ordinary {
        joined(text)
    } else {
        legible(text)?;
        let plain: String = text.chars().filter(|c| !is_presentation(*c)).collect();
        joined(&plain).nfc().collect()
    };
    if !clean.chars().any(shows) {
        return Err(Invalid::Blank);
    }
    if !ordinary {
        none(text, is_filler)?;
        if let Some(i) = vanishing(text).filter(|_| vanishing(&clean).is_some()) {
            return Err(Invalid::Unseen { position: i + 1 });
        }
    }
    if clean.chars().count() > chars_max {
        return Err(Invalid::TooLong { max: chars_max });
    }
    Ok(clean)
}

/// The lines of a text, each with single blanks, without those around the whole.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for (i, line) in text.lines().enumerate() {
        joined.push_str(if i > 0 { "\n" } else { "" });
        for (i, word) in line.split_whitespace().enumerate() {
            joined.push_str(if i > 0 { " " } else { "" });
            joined.push_str(word);
        }
    }
    joined.trim().to_owned()
}

/// Whether it has only the printable characters of ASCII, and line ends.
fn is_ordinary(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b' '..=b'~' | b'\n'))
}

/// Whether everything in `text` can be seen.
///
/// # Errors
/// The first character that cannot, or the first letter with more than [`MARKS_MAX`] marks.
pub fn plain(text: &str) -> Result<(), Invalid> {
    if is_ordinary(text) {
        return Ok(());
    }
    legible(text)?;
    standing(text)
}

/// Nothing that only steers how others look, and no letter under a heap of marks.
fn legible(text: &str) -> Result<(), Invalid> {
    none(text, |c| is_format(c) && !is_presentation(c))?;
    let marks = |position| Err(Invalid::Marks { position, max: MARKS_MAX });
    too_many_marks(text).map_or(Ok(()), marks)
}

/// Nothing that fills a place without showing there, and no mark on nothing.
fn standing(text: &str) -> Result<(), Invalid> {
    none(text, is_filler)?;
    vanishing(text).map_or(Ok(()), |i| Err(Invalid::Unseen { position: i + 1 }))
}

fn none(text: &str, is: fn(char) -> bool) -> Result<(), Invalid> {
    let position = text.chars().position(is);
    position.map_or(Ok(()), |i| Err(Invalid::Unseen { position: i + 1 }))
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
        marks = if is_mark(c) { marks + 1 } else { 0 };
        marks > MARKS_MAX
    });
    over.map(|i| i + 1)
}

/// `text` with no more than `chars_max` characters, and a mark where more stood.
pub fn cut(text: &str, chars_max: usize) -> String {
    match text.char_indices().nth(chars_max) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A letter or digit that shows: Hangul fillers and the blank braille cell do not.
fn shows(c: char) -> bool {
    c.is_alphanumeric() && !is_unseen(c)
}

/// `text` behind an apostrophe where a spreadsheet would calculate it: what begins a formula, after
/// blanks too, and the full-width forms that it folds.
pub fn uncalculated(text: String) -> String {
    const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let blank = |c: char| c.is_whitespace() || is_unseen(c);
    let runs = text.trim_start_matches(blank).starts_with(FORMULA) || text.starts_with(FORMULA);
    if runs { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_refused_where_it_stands() {
        let unseen = |position| Err(Invalid::Unseen { position });
        assert_eq!(read_line("an\u{202e}di"), unseen(3));
        assert_eq!(read_line("a\u{1b}[31m"), unseen(2));
        assert_eq!(read_line("\u{200b}\u{200b}"), unseen(1));
        assert_eq!(read_line("\u{e0041}\u{e0042}"), unseen(1));
        assert_eq!(read_line("Siti\u{3164}"), unseen(5));
        assert_eq!(read_line("Siti\u{fdd0}"), unseen(5));
        assert_eq!(read_line("\u{301}Siti"), unseen(1));
        assert_eq!(read_line("Siti\n\u{11a8}"), unseen(6));
        assert_eq!(read_line("\u{3164}\u{2800} -"), Err(Invalid::Blank));
        assert_eq!(read_line("\u{fe0f}\u{fe0f}"), Err(Invalid::Blank));
        assert_eq!(read("abc", 2), Err(Invalid::TooLong { max: 2 }));
    }

    #[test]
    fn a_letter_carries_as_many_marks_as_a_script_needs() {
        let heaped = format!("ab{}c", "\u{301}".repeat(9));
        assert_eq!(read_line(&heaped), Err(Invalid::Marks { position: 11, max: 8 }));
        assert!(read_line(&heaped.replacen('\u{301}', "", 1)).is_ok());
    }

    #[test]
    fn equal_texts_are_kept_equally() {
        assert_eq!(read_line("  dr.  Nur\thayati "), Ok("dr. Nur hayati".to_owned()));
        assert_eq!(read("a\u{301}\n b", 9), Ok("á\nb".to_owned()));
        assert_eq!(read(" a  b \n\n  c\n ", 9), Ok("a b\n\nc".to_owned()));
        assert_eq!(read(" -\n ", 9), Err(Invalid::Blank));
        assert_eq!(read_line("Telepon \u{260e}\u{fe0f} 1"), Ok("Telepon \u{260e} 1".to_owned()));
    }

    #[test]
    fn a_spreadsheet_calculates_no_text() {
        for text in ["=1", "\u{ff1d}1", " -2", "\u{200b}@x", "\t=1", "\r1", "\u{a0}+1"] {
            assert_eq!(uncalculated(text.to_owned()), format!("'{text}"));
        }
        assert_eq!(uncalculated("a=1".to_owned()), "a=1");
    }
}
