//! Alerts told in ticks (rule 18): across lunch, night, a holiday and a suspend; put off, muted,
//! repeated; made void and armed again. Each on a real store, with terminals of their own.
use std::sync::Arc;

use loket::domain::alert::{Lookout, Mute, Ring, Rules};
use loket::domain::calendar::{Calendar, Holiday, HolidayKind};
use loket::domain::command::Command;
use loket::domain::instant::Instant;
use loket::store::Settings;

use crate::store::desk::{Counter, memory, settings};
use crate::support::{at, calendar, calendar_opening, finish};

/// A time of the week that begins on Monday 23 November 2026, in WITA: `mon 08:05`, `tue 07:30:30`.
fn when(text: &str) -> Instant {
    let (day, time) = text.split_once(' ').unwrap();
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "mon2"];
    let day = 23 + days.iter().position(|d| *d == day).unwrap();
    let time = if time.len() == 5 { format!("{time}:00") } else { time.to_owned() };
    at(&format!("2026-11-{day:02}T{time}+08:00"))
}

/// A counter and the terminals that look at it.
struct Office {
    counter: Counter,
    terminals: Vec<Lookout>,
    calendar: Arc<Calendar>,
    repeat_min: u16,
}

impl Office {
    /// One terminal, opened before anything happened, and a case that came in at `registered`.
    fn new(registered: &str, repeat_min: u16) -> (Self, uuid::Uuid) {
        Self::under(calendar(), registered, repeat_min)
    }

    fn under(calendar: Arc<Calendar>, registered: &str, repeat_min: u16) -> (Self, uuid::Uuid) {
        let mut store = memory();
        store.adopt(Settings { calendar: Arc::clone(&calendar), ..settings() }).unwrap();
        let counter = Counter::new(store);
        let terminals = vec![Lookout::default()];
        let mut office = Self { counter, terminals, calendar: Arc::clone(&calendar), repeat_min };
        office.counter.stamp.calendar = calendar;
        office.counter.stamp.now = when(registered);
        assert_eq!(office.tick(0, registered), "");
        let id = office.counter.register(1);
        (office, id)
    }

    /// What rings at a terminal: each ring's threshold and time, `*` where it is the first to know.
    fn tick(&mut self, terminal: usize, now: &str) -> String {
        let now = when(now);
        let rows = self.counter.store.open_rows(None).unwrap();
        let book = self.counter.store.alert_book().unwrap();
        let rules = Rules { calendar: &self.calendar, repeat_min: self.repeat_min };
        let rings = self.terminals[terminal].look(&rows, &book, rules, now);
        let first = self.counter.store.claim(&rings, now).unwrap();
        let said = |ring: &Ring| {
            let threshold = ring.alert.crossing.threshold.code();
            let mark = if first.contains(ring) { "*" } else { "" };
            let time = self.calendar.zone().rfc3339(ring.at)[11..19].to_owned();
            format!("{mark}{threshold} {time}")
        };
        rings.iter().map(said).collect::<Vec<_>>().join(", ")
    }

    fn check(&mut self, expected: &[(&str, &str)]) {
        for (now, rings) in expected {
            assert_eq!(self.tick(0, now), *rings, "at {now}");
        }
    }

    fn act(&mut self, id: uuid::Uuid, now: &str, command: &Command) {
        self.counter.stamp.now = when(now);
        self.counter.act(id, command);
    }

    fn mute(&mut self, now: &str, until: &str) -> Mute {
        let id = self.counter.stamp.uuid();
        self.counter.store.mute(id, when(now), "Sari", when(until)).unwrap();
        self.counter.store.alert_book().unwrap().mute.unwrap()
    }

    /// The log, oldest first: threshold, crossing, `x` where it is void.
    fn log(&self) -> String {
        let mut log = self.counter.store.alert_log(100).unwrap();
        log.sort_by_key(|logged| (logged.alert.crossing.crossed_at, logged.told_at));
        let said = |logged: loket::domain::alert::Logged| {
            let crossing = logged.alert.crossing;
            let time = self.calendar.zone().rfc3339(crossing.crossed_at)[11..16].to_owned();
            let mark = if logged.void { "x" } else { "" };
            format!("{mark}{} {time}", crossing.threshold.code())
        };
        log.into_iter().map(said).collect::<Vec<_>>().join(", ")
    }
}

#[test]
fn nothing_rings_at_lunch() {
    let (mut office, _) = Office::new("mon 11:56:30", 0);
    office.check(&[
        ("mon 11:59:59", ""),
        ("mon 12:00", ""),
        ("mon 12:30", ""),
        ("mon 13:00:29", ""),
        ("mon 13:00:30", "*near 13:00:30"),
        ("mon 13:01:30", "*late 13:01:30"),
        ("mon 15:00", ""),
    ]);
}

