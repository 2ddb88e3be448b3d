//! An office's own program, run at an alert: one after the other, without a shell, each with a limit.
use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::Complaint;
use super::courier::Courier;
use crate::notify::Mishap;
use crate::notify::hook::Call;
use crate::runtime::programs::{self, Patience};

/// How long a program may take, in seconds; then it is ended with all that it started.
const LIMIT_S: u64 = 10;
/// How much longer it may take once the desk ends.
const GRACE: Duration = Duration::from_millis(500);

/// How many of those that wait are still begun once the desk ends: an alert that rang just before is
/// not lost, and nobody waits long for the desk to be gone.
const BEGUN_AT_THE_END: u8 = 3;

/// The way to the thread that runs the programs. Dropping it lets one that runs come to its end, but
/// not for long.
pub(super) struct Hooks {
    courier: Option<Courier<Call>>,
    ending: Arc<AtomicBool>,
}

impl Hooks {
    /// Begins; a failure is told when it is another than the last one.
    pub fn new(complain: Complaint) -> Self {
        let ending = Arc::new(AtomicBool::new(false));
        let ends = Arc::clone(&ending);
        let mut last = Ok(());
        let mut left = BEGUN_AT_THE_END;
        let courier = Courier::new(move |call: Call| {
            if ends.load(Ordering::Relaxed) {
                if left == 0 {
                    return ControlFlow::Break(());
                }
                left -= 1;
            }
            let ended = run(&call, Some(&ends));
            if let Err(mishap) = &ended
                && ended != last
            {
                complain(mishap.clone());
            }
            last = ended;
            ControlFlow::Continue(())
        });
        Self { courier: Some(courier), ending }
    }

    pub fn give(&self, call: Call) {
        if let Some(courier) = &self.courier {
            courier.give(call);
        }
    }
}

impl Drop for Hooks {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Relaxed);
        if let Some(courier) = self.courier.take() {
            courier.finish();
        }
    }
}

/// Runs a program to its end.
pub(super) fn run(call: &Call, ending: Option<&AtomicBool>) -> Result<(), Mishap> {
    let program = || call.program.clone();
    let mut command = programs::alone(&call.program);
    command.args(&call.arguments).envs(call.environment.iter().cloned());
    let child = command.spawn().map_err(|error| not_begun(program(), &error))?;
    let hurry = ending.map(|ending| (ending, GRACE));
    let patience = Patience { limit: Duration::from_secs(LIMIT_S), hurry };
    match programs::wait(child, patience) {
        None => Err(Mishap::HookSlow { program: program(), limit_s: LIMIT_S }),
        Some(status) if status.success() => Ok(()),
        Some(status) => Err(Mishap::HookFailed { program: program(), code: status.code() }),
    }
}

fn not_begun(program: String, error: &io::Error) -> Mishap {
    let kind = error.kind();
    if kind == io::ErrorKind::NotFound {
        Mishap::HookMissing { program }
    } else if kind == io::ErrorKind::PermissionDenied {
        Mishap::HookDenied { program }
    } else {
        Mishap::HookNotBegun { program, detail: error.to_string() }
    }
}
