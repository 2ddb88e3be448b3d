//! Keeping: backups at the command line.
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use super::Office;

#[test]
fn a_backup_is_made_named_and_never_replaced_unasked() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let made = office.ok("backup salinan.db --json").data();
    assert_eq!(made["path"], "salinan.db");
    let head = made["head"].as_str().unwrap();
    assert_eq!(office.run(&format!("verify --head {head}")).code, 0);
    assert_eq!(office.run(&format!("verify --db salinan.db --head {head}")).code, 0);
    let refused = office.run("backup salinan.db --json");
    assert_eq!((refused.code, &refused.error()["code"]), (4, &"store.exists".into()));
    office.ok("cadangkan salinan.db --force");
    for file in ["loket.db", "loket.db-wal"] {
        assert_eq!(office.run(&format!("backup {file} --force")).code, 4, "{file}");
    }
    assert_eq!(office.run("backup tidak/ada.db").code, 1);
    let checked = office.ok("restore salinan.db --check").out;
    assert!(checked.contains("(2 records, 1 case)"), "{checked}");
    let said = office.ok("cadangkan --lang id").out;
    assert!(said.contains("backups/loket-") && said.contains("Sidik terakhir"), "{said}");
}

#[test]
fn a_name_that_nobody_chose_is_never_refused() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let mut names = std::collections::BTreeSet::new();
    for _ in 0..4 {
        let made = office.ok("backup --json").data();
        names.insert(made["path"].as_str().unwrap().to_owned());
    }
    assert_eq!(names.len(), 4);
    let backup = names.first().unwrap();
    for _ in 0..4 {
        office.ok(&format!("restore {backup} --force"));
    }
    let folder = std::fs::read_dir(office.path("")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let kept = names.filter(|name| name.contains(".before-") && !name.ends_with("-wal")).count();
    assert_eq!(kept, 4);
}

#[test]
fn a_store_that_is_not_there_has_no_backup() {
    let office = Office::new();
    let refused = office.run("backup salinan.db");
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(!office.path("salinan.db").exists() && !office.store().exists());
}

#[test]
fn a_backup_is_its_owners_alone_whatever_the_mask() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let run = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" backup"])
        .arg(env!("CARGO_BIN_EXE_loket"))
        .env("LOKET_DB", office.store())
        .env("LOKET_CONFIG", office.path("config.toml"))
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    let mode = |path: &Path| std::fs::metadata(path).unwrap().mode() & 0o777;
    let folder = office.path("backups");
    assert_eq!(mode(&folder), 0o700);
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    assert_eq!(files.len(), 2);
    assert!(files.iter().all(|file| mode(file) == 0o600));
}

#[test]
fn a_restore_is_tried_first_refused_when_it_loses_and_explained_in_the_chain() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let first = office.ok("backup --json").data()["path"].as_str().unwrap().to_owned();
    office.register("2024-09-12T08:10");
    let late = office.ok("backup akhir.db --json").data();
    office.ok("backup backups/lain.db");
    let drill = office.ok(&format!("restore {first} --check --json")).data();
    assert_eq!((&drill["lost"], &drill["gained"]), (&1.into(), &0.into()));
    let refused = office.run(&format!("pulihkan {first} --json"));
    assert_eq!((refused.code, &refused.error()["code"]), (4, &"refused.restore_loses".into()));
    assert_eq!(office.ok("list").out.lines().count(), 2);
    let done = office.ok(&format!("restore {first} --force --json")).data();
    assert_eq!(office.ok("list").out.lines().count(), 1);
    let aside = done["aside"].as_str().unwrap();
    assert_eq!(office.ok(&format!("list --db {aside}")).out.lines().count(), 2);
    assert_eq!(office.run("verify").code, 0, "the newer head is explained");
    let head = late["head"].as_str().unwrap();
    assert_eq!(office.run(&format!("verify --head {head}")).code, 6);
    let back = office.ok(&format!("restore akhir.db --check --json --db {aside}")).data();
    assert_eq!((&back["lost"], &back["gained"]), (&0.into(), &0.into()));
    assert_eq!(office.run("restore hilang.db").code, 3);
    assert_eq!(office.run("restore loket.db").code, 4);
}

#[test]
fn a_backup_goes_back_on_a_computer_where_nothing_of_it_is() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    office.ok("backup akhir.db");
    let tried = office.ok("restore akhir.db --check --json --db baru/loket/loket.db").data();
    assert_eq!((&tried["lost"], &tried["gained"]), (&0.into(), &2.into()));
    office.ok("restore akhir.db --db baru/loket/loket.db");
    assert_eq!(office.ok("list --db baru/loket/loket.db").out.lines().count(), 1);
    assert_eq!(crate::store::desk::mode(&office.path("baru/loket")), 0o700);
    // What is no backup makes no folder.
    office.write("lain.txt", "bukan cadangan");
    assert_eq!(office.run("restore lain.txt --db lagi/loket.db").code, 1);
    assert!(!office.path("lagi").exists());
}

