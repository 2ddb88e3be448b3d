//! Facts out: cases, rows, SOPs, officers, and the proof that all is as recorded.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;
use uuid::Uuid;

use super::chain::{self, Head};
use super::error::StoreError;
use super::find::{self, Found};
use super::verify::{self, Asked, Report};
use super::{Stop, Store, alerts, append, draft, index, list, office, second};
use crate::domain::alert::{Book, Logged};
use crate::domain::authority::Staff;
use crate::domain::case::Case;
use crate::domain::fact::{ActId, CaseId, Number};
use crate::domain::instant::Instant;
use crate::domain::officer::Officer;
use crate::domain::query::sieve::{Clause, Probe};
use crate::domain::query::{Ask, Order, Sieve, SortKey, Start};
use crate::domain::queue::Row;
use crate::domain::record::Record;
use crate::domain::sop::Sop;

/// Saved views lie beside the drafts, under kinds that begin so.
pub(super) const VIEW: &str = "view:";
/// More than any office will ever have.
const ALL: usize = usize::MAX;

impl Store {
    /// The case of an id, folded from its facts.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn case(&self, id: CaseId) -> Result<Option<Case>, StoreError> {
        self.told(self.shelf.case(&self.conn, &id))
    }

    /// A case as of `then` and the procedure that it is pinned to then; none when there is none, or
    /// not yet.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn pinned(
        &self,
        id: CaseId,
        then: Option<Instant>,
    ) -> Result<Option<(Case, Arc<Sop>)>, StoreError> {
        let case = self.case(id)?;
        let case = case.and_then(|case| match then {
            Some(then) => case.as_of(then),
            None => Some(case),
        });
        let Some(case) = case else { return Ok(None) };
        let sop = self.sop(&case.sop_revision)?;
        let sop = sop.ok_or_else(|| StoreError::lost(&case.sop_revision))?;
        Ok(Some((case, sop)))
    }

    /// The case that a person means by `117`, `PSE-2026-0117` or an id.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn find(&self, text: &str) -> Result<Found, StoreError> {
        self.told(find::find(&self.conn, text))
    }

    /// A page of the cases that a query admits.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn page(&self, ask: &Ask) -> Result<Vec<Row>, StoreError> {
        self.told(list::page(&self.conn, &self.shelf, ask))
    }

    /// The cases that a query admits, one after the other: memory holds one at a time.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn each_row(&self, ask: &Ask, see: &mut dyn FnMut(&Row)) -> Result<(), StoreError> {
        self.told(list::each(&self.conn, &self.shelf, ask, see))
    }

    /// How many cases a query admits; with a row, how many of them come before it in an order.
    ///
    /// # Errors
    /// When they cannot be counted.
    pub fn count(&self, sieve: &Sieve, before: Option<(Order, &Row)>) -> Result<usize, StoreError> {
        self.told(list::count(&self.conn, &self.shelf, sieve, before))
    }

    /// Open cases, most urgent first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn open_rows(&self, limit: Option<usize>) -> Result<Vec<Row>, StoreError> {
        let sieve =
            Sieve { clauses: vec![Clause { negated: false, any: vec![Probe::Open(true)] }] };
        let limit = limit.unwrap_or(ALL);
        self.page(&Ask { sieve, order: Order::default(), start: Start::First, limit })
    }

    /// All cases, newest number first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn all_rows(&self, limit: Option<usize>) -> Result<Vec<Row>, StoreError> {
        let (sieve, limit) = (Sieve::default(), limit.unwrap_or(ALL));
        let order = Order::by(SortKey::Number).reversed();
        self.page(&Ask { sieve, order, start: Start::First, limit })
    }

    /// Folds one case after the other; memory holds one at a time.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn each_case(&self, see: &mut dyn FnMut(Case)) -> Result<(), StoreError> {
        let mut see = |case| {
            see(case);
            Ok(())
        };
        self.told(index::each_case(&self.conn, &self.shelf, &mut see))
    }

    /// Cases of the same letter whose NIK, or name but for case and blanks, is the same.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn duplicates(&self, record: &Record) -> Result<Vec<Row>, StoreError> {
        self.told(list::duplicates(&self.conn, &self.shelf, record))
    }

    /// The names of the cases of a letter, by its `letter_key`, folded.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn names_of_letter(&self, letter: &str) -> Result<Vec<(String, Number)>, StoreError> {
        self.told(list::names_of_letter(&self.conn, letter))
    }

    /// The cases in which an act recorded facts, in its order.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn cases_of_act(&self, act: ActId) -> Result<Vec<CaseId>, StoreError> {
        self.told(append::cases_of(&self.conn, &act))
    }

    /// The SOP of a revision: one that a recorded fact names, or one that was offered.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn sop(&self, revision: &str) -> Result<Option<Arc<Sop>>, StoreError> {
        self.told(self.shelf.sops.get(&self.conn, revision))
    }

    /// Makes another SOP than the settings' one nameable by facts (a second procedure, a migration);
    /// it is kept whole with the first fact that names it.
    pub fn offer_sop(&self, sop: Arc<Sop>) {
        self.shelf.sops.offer(sop);
    }

    /// Everybody who ever worked here, in the order of their coming.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn officers(&self) -> Result<Vec<Officer>, StoreError> {
        Ok(self.staff()?.officers.clone())
    }

    /// The office's people, and whether who may do what is enforced.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn staff(&self) -> Result<Arc<Staff>, StoreError> {
        self.told(self.shelf.roll.read(&self.conn).map(|roster| Arc::clone(&roster.staff)))
    }

    /// What is known of the alerts of open cases: told, answered, muted.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn alert_book(&self) -> Result<Book, StoreError> {
        self.told(alerts::book(&self.conn))
    }

    /// The newest alerts that were told, newest first; those that are void are marked.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn alert_log(&self, limit: usize) -> Result<Vec<Logged>, StoreError> {
        self.told(alerts::log(&self.conn, limit))
    }

    /// The draft of a kind.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn draft(&self, kind: &str) -> Result<Option<String>, StoreError> {
        self.told(draft::load(&self.conn, kind))
    }

    /// The queries that were saved at a desk, by name.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn views(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.told(draft::beginning(&self.conn, VIEW))
    }

    /// The newest fact's place and hash, to be kept elsewhere.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        self.told(chain::head(&self.conn))
    }

    /// The id of the database, from its first fact.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn database(&self) -> Result<Uuid, StoreError> {
        self.told(office::database(&self.conn))
    }

    /// Checks file, schema, chain, personal values, revisions, rows and drafts, and, given a `head`
    /// kept elsewhere, that it is in the chain. `progress` hears (done, total).
    ///
    /// # Errors
    /// Only when the check could not be made; what differs is in the report.
    pub fn verify(
        &self,
        head: Option<&str>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Report, StoreError> {
        let snapshot = self.conn.unchecked_transaction().map_err(StoreError::from);
        let report = snapshot.and_then(|conn| {
            let others = second::two(&conn, self.place.as_ref());
            for other in others.iter().flatten() {
                self.stop.as_ref().map_or(Ok(()), |stop| end_when(other, stop))?;
            }
            verify::verify(Asked { conn: &conn, shelf: &self.shelf, head, others }, progress)
        });
        self.told(report)
    }

    /// Whatever this store reads ends with an error once `stop` is set.
    ///
    /// # Errors
    /// When the engine does not take it.
    pub fn stop_on(&mut self, stop: Arc<AtomicBool>) -> Result<(), StoreError> {
        self.stop_when(move || stop.load(Ordering::Relaxed))
    }

    /// Whatever this store reads ends with an error once `stop` says so. It must not while something
    /// is written.
    ///
    /// # Errors
    /// When the engine does not take it.
    pub fn stop_when(
        &mut self,
        stop: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Result<(), StoreError> {
        let stop: Stop = Arc::new(stop);
        end_when(&self.conn, &stop)?;
        self.stop = Some(stop);
        Ok(())
    }

    /// How many facts there are; 0 before the first. Drafts and indexes do not count.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn tip(&self) -> Result<u64, StoreError> {
        let read = || -> Result<u64, StoreError> {
            let mut statement =
                self.conn.prepare_cached("SELECT coalesce(max(pos), 0) FROM fact")?;
            chain::position(statement.query_row([], |r| r.get(0))?)
        };
        self.told(read())
    }
}

fn end_when(conn: &Connection, stop: &Stop) -> rusqlite::Result<()> {
    const STEPS: i32 = 1_000;
    let stop = Arc::clone(stop);
    conn.progress_handler(STEPS, Some(move || stop()))
}
