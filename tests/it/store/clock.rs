//! A clock that was set goes on record once, with the next write of whoever sees it first, and takes
//! nothing with it that was told before.
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use loket::domain::alert::{Crossing, Lookout, Rules, Threshold};
use loket::domain::fact::CaseId;
use loket::domain::jump::{Boot, ClockChange, Dial, Seen};
use loket::store::{Store, Witness};
use uuid::Uuid;

use super::desk::{Counter, open, place};
use crate::support::{Stamp, calendar, monday, note};

/// A machine whose clock tests set: milliseconds of its wall, of its being on, and which boot it is.
#[derive(Clone)]
pub struct Machine(Arc<[AtomicI64; 3]>);

impl Machine {
    pub fn new() -> Self {
        let wall_ms = monday().unix() * 1_000;
        Self(Arc::new([wall_ms, 60_000, 1].map(AtomicI64::new)))
    }

    fn dial(&self) -> Dial {
        let [wall_ms, up_ms, boot] = [0, 1, 2].map(|i| self.0[i].load(Ordering::SeqCst));
        let id = Uuid::from_u128(u128::try_from(boot).unwrap());
        Dial { wall_ms, boot: Some(Boot { id, up_ms }) }
    }

    /// Time goes on.
    pub fn pass(&self, seconds: i64) {
        self.0[0].fetch_add(seconds * 1_000, Ordering::SeqCst);
        self.0[1].fetch_add(seconds * 1_000, Ordering::SeqCst);
    }

    /// Somebody sets the clock.
    pub fn set(&self, seconds: i64) {
        self.0[0].fetch_add(seconds * 1_000, Ordering::SeqCst);
    }

    /// It is switched off, and on again.
    pub fn reboot(&self) {
        self.0[1].store(0, Ordering::SeqCst);
        self.0[2].fetch_add(1, Ordering::SeqCst);
    }

    /// A window on the store that looks at this machine's clock; `seed` tells its facts apart.
    fn window(&self, path: &Path, by: &str, seed: u32) -> Counter {
        let mut counter = Counter::new(open(path));
        counter.stamp = Stamp::new(seed);
        self.is_seen_by(&mut counter.store, by, seed);
        counter
    }

    /// The store looks at this machine's clock from now on.
    pub fn is_seen_by(&self, store: &mut Store, by: &str, seed: u32) {
        let (machine, mut ids) = (self.clone(), Stamp::new(seed + 1_000_000));
        let look = Box::new(move || (ids.uuid(), machine.dial()));
        store.watch_clock(Witness { by: by.to_owned(), seen: Seen::Desk, look });
    }
}

fn changes(store: &Store) -> Vec<ClockChange> {
    store.clock_changes(0).unwrap()
}

/// By how much the clock was set each time, and who saw it.
fn told(store: &Store) -> Vec<(i64, String)> {
    changes(store).into_iter().map(|change| (change.jump.by_s(), change.by)).collect()
}

#[test]
fn a_jump_is_on_record_before_the_act_that_follows_it() {
    let (_folder, path) = place();
    let machine = Machine::new();
    let mut rina = machine.window(&path, "Rina", 1);
    let id = rina.register(1);
    machine.pass(600);
    machine.set(3_600);
    rina.act(id, &note("sesudahnya"));
    assert_eq!(told(&rina.store), [(3_600, "Rina".to_owned())]);
    let change = &changes(&rina.store)[0];
    assert_eq!(change.jump.from, monday().plus(600));
    assert_eq!((change.jump.to, change.seen), (monday().plus(4_200), Seen::Desk));
    // Genesis, registration, the jump, the note.
    assert_eq!(rina.store.clock_changes(3).unwrap(), []);
    assert_eq!(rina.store.clock_changes(2).unwrap().len(), 1);
    assert_eq!(rina.store.head().unwrap().pos, 4);
    rina.act(id, &note("lagi"));
    assert_eq!(told(&rina.store).len(), 1);
    assert_eq!(rina.verify().difference, None);
}

#[test]
fn sleep_and_keeping_time_are_no_jumps() {
    let (_folder, path) = place();
    let machine = Machine::new();
    let mut rina = machine.window(&path, "Rina", 1);
    let id = rina.register(1);
    machine.pass(16 * 3_600);
    rina.act(id, &note("esok"));
    machine.set(4);
    rina.act(id, &note("disetel lewat jaringan"));
    assert_eq!(changes(&rina.store), []);
    machine.set(1);
    rina.act(id, &note("sedikit demi sedikit"));
    assert_eq!(told(&rina.store), [(5, "Rina".to_owned())]);
}

#[test]
fn of_many_windows_one_records_a_jump() {
    const COUNT: u32 = 6;
    let (_folder, path) = place();
    let machine = Machine::new();
    machine.window(&path, "Rina", 1).register(1);
    for (round, by_s) in [(1, -900), (2, 7_200), (3, -5)] {
        machine.set(by_s);
        let start = Barrier::new(usize::try_from(COUNT).unwrap());
        let see = |seed: u32| {
            let mut window = machine.window(&path, "Yusuf", 100 * round + seed);
            start.wait();
            if seed.is_multiple_of(2) {
                window.store.see_clock().unwrap();
            } else {
                window.register(100 * round + seed);
            }
        };
        thread::scope(|scope| {
            for seed in 0..COUNT {
                scope.spawn(move || see(seed));
            }
        });
    }
    let store = open(&path);
    let by: Vec<i64> = told(&store).into_iter().map(|(by_s, _)| by_s).collect();
    assert_eq!(by, [-900, 7_200, -5]);
    assert_eq!(Counter::new(store).verify().difference, None);
}

