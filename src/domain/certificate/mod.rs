//! Certificates as the office knows them: those of its cases, and those that a list tells of.
mod lapse;
mod listed;

pub use lapse::{Lapse, LapseAsk, Source, Span, Tally};
pub use listed::{Listed, Taken};
