//! Enforcement through the program: every act asks for a PIN, reading asks for none, and a PIN is
//! nowhere but in people's heads.
use serde_json::json;

use super::office::{RINA, SYAM, WRONG, holding};
use crate::cli::{Answer, Office};

/// An office with Syam, who administers, and Rina of the helpdesk, both with PINs in files.
fn office() -> Office {
    let office = Office::new();
    for (name, pin) in [("syam", SYAM), ("rina", RINA), ("salah", WRONG)] {
        office.write(name, &format!("{pin}\n"));
    }
    office.ok("officer add Syam --role kepala_dinas");
    office.ok("officer add Rina --role admin_helpdesk");
    office.ok("officer pin Syam --pin-file syam");
    office.ok("officer pin Rina --pin-file rina");
    office.ok("officer admin Syam");
    office
}

fn enforced() -> Office {
    let office = office();
    let said = office.ok("officer enforce on --as Syam --pin-file syam");
    assert!(said.out.contains("Authority is enforced"), "{said:?}");
    office
}

fn registered(office: &Office) -> Answer {
    office.ok("register --name 'Siti Aminah' --agency 'Dinas Kesehatan' --letter-no 1/KES \
         --letter-date 2024-09-10 --nik 7602010101900001 --pin-file rina --json")
}

fn code(answer: &Answer) -> String {
    answer.error()["code"].as_str().unwrap().to_owned()
}

#[test]
fn enforcement_is_turned_on_by_an_administrator_who_proves_it() {
    let office = office();
    assert_eq!(office.refused("officer enforce on"), (4, "refused.pin_needed".into()));
    let rina = office.refused("officer enforce on --pin-file rina");
    assert_eq!(rina, (4, "refused.administrator_needed".into()));
    let wrong = office.refused("officer enforce on --as Syam --pin-file salah");
    assert_eq!(wrong, (4, "refused.pin_wrong".into()));
    let on = office.ok("officer enforce on --as Syam --pin-file syam --json").data();
    assert_eq!(on, json!({ "enforced": true }));
    let listed = office.ok("officer list --json").data();
    assert_eq!(listed[0]["administrator"], true);
    assert!(listed[1]["pin_since"].is_string(), "{listed}");
    office.ok("officer enforce off --as Syam --pin-file syam");
    office.ok("officer add Dewi --role verifikator");
}

#[test]
fn nothing_is_enforced_before_there_is_an_administrator_with_a_pin() {
    let office = Office::new();
    assert_eq!(office.refused("officer enforce on").0, 3, "nobody works here");
    office.ok("officer add Rina --role admin_helpdesk");
    assert_eq!(office.refused("officer enforce on"), (4, "refused.no_administrator".into()));
    office.ok("officer admin Rina");
    assert_eq!(office.refused("officer enforce on"), (4, "refused.no_administrator".into()));
    let weak = office.write("lemah", "123456");
    let weak = format!("officer pin --pin-file {}", weak.display());
    assert_eq!(office.refused(&weak), (4, "refused.pin_trivial".into()));
    office.write("pendek", "1234");
    assert_eq!(office.refused("officer pin --pin-file pendek").1, "refused.pin_digits");
    assert_eq!(office.refused("officer pin --pin-file hilang"), (1, "world.file".into()));
}

#[test]
fn every_act_asks_for_the_pin_and_a_refusal_says_how_it_is_given() {
    let office = enforced();
    let acts = [
        "register --name A --agency B --letter-no 1 --letter-date 2024-09-10",
        "officer add Dewi --role verifikator",
        "alerts --mute 60",
        "subject erase 1 --yes",
        "export --all",
        "list --reveal",
    ];
    for act in acts {
        let answer = office.run(&format!("{act} --json"));
        assert_eq!((answer.code, code(&answer).as_str()), (4, "refused.pin_needed"), "{act}");
        assert!(answer.error()["hint"].as_str().unwrap().contains("--pin-file"), "{answer:?}");
    }
    assert!(registered(&office).data()["number"].as_str().unwrap().ends_with("-0001"));
    let line = format!("{RINA}\n");
    let fed = office.feed("note 1 lengkap --pin-file - --json", &line);
    assert_eq!(fed.data()["notes"][0]["by"], "Rina");
    let other = office.refused("note 1 lengkap --as Syam --pin-file rina");
    assert_eq!(other, (4, "refused.pin_wrong".into()));
    let stranger = office.run("note 1 lengkap --as Dewi --pin-file rina --json");
    assert_eq!((stranger.code, code(&stranger).as_str()), (3, "store.officer_unknown"));
}

