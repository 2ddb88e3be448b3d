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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_does_not_end_is_ended_with_all_that_it_started() {
        let mut command = alone("/bin/sh");
        command.args(["-c", "/bin/sleep 600 & wait"]);
        let child = command.spawn().unwrap();
        let group = Pid::from_child(&child);
        let limit = Duration::from_millis(60);
        assert_eq!(wait(child, Patience { limit, hurry: None }), None);
        // Who was killed is gone once whoever looks after orphans has buried it.
        let alive = || rustix::process::test_kill_process_group(group).is_ok();
        let looks = (0..500).take_while(|_| alive()).map(|_| {
            let (_silent, nothing) = channel::<()>();
            nothing.recv_timeout(LOOK_EVERY)
        });
        assert!(looks.count() < 500);
    }

    #[test]
    fn one_that_ends_is_waited_for_and_a_hurry_shortens_the_wait() {
        let limit = Duration::from_mins(1);
        let ended = wait(alone("/bin/true").spawn().unwrap(), Patience { limit, hurry: None });
        assert!(ended.is_some_and(|status| status.success()));
        let hurry = AtomicBool::new(true);
        let mut command = alone("/bin/sleep");
        command.arg("600");
        let patience = Patience { limit, hurry: Some((&hurry, Duration::from_millis(30))) };
        assert_eq!(wait(command.spawn().unwrap(), patience), None);
    }

    #[test]
    fn a_program_is_found_or_it_is_known_why_not() {
        assert!(find("sh").is_ok() && find("/bin/sh").is_ok());
        assert_eq!(find("tidak-ada-begini"), Err(Absent::Missing));
        assert_eq!(find("/etc/passwd"), Err(Absent::Denied));
    }
}
