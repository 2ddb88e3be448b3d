//! The life of a certificate at the desk, by keys: the real program, its store, its files.
use super::Office;
use crate::certificate::file;

/// Siti's case, submitted in 2024 and waiting for BSrE, or still at its last step.
fn office(submitted: bool) -> Office {
    let office = Office::new();
    office.register("2024-09-13T08:00");
    office.ok("receive 1 surat_rekomendasi --at 2024-09-13T08:00");
    for minute in 1..=4 {
        office.ok(&format!("finish 1 --at 2024-09-13T08:0{minute}"));
    }
    if submitted {
        office.ok("finish 1 --at 2024-09-13T08:10 --set awaiting_bsre=true");
    }
    office
}

fn screen(office: &Office, keys: &str) -> String {
    let lang = "--lang en --size 120x30";
    office.ok(&format!("{lang} --print --keys '{keys}'")).out
}

fn typed(name: &str) -> String {
    file(name).display().to_string()
}

#[test]
fn a_certificate_is_shown_before_it_is_recorded() {
    let office = office(false);
    let path = typed("good.pem");
    let seen = screen(&office, &format!("Q {path} <enter>"));
    assert!(seen.contains("valid 2026-11-20 to 2028-11-19"), "{seen}");
    assert!(seen.contains("7602••••••••0001") && seen.contains("Enter records this"), "{seen}");
    assert_eq!(office.show("1")["certificate"]["serial"], serde_json::Value::Null);
    // What was typed is still there.
    let saved = screen(&office, "Q <enter> <enter>");
    assert!(!saved.contains("New certificate ·"), "{saved}");
    let kept = office.show("1")["certificate"].clone();
    assert_eq!(
        (&kept["serial"], &kept["new_expires"]),
        (&"0A:1B:2C:3D".into(), &"2028-11-19".into())
    );
}

#[test]
fn another_persons_certificate_needs_a_yes() {
    let office = office(false);
    let path = typed("other-person.pem");
    let seen = screen(&office, &format!("Q {path} <enter> <enter>"));
    assert!(seen.contains("Budi Santoso") && seen.contains("does not fit"), "{seen}");
    assert_eq!(office.show("1")["certificate"]["serial"], serde_json::Value::Null);
    screen(&office, "Q <enter> <right> <enter>");
    assert_eq!(office.show("1")["certificate"]["serial"], "0A:1B:2C:3D");
}

#[test]
fn a_private_key_is_turned_away_with_its_reason() {
    for name in ["key-pkcs8.pem", "store.p12"] {
        let office = office(false);
        let seen = screen(&office, &format!("Q {} <enter> <enter>", typed(name)));
        assert!(seen.contains("nothing of it is kept"), "{seen}");
        assert!(seen.contains("never be given to"), "{seen}");
        assert_eq!(office.show("1")["facts"].as_array().unwrap().len(), 6);
    }
}

#[test]
fn what_waits_is_called_to_mind_until_it_was_asked_about() {
    let office = office(true);
    let seen = screen(&office, "f");
    assert!(seen.contains("Waiting for BSrE"), "{seen}");
    let strip = screen(&office, "<esc>");
    assert!(strip.contains("1 waiting for BSrE to follow up (f)"), "{strip}");
    let list = screen(&office, "4");
    assert!(list.contains("BSrE ") && list.contains(" d"), "{list}");
    let done = screen(&office, "4 F <enter> <enter> <enter>");
    assert!(!done.contains("to follow up (f)"), "{done}");
    assert_eq!(office.show("1")["certificate"]["ams_status"], "WAITING_FOR_VERIFICATION");
    let blocked = screen(&self::office(false), "F");
    assert!(blocked.contains("once the request was submitted"), "{blocked}");
}

#[test]
fn a_renewal_is_begun_from_the_radar() {
    let office = office(false);
    office.ok("edit 1 expires=2024-10-01 phone=0812");
    office.ok("cancel 1 --reason 'surat ditarik'");
    let seen = screen(&office, "H");
    assert!(seen.contains("expired: 1 (0 being renewed)"), "{seen}");
    assert!(seen.contains("PSE-2024-0001") && seen.contains("days ago"), "{seen}");
    let form = screen(&office, "H <enter>");
    assert!(form.contains("Siti Aminah") && form.contains("7602••••••••0001"), "{form}");
    screen(&office, "H n 9/KES/2026 <c-s> <c-s>");
    let new = office.ok("list --json").data()[0].clone();
    assert_eq!(new["applicant"]["phone"], "0812");
    assert_eq!(new["applicant"]["nik"], "7602••••••••0001", "what the form masks is kept");
    assert_eq!(new["certificate"]["old_expires"], "2024-10-01");
    let renewing = screen(&office, "H");
    assert!(renewing.contains("→ PSE-") && renewing.contains("show its case"), "{renewing}");
}

#[test]
fn the_hand_off_opens_copies_and_records() {
    let office = office(false);
    let closed = screen(&office, "R <enter>");
    assert!(closed.contains("address of AMS is not set"), "{closed}");
    office.ok("config set ams.url https://ams.contoh.go.id");
    let seen = screen(&office, "R");
    assert!(
        seen.contains("Open AMS in the browser") && seen.contains("7602••••••••0001"),
        "{seen}"
    );
    screen(&office, "R s");
    assert_ne!(office.show("1")["certificate"]["submitted_at"], serde_json::Value::Null);
    let fact = office.show("1")["facts"].as_array().unwrap().last().unwrap()["kind"].clone();
    assert_eq!(fact, "edit");
}

#[test]
fn an_odd_last_day_of_the_new_certificate_is_told_before_and_after() {
    let office = office(false);
    let seen = screen(&office, "T <tab> <tab> 0 1 - 0 1 - 2 0 2 0");
    assert!(seen.contains("the new expiry, 2020-01-01, is over already"), "{seen}");
    let told = office.ok("--lang en finish 1 --at 2024-09-13T08:10 --set new_expires=2020-01-01");
    assert!(told.err.contains("2020-01-01, is over already"), "{}", told.err);
    office.ok("edit 1 expires=2027-03-01 new_expires=");
    let told = office.ok("--lang en edit 1 new_expires=2027-03-01");
    assert!(told.err.contains("no later than the old one (2027-03-01)"), "{}", told.err);
    let told = office.ok("--lang en edit 1 new_expires=2028-03-01");
    assert_eq!(told.err, "");
}

#[test]
fn nobody_says_that_ams_has_what_it_has_not() {
    let office = Office::new();
    office.register("2024-09-13T08:00");
    let told = office.run("ams 1 --submitted --lang en");
    assert_eq!(told.code, 4, "{}", told.err);
    assert!(told.err.contains("recorded in step 5; this case is still in step 1"), "{}", told.err);
    let seen = screen(&office, "R s");
    assert!(seen.contains("recorded in step 5; this case is still in step 1"), "{seen}");
    assert_eq!(office.show("1")["facts"].as_array().unwrap().len(), 1);
    office.ok("reject 1 --reason 'tidak sah' --at 2024-09-13T08:10");
    assert_eq!(office.run("ams 1 --submitted").code, 4);
}
