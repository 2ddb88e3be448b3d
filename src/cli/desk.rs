//! The desk from the command line: its options, and the one call that opens it.
use std::io::IsTerminal;

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use crate::domain::instant::Instant;

impl Run<'_> {
    /// `loket` and `loket demo`.
    pub fn desk(&mut self, asked: &args::Desk, demo: bool, at: Option<&str>) -> Outcome {
        let size = size(asked.size.as_deref())?;
        let now = at.map(|t| self.time(t)).transpose()?;
        let seen = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        if !asked.print && !seen {
            return Err(Failure::usage("usage.no_terminal", "cli-no-terminal", []));
        }
        open_desk(self, asked, demo, size, now)
    }
}

/// Opens the desk: the one place that knows its entry.
fn open_desk(
    _run: &mut Run<'_>,
    _asked: &args::Desk,
    _demo: bool,
    _size: (u16, u16),
    _now: Option<Instant>,
) -> Outcome {
    let id = "cli-no-desk";
    Err(Failure::said(exit::WORLD, "world.no_desk", id, []))
}

/// Columns and lines of a printed screen, `120x40`.
fn size(typed: Option<&str>) -> Result<(u16, u16), Failure> {
    let Some(typed) = typed else {
        return Ok((80, 24));
    };
    let read = || {
        let (columns, lines) = typed.split_once(['x', 'X', '×'])?;
        let size: (u16, u16) = (columns.trim().parse().ok()?, lines.trim().parse().ok()?);
        (size.0 > 0 && size.1 > 0).then_some(size)
    };
    read().ok_or_else(|| {
        let args = [("value", typed.to_owned())];
        Failure::usage("usage.size", "cli-usage-size", args)
    })
}