#[test]
fn why_a_pin_is_not_given_is_told() {
    let office = enforced();
    let others = office.refused("officer pin Syam --pin-file rina");
    assert_eq!(others, (4, "refused.administrator_needed".into()));
    let short = office.run("officer pin Rina --as Syam --pin-file syam");
    assert_eq!(short.code, 4);
    assert!(
        short.err.contains("too few lines") && short.err.contains("New PIN of Rina"),
        "{short:?}"
    );
    let empty = office.feed("note 1 x --pin-file - --json", "");
    assert_eq!((empty.code, code(&empty).as_str()), (4, "refused.pin_needed"));
}

#[test]
fn a_step_is_finished_by_its_executor_or_a_named_deputy() {
    let office = enforced();
    registered(&office);
    let answer = office.run("finish 1 --pin-file rina --json");
    assert_eq!((answer.code, code(&answer).as_str()), (4, "refused.not_your_step"));
    let said = answer.error().to_string();
    assert!(said.contains("Kepala Dinas") && said.contains("Syam"), "{said}");
    let behalf = "note 1 lengkap --on-behalf-of 'Kepala Dinas' --pin-file rina";
    assert_eq!(office.refused(behalf), (4, "refused.not_acting_for".into()));
    let deputy = "officer deputy Rina --role 'Kepala Dinas'";
    let none = office.refused(&format!("{deputy} --until 2099-12-31 --pin-file rina"));
    assert_eq!(none, (4, "refused.administrator_needed".into()));
    let by = "--as Syam --pin-file syam";
    let backwards = office.refused(&format!("{deputy} --until 2020-01-01 {by}"));
    assert_eq!(backwards, (4, "refused.period".into()));
    assert_eq!(office.run(&format!("{deputy} --until kemarin {by}")).code, 2);
    office.ok(&format!("{deputy} --until 2099-12-31 {by}"));
    let listed = office.ok("officer list").out;
    assert!(listed.contains("deputy for Kepala Dinas") && listed.contains("yes"), "{listed}");
    let done = office.ok("finish 1 --pin-file rina --json").data();
    assert_eq!(done["step"]["no"], 2);
    let fact = &office.show("1")["facts"][1];
    assert_eq!((&fact["officer"], &fact["on_behalf_of"]), (&json!("Rina"), &json!("kepala_dinas")));
    office.ok(&format!("{deputy} --end {by}"));
    assert_eq!(office.refused(&format!("{deputy} --end {by}")).1, "refused.no_stand_in");
    let undo = office.run("undo 1 --dry-run");
    assert_eq!(undo.code, 0, "what would be undone is told to everybody: {undo:?}");
    assert_eq!(office.refused("undo 1 --pin-file rina").1, "refused.not_your_step");
    office.ok(&format!("undo 1 {by}"));
}

/// What the configuration of one program says is no rule of the office.
#[test]
fn new_rules_are_an_administrators_to_begin_with() {
    let office = enforced();
    registered(&office);
    registered(&office);
    let syam = "--as Syam --pin-file syam";
    let deputy = "officer deputy Rina --role 'Kepala Dinas' --until 2099-12-31";
    office.ok(&format!("{deputy} {syam}"));
    office.write(
        "pagi.toml",
        "id = \"pagi\"\ntitle = \"Pagi\"\n[week]\nmon = [[\"03:00\", \"03:01\"]]\n",
    );
    office.write("sendiri.toml", "[calendar]\npattern = \"pagi.toml\"\nfiles = []\n");
    let own = "--pin-file rina --config sendiri.toml";
    let before = office.show("1")["version"].clone();
    assert_eq!(office.refused(&format!("finish 1 {own}")).1, "refused.rules_unproven");
    assert_eq!(office.show("1")["version"], before);
    office.ok("finish 1 --pin-file rina");
    office.ok(&format!("finish 2 {syam} --config sendiri.toml"));
    office.ok(&format!("undo 2 {syam} --config sendiri.toml"));
    office.ok(&format!("finish 2 {own}"));
    let sop = include_str!("../../../assets/sop/surel-dinas.toml");
    office.write("lain.toml", &sop.replacen("id = \"", "id = \"lain-", 1));
    office.write("config.toml", "[sop]\nfiles = [\"lain.toml\"]\ndefault = \"lain-surel-dinas\"\n");
    let register = "register --name A --agency B --letter-no 3 --letter-date 2024-09-10";
    let refused = office.refused(&format!("{register} --pin-file rina"));
    assert_eq!(refused.1, "refused.rules_unproven");
}

