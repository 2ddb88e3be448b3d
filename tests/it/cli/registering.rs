//! Registration: what it needs, what it warns of, and several applicants of one letter.
use super::Office;

const LETTER: &str = "--agency Dinkes --letter-no 9/X/2024 --letter-date 2024-09-10";

#[test]
fn the_number_and_every_field() {
    let office = Office::new();
    let answer = office.ok(
        "daftar --name 'dr. Nur Hayati' --nik 7602.0101.0190.0001 --nip '19900101 201503 2 001' \
         --position Dokter --agency 'RSUD Mamuju' --email nur@mamujukab.go.id --phone 0812-3456 \
         --letter-no 9/X/2024 --letter-date 10-09-2024 --subject 'Pembaruan TTE' --agenda 77 \
         --class 'sangat segera' --expires 2024-10-01 --at 2024-09-12T08:00 --json --reveal",
    );
    let case = answer.data();
    assert_eq!(case["number"], "PSE-2024-0001");
    assert_eq!(case["applicant"]["nik"], "7602010101900001");
    assert_eq!(case["applicant"]["nip"], "199001012015032001");
    assert_eq!(case["letter"]["date"], "2024-09-10");
    assert_eq!(case["letter"]["class"], "sangat_segera");
    assert_eq!(case["letter"]["agenda"], "77");
    assert_eq!(case["letter"]["received_at"], case["registered_at"]);
    assert_eq!(case["certificate"]["old_expires"], "2024-10-01");
    assert_eq!(case["applicant"]["nip_reason"], serde_json::Value::Null);
}

#[test]
fn what_is_required_is_said_by_field() {
    let office = Office::new();
    let no = office.refused("register --name Siti");
    assert_eq!(no, (4, "refused.field_required".into()));
    let no = office.refused(&format!("register --name Siti {LETTER} --nik 12"));
    assert_eq!(no, (4, "refused.field_invalid".into()));
    assert!(!office.store().exists());
}

#[test]
fn a_likely_duplicate_and_a_late_letter_are_said_and_taken() {
    let office = Office::new();
    let line = format!("register --name Siti {LETTER} --at 2024-09-12T08:00");
    assert_eq!(office.ok(&line).err, "");
    let again = office.ok(&line.replace("Siti", "SITI"));
    assert!(again.err.contains("PSE-2024-0001"), "{}", again.err);
    let early = office.ok(&line.replace("09-12T", "09-09T").replace("Siti", "Budi"));
    assert!(early.err.contains("2024-09-10"), "{}", early.err);
    assert_eq!(office.ok(&format!("{line} -q")).err, "");
    assert_eq!(office.run("list --json").data().as_array().unwrap().len(), 4);
}

#[test]
fn a_table_of_applicants_is_one_act_or_none() {
    let office = Office::new();
    let line = format!("register --from - {LETTER} --at 2024-09-12T08:00 --json");
    let wrong = office.feed(&line, "name,nik\nSiti,7602010101900001\nBudi,1\n");
    assert_eq!(wrong.code, 4);
    assert!(wrong.error()["message"].as_str().unwrap().starts_with("-:3:"), "{wrong:?}");
    assert!(!office.store().exists());

    let rows = "name,nik\nSiti,7602010101900001\nBudi,7602010101900002\n";
    let plan = office.feed(&format!("{line} --dry-run"), rows);
    assert_eq!(plan.data().as_array().unwrap().len(), 2);
    assert!(!office.store().exists());
    let both = office.feed(&line, rows).data();
    assert_eq!(both[1]["number"], "PSE-2024-0002");
    let act = |n: &str| office.show(n)["facts"][0]["act"].clone();
    assert_eq!(act("1"), act("2"));

    let unknown = office.feed(&line, "nomor\nSiti\n");
    assert_eq!((unknown.code, unknown.error()["code"].clone()), (2, "table.head_none".into()));
    let empty = office.feed(&line, "name\n");
    assert_eq!(empty.code, 2);
}
