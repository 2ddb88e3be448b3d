//! The clock of the machine is set under the real program, between its runs and while it watches; and
//! the machine sleeps.
use serde_json::Value;

use super::Office;
use super::alerts::{Watch, ago, office};
use crate::machine::{Bell, Machine};

/// An office on a machine, and the bell of the commands that are run in it.
struct Place {
    office: Office,
    machine: Machine,
    bell: Bell,
}

impl Place {
    fn new() -> Option<Self> {
        let machine = Machine::new()?;
        let bell = machine.bell("commands");
        Some(Self { office: office(), machine, bell })
    }

    fn run(&self, line: &str) -> super::Answer {
        let answer = self.office.run_with(line, &self.bell.paths());
        assert_eq!(answer.code, 0, "{line}: {answer:?}");
        answer
    }

    /// Registers a case that came in so many seconds ago by the machine's clock, which was set by
    /// `shift`.
    fn register(&self, seconds: i64, shift: i64) {
        let at = ago(seconds - shift);
        self.run(&format!(
            "register --name 'Siti Aminah' --agency 'Dinas Kesehatan' --letter-no 001/KES/2026 \
             --letter-date 2026-01-10 --at {at} --json"
        ));
    }

    fn changes(&self) -> Value {
        self.run("verify --json").data()["clock_changes"].clone()
    }

    fn log(&self) -> Vec<(String, bool)> {
        let log = self.run("alerts --log --json").data();
        let told = |told: &Value| {
            let threshold = told["threshold"].as_str().unwrap().to_owned();
            (threshold, told["set_back"].as_bool().unwrap())
        };
        log.as_array().unwrap().iter().map(told).collect()
    }
}

#[test]
fn the_next_act_says_that_the_clock_was_set_and_only_that_one() {
    let Some(place) = Place::new() else { return };
    place.register(0, 0);
    place.machine.set(-3_600);
    assert!(place.run("list").err.is_empty(), "who only reads records nothing");
    let found = place.run("doctor --json").data();
    let clock = |found: &Value| {
        let of_clock = |finding: &&Value| finding["check"] == "clock";
        found.as_array().unwrap().iter().find(of_clock).unwrap().clone()
    };
    assert_eq!(clock(&found)["grade"], "attention");
    assert!(clock(&found)["message"].as_str().unwrap().contains("Not on record yet"));
    let said = place.run("note 1 satu").err;
    assert!(said.starts_with("The computer's clock went back by 1:00:0"), "{said}");
    assert!(said.contains("Check the date and time of this computer."), "{said}");
    assert!(!place.run("note 1 dua").err.contains("clock"));
    assert_eq!(place.changes(), 1);
    assert!(place.run("verify").out.contains("The computer's clock was set 1 times"));
    let month = place.run("report --json").data();
    assert_eq!(month["clock_changes"][0]["seen"], "command");
    assert_eq!(month["clock_changes"][0]["officer"], "Rina");
    let by_s = month["clock_changes"][0]["by_s"].as_i64().unwrap();
    assert!((-3_601..=-3_599).contains(&by_s), "{by_s}");
    assert!(place.run("report").out.lines().any(|line| line.starts_with("clock\t")));
    assert!(place.run("report --format html").out.contains("went back by 1:00:0"));
    let found = clock(&place.run("doctor --json").data());
    assert!(found["message"].as_str().unwrap().contains("within the last seven days"), "{found}");
}

#[test]
fn a_machine_that_slept_between_two_acts_jumped_nowhere() {
    let Some(place) = Place::new() else { return };
    place.register(0, 0);
    place.machine.sleep(12 * 3_600);
    let said = place.run("note 1 pagi").err;
    assert!(!said.contains("clock"), "{said}");
    assert_eq!(place.changes(), 0);
}

#[test]
fn what_fell_due_while_the_machine_slept_is_told_as_it_wakes_and_in_order() {
    let Some(place) = Place::new() else { return };
    let bell = place.machine.bell("watch");
    let mut watch = Watch::start_with(&place.office, "--json --verbose", &bell.paths()).ready();
    place.register(0, 0);
    // It has read the case: another one of long ago rings at once.
    place.register(3_600, 0);
    let older = [watch.alert(), watch.alert()];
    assert!(older.iter().all(|alert| alert["number"] == "PSE-2026-0002"), "{older:?}");
    place.machine.sleep(8 * 3_600);
    bell.ring();
    for threshold in ["near", "late"] {
        let alert = watch.alert();
        assert_eq!(alert["number"], "PSE-2026-0001");
        assert_eq!(alert["alert"]["threshold"], threshold);
        assert_eq!(alert["alert"]["occasion"], "crossed");
    }
    assert_eq!(watch.end("-TERM"), (Some(143), String::new()));
    assert_eq!(place.changes(), 0, "sleep is no jump");
    assert_eq!(place.log().len(), 4);
}

#[test]
fn a_clock_that_goes_forward_and_back_is_recorded_once_and_takes_no_breach_with_it() {
    let Some(place) = Place::new() else { return };
    place.register(0, 0);
    let bells = ["first", "second", "third"].map(|name| place.machine.bell(name));
    let mut watches = bells
        .each_ref()
        .map(|bell| Watch::start_with(&place.office, "--json --verbose", &bell.paths()).ready());
    let ring = || bells.iter().for_each(Bell::ring);
    place.machine.set(3_600);
    ring();
    for watch in &mut watches {
        let said = watch.note();
        assert!(said.contains("clock went forward by"), "{said}");
        let told = [watch.alert(), watch.alert()];
        assert_eq!(told.map(|alert| alert["alert"]["threshold"].clone()), ["near", "late"]);
    }
    assert_eq!(place.changes(), 1, "three saw it and one recorded it");
    place.machine.set(-3_600);
    ring();
    for watch in &mut watches {
        let said = watch.note();
        assert!(said.contains("clock went back by"), "{said}");
        assert!(said.contains("Alerts that were told stay on record: 2."), "{said}");
    }
    assert_eq!(place.changes(), 2);
    let both = [("late".to_owned(), true), ("near".to_owned(), true)];
    assert_eq!(place.log(), both);
    assert!(place.run("alerts --log").out.contains("before the clock went back"));
    assert_eq!(place.run("report --json").data()["clock_changes"][1]["alerts_told"], 2);
    for watch in watches {
        assert_eq!(watch.end("-TERM"), (Some(143), String::new()));
    }
    place.office.ok("verify");
}
