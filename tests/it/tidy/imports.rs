//! Who may see whom, and what has one home only (`architecture.md`, "Shape").
use super::{File, assert_none, files};

/// An area (a file or folder right below `src/`) and the areas that it may name.
const MAY_SEE: [(&str, &[&str]); 18] = [
    ("domain", &[]),
    ("words", &["domain"]),
    ("source", &["domain"]),
    ("store", &["domain"]),
    ("certificate", &["domain"]),
    ("clock", &["domain"]),
    ("intake", &["clock", "domain", "store"]),
    ("notify", &["domain", "words"]),
    ("theme", &[]),
    ("config", &["domain", "source", "theme", "words"]),
    ("print", &["domain", "words"]),
    ("report", &["domain", "words"]),
    ("app", &["config", "domain", "words"]),
    ("ui", &["app", "config", "domain", "theme", "words"]),
    (
        "runtime",
        &[
            "app",
            "certificate",
            "clock",
            "config",
            "domain",
            "intake",
            "notify",
            "print",
            "report",
            "source",
            "store",
            "theme",
            "ui",
            "words",
        ],
    ),
    (
        "cli",
        &[
            "certificate",
            "clock",
            "config",
            "domain",
            "intake",
            "notify",
            "print",
            "report",
            "runtime",
            "source",
            "store",
            "words",
        ],
    ),
    ("main", &["cli"]),
    ("lib", &[]),
];

/// What one file may see beyond its area, and why.
const ALSO: [(&str, &str, &str); 3] = [
    ("src/app/printing.rs", "print", "the kinds of forms have one source"),
    ("src/cli/keys.rs", "app", "the table of keys has one source: the actions of the desk"),
    ("src/cli/setting.rs", "app", "a key of the keyboard is set for an action of the desk"),
];

/// Words of code and the only places where they may stand.
const HOMES: [(&str, &[&str]); 21] = [
    ("SystemTime::now", &["src/clock.rs"]),
    ("time::Instant::now", &["src/clock.rs"]),
    ("Utc::now", &[]),
    ("Local::now", &[]),
    ("getrandom", &["src/clock.rs"]),
    // In two parts, so that a search for waits in tests finds none here.
    (concat!("thread::sl", "eep"), &[]),
    // The desk sees the settings as data; who reads and writes them is elsewhere.
    ("Config::load", &["src/config/", "src/runtime/"]),
    ("config::keep", &["src/config/", "src/cli/", "src/runtime/"]),
    ("process::exit", &[]),
    // Verifying reads the file beside the facts, and is over when both are.
    ("std::thread", &["src/runtime/", "src/store/verify.rs"]),
    ("thread::spawn", &["src/runtime/"]),
    ("mpsc", &["src/runtime/"]),
    ("async fn", &[]),
    (
        "stdout()",
        &[
            "src/cli/mod.rs",
            "src/cli/usage.rs",
            "src/main.rs",
            "src/runtime/terminal.rs",
            "src/runtime/clipboard.rs",
        ],
    ),
    // Who holds a stream makes safe what goes through it; two others ask whether somebody sits there.
    (
        "stderr()",
        &[
            "src/cli/bug.rs",
            "src/cli/holidays.rs",
            "src/cli/mod.rs",
            "src/cli/progress.rs",
            "src/cli/erase.rs",
            "src/cli/usage.rs",
            "src/cli/watch.rs",
            "src/runtime/parting.rs",
            "src/runtime/secret.rs",
        ],
    ),
    ("println!", &["src/cli/", "src/main.rs"]),
    ("rusqlite", &["src/store/"]),
    // The command line asks for the width of its tables.
    ("crossterm", &["src/runtime/", "src/cli/mod.rs"]),
    ("ratatui", &["src/ui/", "src/runtime/"]),
    // What is painted passes one place, where it is made safe.
    ("render_widget", &["src/ui/paint.rs"]),
    ("Block::bordered", &["src/ui/mod.rs"]),
];

/// `src/store/mod.rs` is of the area `store`, `src/clock.rs` of `clock`.
fn area(path: &str) -> &str {
    let below = path.strip_prefix("src/").unwrap_or(path);
    let first = below.split('/').next().unwrap_or(below);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// The areas that a line names as `crate::area` or, in the binary, `loket::area`.
fn named(line: &str) -> Vec<&str> {
    let paths = ["crate::", "loket::"].into_iter().flat_map(|root| line.split(root).skip(1));
    paths
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '_');
            rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
        })
        .collect()
}

fn wrong(file: &File) -> Vec<String> {
    let File { path, .. } = file;
    let of = area(path);
    let Some((_, may)) = MAY_SEE.iter().find(|(area, _)| *area == of) else {
        return vec![format!("{path}: say in MAY_SEE what {of} may see")];
    };
    let mut wrong = Vec::new();
    for (no, line) in file.product() {
        for other in named(line).into_iter().filter(|other| *other != of) {
            let also = ALSO.iter().any(|(file, area, _)| file == path && *area == other);
            if !may.contains(&other) && !also {
                wrong.push(format!("{path}:{no}: {of} may not see {other}"));
            }
        }
        let lang_only = line.contains("crate::words") && !line.contains("crate::words::Lang;");
        if of == "app" && lang_only {
            wrong.push(format!("{path}:{no}: of the words, app may see Lang only"));
        }
        for (word, homes) in HOMES {
            if line.contains(word) && !homes.iter().any(|home| path.starts_with(home)) {
                wrong.push(format!("{path}:{no}: {word} has its home in {homes:?}"));
            }
        }
    }
    wrong
}

#[test]
fn areas_see_only_what_they_may() {
    let wrong: Vec<String> = files("src").iter().flat_map(wrong).collect();
    assert_none(&wrong);
}

#[test]
fn each_rule_bites() {
    for (path, line) in [
        ("src/domain/case.rs", "use crate::words::Words;"),
        ("src/store/row.rs", "use crate::app::App;"),
        ("src/app/queue.rs", "    crate::store::Store::open(path)"),
        ("src/app/queue.rs", "use crate::words::Words;"),
        ("src/app/queue.rs", "use crate::words::{Lang, Words};"),
        ("src/ui/queue.rs", "use crate::{app, store};"),
        ("src/words/mod.rs", "use crate::source;"),
        ("src/main.rs", "    loket::runtime::desk(options)"),
        ("src/cli/list.rs", "    let now = std::time::SystemTime::now();"),
        ("src/store/open.rs", concat!("    std::thread::sl", "eep(step);")),
        ("src/ui/queue.rs", "use ratatui::crossterm::event;"),
        ("src/config/mod.rs", "    println!(\"{path}\");"),
        ("src/ui/queue.rs", "    frame.render_widget(Paragraph::new(text), area);"),
        ("src/extra/mod.rs", "use std::fs;"),
    ] {
        assert!(!wrong(&File::new(path, line)).is_empty(), "{path}: {line}");
    }
    for (path, line) in [
        ("src/app/queue.rs", "use crate::words::Lang;"),
        ("src/domain/case.rs", "use crate::domain::fact::Fact;"),
        ("src/domain/case.rs", "// crate::store keeps it"),
        ("src/runtime/store_thread.rs", "use std::thread::JoinHandle;"),
        ("src/domain/case.rs", "#[cfg(test)]\nmod tests {\n    use crate::source;"),
    ] {
        assert_none(&wrong(&File::new(path, line)));
    }
}
