//! Answers on a real terminal: tables that fit it, and colour where it is asked for.
use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::Office;

/// What `loket LINE` writes on a terminal of `columns`.
fn on_terminal(office: &Office, line: &str, columns: u16) -> String {
    let size = PtySize { rows: 30, cols: columns, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_loket"));
    command.args(line.split(' '));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("HOME", office.path(""));
    command.env("LOKET_DB", office.store());
    command.env("LOKET_CONFIG", office.path("config.toml"));
    command.env("LOKET_LANG", "en");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let (mut reader, mut text) = (pair.master.try_clone_reader().unwrap(), Vec::new());
    let mut part = [0; 4096];
    while let Ok(count) = reader.read(&mut part) {
        if count == 0 {
            break;
        }
        text.extend_from_slice(&part[..count]);
    }
    assert!(child.wait().unwrap().success());
    String::from_utf8(text).unwrap()
}

#[test]
fn a_case_number_is_never_cut_and_the_rest_stays_readable() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let list = "list --as-of 2024-09-12T08:03 --color never";
    for columns in [1, 5, 13, 20, 40, 60, 80, 120, 200] {
        let text = on_terminal(&office, list, columns);
        let row = text.lines().last().unwrap();
        assert!(row.starts_with("PSE-2024-0001"), "{columns}: {text}");
        let room = usize::from(columns).max("PSE-2024-0001".len());
        assert!(row.chars().count() <= room, "{columns}: {text}");
    }
    for columns in [0, 80] {
        let text = on_terminal(&office, list, columns);
        for part in ["PSE-2024-0001", "Siti Aminah", "1/5 ", "2:00"] {
            assert!(text.contains(part), "{columns}: {text}");
        }
        assert!(!text.contains("001/KES"), "{columns}: {text}");
    }
    for verb in ["search siti", "alerts"] {
        let text = on_terminal(&office, &format!("{verb} --color never"), 30);
        assert!(text.contains("PSE-2024-0001"), "{verb}: {text}");
    }
}

#[test]
fn colour_is_on_a_terminal_and_wherever_it_is_asked_for() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    assert!(on_terminal(&office, "list", 80).contains("\u{1b}[1;31m"));
    assert!(office.ok("list --color always").out.contains("\u{1b}[1;31m"));
    assert!(!office.ok("list").out.contains('\u{1b}'));
    assert!(!on_terminal(&office, "list --color never", 80).contains('\u{1b}'));
}
