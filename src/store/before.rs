//! The copy that is kept before the tables of a store are changed.
use std::path::Path;

use rusqlite::Connection;

use super::copying::{Draft, sync_folder};
use super::error::StoreError;
use super::{chain, open, place};

/// Copies a store of format `version` to `loket.db-v1` before it is brought to a newer one; where a
/// copy of the same facts is there already, it is enough.
pub(super) fn keep(path: &Path, conn: &Connection, version: u32) -> Result<(), StoreError> {
    const COPIES_MAX: u32 = 99;
    let tip = chain::tip(conn)?;
    for n in 1..=COPIES_MAX {
        let suffix = if n == 1 { format!("-v{version}") } else { format!("-v{version}-{n}") };
        let to = place::sibling(path, &suffix);
        if to.symlink_metadata().is_err() {
            let copy = Draft::claim(&to)?;
            let snapshot = conn.unchecked_transaction()?;
            chain::tip(&snapshot)?;
            copy.fill(conn, &mut |_, _| {})?;
            drop(snapshot);
            copy.name(&to, false)?;
            return sync_folder(&to);
        }
        let same = open::immutable(&to).and_then(|c| chain::tip(&c));
        if same.is_ok_and(|same| same == tip) {
            return Ok(());
        }
    }
    Err(StoreError::Exists { path: place::sibling(path, &format!("-v{version}")) })
}
