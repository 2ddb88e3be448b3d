//! Words that are not ours: in code, and in the names of types.
use super::{File, assert_none, files};

/// Spelled in two parts, so that this file does not hold them.
const NEVER: [(&str, &str); 5] =
    [("TO", "DO"), ("FIX", "ME"), ("XX", "X"), ("#[ig", "nore"), ("unimple", "mented")];
const NOT_IN_PRODUCT: [&str; 6] =
    [".unwrap()", ".expect(", ".expect_err(", "panic!(", "unreachable!(", concat!("to", "do!(")];
const NOT_IN_TYPES: [&str; 5] = ["Manager", "Handler", "Helper", "Util", "Context"];

/// The type that a line defines.
fn defined(line: &str) -> Option<&str> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = words.iter().position(|w| matches!(*w, "struct" | "enum" | "trait" | "type"))?;
    words.get(at + 1).copied()
}

fn wrong(file: &File) -> Vec<String> {
    let File { path, text } = file;
    let mut wrong = Vec::new();
    for (no, line) in (1..).zip(text.lines()) {
        for (a, b) in NEVER {
            if line.contains(&format!("{a}{b}")) {
                wrong.push(format!("{path}:{no}: {a}{b}"));
            }
        }
        let name = defined(line).filter(|_| !line.trim_start().starts_with("//"));
        if name.is_some_and(|name| NOT_IN_TYPES.iter().any(|word| name.contains(word))) {
            wrong.push(format!("{path}:{no}: a name that says nothing: {}", line.trim()));
        }
    }
    if path.starts_with("src/") {
        for (no, line) in file.product() {
            for word in NOT_IN_PRODUCT.iter().filter(|word| line.contains(**word)) {
                wrong.push(format!("{path}:{no}: {word}"));
            }
        }
    }
    wrong
}

#[test]
fn no_word_stands_that_is_not_ours() {
    let ours = [files("src"), files("tests")].concat();
    assert_none(&ours.iter().flat_map(wrong).collect::<Vec<_>>());
}

#[test]
fn each_word_is_found() {
    for (a, b) in NEVER {
        assert_eq!(wrong(&File::new("tests/it/x.rs", &format!("// {a}{b}"))).len(), 1);
    }
    for word in NOT_IN_PRODUCT {
        let line = format!("    value{word}");
        assert_eq!(wrong(&File::new("src/app/x.rs", &line)).len(), 1, "{word}");
        assert_none(&wrong(&File::new("src/app/x.rs", &format!("#[cfg(test)]\n{line}"))));
        assert_none(&wrong(&File::new("tests/it/x.rs", &line)));
    }
    for word in NOT_IN_TYPES {
        let line = format!("pub struct Case{word} {{");
        assert_eq!(wrong(&File::new("src/app/x.rs", &line)).len(), 1, "{word}");
    }
    let remark = ["//! A struct", "Context is none."].join(" ");
    assert_none(&wrong(&File::new("src/app/x.rs", &remark)));
}
