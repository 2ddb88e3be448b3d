//! What the program finds around itself: the terminal, what lies in between, the clipboard.
use std::io;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use super::{clipboard, face, programs, routes, terminal};
use crate::notify::terminal::{Terminal, Within};
use crate::theme::Depth;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    pub terminal: Terminal,
    /// Standard input and output are a terminal.
    pub is_terminal: bool,
    /// Columns and lines, where they are known.
    pub size: Option<(u16, u16)>,
    /// How many colours it says it can show.
    pub colours: u32,
    /// The machine's program for the clipboard.
    pub clipboard: Option<&'static str>,
    /// Whether tmux passes on what it does not know; none = there is no tmux, or it does not say.
    pub tmux_passes: Option<bool>,
    /// Whether texts are UTF-8 here; none = nothing says so.
    pub utf8: Option<bool>,
}

/// Looks around.
pub fn look_around() -> Surroundings {
    let is_terminal = terminal::is_seen();
    let terminal = routes::terminal();
    let size = crossterm::terminal::size().ok().filter(|size| is_terminal && size.0 > 0);
    let colours = match face::depth() {
        Depth::Sixteen => 16,
        Depth::TwoHundred => 256,
        Depth::Millions => 16_777_216,
    };
    let tmux_passes = if terminal.within == Within::Tmux { tmux_passes() } else { None };
    let clipboard = clipboard::program();
    Surroundings { terminal, is_terminal, size, colours, clipboard, tmux_passes, utf8: utf8() }
}

/// The first of the variables that decides wins (`locale(7)`).
fn utf8() -> Option<bool> {
    let said = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(said)?;
    let folded = locale.to_ascii_lowercase().replace('-', "");
    Some(folded.contains("utf8"))
}

fn tmux_passes() -> Option<bool> {
    let mut tmux = programs::alone("tmux");
    tmux.args(["show-options", "-gAv", "allow-passthrough"]).stdout(Stdio::piped());
    let mut child = tmux.spawn().ok()?;
    let said = child.stdout.take();
    let patience = programs::Patience { limit: Duration::from_secs(2), hurry: None };
    programs::wait(child, patience).filter(ExitStatus::success)?;
    let said = io::read_to_string(said?).ok()?;
    Some(matches!(said.trim(), "on" | "all"))
}
