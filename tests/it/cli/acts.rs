//! Every act's happy path, by its verb or its alias, and what the case is then.
use serde_json::json;

use super::Office;

fn office() -> Office {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    office
}

#[test]
fn documents_notes_data_and_officer() {
    let office = office();
    let got = office.run("terima 1 surat_rekomendasi --at 2024-09-12T08:20 --json");
    let case = got.data();
    let documents = case["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 2);
    assert_eq!(documents[1]["key"], "surat_rekomendasi");
    assert_eq!(documents[1]["received_at"], "2024-09-12T08:20:00+08:00");
    assert_eq!((&documents[1]["by"], &documents[1]["step"]), (&json!("Rina"), &json!(4)));
    office.ok("receive 1 surat_rekomendasi --undo");
    let case = office.show("1");
    assert_eq!(case["documents"][1]["received_at"], json!(null));

    office.ok("catatan 1 '- telepon pemohon' --at 2024-09-12T08:10");
    let case = office.show("1");
    assert_eq!(case["notes"][0]["text"], "- telepon pemohon");
    assert_eq!(case["notes"][0]["at"], "2024-09-12T08:10:00+08:00");

    office.ok("ubah 1 'position=Kepala Ruangan' phone=");
    office.ok("assign 1 Dewi");
    let case = office.show("1");
    assert_eq!(case["applicant"]["position"], "Kepala Ruangan");
    assert_eq!(case["officer"], "Dewi");
    let edit = case["facts"].as_array().unwrap().iter();
    let edit = edit.rev().find(|f| f["kind"] == "edit").unwrap();
    assert_eq!(edit["fields"], json!(["position"]));
    assert_eq!(edit["old"]["position"], "Bidan");
}

#[test]
fn the_archive_and_back() {
    let office = office();
    assert_eq!(office.refused("archive 1"), (4, "refused.still_open".into()));
    office.ok("cancel 1 --reason x");
    office.ok("arsip 1 --class 500.12");
    assert_eq!(office.show("1")["status"], "archived");
    assert_eq!(office.refused("note 1 x"), (4, "refused.archived".into()));
    assert_eq!(office.refused("unarchive 1").1, "refused.reason_required");
    office.ok("unarchive 1 --reason 'salah berkas'");
    assert_eq!(office.show("1")["status"], "cancelled");
    office.ok("undo 1");
    assert_eq!(office.show("1")["status"], "archived");
}

#[test]
fn who_acts_and_for_whom() {
    let office = office();
    office.ok("officer add Rina --role verifikator 'Admin Helpdesk'");
    let case = office.run("finish 1 --at 2024-09-12T08:02 --json").data();
    assert_eq!(case["step"]["no"], 2);
    let fact = office.show("1")["facts"][1].clone();
    assert_eq!((&fact["officer"], &fact["on_behalf_of"]), (&json!("Rina"), &json!("kepala_dinas")));
    office.ok("finish 1 --as Dewi --on-behalf-of Kabid --at 2024-09-12T08:03");
    let fact = office.show("1")["facts"][2].clone();
    assert_eq!(
        (&fact["officer"], &fact["on_behalf_of"]),
        (&json!("Dewi"), &json!("kepala_bidang"))
    );
    let whole = office.ok("show 1").out;
    for name in ["Rina for Kepala Dinas", "Dewi for Kepala Bidang Persandian"] {
        assert!(whole.contains(&format!("\t{name}\tfinished")), "{whole}");
    }
    assert_eq!(
        office.refused("note 1 x --on-behalf-of Bupati"),
        (4, "refused.unknown_executor".into())
    );
    office.ok("officer retire rina");
    let officers = office.run("officer list --json").data();
    assert!(officers[0]["retired_at"].is_string());
    assert_eq!(office.run("officer retire rina").code, 3);
}

#[test]
fn personal_numbers_stay_masked_and_revealing_is_a_fact() {
    let office = office();
    let masked = office.show("1");
    assert_eq!(masked["applicant"]["nik"], "7602••••••••0001");
    assert!(!masked.to_string().contains("7602010101900001"));
    let text = office.ok("show 1").out;
    assert!(text.contains("7602••••••••0001") && !text.contains("7602010101900001"));
    let shown = office.run("show 1 --reveal --json").data();
    assert_eq!(shown["applicant"]["nik"], "7602010101900001");
    let last = shown["facts"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["kind"], "reveal");
    let listed = office.run("list --reveal --json").data();
    assert_eq!(listed[0]["applicant"]["nik"], "7602010101900001");
    assert_eq!(listed[0]["version"], 2);
}

#[test]
fn a_claimed_step_waits_until_somebody_starts_it() {
    let office = Office::new();
    let (_, sop) = loket::source::builtin_sops()[0];
    let claim = sop.replacen("mode = \"handoff\"", "mode = \"claim\"", 1);
    assert_ne!(claim, sop);
    office.write("sop.toml", &claim);
    office
        .write("config.toml", "[calendar]\nfiles = ['libur.toml']\n[sop]\nfiles = ['sop.toml']\n");
    office.register("2024-09-12T08:00");
    let case = office.show("1");
    assert_eq!(case["clock"], json!(null));
    assert_eq!(case["step"]["phase"], "waiting");
    let told = office.ok("note 1 halo --lang id").out;
    assert!(told.contains("menunggu") && !told.contains("berjalan"), "{told}");
    assert_eq!((&case["step"]["no"], &case["step"]["attempt"]), (&json!(1), &json!(null)));
    assert_eq!(office.refused("finish 1"), (4, "refused.not_started".into()));
    office.ok("mulai 1 --at 2024-09-12T08:05");
    office.ok("finish 1 --at 2024-09-12T08:07");
    let case = office.show("1 --as-of 2024-09-12T08:09");
    assert_eq!(case["attempts"][0]["elapsed_s"], 120);
    assert_eq!(case["total"]["wait_s"], 300);
    assert_eq!(case["total"]["net_s"], 120);
}
