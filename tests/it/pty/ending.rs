//! However a desk ends, or is put aside, the terminal is given back and no process is left.
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use portable_pty::{MasterPty, PtySize};
use rustix::process::{Pid, Signal, WaitOptions, kill_process_group, waitpid};
use rustix::termios::LocalModes;

use super::{Desk, PATIENCE, gives_back, screen, shell, start_with, store};
use crate::laid::Library;

/// How long a desk may take to be gone.
const GONE: Duration = Duration::from_secs(2);

impl Desk {
    fn on_shell(store: &Path, line: &str) -> Self {
        Self::on(shell(store, line), (30, 100))
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap().cast_signed()).unwrap()
    }

    /// Whether lines are typed, and seen, as in a shell: the terminal is nobody's.
    pub(super) fn is_free(&self) -> bool {
        let wanted = (LocalModes::ICANON | LocalModes::ECHO).bits();
        self.master.get_termios().unwrap().local_flags.bits() & wanted == wanted
    }

    /// Reads to the end of the program, which comes soon; its exit code and all that it wrote.
    fn ends_soon(mut self) -> (u32, Vec<u8>) {
        loop {
            match self.output.recv_timeout(GONE) {
                Ok(bytes) => self.seen.extend(bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    self.child.kill().unwrap();
                    panic!("it is not gone: {}", self.screen.screen().contents());
                }
            }
        }
        (self.child.wait().unwrap().exit_code(), self.seen)
    }
}

#[test]
fn a_desk_that_is_put_aside_gives_the_terminal_back_and_takes_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    for _ in 0..3 {
        desk.wait_for("Antrean kosong");
        assert!(!desk.is_free());
        desk.signal("TSTP");
        let stopped = waitpid(Some(desk.pid()), WaitOptions::UNTRACED).unwrap().unwrap();
        assert!(stopped.1.stopped());
        assert!(desk.is_free());
        desk.wait_until_gone("Antrean kosong");
        assert!(gives_back(&desk.seen));
        desk.signal("CONT");
    }
    desk.wait_for("Antrean kosong");
    desk.type_keys("?");
    desk.wait_for("Bantuan");
    desk.type_keys("\u{3}q");
    let (code, seen) = desk.end();
    assert_eq!(code, 0);
    assert!(gives_back(&seen));
}

static BREAKS: Library = Library::new("tests/it/pty/panic.c");

/// A desk of which the thread of this number is to break once it works; none where it never asks for
/// the time.
fn broken(library: &Path, thread: i64) -> Option<(tempfile::TempDir, u32, Vec<u8>)> {
    let folder = tempfile::tempdir().unwrap();
    let wanted = folder.path().join("wanted");
    std::fs::write(&wanted, (-1_i64).to_ne_bytes()).unwrap();
    let env = [("LD_PRELOAD", library.to_str().unwrap()), ("PANIC_IN", wanted.to_str().unwrap())];
    let mut desk = Desk::open_in(&store(&folder), &[], &env);
    desk.wait_for("Antrean kosong");
    let file = std::fs::File::options().write(true).open(&wanted).unwrap();
    std::os::unix::fs::FileExt::write_all_at(&file, &thread.to_ne_bytes(), 0).unwrap();
    // Keys, a dialog that reads from the store, a draft that is kept, the check and a backup.
    desk.type_keys("n");
    desk.type_keys("800/1/X/2026\t20-11-2026");
    desk.type_keys("\u{1b}");
    desk.type_keys("\u{1b}[19~q");
    let (code, seen) = desk.end();
    let left = std::fs::read(&wanted).unwrap();
    (left != thread.to_ne_bytes()).then_some((folder, code, seen))
}

#[test]
fn whichever_thread_breaks_the_terminal_is_given_back_and_the_desk_is_gone() {
    let Some(library) = BREAKS.path() else { return };
    let mut broke = 0;
    for thread in 0..12 {
        let Some((folder, code, seen)) = broken(library, thread) else { continue };
        broke += 1;
        assert_ne!(code, 0, "thread {thread}");
        assert!(gives_back(&seen), "thread {thread}: {:?}", String::from_utf8_lossy(&seen));
        let said = String::from_utf8_lossy(&seen);
        let record = folder.path().join("store").join("loket.db-broken.txt");
        assert!(said.contains("Yang sudah tersimpan tetap tersimpan"), "thread {thread}: {said}");
        assert!(said.contains("loket.db-broken.txt"), "thread {thread}: {said}");
        let record = std::fs::read_to_string(record).unwrap();
        assert!(record.starts_with("loket 0.1.0, "), "{record}");
    }
    assert!(broke >= 3, "only {broke} threads ask for the time");
}

/// Closes the terminal as soon as a desk stands on it.
pub fn close(master: Box<dyn MasterPty + Send>) {
    let mut reader = master.try_clone_reader().unwrap();
    let (mut screen, mut buffer) = (screen(30, 100), [0; 4096]);
    while !screen.screen().contents().contains("Antrean kosong") {
        let count = reader.read(&mut buffer).unwrap();
        assert!(count > 0, "the desk ended early");
        screen.process(&buffer[..count]);
    }
    drop(reader);
    drop(master);
}

