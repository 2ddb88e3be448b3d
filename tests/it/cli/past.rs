//! `--as-of`: the store as it was, by when things happened; nothing can be recorded then.
use serde_json::json;

use super::Office;

fn office() -> Office {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    office.register("2024-09-12T09:00");
    office.ok("finish 1 --at 2024-09-12T08:04");
    office.ok("cancel 2 --reason x --at 2024-09-12T09:30");
    office
}

#[test]
fn a_case_as_it_was() {
    let office = office();
    let then = office.show("1 --as-of 2024-09-12T08:03");
    assert_eq!(then["step"]["no"], 1);
    assert_eq!(then["clock"]["elapsed_s"], 180);
    assert_eq!(then["facts"].as_array().unwrap().len(), 1);
    let later = office.run("show 1 --as-of 2024-09-12T08:05 --json");
    assert!(later.out.contains("\"as_of\":\"2024-09-12T08:05:00+08:00\""));
    assert_eq!(later.data()["clock"]["elapsed_s"], 60);
    let too_early = office.refused("show 2 --as-of 2024-09-12T08:30");
    assert_eq!(too_early, (3, "not_found.case".into()));
}

#[test]
fn the_queue_as_it_was() {
    let office = office();
    let numbers = |line: &str| -> Vec<String> {
        let data = office.run(&format!("{line} --json")).data();
        let cases = data.as_array().unwrap().iter();
        cases.map(|c| c["number"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(numbers("list --as-of 2024-09-12T07:00"), [""; 0]);
    assert_eq!(numbers("list --as-of 2024-09-12T08:30"), ["PSE-2024-0001"]);
    // Due at 08:09, and at 09:05.
    let both = ["PSE-2024-0001", "PSE-2024-0002"];
    assert_eq!(numbers("list --as-of 2024-09-12T09:10"), both);
    assert_eq!(numbers("list"), ["PSE-2024-0001"]);
    assert_eq!(numbers("search siti --as-of 2024-09-12T08:30"), ["PSE-2024-0001"]);
}

#[test]
fn alerts_as_they_were() {
    let office = office();
    let at = |at: &str| office.run(&format!("alerts --check --json --as-of 2024-09-12T{at}"));
    assert_eq!(at("08:07").code, 0);
    let near = at("08:08");
    assert_eq!(near.code, 11);
    let near: serde_json::Value = serde_json::from_str(&near.out).unwrap();
    assert_eq!(near["schema"], "loket.alerts/1");
    let alert = &near["data"][0]["alert"];
    assert_eq!(alert["threshold"], "near");
    assert_eq!(alert["crossed_at"], "2024-09-12T08:08:00+08:00");
    assert_eq!(alert["acknowledged_at"], json!(null));
    assert_eq!(at("08:09").code, 11);
    let late = at("08:10");
    assert_eq!(late.code, 10);
    assert!(late.out.contains("\"threshold\":\"late\""));
    assert_eq!(office.run("alerts --as-of 2024-09-12T08:10").code, 0);
}

#[test]
fn acts_are_refused() {
    let office = office();
    for line in [
        "note 1 x",
        "finish 1",
        "undo 1",
        "show 1 --reveal",
        "db rebuild",
        "officer add Dewi --role verifikator",
        "register --name a --agency b --letter-no c --letter-date 2024-09-01",
    ] {
        let line = format!("{line} --as-of 2024-09-12T08:10");
        assert_eq!(office.refused(&line), (4, "refused.read_only".into()), "{line}");
    }
}

#[test]
fn every_case_as_it_was_is_filtered_and_counted_at_the_desk() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    office.register("2024-09-12T08:10");
    office.register("2024-09-12T10:00");
    office.ok("cancel 2 --reason x --at 2024-09-12T08:20");
    let desk = |keys: &str| {
        let line = format!("--as-of 2024-09-12T09:00 --print --size 100x30 --keys '{keys}'");
        office.ok(&line).out
    };
    let all = desk("4");
    assert!(all.contains("All 1/2 ") || all.contains("All 2/2 "), "{all}");
    assert!(!all.contains("2024-0003"), "{all}");
    let closed = desk("4 / i s : c l o s e d <enter>");
    assert!(closed.contains("All 1/1 ") && closed.contains("2024-0002"), "{closed}");
}

#[test]
fn the_desk_shows_what_had_been_answered_by_then() {
    let office = office();
    office.ok("alerts --ack 1");
    let desk = |at: &str| office.ok(&format!("--print --keys 2 --as-of {at}")).out;
    let before = desk("2024-09-12T08:11");
    assert!(before.contains("NEW"), "{before}");
    let answered = desk("2099-09-14T08:11");
    assert!(answered.contains("acknowledged by Rina") && !answered.contains("NEW"), "{answered}");
}
