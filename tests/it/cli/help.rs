//! Help in both languages: every sentence is there, and no English is left in Indonesian.
use loket::cli::help;
use loket::words::{Lang, Words};

use super::Office;

#[test]
fn every_verb_and_option_has_its_sentence() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let missing: Vec<String> = help::ids().into_iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{} {missing:?}", lang.code());
    }
}

/// Every verb with a help of its own.
fn verbs() -> Vec<Vec<String>> {
    let mut verbs = vec![Vec::new()];
    let words = Words::new(Lang::En);
    let root = help::command(&words);
    for verb in root.get_subcommands() {
        let name = verb.get_name().to_owned();
        verbs.push(vec![name.clone()]);
        for sub in verb.get_subcommands() {
            verbs.push(vec![name.clone(), sub.get_name().to_owned()]);
        }
    }
    verbs
}

#[test]
fn no_english_is_left_in_indonesian_help() {
    let words = Words::new(Lang::Id);
    let english = [
        "Usage",
        "Options",
        "Commands",
        "Arguments",
        "Print",
        "alias",
        "aliases",
        "default",
        "possible",
        "values",
        "help for",
        "the ",
        "this ",
        " of ",
        " and ",
        "FILE",
        "CASE",
        "TEXT",
    ];
    for path in verbs() {
        let text = help::of(&words, &path).unwrap();
        assert!(!text.contains('‹'), "{path:?}\n{text}");
        for word in english {
            assert!(!text.contains(word), "{word} in {path:?}\n{text}");
        }
    }
}

#[test]
fn help_by_option_by_verb_and_by_alias() {
    let office = Office::new();
    let by_verb = office.ok("help finish --lang id").out;
    assert!(by_verb.contains("Selesaikan langkah"), "{by_verb}");
    assert_eq!(office.ok("finish --help --lang id").out, by_verb);
    assert_eq!(office.ok("--lang id selesai -h").out, by_verb);
    assert!(office.ok("--help").out.contains("Usage: loket [VERB]"));
    assert!(office.ok("--version").out.starts_with("loket "));
    assert_eq!(office.run("help frobnicate").code, 2);
}

#[test]
fn complaints_follow_the_language() {
    let office = Office::new();
    let said = office.run("list --lang id --frobnicate").err;
    assert!(said.starts_with("loket: Opsi --frobnicate tidak dikenal."), "{said}");
    let said = office.run("finish --lang id").err;
    assert!(said.contains("PERMOHONAN"), "{said}");
}

/// The words behind `loket` in a text, as far as they may be verbs.
fn named(text: &str) -> Vec<(String, String)> {
    let bare = |word: &str| word.trim_end_matches(['.', ',', ')', '`']).to_owned();
    let plain = |word: &String| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
    let mut named = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        for (i, word) in words.iter().enumerate() {
            let verb = words.get(i + 1).map(|next| bare(next)).filter(plain);
            if let Some(verb) = verb.filter(|_| matches!(*word, "loket" | "(loket" | "`loket")) {
                named.push((verb, words.get(i + 2).map(|next| bare(next)).unwrap_or_default()));
            }
        }
    }
    named
}

#[test]
fn sentences_name_only_verbs_that_exist() {
    /// Words that stand behind the program's name without being verbs.
    const PROSE: [&str; 6] = ["sebagai", "yang", "kembali", "as", "again", "does"];
    let root = help::command(&Words::new(Lang::En));
    let mut seen = 0;
    for (verb, sub) in Lang::ALL.iter().flat_map(|lang| lang.files()).flat_map(named) {
        if PROSE.contains(&verb.as_str()) {
            continue;
        }
        let known = root.find_subcommand(&verb);
        let known = known.unwrap_or_else(|| panic!("loket {verb}"));
        if known.has_subcommands() {
            assert!(known.find_subcommand(&sub).is_some(), "loket {verb} {sub}");
        }
        seen += 1;
    }
    assert!(seen > 60, "{seen}");
}
