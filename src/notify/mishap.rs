//! Why an announcement did not arrive, as data.
use crate::words::{Said, Words};

/// Why an announcement did not arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mishap {
    /// No such program.
    HookMissing { program: String },
    /// The program may not be run.
    HookDenied { program: String },
    /// It did not begin; in the system's words.
    HookNotBegun { program: String, detail: String },
    /// It ended with a failure: its exit code, none = by a signal.
    HookFailed { program: String, code: Option<i32> },
    /// It took longer than it may, and was ended.
    HookSlow { program: String, limit_s: u64 },
    /// The desktop takes no notifications, in its own words.
    NoDesktop { detail: String },
    /// The desktop did not answer in time.
    DesktopSlow { limit_s: u64 },
    /// The program was built without notifications of the desktop.
    NotBuilt,
}

impl Mishap {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Mishap::HookMissing { .. } => "hook_missing",
            Mishap::HookDenied { .. } => "hook_denied",
            Mishap::HookNotBegun { .. } => "hook_not_begun",
            Mishap::HookFailed { .. } => "hook_failed",
            Mishap::HookSlow { .. } => "hook_slow",
            Mishap::NoDesktop { .. } => "no_desktop",
            Mishap::DesktopSlow { .. } => "desktop_slow",
            Mishap::NotBuilt => "desktop_not_built",
        }
    }

    /// What happened and what now.
    pub fn say(&self, words: &Words) -> Said {
        let what = match self {
            Mishap::HookMissing { program } => {
                words.with("notify-hook-missing", &[("program", program.into())])
            }
            Mishap::HookDenied { program } => {
                words.with("notify-hook-denied", &[("program", program.into())])
            }
            Mishap::HookNotBegun { program, detail } => {
                let args = [("program", program.into()), ("detail", detail.into())];
                words.with("notify-hook-not-begun", &args)
            }
            Mishap::HookFailed { program, code: Some(code) } => {
                let args = [("program", program.into()), ("code", code.to_string().into())];
                words.with("notify-hook-failed", &args)
            }
            Mishap::HookFailed { program, code: None } => {
                words.with("notify-hook-killed", &[("program", program.into())])
            }
            Mishap::HookSlow { program, limit_s } => {
                let args = [("program", program.into()), ("seconds", (*limit_s).into())];
                words.with("notify-hook-slow", &args)
            }
            Mishap::NoDesktop { detail } => {
                words.with("notify-no-desktop", &[("detail", detail.into())])
            }
            Mishap::DesktopSlow { limit_s } => {
                words.with("notify-desktop-slow", &[("seconds", (*limit_s).into())])
            }
            Mishap::NotBuilt => words.say("notify-not-built"),
        };
        let of_hook = self.code().starts_with("hook");
        let hint = of_hook.then(|| words.say("notify-hook-hint"));
        Said { what, hint }
    }
}
