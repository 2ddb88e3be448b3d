//! A store of a year, and what went into it.
use std::sync::Arc;

use loket::clock;
use loket::config::{Config, Overrides};
use loket::domain::instant::Instant;
use loket::domain::record::Field;
use loket::store::{Genesis, How, Settings, Store};
use uuid::Uuid;

use super::count::Told;
use super::desk::{Desk, Life, lives};
use super::hours;
use crate::cli::Office;

/// An office with a year behind it.
pub struct Year {
    pub office: Office,
    pub facts: u64,
    lives: Vec<Life>,
}

impl Year {
    /// A year of so many requests.
    pub fn of(requests: u32) -> Self {
        let office = Office::new();
        office.write("config.toml", "");
        let said = Overrides { config: Some(office.path("config.toml")), ..Overrides::default() };
        let config = Config::load(&said, &Overrides::default()).unwrap();
        let settings = Settings {
            calendar: Arc::clone(&config.calendar),
            near_pct: config.near_pct,
            number_prefix: config.number_prefix.clone(),
            sop: Arc::clone(&config.sop),
        };
        let lives = lives(requests, last_day(), 365);
        // In memory: what counts here is what is recorded, not how durably.
        let mut store = Store::in_memory(settings.clone(), genesis()).unwrap();
        Desk::new(&settings, &mut store).work(&lives);
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

fn genesis() -> Genesis {
    let now = Instant::from_unix(hours::midnight(last_day()) - 400 * hours::DAY_S);
    Genesis { database: Uuid::from_u128(9), salts: Box::new(clock::salt), now }
}
