//! A second procedure beside the first: installed from a file, worked, and moved to its next revision.
use serde_json::{Value, json};

use super::Office;

const SECOND: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sop/surel-dinas.toml"));

/// An office with one case of each procedure: `1` of the first, `2` of the second.
fn office() -> Office {
    let office = Office::new();
    office.write("surel.toml", SECOND);
    office.ok("sop install surel.toml");
    office.register("2024-09-12T08:00");
    office
        .ok("register --sop surel-dinas --name 'Budi Santoso' --agency Disdik --letter-no 005/2 \
         --letter-date 2024-09-11 --at 2024-09-12T08:00");
    office
}

/// The next revision: the last step is quicker, and asks for one document more.
fn next(office: &Office) {
    let text = SECOND.replace("standard_min = 60", "standard_min = 40");
    let text = text.replace("total_min = 75", "total_min = 55");
    let text = text
        .replace("documents = [\"pernyataan\"]", "documents = [\"pernyataan\", \"formulir_akun\"]");
    office.write("surel-2.toml", &text);
    office.ok("sop install surel-2.toml");
}

#[test]
fn what_is_installed_twice_is_installed_once() {
    let office = office();
    let again = office.ok("sop install surel.toml --json").data();
    assert_eq!((&again["installed"], &again["id"]), (&json!(false), &json!("surel-dinas")));
    next(&office);
    let all = office.ok("sop list --json").data();
    let ids: Vec<&Value> = all.as_array().unwrap().iter().map(|sop| &sop["id"]).collect();
    assert_eq!(ids, ["surel-dinas", "surel-dinas", "pembaruan-sertifikat-elektronik"]);
    assert_eq!((&all[0]["file"], &all[1]["file"]), (&json!("surel-2.toml"), &json!("surel.toml")));
    assert_eq!(all[0]["installed_by"], "Rina");
    assert_eq!((&all[0]["default"], &all[2]["default"]), (&json!(false), &json!(true)));
    assert_eq!(office.ok("sop show surel-dinas --json").data()["sop"]["total_min"], 55);
    assert_eq!(office.run("verify").code, 0);
}

#[test]
fn a_broken_file_is_not_installed_and_says_where() {
    let office = Office::new();
    office
        .write("rusak.toml", &SECOND.replace("executor = \"kepala_seksi\"", "executor = \"kasi\""));
    let answer = office.run("sop install rusak.toml --json");
    assert_eq!(answer.code, 7, "{answer:?}");
    assert!(answer.error()["message"].as_str().unwrap().contains("rusak.toml:"), "{answer:?}");
    assert!(!office.store().exists());
}

#[test]
fn both_procedures_run_side_by_side() {
    let office = office();
    let case = office.show("2");
    assert_eq!(
        (&case["sop"]["id"], &case["step"]["phase"]),
        (&json!("surel-dinas"), &json!("waiting"))
    );
    assert_eq!(office.refused("finish 2 --at 2024-09-12T08:01").1, "refused.not_started");
    office.ok("start 2 --at 2024-09-12T08:10");
    office.ok("receive 2 formulir_akun --at 2024-09-12T08:11");
    office.ok("finish 2 --set position=Staf --at 2024-09-12T08:20");
    office.ok("start 2 --at 2024-09-12T08:30");
    office.ok("finish 2 --at 2024-09-12T08:31");
    office.ok("start 2 --at 2024-09-12T08:40");
    assert_eq!(office.refused("finish 2 --at 2024-09-12T08:41").1, "refused.fields_missing");
    office.ok("receive 2 pernyataan --at 2024-09-12T08:42");
    let set = "--set email=budi@contoh.go.id --set phone=0811000111";
    let done = office.ok(&format!("finish 2 {set} --at 2024-09-12T08:50 --json")).data();
    assert_eq!((&done["status"], &done["total"]["target_s"]), (&json!("done"), &json!(4_500)));
    assert_eq!(done["attempts"].as_array().unwrap().len(), 3);
    assert_eq!(done["attempts"][1]["verdict"], Value::Null);
    let wait: i64 = done["total"]["wait_s"].as_i64().unwrap();
    assert_eq!(wait, (10 + 10 + 9) * 60);
    let numbers = |query: &str| office.ok(&format!("list --all --filter '{query}'")).out;
    assert!(numbers("sop:surel").contains("0002") && !numbers("sop:surel").contains("0001"));
    assert!(numbers("-sop:surel").contains("0001"));
    office.ok("finish 1 --at 2024-09-12T08:04");
    assert_eq!(office.run("verify").code, 0);
}

