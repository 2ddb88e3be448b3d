//! What the archive needs to read facts as cases: the settings in force, and the SOPs.
use std::sync::Arc;

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::chain::{LINE, LINES, line};
use super::error::{StoreError, blob};
use super::permit::Seat;
use super::revision::{self, Sops};
use super::roster::Roll;
use crate::domain::calendar::Calendar;
use crate::domain::case::Case;
use crate::domain::fact::{Body, CaseId, Fact};
use crate::domain::figures::Reading;
use crate::domain::instant::Instant;
use crate::domain::queue::Row;
use crate::domain::sop::Sop;

/// The settings of the office that the archive works under.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The newest calendar; its zone tells the year of a number.
    pub calendar: Arc<Calendar>,
    pub near_pct: u8,
    pub number_prefix: String,
    /// For new registrations.
    pub sop: Arc<Sop>,
}

/// The settings, the SOPs, and the mark of the projections made under them.
#[derive(Debug)]
pub(super) struct Shelf {
    pub settings: Settings,
    pub sops: Sops,
    /// Names calendar, near threshold and projection version; rows made under another one are
    /// stale.
    pub basis: i64,
    /// Who has signed in, if anybody.
    pub seat: Option<Seat>,
    /// The people as last read.
    pub roll: Roll,
}

/// Changes when the columns of a row change their meaning.
const PROJECTION: u8 = 2;

impl Shelf {
    pub fn new(mut settings: Settings) -> Self {
        settings.number_prefix = settings.number_prefix.nfc().collect();
        let sops = Sops::default();
        sops.offer(Arc::clone(&settings.sop));
        let basis = basis(&settings);
        Self { settings, sops, basis, seat: None, roll: Roll::default() }
    }

    /// The facts of a case in order; none when there is no such case.
    pub fn facts(conn: &Connection, case: &CaseId) -> Result<Vec<Fact>, StoreError> {
        let sql = format!("SELECT {LINE} FROM {LINES} WHERE f.case_id = ?1 ORDER BY f.seq");
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([blob(case)])?;
        let mut facts = Vec::new();
        while let Some(row) = rows.next()? {
            facts.push(line(row)?.fact()?);
        }
        Ok(facts)
    }

    /// The case that `facts` tell, under the SOP that its registration pinned.
    pub fn fold(&self, conn: &Connection, facts: Vec<Fact>) -> Result<Case, StoreError> {
        let Some(Body::Register { sop_revision, .. }) = facts.first().map(|f| &f.body) else {
            return Err(StoreError::corrupt("a case does not begin with its registration"));
        };
        let sop = self.sops.get(conn, sop_revision)?;
        let sop = sop.ok_or_else(|| StoreError::lost(sop_revision))?;
        let case = Case::fold(facts, &sop);
        case.ok_or_else(|| StoreError::corrupt("a case does not begin with its registration"))
    }

    /// The case of an id, folded.
    pub fn case(&self, conn: &Connection, id: &CaseId) -> Result<Option<Case>, StoreError> {
        let facts = Self::facts(conn, id)?;
        if facts.is_empty() {
            return Ok(None);
        }
        self.fold(conn, facts).map(Some)
    }

    /// The queue's row of a case under the settings in force.
    pub fn row(&self, case: &Case) -> Row {
        let reading = Reading {
            calendar: &self.settings.calendar,
            near_pct: self.settings.near_pct,
            now: Instant::default(),
        };
        Row::of(case, reading)
    }

    /// Keeps every revision that `body` names and that is not kept yet.
    pub fn keep_named(&self, conn: &Connection, body: &Body) -> Result<(), StoreError> {
        let (sops, calendar) = revision::named(body);
        for name in sops {
            if !revision::is_kept(conn, name)? {
                let sop = self.sops.get(conn, name)?.ok_or_else(|| unknown(name))?;
                revision::keep(conn, name, "sop", sop.file())?;
            }
        }
        let Some(name) = calendar else { return Ok(()) };
        if revision::is_kept(conn, name)? {
            return Ok(());
        }
        if self.settings.calendar.revision() != name {
            return Err(unknown(name));
        }
        self.keep_calendar(conn)
    }

    /// Keeps the calendar in force and every SOP that is offered: by these the office works.
    pub fn keep_rules(&self, conn: &Connection) -> Result<(), StoreError> {
        for sop in self.sops.known() {
            if !revision::is_kept(conn, sop.revision())? {
                revision::keep(conn, sop.revision(), "sop", sop.file())?;
            }
        }
        self.keep_calendar(conn)
    }

    /// Keeps the calendar in force, if it is not kept yet.
    pub fn keep_calendar(&self, conn: &Connection) -> Result<(), StoreError> {
        let calendar = &self.settings.calendar;
        if revision::is_kept(conn, calendar.revision())? {
            return Ok(());
        }
        let content = (calendar.file(), calendar.zone().to_string());
        revision::keep(conn, calendar.revision(), "calendar", &content)
    }

    /// Whether some open row was made under another basis.
    pub fn is_stale(&self, conn: &Connection) -> Result<bool, StoreError> {
        let mut statement = conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM case_row WHERE open = 1 AND basis < ?1)
                 OR EXISTS (SELECT 1 FROM case_row WHERE open = 1 AND basis > ?1)",
        )?;
        Ok(statement.query_row(params![self.basis], |r| r.get(0))?)
    }
}

fn unknown(revision: &str) -> StoreError {
    StoreError::UnknownRevision { revision: revision.to_owned() }
}

fn basis(settings: &Settings) -> i64 {
    let digest = Sha256::new()
        .chain_update(settings.calendar.revision())
        .chain_update([settings.near_pct, PROJECTION])
        .finalize();
    let bytes = digest.iter().take(8);
    bytes.fold(0_i64, |sum, byte| (sum << 8) | i64::from(*byte))
}
