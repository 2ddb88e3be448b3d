//! A restore that is killed: the old store or the new one, whole, and the old one never lost.
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use loket::store::rehearse;

use super::backup::{backup, facts};
use super::desk::{Counter, files, open, place, read, settings};

const FOLDER: &str = "LOKET_TEST_RESTORE_FOLDER";

/// The process that is killed: puts one backup and the other in the store's place, without end.
#[test]
fn child() {
    const TIMES_MAX: u32 = 200;
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let folder = PathBuf::from(folder);
    for n in 0..TIMES_MAX {
        let from = folder.join(if n % 2 == 0 { "satu.db" } else { "dua.db" });
        let aside = folder.join(format!("lama-{}-{n}.db", std::process::id()));
        let ready = rehearse(&from, &folder.join("loket.db"), settings(), &mut |_, _, _| {});
        let ready = ready.unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "\nREADY").unwrap();
        out.flush().unwrap();
        ready.restore(&aside).unwrap();
    }
}

fn kill_after(folder: &Path, ready: u32, spins: u32) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::restore_cut::child", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut seen = 0;
    for line in lines.map_while(Result::ok) {
        seen += u32::from(line == "READY");
        if seen == ready {
            seen += 1;
            (0..spins).for_each(|_| std::hint::spin_loop());
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
}

#[test]
fn a_killed_restore_leaves_the_old_store_or_the_new_one() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    let (one, two) = (folder.path().join("satu.db"), folder.path().join("dua.db"));
    backup(&counter.store, &one).unwrap();
    counter.register(2);
    backup(&counter.store, &two).unwrap();
    drop(counter);
    let whole = [facts(&read(&one)), facts(&read(&two))];
    for kill in 0..20 {
        kill_after(folder.path(), 1 + kill % 5, kill * 7_001 % 90_000);
        let store = read(&path);
        assert_eq!(store.verify(None, &mut |_, _| {}).unwrap().difference, None, "kill {kill}");
        assert!(whole.contains(&facts(&store)), "kill {kill}");
    }
    let old = |name: &String| {
        name.starts_with("lama") && Path::new(name).extension().is_some_and(|e| e == "db")
    };
    let old: Vec<String> = files(folder.path()).into_iter().filter(old).collect();
    assert!(old.len() > 5, "{old:?}");
    for name in old {
        assert!(whole.contains(&facts(&read(&folder.path().join(&name)))), "{name}");
    }
}
