//! Who acts proves it: the PIN of `--as`, typed on the terminal or read from a file, never given as
//! an argument. Asked for only where it is needed, and once a run.
use std::collections::VecDeque;
use std::path::Path;

use zeroize::Zeroizing;

use super::args::Verb;
use super::failure::{Failure, exit};
use super::pin_file::{self, Unusable};
use super::run::Run;
use crate::clock;
use crate::domain::authority::Denied;
use crate::domain::officer::Officer;
use crate::domain::pin::Pin;
use crate::domain::refusal::Refusal;
use crate::runtime::secret;
use crate::store::{Access, Store};

/// The PINs of a run: where they come from, and the one that was right.
#[derive(Debug, Default)]
pub struct Pins {
    /// Somebody sits at a terminal who can be asked.
    can_ask: bool,
    /// The lines of `--pin-file`, once it was read.
    lines: Option<VecDeque<Zeroizing<String>>>,
    proven: Option<Pin>,
}

impl Pins {
    /// Nothing was asked yet.
    pub fn new(can_ask: bool) -> Self {
        Self { can_ask, ..Self::default() }
    }
}

impl Run<'_> {
    /// Whoever acts signs in at `store`, where that is enforced.
    pub fn enter(&mut self, store: &mut Store) -> Result<(), Failure> {
        if store.staff()?.enforced { self.sign_in(store).map(|_| ()) } else { Ok(()) }
    }

    /// Whoever acts signs in at `store`.
    pub fn sign_in(&mut self, store: &mut Store) -> Result<Officer, Failure> {
        let name = self.officer()?;
        let pin = if let Some(pin) = self.pins.proven.clone() {
            pin
        } else {
            let prompt = self.words.with("cli-pin-prompt", &[("officer", (&name).into())]);
            Pin::typed(&self.secret(&prompt)?)
        };
        let officer = store.sign_in(clock::uuid_v7(self.now), self.now, &name, &pin)?;
        self.pins.proven = Some(pin);
        Ok(officer)
    }

    /// What is typed in answer to `prompt`, or the next line of `--pin-file`.
    pub fn secret(&mut self, prompt: &str) -> Result<Zeroizing<String>, Failure> {
        let needed = |run: &Self| {
            let officer = run.officer().unwrap_or_default();
            Failure::refused(Refusal::Denied(Denied::PinNeeded { officer }))
        };
        if let Some(path) = self.options.pin_file.clone() {
            let ended = || {
                let args =
                    [("path", path.display().to_string()), ("asked", prompt.trim().to_owned())];
                Failure::said(exit::REFUSED, "refused.pin_needed", "cli-pin-file-ended", args)
            };
            return self.line_of(&path)?.ok_or_else(ended);
        }
        if !self.pins.can_ask {
            return Err(needed(self));
        }
        let out = &mut self.out;
        let heard = secret::hear(&mut |echo| out.echo(prompt, echo))?;
        heard.ok_or_else(|| needed(self))
    }

    /// A new PIN, asked for twice where it is typed.
    pub fn new_pin(&mut self, officer: &str) -> Result<Pin, Failure> {
        let denied = |denied| Failure::refused(Refusal::Denied(denied));
        let args = [("officer", officer.into())];
        let typed = self.secret(&self.words.with("cli-pin-new", &args))?;
        let pin = Pin::chosen(&typed).map_err(denied)?;
        if self.options.pin_file.is_none() {
            let again = self.secret(&self.words.with("cli-pin-again", &args))?;
            if Pin::typed(&again) != pin {
                return Err(denied(Denied::PinDiffers));
            }
        }
        Ok(pin)
    }

    fn line_of(&mut self, path: &Path) -> Result<Option<Zeroizing<String>>, Failure> {
        let told = |why| {
            let path = ("path", path.display().to_string());
            match why {
                Unusable::Failed(error) => {
                    let args = [path, ("detail", error.to_string())];
                    Failure::said(exit::WORLD, "world.file", "cli-pin-file-unreadable", args)
                }
                Unusable::NoPins => {
                    let args = [path, ("bytes", pin_file::BYTES_MAX.to_string())];
                    Failure::said(exit::INVALID, "file.no_pins", "cli-pin-file-other", args)
                }
            }
        };
        if path.as_os_str() == "-" {
            return pin_file::next_typed().map_err(told);
        }
        if self.pins.lines.is_none() {
            self.pins.lines = Some(pin_file::lines(path).map_err(told)?);
            self.note_open_file(path);
        }
        Ok(self.pins.lines.as_mut().and_then(VecDeque::pop_front))
    }

    /// A file of PINs that others can read is said.
    #[cfg(unix)]
    fn note_open_file(&mut self, path: &Path) {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).map_or(0, |meta| meta.permissions().mode());
        if mode & 0o077 != 0 {
            let args = [("path", path.display().to_string().into())];
            let note = self.words.with("cli-pin-file-open", &args);
            self.out.note(&note);
        }
    }

    #[cfg(not(unix))]
    fn note_open_file(&mut self, _: &Path) {}

    /// Personal data in full, and files of it, are for whoever signs in, where that is enforced; all
    /// others read them masked, whatever the settings say.
    pub fn guard(&mut self, verb: &Verb) -> Result<(), Failure> {
        let takes_away = matches!(verb, Verb::Export(_) | Verb::Subject { .. });
        let whole = self.options.reveal || takes_away;
        // What is wrong with the store, the verb itself will say.
        let Some(store) = (whole || !self.config.mask).then(|| self.archive().ok()).flatten()
        else {
            return Ok(());
        };
        let Some(store) = store else { return Ok(()) };
        if !store.staff()?.enforced {
            return Ok(());
        }
        if !whole {
            self.config.mask = true;
            return Ok(());
        }
        drop(store);
        if let Some(mut store) = self.open(Access::ReadWrite)? {
            self.sign_in(&mut store)?;
        }
        Ok(())
    }

    /// A store is replaced by its administrator, where that is enforced and can still be read.
    pub fn require_administrator(&mut self) -> Result<(), Failure> {
        let staff = self.archive().ok().flatten().and_then(|store| store.staff().ok());
        let Some(staff) = staff.filter(|staff| staff.enforced) else { return Ok(()) };
        let Some(mut store) = self.open(Access::ReadWrite)? else { return Ok(()) };
        if self.sign_in(&mut store)?.administers {
            return Ok(());
        }
        Err(Failure::refused(Refusal::Denied(staff.needs_administrator())))
    }
}
