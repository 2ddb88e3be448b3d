//! The rights of whom the data are about: a copy, a correction, an erasure that leaves no trace.
use std::path::Path;

use super::Office;

const NIK: &str = "7602010101900001";

/// Which files below `folder` hold `mark`, in any of the encodings that we write.
fn holding(folder: &Path, mark: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, mark));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            if bytes.windows(mark.len()).any(|part| part == mark.as_bytes()) {
                found.push(path.file_name().unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found
}

#[test]
fn an_erasure_leaves_the_chain_whole_and_no_raw_bytes() {
    let office = Office::new();
    for _ in 0..5 {
        office.register("2024-09-12T08:00");
    }
    office.ok("note 1 'mengeluh soal antrean Siti'");
    office.ok("edit 2 position=Penyiap");
    office.ok("edit 3 'name=Siti Aminah Qzxa'");
    office.ok("backup lama.db");
    office.ok("backup");
    let head = office.ok("backup akhir.db --json").data()["head"].as_str().unwrap().to_owned();
    let left = ["mati", "sedang"].map(|name| office.path(&format!("backups/{name}.db-new")));
    for left in &left {
        std::fs::copy(office.path("lama.db"), left).unwrap();
    }
    std::fs::copy(office.path("lama.db"), office.path("backups/salinan.db")).unwrap();
    let half = std::fs::read(office.path("lama.db")).unwrap();
    std::fs::write(office.path("putus.db-new"), &half[..half.len() / 2]).unwrap();
    let worked_on = std::fs::File::open(&left[1]).unwrap();
    worked_on.try_lock().unwrap();
    assert!(!holding(&office.path("."), "Siti Aminah").is_empty());
    let refused = office.run(&format!("subject erase {NIK} --json"));
    assert_eq!((refused.code, &refused.error()["code"]), (4, &"refused.not_confirmed".into()));
    let done = office.ok(&format!("subject erase {NIK} --yes --json")).data();
    assert_eq!((done["cases"].as_array().unwrap().len(), &done["facts"]), (5, &8.into()));
    assert_eq!(done["log_emptied"], true);
    let copies = done["copies"].as_array().unwrap();
    let named =
        |path: std::path::PathBuf| copies.iter().any(|copy| *copy == path.to_str().unwrap());
    // Backups of the program and of a person, in their folder and elsewhere, whole and half.
    let lie =
        ["backups/salinan.db", "backups/sedang.db-new", "lama.db", "akhir.db", "putus.db-new"];
    assert!(lie.iter().all(|name| named(office.path(name))), "{copies:?}");
    assert_eq!(copies.len(), lie.len() + 1, "{copies:?}");
    assert!(!left[0].exists());
    // The index of words keeps trigrams: "qzx" is of the erased name alone.
    for mark in [NIK, "Siti Aminah", "siti aminah", "mengeluh", "qzx"] {
        let left = holding(&office.path("."), mark);
        assert!(left.iter().all(|name| !name.starts_with("loket.db")), "{mark}: {left:?}");
    }
    assert_eq!(office.run(&format!("verify --head {head}")).code, 0);
    assert_eq!(office.ok("list --json").data().as_array().unwrap().len(), 5);
    assert_eq!(office.run(&format!("subject export {NIK}")).code, 3);
    let rows = office.ok("list").out;
    assert_eq!(rows.matches("\tdata erased\t").count(), 5, "{rows}");
    let whole = office.ok("show 1").out;
    assert!(
        whole.contains("\nApplicant's name\tdata erased\n") && whole.contains("· data erased"),
        "{whole}"
    );
    let desk = office.ok("--keys 'l' --print --size 120x30").out;
    assert!(desk.contains("data erased"), "{desk}");
    let backup = copies[0].as_str().unwrap();
    let inside = office.ok(&format!("search {NIK} --db {backup}")).out;
    assert_eq!(inside.lines().count(), 5);
}

#[test]
fn an_erasure_takes_what_was_typed_about_the_person_and_nothing_else() {
    let office = Office::new();
    for _ in 0..2 {
        office.register("2024-09-12T08:00");
    }
    office.ok("edit 2 'name=Ani' nik=7602015204789999");
    let draft = |keys: &str| office.ok(&format!("--print --size 80x24 --keys '{keys}'"));
    let kinds = || {
        let conn = rusqlite::Connection::open(office.path("loket.db")).unwrap();
        let mut kinds =
            conn.prepare("SELECT kind FROM draft WHERE kind LIKE '%:%' ORDER BY kind").unwrap();
        let kinds = kinds.query_map([], |r| r.get::<_, String>(0)).unwrap();
        kinds.map(|kind| kind.unwrap().split(':').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    draft("/ A n i <enter> c k a t a <space> b e l i a u <esc>");
    draft("/ S i t i <enter> c M a n i s <esc>");
    draft("/ S i t i <enter> x k a t a <space> A N I <esc>");
    draft("/ S i t i <enter> X 7 6 0 2 <space> 0 1 5 2 <space> 0 4 7 8 9 9 9 9 <esc>");
    assert_eq!(kinds(), ["cancel", "note", "note", "reject"]);
    let done = office.ok("subject erase 2 --yes --json").data();
    assert_eq!((&done["drafts"], kinds()), (&3.into(), vec!["note".to_owned()]));
}

#[test]
fn a_copy_is_whole_recorded_and_its_owners_alone() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let data = office.ok(&format!("subject export {NIK} --json")).data();
    assert_eq!(data[0]["applicant"]["nik"], NIK);
    let facts = office.ok("show 1 --json").data();
    assert!(facts["facts"].as_array().unwrap().iter().any(|f| f["kind"] == "reveal"));
    let said = office.ok("subject export 1 --lang id").out;
    assert!(said.contains(NIK) && said.contains("Siti Aminah"), "{said}");
    office.ok("subject export 1 --output salinan.json");
    let path = office.path("salinan.json");
    let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(&path).unwrap());
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(office.run("subject export 1 --output salinan.json").code, 1);
}

#[test]
fn a_correction_is_an_edit_with_its_reason() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    assert_eq!(office.run("subject correct 1 name=Siti").code, 2);
    office.ok("subject correct 1 'name=Siti Aminah Rahman' --reason 'salah ketik'");
    let case = office.ok("show 1 --json").data();
    assert_eq!(case["applicant"]["name"], "Siti Aminah Rahman");
    assert!(case["notes"][0]["text"].as_str().unwrap().contains("salah ketik"));
}