#[test]
fn a_threshold_that_is_reached_as_the_window_closes_rings_then_and_not_next_morning() {
    let (mut office, _) = Office::new("mon 15:56", 0);
    office.check(&[
        ("mon 15:59:59", ""),
        ("mon 16:00", "*near 16:00:00"),
        ("mon 23:00", ""),
        ("tue 07:30:59", ""),
        ("tue 07:31", "*late 07:31:00"),
    ]);
}

#[test]
fn nothing_rings_over_a_weekend_and_a_holiday() {
    let mut file = calendar().file().clone();
    file.holiday.push(Holiday {
        date: "2026-11-30".parse().unwrap(),
        name: "Libur uji".to_owned(),
        kind: HolidayKind::National,
        source: "uji".to_owned(),
    });
    let calendar = Arc::new(Calendar::new(file, calendar().zone()).unwrap());
    let (mut office, _) = Office::under(calendar, "fri 15:58", 0);
    office.check(&[("fri 16:30", ""), ("sat 10:00", ""), ("sun 10:00", ""), ("mon2 10:00", "")]);
    let due = office.terminals[0].due().unwrap();
    assert_eq!(office.calendar.zone().rfc3339(due), "2026-12-01T07:32:00+08:00");
}

#[test]
fn after_a_suspend_each_crossing_comes_once_and_in_order() {
    let (mut office, _) = Office::new("mon 08:00", 5);
    office.check(&[
        ("mon 08:03", ""),
        ("mon 10:02", "*near 08:04:00, *late 10:00:00"),
        ("mon 10:02:01", ""),
    ]);
}

#[test]
fn a_late_step_is_repeated_in_working_time_until_somebody_knows() {
    let (mut office, id) = Office::new("mon 11:40", 10);
    office.check(&[
        ("mon 11:45", "*near 11:44:00, *late 11:45:00"),
        ("mon 11:54:59", ""),
        ("mon 11:55", "*late 11:55:00"),
        ("mon 12:40", ""),
        ("mon 13:04:59", ""),
        ("mon 13:05", "*late 13:05:00"),
    ]);
    office.act(id, "mon 13:06", &Command::Acknowledge);
    office.check(&[("mon 13:15", ""), ("tue 08:00", "")]);
    assert_eq!(office.terminals[0].due(), None);
}

#[test]
fn a_paused_step_is_not_repeated_and_goes_on_with_the_next_time() {
    let (mut office, id) = Office::new("mon 08:00", 10);
    let pause = Command::Pause { reason: "lainnya".to_owned(), note: Some("sebab".to_owned()) };
    office.check(&[("mon 08:06", "*near 08:04:00, *late 08:05:00")]);
    office.act(id, "mon 08:07", &pause);
    office.check(&[("mon 08:16", ""), ("mon 08:30", "")]);
    office.act(id, "mon 08:31", &Command::Resume);
    office.check(&[("mon 08:31", ""), ("mon 08:35", "*late 08:35:00")]);
}

#[test]
fn what_is_put_off_rings_again_then_or_when_work_begins() {
    let (mut office, id) = Office::new("mon 15:40", 0);
    office.check(&[("mon 15:45", "*near 15:44:00, *late 15:45:00")]);
    office.act(id, "mon 15:46", &Command::Snooze { minutes: 5 });
    office.check(&[("mon 15:50:59", ""), ("mon 15:51", "*late 15:51:00"), ("mon 15:52", "")]);
    office.act(id, "mon 15:52", &Command::Snooze { minutes: 15 });
    office.check(&[("mon 16:07", ""), ("tue 07:29", ""), ("tue 07:30", "*late 07:30:00")]);
}

#[test]
fn what_rang_while_it_was_muted_rings_once_more() {
    let (mut office, _) = Office::new("mon 08:00", 0);
    let mute = office.mute("mon 08:01", "mon 09:01");
    assert!(mute.holds(when("mon 08:05")) && !mute.holds(when("mon 09:01")));
    office.check(&[
        ("mon 08:05", "*near 08:04:00, *late 08:05:00"),
        ("mon 09:00:59", ""),
        ("mon 09:01", "*late 09:01:00"),
        ("mon 09:02", ""),
    ]);
    office.mute("mon 09:10", "mon 10:10");
    office.check(&[("mon 10:11", "")]);
}

