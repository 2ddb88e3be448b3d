//! One run of the command line: the settings in force, the streams, the clock, the store.
use std::path::Path;
use std::sync::Arc;

use super::acts::When;
use super::args::Global;
use super::failure::{Failure, exit};
use super::json::View;
use super::out::Out;
use super::signing::Pins;
use crate::clock;
use crate::config::{Config, Overrides};
use crate::domain::case::Case;
use crate::domain::command::{Law, Occasion};
use crate::domain::fact::CaseId;
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::moment;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::sop::Sop;
use crate::domain::text;
use crate::store::{Access, Found, Genesis, Settings, Store, StoreError, require_not_lost};
use crate::words::Words;

/// Everything that a verb needs.
pub struct Run<'a> {
    pub out: Out<'a>,
    pub words: Arc<Words>,
    pub config: Config,
    /// What goes before the file, from the strongest.
    pub flags: Overrides,
    pub environment: Overrides,
    pub options: Global,
    /// The machine's clock when the run began.
    pub now: Instant,
    /// The instant that is asked about, if not now.
    pub as_of: Option<Instant>,
    pub pins: Pins,
    /// The store was opened to be written: what fails after that may be on record.
    pub writes: bool,
}

impl Run<'_> {
    /// The instant at which clocks are read.
    pub fn read_at(&self) -> Instant {
        self.as_of.unwrap_or(self.now)
    }

    /// Under what figures are read.
    pub fn reading(&self) -> Reading<'_> {
        Reading {
            calendar: &self.config.calendar,
            near_pct: self.config.near_pct,
            now: self.read_at(),
        }
    }

    /// How cases are shown.
    pub fn view(&self) -> View<'_> {
        View { reading: self.reading(), revealed: self.options.reveal || !self.config.mask }
    }

    /// `as_of` of an answer.
    pub fn stamp(&self) -> String {
        self.config.zone.rfc3339(self.read_at())
    }

    /// A time as typed.
    pub fn time(&self, typed: &str) -> Result<Instant, Failure> {
        moment::parse(typed, self.config.zone, self.now).ok_or_else(|| {
            Failure::usage("usage.time", "cli-usage-time", [("value", typed.to_owned())])
        })
    }

    /// Who acts: `--as`, the environment, the configuration, the system's user.
    pub fn officer(&self) -> Result<String, Failure> {
        let configured = self.config.officer.clone().or_else(system_user);
        let name = configured.ok_or_else(|| Failure::refused(Refusal::OfficerRequired))?;
        text::read_line(&name).map_err(|why| {
            Failure::refused(match why {
                Invalid::Blank => Refusal::OfficerRequired,
                Invalid::Unseen { .. }
                | Invalid::Marks { .. }
                | Invalid::TooLong { .. }
                | Invalid::Digits { .. }
                | Invalid::Rounded
                | Invalid::Email
                | Invalid::Phone
                | Invalid::Date
                | Invalid::Year { .. }
                | Invalid::Instant
                | Invalid::Choice { .. } => Refusal::TextInvalid(why),
            })
        })
    }

    /// The circumstances of an act.
    pub fn occasion(&self, store: &Store, when: &When) -> Result<Occasion, Failure> {
        let officer = self.officer()?;
        let roles = store.staff()?.named(&officer).map(|known| known.roles.clone());
        Ok(Occasion {
            now: self.now,
            at: when.at.as_deref().map(|t| self.time(t)).transpose()?,
            officer,
            roles: roles.unwrap_or_default(),
            on_behalf_of: when.on_behalf_of.clone(),
        })
    }

    /// Refuses an act while the past is asked about.
    pub fn refuse_in_the_past(&self) -> Result<(), Failure> {
        match self.as_of {
            Some(_) => {
                Err(Failure::said(exit::REFUSED, "refused.read_only", "cli-as-of-read-only", []))
            }
            None => Ok(()),
        }
    }

    /// The settings that the store works under.
    pub fn settings_in_force(&self) -> Settings {
        Settings {
            calendar: Arc::clone(&self.config.calendar),
            near_pct: self.config.near_pct,
            number_prefix: self.config.number_prefix.clone(),
            sop: Arc::clone(&self.config.sop),
        }
    }

    /// The store as settings and access say; none where there is none to read.
    pub fn open(&self, access: Access) -> Result<Option<Store>, Failure> {
        require_not_lost(&self.config.db, &self.config.backups.folder)?;
        let settings = self.settings_in_force();
        let genesis = Genesis {
            database: clock::uuid_v7(self.now),
            salts: Box::new(clock::salt),
            now: self.now,
        };
        Ok(Store::open(&self.config.db, access, settings, genesis)?)
    }

    /// The store for reading; none when there is no file yet.
    pub fn archive(&self) -> Result<Option<Store>, Failure> {
        self.open(Access::ReadOnly)
    }

    /// The store for an act that may be the first one: created if need be. Whoever acts has signed
    /// in, where that is enforced.
    pub fn new_archive(&mut self) -> Result<Store, Failure> {
        let mut store = self.store_as_it_is()?;
        self.enter(&mut store)?;
        Ok(store)
    }

    /// The store for upkeep and for what asks for a PIN by itself.
    pub fn store_as_it_is(&mut self) -> Result<Store, Failure> {
        self.refuse_in_the_past()?;
        let store = self.open(Access::ReadWrite)?;
        let mut store = store.ok_or_else(|| missing(&self.config.db))?;
        self.writes = true;
        self.see_clock(&mut store);
        if store.was_exposed() {
            let path = self.config.db.display().to_string();
            let note = self.words.with("cli-store-tightened", &[("path", path.into())]);
            self.out.note(&note);
        }
        Ok(store)
    }

    /// The store for an act on a case; a missing store has none.
    pub fn archive_of(&mut self, case: &str) -> Result<Store, Failure> {
        self.refuse_in_the_past()?;
        if !self.config.db.exists() {
            return Err(not_found(case));
        }
        self.new_archive()
    }

    /// The store for an act on a case, or only to tell what it would do.
    pub fn archive_to(&mut self, case: &str, only_tells: bool) -> Result<Store, Failure> {
        self.refuse_in_the_past()?;
        if only_tells {
            self.archive()?.ok_or_else(|| not_found(case))
        } else {
            self.archive_of(case)
        }
    }

    /// The case and its pinned SOP, as of the instant that is asked about.
    pub fn case(&self, store: &Store, id: CaseId) -> Result<(Case, Arc<Sop>), Failure> {
        let name = id.to_string();
        let mut case = store.case(id)?.ok_or_else(|| not_found(&name))?;
        if let Some(t) = self.as_of {
            let number = case.number.to_string();
            case = case.as_of(t).ok_or_else(|| not_found(&number))?;
        }
        let sop = sop_of(store, &case.sop_revision)?;
        Ok((case, sop))
    }

    /// The case that `text` names, and its pinned SOP.
    pub fn named(&self, store: &Store, text: &str) -> Result<(Case, Arc<Sop>), Failure> {
        let id = find(store, text)?;
        self.case(store, id)
    }

    /// The law in force for a case of `sop`.
    pub fn law<'s>(&'s self, sop: &'s Sop) -> Law<'s> {
        Law { sop, calendar: &self.config.calendar, near_pct: self.config.near_pct }
    }
}

