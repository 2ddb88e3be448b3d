//! Corrected times and previews at the command line.
use serde_json::json;

use super::Office;

fn office() -> Office {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    office.ok("finish 1 --at 2024-09-12T08:08");
    office
}

#[test]
fn a_corrected_time_is_judged_anew_and_the_old_verdict_stays() {
    let office = office();
    let line = "koreksi 1 --fact 2 --at 2024-09-12T08:04 --reason 'salah ketik' --json";
    let case = office.ok(line).data();
    let first = &case["attempts"][0];
    assert_eq!((&first["elapsed_s"], &first["verdict"]), (&json!(240), &json!("on_time")));
    assert_eq!(first["ended_at"], "2024-09-12T08:04:00+08:00");
    let facts = office.show("1")["facts"].clone();
    assert_eq!((&facts[1]["elapsed_s"], &facts[1]["verdict"]), (&json!(480), &json!("late")));
    let correct = &facts[2];
    assert_eq!((&correct["kind"], &correct["fact"]), (&json!("correct"), &json!(2)));
    assert_eq!(correct["to"], "2024-09-12T08:04:00+08:00");
    assert_eq!(correct["reason"], "salah ketik");
    assert_eq!(correct["judged"][0]["elapsed_s"], 240);
    assert!(correct["judged"][0]["sop_revision"].is_string());
    let whole = office.ok("show 1").out;
    let both = "(8:00 of 5:00, late) · judged anew: 4:00 of 5:00, on time";
    assert!(whole.contains(both), "{whole}");

    office.ok("urungkan 1");
    assert_eq!(office.show("1")["attempts"][0]["verdict"], "late");
    assert!(!office.ok("show 1").out.contains("judged anew"));
    office.ok("ulangi 1");
    assert_eq!(office.show("1")["attempts"][0]["verdict"], "on_time");
    assert_eq!(office.run("verify").code, 0);
}

#[test]
fn a_correction_is_refused_where_it_cannot_be() {
    let office = office();
    let refused = |fact: &str, at: &str, reason: &str| {
        office.refused(&format!("correct 1 --fact {fact} --at {at} --reason '{reason}'")).1
    };
    assert_eq!(refused("2", "2024-09-12T07:59", "x"), "refused.before_neighbour");
    assert_eq!(refused("1", "2024-09-12T08:09", "x"), "refused.after_neighbour");
    assert_eq!(refused("9", "2024-09-12T08:04", "x"), "refused.no_such_fact");
    assert_eq!(refused("2", "2999-01-01T08:04", "x"), "refused.in_future");
    assert_eq!(refused("2", "2024-09-12T08:08", "x"), "refused.nothing_changes");
    assert_eq!(refused("2", "2024-09-12T08:04", " "), "refused.reason_required");
    for lang in ["id", "en"] {
        let said = office
            .run(&format!("correct 1 --fact 2 --at 2024-09-12T07:59 --reason x --lang {lang}"));
        assert!(said.err.contains("08") && !said.err.contains('{'), "{}", said.err);
    }
}

#[test]
fn a_minute_without_seconds_is_that_of_the_last_act() {
    let office = Office::new();
    office.register("2024-09-12T08:00:30");
    let case = office.ok("finish 1 --at 2024-09-12T08:00 --json").data();
    assert_eq!(case["attempts"][0]["ended_at"], "2024-09-12T08:00:30+08:00");
    let no = office.refused("finish 1 --at 2024-09-12T08:00:00");
    assert_eq!(no.1, "refused.before_last_fact");
}

#[test]
fn a_case_goes_to_somebody_who_works_here() {
    let office = office();
    office.ok("assign 1 'Siapa Saja'");
    office.ok("officer add Dewi --role verifikator");
    assert_eq!(office.refused("assign 1 Budi").1, "refused.unknown_officer");
    let said = office.run("assign 1 Budi --lang id").err;
    assert!(said.contains("Dewi") && said.contains("loket officer add"), "{said}");
    assert_eq!(office.ok("assign 1 dewi --json").data()["officer"], "Dewi");
    office.ok("officer retire Dewi");
    office.ok("officer add Yusuf --role verifikator");
    assert_eq!(office.refused("assign 1 Dewi").1, "refused.unknown_officer");
}

#[test]
fn a_preview_says_the_due_time_the_day_and_what_lies_between() {
    let office = Office::new();
    let seen = office.ok("preview 4 --at 2024-09-12T08:00 --json").data();
    assert_eq!(seen["step"]["no"], 4);
    assert_eq!((&seen["due_today"], &seen["off_hours"]), (&json!(false), &json!(false)));
    let target_s = seen["target_s"].as_i64().unwrap();
    assert_eq!(target_s, 600);
    assert_eq!(seen["due_at"], "2024-09-12T08:10:00+08:00");

    let evening = office.ok("perkiraan 4 --at 2024-09-13T20:00 --json").data();
    assert_eq!((&evening["due_today"], &evening["off_hours"]), (&json!(false), &json!(true)));
    assert_eq!(evening["starts_at"], "2024-09-17T07:30:00+08:00");
    assert_eq!(evening["due_at"], "2024-09-17T07:40:00+08:00");
    let skipped = evening["lines"].as_array().unwrap().iter();
    assert_eq!(skipped.filter(|l| l["kind"] == "skipped").count(), 3);

    let said = office.ok("preview 4 --at 2024-09-13T20:00 --lang id").out;
    assert!(said.contains("16-09-2024") && said.contains("Selasa, 17 September 2024"), "{said}");
    assert_eq!(office.refused("preview 9").1, "refused.no_such_step");
    assert!(!office.store().exists());
}

#[test]
fn a_table_that_does_not_fit_its_head_is_refused_with_its_line() {
    let office = Office::new();
    let line = "register --from - --agency Dinkes --letter-no 9 --letter-date 2024-09-10 --json";
    let wrong = office.feed(line, "name,position\nSiti,Bidan\nBudi,Staf,lebih\n");
    assert_eq!(wrong.code, 4);
    assert!(wrong.error()["message"].as_str().unwrap().contains("-:3"), "{wrong:?}");
    let wrong = office.feed(line, "name,position\nSiti,Bidan\n\"Budi,Staf\n");
    assert_eq!(wrong.code, 2);
    assert!(wrong.error()["message"].as_str().unwrap().contains("-:3"), "{wrong:?}");
    let rounded = office.feed(line, "name;nik\nSiti;7,60E+15\n");
    assert_eq!(rounded.code, 4);
    let said = rounded.error()["message"].as_str().unwrap().to_owned();
    assert!(said.contains("-:2") && said.contains("spreadsheet"), "{said}");
    assert!(!office.store().exists());
    office.feed(line, "name,position\nSiti,Bidan,\nBudi\n");
    assert!(office.store().exists());
}
