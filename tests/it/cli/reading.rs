//! Reading: lists, search, the shape of the JSON, a missing store, foreign files.
use std::collections::BTreeSet;

use serde_json::Value;

use super::Office;

#[test]
fn a_missing_store_is_an_empty_one() {
    let office = Office::new();
    for line in [
        "list",
        "list --all --json",
        "search siti",
        "alerts",
        "alerts --check",
        "verify",
        "officer list",
        "db path",
        "db rebuild",
    ] {
        assert_eq!(office.run(line).code, 0, "{line}");
    }
    assert_eq!(office.run("list --json").data(), Value::Array(Vec::new()));
    assert_eq!(office.run(&format!("verify --head {}", "0f".repeat(32))).code, 6);
    assert!(!office.store().exists());
}

#[test]
fn a_list_through_a_pipe_is_whole_and_tab_separated() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let list = office.ok("antrean --as-of 2024-09-12T08:03");
    assert_eq!(list.err, "");
    let cells: Vec<&str> = list.out.trim_end().split('\t').collect();
    assert_eq!(
        cells,
        [
            "PSE-2024-0001",
            "running",
            "2:00",
            "1/5 Disposition",
            "2024-09-12 08:05",
            "Siti Aminah",
            "Dinas Kesehatan",
            "001/KES/2024"
        ]
    );
    let always = office.ok("list --color always --lang id --as-of 2024-09-12T08:10").out;
    assert!(always.contains("+5:00"), "{always}");
}

#[test]
fn filters_sorting_and_limits() {
    let office = Office::new();
    for _ in 0..3 {
        office.register("2024-09-12T08:00");
    }
    office.ok("finish 2 --at 2024-09-12T08:04");
    office.ok("cancel 3 --reason x --at 2024-09-12T08:04");
    let numbers = |line: &str| -> Vec<String> {
        let text = office.ok(line).out;
        let first =
            |l: &str| l.split('\t').next().unwrap().trim_start_matches("PSE-2024-000").to_owned();
        text.lines().map(first).collect()
    };
    assert_eq!(numbers("list"), ["1", "2"]);
    assert_eq!(numbers("list --all"), ["3", "2", "1"]);
    assert_eq!(numbers("list --all --sort number --limit 2"), ["1", "2"]);
    assert_eq!(numbers("list --filter step:2"), ["2"]);
    assert_eq!(numbers("list --all --filter 'status:cancelled siti'"), ["3"]);
    assert_eq!(numbers("list --as-of 2024-09-12T08:06 --filter late:yes"), ["1"]);
    assert_eq!(numbers("list --filter nobody"), [""; 0]);
    assert_eq!(numbers("search kes/2024 --limit 2").len(), 2);
    assert_eq!(numbers("cari 7602.0101.0190.0001").len(), 3);
    assert_eq!(numbers("search siti budi"), [""; 0]);
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn every_key_of_the_contract_is_present() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    office.ok("pause 1 --reason gangguan_ams --at 2024-09-12T08:01");
    office.ok("disposition 1 --text segera");
    office.ok("note 1 x");
    let case = office.show("1");
    let has = |value: &Value, wanted: &str| {
        let keys = keys(value);
        for key in wanted.split_whitespace() {
            assert!(keys.contains(key), "{key} in {value}");
        }
    };
    has(
        &case,
        "id number status version sop registered_at closed_at applicant letter certificate officer \
         step clock total attempts documents pauses notes disposition facts",
    );
    has(&case["sop"], "id revision");
    has(&case["applicant"], "name nik nip position agency email phone");
    has(&case["letter"], "number date received_at class agenda subject");
    has(&case["certificate"], "old_expires new_expires serial ams_status");
    has(&case["step"], "no title executor attempt phase");
    has(
        &case["clock"],
        "elapsed_s target_s remaining_s standing phase due_at near_at overrun_from skew warnings",
    );
    has(&case["total"], "net_s gross_s wall_s wait_s target_s standing outcome");
    has(
        &case["attempts"][0],
        "step attempt started_at ended_at elapsed_s target_s verdict end reason off_hours output",
    );
    has(&case["documents"][0], "key title step received_at by");
    has(&case["pauses"][0], "step attempt from to reason note");
    has(&case["notes"][0], "seq at by text");
    for fact in case["facts"].as_array().unwrap() {
        has(fact, "seq kind at recorded_at officer on_behalf_of undone hash");
    }
    let listed = office.run("list --json").data();
    let mut expected = keys(&case);
    expected.remove("facts");
    assert_eq!(keys(&listed[0]), expected);
    assert_eq!(keys(&office.run("search siti --json").data()[0]), expected);
    assert_eq!(keys(&office.run("note 1 y --json").data()), expected);
}

#[test]
fn a_foreign_file_is_left_as_it_is() {
    let office = Office::new();
    std::fs::write(office.store(), "not a database").unwrap();
    for line in ["list", "show 1", "verify"] {
        let answer = office.run(&format!("{line} --json"));
        assert_eq!(answer.error()["code"], "store.foreign", "{line}");
        assert_eq!(answer.code, 1);
    }
    assert_eq!(std::fs::read_to_string(office.store()).unwrap(), "not a database");
}

