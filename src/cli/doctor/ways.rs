//! The ways of an alert: which are chosen, and whether each can arrive.
use super::{Finding, Grade};
use crate::cli::run::Run;
use crate::notify::Mishap;
use crate::notify::terminal::Choice;
use crate::runtime::{Absent, Surroundings, find_program, routes};

impl Run<'_> {
    pub(super) fn of_the_ways(&self, around: &Surroundings) -> Vec<Finding> {
        vec![
            self.title_way(around),
            self.switch("bell", self.config.routes.bell, "doctor-bell-on"),
            self.terminal_way(around),
            self.desktop_way(),
            self.hook_way(),
        ]
    }

    fn switch(&self, check: &'static str, on: bool, id: &str) -> Finding {
        if on { self.fine(check, id, &[]) } else { self.off(check) }
    }

    /// It was not chosen.
    fn off(&self, check: &'static str) -> Finding {
        let key = format!("alerts.{}", if check == "notification" { "terminal" } else { check });
        self.fine(check, "doctor-way-off", &[("key", key.into())])
    }

    fn title_way(&self, around: &Surroundings) -> Finding {
        if self.config.routes.title && !around.terminal.has_title() {
            return self.fine("title", "doctor-title-not-here", &[]);
        }
        self.switch("title", self.config.routes.title, "doctor-title-on")
    }

    fn terminal_way(&self, around: &Surroundings) -> Finding {
        let choice = Choice::parse(&self.config.routes.terminal);
        match (choice, around.terminal.protocol(choice)) {
            (Choice::Off, _) => self.off("notification"),
            (_, Some(protocol)) => {
                let args = [("command", protocol.code().into())];
                self.fine("notification", "doctor-notification-on", &args)
            }
            (Choice::Auto, None) => self.fine("notification", "doctor-notification-bell", &[]),
            (Choice::This(protocol), None) => {
                let args = [("command", protocol.code().into())];
                let stands = ("notification", Grade::Attention);
                self.graded(stands, "doctor-notification-unfit", &args)
            }
        }
    }

    /// A desktop that takes none is only worth a word where it was chosen.
    fn desktop_way(&self) -> Finding {
        let chosen = self.config.routes.desktop;
        match (chosen, routes::server()) {
            (true, Ok(server)) => {
                self.fine("desktop", "doctor-desktop-on", &[("server", server.into())])
            }
            (false, Ok(server)) => {
                self.fine("desktop", "doctor-desktop-could", &[("server", server.into())])
            }
            (true, Err(mishap)) => self.absent(Grade::Attention, &mishap),
            (false, Err(mishap)) => self.absent(Grade::Ok, &mishap),
        }
    }

    fn absent(&self, grade: Grade, mishap: &Mishap) -> Finding {
        let said = mishap.say(&self.words).what;
        Finding { check: "desktop", grade, said, hint: None }
    }

    fn hook_way(&self) -> Finding {
        let Some(program) = self.config.routes.hook.first() else {
            return self.fine("hook", "doctor-hook-none", &[]);
        };
        let named = program.clone();
        let mishap = match find_program(program) {
            Ok(path) => {
                let path = path.display().to_string();
                return self.fine("hook", "doctor-hook-there", &[("path", path.into())]);
            }
            Err(Absent::Missing) => Mishap::HookMissing { program: named },
            Err(Absent::Denied) => Mishap::HookDenied { program: named },
        };
        let said = mishap.say(&self.words);
        Finding { check: "hook", grade: Grade::Attention, said: said.what, hint: said.hint }
    }
}
