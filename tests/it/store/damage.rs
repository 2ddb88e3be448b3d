//! What `verify` sees: every table, by a hand that knows the guards.
use loket::store::Store;

use super::desk::{Counter, open, place, tamper};
use crate::support::{finish, note};

/// A store with every table filled.
fn filled() -> (tempfile::TempDir, std::path::PathBuf, Counter) {
    let (folder, path) = place();
    let mut counter = Counter::new(open(&path));
    for n in 0..3 {
        let id = counter.register(n);
        counter.act(id, &note("catatan"));
        counter.act(id, &finish());
    }
    let (id, now) = (counter.stamp.uuid(), counter.stamp.now);
    counter.store.add_officer(id, now, "Sari", "Andi", &[]).unwrap();
    counter.store.save_draft("register", now, Some("nama=Andi")).unwrap();
    (folder, path, counter)
}

fn seen(store: &Store) -> String {
    let report = store.verify(None, &mut |_, _| {}).unwrap();
    let difference = report.difference.map(|d| (d.code(), d.args()));
    difference.map_or_else(String::new, |(code, args)| {
        let args = args.into_iter().map(|(_, value)| value);
        args.fold(code.to_owned(), |all, value| format!("{all} {value}"))
    })
}

#[test]
fn every_table_is_watched() {
    let changes = [
        ("UPDATE fact SET hash = zeroblob(32) WHERE pos = 5", "broken_fact 5 hash"),
        (
            "UPDATE fact SET canonical = CAST(replace(canonical, 'Sari', 'Sara') AS BLOB)
             WHERE pos = 4",
            "broken_fact 4 hash",
        ),
        (
            "UPDATE fact SET canonical = zeroblob(100000000) WHERE pos = 5",
            "broken_file string or blob too big",
        ),
        ("UPDATE fact SET act = zeroblob(16) WHERE pos = 3", "broken_fact 3 columns"),
        ("UPDATE fact SET id = zeroblob(16) WHERE pos = 11", "broken_fact 11 columns"),
        ("UPDATE fact SET seq = 9 WHERE pos = 4", "broken_fact 4 columns"),
        (
            "DELETE FROM subject WHERE fact = (SELECT id FROM fact WHERE pos = 7);
             DELETE FROM fact WHERE pos = 7",
            "broken_fact 7 position",
        ),
        (
            "UPDATE subject SET body = CAST(replace(body, 'catatan', 'catatin') AS BLOB)
             WHERE fact = (SELECT id FROM fact WHERE pos = 3)",
            "broken_private 3",
        ),
        (
            "UPDATE subject SET salt = zeroblob(32)
             WHERE fact = (SELECT id FROM fact WHERE pos = 2)",
            "broken_private 2",
        ),
        (
            "UPDATE subject SET salt = NULL, body = NULL
             WHERE fact = (SELECT id FROM fact WHERE pos = 6)",
            "broken_private 6",
        ),
        (
            "DELETE FROM subject WHERE fact = (SELECT id FROM fact WHERE pos = 6)",
            "broken_private 6",
        ),
        (
            "INSERT INTO subject SELECT id, zeroblob(32), x'7b7d' FROM fact WHERE pos = 1",
            "broken_private 1",
        ),
        ("UPDATE draft SET body = 'nama=Anda'", "broken_draft register"),
        ("UPDATE draft SET at = at + 1", "broken_draft register"),
    ];
    for (sql, expected) in changes {
        let (_folder, path, counter) = filled();
        assert_eq!(seen(&counter.store), "");
        tamper(&path, sql);
        assert_eq!(seen(&counter.store), expected, "{sql}");
    }
}

#[test]
fn every_column_of_a_row_and_a_revision_is_watched() {
    let (_folder, path, mut counter) = filled();
    let changes = [
        ("prefix = 'XYZ'", "prefix = 'PSE'"),
        ("year = 2025", "year = 2026"),
        ("version = 7", "version = 3"),
        ("status = 'paused'", "status = 'running'"),
        ("status = 'lost'", "status = 'running'"),
        ("open = 0", "open = 1"),
        ("name = 'Pemohon 9'", "name = 'Pemohon 0'"),
        ("step = 3", "step = 2"),
        ("pace = 2", "pace = 0"),
        ("pace = 8", "pace = 0"),
        ("due_at = due_at + 1", "due_at = due_at - 1"),
        ("nik = NULL", "nik = '7602010000000000'"),
        ("search = ''", "search = search"),
    ];
    for (broken, back) in changes {
        tamper(&path, &format!("UPDATE case_row SET {broken} WHERE serial = 1"));
        assert!(seen(&counter.store).starts_with("broken_row"), "{broken}");
        tamper(&path, &format!("UPDATE case_row SET {back} WHERE serial = 1"));
    }
    assert_eq!(counter.store.rebuild().unwrap(), 3);
    assert_eq!(seen(&counter.store), "");
    tamper(&path, "DELETE FROM case_row WHERE serial = 2");
    assert!(seen(&counter.store).starts_with("broken_row"));
    counter.store.rebuild().unwrap();
    tamper(
        &path,
        "CREATE TEMP TABLE t AS SELECT * FROM case_row WHERE serial = 1;
         UPDATE t SET id = randomblob(16), serial = 99; INSERT INTO case_row SELECT * FROM t",
    );
    assert!(seen(&counter.store).starts_with("broken_row"));
    counter.store.rebuild().unwrap();
    assert_eq!(seen(&counter.store), "");
    tamper(&path, "UPDATE case_text SET sum = sum + 1 WHERE doc = 2");
    assert!(seen(&counter.store).starts_with("broken_row"));
    counter.store.rebuild().unwrap();
    tamper(&path, "INSERT INTO case_search (rowid, text) VALUES (99, 'lain')");
    assert_eq!(seen(&counter.store), "broken_search");
    counter.store.rebuild().unwrap();
    assert_eq!(seen(&counter.store), "");
    tamper(&path, "UPDATE revision SET content = replace(content, 'uji', 'aji')");
    assert!(seen(&counter.store).starts_with("broken_revision"));
}

