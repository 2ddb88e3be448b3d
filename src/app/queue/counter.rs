//! The open cases in the order of urgency: a changed one is put in its place, the rest stays.
use std::collections::BTreeMap;

use crate::domain::fact::CaseId;
use crate::domain::instant::Instant;
use crate::domain::query::Order;
use crate::domain::queue::Row;

/// The place of a row in the order of urgency: due, group of its pace, year, serial, prefix.
type Place = (Option<Instant>, u8, i32, u32, String);

/// Open cases.
///
/// Invariant: `rows` is in the order of urgency; `places` knows the place of each of them.
#[derive(Debug, Clone, Default)]
pub struct Counter {
    rows: Vec<Row>,
    places: BTreeMap<CaseId, Place>,
}

impl Counter {
    /// The rows, the most urgent first.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Replaces all rows, which come in their order.
    pub fn set(&mut self, rows: Vec<Row>) {
        self.places = rows.iter().map(|row| (row.id, place(row))).collect();
        self.rows = rows;
    }

    /// Puts a changed case in its place, or takes it off when it has left the counter.
    pub fn put(&mut self, row: Row) {
        if let Some(at) = self.places.remove(&row.id).and_then(|known| self.find(&known)) {
            self.rows.remove(at);
        }
        if row.status.is_open() {
            self.places.insert(row.id, place(&row));
            let order = Order::default();
            let at = self.rows.partition_point(|other| order.compare(other, &row).is_lt());
            self.rows.insert(at, row);
        }
    }

    fn find(&self, known: &Place) -> Option<usize> {
        let key = |(due, pace, year, serial, prefix): &Place| {
            (due.is_none(), *due, *pace, *year, *serial, prefix.clone())
        };
        let known = key(known);
        self.rows.binary_search_by(|row| key(&place(row)).cmp(&known)).ok()
    }
}

fn place(row: &Row) -> Place {
    let number = &row.number;
    (row.due_at, row.pace.group(), number.year, number.serial, number.prefix.clone())
}
