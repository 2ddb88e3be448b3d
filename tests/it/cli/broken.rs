//! Files that nobody meant as a configuration: each is told with its place, none stops the desk or
//! keeps it waiting, none is written over.
use super::Office;

/// Name, content, and what the check says of it.
fn broken() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        ("not closed", text("[desk\n"), ":1:"),
        ("no value", text("[desk]\ntheme =\n"), ":2:"),
        ("no quotes", text("[desk]\ntheme = dark\n"), ":2:"),
        ("open string", text("[office]\nname = \"Dinas\n"), ":2:"),
        ("twice a key", text("[desk]\nmouse = true\nmouse = false\n"), ":3:1"),
        ("twice a section", text("[desk]\nmouse = true\n[desk]\ntheme = 'dark'\n"), ":3:"),
        ("wrong kind", text("[desk]\nmouse = 'yes'\n"), ":2:9"),
        ("a table", text("[desk.theme]\nx = 1\n"), "desk.theme must be"),
        ("array of tables", text("[[desk]]\nmouse = true\n"), "the name of a section"),
        ("a section as a value", text("desk = 7\n"), ":1:1"),
        ("huge number", text("[alerts]\nnear_pct = 99999999999999999999999\n"), ":2:12"),
        ("minus", text("[alerts]\nnear_pct = -1\n"), ":2:12"),
        ("date", text("[office]\nname = 2026-11-23\n"), ":2:8"),
        ("unknown", text("[ofice]\n[desk]\nthem = 1\n"), "Did you mean theme?"),
        ("deep", [b"x = ".to_vec(), b"[".repeat(20_000)].concat(), ":1:"),
        ("deep tables", [b"[a".to_vec(), b".a".repeat(20_000), b"]\n".to_vec()].concat(), ":1:"),
        ("binary", (0..=255).cycle().take(9_000).collect(), "UTF-8"),
        ("null bytes", text("[desk]\0\n"), ":1:"),
        ("latin-1", b"[office]\nname = 'Dinas Kes\xe9hatan'\n".to_vec(), "UTF-8"),
        ("utf-16", b"\xff\xfe[\0d\0e\0s\0k\0]\0".to_vec(), "UTF-8"),
        ("huge", b"# x\n".repeat(400_000), "bytes"),
        ("many mistakes", b"= = =\n".repeat(100_000), ":1:"),
        ("control bytes", text("[office]\nname = \"a\\u001b[31m\"\n"), ":2:8"),
        ("json", text("{ \"desk\": { \"theme\": \"dark\" } }\n"), ":1:"),
        ("yaml", text("desk:\n  theme: dark\n"), ":1:"),
        ("mark and line ends", text("\u{feff}[desk]\r\nmouse = 1\r\n"), ":2:9"),
    ]
}

#[test]
fn every_broken_file_is_told_and_stops_nothing() {
    for (name, bytes, said) in broken() {
        let office = Office::new();
        let path = office.path("config.toml");
        std::fs::write(&path, &bytes).unwrap();
        let check = office.run("config check");
        assert_eq!(check.code, 7, "{name}: {check:?}");
        assert!(check.err.contains(said), "{name}: {}", check.err);
        assert!(!check.err.contains('\u{1b}'), "{name}");
        assert!(office.ok("list").err.contains("config.toml"), "{name}");
        for desk in ["--print --size 80x24 --keys jj", "demo --print --size 80x24 --keys jj"] {
            let desk = office.ok(desk);
            assert!(desk.out.contains("LOKET"), "{name}: {desk:?}");
        }
        let set = office.run("config set office.number_prefix TTE");
        let now = std::fs::read(&path).unwrap();
        if set.code == 0 {
            assert!(String::from_utf8(now).unwrap().contains("number_prefix = \"TTE\""), "{name}");
        } else {
            assert_eq!(set.code, 7, "{name}: {set:?}");
            assert!(now == bytes, "{name}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_had_is_told_with_the_line_that_names_it() {
    let office = Office::new();
    let config =
        "[calendar]\nfiles = [\"cuti.toml\", \"/dev/zero\"]\n[sop]\nfiles = [\"latin.toml\"]\n";
    office.write("config.toml", config);
    std::fs::write(office.path("latin.toml"), b"id = 'a'\ntitle = 'Perpanjangan s\xe9'\n").unwrap();
    let said = office.run("config check --lang en").err;
    let lines: Vec<&str> = said.lines().collect();
    let told = |file: &str, what: &str, by: &str| {
        let line = lines.iter().find(|line| line.contains(file));
        let line = line.unwrap_or_else(|| panic!("{file}: {said}"));
        assert!(line.contains(what) && line.contains(by), "{line}");
    };
    told("cuti.toml", "not there", "(named by calendar.files at ");
    told("cuti.toml", "not there", "config.toml:2)");
    told("/dev/zero", "not a regular file", "config.toml:2)");
    told("latin.toml:2:", "UTF-8", "(named by sop.files at ");
    told("latin.toml:2:", "UTF-8", "config.toml:4)");
}

#[test]
fn a_mark_and_other_line_ends_are_no_mistakes() {
    let office = Office::new();
    office.write("config.toml", "\u{feff}[desk]\r\ntheme = 'dark'\r\n");
    assert_eq!(office.ok("config get desk.theme").out, "dark\n");
    office.ok("config set desk.symbols ascii");
    let text = std::fs::read_to_string(office.path("config.toml")).unwrap();
    assert_eq!(text, "\u{feff}[desk]\r\ntheme = 'dark'\r\nsymbols = \"ascii\"\r\n");
    assert_eq!(office.ok("config check --config /dev/null").err, "");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_waited_for() {
    let office = Office::new();
    let fifo = office.path("pipa");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status().unwrap();
    assert!(made.success());
    std::fs::create_dir(office.path("folder")).unwrap();
    for name in ["pipa", "folder", "/dev/zero"] {
        let check = office.run(&format!("config check --config {name}"));
        assert_eq!(check.code, 7, "{name}: {check:?}");
        assert!(check.err.contains("not a regular file"), "{name}: {check:?}");
        office.ok(&format!("list --config {name}"));
        assert_eq!(office.run(&format!("config set desk.mouse true --config {name}")).code, 7);
        office.write("config.toml", &format!("[calendar]\nfiles = ['{name}']\n"));
        assert_eq!(office.run("config check").code, 7, "{name}");
    }
}
