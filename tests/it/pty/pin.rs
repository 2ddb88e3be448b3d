//! A PIN asked for on a real terminal: what is typed is not shown, and the terminal is given back.
use std::path::Path;
use std::process::Command;

use super::{Desk, store};

const PIN: &str = "80264917";

fn loket(store: &Path, args: &[&str]) {
    let home = store.parent().unwrap().parent().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
    command.env_clear().env("HOME", home).env("LOKET_DB", store).env("LOKET_AS", "Rina");
    command.env("LOKET_CONFIG", home.join("config.toml")).args(args);
    assert!(command.status().unwrap().success(), "{args:?}");
}

/// An office with one officer.
fn office() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    loket(&path, &["officer", "add", "Rina", "--role", "admin_helpdesk"]);
    (folder, path)
}

/// What the system tells others about a process: its arguments and its environment.
#[cfg(target_os = "linux")]
fn told_of(pid: u32) -> String {
    let read = |what: &str| std::fs::read(format!("/proc/{pid}/{what}")).unwrap();
    String::from_utf8_lossy(&[read("cmdline"), read("environ")].concat()).into_owned()
}

#[test]
fn a_new_pin_is_typed_twice_unseen() {
    let (_folder, store) = office();
    let mut desk = Desk::open_with(&store, &["officer", "pin"]);
    desk.wait_for("PIN baru Rina:");
    desk.type_keys(&format!("{PIN}\r"));
    desk.wait_for("Ulangi PIN baru Rina:");
    #[cfg(target_os = "linux")]
    assert!(!told_of(desk.child.process_id().unwrap()).contains(PIN));
    desk.type_keys("8026491\u{7f}17\r");
    let (code, seen) = desk.end();
    let seen = String::from_utf8_lossy(&seen).into_owned();
    assert_eq!(code, 0, "{seen}");
    assert!(!seen.contains("8026") && seen.contains("••••••••"), "{seen}");
}

#[test]
fn a_pin_that_is_given_up_changes_nothing() {
    let (_folder, store) = office();
    for away in ["\u{3}", "\u{1b}", "\u{4}"] {
        let mut desk = Desk::open_with(&store, &["officer", "pin"]);
        desk.wait_for("PIN baru Rina:");
        desk.type_keys(&format!("123{away}"));
        let (code, seen) = desk.end();
        let seen = String::from_utf8_lossy(&seen).into_owned();
        assert_eq!(code, 4, "{seen}");
        assert!(seen.contains("belum masuk dengan PIN"), "{seen}");
    }
}

#[test]
fn a_repeated_pin_that_differs_is_refused() {
    let (_folder, store) = office();
    let mut desk = Desk::open_with(&store, &["officer", "pin"]);
    desk.wait_for("PIN baru Rina:");
    desk.type_keys(&format!("{PIN}\r"));
    desk.wait_for("Ulangi PIN baru Rina:");
    desk.type_keys("80264918\r");
    let (code, seen) = desk.end();
    assert_eq!(code, 4);
    assert!(String::from_utf8_lossy(&seen).contains("yang diulang tidak sama"));
}

/// An office where Rina administers, has a PIN and enforces it.
fn enforced() -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, path) = office();
    let file = folder.path().join("pin");
    std::fs::write(&file, PIN).unwrap();
    let file = file.display().to_string();
    loket(&path, &["officer", "pin", "--pin-file", &file]);
    loket(&path, &["officer", "admin", "Rina"]);
    loket(&path, &["officer", "enforce", "on", "--pin-file", &file]);
    std::fs::remove_file(file).unwrap();
    (folder, path)
}

#[test]
fn the_desk_on_a_terminal_is_opened_and_locked_and_nothing_of_the_pin_stays() {
    let (folder, path) = enforced();
    let mut desk = Desk::open_with(&path, &[]);
    desk.wait_for("Siapa yang masuk?");
    desk.type_keys("80264");
    desk.wait_for("PIN •••••");
    desk.type_keys("917");
    desk.wait_for("PIN ••••••••");
    desk.type_keys("\r");
    desk.register();
    desk.type_keys("\u{1b}[20~");
    desk.wait_for("Siapa yang masuk?");
    desk.wait_until_gone("Nurhayati");
    desk.type_keys("q\u{3}");
    let (code, seen) = desk.end();
    assert_eq!(code, 0);
    assert!(!String::from_utf8_lossy(&seen).contains("80264"));
    assert_eq!(crate::authority::office::holding(folder.path(), PIN), [] as [&Path; 0]);
}

#[test]
fn a_list_is_taken_in_by_whoever_has_signed_in_and_by_nobody_behind_a_lock() {
    let (folder, path) = enforced();
    let list = folder.path().join("daftar.csv");
    super::lists::write(&list, 30);
    let mut desk = Desk::open_with(&path, &[]);
    desk.wait_for("Siapa yang masuk?");
    desk.type_keys(super::lists::IMPORT);
    desk.type_keys(PIN);
    desk.wait_for("PIN ••••••••");
    desk.type_keys("\r");
    desk.wait_for("Antrean kosong");
    super::lists::ask(&mut desk, &list);
    desk.wait_for("30 baris: 30 baru");
    desk.type_keys("\r");
    desk.wait_for("30 disimpan");
    desk.type_keys("\r");
    desk.wait_for("Antrean 30");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    let store = crate::store::desk::read(&path);
    let id = store.all_rows(None).unwrap()[0].id;
    assert_eq!(store.case(id).unwrap().unwrap().facts[0].officer, "Rina");
}

#[test]
fn keys_that_are_arguments_open_no_lock() {
    let (_folder, path) = enforced();
    let home = path.parent().unwrap().parent().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
    command.env_clear().env("HOME", home).env("LOKET_DB", &path).env("LOKET_AS", "Rina");
    command.args(["--keys", "8 0 2 6 4 9 1 7 <enter>", "--print"]);
    let output = command.output().unwrap();
    let screen = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && screen.contains("Siapa yang masuk?"), "{screen}");
    assert!(!screen.contains('•'), "{screen}");
}
