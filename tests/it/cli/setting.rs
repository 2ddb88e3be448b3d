//! One key at a time: get, set and unset keep the file, say what goes before it, and refuse what the
//! check would refuse.
use super::Office;

const FILE: &str = "# Kantor kami\n[office]\nname = 'Dinas'   # papan nama\n\n[desk]  # layar\n# theme = \"default\"\nlanguage = \"id\"\n";

#[test]
fn a_key_is_set_and_unset_and_the_rest_of_the_file_stays() {
    let office = Office::new();
    let text = || std::fs::read_to_string(office.path("config.toml")).unwrap();
    office.write("config.toml", FILE);
    let said = office.ok("config set office.name 'Dinas Kominfo'");
    assert!(said.out.starts_with("office.name = Dinas Kominfo ("), "{said:?}");
    assert_eq!(text(), FILE.replace("'Dinas'", "\"Dinas Kominfo\""));
    assert_eq!(office.ok("config get office.name").out, "Dinas Kominfo\n");
    office.ok("config set alerts.near_pct 70");
    assert!(
        text().ends_with("language = \"id\"\n\n[alerts]\nnear_pct = 70\n")
            || text().ends_with("language = \"id\"\n[alerts]\nnear_pct = 70\n"),
        "{}",
        text()
    );
    office.ok("config unset alerts.near_pct");
    office.ok("config set calendar.files libur.toml mamuju-2026");
    assert_eq!(
        office.run("config get calendar.files --json").data()["calendar.files"]["value"][1],
        "mamuju-2026"
    );
    office.ok(r#"config set calendar.files ["libur.toml"] --lang id"#);
    office.ok("config set calendar.files []");
    assert!(text().contains("files = []"), "{}", text());
    office.ok("config set keys.note <f5>");
    assert!(office.ok("keys").out.contains("F5\tnote\t"));
    office.ok("config unset keys.note");
    assert!(office.ok("config unset keys.note --lang id").out.contains("bawaan"));
    assert_eq!(office.run("config check").code, 0);
}

#[test]
fn a_key_is_written_below_the_whole_comment_that_shows_it() {
    let office = Office::new();
    let comment = "[desk]\n# theme = \"auto\"    # or dark,\n#                    # or mono\n";
    office.write("config.toml", &format!("{comment}# mouse = true\n"));
    office.ok("config set desk.theme dark");
    let text = std::fs::read_to_string(office.path("config.toml")).unwrap();
    assert_eq!(text, format!("{comment}theme = \"dark\"\n# mouse = true\n"));
}

#[test]
fn what_goes_before_the_file_is_said() {
    let office = Office::new();
    let said = office.ok("config set desk.language id");
    assert!(said.err.contains("LOKET_LANG goes before the file"), "{said:?}");
    assert!(said.out.contains("desk.language = en"), "{said:?}");
}

#[test]
fn what_the_check_would_refuse_is_not_written() {
    let office = Office::new();
    office.write("config.toml", FILE);
    for (line, code, part) in [
        ("set desk.thme dark", 2, "Did you mean desk.theme?"),
        ("get desk.thme", 2, "desk.thme"),
        ("unset nothing", 2, "nothing"),
        ("set keys.finsh x", 2, "keys.finish"),
        ("set alerts.near_pct 500", 2, "from 1 to 100"),
        ("set desk.mouse maybe", 2, "true or false"),
        ("set office.timezone Mars/Base", 2, "Asia/Makassar"),
        ("set keys.note ab", 2, "ab is no value for keys.note"),
        ("set office.name a b", 2, "a b"),
        ("set keys.note n", 7, "keys.note: n is taken by register"),
        ("set sop.default x", 7, "no procedure has the id x"),
        ("set calendar.files tiada.toml", 7, "tiada.toml: "),
    ] {
        let answer = office.run(&format!("config {line}"));
        assert_eq!(answer.code, code, "{line}: {answer:?}");
        assert!(answer.err.contains(part), "{line}: {answer:?}");
        assert_eq!(std::fs::read_to_string(office.path("config.toml")).unwrap(), FILE, "{line}");
    }
    assert_eq!(office.run("config get officers.default --as ''").code, 0);
    assert_eq!(office.run("config get ams.url").code, 3);
    let error = office.run("config set keys.note n --json").error();
    assert_eq!(error["code"], "invalid.value");
}

#[test]
fn a_broken_file_is_not_written_over() {
    let office = Office::new();
    let broken = "[office]\nname = = 'x'\n";
    office.write("config.toml", broken);
    let answer = office.run("config set desk.theme dark");
    assert_eq!(answer.code, 7, "{answer:?}");
    assert!(answer.err.contains("config.toml:2:8: "), "{answer:?}");
    assert!(answer.err.contains("Nothing was written."), "{answer:?}");
    assert_eq!(std::fs::read_to_string(office.path("config.toml")).unwrap(), broken);
    office.write("config.toml", "[desk]\nthme = 'x'\nsymbols = 5\n");
    office.ok("config set office.name Dinas");
    let text = std::fs::read_to_string(office.path("config.toml")).unwrap();
    assert_eq!(text, "[desk]\nthme = 'x'\nsymbols = 5\n\n[office]\nname = \"Dinas\"\n");
    office.write("config.toml", "[[desk]]\n");
    let answer = office.run("config set desk.theme dark");
    assert_eq!(answer.code, 7, "{answer:?}");
    assert!(answer.err.contains("desk.theme is written in a form"), "{answer:?}");
}

#[test]
fn a_missing_file_is_said_and_made() {
    let office = Office::new();
    let other = office.path("baru/lagi/config.toml");
    let list = office.run_with("list", &[("LOKET_CONFIG", &other)]);
    assert_eq!(list.code, 0);
    assert!(list.err.contains("baru/lagi/config.toml: "), "{list:?}");
    let set = office.run_with("config set desk.symbols ascii", &[("LOKET_CONFIG", &other)]);
    assert_eq!(set.code, 0, "{set:?}");
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "[desk]\nsymbols = \"ascii\"\n");
    let again = office.run_with("config check", &[("LOKET_CONFIG", &other)]);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
}

