//! A marker NIK through every verb and a session at the desk, under a mask that closes nothing: it
//! lies in the store, its backups and the exports that were asked for with it, and nowhere else.
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cli::{Office, alerts};
use crate::pty::PATIENCE;
use crate::pty::routes::waits_for;

const NIK: &str = "7699887766554433";
const NAME: &str = "Penanda Rahasia";

/// Runs the program under umask 000; what it wrote on both streams.
fn run(office: &Office, args: &str) -> String {
    let mut command = Command::new("sh");
    command
        .args(["-c", "umask 000; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_loket")])
        .args(args.split_whitespace().map(|arg| arg.replace('~', " ")))
        .env_clear()
        .env("HOME", office.path("rumah"))
        .env("XDG_STATE_HOME", office.path("rumah/state"))
        .env("LOKET_DB", office.path("simpanan/loket.db"))
        .env("LOKET_CONFIG", office.path("config.toml"))
        .env("LOKET_AS", "Rina")
        .env("LOKET_LANG", "id")
        .current_dir(office.path("kerja"))
        .stdin(Stdio::null());
    let output = command.output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let list = if entry.path().is_dir() { &mut folders } else { &mut found };
            list.push(entry.path());
        }
    }
    found.sort();
    found
}

/// Whether a file tells the marker, packed or not.
fn tells(path: &Path, marker: &str) -> bool {
    let bytes = fs::read(path).unwrap();
    let packed = zip::ZipArchive::new(std::io::Cursor::new(bytes.clone())).ok().map(|mut zip| {
        (0..zip.len()).fold(Vec::new(), |mut all, i| {
            std::io::copy(&mut zip.by_index(i).unwrap(), &mut all).unwrap();
            all
        })
    });
    let holds = |bytes: &[u8]| bytes.windows(marker.len()).any(|part| part == marker.as_bytes());
    holds(&bytes) || packed.is_some_and(|bytes| holds(&bytes))
}

/// An office that worked for a day.
fn worked() -> Office {
    let office = Office::new();
    for folder in ["rumah", "kerja", "simpanan"] {
        fs::create_dir(office.path(folder)).unwrap();
    }
    office.write("config.toml", "");
    fs::write(
        office.path("kerja/daftar.csv"),
        "nama;nik;instansi;nomor surat;tgl surat\nBudi;123;Dinas;1;2024-09-10\n",
    )
    .unwrap();
    run(
        &office,
        &format!(
            "register --name {} --agency Dinas --letter-no 1/A --letter-date 2024-09-10 --nik {NIK} \
             --nip-reason kontrak",
            NAME.replace(' ', "~")
        ),
    );
    office
}

#[test]
fn a_personal_number_is_where_it_was_asked_for_and_nowhere_else() {
    let office = worked();
    for args in [
        "list",
        "show 1",
        "show 1 --json",
        "explain 1",
        "search Penanda",
        "alerts",
        "expiring",
        "note 1 dicatat",
        "finish 1",
        "pause 1 --reason gangguan_ams",
        "resume 1",
        "edit 1 phone=0812",
        "verify",
        "doctor",
        "config show",
        "keys",
        "sop list",
        "backup",
        "retention",
        "db path",
        "report",
        "report --format csv -o laporan.csv",
        "report --format html -o laporan.html",
        "report --format xlsx -o laporan.xlsx",
        "export --all -o semua.xlsx",
        "export --all -o semua.csv",
        "export --all -o semua.json",
        "print receipt 1 -o tanda.html",
        "print register --month 2026-11 -o buku.html",
        "import daftar.csv --skip-bad",
        "undo 1",
        "--keys <enter>~<tab>~e~<esc>~n~ab --print --svg layar.svg",
        "--keys y --print",
    ] {
        let said = run(&office, args);
        assert!(!said.contains(NIK), "{args}: {said}");
        assert!(!said.contains("panicked"), "{args}: {said}");
    }
    let told: Vec<PathBuf> =
        files(&office.path("")).into_iter().filter(|p| tells(p, NIK)).collect();
    let kept = |path: &Path| path.starts_with(office.path("simpanan"));
    assert!(told.iter().any(|path| kept(path)), "the store does not hold it: {told:?}");
    let strays: Vec<&PathBuf> = told.iter().filter(|path| !kept(path)).collect();
    assert!(strays.is_empty(), "{strays:?}");
    run(&office, "export --all --reveal -o asked.csv");
    assert!(tells(&office.path("kerja/asked.csv"), NIK));
}

#[test]
fn whatever_is_written_is_its_owners_alone() {
    let office = worked();
    for args in [
        "backup",
        "export --all -o semua.xlsx",
        "export --all -o semua.json",
        "doctor",
        "print receipt 1 -o tanda.html",
        "print receipt 1",
        "report --format html -o laporan.html",
        "import daftar.csv --skip-bad",
        "--keys <enter> --print",
        "config init",
    ] {
        run(&office, args);
    }
    let given = [office.path("kerja/daftar.csv"), office.path("config.toml")];
    let given = given.into_iter().chain([office.path("libur.toml")]).collect::<Vec<_>>();
    for path in files(&office.path("")).iter().filter(|path| !given.contains(path)) {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", path.display());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_list_of_processes_tells_whom_an_alert_is_about() {
    let office = alerts::office();
    let look = format!(
        "#!/bin/sh\ntr '\\0' '\\n' < /proc/$$/environ > {0}/$LOKET_THRESHOLD.env\n\
         tr '\\0' '\\n' < /proc/$$/cmdline > {0}/$LOKET_THRESHOLD\n",
        office.path("").display()
    );
    let hook = office.write("hook.sh", &look);
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o700)).unwrap();
    let hook = format!("[alerts]\nhook = [\"{}\"]\n", hook.display());
    office.write("config.toml", &format!("[calendar]\npattern = \"always\"\n{hook}"));
    office.register(&alerts::ago(3_600));
    let thresholds = ["near", "late"];
    let called = thresholds.map(|threshold| {
        let pipe = office.path(threshold);
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RWXU).unwrap();
        waits_for(pipe)
    });
    let watch = alerts::Watch::start_with(&office, "--json", &[]);
    for (threshold, called) in thresholds.into_iter().zip(called) {
        let mut seen = called.recv_timeout(PATIENCE).unwrap();
        seen += &fs::read_to_string(office.path(&format!("{threshold}.env"))).unwrap();
        assert!(seen.contains("PSE-"), "{seen}");
        for marker in ["7602010101900001", "Siti Aminah"] {
            assert!(!seen.contains(marker), "{seen}");
        }
    }
    assert_eq!(watch.end("-TERM").0, Some(143));
}