#[test]
fn verify_keeps_its_word_about_a_head() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let report = office.run("verify --json").data();
    assert_eq!((&report["cases"], &report["difference"]), (&1.into(), &Value::Null));
    let head = report["head"].as_str().unwrap().to_owned();
    office.ok("note 1 x");
    office.ok(&format!("verify --head {head}"));
    assert_eq!(office.run(&format!("verify --head {}", "0".repeat(64))).code, 6);
    for none in ["00", "xyz", &head[..63], &"g".repeat(64)] {
        let answer = office.refused(&format!("verify --head {none}"));
        assert_eq!(answer, (2, "usage.hash".into()), "{none}");
    }
    office.ok("db compact");
    office.ok("db rebuild");
    office.ok("verify");
}

#[test]
fn the_ledger_adds_up_to_the_clock() {
    let office = Office::new();
    office.register("2024-09-12T15:58");
    let at = "--as-of 2024-09-17T07:31";
    let ledger = office.run(&format!("explain 1 {at} --json")).data();
    let attempt = &ledger["attempts"][0];
    // Thursday two minutes, Friday 7.5 hours, Tuesday one minute.
    assert_eq!(attempt["elapsed_s"], 120 + 27_000 + 60);
    assert_eq!(attempt["elapsed_s"], attempt["counted_s"]);
    assert_eq!(office.show(&format!("1 {at}"))["clock"]["elapsed_s"], attempt["elapsed_s"]);
    let lines = attempt["lines"].as_array().unwrap();
    let sum: i64 = lines.iter().map(|l| l["counted_s"].as_i64().unwrap()).sum();
    assert_eq!(sum, 27_180);
    let why: Vec<&str> = lines.iter().filter_map(|l| l["why"].as_str()).collect();
    assert_eq!(why, ["weekly", "weekly", "holiday"]);
    let text = office.ok(&format!("explain 1 {at}")).out;
    assert!(text.contains("Maulid Nabi") && text.contains("27,180"), "{text}");
    let work = "calendar work 2024-09-12T15:58 2024-09-17T07:31 --json";
    assert_eq!(office.run(work).data()["work_s"], 27_180);
}

#[test]
fn a_query_is_the_same_everywhere_and_its_mistakes_name_the_nearest() {
    let office = Office::new();
    for _ in 0..3 {
        office.register("2024-09-12T08:00");
    }
    office.ok("cancel 3 --reason x --at 2024-09-12T08:04");
    let numbers = |line: &str| -> Vec<String> {
        let text = office.ok(line).out;
        text.lines().map(|l| l.split('\t').next().unwrap().to_owned()).collect()
    };
    let third = ["PSE-2024-0003"];
    for line in [
        "search status:dibatalkan",
        "cari 'instansi:\"dinas kes\" -is:open'",
        "list --all --filter 'ditutup:2024-09-12'",
        "list --all --filter status:cancelled --lang id",
        "cari 'tgl:12-09-2024 sort:-number' --limit 1",
    ] {
        assert_eq!(numbers(line), third, "{line}");
    }
    assert_eq!(numbers("list --filter -langkah:1"), [""; 0]);
    assert_eq!(numbers("list --sort=-number").first().unwrap(), "PSE-2024-0002");
    for (line, hint) in [
        ("search sttaus:done", "Did you mean status:?"),
        ("search status:doen", "Did you mean done?"),
        ("list --filter agnecy:x", "Did you mean agency:?"),
        ("list --sort nmae", "Did you mean name?"),
        ("list --filter date:besoknya", "2026-10..2026-11"),
        ("cari langkh:2 --lang id", "Maksudnya langkah:?"),
    ] {
        let answer = office.run(line);
        assert_eq!(answer.code, 2, "{line}");
        assert!(answer.err.contains(hint), "{line}: {}", answer.err);
    }
    let error = office.run("search status:doen --json").error();
    assert_eq!((&error["code"], &error["exit"]), (&"usage.filter".into(), &2.into()));
}

#[test]
fn a_view_of_the_configuration_that_is_not_understood_is_named_with_its_place() {
    let office = Office::new();
    let config = "[views]\n\"Dinkes\" = \"instansi:kes lewat:ya\"\nx = \"status:doen\"\ny = 3\n\"\\u202e\" = \"a\"\n";
    office.write("config.toml", config);
    let check = office.run("config check");
    assert_eq!(check.code, 7);
    assert!(check.err.contains("config.toml:3:5"), "{}", check.err);
    assert!(check.err.contains("Did you mean done?"), "{}", check.err);
    assert!(check.err.contains("config.toml:4:5"), "{}", check.err);
    assert!(check.err.contains("config.toml:5:12"), "{}", check.err);
    assert!(!check.err.contains("Dinkes"), "{}", check.err);
    let desk = office.ok("--keys f --print --size 100x30");
    assert!(desk.out.contains("Dinkes · agency:kes late:yes"), "{}", desk.out);
}
