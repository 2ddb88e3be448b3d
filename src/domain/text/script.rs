//! Letters that only look like others (UTS 39): warned of, never refused. Names may be of any script.
use unicode_script::{Script, UnicodeScript};
use unicode_security::confusable_detection::skeleton as prototypes;

/// A letter that is not the one that people take it for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// Its place, from 1.
    pub position: usize,
    pub letter: char,
    /// The plain letters that it looks like; none = it only is of another script than its word.
    pub like: Option<String>,
}

/// The first letter of `text` that looks like a plain Latin letter or digit and is none, or that
/// stands among Latin letters in one word and is of another script. A word wholly of another script
/// is only taken for another where all of it looks Latin.
pub fn stray(text: &str) -> Option<Stray> {
    if text.is_ascii() {
        return None;
    }
    let letters: Vec<(usize, char)> = text.chars().enumerate().collect();
    letters.split(|(_, c)| !is_of_word(*c)).find_map(|word| {
        let foreign =
            |c: char| !matches!(c.script(), Script::Latin | Script::Common | Script::Inherited);
        let honest = word.iter().any(|(_, c)| foreign(*c) && like(*c).is_none());
        let latin = word.iter().any(|(_, c)| c.script() == Script::Latin);
        word.iter().find_map(|(i, c)| {
            let like = like(*c);
            let strays = if foreign(*c) { latin || !honest } else { like.is_some() };
            strays.then_some(Stray { position: i + 1, letter: *c, like })
        })
    })
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c.script() == Script::Inherited
}

/// The plain letters that another letter looks like.
fn like(c: char) -> Option<String> {
    if c.is_ascii() || !c.is_alphanumeric() {
        return None;
    }
    let like: String = prototypes(c.encode_utf8(&mut [0; 4])).collect();
    (like.bytes().all(|b| b.is_ascii_alphanumeric()) && !like.is_empty()).then_some(like)
}

/// By what texts that look alike are the same.
pub fn skeleton(text: &str) -> String {
    let lower: String = prototypes(text).flat_map(char::to_lowercase).collect();
    prototypes(&lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Option<(usize, Option<String>)> {
        stray(text).map(|s| (s.position, s.like))
    }

    #[test]
    fn look_alikes_are_found_where_they_stand() {
        let like = |position, like: &str| Some((position, Some(like.to_owned())));
        assert_eq!(seen("S\u{456}ti"), like(2, "i"));
        assert_eq!(seen("Budi \u{421}\u{43e}"), like(6, "C"));
        assert_eq!(seen("Rin\u{3b1}"), like(4, "a"));
        assert_eq!(seen("\u{ff33}iti"), like(1, "S"));
        assert_eq!(seen("\u{1d412}iti"), like(1, "S"));
        assert_eq!(seen("Siti\u{436}"), Some((5, None)));
    }

    #[test]
    fn other_scripts_and_accents_are_no_look_alikes() {
        for text in ["Siti", "José Ñ", "Zoë Müller", "\u{416}\u{443}\u{43a}", "漢字 Li", "½ × 3 °C"]
        {
            assert_eq!(stray(text), None, "{text}");
        }
    }

    #[test]
    fn texts_that_look_alike_have_one_skeleton() {
        for (a, b) in [("Siti", "S\u{456}t\u{456}"), ("Ilyas", "llyas"), ("\u{412}udi", "Budi")] {
            assert_eq!(skeleton(a), skeleton(b));
        }
        assert_ne!(skeleton("Siti"), skeleton("Sita"));
    }
}
