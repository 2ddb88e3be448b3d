//! The configuration: origins, broken files that stop nothing, and the checks that fail on them.
use super::Office;

#[test]
fn flag_over_environment_over_file_over_built_in() {
    let office = Office::new();
    office.write("config.toml", "[desk]\nlanguage = 'id'\n[alerts]\nnear_pct = 50\n");
    let shown = office.run("config show --json").data();
    assert_eq!(shown["desk.language"]["value"], "en");
    assert_eq!(shown["desk.language"]["origin"], "environment LOKET_LANG");
    assert_eq!(shown["alerts.near_pct"]["value"], 50);
    assert_eq!(shown["alerts.near_pct"]["origin"], "file line 4");
    assert_eq!(shown["office.timezone"]["origin"], "built_in");
    assert_eq!(shown["db"]["origin"], "environment LOKET_DB");
    let shown = office.run("config show --lang id --json").data();
    assert_eq!(shown["desk.language"]["origin"], "flag --lang");
    let text = office.ok("config show").out;
    assert!(text.contains("alerts.near_pct\t50\t"), "{text}");
    assert!(text.contains("office.timezone\tAsia/Makassar\tbuilt-in"), "{text}");
}

#[test]
fn the_near_threshold_and_the_zone_are_the_offices() {
    let office = Office::new();
    office.write(
        "config.toml",
        "[office]\ntimezone = 'Asia/Jakarta'\nnumber_prefix = 'TTE'\n[alerts]\nnear_pct = 50\n",
    );
    office.register("2024-09-12T08:00");
    let case = office.show("1 --as-of 2024-09-12T08:03");
    assert_eq!(case["number"], "TTE-2024-0001");
    assert_eq!(case["registered_at"], "2024-09-12T08:00:00+07:00");
    assert_eq!(case["clock"]["standing"], "near");
    assert_eq!(case["clock"]["warnings"][0], "holidays_not_loaded:2024");
}

#[test]
fn a_broken_file_stops_nothing_but_its_check() {
    let office = Office::new();
    office.write(
        "config.toml",
        "[office]\nnumber_prefix = 'TTE'\n[alerts]\nnear_pct = 500\nbel = true\n",
    );
    let case = office.register("2024-09-12T08:00");
    assert_eq!(case.data()["number"], "TTE-2024-0001");
    assert!(case.err.contains("config.toml:4:12: "), "{}", case.err);
    let check = office.run("config check");
    assert_eq!((check.code, check.out.as_str()), (7, ""));
    assert!(
        check.err.contains("config.toml:5:1: unknown key alerts.bel. Did you mean bell?"),
        "{}",
        check.err
    );
    assert!(check.err.contains("config.toml:4:12: "), "{}", check.err);
    let error = office.run("config check --json").error();
    assert_eq!(error["code"], "invalid.file");
    office.write("config.toml", "[office\n");
    assert_eq!(office.run("config check").code, 7);
    assert_eq!(office.run("list").code, 0);
    std::fs::write(office.path("config.toml"), [0xff, 0xfe]).unwrap();
    assert_eq!(office.run("config check").code, 7);
    assert_eq!(office.run("list").code, 0);
}

#[test]
fn what_no_value_and_no_key_is_has_its_place() {
    let office = Office::new();
    office.write(
        "config.toml",
        "[desk]\ntheme = 'drak'\nlayout = 'stackd'\nsymbols = 'asci'\n[backup]\nevery = 'dayly'\n\
         [sop]\ndefault = 'x'\n[keys]\nfinsh = 'x'\nnote = 'ab'\nundo = 'n'\n",
    );
    let check = office.run("config check");
    assert_eq!((check.code, check.out.as_str()), (7, ""));
    for said in [
        "config.toml:2:9: no theme drak; there are auto, dark, light, contrast, colour-blind, \
         mono. A theme of your own is a file themes/NAME.toml beside this one. Did you mean dark?",
        "config.toml:3:10: desk.layout ",
        "Did you mean stacked?",
        "config.toml:4:11: desk.symbols ",
        "Did you mean ascii?",
        "config.toml:6:9: backup.every ",
        "Did you mean daily?",
        "config.toml:8:11: no procedure has the id x",
        "config.toml:10:1: no action has the id finsh. Did you mean finish?",
        "config.toml:11:8: keys.note: ab is no key",
        "config.toml:12:8: keys.undo: n is taken by register",
    ] {
        assert!(check.err.contains(said), "{said}\n{}", check.err);
    }
    assert_eq!(check.err.lines().count(), 8, "{}", check.err);
    let keys = office.ok("keys");
    assert!(keys.out.contains("n\tregister\t"), "{}", keys.out);
    let shown = office.run("config show --json").data();
    assert_eq!(shown["desk.theme"]["value"], "auto");
}

