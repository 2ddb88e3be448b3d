//! How long the first page of a search takes: `cargo bench --bench search -- [CASES] [FILE]`.
//! The cases are the same for the same number; with a FILE they are made once and kept.
#![allow(clippy::print_stdout, reason = "figures are what it is for")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot measure stops")]
#![allow(clippy::indexing_slicing, reason = "a bench may end early")]

#[path = "../tests/it/year/people.rs"]
#[allow(dead_code, reason = "only the names are wanted")]
mod people;

use std::path::PathBuf;
use std::sync::Arc;

use loket::clock;
use loket::domain::decide::Decision;
use loket::domain::fact::{Body, Number, Words};
use loket::domain::instant::Instant;
use loket::domain::query::{Ask, Asker, Lexicon, Query, Sieve, Start};
use loket::domain::record::Record;
use loket::domain::zone::Zone;
use loket::source;
use loket::store::{Access, Genesis, Settings, Store};
use uuid::Uuid;

const AGENCY: [&str; 6] = [
    "Dinas Kesehatan",
    "Dinas Pendidikan",
    "Badan Keuangan",
    "Kecamatan Kalukku",
    "Sekretariat Daerah",
    "RSUD Mamuju",
];
const START: i64 = 1_700_000_000;
const CASES_AN_ACT: u32 = 1_000;

fn picked<'a>(from: &[&'a str], n: u32) -> &'a str {
    from.iter().cycle().nth(n as usize % from.len()).copied().unwrap_or_default()
}

/// The record of case `n`.
fn record(n: u32) -> Record {
    let mixed = n.wrapping_mul(2_654_435_761) >> 7;
    let first = picked(&people::FIRST[..10], mixed);
    let name = format!("{first} {}", picked(&people::LAST[..8], mixed / 10));
    let (nik, letter) = (format!("7602{:012}", u64::from(n) * 7_919), format!("005/{n}/2024"));
    let values = [
        ("name", name.as_str()),
        ("nik", &nik),
        ("agency", picked(&AGENCY, mixed / 80)),
        ("letter_no", &letter),
        ("letter_date", "2024-01-02"),
    ];
    let fields =
        values.map(|(key, value)| (loket::domain::record::Field::parse(key).unwrap(), value));
    Record::read(fields).unwrap()
}

fn fill(store: &mut Store, settings: &Settings, cases: u32) {
    for first in (0..cases).step_by(CASES_AN_ACT as usize) {
        let at = Instant::from_unix(START + i64::from(first) * 20);
        let decided = (first..cases.min(first + CASES_AN_ACT)).map(|n| {
            let register = Body::Register {
                number: Number { prefix: String::new(), year: 0, serial: 0 },
                sop: settings.sop.file().id.clone(),
                sop_revision: settings.sop.revision().to_owned(),
                private: record(n),
            };
            // One in a hundred is under way.
            let cancel = Body::Cancel { frozen: None, private: Words::default() };
            let bodies = [register].into_iter().chain((n % 100 > 0).then_some(cancel)).collect();
            let decision = Decision { at, skewed: false, on_behalf_of: None, bodies };
            (clock::uuid_v7(at), 0, decision)
        });
        store.append(&clock::stamp(decided.collect(), "Sari", at)).unwrap();
    }
}

fn settings() -> Settings {
    let zone = Zone::parse("Asia/Makassar").unwrap();
    let (_, week) = source::builtin_calendars()[0];
    let (_, sop) = source::builtin_sops()[0];
    Settings {
        calendar: Arc::new(source::calendar(&[week], zone).unwrap()),
        near_pct: 80,
        number_prefix: "PSE".to_owned(),
        sop: Arc::new(source::sop(sop).unwrap()),
    }
}

/// Seconds that `work` takes, one a run, least first.
#[allow(clippy::disallowed_methods, reason = "a stopwatch")]
fn times(runs: u32, mut work: impl FnMut()) -> Vec<f64> {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let begun = std::time::Instant::now();
            work();
            begun.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let cases = args.first().map_or(100_000, |n| n.parse().unwrap());
    let temporary = std::env::temp_dir().join(format!("loket-bench-{}.db", std::process::id()));
    let kept = args.get(1).map(PathBuf::from);
    let path = kept.as_ref().unwrap_or(&temporary);
    let (settings, now) = (settings(), Instant::from_unix(START));
    let genesis = Genesis { database: Uuid::from_u128(1), salts: Box::new(|| [7; 32]), now };
    let mut store =
        Store::open(path, Access::ReadWrite, settings.clone(), genesis).unwrap().unwrap();
    if store.tip().unwrap() <= 1 {
        let filled = times(1, || fill(&mut store, &settings, cases));
        println!("filled: {cases} cases, {:.1} s", filled[0]);
    }
    let asker = Asker { now, zone: settings.calendar.zone(), officer: "Sari" };
    for line in [
        "nurhayati sort:-number",
        "mattotorang sort:-number",
        "nurhayati mattotorang sort:-number",
        "\"005/77777/\" sort:-number",
        "7602000615874463 sort:-number",
        "tidakada sort:-number",
        "nur sort:-number",
        "name:nurhayati is:closed sort:name",
    ] {
        let query = Query::parse(line, &Lexicon::default()).unwrap();
        let (sieve, order) = (Sieve::new(&query, &asker), query.order.unwrap_or_default());
        let ask = Ask { sieve, order, start: Start::First, limit: 40 };
        let found = store.page(&ask).unwrap().len();
        let page = times(200, || drop(store.page(&ask)));
        let count = times(3, || drop(store.count(&ask.sieve, None)));
        println!(
            "{line:40} {found:2} rows  page p50 {:.2} ms  p99 {:.2} ms  count {:.1} ms",
            page[100] * 1e3,
            page[197] * 1e3,
            count[0] * 1e3
        );
    }
    let retention = times(5, || drop(store.retention(settings.calendar.zone())));
    println!("retention by year: {:.1} ms", retention[0] * 1e3);
    let facts = store.tip().unwrap();
    let verified = times(1, || drop(store.verify(None, &mut |_, _| {})));
    println!("verify: {facts} facts, {:.1} s", verified[0]);
    drop(store);
    if kept.is_none() {
        let _gone = std::fs::remove_file(path);
    }
}
