//! Puts a year into a store: every deed is decided by the product's rules and recorded as an act, in
//! the order in which the deeds were typed.
use std::sync::Arc;

use loket::clock;
use loket::config::{Config, Overrides};
use loket::domain::case::Case;
use loket::domain::command::{Command, Law, Occasion};
use loket::domain::decide::decide;
use loket::domain::fact::{Act, Body, Entry, Fact};
use loket::domain::instant::Instant;
use loket::domain::record::{Field, Record};
use loket::store::{Genesis, How, Settings, Store};
use uuid::Uuid;

use super::count::Told;
use super::hours;
use super::life::{self, Deed, Fate, SECOND_LOOK_S, What};
use super::people::{Dice, applicant};
use crate::cli::Office;

const SEED: u64 = 2_026;

/// A store of a year, and what went into it.
pub struct Year {
    pub office: Office,
    pub facts: u64,
    lives: Vec<Life>,
}

struct Life {
    record: Record,
    deeds: Vec<Deed>,
}

impl Year {
    /// A year of so many requests.
    pub fn of(requests: u32) -> Self {
        let office = Office::new();
        office.write("config.toml", "");
        let said = Overrides { config: Some(office.path("config.toml")), ..Overrides::default() };
        let config = Config::load(&said, &Overrides::default()).unwrap();
        let lives: Vec<Life> = (0..requests).map(|n| life(n, requests)).collect();
        let mut store = store(&config);
        Desk { config: &config, store: &mut store, cases: vec![None; lives.len()], ids: 0 }
            .work(&lives);
        let made_at = Instant::from_unix(hours::midnight(last_day()));
        let how = How { over: false, automatic: false, made_at };
        store.backup(&office.store(), how, &mut |_, _, _| {}).unwrap();
        Self { office, facts: store.tip().unwrap(), lives }
    }

    /// What the deeds say.
    pub fn told(&self) -> Vec<Told> {
        let told = |life: &Life| Told::by(&life.deeds, life.record.text(Field::Agency));
        self.lives.iter().map(told).collect()
    }
}

fn last_day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 9, 30).unwrap()
}

/// Request `n`: on a day of the year, mostly while the counter is open.
fn life(n: u32, requests: u32) -> Life {
    let mut dice = Dice::new(SEED.wrapping_mul(u64::from(n) + 1));
    let day = last_day() - chrono::Days::new(u64::from(n) * 365 / u64::from(requests));
    let morning = hours::midnight(day) + 7 * 3_600;
    let hour = dice.between(0, 8 * 3_600);
    let at =
        if dice.chance(30) { morning + hour + 10 * 3_600 } else { hours::after(morning, hour) };
    let record = applicant(SEED, n, &hours::day(at - 3 * hours::DAY_S).to_string());
    Life { record, deeds: life::deeds(&mut dice, at) }
}

/// In memory: what counts here is what is recorded, not how durably.
fn store(config: &Config) -> Store {
    let settings = Settings {
        calendar: Arc::clone(&config.calendar),
        near_pct: config.near_pct,
        number_prefix: config.number_prefix.clone(),
        sop: Arc::clone(&config.sop),
    };
    let now = Instant::from_unix(hours::midnight(last_day()) - 400 * hours::DAY_S);
    let genesis = Genesis { database: Uuid::from_u128(9), salts: Box::new(clock::salt), now };
    Store::in_memory(settings, genesis).unwrap()
}

struct Desk<'a> {
    config: &'a Config,
    store: &'a mut Store,
    /// The requests that are not over.
    cases: Vec<Option<Case>>,
    ids: u128,
}