#[test]
fn a_broken_sop_or_calendar_is_left_out_and_named() {
    let office = Office::new();
    office.write("sop.toml", "id = 'x'\n");
    office.write("libur.toml", "id = 'x'\ntitle = 'x'\n[[holiday]]\ndate = 'kemarin'\n");
    office.write(
        "config.toml",
        "[calendar]\nfiles = ['libur.toml', 'mamuju-2026']\n[sop]\nfiles = ['sop.toml']\n",
    );
    office.register("2024-09-12T08:00");
    let check = office.run("config check");
    assert_eq!(check.code, 7);
    assert!(check.err.contains("libur.toml:"), "{}", check.err);
    assert!(check.err.contains("sop.toml:"), "{}", check.err);
    for line in ["sop check sop.toml", "calendar check libur.toml"] {
        let answer = office.run(line);
        assert_eq!((answer.code, answer.out.as_str()), (7, ""), "{line}");
        let file = line.split(' ').next_back().unwrap();
        let said = answer.err.lines().last().unwrap();
        assert!(said.starts_with(&format!("{file}:")), "{said}");
    }
    let work = office.run("calendar work 2026-08-17T07:00 2026-08-17T17:00 --json");
    assert_eq!(work.data()["work_s"], 0);
}

#[test]
fn with_a_broken_file_the_holidays_and_the_fasting_month_stay() {
    let office = Office::new();
    office.write("sop.toml", "id = 'x'\n");
    office.write("rusak.toml", "id = 'x'\ntitle = 'x'\n[[holiday]]\ndate = 'kemarin'\n");
    let holiday = "calendar work 2026-08-17T07:00 2026-08-17T17:00 --json";
    let fasting = "calendar work 2026-03-02T07:00 2026-03-02T17:00 --json";
    let own = "calendar work 2024-09-16T07:00 2024-09-16T17:00 --json";
    office.write("config.toml", "");
    let usual = office.run(fasting).data();
    let shipped = office.run("sop list --json").data();
    for files in ["'tiada.toml'", "'rusak.toml'", "'libur.toml', 'tiada.toml'"] {
        office.write(
            "config.toml",
            &format!("[calendar]\nfiles = [{files}]\n[sop]\nfiles = ['sop.toml', 'tiada.toml']\n"),
        );
        let work = office.run(holiday);
        assert!(work.err.contains(".toml"), "{work:?}");
        assert_eq!(work.data()["work_s"], 0, "{files}");
        assert_eq!(office.run(fasting).data()["work_s"], usual["work_s"], "{files}");
        assert_eq!(office.run("sop list --json").data(), shipped);
        assert_eq!(office.run("config check").code, 7);
    }
    assert_eq!(office.run(own).data()["work_s"], 0);
}

#[test]
fn an_empty_file_is_invalid_and_a_missing_one_is_missing() {
    let office = Office::new();
    office.write("kosong.toml", "");
    for verb in ["sop", "calendar"] {
        assert_eq!(office.refused(&format!("{verb} check kosong.toml")).0, 7);
        let missing = office.run(&format!("{verb} check tiada.toml"));
        assert_eq!(missing.code, 1, "{missing:?}");
        assert!(missing.err.contains("tiada.toml"), "{}", missing.err);
    }
    let error = office.run("sop check kosong.toml --json").error();
    let message = error["message"].as_str().unwrap();
    assert!(message.starts_with("kosong.toml:1:1: "), "{message}");
    assert_eq!(office.refused("clock check tiada.json"), (1, "world.file".into()));
    let error = office.run("clock check kosong.toml --json").error();
    let message = error["message"].as_str().unwrap();
    assert!(message.starts_with("kosong.toml:1:1: "), "{message}");
    let list = office.ok("list --config tiada/config.toml");
    assert!(list.err.contains("tiada/config.toml"), "{}", list.err);
    assert_eq!(office.run("config check --config tiada/config.toml").code, 7);
}

