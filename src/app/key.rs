//! A key as the desk knows it, and its notation: `s`, `<enter>`, `<c-p>`.
use std::fmt;

use crate::domain::text;

/// One key press. Shifted letters are their own characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Char(char),
    Ctrl(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

const NAMED: [(&str, Key); 17] = [
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("s-tab", Key::BackTab),
    ("space", Key::Char(' ')),
    ("lt", Key::Char('<')),
    ("backspace", Key::Backspace),
    ("bs", Key::Backspace),
    ("del", Key::Delete),
    ("up", Key::Up),
    ("down", Key::Down),
    ("left", Key::Left),
    ("right", Key::Right),
    ("home", Key::Home),
    ("end", Key::End),
    ("pgup", Key::PageUp),
    ("pgdn", Key::PageDown),
];

impl Key {
    /// Reads one key without its angle brackets: `enter`, `f1`, `c-p`.
    fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        if let Some((_, key)) = NAMED.iter().find(|(n, _)| *n == name) {
            return Some(*key);
        }
        if let Some(letter) = name.strip_prefix("c-") {
            let mut letters = letter.chars();
            return letters.next().filter(|_| letters.next().is_none()).map(Key::Ctrl);
        }
        let number = name.strip_prefix('f')?.parse().ok()?;
        (1..=12).contains(&number).then_some(Key::F(number))
    }

    /// Reads what [`fmt::Display`] writes.
    pub fn shown_as(text: &str) -> Option<Self> {
        let named = NAMED.iter().map(|(_, key)| *key).find(|key| key.to_string() == text);
        let mut letters = text.chars();
        let alone = letters.next().filter(|_| letters.next().is_none());
        let held = text.strip_prefix("Ctrl-").filter(|letter| letter.len() == 1);
        let held = held.and_then(|letter| letter.chars().next());
        let function = text.strip_prefix('F').and_then(|number| number.parse().ok());
        named
            .or(held.map(|letter| Key::Ctrl(letter.to_ascii_lowercase())))
            .or(function.filter(|number| (1..=12).contains(number)).map(Key::F))
            .or(alone.filter(|c| !c.is_control()).map(Key::Char))
    }

    /// The key in full notation, as the configuration has it.
    pub fn notation(self) -> String {
        let named = NAMED.iter().find(|(_, key)| *key == self);
        match (self, named) {
            (_, Some((name, _))) => format!("<{name}>"),
            (Key::Ctrl(c), None) => format!("<c-{c}>"),
            (Key::F(n), None) => format!("<f{n}>"),
            (Key::Char(c), None) => c.to_string(),
            (other, None) => other.to_string(),
        }
    }

    /// Reads one key in full notation; one that nobody can type is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut keys = parse_keys(text).ok()?.into_iter();
        keys.next().filter(|_| keys.next().is_none()).filter(|key| key.is_typed())
    }

    /// Whether its character, if it is one, is seen by itself.
    fn is_typed(self) -> bool {
        let (Key::Char(c) | Key::Ctrl(c)) = self else { return true };
        c == ' ' || text::plain(&c.to_string()).is_ok()
    }
}

/// Reads a sequence of keys: blanks separate, `<name>` is one key, all else are plain characters.
///
/// # Errors
/// The part that is no key.
pub fn parse_keys(text: &str) -> Result<Vec<Key>, String> {
    let mut keys = Vec::new();
    for word in text.split_whitespace() {
        let mut rest = word;
        while let Some(c) = rest.chars().next() {
            let closed = rest.strip_prefix('<').and_then(|inner| inner.split_once('>'));
            if let Some((name, after)) = closed {
                keys.push(Key::named(name).ok_or_else(|| format!("<{name}>"))?);
                rest = after;
            } else if c == '<' {
                return Err(rest.to_owned());
            } else {
                keys.push(Key::Char(c));
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    Ok(keys)
}

/// For people: `s`, `Enter`, `Ctrl-P`, `F1`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Char(' ') => f.write_str("Space"),
            Key::Char(c) => write!(f, "{c}"),
            Key::Ctrl(c) => write!(f, "Ctrl-{}", c.to_uppercase()),
            Key::F(n) => write!(f, "F{n}"),
            Key::Enter => f.write_str("Enter"),
            Key::Esc => f.write_str("Esc"),
            Key::Tab => f.write_str("Tab"),
            Key::BackTab => f.write_str("Shift-Tab"),
            Key::Backspace => f.write_str("Backspace"),
            Key::Delete => f.write_str("Del"),
            Key::Up => f.write_str("↑"),
            Key::Down => f.write_str("↓"),
            Key::Left => f.write_str("←"),
            Key::Right => f.write_str("→"),
            Key::Home => f.write_str("Home"),
            Key::End => f.write_str("End"),
            Key::PageUp => f.write_str("PgUp"),
            Key::PageDown => f.write_str("PgDn"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notation_of_keys() {
        let keys = parse_keys("jj s <enter><c-p> <lt>a <F1> <s-tab>").unwrap();
        let expected = [
            Key::Char('j'),
            Key::Char('j'),
            Key::Char('s'),
            Key::Enter,
            Key::Ctrl('p'),
            Key::Char('<'),
            Key::Char('a'),
            Key::F(1),
            Key::BackTab,
        ];
        assert_eq!(keys, expected);
        assert_eq!(parse_keys("a <nope>"), Err("<nope>".to_owned()));
        assert_eq!(parse_keys("<"), Err("<".to_owned()));
        for key in expected {
            assert_eq!(Key::shown_as(&key.to_string()), Some(key));
        }
        assert_eq!(Key::shown_as("lanjut"), None);
        assert_eq!(Key::parse("<esc>"), Some(Key::Esc));
        let others = NAMED.iter().map(|(_, key)| *key).chain([Key::F(5), Key::Ctrl('p')]);
        for key in expected.into_iter().chain(others) {
            assert_eq!(Key::parse(&key.notation()), Some(key));
        }
        assert_eq!(Key::parse("ab"), None);
        for unseen in ["\u{1b}", "\u{200b}", "\u{301}", "\u{7f}", "\u{3164}", "<c-\u{1b}>"] {
            assert_eq!(Key::parse(unseen), None, "{unseen:?}");
        }
        assert_eq!(Key::parse("é"), Some(Key::Char('é')));
    }
}
