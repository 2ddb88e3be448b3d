//! The settings in force and where each comes from: flag, environment, file, built-in. Read once;
//! a broken file stops nothing, what is wrong with it is kept as data.
mod ams;
mod backups;
pub mod edit;
pub mod file;
pub mod first;
mod forms;
pub mod keep;
pub mod keys;
mod layers;
mod named;
pub mod places;
mod privacy;
pub mod problem;
pub mod reading;
mod routes;
pub mod sources;
pub mod themes;
mod views;

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use self::ams::Ams;
pub use self::backups::{Backups, Every};
pub use self::forms::Forms;
pub use self::privacy::Privacy;
pub use self::routes::Routes;
pub use self::views::View;

use self::file::{KeyPlace, Read, Value};
use self::layers::Layers;
use self::problem::{Problem, What};
use self::sources::Installed;
use crate::domain::calendar::Calendar;
use crate::domain::procedures::{Procedure, Procedures};
use crate::domain::sop::Sop;
use crate::domain::zone::Zone;
use crate::words::Lang;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Flag(&'static str),
    Environment(&'static str),
    /// The line of the configuration file.
    File(usize),
    /// The `[keys]` of the configuration file.
    Keymap,
    BuiltIn,
}

/// A setting as `config show` lists it; no value = none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub key: String,
    pub value: Option<Value>,
    pub origin: Origin,
    /// What the file says, in force or not.
    pub own: Option<Value>,
}

/// What the flags or the environment say; absent = nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    pub db: Option<PathBuf>,
    pub config: Option<PathBuf>,
    pub lang: Option<String>,
    pub officer: Option<String>,
    pub symbols: Option<String>,
}

impl Overrides {
    /// `LOKET_DB`, `LOKET_CONFIG`, `LOKET_LANG`, `LOKET_AS`; an empty one says nothing.
    pub fn environment() -> Self {
        let said = |name: &str| env::var_os(name).filter(|v| !v.is_empty());
        let text = |name: &str| said(name).map(|v| v.to_string_lossy().into_owned());
        Self {
            db: said("LOKET_DB").map(PathBuf::from),
            config: said("LOKET_CONFIG").map(PathBuf::from),
            lang: text("LOKET_LANG"),
            officer: text("LOKET_AS"),
            symbols: None,
        }
    }
}

/// The settings in force.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub struct Config {
    pub office_name: Option<String>,
    pub forms: Forms,
    pub zone: Zone,
    pub number_prefix: String,
    pub lang: Lang,
    /// The theme's name, or `auto`.
    pub theme: String,
    /// The names of every theme that can be chosen.
    pub themes: Vec<String>,
    pub symbols_ascii: bool,
    pub mouse: bool,
    pub layout: String,
    /// Percent of the standard from which a clock is near it, 1 to 100.
    pub near_pct: u8,
    /// A late step rings again every so many working minutes; 0 = never.
    pub repeat_min: u16,
    pub ams: Ams,
    pub routes: Routes,
    pub calendar: Arc<Calendar>,
    /// For new registrations.
    pub sop: Arc<Sop>,
    /// The id or the revision of it, as it was said; empty = nobody said.
    pub sop_default: String,
    /// Every SOP that the configuration or the program brings.
    pub sops: Vec<Installed>,
    /// Who acts when nobody says so; absent = the system's user.
    pub officer: Option<String>,
    /// Whether personal numbers are masked.
    pub mask: bool,
    pub privacy: Privacy,
    pub backups: Backups,
    pub db: PathBuf,
    pub config_path: PathBuf,
    /// Queries with a name.
    pub views: Vec<View>,
    /// Key by action id.
    pub keys: BTreeMap<String, String>,
    /// Where each of them stands in the file.
    pub key_places: BTreeMap<String, KeyPlace>,
    pub problems: Vec<Problem>,
    pub origins: Vec<Shown>,
}

impl Config {
    /// The SOPs of the configuration and the program, and the `installed` ones of a store.
    pub fn procedures(&self, installed: Vec<Procedure>) -> Procedures {
        let of_file = |i: &Installed| Procedure {
            sop: Arc::clone(&i.sop),
            file: i.file.clone(),
            installed: None,
        };
        Procedures::new(self.sops.iter().map(of_file).collect(), installed)
    }

    /// Reads the configuration.
    ///
    /// # Errors
    /// When a file that comes with the program is not valid; what is wrong with an office's own
    /// files is in [`Config::problems`].
    pub fn load(flags: &Overrides, environment: &Overrides) -> Result<Self, Problem> {
        let path = Self::path(flags, environment);
        let read = read_file(&path, flags.config.is_some() || environment.config.is_some());
        Self::resolved(flags, environment, read)
    }

