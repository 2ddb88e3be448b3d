//! Values of fields as people type them.
use super::{Office, certificate};

#[test]
fn every_form_of_a_time_is_a_value() {
    let office = certificate::office(4);
    let expected = "2024-09-13T09:05:00+08:00";
    for typed in ["2024-09-13T09:05", "13-09-2024 09.05", "2024-09-13T01:05:00Z"] {
        office.ok(&format!("edit 1 'submitted_at={typed}'"));
        assert_eq!(office.show("1")["certificate"]["submitted_at"], expected, "{typed}");
        office.ok("edit 1 submitted_at=");
    }
    office.ok("finish 1 --at 2024-09-13T09:06 --set submitted_at=2024-09-13T09:05 \
         --set awaiting_bsre=true");
    assert_eq!(office.show("1")["certificate"]["submitted_at"], expected);
    let case = office.show("1");
    let set: Vec<_> = case["facts"].as_array().unwrap().iter().collect();
    let said = set.iter().filter_map(|fact| fact["set"]["submitted_at"].as_str());
    assert!(said.clone().count() > 0 && said.clone().all(|at| at.ends_with("+08:00")));
    let unclear = office.refused("edit 1 submitted_at=kemarin");
    assert_eq!(unclear, (4, "refused.field_invalid".into()));
}

#[test]
fn a_date_is_read_as_a_letter_writes_it() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    for typed in ["2 Agustus 2024", "2 Aug 2024", "02-08-2024", "2 AGU. 2024"] {
        office.ok(&format!("edit 1 'letter_date={typed}'"));
        assert_eq!(office.show("1")["letter"]["date"], "2024-08-02", "{typed}");
        office.ok("edit 1 letter_date=2024-09-10");
    }
    let found = office.ok("list --all --filter 'date:\"12 September 2024\"' --json").data();
    assert_eq!(found.as_array().unwrap().len(), 1);
    office.ok("note 1 x --at '12 Oktober 2024 09.05'");
}

#[test]
fn a_no_clears_what_only_says_yes() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    for no in ["false", "tidak", "No"] {
        office.ok("edit 1 awaiting_bsre=ya");
        office.ok(&format!("edit 1 awaiting_bsre={no}"));
        let again = office.refused(&format!("edit 1 awaiting_bsre={no}"));
        assert_eq!(again, (4, "refused.nothing_changes".into()), "{no}");
    }
}