#[test]
fn a_mute_that_is_ended_lets_ring_what_it_hid() {
    let (mut office, _) = Office::new("mon 08:00", 0);
    office.mute("mon 08:01", "mon 09:01");
    office.check(&[("mon 08:06", "*near 08:04:00, *late 08:05:00")]);
    let ended = office.mute("mon 08:20", "mon 08:20");
    assert_eq!((ended.from, ended.until), (when("mon 08:01"), when("mon 08:20")));
    office.check(&[("mon 08:20", "*late 08:20:00"), ("mon 09:05", "")]);
}

#[test]
fn a_corrected_time_makes_void_and_arms_again() {
    let (mut office, id) = Office::new("mon 08:00", 0);
    office.check(&[("mon 08:06", "*near 08:04:00, *late 08:05:00")]);
    let to = when("mon 08:03");
    let correct = Command::Correct { fact: 1, to, reason: "salah ketik".to_owned() };
    office.act(id, "mon 08:06:30", &correct);
    assert_eq!(office.log(), "xnear 08:04, xlate 08:05");
    office.check(&[("mon 08:06:31", ""), ("mon 08:07", "*near 08:07:00")]);
    office.check(&[("mon 08:08", "*late 08:08:00")]);
    office.act(id, "mon 08:09", &Command::Undo);
    assert_eq!(office.log(), "near 08:04, late 08:05, xnear 08:07, xlate 08:08");
    office.check(&[("mon 08:10", "")]);
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn undoing_a_finish_brings_the_same_alert_back_without_a_sound() {
    let (mut office, id) = Office::new("mon 08:00", 0);
    office.check(&[("mon 08:06", "*near 08:04:00, *late 08:05:00")]);
    office.act(id, "mon 08:07", &finish());
    office.check(&[("mon 08:16", "*near 08:15:00")]);
    assert_eq!(office.log(), "near 08:04, late 08:05, near 08:15");
    office.act(id, "mon 08:16:30", &Command::Undo);
    assert_eq!(office.log(), "near 08:04, late 08:05, xnear 08:15");
    office.check(&[("mon 08:17", "")]);
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn another_calendar_makes_void_and_arms_again() {
    let (mut office, _) = Office::new("mon 07:40", 0);
    office.check(&[("mon 07:50", "*near 07:44:00, *late 07:45:00")]);
    let later = calendar_opening("08:00");
    let settings = Settings { calendar: Arc::clone(&later), ..settings() };
    office.counter.store.adopt(settings).unwrap();
    office.calendar = later;
    assert_eq!(office.log(), "xnear 07:44, xlate 07:45");
    office.check(&[("mon 08:03", ""), ("mon 08:05", "*near 08:04:00, *late 08:05:00")]);
    assert_eq!(office.counter.verify().difference, None);
}

#[test]
fn every_terminal_rings_and_one_of_them_announces() {
    let (mut office, id) = Office::new("mon 08:00", 0);
    office.terminals.push(Lookout::default());
    assert_eq!(office.tick(1, "mon 08:01"), "");
    assert_eq!(office.tick(1, "mon 08:04"), "*near 08:04:00");
    assert_eq!(office.tick(0, "mon 08:05"), "near 08:04:00, *late 08:05:00");
    office.act(id, "mon 08:05:01", &Command::Acknowledge);
    assert_eq!(office.tick(1, "mon 08:05:02"), "");
}

#[test]
fn a_terminal_that_opens_later_tells_what_nobody_has_told() {
    let (mut office, id) = Office::new("mon 08:00", 0);
    office.check(&[("mon 08:04", "*near 08:04:00")]);
    office.terminals.push(Lookout::default());
    assert_eq!(office.tick(1, "mon 08:20"), "*late 08:05:00");
    office.terminals.push(Lookout::default());
    assert_eq!(office.tick(2, "mon 08:21"), "");
    office.act(id, "mon 08:22", &finish());
    office.act(id, "mon 08:31", &Command::Acknowledge);
    office.terminals.push(Lookout::default());
    assert_eq!(office.tick(3, "mon 08:31:30"), "", "somebody knew before it was told");
}

#[test]
fn the_log_outlives_a_rebuild_and_answers_are_made_anew() {
    let (mut office, id) = Office::new("mon 08:00", 0);
    office.check(&[("mon 08:06", "*near 08:04:00, *late 08:05:00")]);
    office.act(id, "mon 08:07", &Command::Acknowledge);
    let before = (office.counter.store.alert_book(), office.counter.store.alert_log(9).unwrap());
    office.counter.store.rebuild().unwrap();
    let after = (office.counter.store.alert_book(), office.counter.store.alert_log(9).unwrap());
    assert_eq!(before.0.unwrap(), after.0.unwrap());
    assert_eq!(before.1, after.1);
    assert_eq!(office.counter.verify().difference, None);
}
