//! What the desk asks of the outside, done: here what is the shell's, the rest by the store's thread.
use std::path::Path;

use super::Desk;
use crate::app::{Effect, Input};
use crate::runtime::clipboard;
use crate::runtime::live::Ended;
use crate::runtime::printing::{keep, order};
use crate::runtime::terminal::Screen;
use crate::words::Words;

impl Desk {
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.ended = Some(Ended::Quit),
                Effect::Announce(rings) => self.announce(&rings),
                Effect::AnnounceOnce { rings, muted } => self.announce_once(&rings, muted),
                Effect::TryRoutes => self.try_routes(),
                Effect::Verify if self.keeper.checks() => self.keeper.check(self.words.lang()),
                Effect::StopVerify => self.keeper.stop(),
                Effect::Export(order) if self.keeper.checks() => {
                    self.keeper.export(self.words.lang(), *order);
                }
                Effect::StopExport => self.keeper.stop_export(),
                Effect::Import(order) if self.keeper.checks() => {
                    self.keeper.want_import();
                    self.store.pass(order);
                }
                Effect::StopImport => self.keeper.stop_import(),
                Effect::Redraw => {
                    let _ = self.screen.clear();
                }
                Effect::Copy(text) => clipboard::copy(&text),
                Effect::Show(file) => self.show(&file),
                Effect::Mouse(ours) => self.screen.mouse(ours),
                Effect::Language(lang) => {
                    self.words = Words::new(lang);
                    self.ask(Effect::Language(lang));
                }
                Effect::Theme(name) => {
                    Screen::ask_background();
                    let problems = self.face.wear(&name);
                    self.take(Input::Themed { problems });
                }
                Effect::FirstRows
                | Effect::Rows
                | Effect::Find(_)
                | Effect::Count(_)
                | Effect::Views
                | Effect::Retention
                | Effect::SaveView { .. }
                | Effect::Load(_)
                | Effect::LoadCases(_)
                | Effect::Procedures
                | Effect::People(_)
                | Effect::LoadAct { .. }
                | Effect::Append(_)
                | Effect::LoadDraft(_)
                | Effect::SaveDraft { .. }
                | Effect::Alerts
                | Effect::Claim { .. }
                | Effect::Mute { .. }
                | Effect::Today { .. }
                | Effect::Report(_)
                | Effect::Export(_)
                | Effect::Import(_)
                | Effect::Similar(_)
                | Effect::Known { .. }
                | Effect::Configure(_)
                | Effect::Print(_)
                | Effect::Renewals(_)
                | Effect::Errand(_)
                | Effect::Verify => self.ask(effect),
            }
        }
    }

    /// Shows a form in the browser, or says that it lies there unseen.
    fn show(&mut self, file: &Path) {
        if let Err(why) = keep::show(file) {
            self.take(Input::Printed(Box::new(Err(order::failure(&self.words, &why)))));
        }
    }

    fn ask(&mut self, effect: Effect) {
        self.unanswered.ask(&effect);
        self.store.serve(effect);
    }
}
