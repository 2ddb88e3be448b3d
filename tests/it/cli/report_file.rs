//! A report in a file: its form, and what is said of it.
use serde_json::Value;

use super::month::busy;

#[test]
fn a_named_file_holds_the_report_in_the_form_of_its_ending() {
    let (office, _) = busy();
    let written = |name: &str, line: &str| {
        let said = office.ok(&format!("report --month 2024-09 -o {name} {line}"));
        assert_eq!(said.out, format!("Written: {name}\n"));
        std::fs::read(office.path(name)).unwrap()
    };
    assert!(written("r.html", "").starts_with(b"<!doctype html>"));
    assert!(written("r.XLSX", "").starts_with(b"PK"));
    assert_eq!(written("r.csv", ""), written("s.txt", "--format csv"));
    let told: Value = serde_json::from_slice(&written("r.json", "")).unwrap();
    assert_eq!(told["schema"], "loket.report/1");
    let table = office.ok("report --month 2024-09").out;
    assert_eq!(String::from_utf8(written("r.txt", "")).unwrap(), table);
    let late = "--explain steps_late";
    let table = office.ok(&format!("report --month 2024-09 {late}")).out;
    assert_eq!(String::from_utf8(written("late", late)).unwrap(), table);
    let rows: Value = serde_json::from_slice(&written("late.json", late)).unwrap();
    assert_eq!(rows["schema"], "loket.report_cases/1");
    let csv = String::from_utf8(written("late.csv", late)).unwrap();
    assert_eq!(csv.lines().count(), table.lines().count() + 1, "{csv}");
    for line in ["report -o j.csv", "export -o j.xlsx", "subject export 1 -o j.json"] {
        let told = office.ok(&format!("{line} --json")).data();
        let name = line.rsplit(' ').next().unwrap();
        assert_eq!(told["path"], name);
        assert!(office.path(name).is_file());
    }
    let none = office.refused("report --explain late -o late.xlsx");
    assert_eq!(none, (2, "usage.format".to_owned()));
    assert!(!office.path("late.xlsx").exists());
}
