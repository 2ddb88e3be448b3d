//! A morning of real work, its figures computed by hand. Thursday 12 September 2024 in Mamuju: open
//! 07:30-12:00 and 13:00-16:00; Friday 07:30-11:30 and 13:00-16:30; Monday the 16th is a holiday.
use serde_json::{Value, json};

use super::Office;

const TABLE: &str = "name;nik;nip_reason;position;email
Siti Aminah;7602010101900001;tenaga kontrak;Bidan;siti@mamujukab.go.id
Budi Santoso;7602010101900002;tenaga kontrak;Bidan;budi@mamujukab.go.id
\"Ani; S.Kep\";7602010101900003;tenaga kontrak;Perawat;ani@mamujukab.go.id
";

/// Three letters, seven applicants.
fn letters(office: &Office) {
    office.write("pemohon.csv", TABLE);
    let letter = "--agency 'Dinas Kesehatan' --letter-no 001/KES/2024 --letter-date 2024-09-10";
    let three =
        office.ok(&format!("register --from pemohon.csv {letter} --at 2024-09-12T08:00 --json"));
    assert_eq!(three.data().as_array().unwrap().len(), 3);
    for (name, letter, at) in [
        ("Dewi Lestari", "800/DIK/2024", "08:10"),
        ("Eko Prasetyo", "800/DIK/2024", "08:10"),
        ("Fitri Handayani", "045/BKD/2024", "08:30"),
        ("Gilang Ramadhan", "045/BKD/2024", "08:30"),
    ] {
        office.ok(&format!(
            "register --name '{name}' --agency BKD --letter-no {letter} --letter-date 2024-09-11 \
             --at 2024-09-12T{at}"
        ));
    }
    office.ok("finish 1 2 3 --at 2024-09-12T08:04");
    office.ok("disposition 1 --text '- proses hari ini' --to Kabid --at 2024-09-12T08:02");
    office.ok("finish 1 2 3 --at 2024-09-12T08:10 --reason rapat");
}

fn attempts(case: &Value) -> Vec<Value> {
    let rows = case["attempts"].as_array().unwrap().iter();
    rows.map(|a| json!([a["step"], a["attempt"], a["elapsed_s"], a["verdict"], a["end"]])).collect()
}

fn total(case: &Value) -> Value {
    let t = &case["total"];
    json!([
        t["net_s"],
        t["gross_s"],
        t["wall_s"],
        t["wait_s"],
        t["target_s"],
        t["standing"],
        t["outcome"]
    ])
}

#[test]
fn straight_through_and_reopened_the_next_day() {
    let office = Office::new();
    letters(&office);
    office.ok("finish 1 --at 2024-09-12T08:18");
    assert_eq!(
        office.refused("finish 1 --at 2024-09-12T08:25"),
        (4, "refused.documents_missing".into())
    );
    office.ok("receive 1 surat_rekomendasi --at 2024-09-12T08:20");
    office.ok("finish 1 --at 2024-09-12T08:25");
    office.ok("finish 1 --at 2024-09-12T08:45 --set new_expires=2026-09-12");
    let done = office.show("1");
    let on_time = |step, s| json!([step, 1, s, "on_time", "done"]);
    let mut expected = vec![
        on_time(1, 240),
        json!([2, 1, 360, "late", "done"]),
        on_time(3, 480),
        on_time(4, 420),
        on_time(5, 1200),
    ];
    assert_eq!(attempts(&done), expected);
    assert_eq!(total(&done), json!([2700, 2700, 2700, 0, 3000, "near", "done"]));
    assert_eq!(done["attempts"][1]["reason"], "rapat");
    assert_eq!(done["disposition"]["text"], "- proses hari ini");
    assert_eq!(done["disposition"]["at"], "2024-09-12T08:02:00+08:00");
    assert_eq!(done["certificate"]["submitted_at"], "2024-09-12T08:45:00+08:00");
    assert_eq!((&done["step"], &done["clock"]), (&Value::Null, &Value::Null));

    office.ok("reopen 1 --to 5 --reason 'salah unggah' --at 2024-09-13T08:00");
    office.ok("finish 1 --at 2024-09-13T08:30");
    let again = office.show("1");
    expected.push(json!([5, 2, 1800, "late", "done"]));
    assert_eq!(attempts(&again), expected);
    // Thursday 08:00-12:00 and 13:00-16:00, Friday 07:30-08:30.
    assert_eq!(total(&again), json!([4500, 28_800, 88_200, 0, 3000, "breached", "done"]));
    assert_eq!(again["closed_at"], "2024-09-13T08:30:00+08:00");
}

