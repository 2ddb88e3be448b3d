//! `loket doctor`: what is found, how it is graded, and trials where nobody sits.
use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use super::Office;

fn finding(findings: &Value, check: &str) -> Value {
    let all = findings.as_array().unwrap();
    let found = all.iter().find(|finding| finding["check"] == check);
    found.unwrap_or_else(|| panic!("{check} in {findings}")).clone()
}

#[test]
fn an_office_that_works_has_no_fault() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let findings = office.run("doctor --json").data();
    for check in ["engine", "store", "space", "symbols", "clipboard", "bell", "hook", "zone"] {
        assert_ne!(finding(&findings, check)["grade"], "error", "{check}");
    }
    let store = finding(&findings, "store");
    assert!(store["message"].as_str().unwrap().contains("mode 0600"), "{store}");
    assert_eq!(finding(&findings, "backup")["grade"], "attention");
    assert_eq!(finding(&findings, "calendar")["grade"], "attention");
    let lines = office.ok("doctor --lang id").out;
    assert!(lines.contains("perhatian\tCadangan\tBelum ada"), "{lines}");
    assert!(!lines.contains('‹'), "{lines}");
}

#[test]
fn a_calendar_without_holidays_speaks_of_no_list() {
    let office = Office::new();
    office.write("config.toml", "[calendar]\npattern = \"always\"\n");
    let findings = office.run("doctor --json").data();
    let said = finding(&findings, "calendar");
    assert_eq!(said["grade"], "ok");
    assert!(said["message"].as_str().unwrap().contains("no list of holidays"), "{said}");
    assert!(!findings.to_string().contains("are loaded"), "{findings}");
}

#[test]
fn a_store_that_is_none_is_a_fault_and_a_missing_one_is_not() {
    let office = Office::new();
    assert_eq!(office.run("doctor").code, 0);
    assert!(!office.store().exists());
    office.write("loket.db", "bukan basis data");
    let answer = office.run("doctor --json");
    assert_eq!(answer.code, 1);
    let whole: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(whole["schema"], "loket.doctor/1");
    assert_eq!(finding(&whole["data"], "store")["grade"], "error");
    let error: Value = serde_json::from_str(&answer.err).unwrap();
    assert_eq!((&error["code"], &error["exit"]), (&"world.doctor".into(), &1.into()));
    let said = office.run("doctor --lang id").err;
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("Ada 1 hal") && said.contains("bukan basis data loket"), "{said}");
}

#[test]
fn the_terminal_is_named_and_the_program_is_looked_for() {
    let office = Office::new();
    office.write("config.toml", "[alerts]\nhook = ['tidak-ada-begini']\nterminal = '9'\n");
    let term = std::path::Path::new("linux");
    let findings = office.run_with("doctor --json", &[("TERM", term)]).data();
    assert_eq!(finding(&findings, "hook")["grade"], "attention");
    assert_eq!(finding(&findings, "notification")["grade"], "attention");
    let kitty = std::path::Path::new("xterm-kitty");
    let findings = office.run_with("doctor --json", &[("TERM", kitty)]).data();
    let terminal = finding(&findings, "terminal");
    assert!(terminal["message"].as_str().unwrap().contains("kitty"), "{terminal}");
    assert_eq!(finding(&findings, "notification")["grade"], "ok");
}

#[test]
fn without_a_person_what_needs_none_is_tried() {
    let office = Office::new();
    let hook = office.write("peringatan", "#!/bin/sh\necho \"$1 $4\" > dikatakan\nexit $KODE\n");
    std::fs::set_permissions(&hook, PermissionsExt::from_mode(0o755)).unwrap();
    office.write("config.toml", &format!("[alerts]\nhook = ['{}']\n", hook.display()));
    let zero = std::path::Path::new("0");
    let tried = office.run_with("doctor --try all --json", &[("KODE", zero)]);
    let whole: Value = serde_json::from_str(&tried.out).unwrap();
    let result = |route: &str| {
        let all = whole["data"].as_array().unwrap();
        all.iter().find(|one| one["route"] == route).unwrap()["result"].clone()
    };
    assert_eq!((result("bell"), result("title")), ("left_out".into(), "left_out".into()));
    assert_eq!((result("hook"), result("desktop")), ("sent".into(), "failed".into()));
    let told = std::fs::read_to_string(office.path("dikatakan")).unwrap();
    assert!(told.starts_with("test A trial notification"), "{told}");
    let three = std::path::Path::new("3");
    let failed = office.run_with("doctor --try hook", &[("KODE", three)]);
    assert_eq!(failed.code, 1);
    assert!(failed.out.contains("ended with code 3"), "{failed:?}");
    assert_eq!(office.run("doctor --try telepon").code, 2);
}
