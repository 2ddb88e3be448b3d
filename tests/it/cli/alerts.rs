//! Alerts on the command line: listed, answered, muted, logged, and watched by several processes.
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdout};

use loket::domain::instant::Instant;
use serde_json::Value;

use super::Office;

/// An office that never closes, so that a test can be run at any hour.
pub fn office() -> Office {
    let office = Office::new();
    office.write("config.toml", "[calendar]\npattern = \"always\"\n");
    office
}

/// So many seconds ago, as typed.
pub fn ago(seconds: i64) -> String {
    loket::clock::now().plus(-seconds).to_string()
}

/// Registers a case that came in so many seconds ago. Step 1 is near after 4 minutes and late after 5.
fn register(office: &Office, seconds: i64) {
    office.register(&ago(seconds));
}

fn alerts(office: &Office, line: &str) -> Value {
    let answer = office.run(&format!("alerts --json {line}"));
    serde_json::from_str::<Value>(&answer.out).unwrap()["data"].clone()
}

/// The number of a case within the year in which the test is run.
fn serial(said: &Value) -> &str {
    said["number"].as_str().unwrap().rsplit('-').next().unwrap()
}

#[test]
fn an_alert_is_acknowledged_once_for_all() {
    let office = office();
    register(&office, 3_600);
    assert_eq!(alerts(&office, "")[0]["alert"]["state"], "new");
    assert_eq!(serial(&office.ok("alerts --ack 1 --json").data()), "0001");
    assert_eq!(office.refused("alerts --ack 1 --as Budi").1, "refused.already_acknowledged");
    let alert = &alerts(&office, "")[0]["alert"];
    assert_eq!((&alert["state"], &alert["by"]), (&"acknowledged".into(), &"Rina".into()));
    assert!(alert["acknowledged_at"].is_string() && alert["snoozed_until"].is_null(), "{alert}");
    let facts = office.show("1")["facts"].clone();
    assert_eq!(facts[1]["kind"], "acknowledge");
    assert_eq!(facts[1]["threshold"], "late");
    assert_eq!(office.refused("undo 1").1, "refused.registration_not_undone");
    assert_eq!(office.run("alerts --check").code, 10, "late is late, whoever knows");
    assert_eq!(office.run("alerts --check --new").code, 0);
    office.ok("verify");
}

#[test]
fn an_alert_is_put_off_for_some_minutes() {
    let office = office();
    register(&office, 270);
    for (line, code) in [("1 0", 4), ("1 2000", 4), ("1 x", 2), ("9 5", 3), ("1", 2)] {
        assert_eq!(office.run(&format!("alerts --snooze {line}")).code, code, "{line}");
    }
    office.ok("alerts --snooze 1 10");
    let alert = alerts(&office, "")[0]["alert"].clone();
    assert_eq!((&alert["state"], &alert["threshold"]), (&"snoozed".into(), &"near".into()));
    let until = Instant::parse_rfc3339(alert["snoozed_until"].as_str().unwrap()).unwrap();
    let left_s = until.since(loket::clock::now());
    assert!((500..=600).contains(&left_s), "{left_s}");
    assert_eq!(office.run("alerts --check").code, 11);
    assert_eq!(office.run("alerts --check --new").code, 0);
    office.ok("alerts --ack 1");
    assert_eq!(office.refused("alerts --snooze 1 5").0, 4);
}

#[test]
fn only_a_step_that_is_near_or_late_can_be_answered() {
    let office = office();
    register(&office, 0);
    assert_eq!(office.refused("alerts --ack 1"), (4, "refused.no_alert".into()));
    assert_eq!(office.refused("alerts --snooze 1 5"), (4, "refused.no_alert".into()));
    assert_eq!(office.run("alerts --ack 7").code, 3);
    assert_eq!(office.run("alerts --ack 1 --watch").code, 2);
    assert_eq!(office.run("alerts --ack 1 --as-of 2026-01-01T00:00:00Z").code, 4);
}

#[test]
fn the_past_knows_who_knew() {
    let office = office();
    register(&office, 3_600);
    let before = ago(60);
    office.ok("alerts --ack 1");
    let then = alerts(&office, &format!("--as-of {before}"));
    assert_eq!(then[0]["alert"]["state"], "new");
    assert!(then[0]["alert"]["acknowledged_at"].is_null());
}

#[test]
fn a_mute_is_said_and_ended() {
    let office = office();
    register(&office, 3_600);
    let mute = office.ok("alerts --mute --json").data();
    let instant = |key: &str| Instant::parse_rfc3339(mute[key].as_str().unwrap()).unwrap();
    assert_eq!((instant("until").since(instant("from")), &mute["by"]), (3_600, &"Rina".into()));
    assert!(office.ok("alerts").err.contains("Silent until"), "{mute}");
    assert_eq!(office.ok("alerts --unmute --json").data(), Value::Null);
    assert!(!office.ok("alerts").err.contains("Silent"));
    assert_eq!(office.run("alerts --mute 1441").code, 2);
    office.ok("verify");
}

