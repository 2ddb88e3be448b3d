//! One step after the other along the chain: what a fact must be to follow the one before it.
use std::collections::BTreeSet;

use rusqlite::Row;
use serde_json::value::RawValue;
use uuid::Uuid;

use super::canon;
use super::chain;
use super::codec::{self, Envelope, Line};
use super::difference::{Difference, Flaw};
use super::error::{StoreError, blob};
use super::office::OfficeBody;

/// The state of the walk along the chain.
#[derive(Default)]
pub(super) struct Walk {
    pub pos: u64,
    prev: [u8; 32],
    pub subjects: u64,
    /// Facts without their personal values, by position and id.
    pub missing: BTreeSet<(u64, Uuid)>,
    /// Facts of which an erasure is recorded.
    pub erased: BTreeSet<Uuid>,
}

impl Walk {
    /// The next fact: its place, its bytes, its link to the one before, its personal values.
    pub fn link(&mut self, row: &Row<'_>, line: &Line) -> Result<(), StoreError> {
        self.pos += 1;
        let pos = self.pos;
        let broken = |flaw| Err(StoreError::Integrity(Difference::Fact { pos, flaw }));
        if chain::position(row.get(5)?)? != pos {
            return broken(Flaw::Position);
        }
        if codec::link(&self.prev, &line.canonical) != line.hash {
            return broken(Flaw::Hash);
        }
        self.prev = line.hash;
        if !is_canonical(&line.canonical)? {
            return broken(Flaw::Encoding);
        }
        let Ok(envelope) = serde_json::from_slice::<Envelope<&RawValue>>(&line.canonical) else {
            return broken(Flaw::Encoding);
        };
        let bytes = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_blob_or_null()?);
        let columns = (bytes(6)?, bytes(7)?, row.get::<_, Option<u32>>(8)?, bytes(9)?);
        let said = (
            Some(&blob(&envelope.id)[..]),
            envelope.case.as_ref().map(|case| &blob(case)[..]),
            envelope.seq,
            Some(&blob(&envelope.act)[..]),
        );
        if columns != said || envelope.pos != pos {
            return broken(Flaw::Columns);
        }
        if envelope.case.is_none() {
            match serde_json::from_str(envelope.body.get()) {
                Ok(OfficeBody::Erased { facts, .. }) => self.erased.extend(facts),
                Ok(OfficeBody::PinSet { replaces, .. }) => self.erased.extend(replaces),
                Ok(_) => {}
                Err(_) => return broken(Flaw::Encoding),
            }
        }
        self.commitment(row, line, envelope.id, envelope.private)
    }

    fn commitment(
        &mut self,
        row: &Row<'_>,
        line: &Line,
        id: Uuid,
        committed: Option<String>,
    ) -> Result<(), StoreError> {
        let differs = || Err(StoreError::Integrity(Difference::Private { pos: self.pos }));
        let (salt, kept): (Option<[u8; 32]>, bool) = (row.get(3)?, row.get(4)?);
        let Some(committed) = committed else {
            return if kept { differs() } else { Ok(()) };
        };
        match (salt, &line.private) {
            (Some(salt), Some(body)) if codec::commitment(&salt, body) == committed => {}
            (None, None) if kept => {
                self.missing.insert((self.pos, id));
            }
            _ => return differs(),
        }
        self.subjects += 1;
        Ok(())
    }
}

/// Whether bytes are canonical JSON. Most are seen to be without being taken apart.
fn is_canonical(bytes: &[u8]) -> Result<bool, StoreError> {
    if canon::is_plain(bytes) {
        return Ok(true);
    }
    let Ok(value) = serde_json::from_slice(bytes) else { return Ok(false) };
    Ok(codec::canonical(&value)? == bytes)
}
