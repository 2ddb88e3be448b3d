//! Backups that are killed, and backups onto a full disk: nothing half under the final name.
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::backup::{backup, check, how};
use super::desk::{Counter, files, open, place, read};

const STORE: &str = "LOKET_TEST_BACKUP_STORE";
const FULL: &str = "LOKET_TEST_BACKUP_FULL";

/// The process that is killed: makes one backup after the other and says how far it is.
#[test]
fn child() {
    const BACKUPS_MAX: u32 = 2_000;
    let Ok(path) = std::env::var(STORE) else { return };
    let path = PathBuf::from(path);
    let store = read(&path);
    for n in 0..BACKUPS_MAX {
        let to = path.with_file_name(format!("salinan-{}-{n}.db", std::process::id()));
        let mut say = |_, _, _| say("STEP");
        store.backup(&to, how(), &mut say).unwrap();
        say_made(&to);
    }
}

fn say(text: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{text}").unwrap();
    out.flush().unwrap();
}

fn say_made(to: &Path) {
    say(&format!("MADE {}", to.display()));
}

/// Starts a child, kills it after so many steps and a moment; the backups that it said it made.
fn kill_after(path: &Path, steps: u32, spins: u32) -> Vec<PathBuf> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::backup_cut::child", "--nocapture", "--test-threads=1"])
        .env(STORE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (mut made, mut seen) = (Vec::new(), 0);
    for line in lines.map_while(Result::ok) {
        made.extend(line.strip_prefix("MADE ").map(PathBuf::from));
        seen += u32::from(line == "STEP");
        if seen == steps {
            seen += 1;
            (0..spins).for_each(|_| std::hint::spin_loop());
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    made
}

#[test]
fn a_killed_backup_leaves_no_half_file_under_its_name() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register_many(300);
    let mut made = Vec::new();
    for kill in 0..16 {
        made.extend(kill_after(&path, 1 + kill % 9, kill * 9_001 % 60_000));
    }
    let all = files(folder.path());
    let named = all.iter().filter(|name| {
        name.starts_with("salinan") && Path::new(name).extension().is_some_and(|e| e == "db")
    });
    let named: Vec<PathBuf> = named.map(|name| folder.path().join(name)).collect();
    assert!(made.iter().all(|path| named.contains(path)));
    assert!(!made.is_empty());
    for path in &named {
        let report = read(path).verify(None, &mut |_, _| {}).unwrap();
        assert_eq!((report.difference, report.facts), (None, 301), "{}", path.display());
    }
    assert_eq!(counter.verify().difference, None);
}

/// Backs up onto a disk that is too small, until there is room.
#[test]
fn child_on_a_full_disk() {
    let (Ok(folder), Ok(path)) = (std::env::var(FULL), std::env::var(STORE)) else { return };
    let folder = Path::new(&folder);
    let ballast = folder.join("ballast");
    std::fs::write(&ballast, vec![0; 900 * 1024]).unwrap();
    let to = folder.join("salinan.db");
    let store = read(Path::new(&path));
    let refused = backup(&store, &to).unwrap_err();
    assert_eq!((refused.code(), refused.exit()), ("no_room", 1));
    assert_eq!(files(folder), ["ballast"]);
    std::fs::remove_file(&ballast).unwrap();
    backup(&store, &to).unwrap();
    assert_eq!(check(&to), 301);
    println!("\nDONE");
}

#[test]
fn a_full_disk_gives_no_backup_and_a_clear_answer() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register_many(300);
    let disk = folder.path().join("diska");
    std::fs::create_dir(&disk).unwrap();
    let script = "mount -t tmpfs -o size=1m tmpfs \"$LOKET_TEST_BACKUP_FULL\" || exit 77
        exec \"$0\" --exact store::backup_cut::child_on_a_full_disk --nocapture";
    let run = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script])
        .arg(std::env::current_exe().unwrap())
        .env(FULL, &disk)
        .env(STORE, &path)
        .output();
    let Some(run) = run.ok().filter(|run| run.status.code() == Some(0) || run.stdout.len() > 9)
    else {
        println!("skipped: no disk of our own can be mounted here");
        return;
    };
    let out = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && out.contains("DONE"), "{out}");
}
