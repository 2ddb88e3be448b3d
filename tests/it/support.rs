//! What tests of several areas share: a small procedure, an office calendar, counted ids.
use std::sync::Arc;

use loket::domain::calendar::{Calendar, CalendarFile, Week};
use loket::domain::case::Case;
use loket::domain::command::{Command, Law, Occasion};
use loket::domain::course::Mode;
use loket::domain::decide::decide;
use loket::domain::fact::{Act, Body, CaseId, Entry};
use loket::domain::instant::Instant;
use loket::domain::query::{Ask, Asker, Lexicon, Order, Query, Sieve, SortKey, Start};
use loket::domain::record::{Field, Record};
use loket::domain::sop::{Document, Executor, Gate, Label, Reason, Sop, SopFile, Step};
use loket::domain::zone::Zone;
use uuid::Uuid;

/// An instant, as RFC 3339.
pub fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

/// A Monday morning at the counter: 08:00 WITA.
pub fn monday() -> Instant {
    at("2026-11-23T08:00:00+08:00")
}

/// Monday to Friday, 07:30-12:00 and 13:00-16:00, in WITA.
pub fn calendar() -> Arc<Calendar> {
    calendar_opening("07:30")
}

/// The same with another opening hour, and so another revision.
pub fn calendar_opening(opens: &str) -> Arc<Calendar> {
    let window = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let day = vec![window(opens, "12:00"), window("13:00", "16:00")];
    let week = Week {
        mon: day.clone(),
        tue: day.clone(),
        wed: day.clone(),
        thu: day.clone(),
        fri: day,
        ..Week::default()
    };
    let file = CalendarFile {
        id: "uji".to_owned(),
        title: "Kalender uji".to_owned(),
        week: Some(week),
        ..CalendarFile::default()
    };
    Arc::new(Calendar::new(file, Zone::parse("Asia/Makassar").unwrap()).unwrap())
}

/// Three steps of 5, 10 and 20 minutes; the second asks for a document, the third for a field.
pub fn sop() -> Arc<Sop> {
    sop_titled("Prosedur uji")
}

/// The same under another title, and so another revision.
pub fn sop_titled(title: &str) -> Arc<Sop> {
    Arc::new(Sop::new(sop_file(title)).unwrap())
}

fn sop_file(title: &str) -> SopFile {
    let label = |text: &str| Label { id: text.to_owned(), en: text.to_owned() };
    let step = |no: u16, minutes, documents: &[&str], fields: &[&str]| Step {
        title: format!("Langkah {no}"),
        short: label(&format!("Langkah {no}")),
        verb: label(&format!("Selesaikan {no}")),
        executor: "petugas".to_owned(),
        deputies: Vec::new(),
        requirements: Vec::new(),
        standard_min: Some(minutes),
        output: format!("Keluaran {no}"),
        gate: Gate {
            documents: documents.iter().map(ToString::to_string).collect(),
            fields: fields.iter().map(|f| vec![(*f).to_owned()]).collect(),
        },
    };
    let document = |key: &str, with_registration| Document {
        key: key.to_owned(),
        title: format!("Dokumen {key}"),
        with_registration,
    };
    let date = chrono::NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
    SopFile {
        id: "uji".to_owned(),
        title: title.to_owned(),
        number: "1".to_owned(),
        agency: "Dinas".to_owned(),
        unit: "Bidang".to_owned(),
        created_on: date,
        effective_on: date,
        revised_on: None,
        mode: Mode::Handoff,
        total_min: 35,
        warning: String::new(),
        record_keeping: String::new(),
        legal_basis: Vec::new(),
        qualifications: Vec::new(),
        equipment: Vec::new(),
        linked: Vec::new(),
        change: Vec::new(),
        approval: Vec::new(),
        executor: vec![Executor {
            key: "petugas".to_owned(),
            title: "Petugas".to_owned(),
            short: "P".to_owned(),
        }],
        document: vec![document("surat", true), document("rekomendasi", false)],
        pause_reason: vec![Reason {
            key: "lainnya".to_owned(),
            label: label("Lainnya"),
            needs_note: true,
        }],
        step: vec![
            step(1, 5, &["surat"], &[]),
            step(2, 10, &["rekomendasi"], &[]),
            step(3, 20, &[], &["nik"]),
        ],
    }
}

