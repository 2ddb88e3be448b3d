//! `loket`: a service counter in a terminal.
pub mod domain;
pub mod source;
pub mod words;
