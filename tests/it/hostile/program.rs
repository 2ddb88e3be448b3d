//! The program with a hostile text in every place where one can stand: arguments, the environment,
//! names of files, the configuration, and a store that another program wrote.
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use loket::domain::fact::{Body, Entry, Number, Words};
use loket::domain::record::{Field, Kind, Record};
use proptest::prelude::*;

use super::fixed;
use super::nasty::{driving, nasty};
use crate::cli::Office;
use crate::store::desk;
use crate::support::{Stamp, sop_titled};

/// What a run wrote, both streams.
fn said(office: &Office, store: &Path, args: &[&str], environment: &[(&str, &str)]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
    command
        .env_clear()
        .env("HOME", office.path(""))
        .env("LOKET_DB", store)
        .env("LOKET_CONFIG", office.path("config.toml"))
        .env("LOKET_AS", "Rina")
        .envs(environment.iter().copied())
        .args(args)
        .current_dir(office.path(""))
        .stdin(Stdio::null());
    let output = command.output().unwrap();
    let code = output.status.code();
    assert!(code.is_some_and(|code| code < 100), "{args:?}: {code:?} {output:?}");
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8(text).unwrap_or_else(|error| panic!("{args:?}: {error}"))
}

/// A store whose facts say `text` wherever a fact can say something; no rule was asked.
fn foreign_store(office: &Office, text: &str) -> PathBuf {
    let path = office.path("asing.db");
    let mut stamp = Stamp::new(1);
    stamp.sop = sop_titled(&format!("Prosedur {text}"));
    let settings = loket::store::Settings { sop: stamp.sop.clone(), ..desk::settings() };
    let access = loket::store::Access::ReadWrite;
    let store = loket::store::Store::open(&path, access, settings, desk::genesis(7));
    let mut store = store.unwrap().unwrap();
    let mut record = crate::support::record(1);
    let spoken = |field: &&Field| matches!(field.kind(), Kind::Line | Kind::Text);
    for field in Field::ALL.iter().filter(spoken) {
        record.set(*field, Some(text.to_owned()));
    }
    let case = stamp.uuid();
    let bodies = [registration(&stamp, record), note(text), assign(text)];
    let entry = Entry {
        case,
        expected_version: 0,
        on_behalf_of: None,
        skewed: false,
        bodies: bodies.into_iter().map(|body| (stamp.uuid(), stamp.now, body)).collect(),
    };
    let mut act = stamp.act(vec![entry]);
    act.officer = text.to_owned();
    store.append(&act).unwrap();
    path
}

fn registration(stamp: &Stamp, private: Record) -> Body {
    Body::Register {
        number: Number { prefix: String::new(), year: 0, serial: 0 },
        sop: stamp.sop.file().id.clone(),
        sop_revision: stamp.sop.revision().to_owned(),
        private,
    }
}

fn note(text: &str) -> Body {
    Body::Note { private: Words::say(text) }
}

fn assign(text: &str) -> Body {
    Body::Assign { officer: text.to_owned() }
}

/// What shows a case in some way.
const LOOKS: [&[&str]; 24] = [
    &["list"],
    &["list", "--json", "--all"],
    &["show", "1"],
    &["show", "1", "--json", "--lang", "en"],
    &["explain", "1"],
    &["search", "a"],
    &["alerts"],
    &["alerts", "--json"],
    &["report", "--month", "2026-11", "--by", "officer"],
    &["report", "--month", "2026-11", "--format", "csv"],
    &["report", "--month", "2026-11", "--format", "json"],
    &["report", "--month", "2026-11", "--format", "html"],
    &["export", "--all", "--format", "csv"],
    &["export", "--all", "--format", "xlsx"],
    &["export", "--all", "--format", "json"],
    &["print", "receipt", "1", "-o", "-"],
    &["print", "control-sheet", "1", "-o", "-"],
    &["sop", "list"],
    &["verify"],
    &["doctor"],
    &["--keys", "<enter>", "--print"],
    &["--keys", "<enter> <tab> <tab> <tab>", "--print", "--size", "200x50", "--ascii"],
    &["--keys", "e", "--print", "--size", "120x30"],
    &["--keys", "/ a <enter>", "--print"],
];

