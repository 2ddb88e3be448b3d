//! How long the program takes on years of an office: `cargo bench --bench office -- [REQUESTS] [FILE]
//! [ROWS]`. The requests live as in the tests, the same for the same number; with a FILE they are made
//! once and kept. ROWS go through an import into an empty store. Wall clock, the whole program.
#![allow(clippy::print_stdout, reason = "figures are what it is for")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot measure stops")]
#![allow(clippy::indexing_slicing, reason = "a bench may end early")]

#[allow(dead_code, reason = "tests count by hours too")]
#[path = "../tests/it/year/hours.rs"]
mod hours;
#[path = "../tests/it/year/life.rs"]
mod life;
#[path = "../tests/it/year/people.rs"]
mod people;
// Names of these are found from there as they are from here.
#[path = "../tests/it/year/desk.rs"]
mod desk;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chrono::NaiveDate;
use loket::clock;
use loket::config::{Config, Overrides};
use loket::domain::instant::Instant;
use loket::domain::record::Field;
use loket::store::{Access, Genesis, How, Settings, Store};
use uuid::Uuid;

/// So many requests come in on a working day of a large office.
const A_YEAR: u32 = 20_000;

fn settings() -> Settings {
    let none = Overrides::default();
    let said = Overrides { config: Some(PathBuf::from("/dev/null")), ..Overrides::default() };
    let config = Config::load(&said, &none).unwrap();
    Settings {
        calendar: Arc::clone(&config.calendar),
        near_pct: config.near_pct,
        number_prefix: config.number_prefix.clone(),
        sop: Arc::clone(&config.sop),
    }
}

/// Made in memory and written out as a backup is: the disk has no part in how it is made.
fn fill(path: &Path, requests: u32) {
    let settings = settings();
    let last = NaiveDate::from_ymd_opt(2026, 9, 30).unwrap();
    let days = (u64::from(requests) * 365).div_ceil(u64::from(A_YEAR));
    let lives = desk::lives(requests, last, days.max(30));
    let now = Instant::from_unix(hours::midnight(last));
    let genesis = Genesis { database: Uuid::from_u128(9), salts: Box::new(clock::salt), now };
    let mut store = Store::in_memory(settings.clone(), genesis).unwrap();
    desk::Desk::new(&settings, &mut store).work(&lives);
    let how = How { over: true, automatic: false, made_at: now };
    store.backup(path, how, &mut |_, _, _| {}).unwrap();
}

fn facts(path: &Path) -> u64 {
    let now = Instant::from_unix(0);
    let genesis = Genesis { database: Uuid::nil(), salts: Box::new(|| [0; 32]), now };
    Store::open(path, Access::ReadOnly, settings(), genesis).unwrap().unwrap().tip().unwrap()
}

/// A list of applicants as offices send it.
fn list(rows: u32) -> String {
    let fields = [Field::LetterNo, Field::LetterDate, Field::Agency, Field::Name, Field::Nik];
    let mut text = fields.map(Field::key).join(";") + "\n";
    for n in 0..rows {
        let record = people::applicant(7, n, "2026-09-01");
        let cells = fields.map(|field| record.text(field).to_owned());
        writeln!(text, "{}", cells.join(";")).unwrap();
    }
    text
}

/// Seconds of one run of the program.
#[allow(clippy::disallowed_methods, reason = "a stopwatch")]
fn run(folder: &Path, store: &Path, words: &str) -> f64 {
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
    command.env_clear().env("HOME", folder).env("LOKET_DB", store).env("LOKET_AS", "Rina");
    command.args(words.split_whitespace()).current_dir(folder);
    let begun = std::time::Instant::now();
    let output = command.output().unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    assert!(output.status.success(), "{words}: {}", String::from_utf8_lossy(&output.stderr));
    seconds
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let number = |place: usize, usual| args.get(place).map_or(usual, |n| n.parse().unwrap());
    let folder = std::env::temp_dir().join(format!("loket-bench-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    let kept = args.get(1).filter(|file| !file.is_empty()).map(PathBuf::from);
    let store = kept.unwrap_or_else(|| folder.join("loket.db"));
    if !store.exists() {
        fill(&store, number(0, 2_000));
    }
    println!("{} facts", facts(&store));
    for (words, runs) in [
        ("--version", 5),
        ("list --limit 40", 5),
        ("report --month 2026-09", 5),
        ("report --from 2025-10-01 --to 2026-09-30", 3),
        ("expiring --limit 40", 3),
        ("retention", 3),
        ("verify", 2),
        ("export --all -o all.csv --force", 1),
        ("export --all -o all.xlsx --force", 1),
    ] {
        let least = (0..runs).map(|_| run(&folder, &store, words)).fold(f64::MAX, f64::min);
        println!("{words:44} {:9.1} ms", least * 1e3);
    }
    let rows = number(2, 2_000);
    std::fs::write(folder.join("list.csv"), list(rows)).unwrap();
    let new = folder.join("new.db");
    let seconds = run(&folder, &new, "import list.csv");
    println!("{:44} {:9.1} ms", format!("import {rows} rows"), seconds * 1e3);
    std::fs::remove_dir_all(&folder).unwrap();
}
