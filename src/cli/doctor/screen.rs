//! What the screen can do: terminal, size, colours, signs, clipboard.
use super::{Finding, Grade};
use crate::cli::run::Run;
use crate::notify::terminal::Within;
use crate::runtime::Surroundings;

/// The least columns and lines that show the desk, and those for which it is drawn.
const LEAST: (u16, u16) = (60, 16);
const GOOD: (u16, u16) = (80, 24);

impl Run<'_> {
    pub(super) fn of_the_screen(&self, around: &Surroundings) -> Vec<Finding> {
        let mut findings = vec![self.terminal_found(around)];
        findings.extend(self.between(around));
        findings.extend(self.room(around));
        findings.push(self.colours(around));
        findings.push(self.signs(around));
        findings.push(self.clipboard(around));
        findings
    }

    fn terminal_found(&self, around: &Surroundings) -> Finding {
        let terminal = &around.terminal;
        let version = terminal.version.clone().unwrap_or_default();
        let name = terminal.name().map_or_else(
            || self.words.say("doctor-terminal-unknown"),
            |name| format!("{name} {version}").trim().to_owned(),
        );
        let args = [("name", name.into()), ("term", terminal.term.as_str().into())];
        if around.is_terminal {
            return self.fine("terminal", "doctor-terminal-is", &args);
        }
        self.graded(("terminal", Grade::Attention), "doctor-no-terminal", &args)
    }

    /// What stands between the program and the terminal.
    fn between(&self, around: &Surroundings) -> Option<Finding> {
        match (around.terminal.within, around.tmux_passes) {
            (Within::Nothing, _) => None,
            (Within::Screen, _) => Some(self.fine("multiplexer", "doctor-screen", &[])),
            (Within::Tmux, Some(true)) => Some(self.fine("multiplexer", "doctor-tmux-passes", &[])),
            (Within::Tmux, Some(false)) => {
                let stands = ("multiplexer", Grade::Attention);
                Some(self.graded(stands, "doctor-tmux-keeps", &[]))
            }
            (Within::Tmux, None) => Some(self.fine("multiplexer", "doctor-tmux", &[])),
        }
    }

    fn room(&self, around: &Surroundings) -> Option<Finding> {
        let (columns, lines) = around.size?;
        let args = [
            ("columns", columns.into()),
            ("lines", lines.into()),
            ("least", format!("{} x {}", LEAST.0, LEAST.1).into()),
            ("good", format!("{} x {}", GOOD.0, GOOD.1).into()),
        ];
        let holds = |(c, l): (u16, u16)| columns >= c && lines >= l;
        Some(match (holds(GOOD), holds(LEAST)) {
            (true, _) => self.fine("size", "doctor-size-good", &args),
            (false, true) => self.graded(("size", Grade::Attention), "doctor-size-small", &args),
            (false, false) => self.graded(("size", Grade::Attention), "doctor-size-tiny", &args),
        })
    }

    fn colours(&self, around: &Surroundings) -> Finding {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        if plain {
            return self.fine("colours", "doctor-colours-none", &[]);
        }
        let colours = self.words.number(i64::from(around.colours));
        self.fine("colours", "doctor-colours-some", &[("colours", colours.into())])
    }

    fn signs(&self, around: &Surroundings) -> Finding {
        match (self.config.symbols_ascii, around.utf8) {
            (true, _) => self.fine("symbols", "doctor-symbols-ascii", &[]),
            (false, Some(false)) => {
                self.graded(("symbols", Grade::Attention), "doctor-symbols-not-utf8", &[])
            }
            (false, Some(true)) => self.fine("symbols", "doctor-symbols-unicode", &[]),
            (false, None) => self.fine("symbols", "doctor-symbols-unsaid", &[]),
        }
    }

    fn clipboard(&self, around: &Surroundings) -> Finding {
        match around.clipboard {
            Some(program) => {
                self.fine("clipboard", "doctor-clipboard-both", &[("program", program.into())])
            }
            None => self.fine("clipboard", "doctor-clipboard-terminal", &[]),
        }
    }
}