/// A watch, and what it says, line by line.
pub struct Watch {
    child: Child,
    lines: BufReader<ChildStdout>,
    notes: BufReader<ChildStderr>,
}

impl Watch {
    fn start(office: &Office, line: &str) -> Self {
        Self::start_with(office, line, &[])
    }

    pub fn start_with(office: &Office, line: &str, environment: &[(&str, &Path)]) -> Self {
        let mut child = office.start_with(&format!("alerts --watch {line}"), environment);
        let lines = BufReader::new(child.stdout.take().unwrap());
        let notes = BufReader::new(child.stderr.take().unwrap());
        Self { child, lines, notes }
    }

    /// Once it has looked for the first time.
    pub fn ready(mut self) -> Self {
        while !self.note().starts_with("Watching ") {}
        self
    }

    /// The next line on standard error; the end of it is none.
    pub fn note(&mut self) -> String {
        let mut note = String::new();
        assert!(self.notes.read_line(&mut note).unwrap() > 0, "it says no more");
        note.trim_end().to_owned()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    pub fn alert(&mut self) -> Value {
        let whole: Value = serde_json::from_str(&self.line()).unwrap();
        assert_eq!(whole["schema"], "loket.alert/1");
        whole["data"].clone()
    }

    /// Ends it by a signal; its exit code, and what it said besides.
    pub fn end(mut self, signal: &str) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        let sent = std::process::Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(sent.success());
        let mut rest = String::new();
        std::io::Read::read_to_string(&mut self.lines, &mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }
}

#[test]
fn a_watch_tells_what_was_missed_then_each_crossing_as_it_comes() {
    let office = office();
    register(&office, 238);
    register(&office, 3_600);
    let mut watch = Watch::start(&office, "--json");
    for threshold in ["near", "late"] {
        let alert = watch.alert();
        assert_eq!(serial(&alert), "0002");
        assert_eq!(alert["alert"]["threshold"], threshold);
        assert_eq!(alert["alert"]["occasion"], "missed");
        assert_eq!(alert["routes"], serde_json::json!(["line"]));
    }
    let alert = watch.alert();
    assert_eq!(serial(&alert), "0001");
    assert_eq!(alert["alert"]["threshold"], "near");
    assert_eq!(watch.end("-TERM"), (Some(143), String::new()));
    let log = alerts(&office, "--log");
    assert_eq!(log.as_array().unwrap().len(), 3, "{log}");
}

#[test]
fn a_watch_sees_what_another_process_does() {
    let office = office();
    let mut watch = Watch::start(&office, "");
    register(&office, 3_600);
    let (near, late) = (watch.line(), watch.line());
    assert!(near.contains("nearly late\tPSE-") && near.contains("-0001\t1/5 "), "{near}");
    assert!(late.contains("-0001\t") && late.ends_with("\tline"), "{late}");
    office.ok("alerts --ack 1");
    let fact = format!("correct 1 --fact 1 --at {} --reason x", ago(1_800));
    office.ok(&fact);
    assert!(watch.line().contains("nearly late"));
    assert!(watch.line().contains("late"));
    let log = alerts(&office, "--log");
    let void = log.as_array().unwrap().iter().filter(|l| l["void"] == true).count();
    assert_eq!((void, log.as_array().unwrap().len()), (2, 4), "{log}");
    assert_eq!(watch.end("-INT").0, Some(130));
    office.ok("verify");
}

#[test]
fn a_watch_that_nobody_reads_ends_well() {
    let office = office();
    register(&office, 0);
    let Watch { mut child, lines, notes: _notes } = Watch::start(&office, "");
    drop(lines);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn three_watches_tell_and_one_is_the_first() {
    let office = office();
    register(&office, 0);
    let ready = |_| Watch::start(&office, "--json --verbose").ready();
    let mut watches: Vec<Watch> = (0..3).map(ready).collect();
    register(&office, 3_600);
    let mut first = [0, 0];
    for watch in &mut watches {
        for count in &mut first {
            *count += i32::from(watch.alert()["alert"]["first"] == true);
        }
    }
    assert_eq!(first, [1, 1]);
    for watch in watches {
        assert_eq!(watch.end("-TERM"), (Some(143), String::new()));
    }
}

#[test]
fn a_watch_of_the_past_is_refused_and_an_empty_log_is_no_failure() {
    let office = office();
    assert_eq!(office.run("alerts --watch --as-of 2026-01-01T00:00:00Z").code, 4);
    assert_eq!(office.run("alerts --log").code, 0);
    assert_eq!(alerts(&office, "--log"), Value::Array(Vec::new()));
    assert!(!office.store().exists());
}
