//! A key written into a configuration: it is there, everything else is as it was, and taking it out
//! again leaves every other line.
use loket::config::edit::{set, unset};
use loket::config::file::Value;
use proptest::prelude::*;
use proptest::sample::select;

use super::runner;

const SECTIONS: [&str; 4] = ["office", "desk", "alerts", "keys"];
const NAMES: [&str; 4] = ["name", "theme", "files", "finish"];

/// A line that can stand in a section, by its name: an active key, a comment that shows it, a
/// comment, a blank.
fn line(name: &'static str) -> impl Strategy<Value = (&'static str, String)> {
    let value = select(vec![
        "\"a\"",
        "'# no'",
        "1",
        "true",
        "[ \"x\", # y\n  'z' ]",
        "\"\"\"\n[desk]\n\"\"\"",
    ]);
    let gap = select(vec!["", " ", "   "]);
    let tail = select(vec!["", "  # kenapa", " # [desk]"]);
    let active = (value, gap, tail)
        .prop_map(move |(value, gap, tail)| format!("{gap}{name}{gap} = {value}{tail}"));
    let shown = select(vec!["#", "# ", "## "])
        .prop_map(move |mark| format!("{mark}{name} = \"bawaan\"  # lihat"));
    let text = prop_oneof![3 => active, 3 => shown, 1 => Just("# catatan".to_owned()), 1 => Just(String::new())];
    text.prop_map(move |text| (name, text))
}

/// Some of the sections in some order, each with some of the lines, each key at most once.
fn file() -> impl Strategy<Value = String> {
    let section = || NAMES.map(|name| proptest::option::of(line(name)));
    let head = select(vec!["[{}]", "[ {} ]", "[{}] # bagian", "[\"{}\"]"]);
    let sections = SECTIONS.map(|name| (Just(name), head.clone(), section(), any::<bool>()));
    (sections, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(sections, windows, mark, ends)| {
            let mut text = String::from("# Pengaturan\n");
            for (name, head, lines, there) in sections {
                if there {
                    text.push_str(&format!("{}\n", head.replace("{}", name)));
                    lines
                        .into_iter()
                        .flatten()
                        .for_each(|(_, line)| text.push_str(&format!("{line}\n")));
                }
            }
            let text = if ends { text } else { text.trim_end().to_owned() };
            let text = if windows { text.replace('\n', "\r\n") } else { text };
            if mark { format!("\u{feff}{text}") } else { text }
        },
    )
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        "[ -~\u{e9}\u{6f22}]{0,12}".prop_map(Value::Text),
        any::<i64>().prop_map(Value::Int),
        any::<bool>().prop_map(Value::Flag),
        proptest::collection::vec("[ -~]{0,6}", 0..3).prop_map(Value::List),
    ]
}

fn table(text: &str) -> toml::Table {
    text.trim_start_matches('\u{feff}').parse().unwrap()
}

fn plain(value: &Value) -> toml::Value {
    match value {
        Value::Text(text) => text.clone().into(),
        Value::Int(int) => (*int).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::List(list) => list.clone().into(),
    }
}

/// What is left of `lines` when those of `others` are taken out, in order; none when one is missing.
fn without<'a>(lines: &'a str, others: &str) -> Option<Vec<&'a str>> {
    let mut rest = lines.lines();
    let mut more = Vec::new();
    for other in others.lines() {
        loop {
            let line = rest.next()?;
            if line == other {
                break;
            }
            more.push(line);
        }
    }
    more.extend(rest);
    Some(more)
}

