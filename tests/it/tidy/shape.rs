//! How files and functions are shaped: sizes, first lines, tests that test.
use super::{File, assert_none, files};

const FILE_LINES_MAX: usize = 300;
const FUNCTION_LINES_MAX: usize = 50;

/// Larger files, each with its reason: none.
const LARGER: [(&str, usize, &str); 0] = [];
/// Longer functions: each is one exhaustive match.
const LONGER: [(&str, &str); 8] = [
    ("src/domain/refusal.rs", "code"),
    ("src/ui/news.rs", "sentence"),
    ("src/runtime/archive.rs", "serve"),
    ("src/runtime/live/effects.rs", "carry_out"),
    ("src/app/update.rs", "update"),
    ("src/domain/case.rs", "learn"),
    ("src/domain/decide/mod.rs", "answer"),
    ("src/words/refusals.rs", "named_values"),
];
/// Tests that assert nothing themselves, each with its reason.
const SPARED: [(&str, &str, &str); 5] = [
    ("tests/it/fault/power.rs", "child", "it is the process whose calls are recorded"),
    ("tests/it/store/restore_cut.rs", "child", "it is the process that another test kills"),
    ("tests/it/store/backup_cut.rs", "child", "it is the process that another test kills"),
    ("tests/it/store/crash.rs", "child", "it is the process that another test kills"),
    (
        "tests/it/store/several.rs",
        "a_store_can_live_on_a_thread_of_its_own",
        "it proves by compiling",
    ),
];
/// What a line of a test says when it checks something.
const PROVES: [&str; 4] = ["assert", "check", "expect!", "fits("];

/// A function: its line, its name, the attributes above it, and its own lines.
struct Function<'a> {
    no: usize,
    name: &'a str,
    above: Vec<&'a str>,
    body: Vec<&'a str>,
}

/// The functions of a file. Code is formatted, so a body ends at the brace that stands as far in as
/// its function.
fn functions(text: &str) -> Vec<Function<'_>> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let Some((head, rest)) = code.split_once("fn ").filter(|_| !code.ends_with(';')) else {
            continue;
        };
        if !head.split_whitespace().all(|w| w.starts_with("pub") || w == "const") {
            continue;
        }
        let end = format!("{}}}", &line[..line.len() - code.len()]);
        let length = lines[i..].iter().position(|l| *l == end).unwrap_or(0);
        let above = lines[..i].iter().rev().take_while(|l| l.trim_start().starts_with("#["));
        let name = rest.split(['(', '<']).next().unwrap_or(rest);
        let (above, body) = (above.copied().collect(), lines[i..=i + length].to_vec());
        found.push(Function { no: i + 1, name, above, body });
    }
    found
}

fn wrong(file: &File) -> Vec<String> {
    let File { path, text } = file;
    let mut wrong = Vec::new();
    let lines = text.lines().count();
    let larger = LARGER.iter().find(|(larger, ..)| larger == path);
    if lines > larger.map_or(FILE_LINES_MAX, |(_, max, _)| *max) {
        wrong.push(format!("{path}: {lines} lines"));
    }
    if !text.starts_with("//! ") {
        wrong.push(format!("{path}: its first line does not say what it is"));
    }
    for Function { no, name, above, body } in functions(text) {
        let longer = LONGER.iter().any(|(file, function)| file == path && *function == name);
        let long = body.len() > FUNCTION_LINES_MAX && path.starts_with("src/");
        if long && !longer {
            wrong.push(format!("{path}:{no}: {name} has {} lines", body.len()));
        }
        let test = above.iter().any(|a| a.trim() == "#[test]");
        let spared = SPARED.iter().any(|(file, test, _)| file == path && *test == name);
        let proves = |line: &&str| PROVES.iter().any(|word| line.contains(word));
        if test && !spared && !body.iter().any(proves) {
            wrong.push(format!("{path}:{no}: {name} asserts nothing"));
        }
    }
    wrong
}

#[test]
fn files_and_functions_are_small_and_tests_test() {
    let ours = [files("src"), files("tests")].concat();
    assert!(ours.len() > 100);
    assert_none(&ours.iter().flat_map(wrong).collect::<Vec<_>>());
}

#[test]
fn exceptions_are_still_needed() {
    let ours = [files("src"), files("tests")].concat();
    let text = |path: &str| ours.iter().find(|f| f.path == path).map_or("", |f| f.text.as_str());
    for (path, max, _) in LARGER {
        let lines = text(path).lines().count();
        assert!(lines > FILE_LINES_MAX && lines <= max, "{path}: {lines} lines");
    }
    let spared = SPARED.iter().map(|(path, name, _)| (*path, *name));
    for (path, name) in LONGER.into_iter().chain(spared) {
        let found = functions(text(path)).into_iter().any(|f| f.name == name);
        assert!(found, "{path}: {name} is gone");
    }
}

#[test]
fn each_shape_is_found() {
    let first = "//! A file.\n";
    let long = format!("{first}fn f() {{\n{}}}\n", "    g();\n".repeat(49));
    let short = format!("{first}fn f() {{\n{}}}\n", "    g();\n".repeat(48));
    let test = |body: &str| format!("{first}#[test]\nfn f() {{\n    {body}\n}}\n");
    for text in [first.repeat(301), String::new(), long, test("let _ = g();")] {
        assert_eq!(wrong(&File::new("src/app/x.rs", &text)).len(), 1, "{text}");
    }
    for text in [first.repeat(300), short, test("assert!(g());")] {
        assert_none(&wrong(&File::new("src/app/x.rs", &text)));
    }
}
