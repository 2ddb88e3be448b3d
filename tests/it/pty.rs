//! The desk on a real terminal: what is typed arrives, what is saved stays, and the terminal is
//! given back however the program ends. Waits on output, never on time.
#![cfg(unix)]
mod background;
mod clipboard;
mod clock;
mod drafts;
mod ending;
mod full;
mod held;
mod input;
mod keeping;
mod lists;
mod patience;
mod pin;
pub mod routes;
mod settings;
mod stuck;

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};

pub use patience::PATIENCE;
use patience::Patience;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A desk in a terminal of 100 by 30.
pub struct Desk {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    seen: Vec<u8>,
}

/// Starts the program on a terminal of 100 by 30, for an office that has its configuration.
fn start(
    store: &Path,
    verb: &[&str],
    env: &[(&str, &str)],
) -> (Box<dyn Child + Send + Sync>, Box<dyn MasterPty + Send>) {
    let config = store.parent().unwrap().parent().unwrap().join("config.toml");
    if !config.exists() {
        std::fs::write(&config, "").unwrap();
    }
    let config = config.display().to_string();
    let args = ["--as", "Rina", "--lang", "id", "--config", &config];
    start_with(store, &[&args, verb].concat(), (30, 100), env)
}

/// Starts the program with `args` on a terminal of so many rows and columns.
fn start_with(
    store: &Path,
    args: &[&str],
    (rows, cols): (u16, u16),
    env: &[(&str, &str)],
) -> (Box<dyn Child + Send + Sync>, Box<dyn MasterPty + Send>) {
    let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_loket"));
    command.args(args);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("HOME", store.parent().unwrap().parent().unwrap());
    command.env("LOKET_DB", store);
    for (name, value) in env {
        command.env(name, value);
    }
    (pair.slave.spawn_command(command).unwrap(), pair.master)
}

/// A shell that runs `line` on a terminal of 100 by 30.
fn shell(store: &Path, line: &str) -> (Box<dyn Child + Send + Sync>, Box<dyn MasterPty + Send>) {
    let size = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new("/bin/sh");
    command.args(["-c", line]);
    command.env_clear();
    command.env("PATH", "/usr/bin:/bin");
    command.env("TERM", "xterm-256color");
    command.env("HOME", store.parent().unwrap().parent().unwrap());
    command.env("LOKET_DB", store);
    (pair.slave.spawn_command(command).unwrap(), pair.master)
}

fn screen(rows: u16, cols: u16) -> vt100::Parser {
    vt100::Parser::new(NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap(), 0)
}

impl Desk {
    fn open(store: &Path) -> Self {
        Self::open_with(store, &[])
    }

    pub fn open_with(store: &Path, verb: &[&str]) -> Self {
        Self::open_in(store, verb, &[])
    }

    /// With these variables of the environment.
    fn open_in(store: &Path, verb: &[&str], env: &[(&str, &str)]) -> Self {
        Self::on(start(store, verb, env), (30, 100))
    }

    /// A desk with `args` alone, on a terminal of so many rows and columns.
    fn open_bare(store: &Path, args: &[&str], size: (u16, u16)) -> Self {
        Self::on(start_with(store, args, size, &[]), size)
    }