#[test]
fn a_case_moves_to_the_next_revision_when_it_was_seen_what_changes() {
    let office = office();
    office.ok("start 2 --at 2024-09-12T08:10");
    next(&office);
    let line = "migrate 2 --sop surel-dinas --reason 'revisi 2' --at 2024-09-12T08:12";
    let plan = office.ok(&format!("{line} --dry-run --json")).data();
    let last = &plan[0]["steps"][2];
    assert_eq!(
        (&last["old"]["target_s"], &last["new"]["target_s"]),
        (&json!(3_600), &json!(2_400))
    );
    assert_eq!(plan[0]["open"]["documents_missing"], json!(["formulir_akun"]));
    assert_eq!(office.show("2")["version"], 2);
    let moved = office.ok(&format!("{line} --json")).data();
    assert_eq!(moved["total"]["target_s"], 3_300);
    assert_eq!(moved["attempts"][0]["started_at"], "2024-09-12T08:10:00+08:00");
    assert_eq!(office.refused(line).1, "refused.same_revision");
    // The past is that of the revision under which it was registered.
    let then = office.ok("show 2 --as-of 2024-09-12T08:11 --json").data();
    assert_eq!(then["total"]["target_s"], 4_500);
    office.ok("undo 2");
    assert_eq!(office.show("2")["total"]["target_s"], 4_500);
    assert_eq!(office.run("verify").code, 0);
}

#[test]
fn of_several_cases_all_move_or_none() {
    let office = office();
    next(&office);
    let move_all = "migrate 2 1 --sop surel-dinas --reason x --at 2024-09-12T08:12";
    assert_eq!(office.refused(move_all).1, "refused.other_procedure");
    assert_eq!(office.show("2")["version"], 1);
    assert_eq!(
        office.refused("migrate 2 --sop surel-dinas --reason ' '").1,
        "refused.reason_required"
    );
    office.ok("cancel 2 --reason salah --at 2024-09-12T08:13");
    assert_eq!(
        office.refused("migrate 2 --sop surel-dinas --reason x").1,
        "refused.already_closed"
    );
    assert_eq!(office.run("migrate 1 --sop lain --reason x").code, 3);
}

#[test]
fn a_step_that_no_longer_exists_is_not_left_behind() {
    let office = office();
    for at in ["08:10", "08:20"] {
        office.ok(&format!("start 2 --at 2024-09-12T{at}"));
        office.run("receive 2 formulir_akun --at 2024-09-12T08:11");
        office.ok(&format!("finish 2 --set position=Staf --at 2024-09-12T{at}"));
    }
    let (head, _) = SECOND.rsplit_once("[[step]]").unwrap();
    office.write("pendek.toml", &head.replace("total_min = 75", "total_min = 15"));
    office.ok("sop install pendek.toml");
    assert_eq!(office.refused("migrate 2 --sop surel-dinas --reason x").1, "refused.no_such_step");
}

#[test]
fn the_archive_is_counted_by_year_and_classification() {
    let office = office();
    office.ok("cancel 1 2 --reason salah --at 2024-09-12T08:13");
    office.ok("archive 1 2 --class 555.6/KIP --at 2024-09-12T08:20");
    let kept = office.ok("retention --json").data();
    let only = json!([{
        "year": 2024, "status": "archived", "outcome": "cancelled", "class": "555.6/KIP", "count": 2,
        "query": "closed:2024 status:archived outcome:cancelled code:\"555.6/KIP\"",
    }]);
    assert_eq!(kept, only);
    let found =
        office.ok("search 'closed:2024 status:archived outcome:cancelled code:\"555.6/KIP\"'").out;
    assert_eq!(found.lines().count(), 2);
    office.ok("unarchive 1 2 --reason keliru");
    assert_eq!(office.ok("search code:-").out.lines().count(), 2);
    let kept = office.ok("retention --json").data();
    assert_eq!((&kept[0]["status"], &kept[0]["class"]), (&json!("cancelled"), &Value::Null));
}

#[test]
fn the_configuration_may_name_a_procedure_that_only_the_store_keeps() {
    let office = office();
    let config = "[calendar]\nfiles = [\"libur.toml\"]\n[sop]\ndefault = \"surel-dinas\"\n";
    office.write("config.toml", config);
    assert_eq!(office.run("config check").code, 0);
    let new = office
        .run("register --name Citra --agency BKD --letter-no 9 --letter-date 2024-09-11 --json");
    assert_eq!((new.code, new.err.as_str()), (0, ""), "{new:?}");
    assert_eq!(new.data()["sop"]["id"], "surel-dinas");
    office.write("config.toml", &config.replace("surel-dinas", "surel-dina"));
    assert_eq!(office.run("config check").code, 7);
}

