//! A typed line cut into tokens, each with its place: `-key:"a b",c` is one. Knows no key.
use std::ops::Range;

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the line, the minus included.
    pub span: Range<usize>,
    pub negated: bool,
    /// What stands before the first colon, when it is letters only.
    pub key: Option<Range<usize>>,
    /// What stands behind it, cut at commas; a word has one piece, commas included.
    pub pieces: Vec<Piece>,
    /// A quote was opened and not closed.
    pub unclosed: bool,
}

/// A value or a word without its quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub span: Range<usize>,
    pub text: String,
    pub quoted: bool,
}

/// The tokens of a line, in their order.
pub fn tokens(line: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = rest(line, at).find(|c: char| !c.is_whitespace()) {
        let token = token(line, at + start);
        at = token.span.end;
        found.push(token);
    }
    found
}

fn rest(line: &str, at: usize) -> &str {
    line.get(at..).unwrap_or_default()
}

fn token(line: &str, start: usize) -> Token {
    let after = rest(line, start).strip_prefix('-');
    let negated = after.is_some_and(|r| r.chars().next().is_some_and(|c| !c.is_whitespace()));
    let body = start + usize::from(negated);
    let key = key(line, body);
    let from = key.as_ref().map_or(body, |key| key.end + 1);
    let (pieces, end, unclosed) = pieces(line, from, key.is_some());
    Token { span: start..end, negated, key, pieces, unclosed }
}

fn key(line: &str, from: usize) -> Option<Range<usize>> {
    let body = rest(line, from);
    let end = body.find(|c: char| !c.is_alphabetic())?;
    let is_key = end > 0 && rest(body, end).starts_with(':');
    is_key.then_some(from..from + end)
}

/// The pieces from `from` to the next blank outside quotes, where they end, and whether a quote
/// stayed open.
fn pieces(line: &str, from: usize, cuts: bool) -> (Vec<Piece>, usize, bool) {
    let blank = |at| Piece { span: at..at, text: String::new(), quoted: false };
    let (mut done, mut piece, mut open, mut end) = (Vec::new(), blank(from), false, from);
    for (i, c) in rest(line, from).char_indices() {
        let at = from + i;
        if c.is_whitespace() && !open {
            break;
        }
        end = at + c.len_utf8();
        if c == '"' {
            open = !open;
            piece.quoted = true;
        } else if c == ',' && cuts && !open {
            piece.span.end = at;
            done.push(std::mem::replace(&mut piece, blank(end)));
        } else {
            piece.text.push(c);
        }
    }
    piece.span.end = end;
    done.push(piece);
    (done, end, open)
}