impl Desk<'_> {
    fn work(&mut self, lives: &[Life]) {
        let deeds = |n: usize, life: &Life| {
            let typed = life.deeds.iter().enumerate().map(move |(i, deed)| (deed.typed, n, i));
            typed.collect::<Vec<_>>()
        };
        let mut order: Vec<(i64, usize, usize)> =
            lives.iter().enumerate().flat_map(|(n, life)| deeds(n, life)).collect();
        order.sort_unstable();
        for (_, n, i) in order {
            let Life { record, deeds } = &lives[n];
            self.follow(n, record, &deeds[i]);
            if i + 1 == deeds.len() {
                self.cases[n] = None;
            }
        }
    }

    fn follow(&mut self, n: usize, record: &Record, deed: &Deed) {
        let said = if let Fate::Corrected(wrong) = deed.fate { wrong } else { deed.at };
        let command = command(deed, n, record, self.cases[n].as_ref());
        self.act(n, deed, &command, said, deed.typed);
        let second_look = deed.typed + SECOND_LOOK_S;
        match deed.fate {
            Fate::Stands => {}
            Fate::Undone => self.act(n, deed, &Command::Undo, second_look, second_look),
            Fate::Corrected(_) => {
                let fact = self.cases[n].as_ref().unwrap().version();
                let (to, reason) = (Instant::from_unix(deed.at), "salah ketik".to_owned());
                let correct = Command::Correct { fact, to, reason };
                self.act(n, deed, &correct, second_look, second_look);
            }
        }
    }

    fn act(&mut self, n: usize, deed: &Deed, command: &Command, at: i64, typed: i64) {
        let (sop, calendar) = (&*self.config.sop, &*self.config.calendar);
        let law = Law { sop, calendar, near_pct: self.config.near_pct };
        let occasion = Occasion {
            now: Instant::from_unix(typed),
            at: Some(Instant::from_unix(at)),
            officer: deed.officer.to_owned(),
            roles: Vec::new(),
            on_behalf_of: None,
        };
        let case = self.cases[n].take();
        let decision = decide(case.as_ref(), law, command, &occasion);
        let decision = decision.unwrap_or_else(|refusal| panic!("{deed:?}: {refusal:?}: {case:?}"));
        let bodies: Vec<(Uuid, Instant, Body)> =
            decision.bodies.into_iter().map(|body| (self.id(), decision.at, body)).collect();
        let entry = Entry {
            case: case.as_ref().map_or_else(|| self.id(), |case| case.id),
            expected_version: case.as_ref().map_or(0, Case::version),
            on_behalf_of: None,
            skewed: decision.skewed,
            bodies,
        };
        let (officer, recorded_at) = (deed.officer.to_owned(), occasion.now);
        let act = Act { id: self.id(), recorded_at, officer, entries: vec![entry] };
        let new: Vec<Fact> = self.store.append(&act).unwrap();
        self.cases[n] = match case {
            Some(case) => case.apply(new),
            None => Case::fold(new, &self.config.sop),
        };
    }

    const fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids << 32)
    }
}

/// What is asked of the rules. Of the late ones some say why; the last step names what it waits for.
fn command(deed: &Deed, n: usize, record: &Record, case: Option<&Case>) -> Command {
    let reason = || format!("sebab {n}");
    match deed.what {
        What::Register => Command::Register { record: record.clone() },
        What::Receive => Command::Receive { document: "surat_rekomendasi".to_owned() },
        What::Finish => {
            let last = case.and_then(|case| case.course.step()) == Some(5);
            let waits = last.then(|| (Field::AwaitingBsre, "true".to_owned()));
            let why = n.is_multiple_of(3).then(reason);
            Command::Finish { set: waits.into_iter().collect(), reason: why }
        }
        What::Pause(code) => Command::Pause { reason: code.to_owned(), note: Some(reason()) },
        What::Resume => Command::Resume,
        What::Return(to) => Command::Return { to, reason: reason() },
        What::Reject => Command::Reject { reason: reason() },
        What::Cancel => Command::Cancel { reason: reason() },
        What::Reopen(to) => Command::Reopen { to, reason: reason() },
        What::Archive => Command::Archive { class: Some("TU.01".to_owned()) },
    }
}
