//! The new certificate through the program: read, compared, recorded, followed up, watched.
use super::Office;
use crate::certificate::file;

/// Siti's case, its first `steps` steps finished on Friday 13 September 2024.
pub(super) fn office(steps: usize) -> Office {
    let office = Office::new();
    office.register("2024-09-13T08:00");
    office.ok("receive 1 surat_rekomendasi --at 2024-09-13T08:00");
    for minute in 1..=steps.min(4) {
        office.ok(&format!("finish 1 --at 2024-09-13T08:0{minute}"));
    }
    if steps > 4 {
        office.ok("finish 1 --at 2024-09-13T08:10 --set awaiting_bsre=true");
    }
    office
}

fn certificate(office: &Office, name: &str, more: &str) -> super::Answer {
    let path = file(name);
    office.run(&format!("certificate 1 '{}' {more}", path.display()))
}

#[test]
fn what_fits_is_recorded_and_opens_the_gate() {
    let office = office(4);
    let (code, refused) = office.refused("finish 1 --at 2024-09-13T08:10");
    assert_eq!((code, refused.as_str()), (4, "refused.fields_missing"));
    let shown = certificate(&office, "good.pem", "--dry-run --json").data();
    assert_eq!((&shown["last_day"], &shown["doubts"]), (&"2028-11-19".into(), &[(); 0][..].into()));
    assert_eq!(office.show("1")["certificate"]["serial"], serde_json::Value::Null);
    let told = certificate(&office, "good.pem", "--at 2026-11-21T08:00 --json").data();
    let kept = &told["certificate"];
    assert_eq!(kept["new_expires"], "2028-11-19");
    assert_eq!(kept["serial"], "0A:1B:2C:3D");
    assert!(kept["fingerprint"].as_str().unwrap().starts_with("780ad296"));
    let facts = office.show("1")["facts"].clone();
    let fact = facts.as_array().unwrap().last().unwrap();
    assert_eq!(fact["kind"], "certificate");
    assert!(fact["subject"].as_str().unwrap().contains("7602••••••••0001"), "{fact}");
    let again = certificate(&office, "good.der", "--json").error();
    assert_eq!(again["code"], "refused.nothing_changes");
    office.ok("undo 1");
    assert_eq!(office.show("1")["certificate"]["new_expires"], serde_json::Value::Null);
    office.ok("redo 1");
    assert_eq!(office.ok("finish 1 --json").data()["status"], "done");
    assert_eq!(office.run("verify").code, 0);
}

#[test]
fn another_persons_is_recorded_only_when_somebody_says_so() {
    let office = office(4);
    let refused = certificate(&office, "other-person.pem", "--json").error();
    assert_eq!(
        (&refused["exit"], &refused["code"]),
        (&4.into(), &"refused.certificate_doubtful".into())
    );
    let message = refused["message"].as_str().unwrap();
    assert!(message.contains("Budi Santoso") && message.contains("7602••••••••0002"), "{message}");
    assert!(refused["hint"].as_str().unwrap().contains("--accept"));
    assert_eq!(office.show("1")["certificate"]["serial"], serde_json::Value::Null);
    let accepted = certificate(&office, "other-person.pem", "--accept --at 2026-11-21T08:00");
    assert_eq!(accepted.code, 0, "{accepted:?}");
    assert!(accepted.err.contains("Budi Santoso"), "{accepted:?}");
    assert_eq!(office.show("1")["certificate"]["serial"], "0A:1B:2C:3D");
}

#[test]
fn nothing_of_a_private_key_reaches_the_store() {
    let office = office(4);
    let before = std::fs::read(office.store()).unwrap();
    for name in ["key-pkcs8.pem", "certificate-and-key.pem", "store.p12", "key-sec1.der"] {
        let refused = certificate(&office, name, "--accept --json").error();
        assert_eq!(refused["exit"], 4, "{name}");
        let hint = refused["hint"].as_str().unwrap();
        assert!(hint.contains("must never be given to anybody, this program included"), "{hint}");
    }
    assert_eq!(std::fs::read(office.store()).unwrap(), before);
    let id = certificate(&office, "key-pkcs8.pem", "--lang id");
    assert!(id.err.contains("tidak boleh diberikan kepada siapa pun"), "{id:?}");
    let missing = certificate(&office, "not-there.pem", "--json").error();
    assert_eq!((&missing["exit"], &missing["code"]), (&1.into(), &"certificate.missing".into()));
}

#[test]
fn a_request_ages_in_working_days_and_is_called_to_mind_until_somebody_asks() {
    let office = office(5);
    let state = |at: &str| {
        let line = office.ok(&format!("list --all --filter is:awaiting-bsre --as-of {at}")).out;
        line.split('\t').nth(1).unwrap_or_default().to_owned()
    };
    // The weekend and Monday's holiday do not count.
    assert_eq!(state("2024-09-16T12:00"), "waiting for BSrE, 0 working days");
    assert_eq!(state("2024-09-17T06:00"), "waiting for BSrE, 1 working day");
    assert_eq!(state("2024-09-18T09:00"), "waiting for BSrE, 2 working days");
    assert_eq!(state("2024-09-19T09:00"), "waiting for BSrE, 3 working days: follow it up");
    office.ok("follow-up 1 --ams 'waiting for verification' --at 2024-09-19T10:00");
    assert_eq!(state("2024-09-20T09:00"), "waiting for BSrE, 4 working days");
    assert_eq!(state("2024-09-24T09:00"), "waiting for BSrE, 6 working days: follow it up");
    let kept = office.show("1 --as-of 2024-09-20T09:00")["certificate"].clone();
    assert_eq!(kept["ams_status"], "WAITING_FOR_VERIFICATION");
    assert_eq!(kept["awaiting"]["working_days"], 4);
    let found = |query: &str| office.ok(&format!("search {query}")).out.lines().count();
    assert_eq!((found("ams:waiting-for-verification"), found("ams:issue")), (1, 0));
    assert_eq!(found("ams:diterbitkan,menunggu-verifikasi"), 1);
    let net = office.show("1")["total"]["net_s"].clone();
    let told = office.ok("tindak 1 --ams ISSUE --expires 2028-09-20 --json").data();
    assert_eq!(told["certificate"]["new_expires"], "2028-09-20");
    assert_eq!(told["certificate"]["awaiting"], serde_json::Value::Null);
    assert_eq!((found("is:awaiting-bsre"), found("ams:issue")), (0, 1));
    assert_eq!(told["total"]["net_s"], net);
    assert_eq!(office.run("verify").code, 0);
    office.ok("db rebuild");
    assert_eq!(found("ams:issue"), 1);
}

