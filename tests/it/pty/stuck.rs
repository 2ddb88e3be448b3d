//! What would end a program in the middle of something: a terminal that takes nothing any more,
//! signals that nobody sends to a desk, a file that may not grow.
use std::sync::mpsc::RecvTimeoutError;

use rustix::fs::{Mode, OFlags, open};
use rustix::termios::{Action, tcflow};

use super::patience::Patience;
use super::{Desk, gives_back, shell, store};

impl Desk {
    /// The terminal takes nothing any more, as one behind a dead line.
    fn stop_taking(&self) {
        let name = self.master.tty_name().unwrap();
        let terminal = open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        tcflow(&terminal, Action::OOff).unwrap();
    }

    /// Waits until the program is gone: its exit code.
    fn gone(&mut self) -> u32 {
        let patience = Patience::begin();
        loop {
            match self.output.recv_timeout(patience.left()) {
                Ok(bytes) => self.seen.extend(bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    self.child.kill().unwrap();
                    panic!("it is not gone");
                }
            }
        }
        self.child.wait().unwrap().exit_code()
    }
}

#[test]
fn a_terminal_that_takes_nothing_does_not_hold_what_ends_the_desk() {
    for (signal, code) in [("TERM", 143), ("HUP", 129)] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&store(&folder));
        desk.register();
        desk.stop_taking();
        desk.type_keys("?");
        desk.signal(signal);
        assert_eq!(desk.gone(), code, "{signal}");
        assert!(desk.is_free(), "{signal}");
        drop(desk);
        let mut again = Desk::open(&store(&folder));
        again.wait_for("Nurhayati");
        again.type_keys("q");
        assert_eq!(again.end().0, 0);
    }
}

#[test]
fn a_signal_that_nobody_sends_to_a_desk_ends_it_like_any_other() {
    for (signal, code) in [("USR1", 138), ("USR2", 140), ("ALRM", 142), ("VTALRM", 154)] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&store(&folder));
        desk.wait_for("Antrean kosong");
        desk.signal(signal);
        assert_eq!(desk.gone(), code, "{signal}");
        assert!(gives_back(&desk.seen), "{signal}");
    }
}

#[test]
fn a_file_that_may_not_grow_is_a_failing_write() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&store(&folder));
    desk.register();
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    let program = env!("CARGO_BIN_EXE_loket");
    let config = folder.path().join("config.toml");
    // So many blocks of 512 bytes: what stands beside the store fits in, what is recorded does not.
    let line =
        format!("ulimit -f 80; exec {program} --as Rina --lang id --config {}", config.display());
    let mut desk = Desk::on(shell(&store(&folder), &line), (30, 100));
    desk.wait_for("Nurhayati");
    desk.type_keys("c");
    desk.wait_for("Ctrl-S simpan");
    desk.type_keys("tidak muat");
    desk.type_keys("\u{13}");
    desk.wait_for("Diska gagal dipakai");
    desk.type_keys("\u{1b}");
    desk.wait_for("tidak muat");
    desk.type_keys("\u{1b}");
    desk.wait_until_gone("Ctrl-S simpan");
    desk.type_keys("q");
    assert_eq!(desk.gone(), 0);
    assert!(gives_back(&desk.seen));
}
