//! What is copied reaches the terminal as OSC 52, and the system's program where there is one.
use std::os::unix::fs::PermissionsExt;
use std::sync::mpsc::channel;

use super::{Desk, PATIENCE, store};

/// `800/1/X/2026` in base64, as OSC 52 carries it.
const SEQUENCE: &str = "\u{1b}]52;c;ODAwLzEvWC8yMDI2\u{1b}\\";

/// Registers a case and copies its letter number.
fn copied(desk: &mut Desk) {
    desk.register();
    desk.type_keys("y");
    desk.wait_for("Nomor surat · 800/1/X/2026");
    desk.type_keys("2");
    desk.wait_for("Disalin: Nomor surat.");
}

fn times(seen: &[u8], what: &str) -> usize {
    String::from_utf8_lossy(seen).matches(what).count()
}

#[test]
fn the_terminal_is_given_the_text_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    copied(&mut desk);
    desk.type_keys("\u{3}q");
    let (code, seen) = desk.end();
    assert_eq!((code, times(&seen, SEQUENCE), times(&seen, "]52;")), (0, 1, 1));
}

#[test]
fn within_tmux_the_sequence_is_also_passed_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open_in(&store(&folder), &[], &[("TMUX", "/tmp/tmux/default,1,0")]);
    copied(&mut desk);
    desk.type_keys("\u{3}q");
    let (_, seen) = desk.end();
    let wrapped = format!("\u{1b}Ptmux;{}\u{1b}\\", SEQUENCE.replace('\u{1b}', "\u{1b}\u{1b}"));
    assert_eq!((times(&seen, &wrapped), times(&seen, "]52;")), (1, 2));
}

#[test]
fn the_system_s_program_is_given_the_text_without_a_shell() {
    let folder = tempfile::tempdir().unwrap();
    let (programs, pipe) = (folder.path().join("bin"), folder.path().join("pipe"));
    std::fs::create_dir(&programs).unwrap();
    let program = programs.join("wl-copy");
    std::fs::write(&program, "#!/bin/sh\n/bin/cat > \"$HOME/pipe\"\n").unwrap();
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let (to, given) = channel();
    std::thread::spawn(move || to.send(std::fs::read_to_string(pipe).unwrap()));
    let env = [("WAYLAND_DISPLAY", "wayland-0"), ("PATH", programs.to_str().unwrap())];
    let mut desk = Desk::open_in(&store(&folder), &[], &env);
    copied(&mut desk);
    assert_eq!(given.recv_timeout(PATIENCE).unwrap(), "800/1/X/2026");
    desk.type_keys("\u{3}q");
    assert_eq!(desk.end().0, 0);
}
