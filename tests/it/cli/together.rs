//! Several people at once: what moves no clock is recorded for everyone, and a step is only
//! finished by whoever saw it.
use super::Office;

#[test]
fn notes_of_several_people_are_all_recorded() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    // Each of six can lose at most five races, one to each of the others.
    let started: Vec<_> = (0..6).map(|i| office.start(&format!("note 1 'catatan {i}'"))).collect();
    for child in started {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    assert_eq!(office.show("1")["notes"].as_array().unwrap().len(), 6);
    office.ok("verify");
}

#[test]
fn a_step_that_has_moved_on_is_not_finished_twice() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    office.ok("finish 1 --step 1 --at 2024-09-12T08:02");
    let again = office.refused("finish 1 --step 1 --at 2024-09-12T08:03");
    assert_eq!(again, (5, "changed".into()));
    assert_eq!(office.show("1")["step"]["no"], 2);
}
