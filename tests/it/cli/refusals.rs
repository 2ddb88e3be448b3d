//! What cannot be done: exit code, stable code, nothing changed.
use super::Office;

#[test]
fn the_rules_say_no_with_their_code() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let before = office.show("1");
    for (line, code) in [
        ("start 1", "already_started"),
        ("resume 1", "not_paused"),
        ("pause 1 --reason libur", "unknown_reason"),
        ("pause 1 --reason lainnya", "reason_required"),
        ("return 1 --to 1 --reason x", "not_an_earlier_step"),
        ("reopen 1 --to 1 --reason x", "still_open"),
        ("unarchive 1", "not_archived"),
        ("reject 1 --reason ' . '", "reason_required"),
        ("receive 1 ijazah", "unknown_document"),
        ("receive 1 surat_permohonan", "document_already_received"),
        ("receive 1 surat_rekomendasi --undo", "document_not_received"),
        ("edit 1 name=", "field_required"),
        ("edit 1 nik=123", "field_invalid"),
        ("edit 1 position=Bidan", "nothing_changes"),
        ("finish 1 --at 2024-09-12T07:59", "before_last_fact"),
        ("note 1 x --at 0206-09-12T08:00", "too_long_ago"),
        ("finish 1 --at 2199-01-01T08:00", "in_future"),
        ("undo 1", "registration_not_undone"),
        ("redo 1", "nothing_to_redo"),
        ("note 1 x --as ' '", "officer_required"),
    ] {
        assert_eq!(office.refused(line), (4, format!("refused.{code}")), "{line}");
    }
    assert_eq!(office.show("1")["version"], before["version"]);
}

#[test]
fn a_refusal_is_one_line_and_a_way_out() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let no = office.run("resume 1");
    assert_eq!((no.code, no.out.as_str()), (4, ""));
    assert_eq!(no.err.lines().count(), 1);
    assert!(no.err.starts_with("loket: This case is not paused."), "{}", no.err);
    let no = office.run("resume 1 --lang id");
    assert!(no.err.starts_with("loket: Permohonan ini tidak sedang dijeda."), "{}", no.err);
}

#[test]
fn what_is_not_there_is_three() {
    let office = Office::new();
    for line in ["show 1", "finish 1", "undo PSE-2024-0001", "explain 1"] {
        assert_eq!(office.refused(line), (3, "not_found.case".into()), "{line}");
    }
    assert!(!office.store().exists());
    office.register("2024-09-12T08:00");
    assert_eq!(office.refused("show 2"), (3, "not_found.case".into()));
    assert_eq!(office.refused("explain 1 --step 4"), (3, "not_found.attempt".into()));
    assert_eq!(office.refused("sop show lain"), (3, "not_found.sop".into()));
    assert_eq!(office.show("pse-2024-0001")["number"], "PSE-2024-0001");
}

#[test]
fn wrong_words_on_the_command_line_are_two() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    for (line, code) in [
        ("frobnicate", "usage.unknown_verb"),
        ("list --frobnicate", "usage.unknown_option"),
        ("finish", "usage.missing"),
        ("db", "usage.verb_missing"),
        ("list --color red", "usage.value"),
        ("list --limit many", "usage.value"),
        ("list --filter late:maybe", "usage.filter"),
        ("list --filter sttus:done", "usage.filter"),
        ("note 1 x --at kemarin", "usage.time"),
        ("finish 1 --set gaji=1", "usage.field"),
        ("edit 1 nama", "usage.setting"),
        ("register --from data.xlsx --map Kantor", "usage.map"),
        ("--print list", "usage.desk_option"),
        ("--print --size 0x0", "usage.size"),
        ("--print --size 65535x65535", "usage.size"),
        ("calendar work 0001-01-01T00:00 9999-12-31T00:00", "usage.span"),
    ] {
        assert_eq!(office.refused(line), (2, code.to_owned()), "{line}");
    }
    let meant = office.run("finsh 1");
    assert!(meant.err.contains("finish"), "{}", meant.err);
}

#[test]
fn what_was_typed_at_length_is_not_said_at_length() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let long = "a".repeat(100_000);
    for line in [
        format!("show {long}"),
        format!("show 1 {long}"),
        format!("{long} 1"),
        format!("list --color {long}"),
        format!("list --lang {long}"),
        format!("finish 1 --at {long}"),
        format!("receive 1 {long}"),
        format!("sop show {long}"),
    ] {
        for json in ["", " --json"] {
            let no = office.run(&format!("{line}{json}"));
            let verb = line.get(..16).unwrap();
            assert!(no.code > 1 && no.err.len() < 4_000, "{verb}: {} {}", no.code, no.err.len());
        }
    }
}

#[test]
fn the_desk_without_a_terminal_names_the_list() {
    let office = Office::new();
    let no = office.run("");
    assert_eq!((no.code, no.out.as_str()), (2, ""));
    assert_eq!(no.err.lines().count(), 1);
    assert!(no.err.contains("loket list"), "{}", no.err);
}

#[test]
fn a_filter_has_a_bound_and_says_it() {
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let long = |n: usize| "x".repeat(n);
    assert_eq!(office.run(&format!("search {}", long(1_000))).code, 0);
    for verb in ["search", "list --lang id --filter", "export --filter"] {
        let no = office.run(&format!("{verb} {}", long(100_000)));
        assert_eq!((no.code, no.err.lines().count()), (2, 1), "{}", no.err);
        let (found, limit) =
            if verb.contains("id") { ("100.000", "1.000") } else { ("100,000", "1,000") };
        assert!(no.err.contains(found) && no.err.contains(limit), "{}", no.err);
    }
}