/// A likely applicant; `n` tells them apart.
pub fn record(n: u32) -> Record {
    let nik = format!("760201{n:010}");
    Record::read([
        (Field::Name, format!("Pemohon {n}").as_str()),
        (Field::Agency, "Dinas Kominfo"),
        (Field::LetterNo, format!("005/{n}/Kominfo").as_str()),
        (Field::LetterDate, "2026-11-20"),
        (Field::Nik, nik.as_str()),
    ])
    .unwrap()
}

/// Makes acts as the edge does: decided by the rules, stamped with ids that count from `seed`.
#[derive(Debug)]
pub struct Stamp {
    next: u128,
    pub now: Instant,
    pub sop: Arc<Sop>,
    pub calendar: Arc<Calendar>,
}

impl Stamp {
    pub fn new(seed: u32) -> Self {
        Self { next: u128::from(seed) << 64, now: monday(), sop: sop(), calendar: calendar() }
    }

    /// The next id; never the same twice.
    pub fn uuid(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    /// Time goes on.
    pub fn pass(&mut self, seconds: i64) -> &mut Self {
        self.now = self.now.plus(seconds);
        self
    }

    /// The decision on `command`, with fresh ids.
    pub fn entry(&mut self, case: Option<&Case>, command: &Command) -> Entry {
        let law = Law { sop: &self.sop, calendar: &self.calendar, near_pct: 80 };
        let occasion = Occasion {
            now: self.now,
            at: None,
            officer: "Sari".to_owned(),
            roles: Vec::new(),
            on_behalf_of: None,
        };
        let decision = decide(case, law, command, &occasion).unwrap();
        let bodies = decision.bodies.into_iter();
        let bodies: Vec<(Uuid, Instant, Body)> =
            bodies.map(|b| (self.uuid(), decision.at, b)).collect();
        Entry {
            case: case.map_or_else(|| self.uuid(), |c| c.id),
            expected_version: case.map_or(0, Case::version),
            on_behalf_of: None,
            skewed: false,
            bodies,
        }
    }

    /// One act of these entries.
    pub fn act(&mut self, entries: Vec<Entry>) -> Act {
        Act { id: self.uuid(), recorded_at: self.now, officer: "Sari".to_owned(), entries }
    }

    /// An act on one case.
    pub fn one(&mut self, case: Option<&Case>, command: &Command) -> Act {
        let entry = self.entry(case, command);
        self.act(vec![entry])
    }

    /// A registration, and the id of its case.
    pub fn register(&mut self, n: u32) -> (CaseId, Act) {
        let act = self.one(None, &Command::Register { record: record(n) });
        (act.entries[0].case, act)
    }
}

/// The first page of a query, the newest number first, as asked on [`monday`] by Sari.
pub fn ask(line: &str, limit: usize) -> Ask {
    let query = Query::parse(line, &Lexicon::default()).unwrap();
    let asker = Asker { now: monday(), zone: calendar().zone(), officer: "Sari" };
    let newest = Order::by(SortKey::Number).reversed();
    let (sieve, order) = (Sieve::new(&query, &asker), query.order.unwrap_or(newest));
    Ask { sieve, order, start: Start::First, limit }
}

/// A note of these words.
pub fn note(text: &str) -> Command {
    Command::Note { text: text.to_owned() }
}

/// A finish that sets nothing.
pub fn finish() -> Command {
    Command::Finish { set: Vec::new(), reason: None }
}

/// The demo desk on a screen in memory, at a Monday morning, for Rina.
pub fn demo_stage(lang: &str, size: (u16, u16)) -> loket::runtime::Stage {
    loket::runtime::stage(&demo_options(lang, size, false)).unwrap()
}

/// How that desk is opened.
pub fn demo_options(lang: &str, size: (u16, u16), ascii: bool) -> loket::runtime::DeskOptions {
    let said = loket::config::Overrides {
        db: Some("no/store".into()),
        config: Some("no/config.toml".into()),
        lang: Some(lang.into()),
        symbols: ascii.then(|| "ascii".to_owned()),
        ..Default::default()
    };
    let none = loket::config::Overrides::default();
    loket::runtime::DeskOptions {
        config: loket::config::Config::load(&said, &none).unwrap(),
        keeper: loket::runtime::settings::Keeper::new(said, none),
        demo: true,
        tour: false,
        keys: None,
        print: true,
        size,
        read_only: false,
        as_of: None,
        now: Some(at("2026-11-23T10:42:00+08:00")),
        ascii,
        colour: true,
        officer: "Rina".into(),
        on_behalf_of: None,
    }
}
