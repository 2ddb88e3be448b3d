//! A desk on a store as tests sit at it: inputs in, everything that they cause answered.
use std::collections::VecDeque;
use std::path::Path;

use loket::app::key::parse_keys;
use loket::app::{App, Effect, Input, Proposal, Station, update};
use loket::domain::case::Case;
use loket::domain::command::{Command, Law};
use loket::domain::decide::decide;
use loket::domain::instant::Instant;
use loket::runtime::Archive;
use loket::store::{Access, Genesis, Settings, Store};
use loket::words::{Lang, Words};

use super::support;

/// A Monday morning in the office.
pub fn morning() -> Instant {
    Instant::parse_rfc3339("2026-11-23T01:00:30Z").unwrap()
}

/// A desk on a store, without a terminal.
pub struct Desk {
    pub app: App,
    pub archive: Archive,
    pub now: Instant,
}

impl Desk {
    pub fn open(path: &Path, officer: &str, now: Instant) -> Self {
        let calendar = support::calendar();
        let settings = Settings {
            calendar: calendar.clone(),
            near_pct: 80,
            number_prefix: "PSE".into(),
            sop: support::sop(),
        };
        let database = uuid::Uuid::from_u128(7);
        let genesis = Genesis { database, salts: Box::new(|| [7; 32]), now };
        let store = Store::open(path, Access::ReadWrite, settings, genesis).unwrap();
        let roll =
            store.as_ref().map(|store| (*store.staff().unwrap()).clone()).unwrap_or_default();
        let archive = Archive::new(store, (calendar.clone(), 80), None, Words::new(Lang::Id));
        let officer = officer.into();
        let station = Station { calendar, officer, roll, ..super::keys::station(false) };
        let (app, effects) = App::open(station, now);
        let mut desk = Self { app, archive, now };
        desk.settle(effects);
        desk
    }

    pub fn settle(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            if let Some(input) = self.archive.serve(&effect) {
                effects.extend(update(&mut self.app, self.now, input));
            }
        }
    }

    pub fn give(&mut self, input: Input) {
        let effects = update(&mut self.app, self.now, input);
        self.settle(effects);
    }

    pub fn press(&mut self, keys: &str) {
        for key in parse_keys(keys).unwrap() {
            self.give(Input::Key(key));
        }
    }

    pub fn register(&mut self, name: &str) {
        self.press("n");
        for text in ["800/1/X", "20-11-2026", "Dinas Kesehatan", name] {
            self.give(Input::Paste(text.into()));
            self.press("<tab>");
        }
        self.press("<c-s>");
        assert!(self.app.layers.is_empty(), "{:?}", self.app.layers);
    }

    /// Another desk has written: what the watch on the store's folder brings.
    pub fn look(&mut self) {
        assert!(self.archive.has_changed());
        self.give(Input::Changed);
    }

    pub fn case(&self) -> &Case {
        self.app.case().unwrap()
    }

    pub fn kinds(&self) -> Vec<&str> {
        self.case().facts.iter().map(|f| f.body.kind()).collect()
    }

    /// So many registrations at once.
    pub fn fill(&mut self, count: u32) {
        let (sop, calendar) = (support::sop(), support::calendar());
        let law = Law { sop: &sop, calendar: &calendar, near_pct: 80 };
        let occasion = self.app.occasion(None, None);
        let decisions = (0..count).map(|n| {
            let register = Command::Register { record: support::record(n) };
            (None, 0, decide(None, law, &register, &occasion).unwrap())
        });
        let (officer, recorded_at) = ("Rina".to_owned(), self.now);
        let proposal = Proposal { officer, recorded_at, decisions: decisions.collect() };
        self.archive.serve(&Effect::Append(proposal)).unwrap();
        self.settle(vec![Effect::Rows]);
    }
}
