//! Canonical JSON seen at a glance: one walk over the bytes, nothing taken apart. What it says yes to is
//! canonical; of what it does not know it says no, and [`super::codec`] decides.
use unicode_normalization::is_nfc;

/// Deeper than any fact.
const DEPTH_MAX: u8 = 16;
/// So many digits fit into every integer.
const DIGITS_MAX: usize = 18;

/// Whether `bytes` are one value, written as [`super::codec::canonical`] writes it.
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    let mut eye = Eye { rest: bytes };
    eye.value(DEPTH_MAX).is_some() && eye.rest.is_empty()
}

struct Eye<'a> {
    rest: &'a [u8],
}

impl<'a> Eye<'a> {
    fn value(&mut self, depth: u8) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match self.rest.first()? {
            b'"' => self.text().map(drop),
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            b'n' => self.word(b"null"),
            _ => self.integer(),
        }
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn integer(&mut self) -> Option<()> {
        if self.word(b"0").is_some() {
            return Some(());
        }
        let _minus = self.word(b"-");
        let digits = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let begins = self.rest.first()? != &b'0';
        self.rest = self.rest.get(digits..)?;
        (begins && (1..=DIGITS_MAX).contains(&digits)).then_some(())
    }

    /// A text without anything that would have to be escaped; its bytes.
    fn text(&mut self) -> Option<&'a [u8]> {
        self.word(b"\"")?;
        let plain = |byte: &u8| !matches!(byte, 0..=0x1f | b'"' | b'\\');
        let length = self.rest.iter().take_while(|byte| plain(byte)).count();
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        self.word(b"\"")?;
        (text.is_ascii() || str::from_utf8(text).is_ok_and(is_nfc)).then_some(text)
    }

    fn array(&mut self, depth: u8) -> Option<()> {
        self.word(b"[")?;
        if self.word(b"]").is_some() {
            return Some(());
        }
        loop {
            self.value(depth)?;
            if self.word(b",").is_none() {
                return self.word(b"]");
            }
        }
    }

    /// Its keys rise.
    fn object(&mut self, depth: u8) -> Option<()> {
        self.word(b"{")?;
        if self.word(b"}").is_some() {
            return Some(());
        }
        let mut last: Option<&[u8]> = None;
        loop {
            let key = self.text()?;
            if last.is_some_and(|last| last >= key) {
                return None;
            }
            last = Some(key);
            self.word(b":")?;
            self.value(depth)?;
            if self.word(b",").is_none() {
                return self.word(b"}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::super::codec::canonical;
    use super::*;

    fn is_canonical(bytes: &[u8]) -> bool {
        let value = serde_json::from_slice::<Value>(bytes);
        value.is_ok_and(|value| canonical(&value).is_ok_and(|written| written == bytes))
    }

    #[test]
    fn a_fact_is_seen_at_a_glance_and_what_is_written_otherwise_is_not() {
        let fact =
            json!({"at": -5, "body": {"kind": "note"}, "list": [0, [], {}, null, true], "é": "é"});
        assert!(is_plain(&canonical(&fact).unwrap()));
        for other in [
            "{\"b\":1,\"a\":1}",
            "{\"a\":1,\"a\":1}",
            "{\"a\": 1}",
            "1.5",
            "-0",
            "01",
            "1e3",
            "",
            "{",
            "[1,]",
            "\"e\u{301}\"",
            "\"\\u0061\"",
            "1 ",
            "tru",
            "{\"a\":1}}",
            "99999999999999999999",
        ] {
            assert!(!is_plain(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn what_a_glance_takes_for_canonical_is() {
        let fact =
            canonical(&json!({"at": 12, "b": {"k": [1, "a b", {"x": "é"}]}, "c": "z"})).unwrap();
        let change = (any::<prop::sample::Index>(), any::<u8>(), any::<bool>());
        let changes = prop::collection::vec(change, 0..3);
        proptest!(ProptestConfig::with_cases(2_000), |(changes in changes)| {
            let mut bytes = fact.clone();
            for (place, byte, replaces) in changes {
                let place = place.index(bytes.len());
                if replaces { bytes[place] = byte } else { bytes.insert(place, byte) }
            }
            prop_assert!(!is_plain(&bytes) || is_canonical(&bytes));
        });
    }
}
