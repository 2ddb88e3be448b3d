//! What is typed outlives a killed program and a closed terminal.
use rustix::process::{Pid, Signal, kill_process};

use super::Desk;

const TODAY: &str = "Kosong berarti hari ini";

/// Ends the program with a signal and waits until it is gone.
fn end(desk: &mut Desk, signal: Signal) {
    let id = i32::try_from(desk.child.process_id().unwrap()).unwrap();
    kill_process(Pid::from_raw(id).unwrap(), signal).unwrap();
    desk.child.wait().unwrap();
}

#[test]
fn what_was_typed_outlives_a_kill_and_a_closed_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("loket").join("loket.db");
    let mut desk = Desk::open(&store);
    desk.wait_for("Antrean kosong");
    desk.type_keys("n");
    desk.wait_for("Permohonan baru");
    // The hint of the next field is painted after the store has answered.
    desk.type_keys("800/9/117");
    desk.wait_for("800/9/117");
    desk.type_keys("\t");
    desk.wait_for(TODAY);
    end(&mut desk, Signal::KILL);

    let mut again = Desk::open(&store);
    again.wait_for("Antrean kosong");
    again.type_keys("n");
    again.wait_for("800/9/117");
    again.wait_for("draf yang tersimpan");
    again.type_keys("/X");
    again.wait_for("800/9/117/X");
    again.type_keys("\t");
    again.wait_for(TODAY);
    again.type_keys("20-11");
    again.wait_for("20-11");
    end(&mut again, Signal::HUP);

    let mut third = Desk::open(&store);
    third.wait_for("Antrean kosong");
    third.type_keys("n");
    third.wait_for("800/9/117/X");
    third.wait_for("20-11");
    third.wait_for("draf yang tersimpan");
    assert!(third.screen.screen().contents().contains("800/9/117/X"));
}
