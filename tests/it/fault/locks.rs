//! A disk whose locks fail is said to be one, soon, and nothing is saved or damaged.
use super::shim;
use crate::cli::Office;

#[test]
fn a_disk_without_locks_is_said_to_be_one() {
    let Some(library) = shim() else { return };
    // What the system says: no locks to be had, I/O error.
    for errno in ["37", "5"] {
        let office = Office::new();
        office.register("2024-09-12T08:00");
        let before = office.show("1");
        let (folder, errno) = (office.path(""), std::path::Path::new(errno));
        let under = [("LD_PRELOAD", library), ("FAULT_UNDER", &*folder), ("FAULT_LOCKS", errno)];
        for line in ["list", "note 1 x"] {
            let no = office.run_with(line, &under);
            assert!(no.code == 1 && no.err.contains("cannot be locked"), "{line}: {no:?}");
        }
        assert_eq!(office.run("verify").code, 0);
        assert_eq!(office.show("1")["version"], before["version"]);
    }
}
