//! Which characters nobody sees, by the tables of Unicode. Decides nothing about what follows.
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A character that shows as nothing or as a blank that is none, turns the direction of others, or
/// drives a terminal; tab and line ends are seen.
pub fn is_unseen(c: char) -> bool {
    is_format(c) || is_filler(c)
}

/// Control, bidirectional, tag and other format characters, by `Default_Ignorable_Code_Point` and
/// `Bidi_Control`; the line and paragraph separators; code points that are no characters.
pub(super) fn is_format(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
            | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// A letter that is a blank: Hangul fillers, the empty braille cell, the Khitan filler.
pub(super) fn is_filler(c: char) -> bool {
    matches!(c, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{16fe4}')
}

/// Says how the character before it looks, not what it is.
pub(super) fn is_presentation(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// A character that stands on the one before it.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c) || (c.width() == Some(0) && !is_unseen(c))
}

/// The place of the first character that takes no room and stands on none that does.
pub(super) fn vanishing(text: &str) -> Option<usize> {
    let mut at = 0;
    for cluster in text.graphemes(true) {
        let bare = |c: char| is_unseen(c) || c.is_whitespace();
        if cluster.width() == 0 && !cluster.chars().all(bare) {
            return Some(at);
        }
        at += cluster.chars().count();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_without_room_is_a_mark_or_unseen() {
        let roomless = ('\0'..=char::MAX).filter(|c| c.width().unwrap_or(0) == 0);
        for c in roomless.filter(|c| !matches!(c, '\n' | '\r' | '\t')) {
            assert!(is_mark(c) || is_unseen(c), "{:x}", u32::from(c));
            let alone = c.to_string();
            assert!(is_unseen(c) || vanishing(&alone) == Some(0), "{:x}", u32::from(c));
        }
    }
}
