//! What a table of an office says, read as data of cases: which row names the columns, what a cell
//! means in a field, and what a spreadsheet has spoilt. Pure; files are opened elsewhere.
mod aside;
mod cell;
mod column;
mod day;
mod head;
mod key;
mod plain;
mod row;
mod sound;
mod spoilt;
mod unreadable;

pub use cell::{Cell, Line, letters};
pub use column::{Column, is_head, known_names, plain};
pub use day::{Order, day};
pub use head::{ABOVE_MAX, Asked, AskedFor, Head, HeadFault, Named};
pub use key::{Key, keys};
pub use row::{Reader, Row, Wrong};
pub use spoilt::Spoilt;
pub use unreadable::Unreadable;
