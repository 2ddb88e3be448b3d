//! The long work beside the desk: the backup of the day, its failures, and the check.
use super::{Desk, store};

const CHECK: &str = "\u{1b}[19~";

/// A store with one case, and what the configuration says of backups.
fn worked(backup: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    std::fs::write(config, format!("[backup]\n{backup}\n")).unwrap();
    let path = store(&folder);
    let mut desk = Desk::open(&path);
    desk.register();
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    (folder, path)
}

fn check(desk: &mut Desk) {
    desk.type_keys(CHECK);
    desk.wait_for("Basis data utuh");
    desk.type_keys("\u{1b}");
    desk.wait_until_gone("Basis data utuh");
}

#[test]
fn the_first_desk_of_the_day_makes_a_backup_that_is_whole() {
    const CHECKS_MAX: u32 = 300;
    let (_folder, path) = worked("every = 'daily'");
    let mut desk = Desk::open(&path);
    desk.wait_for("Nurhayati");
    let backups = path.with_file_name("backups");
    let made = || {
        let all = std::fs::read_dir(&backups).ok()?.filter_map(Result::ok).map(|e| e.path());
        let mut heads = all.filter(|p| p.extension().is_some_and(|e| e == "head"));
        heads.next().map(|head| head.with_extension(""))
    };
    let mut checks = 0;
    while made().is_none() && checks < CHECKS_MAX {
        checks += 1;
        check(&mut desk);
    }
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    let backup = made().unwrap();
    let verify = std::process::Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["verify", "--db"])
        .arg(backup)
        .status()
        .unwrap();
    assert!(verify.success());
}

#[test]
fn the_desk_says_when_there_is_no_backup_or_it_fails() {
    let (_folder, path) = worked("every = 'never'");
    let mut desk = Desk::open(&path);
    desk.wait_for("Belum ada cadangan");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    let (folder, path) = worked("every = 'daily'\nfolder = '/dev/null/cadangan'");
    let mut desk = Desk::open(&path);
    desk.wait_for("Cadangan gagal");
    check(&mut desk);
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    drop(folder);
}

#[test]
fn a_check_that_finds_damage_says_so_and_what_now() {
    let (_folder, path) = worked("every = 'never'");
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("UPDATE case_row SET name = 'Lain'").unwrap();
    drop(conn);
    let mut desk = Desk::open(&path);
    desk.wait_for("Lain");
    desk.type_keys(CHECK);
    desk.wait_for("loket db rebuild");
    desk.type_keys("\u{1b}");
    desk.wait_until_gone("loket db rebuild");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
}
