//! Backups: whole or not there, also while others write.
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use loket::domain::case::Case;
use loket::store::{How, Kept, Stage, Store, StoreError, kept, leftovers};

use super::desk::{Counter, files, mode, open, place, read, tamper};
use super::processes::insist;
use crate::support::{Stamp, monday, note};

pub fn how() -> How {
    How { over: false, automatic: false, made_at: monday() }
}

pub fn backup(store: &Store, to: &Path) -> Result<Kept, StoreError> {
    store.backup(to, how(), &mut |_, _, _| {})
}

/// Every fact of the store up to a position of the chain, in words.
pub fn facts(store: &Store) -> Vec<String> {
    let mut all = Vec::new();
    let mut see = |case: Case| all.extend(case.facts.iter().map(|fact| format!("{fact:?}")));
    store.each_case(&mut see).unwrap();
    all.sort();
    all
}

/// What lies at `path` is a whole store whose newest fact is the one that is kept beside it.
pub fn check(path: &Path) -> u64 {
    let copy = read(path);
    let said = kept::read(path).unwrap();
    assert_eq!(copy.head().unwrap(), said.head);
    let report = copy.verify(Some(&said.head.hash), &mut |_, _| {}).unwrap();
    assert_eq!(report.difference, None, "{}", path.display());
    report.facts
}

#[test]
fn a_backup_says_what_the_store_says() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    let id = counter.register(1);
    counter.act(id, &note("catatan"));
    let to = folder.path().join("salinan.db");
    let made = backup(&counter.store, &to).unwrap();
    assert_eq!(made.head, counter.store.head().unwrap());
    assert_eq!(check(&to), 3);
    assert_eq!(facts(&read(&to)), facts(&counter.store));
    for name in ["salinan.db", "salinan.db.head"] {
        assert_eq!(mode(&folder.path().join(name)), 0o600, "{name}");
    }
    let kept = kept::all(folder.path());
    assert_eq!(kept, [made]);
}

#[test]
fn nothing_is_replaced_unasked_and_the_store_never() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    let to = folder.path().join("salinan.db");
    std::fs::write(&to, "penting").unwrap();
    let refused = backup(&counter.store, &to).unwrap_err();
    assert_eq!((refused.code(), refused.exit()), ("exists", 4));
    assert_eq!(std::fs::read(&to).unwrap(), b"penting");
    let over = How { over: true, ..how() };
    counter.store.backup(&to, over, &mut |_, _, _| {}).unwrap();
    check(&to);
    let link = folder.path().join("pintas.db");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    for name in ["loket.db", "loket.db-wal", "loket.db-lock", "pintas.db"] {
        let to = folder.path().join(name);
        let refused = counter.store.backup(&to, over, &mut |_, _, _| {}).unwrap_err();
        assert_eq!(refused.code(), "exists", "{name}");
    }
    let elsewhere = folder.path().join("tautan.db");
    std::os::unix::fs::symlink(&to, &elsewhere).unwrap();
    for to in [elsewhere.as_path(), Path::new("/dev/null")] {
        let refused = counter.store.backup(to, over, &mut |_, _, _| {}).unwrap_err();
        assert_eq!(refused.code(), "exists", "{}", to.display());
    }
    assert_eq!(counter.verify().difference, None);
}

#[test]
fn others_write_while_pages_are_copied() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register_many(600);
    let head = counter.store.head().unwrap();
    let mut other = Counter::new(open(&path));
    other.stamp = Stamp::new(2);
    let (mut steps, mut n) = (0, 1_000);
    let to = folder.path().join("salinan.db");
    let mut write = |stage, _, _| {
        steps += u32::from(stage == Stage::Copying);
        if stage == Stage::Copying && n < 1_010 {
            n += 1;
            other.register(n);
        }
    };
    let made = counter.store.backup(&to, how(), &mut write).unwrap();
    assert!(steps > 1, "copied in one step");
    assert_eq!(made.head, head, "the backup is of one moment");
    assert_eq!(check(&to), 601);
    assert!(counter.store.head().unwrap().pos > 601);
}