    fn on(
        (child, master): (Box<dyn Child + Send + Sync>, Box<dyn MasterPty + Send>),
        (rows, cols): (u16, u16),
    ) -> Self {
        let mut reader = master.try_clone_reader().unwrap();
        let (to, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || to.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let writer = master.take_writer().unwrap();
        Self { child, master, writer, output, screen: screen(rows, cols), seen: Vec::new() }
    }

    pub fn type_keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Registers a case at an empty desk.
    fn register(&mut self) {
        self.wait_for("Antrean kosong");
        self.type_keys("n");
        self.wait_for("Permohonan baru");
        self.type_keys("800/1/X/2026\t20-11-2026\tDinas Kesehatan\tNurhayati\t\u{13}");
        self.wait_for("permohonan baru dengan nomor PSE-");
    }

    fn resize(&mut self, cols: u16, rows: u16) {
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        let (rows, cols) = (NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap());
        self.screen.screen_mut().set_size(rows, cols);
    }

    /// Reads until the screen shows `text`.
    pub fn wait_for(&mut self, text: &str) {
        self.wait_while(text, |screen| !screen.contains(text));
    }

    /// Reads until the screen shows `text` no more.
    pub fn wait_until_gone(&mut self, text: &str) {
        self.wait_while(text, |screen| screen.contains(text));
    }

    /// Reads until a whole screen, its last line too, does not show `text`: one that is being painted
    /// anew is empty for a moment.
    pub fn wait_until_painted_without(&mut self, text: &str) {
        self.wait_while(text, |screen| screen.contains(text) || !screen.contains("q keluar"));
    }

    /// The clock on the screen is painted anew each second: patience is counted as a whole.
    fn wait_while(&mut self, text: &str, waits: impl Fn(&str) -> bool) {
        let patience = Patience::begin();
        while waits(&self.screen.screen().contents()) {
            match self.output.recv_timeout(patience.left()) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.seen.extend(bytes);
                }
                Err(error) => {
                    panic!(
                        "{error}: waiting about {text:?} on\n{}",
                        self.screen.screen().contents()
                    )
                }
            }
        }
    }

    /// Reads to the end of the program: its exit code and all that it wrote.
    pub fn end(mut self) -> (u32, Vec<u8>) {
        let patience = Patience::begin();
        loop {
            match self.output.recv_timeout(patience.left()) {
                Ok(bytes) => self.seen.extend(bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    self.child.kill().unwrap();
                    panic!("it does not end: {}", self.screen.screen().contents());
                }
            }
        }
        let status = self.child.wait().unwrap();
        (status.exit_code(), self.seen)
    }

    fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let kill = format!("kill -{name} {id}");
        let sent = std::process::Command::new("sh").args(["-c", &kill]).status().unwrap();
        assert!(sent.success());
    }
}

fn gives_back(seen: &[u8]) -> bool {
    let text = String::from_utf8_lossy(seen);
    let after = |mark: &str| text.rfind(mark);
    after("\u{1b}[?1049l") > after("\u{1b}[?1049h")
        && after("\u{1b}[?25h") > after("\u{1b}[?25l")
        && after("\u{1b}[?2004l") > after("\u{1b}[?2004h")
        && after("\u{1b}[?1000l") > after("\u{1b}[?1000h")
        && after("\u{1b}[?1006l") > after("\u{1b}[?1006h")
}

pub fn store(folder: &tempfile::TempDir) -> std::path::PathBuf {
    folder.path().join("store").join("loket.db")
}

#[test]
fn a_newcomer_registers_a_case_finds_it_again_and_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.register();
    desk.type_keys("q");
    let (code, seen) = desk.end();
    assert_eq!(code, 0);
    assert!(gives_back(&seen));
    let mut again = Desk::open(&store(&folder));
    again.wait_for("Nurhayati");
    again.type_keys("q");
    assert_eq!(again.end().0, 0);
}

#[test]
fn a_signal_ends_it_with_its_own_code_and_gives_the_terminal_back() {
    for (name, code) in [("TERM", 143), ("INT", 130), ("HUP", 129), ("QUIT", 131)] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&store(&folder));
        desk.wait_for("Antrean kosong");
        desk.signal(name);
        let (exit, seen) = desk.end();
        assert_eq!(exit, code, "{name}");
        assert!(gives_back(&seen), "{name}");
    }
}

#[test]
fn a_closed_terminal_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut child, master) = start(&store(&folder), &[], &[]);
    ending::close(master);
    assert_eq!(child.wait().unwrap().exit_code(), 129);
}

#[test]
fn another_terminal_sees_an_act_without_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Desk::open(&store(&folder));
    first.wait_for("Antrean kosong");
    let mut second = Desk::open(&store(&folder));
    second.wait_for("Antrean kosong");
    first.register();
    second.wait_for("Nurhayati");
    first.type_keys("q");
    second.type_keys("q");
    assert_eq!((first.end().0, second.end().0), (0, 0));
}

#[test]
fn a_store_that_can_only_be_read_opens_for_reading() {
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    let mut desk = Desk::open(&path);
    desk.register();
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    if rustix::process::geteuid().is_root() {
        println!("skipped: root writes to read-only files");
        return;
    }
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o400);
    std::fs::set_permissions(&path, mode).unwrap();
    let mut reading = Desk::open(&path);
    reading.wait_for("hanya untuk membaca");
    reading.wait_for("Nurhayati");
    reading.type_keys("q");
    assert_eq!(reading.end().0, 0);
}