#[test]
fn every_revision_that_a_fact_names_must_be_kept() {
    let changes = [
        "DELETE FROM revision WHERE kind = 'sop'",
        "DELETE FROM revision WHERE kind = 'calendar'",
        "UPDATE revision SET kind = 'calendar' WHERE kind = 'sop'",
    ];
    for sql in changes {
        let (_folder, path, counter) = filled();
        tamper(&path, sql);
        assert!(seen(&counter.store).starts_with("revision_lost"), "{sql}");
    }
}

#[test]
fn a_procedure_that_is_gone_is_lost_content() {
    let (_folder, path, mut counter) = filled();
    let (id, now) = (counter.stamp.uuid(), counter.stamp.now);
    let own = crate::support::sop_titled("Prosedur sendiri");
    counter.store.install_sop(id, now, "Sari", &own, "sendiri.toml").unwrap();
    counter.stamp.sop = own.clone();
    let (case, act) = counter.stamp.register(7);
    counter.store.append(&act).unwrap();
    tamper(&path, &format!("DELETE FROM revision WHERE hash = '{}'", own.revision()));
    counter.store = open(&path);
    assert_eq!(seen(&counter.store), format!("revision_lost {}", own.revision()));
    let refused = counter.store.case(case).unwrap_err();
    assert_eq!((refused.code(), refused.exit()), ("revision_lost", 6));
}

#[test]
fn a_tail_cut_off_is_seen_only_by_a_head_kept_elsewhere() {
    let (_folder, path, mut counter) = filled();
    let head = counter.store.head().unwrap();
    tamper(
        &path,
        "DELETE FROM subject WHERE fact IN (SELECT id FROM fact WHERE pos > 8);
         DELETE FROM fact WHERE pos > 8",
    );
    counter.store.rebuild().unwrap();
    assert_eq!(seen(&counter.store), "");
    let report = counter.store.verify(Some(&head.hash), &mut |_, _| {}).unwrap();
    assert_eq!(report.difference.unwrap().code(), "head_unknown");
}

#[test]
fn the_last_facts_are_checked_on_every_open() {
    let (_folder, path, counter) = filled();
    drop(counter);
    tamper(&path, "UPDATE fact SET hash = zeroblob(32) WHERE pos = 10");
    for access in [loket::store::Access::ReadOnly, loket::store::Access::ReadWrite] {
        let refused = super::desk::try_open(&path, access).map(|_| ()).unwrap_err();
        assert_eq!((refused.code(), refused.exit()), ("broken_fact", 6));
    }
}

#[test]
fn what_the_engine_refuses_of_a_damaged_file_is_damage() {
    let (_folder, path, counter) = filled();
    tamper(&path, "UPDATE case_search_config SET v = 0 WHERE k = 'version'");
    assert!(seen(&counter.store).starts_with("broken_file"));
    drop(counter);
    assert!(seen(&open(&path)).starts_with("broken_file"));

    // The format of the schema, which the engine writes: 5 is none that it knows.
    let format = 47;
    let (_folder, path, counter) = filled();
    drop(counter);
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    std::os::unix::fs::FileExt::write_at(&file, &[5], format).unwrap();
    for access in [loket::store::Access::ReadOnly, loket::store::Access::ReadWrite] {
        let refused = super::desk::try_open(&path, access).map(|_| ()).unwrap_err();
        assert_eq!((refused.code(), refused.exit()), ("corrupt", 6));
    }
}

/// Leaves in `index` what the table said while `change` held; the table itself is as it was.
fn left_in_the_index(index: &str, table: &str, change: &str, back: &str) -> String {
    format!(
        "UPDATE {table} SET {change};
         PRAGMA writable_schema = ON;
         CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = '{index}';
         DELETE FROM sqlite_schema WHERE name = '{index}';
         PRAGMA writable_schema = RESET;
         UPDATE {table} SET {back};
         PRAGMA writable_schema = ON;
         INSERT INTO sqlite_schema SELECT * FROM kept;
         PRAGMA writable_schema = RESET;"
    )
}

#[test]
fn an_index_that_says_something_else_than_its_table_is_seen() {
    let changes = [
        ("case_queue", "case_row", "due_at = due_at + serial", "due_at = due_at - serial"),
        ("case_newest", "case_row", "year = year - serial", "year = year + serial"),
        ("case_open", "case_row", "open = 0", "open = 1"),
        ("case_basis", "case_row", "open = 0", "open = 1"),
        (
            "report_registered",
            "report_case",
            "registered_at = registered_at + judged",
            "registered_at = registered_at - judged",
        ),
        (
            "registered_case",
            "registered",
            "case_id = (SELECT max(id) FROM case_row)",
            "case_id = (SELECT min(id) FROM case_row)",
        ),
    ];
    for (index, table, change, back) in changes {
        let (_folder, path, counter) = filled();
        tamper(&path, &left_in_the_index(index, table, change, back));
        let said = seen(&counter.store);
        assert!(said.starts_with("broken_file") && said.contains(index), "{index}: {said}");
    }
}
