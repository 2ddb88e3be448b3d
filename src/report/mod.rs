//! Figures and cases as people take them away: tables, JSON, CSV, workbooks. It asks nobody for the
//! time, reads no archive, and writes only to where it is told.
pub mod book;
pub mod cell;
pub mod csv;
pub mod export;
pub mod fresh;
mod guarded;
pub mod json;
pub mod ledger;
pub mod sections;

pub use cell::Cell;
pub use export::{Exporter, Form};
pub use fresh::Fresh;
pub use guarded::is_guarded;
pub use ledger::{Reader, Table};
pub use sections::{Section, sections};