#[test]
fn a_store_that_is_gone_beside_its_backups_is_not_begun_anew() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let backup = office.ok("backup --json").data()["path"].as_str().unwrap().to_owned();
    let gone = |line: &str| {
        let answer = office.run(line);
        assert_eq!(answer.code, 6, "{line}: {answer:?}");
        assert!(answer.err.contains(&backup), "{line}: {}", answer.err);
    };
    for empty in [true, false] {
        for side in ["", "-wal", "-shm"] {
            let _there = std::fs::remove_file(office.path(&format!("loket.db{side}")));
        }
        if empty {
            std::fs::write(office.store(), "").unwrap();
        }
        let desk = "--print --size 80x24 --keys j";
        for line in ["verify", "list", "register --name A --agency B --letter-no 1", desk] {
            gone(line);
        }
        assert!(office.run("doctor").out.contains(&backup));
        // Another store in the folder is not taken for it.
        assert_eq!(office.run("verify --db loke.db").code, 0);
        office.ok(&format!("restore {backup}"));
        assert_eq!(office.ok("list").out.lines().count(), 1);
    }
}

#[test]
fn a_tail_cut_off_is_seen_by_the_head_beside_a_backup() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    std::fs::copy(office.store(), office.path("lama.db")).unwrap();
    office.register("2024-09-12T08:10");
    office.ok("backup");
    std::fs::copy(office.path("lama.db"), office.store()).unwrap();
    let seen = office.run("verify --json");
    assert_eq!(seen.code, 6);
    let said = seen.err.lines().last().unwrap().to_owned();
    assert!(said.contains("store.broken_kept"), "{said}");
    let plain = office.run("verify --lang id").err;
    assert!(plain.contains("dipotong") && plain.contains("nomor 3"), "{plain}");
}

#[test]
fn a_backup_from_the_future_is_not_the_last_one() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    std::fs::create_dir(office.path("backups")).unwrap();
    office.ok("backup backups/depan.db");
    let beside = office.path("backups/depan.db.head");
    let text = std::fs::read_to_string(&beside).unwrap();
    let (before, made) = text.split_once("made_at = \"").unwrap();
    let (_, after) = made.split_once('"').unwrap();
    std::fs::write(&beside, format!("{before}made_at = \"9999-12-31T04:00:00Z\"{after}")).unwrap();
    let only = office.run("verify");
    assert!(only.code == 0 && only.err.contains("its age is not known"), "{only:?}");
    office.ok("backup backups/kini.db");
    let newest = office.run("verify").err;
    assert!(newest.contains("Last backup today") && newest.contains("kini.db"), "{newest}");
}

#[test]
fn a_printed_desk_checks_the_store_too() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let screen = office.ok("--keys <f8> --print --lang id").out;
    assert!(screen.contains("Basis data utuh: 2 catatan"), "{screen}");
    let away = office.ok("--keys '<f8> <esc>' --print --lang id").out;
    assert!(!away.contains("Basis data utuh"), "{away}");
}

#[test]
fn a_spoilt_head_is_told_and_restored_only_when_forced() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let made = office.ok("backup --json").data()["path"].as_str().unwrap().to_owned();
    let head = office.path(&format!("{made}.head"));
    let told = |answer: &super::Answer| answer.err.contains(".head file beside");
    for spoil in ["", "halo", "folder"] {
        let _gone = std::fs::remove_file(&head);
        match spoil {
            "folder" => std::fs::create_dir(&head).unwrap(),
            text => std::fs::write(&head, text).unwrap(),
        }
        assert!(told(&office.ok(&format!("restore {made} --check"))), "{spoil}");
        assert!(told(&office.ok("verify")), "{spoil}");
        let refused = office.refused(&format!("restore {made}"));
        assert_eq!(refused, (4, "refused.head".to_owned()), "{spoil}");
    }
    office.ok(&format!("restore {made} --force"));
}

#[test]
fn a_place_that_cannot_be_is_told_with_its_name() {
    let office = Office::new();
    let long = "x".repeat(5_000);
    for line in ["list", "note 1 halo", "verify"] {
        let told = office.run(&format!("{line} --db {long}"));
        assert!(matches!(told.code, 1 | 3) && told.err.len() < 400, "{line}: {told:?}");
        assert!(!told.err.contains("stat"), "{line}: {told:?}");
    }
    office.register("2024-09-12T08:00");
    let mode = std::os::unix::fs::PermissionsExt::from_mode;
    std::fs::set_permissions(office.store(), mode(0o000)).unwrap();
    if std::fs::read(office.store()).is_ok() {
        eprintln!("skipped: the superuser may read everything");
        return;
    }
    let told = office.run("list");
    assert_eq!(told.code, 1);
    assert!(told.err.contains("loket.db cannot be opened"), "{told:?}");
}
