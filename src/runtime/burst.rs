//! Keys that came without a pause: typed, or pasted by a terminal that does not mark it. Judges,
//! does no I/O.
use std::collections::BTreeSet;
use std::time::Duration;

use crate::app::Input;
use crate::app::key::Key;

/// So many letters at once are a paste. Nobody types three keys within one reading; a key held down
/// repeats every 15 to 40 ms, and a network that stalls for half a second brings some five keys.
const LETTERS_MIN: usize = 6;
/// And of those so many different ones: a held key has one, moving about two or three.
const DIFFERENT_MIN: usize = 4;
/// With a line end among them fewer are enough: it could confirm something.
const LETTERS_WITH_LINE_END_MIN: usize = 3;
/// How long the rest of what may become a paste is waited for; a key alone never waits.
const GRACE: Duration = Duration::from_millis(5);
/// A paste goes on until nothing comes for so long: the network cuts it in pieces.
const PIECE_GAP: Duration = Duration::from_millis(40);
/// What goes beyond is read and dropped.
pub const KEYS_MAX: usize = 100_000;

/// How long to wait for what belongs to the end of `batch`.
pub fn patience(batch: &[Input]) -> Duration {
    let run = batch.iter().rev().take_while(|input| text_of(input).is_some()).count();
    let (before, last) = batch.split_at(batch.len() - run);
    match letters(last).count() {
        _ if is_paste(last) || before.last().is_some_and(is_marked) => PIECE_GAP,
        0 | 1 => Duration::ZERO,
        _ => GRACE,
    }
}

/// The batch with each run of keys that was pasted as what it is. Text without a pause behind a paste
/// belongs to it: what was pasted may itself hold the mark at which pastes end.
pub fn judged(batch: &[Input]) -> Vec<Input> {
    let is_key = |input: &Input| matches!(input, Input::Key(_));
    let (mut inputs, mut follows) = (Vec::with_capacity(batch.len()), false);
    for run in batch.chunk_by(|a, b| is_key(a) && is_key(b)) {
        let text = run.iter().take_while(|input| follows && text_of(input).is_some()).count();
        let (belongs, run) = run.split_at(text);
        inputs.extend((!belongs.is_empty()).then(|| pasted(belongs)));
        if is_paste(run) {
            inputs.extend(run.chunk_by(|a, b| !is_tab(a) && !is_tab(b)).map(part));
        } else {
            inputs.extend_from_slice(run);
        }
        follows = run.last().map_or(follows, is_marked);
    }
    inputs
}

/// A part of what came at once. A tab leads to the next field, as what reads a card or a bar code means
/// it; it records nothing.
fn part(run: &[Input]) -> Input {
    match run {
        [tab] if is_tab(tab) => tab.clone(),
        _ => pasted(run),
    }
}

fn is_tab(input: &Input) -> bool {
    matches!(input, Input::Key(Key::Tab))
}

/// Whether the terminal has said that it is a paste.
const fn is_marked(input: &Input) -> bool {
    matches!(input, Input::Paste(_))
}

/// Whether a run of keys without a pause is text that was pasted. A paste brings letters, line ends
/// and tabs only: terminals take other keys out of it.
fn is_paste(run: &[Input]) -> bool {
    if !run.iter().all(|input| text_of(input).is_some()) {
        return false;
    }
    let count = letters(run).count();
    let different = letters(run).collect::<BTreeSet<char>>().len();
    let ends_a_line = run.iter().any(|input| text_of(input) == Some('\n'));
    if ends_a_line {
        return count >= LETTERS_WITH_LINE_END_MIN && different > 1;
    }
    count >= LETTERS_MIN && different >= DIFFERENT_MIN
}

fn letters(run: &[Input]) -> impl Iterator<Item = char> {
    run.iter().filter_map(text_of).filter(|c| !c.is_control())
}

fn pasted(run: &[Input]) -> Input {
    Input::Paste(run.iter().filter_map(text_of).collect())
}

#[allow(clippy::wildcard_enum_match_arm, reason = "all other inputs and keys are no text")]
/// The character of a key that a pasted text can bring.
fn text_of(input: &Input) -> Option<char> {
    match input {
        Input::Key(Key::Char(c)) => Some(*c),
        Input::Key(Key::Enter | Key::Ctrl('j')) => Some('\n'),
        Input::Key(Key::Tab) => Some('\t'),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::wildcard_enum_match_arm, reason = "only keys and pastes come out here")]
mod tests {
    use super::*;
    use crate::app::key::parse_keys;

    fn said(input: &Input) -> String {
        match input {
            Input::Key(key) => key.to_string(),
            Input::Paste(text) => format!("{text:?}"),
            _ => String::new(),
        }
    }

    fn after(keys: &str) -> Vec<String> {
        let batch: Vec<Input> = parse_keys(keys).unwrap().into_iter().map(Input::Key).collect();
        judged(&batch).iter().map(said).collect()
    }

    #[test]
    fn text_is_a_paste() {
        assert_eq!(after("selesai"), [r#""selesai""#]);
        assert_eq!(after("x12<enter>"), [r#""x12\n""#]);
        assert_eq!(after("nsqx<enter>q"), [r#""nsqx\nq""#]);
        assert_eq!(after("nsqx<c-j>q"), [r#""nsqx\nq""#]);
        assert_eq!(after("Nurhayati<tab>Dinas"), [r#""Nurhayati""#, "Tab", r#""Dinas""#]);
        assert_eq!(after("7602015204789999<tab>"), [r#""7602015204789999""#, "Tab"]);
    }

    #[test]
    fn text_behind_a_marked_paste_belongs_to_it() {
        let keys = |keys| parse_keys(keys).unwrap().into_iter().map(Input::Key);
        let mut batch = vec![Input::Paste("a".into())];
        batch.extend(keys("s"));
        batch.push(Input::Paste("b".into()));
        batch.extend(keys("q<enter><down>js"));
        assert_eq!(patience(&batch[..1]), PIECE_GAP);
        assert_eq!(patience(&batch[..2]), PIECE_GAP);
        let said: Vec<String> = judged(&batch).iter().map(said).collect();
        assert_eq!(said, [r#""a""#, r#""s""#, r#""b""#, r#""q\n""#, "↓", "j", "s"]);
    }

    #[test]
    fn fast_typing_is_not() {
        for keys in ["js", "sb<enter>", "jjjjjjjjjjjjjjj", "jjjj<enter>", "jjkkjjkk", "jjkks"] {
            assert_eq!(after(keys).len(), parse_keys(keys).unwrap().len(), "{keys}");
        }
        assert_eq!(after("800/1/X<tab>Nurhayati<c-s>").len(), 18);
        assert_eq!(after("<down><down>selesai").len(), 9);
    }

    #[test]
    fn only_what_may_be_a_paste_is_waited_for() {
        let patience = |keys: &str| {
            let batch: Vec<Input> = parse_keys(keys).unwrap().into_iter().map(Input::Key).collect();
            super::patience(&batch)
        };
        assert_eq!(patience(""), Duration::ZERO);
        assert_eq!(patience("j"), Duration::ZERO);
        assert_eq!(patience("<enter>"), Duration::ZERO);
        assert_eq!(patience("<down><down><down>j"), Duration::ZERO);
        assert_eq!(patience("se"), GRACE);
        assert_eq!(patience("selesai"), PIECE_GAP);
    }
}
