//! The disk is full while somebody types: nothing typed is lost, and it is saved once there is room.
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Desk;
use crate::store::full::{FOLDER, on_a_disk_of_its_own};

/// Leaves no room at all; the room is there again once the file is removed.
fn fill(folder: &Path) -> PathBuf {
    let ballast = folder.join("ballast");
    let mut file = File::create(&ballast).unwrap();
    while file.write_all(&[0; 512]).is_ok() {}
    ballast
}

/// A desk on a disk of its own that fills up.
#[test]
fn child() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let folder = Path::new(&folder);
    let path = folder.join("store").join("loket.db");
    let mut desk = Desk::open(&path);
    desk.register();
    let ballast = fill(folder);
    let typed = "sudah ditelepon, berkasnya menyusul besok pagi; ".repeat(60);
    desk.type_keys("c");
    desk.wait_for("0 dari 4.000 karakter");
    desk.type_keys(&format!("\u{1b}[200~{typed}\u{1b}[201~"));
    desk.wait_for("2.880 dari 4.000 karakter");
    desk.type_keys("\u{13}");
    desk.wait_for("Belum tersimpan: diska penuh.");
    desk.type_keys("\r");
    desk.wait_until_gone("diska penuh");
    desk.wait_for("2.880 dari 4.000 karakter");
    std::fs::remove_file(&ballast).unwrap();
    desk.type_keys("\u{13}");
    desk.wait_until_gone("Ctrl-S simpan");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    let store = crate::store::desk::read(&path);
    let id = store.all_rows(None).unwrap()[0].id;
    let notes = store.case(id).unwrap().unwrap().notes;
    assert_eq!(notes.iter().map(|note| note.text.trim()).collect::<Vec<_>>(), [typed.trim()]);
    println!("\nDONE");
}

#[test]
fn what_is_typed_on_a_full_disk_is_kept_and_saved_once_there_is_room() {
    let out = on_a_disk_of_its_own(4, "pty::full::child");
    assert!(out.is_none_or(|out| out.contains("DONE")));
}

/// A desk on a disk that is full already.
#[test]
fn late_child() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let folder = Path::new(&folder);
    let path = folder.join("store").join("loket.db");
    let mut desk = Desk::open(&path);
    desk.register();
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    fill(folder);
    let mut list = Command::new(env!("CARGO_BIN_EXE_loket"));
    list.env_clear().env("HOME", folder).args(["--lang", "id", "list", "--db"]).arg(&path);
    let list = list.output().unwrap();
    assert!(list.status.success(), "{}", String::from_utf8_lossy(&list.stderr));
    assert!(String::from_utf8_lossy(&list.stdout).contains("Nurhayati"));
    let mut desk = Desk::open(&path);
    desk.wait_for("Hanya untuk membaca: diska penuh.");
    desk.wait_for("Nurhayati");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    println!("\nDONE");
}

#[test]
fn on_a_full_disk_everything_can_be_read() {
    let out = on_a_disk_of_its_own(4, "pty::full::late_child");
    assert!(out.is_none_or(|out| out.contains("DONE")));
}
