//! Ctrl-C while the command line works: seen as a flag, so that what is under way ends cleanly. And
//! a limit of the system that is a failing write, not the end of the program.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::SigId;
use signal_hook::consts::{SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::{flag, low_level};

/// The number of the signal that Ctrl-C is.
pub const SIGNAL: u8 = 2;

/// A file that may not grow further fails to be written, as on a full disk; unheard, the signal that
/// comes with it would end the program without a word.
pub fn outlive_file_limit() {
    let _heard = flag::register(SIGXFSZ, Arc::default());
}

/// Watches until it is dropped; a second Ctrl-C ends the program at once.
pub struct Watch {
    set: Arc<AtomicBool>,
    ids: Vec<SigId>,
}

/// Begins to watch. Where signals cannot be watched they end the program, as ever.
pub fn watch() -> Watch {
    let set = Arc::new(AtomicBool::new(false));
    let mut ids = Vec::new();
    for signal in [SIGINT, SIGTERM] {
        let second = flag::register_conditional_default(signal, Arc::clone(&set));
        ids.extend(second);
        ids.extend(flag::register(signal, Arc::clone(&set)));
    }
    Watch { set, ids }
}

impl Watch {
    /// Whether somebody has asked to stop.
    pub fn is_set(&self) -> bool {
        self.set.load(Ordering::Relaxed)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        for id in self.ids.drain(..) {
            low_level::unregister(id);
        }
    }
}
