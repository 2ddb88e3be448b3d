//! One query for the desk, the store and the command line: a typed line of words and fields, read
//! into conditions on rows. No words of its own but the keys'; no database.
pub mod complete;
pub mod key;
pub mod lexicon;
pub mod mistake;
pub mod order;
pub mod page;
pub mod parse;
pub mod period;
pub mod sieve;
mod spoken;
pub mod term;
mod token;

use chrono::{Datelike, NaiveDate};

pub use key::{Key, Tongue};
pub use lexicon::Lexicon;
pub use mistake::{Mistake, What};
pub use order::{Order, SortKey};
pub use page::{Ask, Start};
pub use parse::Reading;
pub use sieve::{Asker, Sieve};
pub use term::{Query, Value};

/// A day as a number that orders days.
pub fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}
