//! Lists of holidays through the real program: what a late decree does to open cases, and its record.
use serde_json::Value;

use crate::cli::Office;

const ICS: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240913\r\n\
                   DTEND;VALUE=DATE:20240914\r\nSUMMARY:Libur tambahan\r\nEND:VEVENT\r\n\
                   END:VCALENDAR\r\n";

#[test]
fn a_late_decree_is_shown_then_taken_and_recorded() {
    let office = Office::new();
    office.register("2024-09-12T15:58");
    let due =
        |office: &Office| office.show("1 --as-of 2024-09-12T15:59")["clock"]["due_at"].clone();
    let before = due(&office);
    assert_eq!(before, "2024-09-13T07:33:00+08:00");
    office.write("a.ics", ICS);

    let import = "calendar import a.ics --source 'SE Bupati 9'";
    let plan = office.ok(&format!("{import} --dry-run --json")).data();
    assert_eq!(plan["moved"][0]["number"], "PSE-2024-0001");
    assert_eq!(plan["moved"][0]["due_before"], before);
    assert_eq!(plan["moved"][0]["due_after"], "2024-09-17T07:33:00+08:00");
    assert_eq!(office.refused(import), (4, "refused.not_confirmed".into()));
    assert_eq!((due(&office), office.path("libur-2024.toml").exists()), (before, false));

    let taken = office.ok(&format!("{import} --yes --json")).data();
    assert_eq!(taken["revision_after"], office.ok("calendar show --json").data()["revision"]);
    assert_eq!(due(&office), "2024-09-17T07:33:00+08:00");
    let shown = office.ok("calendar show 2024");
    assert!(shown.out.contains("SE Bupati 9") && shown.out.contains("Maulid"), "{shown:?}");
    assert_eq!(office.ok("verify --json").data()["difference"], Value::Null);
    assert_eq!(office.ok("config check").code, 0);

    let facts = office.ok("verify --json").data()["facts"].clone();
    let again = office.ok(&format!("{import} --yes --json")).data();
    assert_eq!((&again["known"], &again["file"]), (&1.into(), &Value::Null));
    assert_eq!(office.ok("verify --json").data()["facts"], facts);
}

#[test]
fn a_year_is_listed_when_the_list_is_whole() {
    let office = Office::new();
    let day = |n: u32| format!("{n}-3-2027;Libur {n};nasional;SKB 7\n");
    office.write("satu.csv", &format!("tanggal;nama;jenis;sumber\n{}", day(1)));
    let one = office.ok("calendar import satu.csv --yes");
    assert!(one.err.contains("2027 has too few days"), "{one:?}");
    assert_eq!(office.ok("calendar show 2027 --json").data()["listed"], false);
    let all: String = (1..=9).map(day).collect();
    office.write("semua.csv", &format!("tanggal;nama;jenis;sumber\n{all}"));
    office.ok("calendar import semua.csv --yes");
    let shown = office.ok("calendar show 2027 --json").data();
    assert_eq!(shown["listed"], true);
    assert_eq!(shown["holiday"].as_array().unwrap().len(), 9);
    assert!(office.path("libur-2027-2.toml").exists());
}

#[test]
fn a_list_that_is_not_understood_changes_nothing() {
    let office = Office::new();
    for (name, text, part) in [
        ("a.csv", "tanggal;nama\n1-1-2027;Tahun Baru\n", "a.csv:2: no decree"),
        ("a.csv", "tanggal;nama;sumber\n31-2-2027;X;SKB\n", "a.csv:2: no date"),
        (
            "a.ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nRRULE:FREQ=YEARLY\n\
                   SUMMARY:A\nEND:VEVENT\n",
            "a.ics:4: a rule that repeats",
        ),
        ("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "names no day off"),
        ("a.csv", "%PDF-1.4", "PDF"),
    ] {
        office.write(name, text);
        let answer = office.run(&format!("calendar import {name} --yes"));
        assert!(matches!(answer.code, 2 | 7), "{answer:?}");
        assert!(answer.err.contains(part), "{answer:?}");
    }
    assert!(!office.store().exists() && !office.path("libur-2027.toml").exists());
}

#[test]
fn every_row_that_is_not_understood_is_counted() {
    let office = Office::new();
    let rows = "31/02/2027;A\n2027-13-01;B\nhalo;C\n2027-02-30;D\n2027-01-01;Baru\u{202e}\n";
    office.write("libur.csv", &format!("tanggal;nama\n{rows}"));
    let told = office.run("calendar import libur.csv --source SKB --yes").err;
    assert!(told.contains("5 rows") && told.contains("and 2 more"), "{told}");
    office.write("satu.csv", "tanggal;nama\n2027-01-01;Baru\u{202e}\n");
    let told = office.run("calendar import satu.csv --source SKB --yes").err;
    assert!(told.contains("a character that cannot be seen") && told.contains("202E"), "{told}");
    let help = office.ok("calendar import --help").out;
    assert!(help.contains("Take it without asking"), "{help}");
}