/// Where a text can stand on the command line; `*` is the text.
const PLACES: [&[&str]; 22] = [
    &["*"],
    &["show", "*"],
    &["list", "--filter", "*"],
    &["list", "--sort", "*"],
    &["search", "*"],
    &["note", "1", "*"],
    &["assign", "1", "*"],
    &["edit", "1", "name=*"],
    &["finish", "1", "--at", "*"],
    &["finish", "1", "--reason", "*"],
    &["pause", "1", "--reason", "*"],
    &["receive", "1", "*"],
    &["officer", "add", "*", "--role", "*"],
    &["report", "--month", "*"],
    &["print", "register", "--month", "*"],
    &["import", "*"],
    &["sop", "check", "*"],
    &["calendar", "check", "*"],
    &["certificate", "1", "*"],
    &["restore", "*", "--check"],
    &["--keys", "*", "--print"],
    &["list", "--as", "*", "--db", "*", "--config", "*", "--lang", "*"],
];

proptest! {
    #![proptest_config(fixed(2))]

    #[test]
    fn a_store_from_elsewhere_drives_nothing(text in nasty()) {
        let office = Office::new();
        let store = foreign_store(&office, &text);
        for args in LOOKS {
            let said = said(&office, &store, args, &[]);
            prop_assert_eq!(driving(&said), None, "{:?}: {:?}", args, said);
        }
        for name in std::fs::read_dir(office.path("")).unwrap() {
            let name = name.unwrap().file_name().into_string().unwrap();
            prop_assert_eq!(driving(&name), None);
        }
    }

    #[test]
    fn no_argument_comes_back_as_it_is(text in nasty()) {
        let text: String = text.replace('\0', "").chars().take(3_000).collect();
        let office = Office::new();
        office.register("2024-09-17T09:00:00+08:00");
        for args in PLACES {
            let args: Vec<String> = args.iter().map(|arg| arg.replace('*', &text)).collect();
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let said = said(&office, &office.store(), &args, &[]);
            prop_assert_eq!(driving(&said), None, "{:?}: {:?}", args, said);
        }
        let variables = ["LOKET_AS", "LOKET_LANG", "LOKET_CONFIG", "LOKET_DB", "TZ", "TERM"];
        for variable in variables {
            let said = said(&office, &office.store(), &["list", "-v"], &[(variable, &text)]);
            prop_assert_eq!(driving(&said), None, "{}: {:?}", variable, said);
        }
    }

    #[test]
    fn no_setting_comes_back_as_it_is(text in nasty()) {
        let text = text.replace('\0', "");
        let office = Office::new();
        let value = toml::Value::String(text).to_string();
        for key in ["office.name", "office.timezone", "desk.theme", "desk.language", "ams.url", "x"] {
            let (section, key) = key.split_once('.').unwrap_or(("y", key));
            office.write("config.toml", &format!("[{section}]\n{key} = {value}\n{value} = 1\n"));
            for args in [&["config", "check"][..], &["config", "show"], &["list"], &["doctor"]] {
                let said = said(&office, &office.store(), args, &[]);
                prop_assert_eq!(driving(&said), None, "{:?}: {:?}", args, said);
            }
        }
    }
}

/// The painting library leaves out what takes no cell: then two names would look the same.
#[test]
fn what_nobody_sees_is_spelled_on_the_screen() {
    let office = Office::new();
    let store = foreign_store(&office, "Sit\u{202e}i");
    for keys in ["<esc>", "<enter> <tab>", "2", "3", "4", "J", "O", "<space>", "e", "f"] {
        let screen = said(&office, &store, &["--keys", keys, "--print", "--size", "140x45"], &[]);
        assert!(screen.contains("Sit<U+202E>i"), "{keys}: {screen}");
        assert!(!screen.contains("Siti"), "{keys}: {screen}");
    }
}

/// What reads a file; `*` is its name.
const READS: [&[&str]; 9] = [
    &["sop", "check", "*"],
    &["calendar", "check", "*"],
    &["clock", "check", "*"],
    &["import", "*", "--dry-run"],
    &["calendar", "import", "*", "--dry-run"],
    &["certificate", "1", "*"],
    &["restore", "*", "--check"],
    &["list", "--db", "*"],
    &["config", "check", "--config", "*"],
];

#[test]
fn no_name_of_a_file_comes_back_as_it_is() {
    const NAME: &str = "jahat\u{1b}]0;judul\u{7}\u{9b}2J\u{202e}\u{7f}\r\n\u{301}.toml";
    let office = Office::new();
    office.register("2024-09-17T09:00:00+08:00");
    office.write(NAME, "id = 7\n");
    for args in READS {
        for json in [&[][..], &["--json"]] {
            let named = args.iter().map(|arg| if *arg == "*" { NAME } else { arg });
            let given: Vec<&str> = named.chain(json.iter().copied()).collect();
            let said = said(&office, &office.store(), &given, &[]);
            assert_eq!(driving(&said), None, "{args:?} {json:?}: {said:?}");
            assert!(said.contains("jahat"), "{args:?} {json:?}: {said:?}");
        }
    }
}
