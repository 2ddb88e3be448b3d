//! The one form in which a text reaches a person: what nobody sees is spelled out, so that nothing
//! drives a terminal, turns a line round or hides. Decides nothing about what may be kept.
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::unseen::{is_mark, is_unseen};
use super::{MARKS_MAX, is_ordinary};

/// A text that may be shown anywhere. There is no other way to one than through here: each character
/// that is unseen, stands on nothing, or is one mark too many on a letter, reads `<U+202E>`. A tab is
/// a blank; line ends stay line feeds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SafeText<'a>(Cow<'a, str>);

impl<'a> SafeText<'a> {
    /// `text` as it may be shown; what is fit already is borrowed.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        // Most texts have nothing in them that would have to be looked at twice.
        if is_ordinary(&text) {
            return Self(text);
        }
        let spelled = spelled(&text);
        if *spelled == *text { Self(text) } else { Self(Cow::Owned(spelled)) }
    }

    /// The same on one line: a line end reads as its number too.
    pub fn line(self) -> Self {
        if !self.0.contains('\n') {
            return self;
        }
        Self(Cow::Owned(self.0.replace('\n', &number('\n'))))
    }
}

impl Deref for SafeText<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'a> From<&'a str> for SafeText<'a> {
    fn from(text: &'a str) -> Self {
        Self::new(text)
    }
}

impl From<String> for SafeText<'_> {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<SafeText<'_>> for String {
    fn from(text: SafeText<'_>) -> Self {
        text.0.into_owned()
    }
}

/// `text` on one line as it may be shown.
pub fn shown(text: &str) -> String {
    SafeText::new(text).line().into()
}

fn spelled(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        match cluster {
            "\n" | "\r\n" => spelled.push('\n'),
            "\t" => spelled.push(' '),
            _ => spell(cluster, &mut spelled),
        }
    }
    spelled
}

fn spell(cluster: &str, spelled: &mut String) {
    let vanishes = cluster.width() == 0;
    let mut marks = 0;
    for c in cluster.chars() {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if vanishes || is_unseen(c) || c.is_control() || marks > MARKS_MAX {
            spelled.push_str(&number(c));
        } else {
            spelled.push(c);
        }
    }
}

fn number(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_reads_as_its_number() {
        let safe = |text: &str| SafeText::new(text).to_string();
        assert_eq!(safe("Nur\u{1b}[31m"), "Nur<U+001B>[31m");
        assert_eq!(safe("an\u{202e}di\u{200b}"), "an<U+202E>di<U+200B>");
        assert_eq!(safe("\u{9b}2J\u{e0041}"), "<U+009B>2J<U+E0041>");
        assert_eq!(safe("a\r\nb\tc\rd"), "a\nb c<U+000D>d");
        assert_eq!(safe("\u{301}a e\u{301} é"), "<U+0301>a e\u{301} é");
        assert_eq!(safe("\u{11a8}"), "<U+11A8>");
        assert_eq!(safe(&format!("a{}", "\u{301}".repeat(9))).matches("<U+0301>").count(), 1);
        assert_eq!(shown("a\nb"), "a<U+000A>b");
    }

    #[test]
    fn what_is_fit_already_stays_as_it_is() {
        for text in ["Siti Aminah", "Dinas é – ½ 漢字", "satu\ndua"] {
            assert_eq!(&*SafeText::new(text), text);
        }
    }
}
