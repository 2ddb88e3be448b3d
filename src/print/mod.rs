//! Printed forms: what a page says, worded, and the templates that make one HTML file of it. Reads
//! and writes no file; knows neither store nor screen.
mod attempts;
mod case;
mod logo;
pub mod model;
mod paper;
mod register;
mod report;
mod scribe;
mod templates;
mod weight;

pub use case::{sheet, signed_by};
pub use logo::{LOGO_BYTES_MAX, logo};
pub use paper::{Kind, Paper};
pub use register::{Closing, book, entry};
pub use report::report;
pub use scribe::Scribe;
pub use templates::{BUILT_IN, Broken, Templates};
