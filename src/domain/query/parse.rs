//! Reads a typed line. What is understood is a query; what is not is told with its place, and costs
//! only itself: a value that is not finished yet counts as every value that begins so.
use super::key::{Key, ME, STATES, Sort, Tongue, YES_NO, slug};
use super::lexicon::Lexicon;
use super::mistake::{Mistake, What};
use super::order::{self, Order};
use super::period::{MOVING, Period};
use super::term::{Query, Term, Test, Value};
use super::token::{Piece, Token, tokens};
use crate::domain::fault::nearest;
use crate::domain::queue::folded;
use crate::domain::record::bare_digits;

/// The most characters of a line that are read.
const CHARS_MAX: usize = 1_000;
/// The most terms of a query, and values of a term.
const TERMS_MAX: usize = 48;

/// What a line was read as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    pub query: Query,
    pub mistakes: Vec<Mistake>,
}

impl Query {
    /// Reads a line; of one that is too long, its beginning.
    pub fn read(line: &str, lexicon: &Lexicon) -> Reading {
        let end = line.char_indices().nth(CHARS_MAX).map(|(at, _)| at);
        let (whole, line) = (line, end.and_then(|end| line.get(..end)).unwrap_or(line));
        let mut reader = Reader { line, lexicon, reading: Reading::default() };
        if let Some(end) = end {
            let what = What::TooLong { found: whole.chars().count(), limit: CHARS_MAX };
            reader.mistake(end..whole.len(), what, None);
        }
        let mut tokens = tokens(line);
        if let Some(over) = tokens.get(TERMS_MAX) {
            let span = over.span.start..line.len();
            reader.mistake(span, What::TooMany, None);
            tokens.truncate(TERMS_MAX);
        }
        for token in &tokens {
            reader.token(token);
        }
        join_digits(&mut reader.reading.query.terms);
        reader.reading
    }

    /// Reads a line that must be understood whole.
    ///
    /// # Errors
    /// The first mistake.
    pub fn parse(line: &str, lexicon: &Lexicon) -> Result<Self, Mistake> {
        let Reading { query, mistakes } = Self::read(line, lexicon);
        mistakes.into_iter().next().map_or(Ok(query), Err)
    }
}

struct Reader<'a> {
    line: &'a str,
    lexicon: &'a Lexicon,
    reading: Reading,
}

impl Reader<'_> {
    fn mistake(&mut self, span: std::ops::Range<usize>, what: What, nearest: Option<String>) {
        self.reading.mistakes.push(Mistake { span, what, nearest, begins: false });
    }

    fn token(&mut self, token: &Token) {
        if token.unclosed {
            self.mistake(token.span.clone(), What::Unclosed, None);
        }
        let Some(span) = token.key.clone() else {
            let text = token.pieces.first().map(|p| folded(&p.text)).unwrap_or_default();
            self.term(token, Test::Any(text.clone()), !text.is_empty());
            return;
        };
        let name = self.line.get(span.clone()).unwrap_or_default().to_lowercase();
        if let Some(key) = Key::parse(&name) {
            self.field(token, key);
        } else {
            let meant = nearest(&name, Key::every_name());
            self.mistake(span, What::Key(name), meant);
        }
    }

    fn term(&mut self, token: &Token, test: Test, says: bool) {
        if says {
            self.reading.query.terms.push(Term { negated: token.negated, test });
        }
    }

    fn field(&mut self, token: &Token, key: Key) {
        let said = |p: &&Piece| !p.text.trim().is_empty();
        let pieces: Vec<&Piece> = token.pieces.iter().filter(said).take(TERMS_MAX).collect();
        if pieces.is_empty() {
            self.mistake(token.span.clone(), What::Empty(key), None);
            return;
        }
        let mut values = Vec::new();
        for piece in pieces {
            if key == Key::Sort {
                match Order::parse(&piece.text) {
                    Some(order) => self.reading.query.order = Some(order),
                    None => self.unknown(key, piece),
                }
                continue;
            }
            if let Some(value) = value(key, piece, self.lexicon) {
                values.push(value);
            } else {
                self.unknown(key, piece);
                let meant = begun(key, &piece.text, self.lexicon);
                if let Some(told) = self.reading.mistakes.last_mut() {
                    told.begins = !meant.is_empty();
                }
                values.extend(meant);
            }
        }
        let says = !values.is_empty();
        self.term(token, Test::Field(key, values), says);
    }

    fn unknown(&mut self, key: Key, piece: &Piece) {
        let name = slug(&piece.text);
        let known: Vec<String> = known(key, self.lexicon);
        let begins = known.iter().find(|k| k.starts_with(&name)).cloned();
        let meant = begins.or_else(|| nearest(&name, known.iter().map(String::as_str)));
        self.mistake(piece.span.clone(), What::Value(key, piece.text.clone()), meant);
    }
}

