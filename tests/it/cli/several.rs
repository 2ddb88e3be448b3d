//! Several cases in one act: all or none, undone as a whole where none has moved on.
use super::Office;

fn three() -> Office {
    let office = Office::new();
    for _ in 0..3 {
        office.register("2024-09-12T08:00");
    }
    office
}

fn steps(office: &Office) -> Vec<i64> {
    let all = office.run("list --all --sort number --json").data();
    let cases = all.as_array().unwrap().iter();
    cases.map(|c| c["step"]["no"].as_i64().unwrap_or(0)).collect()
}

#[test]
fn one_refusal_leaves_all_as_they_were() {
    let office = three();
    office.ok("finish 2 --at 2024-09-12T08:04");
    let no = office.run("finish 1 2 3 --at 2024-09-12T08:02 --json");
    let error = no.error();
    assert_eq!(error["code"], "refused.before_last_fact");
    assert!(error["message"].as_str().unwrap().starts_with("PSE-2024-0002: "));
    assert_eq!(steps(&office), [1, 2, 1]);
    assert_eq!(office.refused("finish 1 9"), (3, "not_found.case".into()));
    assert_eq!(steps(&office), [1, 2, 1]);
}

#[test]
fn one_act_is_undone_and_redone_as_a_whole() {
    let office = three();
    let both = office.run("finish 1 3 1 --at 2024-09-12T08:04 --json").data();
    assert_eq!(both.as_array().unwrap().len(), 2);
    assert_eq!(steps(&office), [2, 1, 2]);
    let plan = office.run("undo 3 --dry-run --json").data();
    assert_eq!(plan.as_array().unwrap().len(), 2);
    office.ok("undo 3");
    assert_eq!(steps(&office), [1, 1, 1]);
    office.ok("redo 1");
    assert_eq!(steps(&office), [2, 1, 2]);
    assert_eq!(office.ok("verify").code, 0);
}

#[test]
fn what_has_moved_on_stays_and_is_named() {
    let office = three();
    office.ok("finish 1 2 3 --at 2024-09-12T08:04");
    office.ok("note 2 'sudah dihubungi'");
    let undo = office.ok("undo 1");
    assert!(undo.err.contains("PSE-2024-0002"), "{}", undo.err);
    assert!(undo.err.contains("PSE-2024-0003"), "{}", undo.err);
    assert_eq!(steps(&office), [1, 2, 2]);
}

#[test]
fn each_case_keeps_the_executor_of_its_own_step() {
    let office = three();
    office.ok("officer add Rina --role Kabid");
    office.ok("finish 2 --as Dewi --at 2024-09-12T08:02");
    office.ok("finish 1 2 --at 2024-09-12T08:04");
    let last = |n: &str| office.show(n)["facts"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last("1")["on_behalf_of"], "kepala_dinas");
    assert_eq!(last("2")["on_behalf_of"], serde_json::Value::Null);
    assert_eq!(last("1")["act"], last("2")["act"]);
}

#[test]
fn a_finish_that_sets_fields_is_undone_with_them() {
    let office = three();
    office.ok("finish 1 --at 2024-09-12T08:04 --set position=Dokter");
    assert_eq!(office.show("1")["applicant"]["position"], "Dokter");
    office.ok("undo 1");
    let case = office.show("1");
    assert_eq!(case["applicant"]["position"], "Bidan");
    assert_eq!(case["step"]["no"], 1);
}
