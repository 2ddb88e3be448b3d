//! In which order cases come: a key, up or down. The same columns order rows in memory and in the
//! store, so that a page goes on where the last one ended.
use std::cmp::Ordering;
use std::fmt;

use super::key::{Tongue, slug};
use crate::domain::instant::Instant;
use crate::domain::queue::{Pace, Part, Row};

/// What cases are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum SortKey {
    /// As the counter works them off.
    #[default]
    Urgency,
    Number,
    /// The last registered first.
    Newest,
    Name,
    Agency,
    Step,
    /// The least time left first.
    Left,
    Officer,
    /// The last closed first.
    Closed,
    Expires,
}

/// The keys by their names, in the order of the menu.
pub const SORTS: [((&str, &str), SortKey); 10] = [
    (("urgency", "mendesak"), SortKey::Urgency),
    (("number", "nomor"), SortKey::Number),
    (("newest", "terbaru"), SortKey::Newest),
    (("name", "pemohon"), SortKey::Name),
    (("agency", "instansi"), SortKey::Agency),
    (("step", "langkah"), SortKey::Step),
    (("left", "sisa"), SortKey::Left),
    (("officer", "petugas"), SortKey::Officer),
    (("closed", "ditutup"), SortKey::Closed),
    (("expires", "berakhir"), SortKey::Expires),
];

/// Other names of orders, for those who type them.
const ALIASES: [(&str, Order); 4] = [
    ("applicant", Order::by(SortKey::Name)),
    ("nama", Order::by(SortKey::Name)),
    ("due", Order::by(SortKey::Left)),
    ("registered", Order::by(SortKey::Newest).reversed()),
];

/// An order of cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Order {
    pub by: SortKey,
    /// Against the natural direction of the key.
    pub reversed: bool,
}

/// A column of an order. Absent values count as the last in the key's natural direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Due,
    Pace,
    Year,
    Serial,
    Prefix,
    Registered,
    Name,
    Agency,
    Unassigned,
    Officer,
    Step,
    /// Seconds that a clock which stands still has left.
    LeftStanding,
    Closed,
    Expires,
}

/// A value of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell<'a> {
    Int(i64),
    Text(&'a str),
}

impl Order {
    /// By a key, in its natural direction.
    pub const fn by(by: SortKey) -> Self {
        Self { by, reversed: false }
    }

    /// The other way around.
    pub const fn reversed(self) -> Self {
        Self { by: self.by, reversed: !self.reversed }
    }

    /// The order of a name in either language; a minus reverses it.
    pub fn parse(text: &str) -> Option<Self> {
        let name = slug(text.trim());
        let (name, reversed) = name.strip_prefix('-').map_or((name.as_str(), false), |n| (n, true));
        let named = SORTS.iter().find(|((en, id), _)| name == *en || name == *id);
        let alias = || ALIASES.iter().find(|(alias, _)| name == *alias).map(|(_, order)| *order);
        let order = named.map(|(_, by)| Self::by(*by)).or_else(alias)?;
        Some(if reversed { order.reversed() } else { order })
    }

    /// Its name in a language.
    pub fn spoken(self, tongue: Tongue) -> String {
        let name = SORTS.iter().find(|(_, by)| *by == self.by).map_or("", |(n, _)| tongue.of(*n));
        format!("{}{name}", if self.reversed { "-" } else { "" })
    }

    /// Its columns, the one that counts most first; the last three make it total.
    pub const fn columns(self) -> &'static [Column] {
        use Column::{
            Agency, Closed, Due, Expires, LeftStanding, Name, Officer, Pace, Prefix, Registered,
            Serial, Step, Unassigned, Year,
        };
        match self.by {
            SortKey::Urgency => &[Due, Pace, Year, Serial, Prefix],
            SortKey::Number => &[Year, Serial, Prefix],
            SortKey::Newest => &[Registered, Year, Serial, Prefix],
            SortKey::Name => &[Name, Year, Serial, Prefix],
            SortKey::Agency => &[Agency, Year, Serial, Prefix],
            SortKey::Step => &[Step, Year, Serial, Prefix],
            SortKey::Left => &[Due, LeftStanding, Year, Serial, Prefix],
            SortKey::Officer => &[Unassigned, Officer, Year, Serial, Prefix],
            SortKey::Closed => &[Closed, Year, Serial, Prefix],
            SortKey::Expires => &[Expires, Year, Serial, Prefix],
        }
    }

    /// Whether the greatest value of its columns comes first.
    pub const fn runs_down(self) -> bool {
        self.reversed != matches!(self.by, SortKey::Newest | SortKey::Closed)
    }

    /// How two rows stand in this order.
    pub fn compare(self, a: &Row, b: &Row) -> Ordering {
        let up = self.columns().iter().map(|c| c.cell(a).cmp(&c.cell(b)));
        let up = up.into_iter().find(|o| o.is_ne()).unwrap_or(Ordering::Equal);
        if self.runs_down() { up.reverse() } else { up }
    }

    /// Sorts rows.
    pub fn sort(self, rows: &mut [Row]) {
        rows.sort_by(|a, b| self.compare(a, b));
    }
}

impl Column {
    /// Its value in a row.
    pub fn cell(self, row: &Row) -> Cell<'_> {
        let int = |value: Option<i64>| Cell::Int(value.unwrap_or(i64::MAX));
        match self {
            Column::Due => int(row.due_at.map(Instant::unix)),
            Column::Pace => Cell::Int(i64::from(row.pace.group())),
            Column::Year => Cell::Int(i64::from(row.number.year)),
            Column::Serial => Cell::Int(i64::from(row.number.serial)),
            Column::Prefix => Cell::Text(&row.number.prefix),
            Column::Registered => Cell::Int(row.registered_at.unix()),
            Column::Name => Cell::Text(row.part(Part::Name)),
            Column::Agency => Cell::Text(row.part(Part::Agency)),
            Column::Unassigned => Cell::Int(i64::from(row.part(Part::Officer).is_empty())),
            Column::Officer => Cell::Text(row.part(Part::Officer)),
            Column::Step => int(row.step.map(i64::from)),
            Column::LeftStanding => int(row.target_s.map(|target| target - row.before_s)),
            Column::Closed => Cell::Int(match row.pace {
                Pace::Closed { at } => at.unix(),
                Pace::Running { .. } | Pace::Paused { .. } | Pace::Waiting { .. } => i64::MIN,
            }),
            Column::Expires => int(row.expires.map(super::day_number)),
        }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = SORTS.iter().find(|(_, by)| *by == self.by).map_or("", |((en, _), _)| en);
        write!(f, "{}{name}", if self.reversed { "-" } else { "" })
    }
}