#[test]
fn a_closed_terminal_ends_it_soon_though_the_signal_is_ignored() {
    let folder = tempfile::tempdir().unwrap();
    let (config, code) = (folder.path().join("config.toml"), folder.path().join("code"));
    std::fs::write(&config, "").unwrap();
    let program = env!("CARGO_BIN_EXE_loket");
    let line = format!(
        "trap '' HUP; {program} --as Rina --lang id --config {}; echo $? > {}",
        config.display(),
        code.display()
    );
    let (mut child, master) = shell(&store(&folder), &line);
    let group = Pid::from_raw(child.process_id().unwrap().cast_signed()).unwrap();
    close(master);
    let (to, gone) = channel();
    std::thread::spawn(move || to.send(child.wait().unwrap()));
    let gone = gone.recv_timeout(GONE);
    if gone.is_err() {
        // It would spin for ever.
        kill_process_group(group, Signal::KILL).unwrap();
    }
    gone.expect("it is not gone");
    assert_eq!(std::fs::read_to_string(code).unwrap().trim(), "129");
}

/// Sizes as a window has them that somebody tears at.
fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let mut state = 7_u32;
    let mut next = move |most: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u16::try_from(1 + (state >> 8) % most).unwrap()
    };
    (0..80).map(move |turn| match turn % 8 {
        0 => (1, 1),
        1 => (500, 200),
        2 => (500, 1),
        3 => (1, 200),
        _ => (next(500), next(200)),
    })
}

#[test]
fn a_storm_of_sizes_with_keys_between_breaks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    let keys = ["\u{1b}[B", "\u{1b}[6~", "\u{1b}[A", "\u{1b}[C"];
    for (key, title) in
        [("n", "Permohonan baru"), ("?", "Bantuan"), ("3", "Laporan · "), ("J", "Daftar tindakan")]
    {
        desk.type_keys(key);
        desk.wait_for(title);
        for ((cols, rows), key) in sizes().zip(keys.iter().cycle()) {
            desk.resize(cols, rows);
            // Sizes that come together are painted once: this one is waited for.
            desk.seen.extend(desk.output.recv_timeout(PATIENCE).unwrap());
            desk.type_keys(key);
            while let Ok(bytes) = desk.output.try_recv() {
                desk.seen.extend(bytes);
            }
        }
        desk.resize(100, 30);
        desk.wait_for(title);
        desk.type_keys("\u{1b}");
        desk.wait_until_painted_without(title);
    }
    desk.type_keys("q");
    let (code, seen) = desk.end();
    assert_eq!(code, 0);
    assert!(gives_back(&seen) && !String::from_utf8_lossy(&seen).contains("berhenti karena"));
}

#[test]
fn where_there_is_no_terminal_one_sentence_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    let refused = |desk: Desk| {
        let (code, seen) = desk.ends_soon();
        let said = String::from_utf8_lossy(&seen).into_owned();
        assert_eq!(code, 2, "{said}");
        assert!(!said.contains("\u{1b}[?1049h"), "{said}");
        assert_eq!(said.trim().lines().count(), 1, "{said}");
        assert!(said.contains("terminal"), "{said}");
    };
    let program = env!("CARGO_BIN_EXE_loket");
    refused(Desk::on(
        start_with(&path, &["--lang", "id"], (30, 100), &[("TERM", "dumb")]),
        (30, 100),
    ));
    refused(Desk::on_shell(&path, &format!("{program} --lang id < /dev/null")));
    refused(Desk::on_shell(&path, &format!("{program} --lang id | cat; exit 2")));
    let neither = Command::new(program)
        .env_clear()
        .env("HOME", folder.path())
        .args(["--lang", "id"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!((neither.status.code(), neither.stdout.len()), (Some(2), 0));
    assert!(!path.exists(), "nothing is made where nobody can look");
}

#[test]
fn without_colour_the_desk_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open_in(&store(&folder), &[], &[("NO_COLOR", "1")]);
    desk.wait_for("Antrean kosong");
    desk.type_keys("q");
    let (code, seen) = desk.end();
    let said = String::from_utf8_lossy(&seen).into_owned();
    assert_eq!(code, 0);
    for colour in ["\u{1b}[38;", "\u{1b}[48;", "\u{1b}[31m"] {
        assert!(!said.contains(colour), "{colour:?}");
    }
}

#[test]
fn a_terminal_that_says_it_is_endless_is_painted_as_far_as_a_screen_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.wait_for("Antrean kosong");
    let endless = PtySize { rows: u16::MAX, cols: u16::MAX, pixel_width: 0, pixel_height: 0 };
    desk.master.resize(endless).unwrap();
    let last_line = b"\x1b[400;";
    while !desk.seen.windows(last_line.len()).any(|window| window == last_line) {
        desk.seen.extend(desk.output.recv_timeout(PATIENCE).unwrap());
    }
    desk.resize(100, 30);
    desk.type_keys("?");
    desk.wait_for("Bantuan");
    desk.type_keys("\u{3}q");
    assert_eq!(desk.end().0, 0);
}
