//! A terminal that takes nothing any more holds the desk in the middle of a write. What ends a program
//! ends it then as well: the keyboard's mode is given back, nothing more can be said.
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crossterm::terminal::disable_raw_mode;

/// How long a desk may take to end by itself.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long one write may take from then on.
const ONE_WRITE: Duration = Duration::from_millis(500);

static BEGUN: AtomicUsize = AtomicUsize::new(0);
static DONE: AtomicUsize = AtomicUsize::new(0);

/// A write to the terminal, which may never come back.
pub fn write<T>(write: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    BEGUN.fetch_add(1, Ordering::Relaxed);
    let written = write();
    DONE.fetch_add(1, Ordering::Relaxed);
    written
}

/// The write that is under way, if one is.
fn under_way() -> Option<usize> {
    let done = DONE.load(Ordering::Relaxed);
    (BEGUN.load(Ordering::Relaxed) != done).then_some(done)
}

/// The program is to end: if it hangs in a write before it has, it is ended.
#[cfg(unix)]
pub fn end(signal: i32) {
    const SIGNALLED: i32 = 128;
    thread::spawn(move || {
        thread::park_timeout(PATIENCE);
        loop {
            let before = under_way();
            thread::park_timeout(ONE_WRITE);
            if before.is_some() && under_way() == before {
                let _gone = disable_raw_mode();
                signal_hook::low_level::exit(SIGNALLED + signal);
            }
        }
    });
}
