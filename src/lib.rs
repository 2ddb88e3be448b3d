//! `loket`: a service counter in a terminal.
pub mod app;
pub mod domain;
pub mod source;
pub mod ui;
pub mod words;