#[test]
fn a_follow_up_comes_after_the_submission_and_names_a_status_of_ams() {
    let office = office(4);
    assert_eq!(office.refused("follow-up 1 --ams ISSUE"), (4, "refused.not_submitted".to_owned()));
    office.ok("finish 1 --at 2024-09-13T08:10 --set awaiting_bsre=true");
    let unknown = office.run("follow-up 1 --ams ADA --json").error();
    assert_eq!(unknown["code"], "refused.unknown_ams");
    assert!(unknown["hint"].as_str().unwrap().contains("NOT_REGISTERED"), "{unknown}");
    let date = office.refused("follow-up 1 --ams ISSUE --expires besok");
    assert_eq!(date, (4, "refused.field_invalid".to_owned()));
}

#[test]
fn the_radar_knows_what_is_being_renewed() {
    let office = Office::new();
    assert_eq!(office.ok("expiring --json").data(), serde_json::json!([]));
    office.register("2024-09-12T08:00");
    office.ok("edit 1 expires=2020-01-01");
    office.ok(
        "register --name 'Andi Saleh' --agency Diskominfo --letter-no 2 --letter-date 2024-09-10 \
         --expires 2020-02-01 --at 2024-09-12T08:00",
    );
    office.ok("cancel 2 --reason batal --at 2024-09-12T09:00");
    let data = office.ok("expiring --json").data();
    let told = |i: usize| (data[i]["number"].clone(), data[i]["lapse"]["renewal"].clone());
    assert_eq!(told(0), ("PSE-2024-0001".into(), "PSE-2024-0001".into()));
    assert_eq!(told(1), ("PSE-2024-0002".into(), serde_json::Value::Null));
    assert_eq!(data[0]["lapse"]["span"], "lapsed");
    assert_eq!(data[0]["applicant"]["nik"], "7602••••••••0001");
    let table = office.ok("kedaluwarsa --lang id");
    assert!(table.out.contains("sedang diperbarui: PSE-2024-0001"), "{table:?}");
    assert_eq!(table.err.trim(), "sudah berakhir: 2 (1 sedang diperbarui)");
    assert_eq!(office.run("expiring --as-of 2024-09-13").code, 2);
}

#[test]
fn ams_is_handed_nothing_but_its_own_address() {
    let office = office(4);
    assert_eq!(office.refused("ams 1 --open"), (4, "refused.no_ams_url".to_owned()));
    for bad in ["javascript:alert(1)", "file:///etc/passwd", "https://", "http://a@b/", "-x"] {
        assert_ne!(office.run(&format!("config set ams.url -- '{bad}'")).code, 0, "{bad}");
    }
    office.ok("config set ams.url https://ams.contoh.go.id/masuk");
    let tools = office.path("bin");
    std::fs::create_dir(&tools).unwrap();
    let seen = office.path("seen");
    let script = format!("#!/bin/sh\nprintf '%s|' \"$@\" > {}\n", seen.display());
    let tool = office.write("bin/xdg-open", &script);
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&tool, mode).unwrap();
    let opened = office.run_with("ams 1 --open --json", &[("PATH", tools.as_path())]);
    assert_eq!(opened.data()["fields"][1]["value"], "7602••••••••0001");
    assert_eq!(std::fs::read_to_string(&seen).unwrap(), "https://ams.contoh.go.id/masuk|");
    let order = office.ok("ams 1 --reveal").out;
    let fields: Vec<&str> = order.lines().filter_map(|l| l.split('\t').nth(1)).collect();
    assert_eq!(fields[..3], ["Siti Aminah", "7602010101900001", ""]);
    assert_eq!(office.show("1")["facts"].as_array().unwrap().last().unwrap()["kind"], "reveal");
    let told = office.ok("ams 1 --submitted --at 2024-09-13T08:09 --json").data();
    assert_eq!(told["certificate"]["submitted_at"], "2024-09-13T08:09:00+08:00");
}

#[test]
fn that_ams_has_it_is_said_in_its_step_alone_whatever_says_it() {
    let early = office(0);
    let ways = [
        "ams 1 --submitted --at 2024-09-13T08:01",
        "edit 1 submitted_at=2024-09-13T08:01",
        "finish 1 --at 2024-09-13T08:01 --set submitted_at=2024-09-13T08:01",
    ];
    for way in ways {
        assert_eq!(early.refused(way), (4, "refused.handed_over_later".to_owned()), "{way}");
    }
    let ready = office(4);
    let ahead = ready.refused("edit 1 submitted_at=2999-01-01T08:00");
    assert_eq!(ahead, (4, "refused.in_future".to_owned()));
    ready.ok("edit 1 submitted_at=2024-09-13T08:05");
    let closed = office(5);
    closed.ok("edit 1 submitted_at=2024-09-13T08:05");
}
