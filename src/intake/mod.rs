//! What comes in as a file: an office's table, read row by row, before the rules and into the store.
//! It decides nothing itself, prints nothing, and trusts no file.
mod alike;
mod certificates;
mod delimited;
mod encoding;
mod job;
mod kind;
mod marks;
mod rejects;
mod summary;
mod table;
mod workbook;

pub use certificates::{NEED as CERTIFICATES_NEED, certificates};
pub use encoding::decoded;
pub use job::{Job, Stop, Verdict, What};
pub use rejects::Rejects;
pub use summary::Summary;
pub use table::{Headless, Table, read};

/// The most columns that a table may have.
pub const COLUMNS_MAX: usize = 256;
/// The most characters of a cell: as many as a spreadsheet takes.
pub const CELL_CHARS_MAX: usize = 32_767;
/// The most bytes of a file.
pub const FILE_BYTES_MAX: u64 = 64 << 20;
