//! The desk from the command line: its options, and the one call that opens it.
use std::io;
use std::path::Path;

use super::args;
use super::failure::{Failure, Outcome, exit};
use super::run::Run;
use crate::config::keep;
use crate::runtime::bounded::SIZE_MAX;
use crate::runtime::settings::Keeper;
use crate::runtime::{self, DeskError, DeskOptions, Ended};

/// Which desk is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Office,
    /// Sample cases, nothing on disk.
    Demo,
    /// The same, guided.
    Tour,
}

impl Run<'_> {
    /// Whether a picture may have colours: it is no terminal, so only a plain no counts.
    fn may_colour(&self) -> bool {
        match self.options.color.as_deref() {
            Some("never") => false,
            Some(_) => true,
            None => std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
        }
    }

    /// `loket` and `loket demo`.
    pub fn desk(&mut self, asked: &args::Desk, stage: Stage, at: Option<&str>) -> Outcome {
        let options = DeskOptions {
            config: self.config.clone(),
            demo: stage != Stage::Office,
            tour: stage == Stage::Tour,
            keeper: Keeper::new(self.flags.clone(), self.environment.clone()),
            keys: asked.keys.clone(),
            print: asked.print || asked.svg.is_some(),
            size: size(asked.size.as_deref())?,
            read_only: asked.read_only,
            as_of: self.as_of,
            now: at.map(|t| self.time(t)).transpose()?,
            ascii: self.out.ascii,
            colour: if asked.svg.is_some() { self.may_colour() } else { self.out.color },
            officer: self.officer()?,
            on_behalf_of: None,
        };
        match runtime::desk(&options)? {
            Ended::Quit => Ok(exit::OK),
            Ended::Shown(screen) => {
                if let Some(path) = &asked.svg {
                    keep(path, &screen.svg())?;
                }
                if asked.print {
                    for line in screen.text().lines() {
                        self.out.line(line)?;
                    }
                }
                Ok(exit::OK)
            }
            Ended::Signal(signal) => {
                Ok(u8::try_from(signal).map_or(u8::MAX, |n| exit::SIGNALLED.saturating_add(n)))
            }
        }
    }
}

/// Puts a picture where it was asked for, in the place of an older one; whole or not at all.
fn keep(path: &Path, svg: &str) -> Result<(), Failure> {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty());
    let kept = match folder.map(Path::read_dir) {
        _ if path.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Some(Err(no_folder)) => Err(no_folder),
        Some(Ok(_)) | None => keep::replace(path, svg),
    };
    kept.map_err(|error: io::Error| {
        let args = [("path", path.display().to_string()), ("detail", error.to_string())];
        Failure::said(exit::WORLD, "world.file", "cli-unwritable", args)
    })
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Keys(part) => {
                Failure::usage("usage.keys", "cli-usage-keys", [("part", part)])
            }
            DeskError::Store(error) => Failure::Store(error),
            DeskError::NoTerminal => Failure::usage("usage.no_terminal", "cli-no-terminal", []),
            DeskError::Terminal(error) => Failure::Output(error),
        }
    }
}

/// Columns and lines of a printed screen, `120x40`.
fn size(typed: Option<&str>) -> Result<(u16, u16), Failure> {
    let Some(typed) = typed else {
        return Ok((80, 24));
    };
    let read = || {
        let (columns, lines) = typed.split_once(['x', 'X', '×'])?;
        let size: (u16, u16) = (columns.trim().parse().ok()?, lines.trim().parse().ok()?);
        let fits = (1..=SIZE_MAX.0).contains(&size.0) && (1..=SIZE_MAX.1).contains(&size.1);
        fits.then_some(size)
    };
    read().ok_or_else(|| {
        let args = [("value", typed.to_owned())];
        Failure::usage("usage.size", "cli-usage-size", args)
    })
}
