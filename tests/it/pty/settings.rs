//! The first run's two questions, and settings that change while the desk is open.
use std::path::{Path, PathBuf};

use super::Desk;

/// A home without anything, and where its store will lie.
fn home() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("store").join("loket.db");
    (folder, store)
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

#[test]
fn two_questions_are_asked_once_and_enter_takes_what_stands_there() {
    for (rows, cols) in [(16, 60), (24, 80), (30, 120)] {
        let (folder, store) = home();
        let config = folder.path().join(".config/loket/config.toml");
        let mut desk = Desk::open_bare(&store, &[], (rows, cols));
        desk.wait_for("Pilih bahasa · Choose a language");
        desk.type_keys("\r");
        desk.wait_for("Nama kantor?");
        desk.wait_for("Dinas");
        desk.type_keys("\r");
        desk.wait_for("Antrean kosong");
        desk.wait_for("Siap. Pengaturan:");
        desk.type_keys("q");
        assert_eq!(desk.end().0, 0);
        let written = text(&config);
        assert!(written.contains("\nlanguage = \"id\"\n") && written.contains("\nname = \"Dinas"));
        assert!(written.starts_with("# Pengaturan loket.") && store.exists());
        let mut again = Desk::open_bare(&store, &[], (rows, cols));
        again.wait_for("Antrean kosong");
        again.type_keys("q");
        assert_eq!(again.end().0, 0);
    }
}

#[test]
fn the_language_is_heard_at_once_and_the_office_is_typed() {
    let (folder, store) = home();
    let config = folder.path().join("sini/config.toml");
    let named = ["--config", config.to_str().unwrap()];
    let mut desk = Desk::open_bare(&store, &named, (24, 80));
    desk.wait_for("Choose a language");
    desk.type_keys("e");
    desk.type_keys("\r");
    desk.wait_for("Name of the office?");
    desk.type_keys("\u{1b}[200~Dinas Kominfo\u{1b}[201~");
    desk.wait_for("Dinas Kominfo");
    desk.type_keys("\r");
    desk.wait_for("Ready. Configuration:");
    desk.wait_for("The queue is empty");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    let written = text(&config);
    assert!(written.contains("language = \"en\"") && written.contains("name = \"Dinas Kominfo\""));
    assert!(written.starts_with("# Configuration of loket."));
    let mode = std::os::unix::fs::PermissionsExt::mode(&config.metadata().unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn escape_takes_what_is_there_and_an_office_that_has_a_file_is_not_asked() {
    let (folder, store) = home();
    let mut desk = Desk::open_bare(&store, &["--lang", "en"], (24, 80));
    desk.wait_for("Choose a language");
    desk.type_keys("\u{1b}");
    desk.wait_for("The queue is empty");
    desk.wait_for("Ready.");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    assert!(text(&folder.path().join(".config/loket/config.toml")).contains("language = \"en\""));
    std::fs::remove_file(&store).unwrap();
    let mut again = Desk::open_bare(&store, &[], (24, 80));
    again.wait_for("The queue is empty");
    again.type_keys("q");
    assert_eq!(again.end().0, 0);
}

#[test]
fn where_nothing_can_be_kept_the_desk_says_so_and_goes_on() {
    let (folder, store) = home();
    std::fs::write(folder.path().join("penghalang"), "").unwrap();
    let config = folder.path().join("penghalang/config.toml");
    let named = ["--config", config.to_str().unwrap()];
    let mut desk = Desk::open_bare(&store, &named, (24, 80));
    desk.wait_for("Pilih bahasa");
    desk.type_keys("e");
    desk.type_keys("\u{1b}");
    desk.wait_for("as they were");
    desk.wait_for("The queue is empty");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn keys_on_the_command_line_and_a_desk_that_only_reads_ask_nothing() {
    for args in [["--keys", "?"], ["--read-only", "--lang=id"]] {
        let (folder, store) = home();
        let mut desk = Desk::open_bare(&store, &args, (24, 80));
        let wall = "Tidak ada permohonan yang sedang berjalan";
        desk.wait_for(if args[0] == "--keys" { "Bantuan" } else { wall });
        desk.type_keys(if args[0] == "--keys" { "\u{3}q" } else { "q" });
        assert_eq!(desk.end().0, 0);
        assert!(!folder.path().join(".config").exists());
    }
}

/// As editors do: nobody reads half of it.
fn replace(file: &std::path::Path, text: &str) {
    let beside = file.with_extension("new");
    std::fs::write(&beside, text).unwrap();
    std::fs::rename(&beside, file).unwrap();
}

#[test]
fn a_change_from_outside_and_one_by_key_are_taken_while_the_desk_is_open() {
    let (folder, store) = home();
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "# kantor\n[desk]\nlanguage = 'id'\n").unwrap();
    let named = ["--config", config.to_str().unwrap()];
    let mut desk = Desk::open_bare(&store, &named, (24, 80));
    desk.wait_for("Antrean kosong");
    replace(&config, "# kantor\n[desk]\nlanguage = 'en'\n");
    desk.wait_for("The queue is empty");
    replace(&config, "# kantor\n[desk]\nlanguage = = 'id'\n");
    desk.wait_for("1 mistake;");
    desk.type_keys("5");
    desk.wait_for("config.toml:3:");
    replace(&config, "# kantor\n[desk]\nlanguage = 'en'\n");
    desk.wait_for("read again");
    desk.type_keys(&"j".repeat(12));
    desk.type_keys("\r");
    desk.wait_for("Tersimpan: Bahasa.");
    assert_eq!(text(&config), "# kantor\n[desk]\nlanguage = \"id\"\n");
    desk.type_keys("5");
    desk.wait_for("Antrean kosong");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn a_procedure_that_is_installed_elsewhere_is_there_at_once() {
    let (folder, store) = home();
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let mut desk = Desk::open_bare(&store, &["--config", config.to_str().unwrap()], (30, 100));
    desk.wait_for("Antrean kosong");
    let sop = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sop/surel-dinas.toml");
    let installed = std::process::Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["sop", "install", "--as", "Rina", "--config"])
        .arg(&config)
        .arg("--db")
        .arg(&store)
        .arg(sop)
        .env("HOME", folder.path())
        .output()
        .unwrap();
    assert!(installed.status.success(), "{installed:?}");
    desk.wait_for("Prosedur baru terpasang: Pembuatan Akun Surel Dinas");
    desk.type_keys("n");
    // With one procedure there is nothing to choose.
    desk.wait_for("‹ Pembaruan Sertifikat Elektronik ›");
    desk.type_keys("\u{1b}");
    desk.wait_until_gone("Permohonan baru");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}