#[test]
fn twenty_backups_under_writers() {
    let (folder, path) = place();
    drop(open(&path));
    let done = AtomicBool::new(false);
    let counts: Vec<u64> = thread::scope(|scope| {
        for seed in 1..=3 {
            let (path, done) = (&path, &done);
            scope.spawn(move || {
                let mut counter = Counter::new(open(path));
                counter.stamp = Stamp::new(seed);
                let mut n = seed * 10_000;
                while !done.load(Ordering::Relaxed) {
                    n += 1;
                    let (_, act) = counter.stamp.register(n);
                    insist(&mut counter, &act);
                }
            });
        }
        let store = read(&path);
        let make = |n: u32| {
            let to = folder.path().join(format!("{n}.db"));
            let made = backup(&store, &to);
            made.map(|_| check(&to))
        };
        let counts: Result<Vec<u64>, StoreError> = (0..20).map(make).collect();
        done.store(true, Ordering::Relaxed);
        counts.unwrap()
    });
    assert!(counts.is_sorted() && counts[19] > counts[0], "{counts:?}");
    let all = facts(&read(&path));
    for n in 0..20 {
        let copy = facts(&read(&folder.path().join(format!("{n}.db"))));
        assert!(copy.iter().all(|fact| all.binary_search(fact).is_ok()));
    }
    assert_eq!(Counter::new(open(&path)).verify().difference, None);
}

#[test]
fn a_broken_store_gives_no_backup() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    for n in 2..30 {
        counter.register(n);
    }
    tamper(&path, "UPDATE fact SET hash = zeroblob(32) WHERE pos = 3");
    let to = folder.path().join("salinan.db");
    let refused = backup(&counter.store, &to).unwrap_err();
    assert_eq!((refused.code(), refused.exit()), ("broken_fact", 6));
    assert!(!files(folder.path()).iter().any(|name| name.starts_with("salinan")));
}

#[test]
fn two_processes_do_not_make_the_same_backup() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register_many(600);
    let other = read(&path);
    let to = folder.path().join("salinan.db");
    let mut second = Vec::new();
    let mut meddle = |_, _, _| second.push(backup(&other, &to).map(drop));
    counter.store.backup(&to, how(), &mut meddle).unwrap();
    assert!(second.iter().all(|answer| *answer == Err(StoreError::Busy)), "{second:?}");
    assert_eq!(check(&to), 601);
}

#[test]
fn what_a_person_made_is_never_rotated_away() {
    let (folder, path) = place();
    let counter = Counter::new(open(&path));
    let backups = folder.path().join("backups");
    std::fs::create_dir(&backups).unwrap();
    std::fs::write(backups.join("asing.db"), "bukan milik kami").unwrap();
    for day in 0_u8..9 {
        let made_at = monday().plus(i64::from(day) * 86_400);
        let how = How { over: false, automatic: day != 0, made_at };
        counter.store.backup(&backups.join(format!("{day}.db")), how, &mut |_, _, _| {}).unwrap();
    }
    let zone = loket::domain::zone::Zone::parse("Asia/Makassar").unwrap();
    let (ours, other) = (counter.store.database().unwrap(), uuid::Uuid::from_u128(99));
    assert_eq!(kept::rotate(&backups, other, 2, zone), 0, "another store's");
    // Days 1 to 8 are Tuesday to the next Tuesday: the newest two, and Sunday's of the week before.
    let gone = kept::rotate(&backups, ours, 2, zone);
    let mut stays = files(&backups);
    stays.retain(|name| Path::new(name).extension().is_some_and(|e| e == "db"));
    assert_eq!(
        (gone, stays),
        (5, ["0.db", "6.db", "7.db", "8.db", "asing.db"].map(Into::into).to_vec())
    );
    assert!(!backups.join("1.db.head").exists());
}

#[test]
fn what_a_killed_backup_left_goes_with_the_next_one() {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    counter.register(1);
    let at = |name: &str| folder.path().join(name);
    backup(&counter.store, &at("lama.db")).unwrap();
    let id = counter.store.database().unwrap().simple().to_string();
    let half = at(&format!("loket-2026-11-20-{}.db-new", &id[26..]));
    std::fs::write(&half, "setengah").unwrap();
    for name in ["mati.db-new", "sedang.db-new"] {
        std::fs::copy(at("lama.db"), at(name)).unwrap();
    }
    std::fs::write(at("surat.docx-new"), "milik orang lain").unwrap();
    let held = std::fs::File::open(at("sedang.db-new")).unwrap();
    held.try_lock().unwrap();
    let of_ours = [&half, &at("mati.db-new"), &at("sedang.db-new")].map(Clone::clone);
    let found = leftovers(folder.path(), counter.store.database().unwrap());
    assert_eq!(found, of_ours);
    backup(&counter.store, &at("baru.db")).unwrap();
    let there = of_ours.map(|path| path.exists());
    assert_eq!((there, at("surat.docx-new").exists()), ([false, false, true], true));
}
