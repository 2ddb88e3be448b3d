//! Programs of the machine: where they are, and how one is run that may not keep anybody waiting.
use std::env;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};

/// Why there is no program to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    Missing,
    /// It is there and may not be run.
    Denied,
}

/// The file that `program` names: by itself where it holds a slash, else in the folders of `PATH`.
///
/// # Errors
/// Why there is none.
pub fn find(program: &str) -> Result<PathBuf, Absent> {
    if program.contains('/') {
        return runnable(Path::new(program));
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let mut absent = Absent::Missing;
    for folder in env::split_paths(&path) {
        match runnable(&folder.join(program)) {
            Ok(file) => return Ok(file),
            Err(Absent::Denied) => absent = Absent::Denied,
            Err(Absent::Missing) => {}
        }
    }
    Err(absent)
}

fn runnable(file: &Path) -> Result<PathBuf, Absent> {
    match file.metadata() {
        Ok(meta) if meta.is_file() && meta.permissions().mode() & 0o111 != 0 => {
            Ok(file.to_path_buf())
        }
        Ok(_) => Err(Absent::Denied),
        Err(_) => Err(Absent::Missing),
    }
}

/// How long a program may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience<'a> {
    pub limit: Duration,
    /// Once this is set, it may take so much longer.
    pub hurry: Option<(&'a AtomicBool, Duration)>,
}

/// How often a program is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Prepares `program` to be run by itself: it reads and writes nothing of ours, and what it starts
/// ends with it.
pub fn alone(program: &str) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    command
}

/// Waits for a program of [`alone`] to end; none where it did not, and was ended with all that it
/// started.
pub fn wait(mut child: Child, patience: Patience<'_>) -> Option<ExitStatus> {
    let (_silent, nothing) = channel::<()>();
    let mut left = patience.limit;
    let mut hurried = false;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) => {}
            Err(_) => return Some(ExitStatus::from_raw(0)),
        }
        if let Some((hurry, grace)) = patience.hurry
            && !hurried
            && hurry.load(Ordering::Relaxed)
        {
            hurried = true;
            left = left.min(grace);
        }
        let waited = nothing.recv_timeout(LOOK_EVERY.min(left));
        left = left.saturating_sub(LOOK_EVERY);
        if left.is_zero() || waited != Err(RecvTimeoutError::Timeout) {
            break;
        }
    }
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        let _gone = kill_process_group(group, Signal::KILL);
    }
    let _ended = child.wait();
    None
}
