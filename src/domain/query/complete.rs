//! What could stand at the cursor of a typed query: keys, and the values that are known.
use std::ops::Range;

use super::key::{Key, ME, STATES, Sort, Tongue, YES_NO};
use super::lexicon::Lexicon;
use super::order::SORTS;
use super::period::MOVING;
use super::token::tokens;
use crate::domain::queue::folded;

/// Values of texts that are known from the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    pub agencies: Vec<String>,
    pub officers: Vec<String>,
}

/// What to put in place of `span`: a key with its colon, or a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Bytes of the line.
    pub span: Range<usize>,
    pub candidates: Vec<String>,
}

/// What could stand at byte `cursor` of `line`.
pub fn complete(
    line: &str,
    cursor: usize,
    tongue: Tongue,
    lexicon: &Lexicon,
    seen: &Seen,
) -> Completion {
    let token = tokens(line).into_iter().find(|t| t.span.start < cursor && cursor <= t.span.end);
    let Some(token) = token else {
        return Completion { span: cursor..cursor, candidates: keys("", tongue) };
    };
    let from = token.span.start + usize::from(token.negated);
    let Some(name) = token.key.clone().filter(|key| key.end < cursor) else {
        let typed = line.get(from..cursor).unwrap_or_default();
        return Completion { span: from..cursor, candidates: keys(typed, tongue) };
    };
    let key = line.get(name).and_then(Key::parse);
    let piece = token.pieces.into_iter().find(|p| p.span.start <= cursor && cursor <= p.span.end);
    let (Some(key), Some(piece)) = (key, piece) else {
        return Completion { span: cursor..cursor, candidates: Vec::new() };
    };
    let typed = line.get(piece.span.start..cursor).unwrap_or_default();
    let typed = folded(typed.trim_start_matches('"'));
    let mut candidates = values(key, tongue, lexicon, seen);
    candidates.retain(|value| folded(value).contains(&typed));
    // What begins as typed comes first.
    candidates.sort_by_key(|value| !folded(value).starts_with(&typed));
    let candidates = candidates.iter().map(|value| written(value)).collect();
    Completion { span: piece.span.start..piece.span.end.max(cursor), candidates }
}

/// The keys that begin as typed, those of the language first.
fn keys(typed: &str, tongue: Tongue) -> Vec<String> {
    let typed = typed.to_lowercase();
    let other = match tongue {
        Tongue::English => Tongue::Indonesian,
        Tongue::Indonesian => Tongue::English,
    };
    let begins = |tongue: Tongue| {
        let names = Key::ALL.iter().map(move |key| tongue.of(key.names()));
        names.filter(|name| name.starts_with(&typed)).map(|name| format!("{name}:")).collect()
    };
    let own: Vec<String> = begins(tongue);
    if own.is_empty() { begins(other) } else { own }
}

/// The fixed values of a key as a language calls them.
pub fn offered(key: Key, tongue: Tongue, lexicon: &Lexicon) -> Vec<String> {
    values(key, tongue, lexicon, &Seen::default())
}

fn values(key: Key, tongue: Tongue, lexicon: &Lexicon, seen: &Seen) -> Vec<String> {
    let of = |names: &mut dyn Iterator<Item = (&'static str, &'static str)>| {
        names.map(|pair| tongue.of(pair).to_owned()).collect::<Vec<_>>()
    };
    match (key, key.sort()) {
        (Key::Agency, _) => seen.agencies.clone(),
        (Key::Officer, _) => {
            let me = std::iter::once(tongue.of(ME).to_owned());
            me.chain(seen.officers.iter().cloned()).collect()
        }
        (_, Sort::Status | Sort::Class | Sort::Ams | Sort::Step) => lexicon.offered(key, tongue),
        (_, Sort::YesNo) => of(&mut YES_NO.iter().map(|(n, _)| *n)),
        (_, Sort::Period) => {
            let mut days = of(&mut MOVING.iter().map(|(n, _)| *n));
            days.extend(["<7", "<30"].map(ToOwned::to_owned));
            days
        }
        (_, Sort::State) => of(&mut STATES.iter().map(|(n, _)| *n)),
        (_, Sort::Order) => of(&mut SORTS.iter().map(|(n, _)| *n)),
        (_, Sort::Text) => Vec::new(),
    }
}

/// A value as it is typed.
fn written(value: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c == ',';
    if value.contains(blank) { format!("\"{}\"", value.replace('"', "")) } else { value.to_owned() }
}
