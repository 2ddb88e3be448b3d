//! Flipped bits: none changes what the store says without being seen.
use std::fmt::Write;
use std::path::Path;

use loket::domain::case::Case;
use loket::store::{Access, Store};

use super::desk::{Counter, open, place, try_open};
use crate::support::{finish, note};

/// Everything that the store says.
fn said(store: &Store) -> Option<String> {
    let mut all = String::new();
    let mut see = |case: Case| _ = writeln!(all, "{case:?}");
    store.each_case(&mut see).ok()?;
    let rows = store.all_rows(None).ok()?;
    let (officers, head) = (store.officers().ok()?, store.head().ok()?);
    let draft = store.draft("register").ok()?;
    Some(format!("{all}{rows:?}{officers:?}{head:?}{draft:?}"))
}

/// What a reader of the file at `path` is told; none when something is wrong, and that is said.
fn told(path: &Path) -> Option<String> {
    let store = try_open(path, Access::ReadOnly).ok()??;
    let report = store.verify(None, &mut |_, _| {}).ok()?;
    if report.difference.is_some() {
        return None;
    }
    said(&store)
}

#[test]
fn no_flipped_bit_changes_content_unseen() {
    const FLIPS: u64 = 500;
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    for n in 0..12 {
        let id = counter.register(n);
        counter.act(id, &note("catatan"));
        counter.act(id, &finish());
    }
    let now = counter.stamp.now;
    counter.store.save_draft("register", now, Some("nama=Andi")).unwrap();
    let truth = said(&counter.store).unwrap();
    drop(counter);
    let bytes = std::fs::read(&path).unwrap();
    let (mut random, mut seen) = (20_261_123_u64, 0);
    for flip in 0..FLIPS {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let place = usize::try_from(random >> 33).unwrap() % bytes.len();
        let mut broken = bytes.clone();
        broken[place] ^= 1 << (flip % 8);
        let copy = folder.path().join(format!("{flip}.db"));
        std::fs::write(&copy, broken).unwrap();
        match told(&copy) {
            Some(told) => assert!(told == truth, "byte {place}, bit {}", flip % 8),
            None => seen += 1,
        }
        for suffix in ["", "-wal", "-shm"] {
            let _gone = std::fs::remove_file(folder.path().join(format!("{flip}.db{suffix}")));
        }
    }
    assert!(seen > FLIPS / 10, "only {seen} of {FLIPS} flips were seen");
}
