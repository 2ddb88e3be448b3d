//! A clock that was set goes on record with whatever is written next, once for all terminals: what
//! was seen of it last is kept beside the drafts, and compared inside the transaction.
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::chain::{self, Salts, line};
use super::codec::Envelope;
use super::error::StoreError;
use super::office::{self, OfficeBody, Signed};
use super::{Store, alerts, draft};
use crate::domain::instant::Instant;
use crate::domain::jump::{ClockChange, Dial, Jump, Seen};

/// The kind under which the last look at the clock lies beside the drafts.
const KEPT: &str = "clock";

/// Whoever writes looks at the machine's clock: who that is, and how it is done.
pub struct Witness {
    pub by: String,
    pub seen: Seen,
    /// A fresh id, for a fact about what is seen, and what the clock shows now.
    pub look: Box<dyn FnMut() -> (Uuid, Dial) + Send>,
}

impl Store {
    /// From now on `witness` looks at the clock whenever something is written.
    pub fn watch_clock(&mut self, witness: Witness) {
        self.witness = Some(witness);
    }

    /// Who sits there now.
    pub fn is_watched_by(&mut self, officer: &str) {
        if let Some(witness) = &mut self.witness {
            officer.clone_into(&mut witness.by);
        }
    }

    /// Looks at the clock now; writes only where it was set, or the machine switched on, since.
    ///
    /// # Errors
    /// When it cannot be read, or what was seen not be recorded: then the next writer sees it.
    pub fn see_clock(&mut self) -> Result<(), StoreError> {
        let Some(witness) = &mut self.witness else { return Ok(()) };
        let (_, dial) = (witness.look)();
        let news = Look::new(&self.conn, dial).map(|look| look.is_news());
        if self.told(news)? { self.write(|_, _, _| Ok(())) } else { Ok(()) }
    }

    /// The jump that `dial` tells and that is not on record yet.
    ///
    /// # Errors
    /// When what was seen last cannot be read.
    pub fn clock_jump(&self, dial: Dial) -> Result<Option<Jump>, StoreError> {
        self.told(Look::new(&self.conn, dial).map(|look| look.jump))
    }

    /// The jumps on record after the fact at position `after`, oldest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn clock_changes(&self, after: u64) -> Result<Vec<ClockChange>, StoreError> {
        self.told(changes(&self.conn, after))
    }
}

/// One look at the clock beside the one before.
struct Look {
    dial: Dial,
    kept: Option<Dial>,
    jump: Option<Jump>,
}

impl Look {
    fn new(conn: &Connection, dial: Dial) -> Result<Self, StoreError> {
        let kept = draft::load(conn, KEPT)?;
        let kept: Option<Dial> = kept.and_then(|body| serde_json::from_str(&body).ok());
        let last = match &kept {
            Some(kept) if dial.goes_on_from(kept) => Instant::default(),
            _ => newest(conn)?,
        };
        Ok(Self { dial, kept, jump: dial.since(kept.as_ref(), last) })
    }

    /// Whether there is something to record or to keep.
    fn is_news(&self) -> bool {
        let known = self.kept.is_some_and(|kept| self.dial.goes_on_from(&kept));
        self.jump.is_some() || (self.dial.boot.is_some() && !known)
    }
}

/// Looks at the clock inside a transaction, and records what it finds.
pub(super) fn see(
    conn: &Connection,
    witness: &mut Witness,
    salts: &mut Salts,
) -> Result<(), StoreError> {
    let (id, dial) = (witness.look)();
    let look = Look::new(conn, dial)?;
    if !look.is_news() {
        return Ok(());
    }
    let now = Instant::from_unix(dial.wall_ms.div_euclid(1_000));
    if let Some(Jump { from, to }) = look.jump {
        let shown = if to < from { alerts::told_after(conn, to)? } else { Vec::new() };
        let seen = witness.seen;
        let body = OfficeBody::ClockChanged { before: from, after: to, seen, shown };
        office::record(conn, Signed { id, at: now, by: &witness.by }, &body, salts)?;
    }
    draft::save(conn, KEPT, now, Some(&serde_json::to_string(&dial)?))
}

/// When the newest fact was recorded.
fn newest(conn: &Connection) -> Result<Instant, StoreError> {
    let sql = format!("SELECT {} FROM {} ORDER BY f.pos DESC LIMIT 1", chain::LINE, chain::LINES);
    let mut statement = conn.prepare_cached(&sql)?;
    let newest = statement.query_row(params![], line).optional()?;
    let recorded = |envelope: Envelope| envelope.recorded_at;
    // Before the first fact nothing tells.
    newest.map_or(Ok(Instant::default()), |line| line.envelope().map(recorded))
}

/// The jumps on record after the fact at position `after`.
pub(super) fn changes(conn: &Connection, after: u64) -> Result<Vec<ClockChange>, StoreError> {
    let change = |(envelope, body): (Envelope, OfficeBody)| {
        let OfficeBody::ClockChanged { before, after, seen, shown } = body else { return None };
        let jump = Jump { from: before, to: after };
        Some(ClockChange { jump, by: envelope.officer, seen, shown })
    };
    Ok(office::facts_after(conn, after)?.into_iter().filter_map(change).collect())
}