#[test]
fn a_pause_over_a_holiday_costs_nothing() {
    let office = Office::new();
    letters(&office);
    office.ok("pause 2 --reason kurang_dokumen --note '- fotokopi KTP' --at 2024-09-12T08:15");
    assert_eq!(office.show("2")["status"], "paused");
    office.ok("resume 2 --at 2024-09-17T07:35");
    office.ok("finish 2 --at 2024-09-17T07:40");
    let case = office.show("2 --as-of 2024-09-17T07:50");
    assert_eq!(attempts(&case)[2], json!([3, 1, 600, "on_time", "done"]));
    // Thursday 7 h from 08:00, Friday 7.5 h, Tuesday 07:30-07:50; the pause took 51,600 of them.
    assert_eq!(total(&case), json!([1800, 53_400, 431_400, 0, 3000, "ok", null]));
    let pause = &case["pauses"][0];
    assert_eq!(pause["from"], "2024-09-12T08:15:00+08:00");
    assert_eq!(pause["to"], "2024-09-17T07:35:00+08:00");
    assert_eq!(
        (&pause["reason"], &pause["note"]),
        (&json!("kurang_dokumen"), &json!("- fotokopi KTP"))
    );
    let clock = &case["clock"];
    assert_eq!(
        json!([clock["elapsed_s"], clock["remaining_s"], clock["standing"], clock["phase"]]),
        json!([600, 0, "near", "running"])
    );
    assert_eq!(clock["due_at"], "2024-09-17T07:50:00+08:00");
    assert_eq!(clock["near_at"], "2024-09-17T07:48:00+08:00");
    let ledger = office.run("explain 2 --step 3 --json").data();
    let lines = ledger["attempts"][0]["lines"].as_array().unwrap();
    let pause = lines.iter().find(|l| l["kind"] == "pause").unwrap();
    assert_eq!(pause["lost_s"], 51_600);
    assert_eq!(ledger["attempts"][0]["counted_s"], 600);
}

#[test]
fn a_return_undone_and_done_again() {
    let office = Office::new();
    letters(&office);
    office.ok("finish 3 --at 2024-09-12T08:20");
    office.ok("return 3 --to 2 --reason 'surat keliru' --at 2024-09-12T08:30");
    let returned = office.show("3 --as-of 2024-09-12T08:34");
    assert_eq!(attempts(&returned)[3], json!([4, 1, 600, "on_time", "returned"]));
    assert_eq!(attempts(&returned)[4], json!([2, 2, 240, null, null]));
    assert_eq!(returned["clock"]["standing"], "near");
    assert_eq!(returned["clock"]["remaining_s"], 60);

    let plan = office.ok("undo 3 --dry-run");
    assert!(plan.out.contains("return to step 2"), "{plan:?}");
    assert_eq!(office.show("3")["version"], returned["version"]);
    office.ok("undo 3");
    let undone = office.show("3 --as-of 2024-09-12T09:00");
    assert_eq!(attempts(&undone)[3], json!([4, 1, 2400, null, null]));
    assert_eq!(undone["clock"]["standing"], "breached");
    assert_eq!(undone["clock"]["overrun_from"], "2024-09-12T08:30:00+08:00");
    assert_eq!(total(&undone), json!([3600, 3600, 3600, 0, 3000, "breached", null]));
    let facts = undone["facts"].as_array().unwrap();
    assert_eq!(facts.iter().filter(|f| f["undone"] == true).count(), 1);

    office.ok("redo 3");
    let redone = office.show("3 --as-of 2024-09-12T08:34");
    assert_eq!(attempts(&redone), attempts(&returned));
    assert_eq!(office.ok("verify").code, 0);
}

#[test]
fn rejected_and_cancelled_are_apart() {
    let office = Office::new();
    letters(&office);
    office.ok("tolak 4 --reason 'bukan wewenang' --at 2024-09-12T08:12");
    office.ok("batal 5 --reason 'permintaan pemohon' --at 2024-09-12T12:30");
    let rejected = office.show("4");
    assert_eq!(rejected["status"], "rejected");
    assert_eq!(attempts(&rejected), [json!([1, 1, 120, "on_time", "rejected"])]);
    assert_eq!(total(&rejected), json!([120, 120, 120, 0, 3000, "ok", "rejected"]));
    let cancelled = office.show("5");
    // 08:10-12:00 is counted, the break is not.
    assert_eq!(attempts(&cancelled), [json!([1, 1, 13_800, "late", "cancelled"])]);
    assert_eq!(cancelled["total"]["wall_s"], 15_600);
    assert_eq!(cancelled["attempts"][0]["reason"], "permintaan pemohon");
}
