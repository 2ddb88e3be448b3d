//! Certificates as the office knows them: one read from a file and compared with its case, those of
//! its cases, and those that a list tells of.
mod compare;
mod identity;
mod lapse;
mod listed;
mod person;
mod unreadable;

pub use compare::{Doubt, compare};
pub use identity::{Attribute, Certificate, Identity, line, masked};
pub use lapse::{Lapse, LapseAsk, Source, Span, Tally, renewal};
pub use listed::{Listed, Taken};
pub use unreadable::Unreadable;