#[test]
fn a_key_is_set_and_every_other_byte_stays() {
    let key = (select(SECTIONS.to_vec()), select(NAMES.to_vec()));
    let check = |(text, (section, name), value): (String, (&str, &str), Value)| {
        let new = set(&text, section, name, &value).unwrap();
        let (mut before, mut after) = (table(&text), table(&new));
        let inner = after[section].as_table_mut().unwrap();
        prop_assert_eq!(inner.remove(name), Some(plain(&value)));
        let was = before
            .get_mut(section)
            .and_then(toml::Value::as_table_mut)
            .and_then(|t| t.remove(name));
        before.retain(|_, v| v.as_table().is_none_or(|t| !t.is_empty()));
        after.retain(|_, v| v.as_table().is_none_or(|t| !t.is_empty()));
        prop_assert_eq!(before, after);
        prop_assert_eq!(new.starts_with('\u{feff}'), text.starts_with('\u{feff}'));
        let windows = text.contains("\r\n");
        prop_assert!(
            new.lines().count() < 2 || new.contains("\r\n") == windows || !text.contains('\n'),
            "{:?}",
            new
        );
        if was.is_none() {
            let more = without(&new, &text);
            prop_assert!(
                more.as_ref().is_some_and(|more| more.len() <= 3),
                "{more:?}\n{text}\n---\n{new}"
            );
        }
        prop_assert_eq!(set(&new, section, name, &value).unwrap(), new);
        Ok(())
    };
    runner(21, 2_000).run(&(file(), key, value()), check).unwrap();
}

#[test]
fn a_key_is_taken_out_and_its_comments_stay() {
    let key = (select(SECTIONS.to_vec()), select(NAMES.to_vec()));
    let check = |(text, (section, name)): (String, (&str, &str))| {
        let new = unset(&text, section, name).unwrap();
        let said = |t: &toml::Table| t.get(section).and_then(|s| s.get(name)).cloned();
        prop_assert_eq!(said(&table(&new)), None);
        let gone = without(&text, &new).map(|gone| gone.len());
        let comments = |t: &str| {
            t.matches("# kenapa").count()
                + t.matches("# catatan").count()
                + t.matches("bawaan").count()
        };
        prop_assert_eq!(comments(&new), comments(&text), "{}\n---\n{}", text, new);
        if said(&table(&text)).is_none() {
            prop_assert_eq!(new, text);
        } else {
            prop_assert!(gone.is_none_or(|gone| gone <= 3), "{text}\n---\n{new}");
        }
        Ok(())
    };
    runner(22, 2_000).run(&(file(), key), check).unwrap();
}

#[test]
fn other_forms_are_changed_where_they_stand_or_left_alone() {
    let dark = Value::Text("dark".into());
    let desk = |text: &str| set(text, "desk", "theme", &dark);
    assert_eq!(desk("").unwrap(), "[desk]\ntheme = \"dark\"\n");
    assert_eq!(desk("desk.theme = 'x' # a\n").unwrap(), "desk.theme = \"dark\" # a\n");
    assert_eq!(
        desk("desk = { theme = 'x', mouse = true }\n").unwrap(),
        "desk = { theme = \"dark\", mouse = true }\n"
    );
    assert_eq!(desk("desk.mouse = true\n").unwrap(), "desk.mouse = true\ndesk.theme = \"dark\"\n");
    let inline = "desk = { mouse = true }\n[keys] # k\n";
    assert_eq!(desk(inline).unwrap(), "desk = { mouse = true , theme = \"dark\" }\n[keys] # k\n");
    let both = "desk = { theme = 'x', mouse = true }\n";
    assert_eq!(unset(both, "desk", "theme").unwrap(), "desk = { mouse = true }\n");
    for text in ["desk = 1\n", "[[desk]]\nmouse = true\n", "[desk.theme]\nx = 1\n"] {
        assert!(desk(text).is_err(), "{text}");
    }
    assert!(desk("[desk\n").is_err());
    assert!(unset("[desk\n", "desk", "theme").is_err());
}

#[test]
fn the_first_file_takes_every_key_below_its_comment() {
    for lang in loket::words::Lang::ALL {
        let first = loket::config::first::text(lang);
        for key in loket::config::keys::KEYS {
            let new = set(first, key.section, key.name, &Value::Int(7)).unwrap();
            let lines: Vec<&str> = new.lines().collect();
            let at = lines.iter().position(|l| *l == format!("{} = 7", key.name)).unwrap();
            let goes_on =
                |line: &&&str| line.starts_with("# ") && line[1..].trim().starts_with('#');
            let above = lines[..at].iter().rev().find(|line| !goes_on(line)).unwrap();
            assert!(above.starts_with(&format!("# {} = ", key.name)), "{above}");
            assert_eq!(unset(&new, key.section, key.name).unwrap(), first);
        }
    }
}
