//! `loket`: a service counter in a terminal.
pub mod domain;
pub mod source;
