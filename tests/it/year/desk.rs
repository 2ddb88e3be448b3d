//! Puts lives into a store: every deed is decided by the product's rules and recorded as an act, in
//! the order in which the deeds were typed. Shared with the benchmarks.
use loket::domain::case::Case;
use loket::domain::command::{Command, Law, Occasion};
use loket::domain::decide::decide;
use loket::domain::fact::{Act, Body, Entry, Fact};
use loket::domain::instant::Instant;
use loket::domain::record::{Field, Record};
use loket::store::{Settings, Store};
use uuid::Uuid;

use super::hours;
use super::life::{self, Deed, Fate, SECOND_LOOK_S, What};
use super::people::{Dice, applicant};

const SEED: u64 = 2_026;

/// A request: who asks, and what happens to it.
pub struct Life {
    pub record: Record,
    pub deeds: Vec<Deed>,
}

/// So many requests, spread over `days` up to `last`, mostly while the counter is open.
pub fn lives(requests: u32, last: chrono::NaiveDate, days: u64) -> Vec<Life> {
    (0..requests)
        .map(|n| {
            let mut dice = Dice::new(SEED.wrapping_mul(u64::from(n) + 1));
            let back = chrono::Days::new(u64::from(n) * days / u64::from(requests));
            let morning = hours::midnight(last - back) + 7 * 3_600;
            let hour = dice.between(0, 8 * 3_600);
            let evening = dice.chance(30);
            let at =
                if evening { morning + hour + 10 * 3_600 } else { hours::after(morning, hour) };
            let record = applicant(SEED, n, &hours::day(at - 3 * hours::DAY_S).to_string());
            Life { record, deeds: life::deeds(&mut dice, at) }
        })
        .collect()
}

/// The counter.
pub struct Desk<'a> {
    settings: &'a Settings,
    store: &'a mut Store,
    /// The requests that are not over.
    cases: Vec<Option<Case>>,
    ids: u128,
}

impl<'a> Desk<'a> {
    pub const fn new(settings: &'a Settings, store: &'a mut Store) -> Self {
        Self { settings, store, cases: Vec::new(), ids: 0 }
    }

    /// Records everything that happens to `lives`.
    pub fn work(&mut self, lives: &[Life]) {
        self.cases = vec![None; lives.len()];
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
        let (sop, calendar) = (&*self.settings.sop, &*self.settings.calendar);
        let law = Law { sop, calendar, near_pct: self.settings.near_pct };
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
            None => Case::fold(new, &self.settings.sop),
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
