//! Whether two names are those of one person: case, accents, titles and degrees do not tell them
//! apart, an abbreviation stands for what it begins.
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Titles and degrees that are also written without dots.
const TITLES: [&str; 24] = [
    "dr", "drs", "dra", "drg", "drh", "ir", "prof", "h", "hj", "kh", "sh", "se", "st", "mt", "mm",
    "mh", "msi", "skom", "mkom", "spd", "mpd", "ssos", "sip", "sstp",
];

/// A word of a name.
struct Part {
    text: String,
    /// Part of the name whatever else it is: neither abbreviated nor a title.
    whole: bool,
}

/// Whether `a` and `b` name one person, as far as names tell.
pub fn same(a: &str, b: &str) -> bool {
    let (a, b) = (parts(a), parts(b));
    let wholes = |parts: &[Part]| parts.iter().filter(|part| part.whole).count();
    wholes(&a) > 0 && wholes(&b) > 0 && covers(&a, &b) && covers(&b, &a)
}

/// Whether each whole word of `a` stands in `b`, whole or abbreviated, one for one.
fn covers(a: &[Part], b: &[Part]) -> bool {
    let mut left: Vec<&Part> = b.iter().collect();
    let mut take = |matches: &dyn Fn(&Part) -> bool| {
        let place = left.iter().position(|part| matches(part));
        place.map(|place| left.remove(place)).is_some()
    };
    a.iter().filter(|part| part.whole).all(|part| {
        take(&|other| other.text == part.text)
            || take(&|other| !other.whole && part.text.starts_with(&other.text))
    })
}

/// The words before the first comma; behind it stand degrees.
fn parts(name: &str) -> Vec<Part> {
    let name = name.split(',').next().unwrap_or_default().replace('-', " ");
    name.split_whitespace().map(part).filter(|part| !part.text.is_empty()).collect()
}

fn part(word: &str) -> Part {
    let plain = word.nfd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric());
    let text: String = plain.flat_map(char::to_lowercase).collect();
    let short = word.contains('.') || text.chars().count() == 1;
    let whole = !short && !TITLES.contains(&text.as_str());
    Part { text, whole }
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn titles_case_and_accents_do_not_tell_people_apart() {
        for (a, b) in [
            ("Nur Hayati", "NUR HAYATI, S.Kom., M.T."),
            ("Hj. Nur Hayati S.Kom", "nur  hayati"),
            ("Muh. Rizal", "Muhammad Rizal"),
            ("M. Rizal", "MUHAMMAD RIZAL"),
            ("dr. André Lolo", "Andre Lolo"),
            ("Rizal Muhammad", "Muhammad Rizal"),
            ("Ma'ruf Amin", "Maruf Amin"),
            ("Siti-Aminah", "Siti Aminah"),
            ("DR IR H JOKO", "Joko"),
        ] {
            assert!(same(a, b) && same(b, a), "{a} = {b}");
        }
    }

    #[test]
    fn other_names_are_other_people() {
        for (a, b) in [
            ("Nur Hayati", "Nur Halimah"),
            ("Nur Hayati", "Nur Hayati Rahman"),
            ("Nur", ""),
            ("H.", "H."),
            ("M. Rizal", "Ahmad Rizal"),
            ("Ahmad Ahmad", "Ahmad"),
            ("", ""),
        ] {
            assert!(!same(a, b) && !same(b, a), "{a} = {b}");
        }
    }
}