#[test]
fn a_look_writes_only_where_there_is_something_to_record() {
    let (_folder, path) = place();
    let machine = Machine::new();
    let mut rina = machine.window(&path, "Rina", 1);
    rina.store.see_clock().unwrap();
    let before = std::fs::read(path.with_extension("db-wal")).unwrap();
    machine.pass(86_400);
    rina.store.see_clock().unwrap();
    assert!(before == std::fs::read(path.with_extension("db-wal")).unwrap(), "it wrote");
    machine.set(-60);
    assert_eq!(rina.store.clock_jump(machine.dial()).unwrap().unwrap().by_s(), -60);
    rina.store.see_clock().unwrap();
    assert_eq!(rina.store.clock_jump(machine.dial()).unwrap(), None);
    assert_eq!(told(&rina.store), [(-60, "Rina".to_owned())]);
}

#[test]
fn between_two_runs_of_the_program_a_jump_is_seen_and_sleep_is_not() {
    let (_folder, path) = place();
    let machine = Machine::new();
    machine.window(&path, "Rina", 1).register(1);
    machine.pass(12 * 3_600);
    machine.window(&path, "Rina", 2).store.see_clock().unwrap();
    assert_eq!(changes(&open(&path)), []);
    machine.set(-7_200);
    machine.window(&path, "Yusuf", 3).store.see_clock().unwrap();
    assert_eq!(told(&open(&path)), [(-7_200, "Yusuf".to_owned())]);
}

#[test]
fn once_the_machine_was_off_a_time_before_the_newest_record_tells() {
    let (_folder, path) = place();
    let machine = Machine::new();
    let mut rina = machine.window(&path, "Rina", 1);
    rina.stamp.now = monday();
    rina.register(1);
    machine.reboot();
    machine.pass(3_600);
    machine.window(&path, "Rina", 2).store.see_clock().unwrap();
    assert_eq!(changes(&open(&path)), [], "it may well have been off for an hour");
    machine.reboot();
    machine.set(-86_400);
    machine.window(&path, "Rina", 3).store.see_clock().unwrap();
    let found = changes(&open(&path));
    assert_eq!(found[0].jump.from, monday().plus(3_600), "when it was switched on before");
    assert_eq!(found[0].jump.to, monday().plus(3_600 - 86_400));
    assert_eq!(found.len(), 1);
}

/// The late step of a case, as its alert names it.
fn late(store: &Store, id: CaseId) -> Crossing {
    let rows = store.open_rows(None).unwrap();
    let row = rows.iter().find(|row| row.id == id).unwrap();
    row.crossings().find(|c| c.threshold == Threshold::Late).unwrap()
}

#[test]
fn a_breach_that_was_told_before_the_clock_went_back_stays_in_the_log() {
    let (_folder, path) = place();
    let machine = Machine::new();
    let mut rina = machine.window(&path, "Rina", 1);
    let id = rina.register(1);
    let calendar = calendar();
    let rules = Rules { calendar: &calendar, repeat_min: 0 };
    let mut lookout = Lookout::default();
    let mut tell = |store: &mut Store, at| {
        let rows = store.open_rows(None).unwrap();
        let book = store.alert_book().unwrap();
        let rings = lookout.look(&rows, &book, rules, at);
        store.claim(&rings, at).unwrap().len()
    };
    machine.pass(360);
    assert_eq!(tell(&mut rina.store, monday().plus(360)), 2, "near and late");
    let breach = late(&rina.store, id);
    machine.set(-3_600);
    rina.store.see_clock().unwrap();
    let shown = &changes(&rina.store)[0].shown;
    assert!(shown.iter().any(|shown| (shown.case, shown.crossing) == (id, breach)), "{shown:?}");
    assert_eq!(shown.len(), 2);
    let log = rina.store.alert_log(100).unwrap();
    assert_eq!(log.len(), 2, "nothing is removed");
    assert!(log.iter().all(|logged| logged.set_back && !logged.void), "{log:?}");
    // Its time comes a second time: it is not told again, and still stands once.
    machine.pass(3_700);
    assert_eq!(tell(&mut rina.store, monday().plus(400)), 0);
    assert_eq!(rina.store.alert_log(100).unwrap().len(), 2);
    rina.store.rebuild().unwrap();
    assert!(rina.store.alert_log(100).unwrap().iter().all(|logged| logged.set_back));
    assert_eq!(rina.verify().difference, None);
}

#[test]
fn what_was_seen_of_the_clock_is_guarded_like_what_was_typed() {
    let (_folder, path) = place();
    let machine = Machine::new();
    machine.window(&path, "Rina", 1).register(1);
    super::desk::tamper(&path, "UPDATE draft SET body = replace(body, '1', '2')");
    let difference = Counter::new(open(&path)).verify().difference.unwrap();
    assert_eq!((difference.code(), difference.args()[0].1.as_str()), ("broken_draft", "clock"));
}
