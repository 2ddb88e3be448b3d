//! Long work with files beside the desk: a list that is taken in, cases that are written out; each on
//! a thread of its own, each stopped by Esc.
use std::path::Path;

use super::{Desk, store};
use crate::intake::{HEAD, good};

pub const IMPORT: &str = "\u{1b}[17~";
const ESC: &str = "\u{1b}";

/// A list of so many good rows at `path`.
pub fn write(path: &Path, rows: u64) {
    let rows: String = (1..=rows).map(good).collect();
    std::fs::write(path, format!("{HEAD}{rows}")).unwrap();
}

pub fn ask(desk: &mut Desk, path: &Path) {
    desk.type_keys(IMPORT);
    desk.wait_for("Ambil daftar permohonan dari berkas");
    desk.type_keys(&path.display().to_string());
    desk.wait_for("daftar.csv");
    desk.type_keys("\r");
}

#[test]
fn a_list_is_looked_through_and_taken_in_beside_the_desk() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("daftar.csv");
    write(&list, 30);
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    ask(&mut desk, &list);
    desk.wait_for("30 baris: 30 baru");
    desk.wait_for("Siti Aminah 1");
    desk.type_keys("\r");
    desk.wait_for("30 disimpan");
    desk.type_keys("\r");
    desk.wait_for("Antrean 30");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn esc_stops_a_list_while_it_is_read_and_while_it_is_recorded() {
    const LONG: u64 = 60_000;
    const SHORTER: u64 = 3_000;
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("daftar.csv");
    write(&list, LONG);
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    ask(&mut desk, &list);
    desk.wait_for("Membaca …");
    desk.type_keys(ESC);
    desk.wait_for("Impor dihentikan; tidak ada yang disimpan.");
    desk.type_keys(ESC);
    desk.wait_for("Ambil daftar permohonan dari berkas");
    write(&list, SHORTER);
    desk.type_keys("\r");
    desk.wait_for("3.000 baris: 3.000 baru");
    desk.type_keys("\r");
    desk.wait_for("Menyimpan …");
    desk.type_keys(ESC);
    desk.wait_for("Impor dihentikan; tidak ada yang disimpan.");
    desk.type_keys("\u{1b}");
    desk.wait_until_gone("Impor dihentikan");
    desk.type_keys("q");
    desk.wait_for("Ambil daftar permohonan dari berkas");
    desk.type_keys(ESC);
    desk.wait_until_gone("Ambil daftar permohonan dari berkas");
    desk.wait_for("Antrean kosong");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}

#[test]
fn an_export_beside_the_desk_is_stopped_by_esc_or_stays_said_until_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("daftar.csv");
    write(&list, 2_000);
    let path = store(&folder);
    let imported = std::process::Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["import", "--as", "Rina", "--db"])
        .arg(&path)
        .arg(&list)
        .env("HOME", folder.path())
        .output()
        .unwrap();
    assert!(imported.status.success(), "{imported:?}");
    let mut desk = Desk::open(&path);
    desk.wait_for("Antrean 2.000");
    let target = folder.path().join("keluar.xlsx");
    let export = |desk: &mut Desk| {
        desk.type_keys("E");
        desk.wait_for("permohonan yang tampil");
        desk.type_keys("\u{15}");
        desk.type_keys(&target.display().to_string());
        desk.wait_for("keluar.xlsx");
        desk.type_keys("\r");
    };
    export(&mut desk);
    desk.wait_for("Menyimpan berkas");
    desk.type_keys(ESC);
    desk.wait_until_gone("Menyimpan berkas");
    assert!(!target.exists());
    export(&mut desk);
    desk.wait_for("Tersimpan: ");
    assert!(target.exists());
    desk.type_keys(ESC);
    desk.wait_until_gone("Tersimpan: ");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}
