//! Bad files of every kind that the program reads, through the program: each ends in its sentence and
//! its exit code, within two seconds of the processor and a bounded memory, and is left as it was.
//! Special files and wrong encodings are tried on every kind; what a kind alone can be comes after.
pub mod books;
pub mod made;

use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use expect_test::expect_file;

use super::nasty::driving;
use crate::cli::Office;

/// A kind of file: where one lies, and the command that reads it; `*` is its path.
struct Kind {
    name: &'static str,
    lies_at: &'static str,
    args: &'static [&'static str],
    good: fn() -> Vec<u8>,
    own: fn() -> Vec<(&'static str, Vec<u8>)>,
}

const KINDS: [Kind; 11] = [
    Kind {
        name: "config",
        lies_at: "config.toml",
        args: &["config", "check"],
        good: || b"[office]\nname = \"Dinas\"\n".to_vec(),
        own: made::config,
    },
    Kind {
        name: "theme",
        lies_at: "themes/jahat.toml",
        args: &["config", "check"],
        good: || b"base = \"dark\"\n".to_vec(),
        own: made::theme,
    },
    Kind {
        name: "template",
        lies_at: "templat/receipt.html",
        args: &["print", "receipt", "1", "-o", "hasil.html", "--force"],
        good: || b"<p>{{ office.name }}</p>\n".to_vec(),
        own: made::template,
    },
    Kind {
        name: "sop",
        lies_at: "jahat.toml",
        args: &["sop", "check", "*"],
        good: || made::asset("sop/surel-dinas.toml"),
        own: made::sop,
    },
    Kind {
        name: "calendar",
        lies_at: "jahat.toml",
        args: &["calendar", "check", "*"],
        good: || made::asset("calendar/start-0800.toml"),
        own: made::calendar,
    },
    Kind {
        name: "clock",
        lies_at: "jahat.json",
        args: &["clock", "check", "*"],
        good: || made::asset("clock/examples.json"),
        own: made::clock,
    },
    Kind {
        name: "table",
        lies_at: "jahat.csv",
        args: &["import", "*", "--dry-run"],
        good: || made::TABLE.into(),
        own: made::table,
    },
    Kind {
        name: "holidays",
        lies_at: "jahat.ics",
        args: &["calendar", "import", "*", "--dry-run"],
        good: || made::HOLIDAYS.into(),
        own: made::holidays,
    },
    Kind {
        name: "certificate",
        lies_at: "jahat.cer",
        args: &["certificate", "1", "*"],
        good: || made::certificate("good.pem"),
        own: made::certificates,
    },
    Kind {
        name: "database",
        lies_at: "jahat.db",
        args: &["list", "--db", "*", "--as-of", "2026-11-23T08:01:00+08:00"],
        good: made::store,
        own: made::databases,
    },
    Kind {
        name: "backup",
        lies_at: "cadangan.db",
        args: &["restore", "*", "--check"],
        good: made::store,
        own: made::databases,
    },
];

/// An office where a file of every kind can lie.
fn office(kind: &str) -> Office {
    let office = Office::new();
    office.register("2024-09-17T09:00:00+08:00");
    let theme = if kind == "theme" { "[desk]\ntheme = \"jahat\"\n" } else { "" };
    office.write("config.toml", &format!("{theme}[print]\nfolder = \"templat\"\n"));
    for folder in ["themes", "templat"] {
        fs::create_dir(office.path(folder)).unwrap();
    }
    office
}

/// Runs the program on what lies at `path`; its exit code and what it said, without the folder.
fn answered(office: &Office, kind: &Kind, path: &Path) -> String {
    /// Kilobytes of memory that may be asked for, and seconds of the processor: two, and some more for
    /// a program that is not optimised.
    const LIMITS: &str = if cfg!(debug_assertions) {
        "ulimit -t 8; ulimit -v 2000000; exec \"$@\""
    } else {
        "ulimit -t 2; ulimit -v 2000000; exec \"$@\""
    };
    let mut command = Command::new("timeout");
    command.args(["--signal=KILL", "60", "sh", "-c", LIMITS, "sh"]);
    command.arg(env!("CARGO_BIN_EXE_loket"));
    for arg in kind.args {
        if *arg == "*" {
            command.arg(path)
        } else {
            command.arg(arg)
        };
    }
    command
        .env_clear()
        .env("HOME", office.path(""))
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("LOKET_DB", office.store())
        .env("LOKET_CONFIG", office.path("config.toml"))
        .env("LOKET_LANG", "id")
        .env("LOKET_AS", "Rina")
        .current_dir(office.path(""))
        .stdin(Stdio::null());
    let output = command.output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(driving(&said), None, "{said:?}");
    let code = output.status.code().unwrap_or(-1);
    assert!((0..=7).contains(&code), "{code}: {said}");
    let folder = format!("{}/", office.path("").display().to_string().trim_end_matches('/'));
    let said = said.replace(&folder, "");
    let lines: Vec<String> = said.lines().take(2).map(|line| cut(line.trim())).collect();
    format!("{code} {}", lines.join(" | "))
}

fn cut(line: &str) -> String {
    const CHARS_MAX: usize = 260;
    let kept: String = line.chars().take(CHARS_MAX).collect();
    if kept == line { kept } else { format!("{kept}…") }
}

