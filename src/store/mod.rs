//! The archive: facts in, facts out. It sees the rules' data only; time and randomness are
//! arguments. One act is one transaction, durable before it is answered; everything but the facts is
//! an index that can be rebuilt from them.
//!
//! Invariant: no fact is ever changed or removed, and none leaves the chain without `verify` seeing
//! it; see `schema.sql` for the tables and their guards.
mod alerts;
mod anchors;
mod append;
mod backup;
mod before;
mod beside;
mod canon;
mod chain;
mod classify;
mod codec;
mod compact;
mod copying;
mod desk;
mod difference;
mod draft;
mod entry;
mod erasing;
mod error;
mod find;
mod holder;
mod holding;
mod identity;
mod imports;
mod index;
mod installed;
mod jumps;
pub mod kept;
mod kept_rows;
mod known;
mod lapse;
mod leftover;
mod list;
mod listed;
mod locks;
mod log;
mod lost;
mod material;
mod office;
mod office_body;
mod open;
mod ordered;
mod people;
mod permit;
mod place;
mod pragma;
mod query;
mod reads;
mod restore;
mod retention;
mod revision;
mod roster;
mod row;
pub mod schema;
mod search;
mod second;
mod shelf;
mod sitting;
mod trace;
mod unread;
mod verify;
mod walk;
mod writes;

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

pub use backup::{How, Progress, Stage};
pub use chain::{Head, Salts};
pub use difference::{Difference, Flaw};
pub use erasing::{Erased, Erasure};
pub use error::StoreError;
pub use find::Found;
pub use holding::holds;
pub use imports::Intake;
pub use jumps::Witness;
pub use kept::Kept;
pub use leftover::{databases, leftovers, sweep};
pub use lost::require_not_lost;
pub use office::Genesis;
pub use open::Access;
pub use people::Decree;
pub use permit::Pass;
pub use restore::{Comparison, Present, Rehearsal, rehearse};
pub use shelf::Settings;
pub use verify::Report;

use open::Opened;
use place::Place;
use pragma::Room;
use shelf::Shelf;
use sitting::Sitting;
use unread::unless_unreadable;

/// An open store. Calls may block for a few seconds while another process writes, so it lives on a
/// thread that draws nothing.
pub struct Store {
    conn: Connection,
    shelf: Shelf,
    salts: Salts,
    access: Access,
    place: Option<Place>,
    exposed: bool,
    /// Taken with the first draft.
    sitting: Option<Sitting>,
    /// Looks at the machine's clock with every write.
    witness: Option<Witness>,
    stop: Option<Stop>,
}

/// Says when a reading is not wanted any more; asked by whatever thread reads.
type Stop = Arc<dyn Fn() -> bool + Send + Sync>;

impl Store {
    /// The version of the engine that keeps it.
    pub fn engine() -> &'static str {
        rusqlite::version()
    }

    /// Opens the store at `path`. Reading a missing one is none and makes nothing; otherwise it is
    /// created, with `genesis` as its first fact.
    ///
    /// # Errors
    /// What stands in the way; a file that is not a store of ours is left untouched.
    pub fn open(
        path: &Path,
        access: Access,
        settings: Settings,
        mut genesis: Genesis,
    ) -> Result<Option<Self>, StoreError> {
        if access == Access::ReadOnly
            && let Some(older) = open::older(path).map_err(|error| error.at(Some(path)))?
        {
            let (salts, now) = (Box::new(|| [0; 32]), genesis.now);
            let unused = Genesis { database: uuid::Uuid::nil(), salts, now };
            Self::new(older, Access::ReadWrite, settings.clone(), unused).fill()?;
        }
        let Some(opened) = open::open(path, access, &mut genesis)? else {
            return Ok(None);
        };
        let mut store = Self::new(opened, access, settings, genesis);
        if access == Access::ReadWrite {
            store.fill()?;
        }
        Ok(Some(store))
    }

    /// Works under other settings from now on.
    ///
    /// # Errors
    /// When the rows that were made under the old ones cannot be made anew.
    pub fn adopt(&mut self, settings: Settings) -> Result<(), StoreError> {
        let known = std::mem::take(&mut self.shelf.sops);
        let seat = self.shelf.seat.take();
        self.shelf = Shelf::new(settings);
        self.shelf.sops.keep_known(known);
        self.shelf.seat = seat;
        if self.access == Access::ReadWrite { self.fill() } else { Ok(()) }
    }

    /// Brings the row index up to date with the schema and the settings in force.
    fn fill(&mut self) -> Result<(), StoreError> {
        if self.told(index::is_missing(&self.conn))? {
            self.rebuild()?;
        } else if self.told(self.shelf.is_stale(&self.conn))? {
            self.write(|conn, shelf, _| {
                let _room = Room::of(conn)?;
                let stale = index::stale(conn, shelf)?;
                stale.iter().try_for_each(|id| index::project(conn, shelf, id))?;
                search::fill(conn)
            })?;
        }
        Ok(())
    }

    /// A store that nobody else sees and nothing outlives.
    ///
    /// # Errors
    /// Only those of the engine itself.
    pub fn in_memory(settings: Settings, mut genesis: Genesis) -> Result<Self, StoreError> {
        let opened = open::in_memory(&mut genesis)?;
        Ok(Self::new(opened, Access::ReadWrite, settings, genesis))
    }

    fn new(opened: Opened, access: Access, settings: Settings, genesis: Genesis) -> Self {
        Self {
            conn: opened.conn,
            shelf: Shelf::new(settings),
            salts: genesis.salts,
            access,
            place: opened.place,
            exposed: opened.exposed,
            sitting: None,
            witness: None,
            stop: None,
        }
    }

    /// How it was opened.
    pub const fn access(&self) -> Access {
        self.access
    }

    /// Where it lies; none in memory.
    pub fn path(&self) -> Option<&Path> {
        self.place.as_ref().map(|place| place.path.as_path())
    }

    /// Others could read the file until this open took that from them.
    pub const fn was_exposed(&self) -> bool {
        self.exposed
    }

    fn told<T>(&self, answer: Result<T, StoreError>) -> Result<T, StoreError> {
        answer.map_err(|error| self.looked_at_again(error).at(self.path()))
    }

    /// A read that failed in passing looks like damage too: that is said of a file only when it is
    /// found again.
    fn looked_at_again(&self, error: StoreError) -> StoreError {
        match self.path() {
            Some(path)
                if matches!(error, StoreError::Corrupt { .. } | StoreError::Engine { .. }) =>
            {
                if !verify::is_whole(path, &self.shelf).unwrap_or(false) {
                    return unless_unreadable(error.of_the_file(), path);
                }
                let refused = matches!(error, StoreError::Engine { .. });
                if refused { error } else { StoreError::read_in_vain(path) }
            }
            _ => error,
        }
    }

    /// Moves the log into the file, so that a naive copy of the file is whole. What a reader holds
    /// back stays in the log.
    fn checkpoint(&self) {
        let _held = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.access == Access::ReadWrite && self.place.is_some() {
            let _unset = self.conn.busy_timeout(std::time::Duration::ZERO);
            self.checkpoint();
        }
    }
}