/// The value of a piece.
fn value(key: Key, piece: &Piece, lexicon: &Lexicon) -> Option<Value> {
    let text = piece.text.trim();
    let name = slug(text);
    let same = |(english, indonesian): (&str, &str)| name == english || name == indonesian;
    match key.sort() {
        Sort::Text => Some(match (text, piece.quoted) {
            ("-", false) => Value::Absent,
            (_, false) if key == Key::Officer && same(ME) => Value::Me,
            _ => Value::Text(folded(text)),
        }),
        Sort::Status | Sort::Class | Sort::Ams => named(key, &name, lexicon),
        Sort::Step => steps(text).or_else(|| named(key, &name, lexicon)),
        Sort::YesNo => {
            let said = YES_NO.iter().find(|(n, _)| same(*n));
            said.map(|(_, yes)| Value::YesNo(*yes))
        }
        Sort::Period => Period::parse(text).map(Value::Period),
        Sort::State => STATES.iter().find(|(n, _)| same(*n)).map(|(_, s)| Value::State(*s)),
        Sort::Order => None,
    }
}

fn named(key: Key, name: &str, lexicon: &Lexicon) -> Option<Value> {
    let found = lexicon.words(key).find(|(word, _)| slug(word) == name);
    found.map(|(_, value)| value)
}

/// `3`, `2..4`, `..2`, `3..`.
fn steps(text: &str) -> Option<Value> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let end = |text: &str, open: u16| if text.is_empty() { Some(open) } else { text.parse().ok() };
    if text == ".." {
        return None;
    }
    Some(Value::Steps(end(from, 1)?, end(to, u16::MAX)?))
}

/// The values whose names begin so.
fn begun(key: Key, text: &str, lexicon: &Lexicon) -> Vec<Value> {
    let name = slug(text);
    let mut values: Vec<Value> = match key.sort() {
        Sort::Status | Sort::Class | Sort::Ams | Sort::Step => {
            let begins = lexicon.words(key).filter(|(word, _)| slug(word).starts_with(&name));
            begins.map(|(_, value)| value).collect()
        }
        Sort::State => {
            let begins = |(en, id): (&str, &str)| en.starts_with(&name) || id.starts_with(&name);
            let states = STATES.iter().filter(|(n, _)| begins(*n));
            states.map(|(_, state)| Value::State(*state)).collect()
        }
        Sort::Text | Sort::YesNo | Sort::Period | Sort::Order => Vec::new(),
    };
    let mut kept: Vec<Value> = Vec::new();
    values.retain(|value| {
        let new = !kept.contains(value);
        kept.push(value.clone());
        new
    });
    values
}

/// Every name of a value of `key`, in both languages.
pub(super) fn known(key: Key, lexicon: &Lexicon) -> Vec<String> {
    let pairs: Vec<(&str, &str)> = match key.sort() {
        Sort::Status | Sort::Class | Sort::Ams | Sort::Step => {
            return lexicon.words(key).map(|(word, _)| slug(word)).collect();
        }
        Sort::YesNo => YES_NO.iter().map(|(n, _)| *n).collect(),
        Sort::Period => MOVING.iter().map(|(n, _)| *n).collect(),
        Sort::State => STATES.iter().map(|(n, _)| *n).collect(),
        Sort::Order => order::SORTS.iter().map(|(n, _)| *n).collect(),
        Sort::Text => Vec::new(),
    };
    let both = pairs.iter().flat_map(|n| [Tongue::English.of(*n), Tongue::Indonesian.of(*n)]);
    both.map(ToOwned::to_owned).collect()
}

/// A NIK or NIP typed with blanks is one number: a whole run of words of digits, 16 or 18 in all.
fn join_digits(terms: &mut Vec<Term>) {
    let digits = |term: &Term| match &term.test {
        Test::Any(text) if !term.negated => {
            let bare = bare_digits(text);
            let all = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit());
            all.then_some(bare)
        }
        Test::Any(_) | Test::Field(..) => None,
    };
    let mut joined: Vec<Term> = Vec::with_capacity(terms.len());
    let mut run: Vec<Term> = Vec::new();
    let flush = |run: &mut Vec<Term>, joined: &mut Vec<Term>| {
        let whole: String = run.iter().filter_map(digits).collect();
        if run.len() > 1 && matches!(whole.len(), 16 | 18) {
            run.clear();
            joined.push(Term { negated: false, test: Test::Any(whole) });
        }
        joined.append(run);
    };
    for term in std::mem::take(terms) {
        if digits(&term).is_some() {
            run.push(term);
        } else {
            flush(&mut run, &mut joined);
            joined.push(term);
        }
    }
    flush(&mut run, &mut joined);
    *terms = joined;
}
