//! A list of certificates and when they lapse: each row before the rules. The store takes such a list
//! whole, so its good rows are handed on together.
use std::collections::BTreeMap;

use uuid::Uuid;

use super::job::{See, Stop, Verdict, What};
use super::summary::Summary;
use super::table::Table;
use crate::domain::certificate::Listed;
use crate::domain::intake::{Line, Reader, Spoilt, Wrong};
use crate::domain::record::Field;
use crate::store::Store;

/// A list of certificates cannot do without these.
pub const NEED: [Field; 2] = [Field::Name, Field::Expires];

/// What a list would change, row by row, and its good rows; nothing is written.
///
/// # Errors
/// When the file or the store cannot be read, or it was stopped.
pub fn certificates(
    table: &mut Table,
    reader: Reader<'_>,
    store: Option<&Store>,
    stopped: &dyn Fn() -> bool,
    see: &mut See<'_>,
) -> Result<(Summary, Vec<Listed>), Stop> {
    let (mut summary, mut good) = (Summary::default(), Vec::new());
    let mut seen = BTreeMap::new();
    table.each(&mut |line| {
        if stopped() {
            return Err(Stop::Cancelled);
        }
        if reader.head.is_above(&line) {
            return Ok(());
        }
        if reader.head.is_aside(&line) {
            summary.count(&line, &What::Aside);
            see(&Verdict { what: What::Aside, ..Verdict::of(&line) });
            return Ok(());
        }
        let (what, record) = match listed(&line, reader, &mut seen) {
            Err(wrong) => (What::Wrong(wrong), None),
            Ok(listed) => {
                let known = store.map_or(Ok(None), |store| store.knows_certificate(&listed))?;
                let record = listed.record().clone();
                good.push(listed);
                let what = match known {
                    None => What::New { twin: None },
                    Some(true) => What::Known(None),
                    Some(false) => What::Changed,
                };
                (what, Some(record))
            }
        };
        summary.count(&line, &what);
        see(&Verdict { record, what, ..Verdict::of(&line) });
        Ok::<(), Stop>(())
    })?;
    Ok((summary, good))
}

/// The certificate of a row that is not in the list before.
fn listed(
    line: &Line,
    reader: Reader<'_>,
    seen: &mut BTreeMap<Uuid, u64>,
) -> Result<Listed, Vec<Wrong>> {
    let wrong = |why| vec![Wrong { place: None, field: None, value: String::new(), why }];
    let row = reader.read(line)?;
    let listed = Listed::read(row.record.iter()).map_err(|refusal| {
        let field = refusal.field();
        let place = field.and_then(|field| reader.head.place(field));
        let why = Spoilt::Refused(refusal);
        vec![Wrong { place, field, value: String::new(), why }]
    })?;
    match seen.insert(listed.id(), line.no) {
        Some(row) => Err(wrong(Spoilt::Twice { row })),
        None => Ok(listed),
    }
}