/// What can lie in the place of any file.
type Special = (&'static str, fn(&Path));

const SPECIALS: [Special; 9] = [
    ("nothing", |_| {}),
    ("a folder", |path| fs::create_dir(path).unwrap()),
    ("a pipe", |path| {
        rustix::fs::mkfifoat(rustix::fs::CWD, path, rustix::fs::Mode::RUSR).unwrap();
    }),
    ("a socket", |path| drop(UnixListener::bind(path).unwrap())),
    ("a link to itself", |path| symlink(path, path).unwrap()),
    ("a link to nothing", |path| symlink("tidak-ada", path).unwrap()),
    ("a link to /dev/zero", |path| symlink("/dev/zero", path).unwrap()),
    ("a link to /dev/tty", |path| symlink("/dev/tty", path).unwrap()),
    ("1 GB of holes", |path| fs::File::create(path).unwrap().set_len(1 << 30).unwrap()),
];

/// The bytes that are wrong for any kind.
fn wrong_for_any(good: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let text = String::from_utf8_lossy(good);
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    vec![
        ("empty", Vec::new()),
        ("blanks", b" \n\t\r\n".to_vec()),
        ("zero bytes", vec![0; 4_096]),
        ("a zero byte in it", [good, b"\0\n"].concat()),
        ("its first half", good[..good.len() / 2].to_vec()),
        ("UTF-16 with a mark", [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat()),
        ("UTF-16, the other order", wide(u16::to_be_bytes)),
        ("Latin-1", [good, b"# caf\xe9\n"].concat()),
        ("a mark alone", b"\xef\xbb\xbf".to_vec()),
        ("an escape in it", [good, b"\x1b]0;judul\x07\n"].concat()),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("a program", b"\x7fELF\x02\x01\x01\0".to_vec()),
        ("brackets, 10,000 deep", b"[".repeat(10_000)),
        ("a line of 2 MB", b"x".repeat(2 << 20)),
    ]
}

/// Takes away whatever lies there.
fn clear(path: &Path) {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path).unwrap(),
        Ok(_) => fs::remove_file(path).unwrap(),
        Err(_) => {}
    }
}

/// What is at a path, as far as it can be told without waiting: its kind, size, mode and bytes.
fn trace(path: &Path) -> Option<(String, u64, Vec<u8>)> {
    let found = fs::symlink_metadata(path).ok()?;
    let kind = found.file_type();
    let small = kind.is_file() && found.len() < 64 << 20;
    let bytes = if small { fs::read(path).unwrap() } else { Vec::new() };
    assert!(!kind.is_block_device());
    Some((format!("{kind:?} {:o}", found.permissions().mode()), found.len(), bytes))
}

/// Every bad file of a kind and what is said of it, a line each.
fn told(kind: &Kind) -> String {
    let office = office(kind.name);
    let path: PathBuf = office.path(kind.lies_at);
    let mut lines = String::new();
    let mut tell = |name: &str, lay: &dyn Fn(&Path)| {
        clear(&path);
        lay(&path);
        let before = trace(&path);
        let said = answered(&office, kind, &path);
        assert!(trace(&path) == before, "{}: {name}: the file changed", kind.name);
        lines.push_str(&format!("{name}: {said}\n"));
    };
    for (name, lay) in SPECIALS {
        tell(name, &lay);
    }
    for (name, bytes) in wrong_for_any(&(kind.good)()).into_iter().chain((kind.own)()) {
        tell(name, &|path| {
            fs::write(path, &bytes).unwrap();
            fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
        });
    }
    lines
}

fn kind(name: &str) -> &'static Kind {
    KINDS.iter().find(|kind| kind.name == name).unwrap()
}

macro_rules! tests {
    ($($test:ident $kind:literal;)*) => {
        $(#[test]
        fn $test() {
            let told = told(kind($kind));
            expect_file![concat!("files/", $kind, ".txt")].assert_eq(&told);
        })*
    };
}

tests! {
    bad_configurations "config";
    bad_themes "theme";
    bad_templates "template";
    bad_procedures "sop";
    bad_calendars "calendar";
    bad_clock_tables "clock";
    bad_tables "table";
    bad_holiday_lists "holidays";
    bad_certificates "certificate";
    bad_databases "database";
    bad_backups "backup";
}

#[test]
fn there_are_many_of_them() {
    let own: usize = KINDS.iter().map(|kind| (kind.own)().len()).sum();
    let common = SPECIALS.len() + wrong_for_any(b"x").len();
    assert!(own + common * KINDS.len() >= 300, "{own} and {common} for each kind");
}

#[test]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let office = office("");
    for line in ["list", "list --json", "report --format csv", "print receipt 1 -o -"] {
        let program = env!("CARGO_BIN_EXE_loket");
        let script = format!("{program} {line} > /dev/full");
        let mut command = Command::new("sh");
        command.args(["-c", &script]).env_clear().current_dir(office.path(""));
        command.env("LOKET_DB", office.store()).env("LOKET_CONFIG", office.path("config.toml"));
        let output = command.env("LOKET_LANG", "id").output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{line}: {said}");
        assert!(said.contains("Jawaban tidak dapat ditulis"), "{line}: {said}");
    }
}
