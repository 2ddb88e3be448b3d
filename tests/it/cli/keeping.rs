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
    let said = office.ok("cadangkan --lang id").out;
    assert!(said.contains("backups/loket-") && said.contains("Sidik terakhir"), "{said}");
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