/// There is no store to work on.
pub fn missing(db: &Path) -> Failure {
    let path = db.display().to_string();
    Failure::said(exit::WORLD, "world.no_store", "cli-no-store", [("path", path)])
}

/// The case that `text` names.
pub fn find(store: &Store, text: &str) -> Result<CaseId, Failure> {
    match store.find(text)? {
        Found::One(id) => Ok(id),
        Found::None => Err(not_found(text)),
        Found::Many(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            let args = [("case", text.to_owned()), ("numbers", numbers.join(", "))];
            Err(Failure::said(exit::NOT_FOUND, "not_found.ambiguous", "cli-ambiguous", args))
        }
    }
}

/// An SOP that the store keeps.
pub fn sop_of(store: &Store, revision: &str) -> Result<Arc<Sop>, Failure> {
    Ok(store.sop(revision)?.ok_or_else(|| StoreError::lost(revision))?)
}

/// The text names no case.
pub fn not_found(text: &str) -> Failure {
    let args = [("case", text.to_owned())];
    Failure::said(exit::NOT_FOUND, "not_found.case", "cli-not-found", args)
}

/// The name of the account that runs the program.
fn system_user() -> Option<String> {
    let names = ["USER", "LOGNAME", "USERNAME"];
    let said = names.iter().filter_map(|name| std::env::var(name).ok());
    said.map(|name| name.trim().to_owned()).find(|name| !name.is_empty()).or_else(account)
}

/// The account's row in the list of accounts.
#[cfg(unix)]
fn account() -> Option<String> {
    let uid = rustix::process::getuid().as_raw().to_string();
    let rows = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let of_uid = |row: &&str| row.split(':').nth(2) == Some(uid.as_str());
    let name = rows.lines().find(of_uid)?.split(':').next()?;
    Some(name.to_owned())
}

#[cfg(not(unix))]
fn account() -> Option<String> {
    None
}