#[test]
fn a_file_of_the_past_has_the_procedure_of_then() {
    let office = office();
    office.write("surel-2.toml", &SECOND.replace("title = \"", "title = \"Kini: "));
    office.ok("sop install surel-2.toml");
    office.ok("migrate 2 --sop surel-dinas --reason 'revisi baru'");
    let step = |line: &str| -> String {
        office.ok(&format!("export --all -o kasus.json --force {line}"));
        let whole = std::fs::read_to_string(office.path("kasus.json")).unwrap();
        let whole: Value = serde_json::from_str(&whole).unwrap();
        let cases = whole["data"].as_array().unwrap();
        let of = |case: &&Value| case["sop"]["id"] == "surel-dinas";
        cases.iter().find(of).unwrap()["step"]["title"].as_str().unwrap().to_owned()
    };
    let now = step("");
    let then = step("--as-of 2024-09-12T08:05");
    assert_eq!(now, format!("Kini: {then}"));
}

#[test]
fn a_report_names_the_standards_of_every_revision() {
    let office = office();
    let work = |case: u32, from: &str, to: &str| {
        office.ok(&format!("start {case} --at 2024-09-12T{from}"));
        office.ok(&format!("receive {case} formulir_akun --at 2024-09-12T{from}"));
        office.ok(&format!("finish {case} --set position=Staf --at 2024-09-12T{to}"));
    };
    work(2, "08:00", "08:09");
    let text = SECOND.replacen("standard_min = 15", "standard_min = 10", 1);
    office.write("surel-3.toml", &text.replace("total_min = 75", "total_min = 70"));
    office.ok("sop install surel-3.toml");
    office.ok("register --sop surel-dinas --name 'Ani' --agency Disdik --letter-no 005/3 \
               --letter-date 2024-09-11 --at 2024-09-12T08:00");
    work(3, "08:00", "08:08");
    let told = office.ok("report --month 2024-09 --json --lang id").data();
    assert_eq!(told["groups"][0]["step"]["standards_s"], json!([600, 900]));
    let csv = office.ok("report --month 2024-09 --format csv --lang id").out;
    assert!(csv.contains(";10:00–15:00;2;2;0;"), "{csv}");
    let page = office.ok("print report --month 2024-09 --lang id -o -").out;
    assert!(page.contains("10 menit – 15 menit"), "{page}");
}

#[test]
fn steps_of_two_procedures_are_told_apart_and_chosen_by_their_names() {
    let office = office();
    office.ok("finish 1 --at 2024-09-12T08:04");
    let report = "report --month 2024-09 --lang id --by step";
    let alone = office.ok(report).out;
    assert!(alone.contains("langkah 1 Disposisi\t") && !alone.contains(" · "), "{alone}");
    for only in ["'langkah 1 Disposisi'", "'1 disposisi'", "1"] {
        let rows = office.ok(&format!("{report} --only {only} --explain steps --json")).data();
        assert_eq!(rows["count"], 1, "{only}");
    }
    office.ok("start 2 --at 2024-09-12T08:00");
    office.ok("receive 2 formulir_akun --at 2024-09-12T08:01");
    office.ok("finish 2 --set position=Staf --at 2024-09-12T08:09");
    let both = office.ok(report).out;
    let names: Vec<&str> = both.lines().filter(|l| l.contains("langkah 1 ")).collect();
    assert!(names[0].contains("langkah 1 Disposisi · pembaruan-sertifikat-elektronik"), "{both}");
    assert!(names[1].contains(" · surel-dinas"), "{both}");
    let answer = office.run(&format!("{report} --only 1"));
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.err.contains("pembaruan-sertifikat-elektronik:1, surel-dinas:1"), "{answer:?}");
    let printed = names[1].split('\t').nth(1).unwrap();
    for only in [printed, "surel-dinas:1"] {
        let rows = office.ok(&format!("{report} --only '{only}' --explain steps --json")).data();
        assert_eq!(rows["rows"][0]["number"], "PSE-2024-0002", "{only}");
    }
    for table in ["steps", "cases"] {
        let line = format!("export --all --format csv --table {table} -o {table}.csv --lang id");
        office.ok(&line);
        let csv = std::fs::read_to_string(office.path(&format!("{table}.csv"))).unwrap();
        assert!(csv.lines().next().unwrap().ends_with(";Prosedur"), "{csv}");
        assert!(csv.contains(";Pembuatan Akun Surel Dinas"), "{csv}");
    }
    let page = office.ok("print report --month 2024-09 --lang id -o -").out;
    assert!(page.contains("Disposisi · pembaruan-sertifikat-elektronik"), "{page}");
    let none = office.run(&format!("{report} --only 9"));
    assert!(none.code == 3 && none.err.contains("surel-dinas:1"), "{none:?}");
}
