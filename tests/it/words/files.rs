//! The `.ftl` files against each other, against the source, and against English in Indonesian.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_bundle::FluentResource;
use loket::domain::authority::Right;
use loket::domain::record::{CLASSES, Field};
use loket::words::{Lang, Words};

use super::{en, id, root, sources};

/// The messages of a language by id, each with its text; an id that stands twice fails.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for file in lang.files() {
        let mut last = None;
        for line in file.lines().filter(|l| !l.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (name, text) = line.split_once('=').unwrap();
                let name = name.trim().to_owned();
                let twice = all.insert(name.clone(), text.to_owned());
                assert!(twice.is_none(), "{} {name} stands twice", lang.code());
                last = Some(name);
            } else if let Some(name) = &last {
                let text = all.get_mut(name).unwrap();
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    all
}

/// The variables that a text names.
fn variables(text: &str) -> BTreeSet<String> {
    let named = |part: &str| -> String {
        let inside = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        part.chars().take_while(inside).collect()
    };
    text.split('$').skip(1).map(named).collect()
}

#[test]
fn every_file_is_fluent() {
    for lang in Lang::ALL {
        for file in lang.files() {
            let read = FluentResource::try_new(file.to_owned());
            assert!(read.is_ok(), "{} {:?}", lang.code(), read.err().map(|e| e.1));
        }
    }
}

#[test]
fn both_languages_have_the_same_ids_and_variables() {
    let shape = |lang| -> BTreeMap<String, BTreeSet<String>> {
        let all = messages(lang);
        all.iter().map(|(k, v)| (k.clone(), variables(v))).collect()
    };
    let (indonesian, english) = (shape(Lang::Id), shape(Lang::En));
    for (name, variables) in &indonesian {
        assert_eq!(Some(variables), english.get(name), "{name}");
    }
    for name in english.keys() {
        assert!(indonesian.contains_key(name), "{name} is missing in id");
    }
    assert!(indonesian.len() > 200);
}

/// The literals that stand right after `call` in `text`: `.say("x")`, also on the next line.
fn literals<'a>(text: &'a str, call: &str) -> Vec<&'a str> {
    let after = text.split(call).skip(1).map(str::trim_start);
    after
        .filter_map(|rest| rest.strip_prefix('"')?.split_once('"'))
        .map(|(literal, _)| literal)
        .collect()
}

#[test]
fn every_literal_id_in_the_source_has_its_sentence() {
    let words = id();
    let mut seen = 0;
    for (path, text) in sources(&root().join("src")) {
        // Within `words` two helpers take an id as well.
        let own = path.components().any(|part| part.as_os_str() == "words");
        let calls = [".say(", ".with(", " with(", " plain("];
        for call in calls.iter().take(if own { 4 } else { 2 }) {
            for name in literals(&text, call) {
                assert!(words.has(name), "{}: {name}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 50);
}

/// The literals that the arms of a `match` in `file` give, between `from` and the next function.
fn codes(file: &str, from: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("src/domain").join(file)).unwrap();
    let (_, body) = text.split_once(from).unwrap();
    let body = body.split("\n    }").next().unwrap();
    let codes = literals(body, "=>").into_iter().map(ToOwned::to_owned);
    codes.collect()
}

fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

#[test]
fn every_code_of_the_rules_has_its_sentences() {
    let words = id();
    let has = |name: String| assert!(words.has(&name), "{name}");
    let refusals = codes("refusal.rs", "pub const fn code(");
    assert_eq!(refusals.len(), 49);
    let denials = codes("authority/denied.rs", "pub const fn code(");
    assert_eq!(denials.len(), 14);
    for code in refusals.iter().chain(&denials) {
        has(format!("refusal-{}", dashed(code)));
        has(format!("refusal-{}-hint", dashed(code)));
    }
    let kinds = codes("fact.rs", "pub const fn kind(");
    assert_eq!(kinds.len(), 26);
    for kind in &kinds {
        has(format!("kind-{}", dashed(kind)));
        has(format!("fact-{}", dashed(kind)));
        let never = ["register", "undo", "redo", "reveal", "acknowledge", "snooze"];
        let undoable = !never.contains(&kind.as_str());
        assert_eq!(words.has(&format!("undo-{}", dashed(kind))), undoable, "{kind}");
    }
    for right in Right::ALL {
        has(format!("right-{}", right.code()));
    }
    let statuses = codes("case.rs", "pub const fn code(");
    for status in &statuses {
        has(format!("status-{status}"));
    }
    for (area, from) in
        [("standing", "impl Standing {"), ("phase", "impl Phase {"), ("verdict", "impl Verdict {")]
    {
        let all = codes("timing.rs", from);
        assert!(all.len() >= 2);
        for code in &all {
            has(format!("{area}-{}", dashed(code)));
        }
    }
    for field in Field::ALL {
        has(format!("field-{}", dashed(field.key())));
    }
    for class in CLASSES {
        has(format!("class-{}", dashed(class)));
    }
    (1..=12).for_each(|month| has(format!("month-{month}")));
    (1..=7).for_each(|day| has(format!("weekday-{day}")));
    (1..=7).for_each(|day| has(format!("weekday-short-{day}")));
}

#[test]
fn an_unknown_id_shows_itself() {
    assert_eq!(id().say("tidak-ada"), "‹tidak-ada›");
    assert!(!id().has("tidak-ada"));
    assert_eq!(Lang::parse("id"), Some(Lang::default()));
    assert_eq!(Lang::parse("EN"), None);
    assert_eq!((id().lang(), en().lang()), (Lang::Id, Lang::En));
    shared::<Words>();
}

fn shared<T: Send + Sync>() {}

/// English that has an Indonesian word in the glossary, and the small words that every untranslated
/// sentence has.
const ENGLISH: &str = "submit deadline pending step steps case cases queue filter error errors late \
    due near file files folder undo redo note notes start started finish finished pause paused resume \
    return returned reject rejected cancel cancelled reopen receive received assign report search \
    save saved open close closed help key keys setting settings update upload download username \
    password login logout click warning alert snooze mute reason required invalid unknown missing \
    found failed write read the and or not is are was were has have been with without from for this \
    that these which when cannot must should anda";

/// The words of an Indonesian text that people read: no values, options or verbs of the program.
fn plain_words(text: &str) -> Vec<String> {
    let mut said = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => said.push(c),
            _ => {}
        }
    }
    let mut quoted = false;
    let mut words = Vec::new();
    for token in said.split_whitespace() {
        let bare = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
        if !quoted && !bare.starts_with("--") {
            words.push(bare.to_lowercase());
        }
        quoted = bare == "loket";
    }
    words
}

#[test]
fn indonesian_has_no_english_words() {
    let english: BTreeSet<&str> = ENGLISH.split_whitespace().collect();
    for (name, text) in messages(Lang::Id) {
        for word in plain_words(&text) {
            assert!(!english.contains(word.as_str()), "{name}: {word}");
        }
    }
}

#[test]
fn english_sentences_are_not_indonesian() {
    let indonesian = ["dan", "yang", "belum", "sudah", "tidak", "lebih", "dahulu", "atau", "pada"];
    for (name, text) in messages(Lang::En) {
        for word in plain_words(&text) {
            assert!(!indonesian.contains(&word.as_str()), "{name}: {word}");
        }
    }
}
