//! Another process is stopped while it writes: the desk stays alive and says so, and goes on; a
//! command says it in one sentence and in bounded time.
use std::process::Command;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::{Desk, store};
use crate::store::processes::Process;

/// A command waits no longer than this for another process.
const BOUND: Duration = Duration::from_secs(20);

#[test]
fn a_process_that_is_stopped_while_it_writes_keeps_nobody_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    let path = store(&folder);
    let mut desk = Desk::open(&path);
    desk.register();
    let holder = Process::start(&path, "hold").says("HELD");
    holder.signal("STOP");
    // A note has no clock: it is asked and kept in the same way at every hour of every day.
    desk.type_keys("c");
    desk.wait_for("0 dari 4.000 karakter");
    desk.type_keys("sudah ditelepon\u{13}");
    desk.wait_for("menunggu basis data");
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
    command.env_clear().env("HOME", folder.path()).args(["--lang", "id", "--as", "Yusuf", "--db"]);
    command.arg(&path).args(["alerts", "--mute"]);
    let (to, answered) = channel();
    std::thread::spawn(move || to.send(command.output().unwrap()));
    let answer = answered.recv_timeout(BOUND).expect("it waits for ever");
    let said = String::from_utf8(answer.stderr).unwrap();
    assert_eq!(answer.status.code(), Some(5), "{said}");
    assert!(said.contains("basis data sedang dipakai proses lain"), "{said}");
    assert!(!said.contains("locked"), "{said}");
    // The desk says it too, keeps what was typed, and does the act as soon as it is asked again.
    desk.wait_for("Belum tersimpan");
    holder.signal("CONT");
    holder.release();
    desk.type_keys("\r");
    desk.wait_for("sudah ditelepon");
    desk.type_keys("\u{13}");
    desk.wait_until_gone("Ctrl-S simpan");
    desk.type_keys("q");
    assert_eq!(desk.end().0, 0);
    let store = crate::store::desk::read(&path);
    let id = store.all_rows(None).unwrap()[0].id;
    let kept = store.case(id).unwrap().unwrap().facts.len();
    assert_eq!(kept, 2, "the registration, and one note");
}
