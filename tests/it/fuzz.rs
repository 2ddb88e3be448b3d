//! Every reader of bytes from outside, fed with kept files and with what becomes of them at random.
//! `LOKET_FUZZ_RUNS=100000 LOKET_FUZZ_SEED=7 cargo test --test it -- fuzz` goes on for so many runs a
//! reader, from another beginning.
mod readers;

use std::fs;
use std::path::{Path, PathBuf};

use self::readers::READERS;
use crate::hostile::files::{books, made};

/// The files that each reader begins with, and those that once broke it: `corpus/<reader>/*`.
fn kept(reader: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fuzz/corpus").join(reader);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut files: Vec<(PathBuf, Vec<u8>)> =
        paths.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    // What programs write is made anew, so that it is always of today.
    match reader {
        "database" => files.push(("store".into(), made::store())),
        "table" => files.extend(books::workbooks().into_iter().map(|(name, b)| (name.into(), b))),
        _ => {}
    }
    files.retain(|(_, bytes)| bytes.len() < 1 << 20);
    files
}

/// Numbers that look random and are the same on every machine (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap()
    }
}

/// Bytes that readers trip over.
const PIECES: [&[u8]; 20] = [
    b"\0",
    b"\xff",
    b"\xff\xff\xff\xff",
    b"\x80",
    b"\x1b[",
    b"\n",
    b"\r\n",
    b"\"",
    b"'",
    b"[[",
    b"{",
    b"}}",
    b";",
    b"=",
    b"\xe2\x80\xae",
    b"\xef\xbb\xbf",
    b"99999999999999999999",
    b"-1",
    b"1e999",
    b"<!ENTITY",
];

/// What becomes of a file: bits turned, pieces put in, parts doubled, taken away, or taken from
/// another file.
fn spoilt(bytes: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    const BYTES_MAX: usize = 1 << 16;
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let to = (at + chance.below(64)).min(bytes.len());
        match chance.below(6) {
            0 => bytes.iter_mut().skip(at).take(1).for_each(|b| *b ^= 1 << (chance.below(8))),
            1 => drop(bytes.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
            2 => drop(bytes.splice(at..to, [])),
            3 => {
                let part = bytes[at..to].repeat(1 + chance.below(40));
                drop(bytes.splice(at..at, part));
            }
            4 => {
                let from = chance.below(other.len() + 1);
                let part = other[from..(from + chance.below(200)).min(other.len())].to_vec();
                drop(bytes.splice(at..to, part));
            }
            _ => bytes.truncate(at),
        }
    }
    bytes.truncate(BYTES_MAX);
    bytes
}

#[test]
fn every_kept_file_is_read() {
    for (name, read) in READERS {
        let files = kept(name);
        assert!(!files.is_empty(), "{name} has no files");
        for (_, bytes) in &files {
            read(bytes);
        }
    }
}

/// A number that was asked for in the environment.
fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

#[test]
fn what_becomes_of_them_at_random_is_read_too() {
    const RUNS: u64 = 60;
    let (runs, seed) = (asked("LOKET_FUZZ_RUNS"), asked("LOKET_FUZZ_SEED"));
    for (name, read) in READERS {
        let files = kept(name);
        let mut chance = Chance(seed.unwrap_or(1));
        for run in 0..runs.unwrap_or(RUNS) {
            let (path, bytes) = &files[chance.below(files.len())];
            let (_, other) = &files[chance.below(files.len())];
            let made = spoilt(bytes, other, &mut chance);
            let ended = std::panic::catch_unwind(|| read(&made));
            let found = std::env::temp_dir().join(format!("loket-{name}-{run}"));
            if ended.is_err() {
                fs::write(&found, &made).unwrap();
            }
            assert!(ended.is_ok(), "{name}: {} spoilt is {}", path.display(), found.display());
        }
    }
}