#[test]
fn reading_is_free_and_masked_whatever_the_settings_say() {
    let office = enforced();
    registered(&office);
    office.write("config.toml", "[privacy]\nmask = false\n");
    for line in ["list --json", "show 1 --json", "search Siti --json", "show 1"] {
        let answer = office.ok(line);
        assert!(!answer.out.contains("7602010101900001"), "{line}: {answer:?}");
    }
    let whole = office.ok("show 1 --reveal --pin-file rina --json").data();
    assert_eq!(whole["applicant"]["nik"], "7602010101900001");
    let all = office.ok("list --reveal --pin-file rina --json").data();
    assert_eq!(all[0]["applicant"]["nik"], "7602010101900001");
    office.ok("officer enforce off --as Syam --pin-file syam");
    assert!(office.ok("show 1").out.contains("7602010101900001"));
}

#[test]
fn five_wrong_pins_make_one_wait_also_in_the_next_run() {
    let office = enforced();
    let wrong = |line: &str| office.refused(line).1;
    for _ in 0..4 {
        assert_eq!(wrong("list --reveal --pin-file salah"), "refused.pin_wrong");
    }
    assert_eq!(wrong("list --reveal --pin-file salah"), "refused.pin_waits");
    assert_eq!(wrong("list --reveal --pin-file rina"), "refused.pin_waits");
    office.ok("list --reveal --as Syam --pin-file syam");
    office.write("baru", &format!("{SYAM}\n64209185\n"));
    office.ok("officer pin Rina --as Syam --pin-file baru");
    office.write("rina", "64209185\n");
    office.ok("list --reveal --pin-file rina");
}

#[test]
fn what_is_no_file_of_pins_is_said_at_once_and_a_pipe_is_read() {
    let office = enforced();
    registered(&office);
    let code = |line: &str| {
        let said = office.run(&format!("{line} --json"));
        (said.code, said.error()["code"].as_str().unwrap().to_owned())
    };
    let large = std::fs::File::create(office.path("besar")).unwrap();
    large.set_len(1 << 30).unwrap();
    std::fs::write(office.path("gambar"), b"\x89PNG\xff\xfe").unwrap();
    for file in ["/dev/zero", "/dev/full", "/dev/tty", ".", "besar", "gambar"] {
        let (code, why) = code(&format!("note 1 x --pin-file {file}"));
        assert!(matches!((code, why.as_str()), (7, "file.no_pins") | (1, "world.file")), "{file}");
    }
    let pipe = office.path("pipa");
    rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RWXU).unwrap();
    assert_eq!(code("note 1 x --pin-file pipa"), (4, "refused.pin_needed".into()), "no writer");
    let both = std::fs::OpenOptions::new().read(true).write(true).open(&pipe).unwrap();
    std::io::Write::write_all(&mut &both, format!("{RINA}\n").repeat(700).as_bytes()).unwrap();
    assert_eq!(code("note 1 x --pin-file pipa").1, "file.no_pins", "too long");
}

#[test]
fn a_pin_is_in_no_file_that_the_program_writes() {
    let office = enforced();
    registered(&office);
    office.refused("note 1 x --pin-file salah");
    office.ok("backup salinan.db");
    office.ok("verify");
    office.ok("export --all --pin-file rina -o semua.json --format json");
    for pin in [SYAM, RINA, WRONG] {
        let found = holding(&office.path(""), pin);
        let own = |path: &std::path::PathBuf| {
            ["syam", "rina", "salah"].iter().any(|name| *path == office.path(name))
        };
        assert!(found.iter().all(own), "{pin}: {found:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_pin_file_that_others_can_read_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let office = enforced();
    std::fs::set_permissions(office.path("rina"), PermissionsExt::from_mode(0o644)).unwrap();
    assert!(office.ok("list --reveal --pin-file rina --json").err.contains("chmod 600"));
    std::fs::set_permissions(office.path("rina"), PermissionsExt::from_mode(0o600)).unwrap();
    assert_eq!(office.ok("list --reveal --pin-file rina --json").err, "");
}
