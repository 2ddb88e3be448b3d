//! The bytes that the real desk writes when a step is crossed, by the terminal that it runs in; the
//! window's title; and the office's program.
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};

use super::{Desk, PATIENCE, store};

/// A case whose first step came near its standard ten seconds ago, and is late in fifty.
fn register(store: &Path) {
    let config = store.parent().unwrap().parent().unwrap().join("config.toml");
    let registered_at = loket::clock::now().plus(-250).to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_loket"))
        .env_clear()
        .env("LOKET_DB", store)
        .env("LOKET_CONFIG", config)
        .args(["register", "--as", "Rina", "--letter-no", "800/1/X/2026"])
        .args(["--letter-date", "2026-01-02", "--agency", "Dinas Kesehatan"])
        .args(["--name", "Nur; hayati $(id) `id`", "--at", &registered_at])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// What a desk with this configuration writes while a step comes near its standard.
fn written(alerts: &str, env: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    let always = format!("[calendar]\npattern = \"always\"\n{alerts}\n");
    std::fs::write(folder.path().join("config.toml"), always).unwrap();
    let mut desk = Desk::open_in(&path, &[], env);
    desk.wait_for("Antrean kosong");
    register(&path);
    desk.wait_for("hampir lewat waktu sejak");
    desk.type_keys("q");
    let (code, seen) = desk.end();
    assert_eq!(code, 0);
    (folder, String::from_utf8_lossy(&seen).into_owned())
}

fn count(text: &str, what: &str) -> usize {
    text.matches(what).count()
}

#[test]
fn each_terminal_is_sent_its_own_command_and_a_bell() {
    let said = "Hampir lewat waktu: PSE-";
    for (env, command) in [
        (&[("TERM", "foot")][..], "\x1b]777;notify;Hampir"),
        (&[("TERM", "xterm-256color"), ("LC_TERMINAL", "iTerm2")], "\x1b]9;Hampir"),
        (&[("TERM", "xterm-kitty")], "p=title;Hampir"),
        (
            &[("TERM", "tmux-256color"), ("TMUX", "/none,1,0"), ("WT_SESSION", "x")],
            "\x1bPtmux;\x1b\x1b]777;notify;Hampir",
        ),
        (
            &[("TERM", "screen"), ("STY", "1.x"), ("WEZTERM_PANE", "0")],
            "\x1bP\x1b]777;notify;Hampir",
        ),
    ] {
        let (_folder, seen) = written("", env);
        assert_eq!((count(&seen, command), count(&seen, said)), (1, 1), "{env:?}");
        let after = seen.split(command).nth(1).unwrap();
        assert!(after.contains('\x07') && !after.contains("hayati\x1b"), "{env:?}");
        let told = after.split('\x07').next().unwrap();
        assert!(!told.contains("hayati"), "{env:?}: {told:?}");
    }
}

#[test]
fn a_terminal_that_nobody_knows_gets_the_bell_alone_and_a_console_no_title() {
    for term in ["xterm-256color", "linux"] {
        let (_folder, seen) = written("", &[("TERM", term)]);
        assert_eq!((count(&seen, "notify;"), count(&seen, "]9;")), (0, 0), "{term}");
        assert!(seen.contains('\x07'), "{term}");
        assert_eq!(seen.contains("\x1b]2;(1) loket\x1b\\"), term != "linux", "{term}");
    }
    let (_folder, seen) = written("[alerts]\nbell = false\ntitle = false", &[]);
    assert!(!seen.contains('\x07') && !seen.contains("\x1b]2;"));
}

#[test]
fn the_title_counts_and_is_given_back() {
    let (_folder, seen) = written("", &[]);
    let place = |what: &str| seen.find(what).unwrap_or_else(|| panic!("{what:?}"));
    assert!(place("\x1b[22;2t") < place("\x1b]2;loket\x1b\\"));
    assert!(place("\x1b]2;loket\x1b\\") < place("\x1b]2;(1) loket\x1b\\"));
    assert!(place("\x1b]2;(1) loket\x1b\\") < place("\x1b]2;\x1b\\\x1b[23;2t"));
}

/// A program that writes what it is given, line by line.
fn program(folder: &Path, body: &str) -> String {
    let path = folder.join("peringatan");
    std::fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
    path.display().to_string()
}

/// What is written into a pipe, once somebody has.
pub fn waits_for(pipe: PathBuf) -> Receiver<String> {
    let (to, written) = channel();
    std::thread::spawn(move || to.send(std::fs::read_to_string(pipe).unwrap()));
    written
}

#[test]
fn the_program_of_the_office_runs_once_for_all_desks_and_without_a_shell() {
    let home = tempfile::tempdir().unwrap();
    let (told, ended) = (home.path().join("dikatakan"), home.path().join("selesai"));
    let body = format!(
        "{{ for a in \"$@\"; do echo \"arg=$a\"; done; echo \"case=$LOKET_CASE\"; \
         echo \"what=$LOKET_THRESHOLD $LOKET_STEP\"; echo \"who=$LOKET_APPLICANT\"; }} >> {}; \
         echo selesai > {}",
        told.display(),
        ended.display()
    );
    let hook = program(home.path(), &body);
    let alerts = format!("[alerts]\nhook = [{hook:?}, \"--ke\", \"a b\"]\n[privacy]\nmask = false");
    let made = Command::new("mkfifo").arg(&ended).status().unwrap();
    assert!(made.success());
    let ended = waits_for(ended);
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    let config = format!("[calendar]\npattern = \"always\"\n{alerts}\n");
    std::fs::write(folder.path().join("config.toml"), config).unwrap();
    let mut desks = [Desk::open(&path), Desk::open(&path)];
    for desk in &mut desks {
        desk.wait_for("Antrean kosong");
    }
    register(&path);
    for desk in &mut desks {
        desk.wait_for("hampir lewat waktu sejak");
    }
    assert_eq!(ended.recv_timeout(PATIENCE).unwrap(), "selesai\n");
    for mut desk in desks {
        desk.type_keys("q");
        assert_eq!(desk.end().0, 0);
    }
    let told = std::fs::read_to_string(told).unwrap();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[..3], ["arg=--ke", "arg=a b", "arg=near"], "{told}");
    assert!(lines[3].starts_with("arg=PSE-") && lines[4] == "arg=1", "{told}");
    assert!(lines[5].ends_with("Nur; hayati $(id) `id`"), "{told}");
    assert_eq!(lines[7..], ["what=near 1", "who=Nur; hayati $(id) `id`"], "{told}");
}

#[test]
fn a_program_that_is_not_there_is_said_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    let config = "[calendar]\npattern = \"always\"\n[alerts]\nhook = [\"/tidak/ada\"]\n";
    std::fs::write(folder.path().join("config.toml"), config).unwrap();
    let mut desk = Desk::open(&path);
    desk.wait_for("Antrean kosong");
    register(&path);
    desk.wait_for("Program peringatan tidak ditemukan: /tidak/ada");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}