#[cfg(unix)]
mod permissions {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::Path;

    use super::super::Office;

    fn mode(path: &Path) -> u32 {
        path.metadata().unwrap().permissions().mode() & 0o777
    }

    fn set_mode(path: &Path, mode: u32) {
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    }

    #[test]
    fn permissions_stay_and_a_link_leads_to_its_file() {
        let office = Office::new();
        let real = office.write("asli.toml", "# asli\n");
        let link = office.path("tautan.toml");
        symlink("asli.toml", &link).unwrap();
        for wanted in [0o600, 0o640] {
            set_mode(&real, wanted);
            let set = office.run_with("config set desk.symbols ascii", &[("LOKET_CONFIG", &link)]);
            assert_eq!(set.code, 0, "{set:?}");
            assert_eq!(mode(&real), wanted);
        }
        assert!(link.is_symlink());
        assert_eq!(
            std::fs::read_to_string(&real).unwrap(),
            "# asli\n\n[desk]\nsymbols = \"ascii\"\n"
        );
        let dangling = office.path("kosong.toml");
        symlink("dalam/nanti.toml", &dangling).unwrap();
        let list = office.run_with("list", &[("LOKET_CONFIG", &dangling)]);
        assert!(list.err.contains("kosong.toml"), "{list:?}");
        let left: Vec<_> =
            std::fs::read_dir(office.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().contains(".new")), "{left:?}");
        let fresh = office.path("baru.toml");
        office.run_with("config set desk.symbols ascii", &[("LOKET_CONFIG", &fresh)]);
        assert_eq!(mode(&fresh), 0o600);
    }

    #[test]
    fn what_cannot_be_written_is_said_and_stays() {
        if rustix::process::geteuid().is_root() {
            println!("skipped: root writes to read-only files");
            return;
        }
        let office = Office::new();
        std::fs::create_dir(office.path("tetap")).unwrap();
        let file = office.write("tetap/config.toml", "# tetap\n");
        set_mode(&office.path("tetap"), 0o500);
        let said = office.run_with("config set desk.symbols ascii", &[("LOKET_CONFIG", &file)]);
        assert_eq!(said.code, 1, "{said:?}");
        assert!(
            said.err.contains("cannot be written") && said.err.contains("as they were"),
            "{said:?}"
        );
        set_mode(&office.path("tetap"), 0o700);
        set_mode(&file, 0o400);
        let said = office.run_with("config set desk.symbols ascii", &[("LOKET_CONFIG", &file)]);
        assert_eq!(said.code, 1, "{said:?}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "# tetap\n");
    }
}