#[test]
fn the_shipped_files_are_valid() {
    let office = Office::new();
    for (name, text) in loket::source::builtin_sops() {
        office.write(name, text);
        office.ok(&format!("sop check {name}"));
    }
    for (name, text) in loket::source::builtin_calendars() {
        office.write(name, text);
        office.ok(&format!("calendar check {name}"));
    }
    let sops = office.run("sop list --json").data();
    assert_eq!(sops[0]["sop"]["step"].as_array().unwrap().len(), 5);
    assert!(office.ok("sop show").out.contains("Kepala Dinas"));
    let year = office.run("calendar show 2024 --json").data();
    assert_eq!(year["holiday"].as_array().unwrap().len(), 1);
    let other = office.ok("calendar show 2031");
    assert!(other.err.contains("2031"), "{}", other.err);
}

#[test]
fn a_first_file_is_written_once_and_is_valid() {
    let office = Office::new();
    for lang in ["id", "en"] {
        let file = format!("{lang}/config.toml");
        office.ok(&format!("config init --config {file} --lang {lang}"));
        let check = office.ok(&format!("config check --config {file}"));
        assert!(check.err.is_empty(), "{check:?}");
        let again = office.refused(&format!("config init --config {file}"));
        assert_eq!(again, (4, "refused.config_exists".into()));
    }
    // Every commented value is a value: with the marks taken away it is valid as well.
    for lang in ["id", "en"] {
        let text = std::fs::read_to_string(office.path(&format!("{lang}/config.toml"))).unwrap();
        let is_key = |l: &&str| !l.starts_with("# ") || l.contains(" = ");
        let bare: Vec<&str> =
            text.lines().filter(is_key).map(|l| l.trim_start_matches("# ")).collect();
        let bare = bare
            .join("\n")
            .replace("every = \"\"", "every = \"daily\"")
            .replace("url = \"\"", "url = \"https://x\"")
            .replace("= \"\"", "= \"x\"")
            .replace("default = \"x\"", "");
        let config = office.write("all.toml", &bare);
        let check = office.run(&format!("config check --config {}", config.display()));
        assert_eq!(check.code, 0, "{check:?}\n{bare}");
    }
    assert!(office.ok("config path").out.ends_with("config.toml\n"));
}

#[cfg(unix)]
#[test]
fn a_first_file_is_for_its_owner_alone_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new();
    for umask in ["000", "077", "277"] {
        let file = format!("{umask}/baru/config.toml");
        let program = env!("CARGO_BIN_EXE_loket");
        let line = format!("umask {umask}; exec '{program}' config init --config {file}");
        let mut shell = std::process::Command::new("sh");
        let shell = shell.args(["-c", &line]).current_dir(office.path(""));
        let status = shell.stdout(std::process::Stdio::null()).status().unwrap();
        assert!(status.success(), "{umask}");
        let mode = |name: &str| office.path(name).metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&file), 0o600, "{umask}");
        assert_eq!(mode(&format!("{umask}/baru")), 0o700, "{umask}");
        assert_eq!(mode(umask), 0o700, "{umask}");
    }
}

#[test]
fn the_zone_is_said_when_asked_for() {
    let office = Office::new();
    let zone = std::path::Path::new("Europe/Berlin");
    let said = office.run_with("list -v", &[("TZ", zone)]);
    assert!(said.err.contains("Europe/Berlin"), "{}", said.err);
    assert!(!office.run_with("list", &[("TZ", zone)]).err.contains("Berlin"));
}

#[test]
fn a_store_that_others_could_read_is_said_once() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new();
    office.register("2024-09-12T08:00");
    let expose = || {
        let mode = PermissionsExt::from_mode(0o644);
        std::fs::set_permissions(office.store(), mode).unwrap();
    };
    expose();
    let said = |line: &str| office.ok(line).err.contains("are now its owner's alone");
    assert!(!said("list"), "reading takes nothing away");
    assert!(said("note 1 a"));
    assert!(!said("note 1 b"));
    expose();
    assert!(office.ok("note 1 c --lang id").err.contains("hanya untuk pemiliknya"));
}
