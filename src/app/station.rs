//! Where the desk stands: office, officer, law, and how it shows itself.
use std::sync::Arc;

use super::keymap::Keymap;
use super::menu::Lexicon;
use super::notice::Notice;
use super::queue::SavedView;
use super::{App, Effect};
use crate::config::Config;
use crate::domain::authority::Staff;
use crate::domain::calendar::Calendar;
use crate::domain::procedures::{Procedure, Procedures};
use crate::domain::query;
use crate::domain::sop::{Executor, Sop};
use crate::words::Lang;

/// How the panes are to stand, where the screen has room for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrangement {
    /// As many as there is room for.
    #[default]
    Auto,
    One,
    Stacked,
    Columns,
    Three,
}

impl Arrangement {
    /// The arrangement of a word in the configuration; any other leaves it to the screen.
    pub fn parse(word: &str) -> Self {
        match word {
            "one" => Arrangement::One,
            "stacked" => Arrangement::Stacked,
            "columns" => Arrangement::Columns,
            "three" => Arrangement::Three,
            _ => Arrangement::Auto,
        }
    }
}

/// What queries are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Queries {
    /// What values are called.
    pub terms: query::Lexicon,
    /// The views of the configuration.
    pub views: Vec<SavedView>,
}

/// What keeps a desk from recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Whoever uses the program may not write the store.
    Denied,
    /// The disk is full.
    Full,
}

/// What does not change while the desk is open, but for the language and the theme.
#[derive(Debug, Clone)]
pub struct Station {
    pub calendar: Arc<Calendar>,
    /// For new registrations, where nobody picks another.
    pub sop: Arc<Sop>,
    /// Every SOP that there is, and those of them that the office installed.
    pub procedures: Procedures,
    pub installed: Vec<Procedure>,
    pub near_pct: u8,
    pub officer: String,
    /// Executors (SOP keys) whose work the officer does; empty = not known.
    pub roles: Vec<String>,
    /// The names that a case can be assigned to.
    pub officers: Vec<String>,
    pub on_behalf_of: Option<String>,
    /// The office's people and what was decided about them, as last read.
    pub roll: Staff,
    pub office_name: Option<String>,
    pub read_only: bool,
    /// Why it only reads, where nobody asked for that.
    pub hindrance: Option<Hindrance>,
    /// A throw-away desk.
    pub demo: bool,
    /// Time stands still at an instant that was asked about.
    pub as_of: bool,
    pub lang: Lang,
    /// The theme that was chosen, `auto` or one of `themes`.
    pub theme: String,
    /// The names of the themes that there are.
    pub themes: Vec<String>,
    pub layout: Arrangement,
    pub keymap: Keymap,
    /// What the lists are searched by.
    pub lexicon: Lexicon,
    /// The mouse is ours, not the terminal's.
    pub mouse: bool,
    pub queries: Queries,
    /// NIK and NIP are masked.
    pub mask: bool,
    /// How many mistakes the configuration has.
    pub config_problems: usize,
}

impl Station {
    /// The executors of every procedure, those of the desk's own first; each key once.
    pub fn executors(&self) -> Vec<&Executor> {
        let others = self.procedures.newest().map(|procedure| &procedure.sop);
        let mut executors: Vec<&Executor> = Vec::new();
        for executor in std::iter::once(&self.sop).chain(others).flat_map(|s| &s.file().executor) {
            if executors.iter().all(|known| known.key != executor.key) {
                executors.push(executor);
            }
        }
        executors
    }

    /// The executor with this key, whatever procedure it is of.
    pub fn executor(&self, key: &str) -> Option<&Executor> {
        self.executors().into_iter().find(|executor| executor.key == key)
    }
}

impl App {
    /// What the office installed, at this desk or elsewhere; a throw-away desk has nothing of it.
    pub(super) fn install(&mut self, installed: Vec<Procedure>) {
        let is_new = !self.station.demo && installed != self.station.installed;
        let Some(config) = self.config.clone().filter(|_| is_new) else { return };
        let newest = installed.last().map(|procedure| procedure.sop.file().title.clone());
        self.station.installed = installed;
        self.follow(&config);
        self.notice = newest.map(Notice::SopInstalled);
    }

    /// Registers under the procedure that the configuration names, of all that there are.
    pub(super) fn follow(&mut self, config: &Config) {
        let station = &mut self.station;
        station.procedures = config.procedures(station.installed.clone());
        station.sop = station.procedures.default_of(&config.sop_default, &config.sop);
        let sops: Vec<_> = station.procedures.iter().map(|p| Arc::clone(&p.sop)).collect();
        self.learn(sops);
    }

    /// The other language from now on.
    pub(super) fn turn_language(&mut self) -> Vec<Effect> {
        let lang = if self.station.lang == Lang::Id { Lang::En } else { Lang::Id };
        self.station.lang = lang;
        vec![Effect::Language(lang)]
    }

    /// The mouse is ours from now on, or the terminal's again.
    pub(super) fn turn_mouse(&mut self) -> Vec<Effect> {
        self.station.mouse = !self.station.mouse;
        self.notice = Some(Notice::Mouse(self.station.mouse));
        vec![Effect::Mouse(self.station.mouse)]
    }
}