    /// The configuration as it would be if the file said `text`.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn told(flags: &Overrides, environment: &Overrides, text: &str) -> Result<Self, Problem> {
        let read = file::read(&Self::path(flags, environment), text);
        Self::resolved(flags, environment, read)
    }

    /// Where the file lies, or would lie.
    pub fn path(flags: &Overrides, environment: &Overrides) -> PathBuf {
        let asked = flags.config.as_ref().or(environment.config.as_ref());
        asked.cloned().unwrap_or_else(places::config)
    }

    fn resolved(flags: &Overrides, environment: &Overrides, read: Read) -> Result<Self, Problem> {
        let config_path = Self::path(flags, environment);
        let mut layers =
            Layers { flags, environment, read, problems: Vec::new(), shown: Vec::new() };
        let db = flags.db.as_ref().or(environment.db.as_ref()).cloned();
        let db = db.unwrap_or_else(places::store);
        layers.show_path("db", &db, flags.db.is_some(), environment.db.is_some());
        let asked = (flags.config.is_some(), environment.config.is_some());
        layers.show_path("config", &config_path, asked.0, asked.1);
        let themes = themes::names(config_path.parent().unwrap_or(Path::new("")));
        layers.without_unknown_theme(&themes, &config_path);
        layers.resolve();
        layers.config(db, config_path, themes)
    }

    /// The folder that relative paths of the configuration start from.
    pub fn folder(&self) -> &Path {
        self.config_path.parent().unwrap_or(Path::new(""))
    }
}

/// What the file says; a missing one is a problem only where it was `named`.
fn read_file(path: &Path, named: bool) -> Read {
    let what = match reading::text(path) {
        Ok(Some(text)) => return file::read(path, &text),
        Ok(None) if !named => return Read::default(),
        Ok(None) => What::Missing,
        Err(what) => what,
    };
    Read { problems: vec![Problem::of_file(path, what)], ..Read::default() }
}

impl Layers<'_> {
    fn backups(&self, folder: &Path, db: &Path) -> Backups {
        let (every, named) = (self.text("backup.every"), self.text("backup.folder"));
        Backups::new(&every, self.int("backup.keep"), &named, (folder, db))
    }

    fn calendar(
        &self,
        folder: &Path,
        problems: &mut Vec<Problem>,
    ) -> Result<(Zone, Calendar), Problem> {
        let (pattern, files) = (self.text("calendar.pattern"), self.calendar_files());
        let zone = sources::zone(&self.text("office.timezone"));
        Ok((zone, sources::calendar(&pattern, &files, folder, zone, problems)?))
    }

    fn config(
        mut self,
        db: PathBuf,
        config_path: PathBuf,
        themes: Vec<String>,
    ) -> Result<Config, Problem> {
        let folder = config_path.parent().unwrap_or(Path::new("")).to_path_buf();
        let mut problems = std::mem::take(&mut self.read.problems);
        problems.append(&mut self.problems);
        let mut found = Vec::new();
        let (zone, calendar) = self.calendar(&folder, &mut found)?;
        let (default, files) = (self.text("sop.default"), self.list("sop.files"));
        let (chosen, sops) = sources::sops(&default, &files, &folder, &mut found)?;
        problems.extend(self.named(found, &config_path));
        problems.extend(self.unknown_sop(&default, &sops, &config_path));
        problems.extend(themes::problems(&folder));
        let typed = std::mem::take(&mut self.read.views);
        let views = views::checked(typed, &sops, &config_path, &mut problems);
        Ok(Config {
            office_name: optional(self.text("office.name")),
            forms: Forms::new(&self, &folder),
            zone,
            number_prefix: self.text("office.number_prefix"),
            lang: Lang::parse(&self.text("desk.language")).unwrap_or(Lang::Id),
            theme: self.text("desk.theme"),
            themes,
            symbols_ascii: self.text("desk.symbols") == "ascii",
            mouse: self.flag("desk.mouse"),
            layout: self.text("desk.layout"),
            near_pct: u8::try_from(self.int("alerts.near_pct")).unwrap_or(80),
            repeat_min: u16::try_from(self.int("alerts.repeat_min")).unwrap_or(0),
            ams: Ams::new(&self),
            routes: Routes::of(&self),
            calendar: Arc::new(calendar),
            sop: chosen.sop,
            sop_default: default,
            sops,
            officer: self.said("officers.default"),
            mask: self.flag("privacy.mask"),
            privacy: Privacy::new(&self),
            backups: self.backups(&folder, &db),
            db,
            config_path,
            views,
            keys: self.read.keymap,
            key_places: self.read.key_places,
            problems,
            origins: self.shown,
        })
    }
}

fn optional(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}
