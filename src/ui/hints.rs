//! The line of a dialog that names its keys. Each can be clicked: the word before the first blank of
//! a piece is the key.
use unicode_width::UnicodeWidthStr;

use super::bar::Bar;
use super::{Look, Token};
use crate::app::areas::Target;
use crate::app::key::Key;

/// Between the pieces of a sentence of keys.
const BETWEEN: &str = " · ";

/// A sentence as keys, in at most `width` cells: what does not fit is left out by pieces, those
/// without a key first, the last one never.
pub fn hints(look: Look<'_>, sentence: &str, width: usize) -> Bar {
    let mut pieces: Vec<(&str, Option<Key>)> =
        sentence.split(BETWEEN).map(|piece| (piece, key(look, piece))).collect();
    let cells = |pieces: &[(&str, Option<Key>)]| {
        let text: usize = pieces.iter().map(|(piece, _)| piece.width()).sum();
        text + BETWEEN.width() * pieces.len().saturating_sub(1)
    };
    while cells(&pieces) > width && pieces.len() > 1 {
        let before = pieces.len() - 2;
        let keyless = pieces.iter().take(before + 1).rposition(|(_, key)| key.is_none());
        pieces.remove(keyless.unwrap_or(before));
    }
    let mut bar = Bar::default();
    for (i, (piece, key)) in pieces.into_iter().enumerate() {
        if i > 0 {
            bar.push(look.span(BETWEEN, Token::KeyHint));
        }
        let span = look.span(piece.to_owned(), Token::KeyHint);
        match key {
            Some(key) => bar.push_for(Target::Press(key), [span]),
            None => bar.push(span),
        }
    }
    bar
}

/// The key that a piece begins with.
fn key(look: Look<'_>, piece: &str) -> Option<Key> {
    let word = piece.split([' ', ',']).next().unwrap_or_default();
    if word == look.words.say("key-space") { Some(Key::Char(' ')) } else { Key::shown_as(word) }
}
